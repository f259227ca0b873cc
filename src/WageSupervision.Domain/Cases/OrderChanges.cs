using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>An order that was served and is in force no more: what it said stays on record.</summary>
/// <param name="Order">As it was made.</param>
/// <param name="Service">Its service.</param>
/// <param name="Items">What it demanded, item by item.</param>
/// <param name="How">What has become of it, in words.</param>
public sealed record FormerOrder(CorrectionOrdered Order, CorrectionOrderServed Service, IReadOnlyList<ArrearsItem> Items, string How);

/// <summary>An order that is to take the place of one in force, and does so when it is served.</summary>
/// <param name="Order">As it was made.</param>
/// <param name="Items">What it demands, item by item.</param>
/// <param name="Owed">Yuan owed when it was made.</param>
public sealed record Amendment(CorrectionOrdered Order, IReadOnlyList<ArrearsItem> Items, decimal Owed)
{
    /// <summary>Whether it can no longer be served in time: it is void by itself, and the order in force stays.</summary>
    public bool HasLapsed(DateOnly today) => today >= Order.Deadline;
}

/// <summary>What became of the orders of a case after their service.</summary>
/// <param name="Former">Those in force no more, oldest first.</param>
/// <param name="Extensions">Extensions of the one in force, oldest first.</param>
/// <param name="Amendment">The one that waits for its service to take the place of that in force, or <c>null</c>.</param>
/// <param name="VoidedAmendment">The number of one that is void because what is owed has changed since; <c>null</c> where there is none.</param>
public sealed record OrderChanges(
    IReadOnlyList<FormerOrder> Former, IReadOnlyList<OrderExtended> Extensions, Amendment? Amendment, string? VoidedAmendment)
{
    internal static OrderChanges None { get; } = new([], [], null, null);

    /// <summary>With what was recorded, given the case as it stood before.</summary>
    internal OrderChanges With(ProcedureEvent recorded, SupervisionCase before) => recorded switch
    {
        CorrectionOrdered ordered when before.Service is not null => this with { Amendment = new(ordered, before.Items, before.Owed), VoidedAmendment = null },
        CorrectionOrdered => new(Former, [], null, null),
        CorrectionOrderServed when Amendment is { } amendment => new(Left(before, $"由 {amendment.Order.OrderNumber} 代替"), [], null, null),
        IRevisesArrears or ClaimsEstablished or CaseTakenIn when Amendment is { } amendment && !before.WasServed(amendment.Order) =>
            this with { Amendment = null, VoidedAmendment = amendment.Order.OrderNumber },
        OrderRevoked => new(Left(before, "已撤销"), [], null, null),
        OrderExtended extended => this with { Extensions = [.. Extensions, extended] },
        _ => this,
    };

    // As it was made: its deadline may have been extended since.
    private IReadOnlyList<FormerOrder> Left(SupervisionCase before, string how) => before is { Service: { } service, Order: { } order }
        ? [.. Former, new(before.Events.OfType<CorrectionOrdered>().Last(made => made.OrderNumber == order.OrderNumber), service, before.OrderedItems, how)]
        : Former;
}
