using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A later deadline that is proposed.</summary>
/// <param name="Until">The last day, inclusive; after the deadline that runs.</param>
/// <param name="Reason">Why.</param>
public sealed record ExtensionTerms(DateOnly? Until, string Reason);

/// <summary>提请延长改正期限.</summary>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("order-extension-proposed")]
public sealed record OrderExtensionProposed(DateOnly Until, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请延长改正期限", $"延长到 {Day(Until)}。{Reason}");
}

/// <summary>延长改正期限.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="From">The deadline until then.</param>
/// <param name="Until">The deadline from then on, inclusive.</param>
/// <param name="Reason">Why.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("order-extended")]
public sealed record OrderExtended(string NoticeNumber, DateOnly From, DateOnly Until, string Reason, Addressee Addressee) : CaseApproval
{
    internal override Type Settles => typeof(OrderExtensionProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("延长改正期限", $"{NoticeNumber}，从 {Day(From)} 延长到 {Day(Until)}。{Reason}");
}

/// <summary>提请撤销限期改正指令书.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("order-revocation-proposed")]
public sealed record OrderRevocationProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请撤销限期改正指令书", Reason);
}

/// <summary>撤销限期改正指令书.</summary>
/// <param name="OrderNumber">Which.</param>
/// <param name="Reason">Why.</param>
[StoredAs("order-revoked")]
public sealed record OrderRevoked(string OrderNumber, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(OrderRevocationProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("撤销限期改正指令书", $"{OrderNumber}。{Reason}");
}

/// <summary>What the changes of an order share.</summary>
internal static class OrderConditions
{
    internal static Precondition Served(SupervisionCase file) =>
        new(file is { Order: not null, Service: not null }, "有已经送达的指令书", "order-not-served", Inspection);

    internal static Precondition NotRefused(SupervisionCase file) =>
        new(file.Refusal is null, "没有认定拒不改正（认定错了的，先划去）", "already-established", Arrears);

    internal static Precondition NotHandled(SupervisionCase file) =>
        new(file.Handling.Notice is null, "没有以指令书告知过行政处理（退回以后可以）", "handling-noticed", HandlingConditions.Added);

    // Whoever came later would otherwise be left out of all that follows.
    internal static Precondition AllOrdered(SupervisionCase file) => new(
        file.Unordered.Count == 0,
        "送达以后查实的也已经责令支付" + (file.Unordered is [var first, ..] late
            ? $"（还没有责令的：{first.WorkerShown}{(late.Count == 1 ? "" : $" 等 {late.Count} 笔")}，请变更指令书）" : ""),
        "not-all-ordered", Arrears);

    internal static Precondition Running(SupervisionCase file, CaseFacts facts) => new(
        facts.Today <= file.Order?.Deadline, file.Order is { } order ? $"改正期限没有过（{Iso(order.Deadline)} 止，含当日）" : "改正期限没有过",
        "deadline-over", Inspection);

    internal static Precondition NoExtensionWaits(SupervisionCase file) =>
        new(file.Proposals.Of<OrderExtensionProposed>() is null, "没有等待决定的延长", "extension-pending", OnePerson);

    // The order in force is about to be replaced: nothing is built on it meanwhile.
    internal static Precondition NoAmendmentToServe(SupervisionCase file, CaseFacts facts) => new(
        file.OrderChanges.Amendment is not { } amendment || amendment.HasLapsed(facts.Today),
        "没有等待送达的变更（到期没有送达的，自动作废，原来的指令书仍然有效）", "amendment-to-serve", Inspection);

    internal static ProcedureRuleException? Deadline(DateOnly? deadline, DateOnly notBefore, CaseFacts facts) =>
        deadline < notBefore || deadline > facts.Today.AddDays(60)
            ? Wrong("deadline-out-of-bounds", Investigation,
                $"改正期限应当在 {Iso(notBefore)} 至 {Iso(facts.Today.AddDays(60))} 之间；已经给了企业的时间不能缩短。", "Deadline")
            : null;
}

/// <summary>提请延长改正期限, before it is over.</summary>
public sealed class ProposeOrderExtensionStep() : ProposalStep<ExtensionTerms, OrderExtensionProposed>(new StepCard("order-extension", "提请延长改正期限")
{
    Action = "ProposeOrderExtension",
    ActionWords = "提请延长改正期限",
    Roles = [Role.Inspector],
    Page = "/Cases/OrderExtension",
    Law = Inspection,
    Place = 42,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ExtensionTerms terms) =>
        OrderConditions.Deadline(terms.Until, file.Order!.Deadline.AddDays(1), facts) is { } fault ? [fault] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => InTime(file, facts);

    /// <inheritdoc/>
    protected override OrderExtensionProposed Make(SupervisionCase file, CaseFacts facts, ExtensionTerms terms, string number) =>
        new(terms.Until!.Value, terms.Reason, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> InTime(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file), OrderConditions.Served(file), Owed(file), OrderConditions.Running(file, facts), OrderConditions.NotRefused(file),
        OrderConditions.NoAmendmentToServe(file, facts),
    ];
}

/// <summary>同意延长改正期限, by another person, before it is over.</summary>
public sealed class ExtendOrderStep() : ApprovalStep<OrderExtensionProposed, OrderExtended>(new StepCard("extend-order", "同意延长改正期限")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=order-extension-proposed",
    Law = Inspection,
    Series = "人社监延",
    Place = 141,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, OrderExtensionProposed? proposal) =>
        ProposeOrderExtensionStep.InTime(file, facts);

    /// <inheritdoc/>
    protected override OrderExtended Approve(SupervisionCase file, CaseFacts facts, OrderExtensionProposed proposal, string number) =>
        new(number, file.Order!.Deadline, proposal.Until, proposal.Reason, facts.Addressee) { On = facts.Today };
}

/// <summary>An order that takes the place of one.</summary>
/// <param name="Deadline">The last day, inclusive; never earlier than the enterprise was given already.</param>
/// <param name="Demand">What is to be done.</param>
/// <param name="Reason">Why the order is changed.</param>
public sealed record AmendmentTerms(DateOnly? Deadline, string Demand, string Reason);

/// <summary>变更指令书: a new one with its own number takes the place of the old when it is served; until then the old one stands.</summary>
public sealed class AmendOrderStep() : CaseStep<AmendmentTerms, CorrectionOrdered>(new StepCard("amend-order", "变更指令书")
{
    Action = "AmendOrder",
    ActionWords = "变更指令书",
    Roles = [Role.Inspector],
    Page = "/Cases/OrderAmendment",
    Law = Inspection,
    Series = "人社监令",
    Place = 43,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.Unordered.Count > 0 && file.OrderChanges.Amendment?.HasLapsed(facts.Today) != false && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, AmendmentTerms terms)
    {
        var tomorrow = facts.Today.AddDays(1);
        var given = file is { Service: not null, Order: { } order } && order.Deadline > tomorrow ? order.Deadline : tomorrow;
        return OrderConditions.Deadline(terms.Deadline, given, facts) is { } fault ? [fault] : [];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Order is not null && !file.HasLapsed(facts.Today), "有没有作废的限期改正指令书", "no-order", Inspection),
        Owed(file), Revised(file, facts), OrderConditions.NotRefused(file), NoNotice(file), OrderConditions.NoExtensionWaits(file),
        OrderConditions.NotHandled(file), NotSuspended(file), TwoOfficers(file),
    ];

    /// <inheritdoc/>
    protected override CorrectionOrdered Make(SupervisionCase file, CaseFacts facts, AmendmentTerms terms, string number) => new(
        number, file.Outstanding, file.Workers, terms.Deadline!.Value, terms.Demand,
        file.OrderChanges.Amendment?.Order.OrderNumber ?? file.OrderChanges.VoidedAmendment, facts.Addressee, file.Order!.OrderNumber, terms.Reason)
    { On = facts.Today };
}

/// <summary>提请撤销指令书; given the reason. Once it is revoked another may be made.</summary>
public sealed class ProposeOrderRevocationStep() : ProposalStep<string, OrderRevocationProposed>(new StepCard("order-revocation", "提请撤销指令书")
{
    Action = "ProposeOrderRevocation",
    ActionWords = "提请撤销指令书",
    Roles = [Role.Inspector],
    Page = "/Cases/OrderRevocation",
    Law = Inspection,
    Place = 44,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => NothingRests(file);

    /// <inheritdoc/>
    protected override OrderRevocationProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> NothingRests(SupervisionCase file) =>
        [Open(file), OrderConditions.Served(file), OrderConditions.NotRefused(file), NoNotice(file), OrderConditions.NotHandled(file)];
}

/// <summary>撤销指令书, by another person than the proposer.</summary>
public sealed class RevokeOrderStep() : ApprovalStep<OrderRevocationProposed, OrderRevoked>(new StepCard("revoke-order", "撤销指令书")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=order-revocation-proposed",
    Law = Inspection,
    Place = 143,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, OrderRevocationProposed? proposal) =>
        ProposeOrderRevocationStep.NothingRests(file);

    /// <inheritdoc/>
    protected override OrderRevoked Approve(SupervisionCase file, CaseFacts facts, OrderRevocationProposed proposal, string number) =>
        new(file.Order!.OrderNumber, proposal.Reason) { On = facts.Today };
}
