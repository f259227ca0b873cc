using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>提请撤销提前移出、恢复列入: for hiding the truth or giving false papers.</summary>
public sealed class ProposeRestorationStep() : ListingStep<ListingTerms, RestorationProposed>(
    ListingCards.ByInspector("restoration", "提请恢复列入", DishonestListing.Restoring, 40))
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(DishonestListing file, ListingFacts facts, ListingTerms terms) => terms.EvidenceId is null
        ? [new("no-fraud-file", DishonestListing.Restoring, "请上传证明隐瞒真实情况或者提供虚假资料的证据。", "File")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file is { Removed: not null, Revoked: null }, "已经提前移出", "not-removed", DishonestListing.Restoring),
        new(file.Restoration is null, "没有等待决定的恢复", "restoration-pending", DishonestListing.Restoring),
    ];

    /// <inheritdoc/>
    protected override RestorationProposed Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId!.Value, facts.Actor) { On = facts.Today };
}

/// <summary>What both decisions on a restoration share.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class RestorationDecisionStep<TEvent>(StepCard card) : ListingStep<ListingTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <summary>What only a restoration asks, not its refusal.</summary>
    protected virtual IEnumerable<Precondition> Standing(DishonestListing file) => [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.Restoration is not null, "有等待决定的恢复", "no-restoration", DishonestListing.Restoring),
        .. Standing(file),
        ListingCards.AnotherThan(file.Restoration?.ProposedBy, facts.Actor, "提请人", DishonestListing.Restoring),
    ];
}

/// <summary>撤销提前移出、恢复列入; the three years begin anew today.</summary>
public sealed class RestoreListingStep() : RestorationDecisionStep<ListingRestored>(
    ListingCards.BySupervisor("restore", "恢复列入", DishonestListing.Restoring, 41))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Standing(DishonestListing file) =>
    [
        new(file.OrderRevoked is null, "据以列入的责令支付文书没有撤销", "order-revoked", DishonestListing.Revoking),
        new(file.ServiceStruck is null, "据以列入的责令支付文书的送达没有划去", "service-struck", DishonestListing.Grounds),
    ];

    /// <inheritdoc/>
    protected override ListingRestored Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(facts.Today.AddYears(DishonestListing.Years)) { On = facts.Today };
}

/// <summary>不恢复列入.</summary>
public sealed class DeclineRestorationStep() : RestorationDecisionStep<RestorationDeclined>(
    ListingCards.BySupervisor("restoration-decline", "不恢复列入", DishonestListing.Restoring, 42))
{
    /// <inheritdoc/>
    protected override RestorationDeclined Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text) { On = facts.Today };
}

/// <summary>撤销列入决定: the order that it rests on was revoked, or its service was struck.</summary>
public sealed class RevokeListingStep() : ListingStep<ListingTerms, ListingRevoked>(
    ListingCards.BySupervisor("listing-revoke", "撤销列入决定", DishonestListing.Revoking, 44))
{
    /// <inheritdoc/>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.Decision is not null, "已经决定列入", "not-listed", DishonestListing.Revoking),
        new(file.Revoked is null, "列入决定没有撤销", "already-revoked", DishonestListing.Revoking),
        new(!file.OrderStands, "据以列入的责令支付文书已经撤销，或者它的送达已经划去", "order-stands", DishonestListing.Revoking),
        ListingCards.AnotherThan(file.Proposed.ProposedBy, facts.Actor, "提出人", DishonestListing.Revoking),
    ];

    /// <inheritdoc/>
    protected override ListingRevoked Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text) { On = facts.Today };
}
