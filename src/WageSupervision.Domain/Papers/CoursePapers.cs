using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>延长改正期限通知书.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="OrderNumber">The order.</param>
/// <param name="From">The deadline as it was.</param>
/// <param name="Until">The deadline now, inclusive.</param>
/// <param name="Reason">Why.</param>
[PaperKind("order-extension", "延长改正期限通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record OrderExtensionPaper(string CaseNumber, Addressee To, string OrderNumber, DateOnly From, DateOnly Until, string Reason) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("延长后的期限", Until, From.AddDays(1), null, "《劳动保障监察条例》第十八条");
}

/// <summary>听证通知书 (行政处罚法第六十四条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Place">Where.</param>
/// <param name="Chair">Who presides.</param>
/// <param name="Openness">公开 or not, in words.</param>
[PaperKind("hearing-notice", "听证通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HearingNoticePaper(
    string CaseNumber, Addressee To, DateOnly HeldOn, string Time, string Place, string Chair, string Openness) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("听证日期", HeldOn, On.AddDays(1), null, "《行政处罚法》第六十四条");
}

/// <summary>变更行政处罚决定通知书: never to a heavier fine.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="FormerFine">Yuan as decided.</param>
/// <param name="Fine">Yuan now.</param>
/// <param name="Reason">Why.</param>
/// <param name="Refund">Yuan paid that are given back.</param>
[PaperKind("decision-change", "变更行政处罚决定通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record DecisionChangePaper(
    string CaseNumber, Addressee To, string DecisionNumber, decimal FormerFine, decimal Fine, string Reason, decimal Refund) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        [.. PaperChecks.Between("罚款", Fine, 0, FormerFine), .. PaperChecks.Between("退还", Refund, 0, decimal.MaxValue)];
}

/// <summary>撤销行政处罚决定通知书.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Refund">Yuan paid that are given back.</param>
[PaperKind("decision-revocation", "撤销行政处罚决定通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record DecisionRevocationPaper(string CaseNumber, Addressee To, string DecisionNumber, string Reason, decimal Refund) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Between("退还", Refund, 0, decimal.MaxValue);
}

/// <summary>履行行政处罚决定催告书 (行政强制法第五十四条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="Fine">Yuan of the fine unpaid.</param>
/// <param name="Surcharge">Yuan of the surcharge unpaid, never more than the fine as decided.</param>
[PaperKind("demand-letter", "履行行政处罚决定催告书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record DemandLetterPaper(string CaseNumber, Addressee To, string DecisionNumber, decimal Fine, decimal Surcharge) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        [.. PaperChecks.Between("罚款", Fine, 0, decimal.MaxValue), .. PaperChecks.Between("加处罚款", Surcharge, 0, decimal.MaxValue)];
}

/// <summary>履行行政处理决定催告书 (行政强制法第五十四条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="Wages">Yuan of wages unpaid.</param>
/// <param name="Added">Yuan of added compensation unpaid.</param>
[PaperKind("handling-demand", "履行行政处理决定催告书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HandlingDemandPaper(string CaseNumber, Addressee To, string DecisionNumber, decimal Wages, decimal Added) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        [.. PaperChecks.Between("工资", Wages, 0, decimal.MaxValue), .. PaperChecks.Between("加付赔偿金", Added, 0, decimal.MaxValue)];
}

/// <summary>撤销行政处理决定通知书.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="DecisionNumber">The decision.</param>
/// <param name="Reason">Why.</param>
[PaperKind("handling-revocation", "撤销行政处理决定通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HandlingRevocationPaper(string CaseNumber, Addressee To, string DecisionNumber, string Reason) : Paper;

/// <summary>行政处理事先告知书 (劳动保障监察条例第十九条、第二十六条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Overdue">Yuan not paid when the term of the order ended.</param>
/// <param name="Percent">Per cent to be added, 50 to 100.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Quote">The words of the provision.</param>
[PaperKind("handling-notice", "行政处理事先告知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HandlingNoticePaper(string CaseNumber, Addressee To, decimal Overdue, decimal Percent, string Reasons, string Quote) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Between("加付的比例", Percent, 50, 100);
}

/// <summary>What is to be paid to one worker.</summary>
/// <param name="Worker">As it is shown.</param>
/// <param name="Wages">Yuan of wages.</param>
/// <param name="Added">Yuan added.</param>
public sealed record HandlingPaperLine(string Worker, decimal Wages, decimal Added);

/// <summary>行政处理决定书 (劳动保障监察条例第二十六条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="NoticeNumber">The notice.</param>
/// <param name="Heard">What was said against it and what became of it.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Quote">The words of the provision.</param>
/// <param name="Percent">Per cent added, 50 to 100.</param>
/// <param name="Lines">Worker by worker.</param>
/// <param name="Wages">Yuan of wages.</param>
/// <param name="Added">Yuan added.</param>
/// <param name="Deadline">The last day, inclusive.</param>
[PaperKind("handling-decision", "行政处理决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record HandlingDecisionPaper(
    string CaseNumber, Addressee To, string NoticeNumber, string Heard, string Reasons, string Quote, decimal Percent,
    IReadOnlyList<HandlingPaperLine> Lines, decimal Wages, decimal Added, DateOnly Deadline) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("加付的比例", Percent, 50, 100),
        .. PaperChecks.Between("工资合计", Wages, Lines.Sum(line => line.Wages), Lines.Sum(line => line.Wages)),
        .. PaperChecks.Between("加付合计", Added, Lines.Sum(line => line.Added), Lines.Sum(line => line.Added)),
        .. PaperChecks.Within("履行期限", Deadline, On, null, "《劳动保障监察条例》第二十六条"),
    ];
}

/// <summary>行政处理明细: the annex of the former with the workers in full, for the copy that is served. Opened by a recorded step alone.</summary>
/// <param name="DecisionNumber">Of which decision.</param>
/// <param name="To">To whom.</param>
/// <param name="Lines">Who is to be paid what, with the full name and the last four of the identity number.</param>
/// <param name="Wages">Yuan of wages.</param>
/// <param name="Added">Yuan added.</param>
/// <param name="Deadline">The last day, inclusive.</param>
[PaperKind("handling-annex", "行政处理明细", PaperReaders.Enterprise | PaperReaders.Recorded)]
public sealed record HandlingAnnexPaper(
    string DecisionNumber, Addressee To, IReadOnlyList<HandlingPaperLine> Lines, decimal Wages, decimal Added, DateOnly Deadline) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("工资合计", Wages, Lines.Sum(line => line.Wages), Lines.Sum(line => line.Wages)),
        .. PaperChecks.Between("加付合计", Added, Lines.Sum(line => line.Added), Lines.Sum(line => line.Added)),
    ];
}
