using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>An order to pay first, with its service.</summary>
/// <param name="Order">The order.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
public sealed record OrderedAdvance(AdvanceOrdered Order, AdvanceServed? Service);

/// <summary>The building project of a case, and who was ordered to pay first.</summary>
/// <param name="Tie">To which project, and by which party the workers were employed; <c>null</c> where it is tied to none.</param>
/// <param name="Advances">The orders, oldest first.</param>
public sealed record CaseProject(ProjectTied? Tie, IReadOnlyList<OrderedAdvance> Advances)
{
    internal static CaseProject None { get; } = new(null, []);

    /// <summary>The order that waits for its service, or <c>null</c>.</summary>
    public AdvanceOrdered? Unserved => Advances.LastOrDefault(each => each.Service is null)?.Order;

    /// <summary>Yuan ordered of one party; an order that lapsed unserved demands nothing.</summary>
    public decimal OrderedOf(Guid partyId, DateOnly today) =>
        Advances.Where(each => each.Order.PartyId == partyId && (each.Service is not null || today < each.Order.Deadline)).Sum(each => each.Order.Amount);

    /// <summary>Yuan of what is owed that nobody was ordered to pay first, or was and has paid; an order that lapsed unserved demands nothing.</summary>
    public static decimal LeftToOrder(SupervisionCase file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        var ordered = file.Project.Advances.Where(each => each.Service is not null || today < each.Order.Deadline).Sum(each => each.Order.Amount);
        var paid = file.Events.OfType<PaymentConfirmed>().Where(payment => payment.Way == PaymentWay.Advance).Sum(payment => payment.Amount);
        return Math.Max(0, file.Outstanding - Math.Max(0, ordered - paid));
    }

    internal CaseProject With(ProcedureEvent recorded) => recorded switch
    {
        ProjectTied tie => this with { Tie = tie },
        AdvanceOrdered ordered => this with { Advances = [.. Advances, new OrderedAdvance(ordered, null)] },
        AdvanceServed served => this with
        {
            Advances = [.. Advances.Select(each => each.Service is null && each.Order == Unserved ? each with { Service = served } : each)],
        },
        _ => this,
    };

    /// <summary>The terms of the orders served.</summary>
    /// <param name="due">Those of which something is left to pay: they run.</param>
    internal IEnumerable<ProcedureClock> Clocks(IReadOnlyList<DueAdvance> due) => Advances.Where(each => each.Service is not null).Select(each =>
        new ProcedureClock($"{each.Order.To.Name}{Choices.LabelOf(each.Order.Duty)}的期限", each.Order.Deadline, "先行清偿指令书",
            due.Any(left => left.Order == each.Order)));
}
