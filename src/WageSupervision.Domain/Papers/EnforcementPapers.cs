using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>案件处理报批表 (关于实施《劳动保障监察条例》若干规定第三十三条): what was decided, on what, and what the party said.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Source">Where the case comes from.</param>
/// <param name="Facts">What was found.</param>
/// <param name="Heard">What the party said, and what became of it.</param>
/// <param name="Basis">The provision.</param>
/// <param name="NoticeNumber">The notice by which it was proposed.</param>
/// <param name="NoticedOn">Its day.</param>
/// <param name="Noticed">What was proposed, in words.</param>
/// <param name="Decided">What was decided, in words.</param>
/// <param name="DecisionNumber">The decision.</param>
[PaperKind("decision-approval", "劳动保障监察案件处理报批表")]
public sealed record DecisionApprovalPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, string Source, string Facts, string Heard, string Basis, string NoticeNumber, DateOnly NoticedOn,
    string Noticed, string Decided, string DecisionNumber) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("告知日期", NoticedOn, OpenedOn, On, "《行政处罚法》第四十四条");
}

/// <summary>陈述申辩笔录: what was said by mouth, written down (行政处罚法第四十五条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Who said it.</param>
/// <param name="NoticeNumber">The notice that it answers.</param>
/// <param name="Which">Which of the case, from 1.</param>
/// <param name="SaidOn">When.</param>
/// <param name="Text">What was said.</param>
/// <param name="Officers">Who wrote it down, with their certificates.</param>
/// <param name="FileHash">SHA-256 of the record as signed; empty where there is none.</param>
[PaperKind("defence-record", "陈述申辩笔录")]
public sealed record DefenceRecordPaper(
    string CaseNumber, Addressee To, string NoticeNumber, int Which, DateOnly SaidOn, string Text, IReadOnlyList<string> Officers, string FileHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("陈述申辩日期", SaidOn, null, On, "《行政处罚法》第四十五条");
}

/// <summary>陈述申辩复核意见书 (行政处罚法第四十五条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Who said it.</param>
/// <param name="Which">Which of the case, from 1.</param>
/// <param name="Manner">How it came in.</param>
/// <param name="ReceivedOn">When.</param>
/// <param name="Text">What was said.</param>
/// <param name="Files">How many files came with it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Why.</param>
[PaperKind("defence-review", "陈述申辩复核意见书")]
public sealed record DefenceReviewPaper(
    string CaseNumber, Addressee To, int Which, DefenceManner Manner, DateOnly ReceivedOn, string Text, int Files, DefenceOutcome Outcome, string Reasons)
    : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("复核日期", On, ReceivedOn, null, "《行政处罚法》第四十五条");
}

/// <summary>延期（分期）缴纳罚款审批表, whether it is granted or not (行政处罚法第六十六条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Who asked.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="Fine">Yuan of the fine as it stands.</param>
/// <param name="Unpaid">Yuan of it not paid.</param>
/// <param name="Parts">What is to be paid when; one part is a deferral.</param>
/// <param name="Reason">Which difficulty, as they said.</param>
/// <param name="AskedOn">When.</param>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Opinion">Why not; empty where it is.</param>
[PaperKind("fine-plan", "延期（分期）缴纳罚款审批表", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record FinePlanPaper(
    string CaseNumber, Addressee To, string DecisionNumber, decimal Fine, decimal Unpaid, IReadOnlyList<FinePart> Parts, string Reason, DateOnly AskedOn,
    bool Granted, string Opinion) : Paper
{
    private const string Law = "《行政处罚法》第六十六条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults()
    {
        var sum = Parts.Sum(part => part.Amount);
        List<ProcedureRuleException> faults =
            [.. PaperChecks.Between("没有缴的罚款", Unpaid, 0, Fine), .. PaperChecks.Within("决定日期", On, AskedOn, null, Law)];

        // What was refused may have been overtaken by a payment or by the day.
        if (Granted)
        {
            faults.AddRange(PaperChecks.Between("各期相加", sum, Unpaid, Unpaid));
            faults.AddRange(Parts.Zip([On, .. Parts.Select(part => part.DueOn)])
                .SelectMany(pair => PaperChecks.Within("缴纳的日期", pair.First.DueOn, pair.Second.AddDays(1), null, Law)));
        }

        return faults;
    }
}

/// <summary>强制执行申请书, to the court (行政强制法第五十三条、第五十五条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Against whom.</param>
/// <param name="Court">To which court.</param>
/// <param name="Of">Which decision is enforced.</param>
/// <param name="DecisionNumber">Its number.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="ServedOn">The day of its service.</param>
/// <param name="RemediesEndedOn">The last day for reconsideration and suit; <c>null</c> where it cannot be computed.</param>
/// <param name="ApplyUntil">The last of the three months, likewise.</param>
/// <param name="DemandNumber">催告书.</param>
/// <param name="DemandServedOn">The day of its service.</param>
/// <param name="DemandOverOn">The last of its ten working days; <c>null</c> where the holidays are not published.</param>
/// <param name="Owed">Yuan unpaid: of the fine, or of the wages.</param>
/// <param name="Added">Yuan unpaid besides: 加处罚款, or 加付赔偿金.</param>
[PaperKind("court-application", "强制执行申请书")]
public sealed record CourtApplicationPaper(
    string CaseNumber, Addressee To, string Court, DecisionKind Of, string DecisionNumber, DateOnly DecidedOn, DateOnly ServedOn, DateOnly? RemediesEndedOn,
    DateOnly? ApplyUntil, string DemandNumber, DateOnly DemandServedOn, DateOnly? DemandOverOn, decimal Owed, decimal Added) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("没有履行的数额", Owed, 0, decimal.MaxValue),
        .. PaperChecks.Between("另加的数额", Added, 0, decimal.MaxValue),
        .. PaperChecks.Between("申请执行的合计", Owed + Added, 0.01m, decimal.MaxValue),
        .. PaperChecks.Within("申请日期", On, RemediesEndedOn?.AddDays(1), ApplyUntil, "《行政强制法》第五十三条"),
        .. PaperChecks.Within("申请日期", On, DemandOverOn?.AddDays(1) ?? DemandServedOn, null, "《行政强制法》第五十四条"),
    ];
}

/// <summary>行政处罚决定备案报告, to the next higher office (浙江省劳动保障监察条例第三十二条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Superior">To whom.</param>
/// <param name="Concerns">Who was fined.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Fine">Yuan.</param>
/// <param name="Basis">The provision.</param>
/// <param name="DueOn">The last of the ten working days; <c>null</c> where the holidays are not published.</param>
[PaperKind("penalty-report", "行政处罚决定备案报告")]
public sealed record PenaltyReportPaper(
    string CaseNumber, string Superior, Addressee Concerns, string DecisionNumber, DateOnly DecidedOn, decimal Fine, string Basis, DateOnly? DueOn) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("报告日期", On, DecidedOn, null, "《浙江省劳动保障监察条例》第三十二条");
}

/// <summary>撤销限期改正指令书通知书.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom the order was addressed.</param>
/// <param name="OrderNumber">The order.</param>
/// <param name="OrderedOn">Its day.</param>
/// <param name="Reason">Why.</param>
[PaperKind("order-revocation", "撤销限期改正指令书通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record OrderRevocationPaper(string CaseNumber, Addressee To, string OrderNumber, DateOnly OrderedOn, string Reason) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("撤销日期", On, OrderedOn, null, "《劳动保障监察条例》第十八条");
}

/// <summary>撤回拟行政处理意见的说明: the notice stands no more.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom the notice was addressed.</param>
/// <param name="NoticeNumber">The notice.</param>
/// <param name="NoticedOn">Its day.</param>
/// <param name="Reason">Why.</param>
[PaperKind("handling-notice-withdrawn", "行政处理事先告知书撤回说明", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HandlingNoticeWithdrawnPaper(string CaseNumber, Addressee To, string NoticeNumber, DateOnly NoticedOn, string Reason) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("撤回日期", On, NoticedOn, null, "《劳动保障监察条例》第十九条");
}
