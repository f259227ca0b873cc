using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>How far the handling of a case has come (劳动保障监察条例第二十六条).</summary>
/// <param name="Notice">告知书 that stands, or <c>null</c>.</param>
/// <param name="NoticeService">Its service, or <c>null</c>.</param>
/// <param name="Decision">The decision, or <c>null</c>.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
public sealed record HandlingState(HandlingNoticed? Notice, HandlingNoticeServed? NoticeService, HandlingDecided? Decision, HandlingServed? Service)
{
    internal static HandlingState None { get; } = new(null, null, null, null);

    /// <summary>Reconsideration and suit, demand, court.</summary>
    public DecisionCourse Course { get; private init; } = new(DecisionKind.Handling);

    /// <summary>Payments of the added compensation.</summary>
    public IReadOnlyList<AddedCompensationPaid> AddedPayments { get; private init; } = [];

    /// <summary>Decisions that were revoked, as they were made.</summary>
    public IReadOnlyList<HandlingDecided> Revoked { get; private init; } = [];

    /// <summary>Yuan of the added compensation that are unpaid; 0 before the service.</summary>
    public decimal UnpaidAdded => Service is null ? 0 : Math.Max(0, Decision!.Added() - AddedPayments.Sum(payment => payment.Amount));

    /// <summary>Yuan of the wages of the decision that are unpaid; 0 before the service.</summary>
    public decimal UnpaidWages(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Service is null ? 0 : Math.Min(file.Outstanding, Decision!.Wages());
    }

    /// <summary>What the order demanded and what was paid on it: what the rule of Article 26 reads.</summary>
    public static PaymentOrder? Order(SupervisionCase file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file is not { Order: { } order, Service: { } served })
        {
            return null;
        }

        // What was paid before the order is no part of what it demands; what was found not to be owed is demanded of nobody; what one worker was paid
        // too much is not set against another's.
        var made = file.Events.OfType<CorrectionOrdered>().Last(each => each.OrderNumber == order.OrderNumber);
        List<PaymentConfirmed> since = [.. file.Events.SkipWhile(each => !ReferenceEquals(each, made)).OfType<PaymentConfirmed>()];
        var due = file.OutstandingAfter(order.Deadline) + since.Where(payment => payment.PaidOn <= order.Deadline).Sum(payment => payment.Amount);
        return new PaymentOrder(due, served.On, order.Deadline, [.. since.Select(payment => new OrderedPayment(payment.PaidOn, payment.Amount))], today);
    }

    /// <summary>
    /// Who is to be paid what, see <see cref="Restitution.Settled"/>; compensation is added to what was unpaid when the term ended, to each worker by
    /// itself, rounded to the fen.
    /// </summary>
    public static IReadOnlyList<HandlingLine> Lines(SupervisionCase file, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(file);
        var demanded = file.DemandedItems;
        var (inTerm, settled) = (file.Restitution.Settled(demanded, file.Order?.Deadline), file.Restitution.Settled(demanded));
        List<HandlingLine> lines = [];
        foreach (var item in demanded.Where(item => item.Amount > inTerm[item.FindingId]))
        {
            lines.Add(new(item.FindingId, item.WorkerShown, item.Amount - settled[item.FindingId],
                Money.Round((item.Amount - inTerm[item.FindingId]) * percent / 100)));
        }

        return lines;
    }

    internal HandlingState With(ProcedureEvent recorded) => recorded switch
    {
        HandlingNoticed notice => new(notice, null, null, null) { Revoked = Revoked },
        HandlingNoticeServed served => this with { NoticeService = served },
        HandlingSentBack => None with { Revoked = Revoked },
        HandlingDecided decided => this with { Decision = decided },
        HandlingServed served => this with { Service = served },
        HandlingRevoked => None with { Revoked = [.. Revoked, Decision!] },
        AddedCompensationPaid paid => this with { AddedPayments = [.. AddedPayments, paid] },
        _ => this with { Course = Course.With(recorded) },
    };

    /// <summary>The clocks of the handling.</summary>
    internal IEnumerable<ProcedureClock> Clocks(WorkCalendar calendar, DateOnly today, SupervisionCase file)
    {
        var open = file.ClosedOn is null && file.Outstanding > 0;
        if (NoticeService is { } told && Decision is null && calendar.AddWorkingDays(told.On, CaseClocks.StatementWorkingDays) is { } heard)
        {
            // As before a penalty: once the enterprise's own period is over nobody is late.
            yield return new(CaseClocks.HandlingStatement, heard, "《劳动保障监察条例》第十九条（期间比照处罚）", open && today <= heard);
        }

        if (Decision is { } decision)
        {
            yield return new("行政处理决定的履行期限", decision.Deadline, "行政处理决定书",
                file.ClosedOn is null && Service is not null && UnpaidWages(file) + UnpaidAdded > 0);
        }

        foreach (var clock in Course.Clocks(calendar, today, Service?.On, Decision?.Deadline, UnpaidWages(file) + UnpaidAdded > 0))
        {
            yield return clock;
        }
    }
}
