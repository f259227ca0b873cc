using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Duties;

/// <summary>A duty as it stands.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Deadline">Its deadline, outages reckoned.</param>
/// <param name="Standing">What was filed.</param>
/// <param name="Reminders">Reminders given, oldest first.</param>
public sealed record DutyMonth(FilingDuty Duty, FilingDeadline Deadline, DutyStanding Standing, IReadOnlyList<DutyReminderRow> Reminders)
{
    /// <summary>The order's own last day, outages reckoned, where a notice's earlier one counts; <c>null</c> otherwise.</summary>
    public DateOnly? OrderDueOn { get; init; }

    /// <summary>What it rests on as it stands: late, or lacking, after a notice's earlier day and within the order's own is so by the notice alone.</summary>
    public DutyBasis BasisOn(DateOnly today)
    {
        var day = Standing.First is { } first ? ZhejiangDays.Of(first.HandedInAt) : today;
        return Deadline.DueOn < day && day <= OrderDueOn ? DutyBasis.Notice : Duty.Basis;
    }

    /// <summary>Where its cell leads: to the filing, or to where it is filed.</summary>
    public string Href => Duty.Kind == DutyKind.Attendance && Standing is { IsOutstanding: true, Standing.Nil: not null } ? DutyText.SubmitHref(Duty.Kind)
        : (Standing.Standing ?? Standing.First ?? Standing.Open) is { } filing
        ? DutyText.Href(filing.Nil is null ? Duty.Kind : DutyKind.Payroll, filing.FilingId) : DutyText.SubmitHref(Duty.Kind);
}

/// <summary>The duties of one enterprise, worked out from rules, orders, filings and outages; nothing of it is stored.</summary>
/// <param name="database">The database.</param>
/// <param name="ledger">Outages.</param>
/// <param name="parameters">Rules and the work calendar.</param>
/// <param name="clock">Now.</param>
public sealed class DutyReader(AppDbContext database, OutageLedger ledger, LegalParameters parameters, PortalClock clock)
{
    /// <summary>So many days after its service, an order is no news any more.</summary>
    public const int NewDays = 30;

    /// <summary>The duties of the months from the first to the last, newest first, payroll before attendance.</summary>
    public async Task<IReadOnlyList<DutyMonth>> OfAsync(
        EnterpriseRow enterprise, YearMonth first, YearMonth last, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        var orders = await OrdersAsync(enterprise.EnterpriseId, cancellationToken);
        List<FilingDuty> duties =
        [
            .. from back in Enumerable.Range(0, Months(first, last))
               from kind in Enum.GetValues<DutyKind>()
               let duty = FilingDuties.Of(kind, last.AddMonths(-back), enterprise.RegionCode, parameters.Duties, orders, parameters.Calendar)
               where duty is not null
               select duty,
        ];
        if (duties.Count == 0)
        {
            return [];
        }

        var filed = await FiledAsync(enterprise.EnterpriseId, first.FirstDay, last.FirstDay, cancellationToken);
        var forms = await FormsAsync(enterprise.EnterpriseId, first, last, cancellationToken);
        var reminders = (await database.DutyReminders.AsNoTracking()
            .Where(r => r.EnterpriseId == enterprise.EnterpriseId && r.Period >= first.FirstDay && r.Period <= last.FirstDay)
            .OrderBy(r => r.MadeAt).ToListAsync(cancellationToken))
            .ToLookup(r => (r.Kind, r.Period));
        var outages = await ledger.MeasuredAsync(cancellationToken);
        return duties.ConvertAll(duty =>
        {
            var deadline = DeadlineMoving.Apply(duty.DueOn, outages, parameters.Calendar);
            return new DutyMonth(
                duty, deadline, DutyMatching.Of(deadline, filed[(duty.Kind, duty.Month.FirstDay)], Used(duty.Month, deadline), clock.Now),
                [.. reminders[(duty.Kind, duty.Month.FirstDay)]])
            {
                OrderDueOn = duty.OrderDueOn is { } own ? DeadlineMoving.Apply(own, outages, parameters.Calendar).DueOn : null,
            };
        });

        // Of the months before, what was handed in by the deadline: a belated sheet does not make another month late that was in time.
        List<Employment> Used(YearMonth month, FilingDeadline deadline) =>
        [
            .. forms.Where(used => used.Period == month.FirstDay
                    || (used.Period < month.FirstDay && used.Period >= month.AddMonths(-DutyMatching.FormMonths).FirstDay && used.ReceivedAt < deadline.At))
                .Select(used => used.Form).Distinct(),
        ];
    }

    /// <summary>The served orders of an enterprise.</summary>
    public async Task<IReadOnlyList<ServedFilingOrder>> OrdersAsync(long enterpriseId, CancellationToken cancellationToken) =>
        (await database.FilingOrders.AsNoTracking().Where(o => o.EnterpriseId == enterpriseId && o.ServedOn != null)
            .OrderBy(o => o.FirstMonth).ThenBy(o => o.OrderId).ToListAsync(cancellationToken)).ConvertAll(Served);

    /// <summary>
    /// The orders that were served not long ago and of which nothing was filed yet, each with its first duty; <c>null</c> where no
    /// month is to be filed under it.
    /// </summary>
    public async Task<IReadOnlyList<(ServedFilingOrder Order, DutyMonth? First)>> NewOrdersAsync(EnterpriseRow enterprise, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        List<(ServedFilingOrder, DutyMonth?)> news = [];
        foreach (var order in (await OrdersAsync(enterprise.EnterpriseId, cancellationToken)).Where(order => clock.Today <= order.ServedOn.AddDays(NewDays)))
        {
            var first = (await OfAsync(enterprise, order.First, order.Last, cancellationToken))
                .LastOrDefault(month => month.Duty.Basis == DutyBasis.Order && month.Duty.Document == order.OrderNumber);
            if (first?.Standing.IsOutstanding != false)
            {
                news.Add((order, first));
            }
        }

        return news;
    }

    /// <summary>A served order as duties come from it.</summary>
    public static ServedFilingOrder Served(FilingOrderRow order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(order.OrderId, order.OrderNumber!, order.ServedOn!.Value, YearMonth.Of(order.FirstMonth), YearMonth.Of(order.LastMonth), order.DueDay);
    }

    private static int Months(YearMonth first, YearMonth last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;

    private async Task<ILookup<(DutyKind, DateOnly), FiledVersion>> FiledAsync(
        long enterpriseId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var payrolls = await database.Filings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.Period >= first && f.Period <= last)
            .Select(f => new
            {
                f.FilingId,
                f.ReceiptNumber,
                f.Period,
                f.State,
                f.StateCode,
                f.ReplacedBy,
                IsNil = f.Kind == FilingKind.Nil,
                Form = (Employment?)f.Employment,
                f.CycleStart,
                f.CycleEnd,
                HandedInAt = database.FilingEdits.Where(c => c.EnterpriseId == f.EnterpriseId && c.FilingId == f.FilingId).Max(c => (DateTimeOffset?)c.EditedAt)
                    ?? f.ReceivedAt,
            }).ToListAsync(cancellationToken);
        var sheets = await database.AttendanceFilings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.Period >= first && f.Period <= last)
            .Select(f => new
            {
                FilingId = f.AttendanceId,
                f.ReceiptNumber,
                f.Period,
                f.State,
                f.StateCode,
                f.ReplacedBy,
                IsNil = false,
                Form = (Employment?)null,
                CycleStart = f.Period,
                CycleEnd = f.Period,
                HandedInAt = f.ReceivedAt,
            }).ToListAsync(cancellationToken);

        // A correction that was withdrawn takes with it what it had replaced: neither stands, and what is filed afterwards has its own time.
        var next = payrolls.Where(f => f.ReplacedBy is not null).ToDictionary(f => f.FilingId, f => f.ReplacedBy!.Value);
        var withdrawn = payrolls.Where(f => f.State == FilingState.Withdrawn).Select(f => f.FilingId).ToHashSet();

        // Where nobody was to be paid nobody worked: a nil return covers the attendance of its days too.
        return payrolls.Select(f => (Kind: DutyKind.Payroll, Filing: f))
            .Concat(sheets.Concat(payrolls.Where(f => f is { IsNil: true, ReplacedBy: null } && f.State.IsAccepted()))
                .Select(f => (Kind: DutyKind.Attendance, Filing: f))).ToLookup(
            pair => (pair.Kind, pair.Filing.Period),
            pair => new FiledVersion(pair.Filing.FilingId, pair.Filing.ReceiptNumber, pair.Filing.HandedInAt,
                IsWithdrawn(pair.Filing.FilingId) ? FiledOutcome.Withdrawn : Outcome(pair.Filing.State, pair.Filing.StateCode),
                    pair.Filing.ReplacedBy is not null,
                pair.Filing.Form, pair.Filing.IsNil ? (pair.Filing.CycleStart, pair.Filing.CycleEnd) : null));

        bool IsWithdrawn(Guid filing)
        {
            while (next.TryGetValue(filing, out var later))
            {
                filing = later;
            }

            return withdrawn.Contains(filing);
        }
    }

    // The forms of employment of accepted sheets by month, from some months before the first, with the first receipt of each.
    private async Task<List<(Employment Form, DateOnly Period, DateTimeOffset ReceivedAt)>> FormsAsync(
        long enterpriseId, YearMonth first, YearMonth last, CancellationToken cancellationToken)
    {
        var (from, to) = (first.AddMonths(-DutyMatching.FormMonths).FirstDay, last.FirstDay);
        return (await database.Filings.AsNoTracking().AreAccepted()
            .Where(f => f.EnterpriseId == enterpriseId && f.Period >= from && f.Period <= to && f.Kind == FilingKind.Payroll)
            .GroupBy(f => new { f.Employment, f.Period })
            .Select(g => new { g.Key.Employment, g.Key.Period, ReceivedAt = g.Min(f => f.ReceivedAt) }).ToListAsync(cancellationToken))
            .ConvertAll(f => (f.Employment, f.Period, f.ReceivedAt));
    }

    private static FiledOutcome Outcome(FilingState state, string? code) => state switch
    {
        _ when state.IsAccepted() => FiledOutcome.Accepted,
        FilingState.Rejected => code == FilingCodes.Discarded ? FiledOutcome.Withdrawn : FiledOutcome.Refused,
        _ => FiledOutcome.Open,
    };
}
