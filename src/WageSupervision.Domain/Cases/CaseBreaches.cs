using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>The breaches of a case besides unpaid wages, and the order to correct them.</summary>
/// <param name="Found">Those established, in their order.</param>
/// <param name="Order">限期改正指令书 that asks for them to be corrected, or <c>null</c>.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
/// <param name="Corrections">Which were corrected, in the order it was recorded.</param>
/// <param name="Refused">逾期不改正, or <c>null</c>.</param>
public sealed record CaseBreaches(
    IReadOnlyList<BreachEstablished> Found, ConductOrdered? Order, ConductOrderServed? Service, IReadOnlyList<ConductCorrected> Corrections,
    ConductRefused? Refused)
{
    /// <summary>Whether the party answers for them as a responsible person: they were established, and not corrected, in the unit's case.</summary>
    public bool OfAPerson { get; private init; }

    internal static CaseBreaches None { get; } = new([], null, null, [], null);

    /// <summary>Whether the order can no longer be served in time: it is void by itself, and another may be made.</summary>
    public bool HasLapsed(DateOnly today) => Order is not null && Service is null && today >= Order.Deadline;

    /// <summary>Those that are not corrected.</summary>
    public IReadOnlyList<BreachEstablished> Uncorrected => [.. Found.Where(breach => CorrectionOf(breach.Number) is null)];

    /// <summary>Whether all that was ordered was corrected within the term.</summary>
    public bool IsCorrectedInTime => Order is { } order && order.Breaches.All(number => CorrectionOf(number)?.CorrectedOn <= order.Deadline);

    /// <summary>How a breach was corrected, or <c>null</c>.</summary>
    public ConductCorrected? CorrectionOf(int number) => Corrections.FirstOrDefault(correction => correction.Breaches.Contains(number));

    /// <summary>The breach of a number, or <c>null</c>.</summary>
    public BreachEstablished? Of(int? number) => Found.FirstOrDefault(breach => breach.Number == number);

    /// <summary>Whether a breach may be fined on what is known: at once, or because the order was not kept.</summary>
    public bool MayBeFined(BreachEstablished breach)
    {
        ArgumentNullException.ThrowIfNull(breach);
        return OfAPerson || !breach.Of().AfterRefusal || (Refused is not null && Order is { } order && order.Breaches.Contains(breach.Number)
            && !(CorrectionOf(breach.Number)?.CorrectedOn <= order.Deadline));
    }

    /// <summary>Whether a breach draws a warning, which asks for no refusal; a person draws none.</summary>
    public bool MayBeWarned(BreachEstablished breach)
    {
        ArgumentNullException.ThrowIfNull(breach);
        return !OfAPerson && breach.Of().WarningBasis is not null;
    }

    /// <summary>Whether a breach may be fined or draws a warning.</summary>
    public bool MayBePenalised(BreachEstablished breach) => MayBeFined(breach) || MayBeWarned(breach);

    /// <summary>The range of another breach that is the same act and draws the higher fine; <c>null</c> where none does (行政处罚法第二十九条).</summary>
    internal PenaltyRange? Higher(BreachEstablished breach, Func<BreachEstablished, PenaltyRange?> rangeOf) =>
        rangeOf(breach) is not { } own ? null : Found
            .Where(other => other.LastOn == breach.LastOn && breach.Of().SameAct.Contains(other.Ground)).Select(rangeOf).OfType<PenaltyRange>()
            .FirstOrDefault(range => range.IsHigherThan(own));

    /// <summary>
    /// Whether there is nothing left to be done about them: each is corrected, or was fined; a person has nothing to correct. A warning stands beside
    /// the order to correct: it settles what is corrected, or what was refused (refusing is fined in a case of its own).
    /// </summary>
    internal bool AreSettled(SupervisionCase file) =>
        (OfAPerson && file.NotPenalised is not null) ||
            Uncorrected.All(breach => file is { PenaltyService: not null, Notice: { } notice } && notice.Breach == breach.Number
                && (!notice.IsWarning || Refused is not null));

    /// <summary>Where a case stands that has nothing but breaches.</summary>
    internal CaseStage StageOn(DateOnly today) => this switch
    {
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
                : new("限期改正（行为）", order.Deadline, "限期改正指令书", open && Uncorrected.Count > 0 && Refused is null);
        }
    }

    internal CaseBreaches With(ProcedureEvent recorded) => recorded switch
    {
        CaseOpened opened => this with { OfAPerson = opened.Responsible is not null },
        CaseDivided divided => this with { Found = [.. Found.Where(breach => divided.Breaches.All(moved => moved.Number != breach.Number))] },
        BreachEstablished breach => this with { Found = [.. Found, breach] },
        ConductOrdered ordered => this with { Order = ordered, Service = null, Refused = null },
        ConductOrderServed served => this with { Service = served },
        ConductCorrected corrected => this with { Corrections = [.. Corrections, corrected] },
        ConductRefused refused => this with { Refused = refused },
        _ => this,
    };
}
