using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>The breaches of a case besides unpaid wages, and the order to correct them.</summary>
/// <param name="Found">Those established, in their order.</param>
/// <param name="Order">限期改正指令书 that asks for them to be corrected, or <c>null</c>.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
/// <param name="Corrected">How they were corrected, or <c>null</c>.</param>
/// <param name="Refused">逾期不改正, or <c>null</c>.</param>
public sealed record CaseBreaches(
    IReadOnlyList<BreachEstablished> Found, ConductOrdered? Order, ConductOrderServed? Service, ConductCorrected? Corrected, ConductRefused? Refused)
{
    internal static CaseBreaches None { get; } = new([], null, null, null, null);

    /// <summary>Whether the order can no longer be served in time: it is void by itself, and another may be made.</summary>
    public bool HasLapsed(DateOnly today) => Order is not null && Service is null && today >= Order.Deadline;

    /// <summary>Whether they were corrected within the term.</summary>
    public bool IsCorrectedInTime => Corrected is { } corrected && Order is { } order && corrected.CorrectedOn <= order.Deadline;

    /// <summary>The breach of a number, or <c>null</c>.</summary>
    public BreachEstablished? Of(int? number) => Found.FirstOrDefault(breach => breach.Number == number);

    /// <summary>Whether a breach may be fined on what is known: at once, or because the order was not kept.</summary>
    public bool MayBeFined(BreachEstablished breach)
    {
        ArgumentNullException.ThrowIfNull(breach);
        return !breach.Of().AfterRefusal || (Refused is not null && Order?.Breaches.Contains(breach.Number) == true);
    }

    /// <summary>Whether there is nothing left to be done about them.</summary>
    internal bool AreSettled(SupervisionCase file) => Found.Count == 0 || Corrected is not null || file.PenaltyService is not null || file.NotPenalised is not null;

    /// <summary>Where a case stands that has nothing but breaches.</summary>
    internal CaseStage StageOn(DateOnly today) => this switch
    {
        { Corrected: not null } => CaseStage.Corrected,
        { Refused: not null } => CaseStage.RefusalEstablished,
        { Order: null } => CaseStage.Investigating,
        _ when HasLapsed(today) => CaseStage.Investigating,
        { Service: null } => CaseStage.OrderToBeServed,
        _ => today > Order.Deadline ? CaseStage.CorrectionOverdue : CaseStage.AwaitingCorrection,
    };

    internal IEnumerable<ProcedureClock> Clocks(DateOnly today, bool open)
    {
        if (Order is { } order)
        {
            yield return Service is null
                ? new(CaseClocks.ToServeOrder, order.Deadline.AddDays(-1), "限期改正指令书", open && today < order.Deadline)
                : new("限期改正（行为）", order.Deadline, "限期改正指令书", open && Corrected is null && Refused is null);
        }
    }

    internal CaseBreaches With(ProcedureEvent recorded) => recorded switch
    {
        BreachEstablished breach => this with { Found = [.. Found, breach] },
        ConductOrdered ordered => this with { Order = ordered, Service = null, Corrected = null, Refused = null },
        ConductOrderServed served => this with { Service = served },
        ConductCorrected corrected => this with { Corrected = corrected },
        ConductRefused refused => this with { Refused = refused },
        _ => this,
    };
}
