using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A step that records the service of a document: on a day from its making to today.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="card">What is said of it.</param>
/// <param name="document">What the document is called.</param>
public abstract class ServeStep<TEvent>(StepCard card, string document) : CaseStep<ServiceTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms) =>
        terms.Faults(facts.Today, MadeOn(file), document);

    /// <summary>The day the document was made, or <c>null</c> where there is none.</summary>
    protected abstract DateOnly? MadeOn(SupervisionCase file);
}

/// <summary>限期改正指令书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function (for example 财务负责人), not by name.</param>
/// <param name="Proof">By what it is proved; <c>null</c> in events from before it was asked for.</param>
[StoredAs("correction-order-served")]
public sealed record CorrectionOrderServed(
    ServiceMethod Method, string ReceivedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ServiceProof? Proof = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达限期改正指令书", Method.Words(ReceivedBy, Proof), Proof?.EvidenceId);
}

/// <summary>登记限期改正指令书送达, before its deadline has run out.</summary>
public sealed class ServeOrderStep() : ServeStep<CorrectionOrderServed>(new StepCard("service", "登记指令书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Inspection,
    Query = "?document=Order",
    Place = 40,
}, "指令书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.StageOn(facts.Today) == CaseStage.OrderToBeServed || file.OrderChanges.Amendment?.HasLapsed(facts.Today) == false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        var dayIsWrong = false;
        foreach (var fault in base.Faults(file, facts, terms))
        {
            dayIsWrong |= fault.Code == "impossible-service-day";
            yield return fault;
        }

        if (!dayIsWrong && file.OrderToServe is { } order && terms.DeemedOn >= order.Deadline)
        {
            yield return Wrong(
                "served-too-late", Investigation, $"送达时改正期限 {Iso(order.Deadline)} 已到，企业没有时间改正，应当重新作出指令书。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Order is not null, "已制作限期改正指令书", "no-order", Inspection),
        Revised(file, facts),
        new(file.OrderToServe is not null, "有尚未登记送达的指令书", "already-served", Inspection),
    ];

    /// <inheritdoc/>
    protected override CorrectionOrderServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.OrderToServe?.On;
}

/// <summary>行政处罚事先告知书送达; the period for 陈述、申辩和听证 runs from it.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved; <c>null</c> in events from before it was asked for.</param>
[StoredAs("prior-notice-delivered")]
public sealed record PriorNoticeServed(
    ServiceMethod Method, string ReceivedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ServiceProof? Proof = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达行政处罚事先告知书", Method.Words(ReceivedBy, Proof), Proof?.EvidenceId);
}

/// <summary>登记行政处罚事先告知书送达; the period for 陈述、申辩和听证 runs from it.</summary>
public sealed class ServeNoticeStep() : ServeStep<PriorNoticeServed>(new StepCard("notice-service", "登记事先告知书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Notice,
    Query = "?document=Notice",
    Place = 70,
}, "告知书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.StageOn(facts.Today) == CaseStage.NoticeToBeServed;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Notice is not null && file.Penalty is null, "已作出事先告知书，尚未决定", "no-notice", Notice),
        new(file.NoticeService is null, "告知书尚未登记送达", "already-served", Notice),
    ];

    /// <inheritdoc/>
    protected override PriorNoticeServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Notice?.On;
}

/// <summary>行政处罚决定书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved; <c>null</c> in events from before it was asked for.</param>
[StoredAs("penalty-delivered")]
public sealed record PenaltyServed(
    ServiceMethod Method, string ReceivedBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ServiceProof? Proof = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达行政处罚决定书", Method.Words(ReceivedBy, Proof), Proof?.EvidenceId);
}

/// <summary>登记行政处罚决定书送达.</summary>
public sealed class ServeDecisionStep() : ServeStep<PenaltyServed>(new StepCard("decision-service", "登记处罚决定书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Decision,
    Query = "?document=Decision",
    Place = 80,
}, "决定书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file is { ClosedOn: null, Penalty: not null, PenaltyService: null };

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Penalty is not null, "已作出处罚决定", "no-decision", Decision),
        new(file.PenaltyService is null, "决定书尚未登记送达", "already-served", Decision),
    ];

    /// <inheritdoc/>
    protected override PenaltyServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Penalty?.On;
}
