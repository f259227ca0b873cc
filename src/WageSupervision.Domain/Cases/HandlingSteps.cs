using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What a handling decision is told of with.</summary>
/// <param name="Percent">The added compensation as a share of what was not paid in the term, from 50 to 100 per cent.</param>
/// <param name="Reasons">Facts and reasons.</param>
public sealed record HandlingNoticeTerms(decimal? Percent, string Reasons);

/// <summary>作出行政处理事先告知书.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="Overdue">Yuan that were not paid when the term of the order ended.</param>
/// <param name="Percent">The share to be added.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("handling-noticed")]
public sealed record HandlingNoticed(string NoticeNumber, decimal Overdue, decimal Percent, string Reasons, Guid ProposedBy, Addressee Addressee)
    : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "作出行政处理事先告知书", $"{NoticeNumber}，期限内没有付的 {Yuan(Overdue)}，拟按 {Percent:0.##}% 向劳动者加付。{Reasons}");
}

/// <summary>行政处理事先告知书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("handling-notice-served")]
public sealed record HandlingNoticeServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达行政处理事先告知书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>What a worker is to be paid by a handling decision.</summary>
/// <param name="FindingId">The finding or claim.</param>
/// <param name="WorkerShown">The masked name.</param>
/// <param name="Wages">Yuan of wages that are still unpaid.</param>
/// <param name="Added">Yuan of added compensation.</param>
public sealed record HandlingLine(Guid FindingId, string WorkerShown, decimal Wages, decimal Added);

/// <summary>作出行政处理决定.</summary>
/// <param name="DecisionNumber">文号.</param>
/// <param name="RuleId">The provision of the added compensation.</param>
/// <param name="Percent">The share that is added.</param>
/// <param name="Lines">Who is to be paid what.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Heard">What the enterprise said, or that it said nothing.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("handling-decided")]
public sealed record HandlingDecided(
    string DecisionNumber, string RuleId, decimal Percent, IReadOnlyList<HandlingLine> Lines, DateOnly Deadline, string Heard, Addressee Addressee)
    : ProcedureEvent
{
    /// <summary>Yuan of wages.</summary>
    public decimal Wages() => Lines.Sum(line => line.Wages);

    /// <summary>Yuan of added compensation; it goes to the workers and is no fine.</summary>
    public decimal Added() => Lines.Sum(line => line.Added);

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "作出行政处理决定", $"{DecisionNumber}，支付工资 {Yuan(Wages())}，按 {Percent:0.##}% 加付赔偿金 {Yuan(Added())}，期限 {Day(Deadline)}");
}

/// <summary>行政处理决定书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("handling-served")]
public sealed record HandlingServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达行政处理决定书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>退回拟行政处理意见.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("handling-sent-back")]
public sealed record HandlingSentBack(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("退回拟行政处理意见", Reason);
}

/// <summary>What the steps of a handling share.</summary>
internal static class HandlingConditions
{
    internal const string Added = "《劳动保障监察条例》第二十六条";
    internal const string Heard = "《劳动保障监察条例》第十九条";

    internal static Precondition Overdue(SupervisionCase file, CaseFacts facts) => new(
        HandlingState.Order(file, facts.Today) is { Overdue: > 0 }, "责令支付的期限已过，期限内没有付清", "not-overdue", Added);

    internal static ProcedureRuleException? Share(decimal? percent, CaseFacts facts) =>
        percent is { } share && facts.Thresholds.Range(PaymentOrder.Threshold, facts.Today) is { } range && (share < range.Min * 100 || share > range.Max * 100)
            ? Wrong("share-out-of-range", Added, $"加付的比例应当在 {range.Min * 100:0.##}% 以上、{range.Max * 100:0.##}% 以下（含本数）。", "Percent") : null;
}

/// <summary>拟行政处理并告知: the wages ordered were not paid in the term.</summary>
public sealed class HandlingNoticeStep() : CaseStep<HandlingNoticeTerms, HandlingNoticed>(new StepCard("handling", "拟行政处理并告知")
{
    Action = "NoticeHandling",
    ActionWords = "行政处理事先告知",
    Roles = [Role.Inspector],
    Page = "/Cases/Handling",
    Law = HandlingConditions.Added,
    Series = "人社监理告",
    Place = 90,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HandlingNoticeTerms terms) =>
        HandlingConditions.Share(terms.Percent, facts) is { } fault ? [fault] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Service is not null, "限期改正指令书已经送达", "order-not-served", HandlingConditions.Added),
        HandlingConditions.Overdue(file, facts), ProofsRead(file), NoStrike(file), Revised(file, facts), OrderConditions.NoAmendmentToServe(file, facts),
        OrderConditions.AllOrdered(file),
        new(file.Handling.Notice is null, "没有告知过行政处理（退回的可以重新告知）", "handling-noticed", HandlingConditions.Added),
    ];

    /// <inheritdoc/>
    protected override HandlingNoticed Make(SupervisionCase file, CaseFacts facts, HandlingNoticeTerms terms, string number) => new(
        number, HandlingState.Order(file, facts.Today)!.Overdue!.Value, terms.Percent!.Value, terms.Reasons, facts.Actor, facts.Addressee)
    { On = facts.Today };
}

/// <summary>登记行政处理事先告知书送达.</summary>
public sealed class ServeHandlingNoticeStep() : ServeStep<HandlingNoticeServed>(new StepCard("handling-notice-service", "登记行政处理告知书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = HandlingConditions.Heard,
    Query = "?document=HandlingNotice",
    Place = 91,
}, "告知书")
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Handling.Notice is not null && file.Handling.Decision is null, "已作出行政处理告知书，尚未决定", "no-handling-notice", HandlingConditions.Heard),
        new(file.Handling.NoticeService is null, "告知书尚未登记送达", "already-served", HandlingConditions.Heard),
    ];

    /// <inheritdoc/>
    protected override HandlingNoticeServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Handling.Notice?.On;
}
