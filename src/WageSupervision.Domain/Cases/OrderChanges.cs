using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>An order that was served and is in force no more: what it said stays on record.</summary>
/// <param name="Order">As it was made.</param>
/// <param name="Service">Its service.</param>
/// <param name="Items">What it demanded, item by item.</param>
/// <param name="How">What has become of it, in words.</param>
public sealed record FormerOrder(CorrectionOrdered Order, CorrectionOrderServed Service, IReadOnlyList<ArrearsItem> Items, string How);

/// <summary>What became of the orders of a case after their service.</summary>
/// <param name="Former">Those in force no more, oldest first.</param>
/// <param name="Extensions">Extensions of the one in force, oldest first.</param>
/// <param name="Proposed">An extension that waits for its decision, or <c>null</c>.</param>
public sealed record OrderChanges(
    IReadOnlyList<FormerOrder> Former, IReadOnlyList<OrderExtended> Extensions, OrderExtensionProposed? Proposed)
{
    internal static OrderChanges None { get; } = new([], [], null);

    /// <summary>With what was recorded, given the case as it stood before.</summary>
    internal OrderChanges With(ProcedureEvent recorded, SupervisionCase before) => recorded switch
    {
        CorrectionOrdered ordered => new(Left(before, ordered, $"由 {ordered.OrderNumber} 代替"), [], null),
        OrderRevoked => new(Left(before, null, "已撤销"), [], null),
        OrderExtensionProposed proposed => this with { Proposed = proposed },
        OrderExtensionDeclined => this with { Proposed = null },
        OrderExtended extended => this with { Extensions = [.. Extensions, extended], Proposed = null },
        _ => this,
    };

    // The case has its last event already: an order that takes the place of another is not the one it takes the place of.
    private IReadOnlyList<FormerOrder> Left(SupervisionCase before, CorrectionOrdered? successor, string how) => before is { Service: { } service }
        && before.Events.OfType<CorrectionOrdered>().LastOrDefault(made => !ReferenceEquals(made, successor)) is { } made
        ? [.. Former, new(made, service, before.OrderedItems, how)] : Former;
}
