using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Outages;

/// <summary>A measured outage for everybody to read.</summary>
/// <param name="From">Beginning.</param>
/// <param name="Until">End.</param>
/// <param name="Minutes">Whole minutes, begun ones counted.</param>
/// <param name="Cause">Why, as far as it is known; <c>Running</c> while it runs.</param>
/// <param name="Announced">The reason of maintenance announced for that time, or <c>null</c>.</param>
public sealed record PublicOutage(DateTimeOffset From, DateTimeOffset Until, int Minutes, string Cause, string? Announced);

/// <summary>A month in numbers.</summary>
/// <param name="Month">The month.</param>
/// <param name="MeasuredMinutes">Minutes measured.</param>
/// <param name="OutageMinutes">Minutes of outage.</param>
/// <param name="Percent">Share of time in which filings could be received, rounded down to two decimals.</param>
public sealed record MonthOfUptime(YearMonth Month, int MeasuredMinutes, int OutageMinutes, decimal Percent);

/// <summary>A deadline that moved for everybody in an area.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="Month">The wage month.</param>
/// <param name="AreaCode">The area whose notice requires it.</param>
/// <param name="RegularOn">The last day without outages.</param>
/// <param name="DueOn">The last day with them.</param>
public sealed record PublicMove(DutyKind Kind, YearMonth Month, string AreaCode, DateOnly RegularOn, DateOnly DueOn);

/// <summary>What the public reads of outages.</summary>
/// <param name="MeasuredSince">Since when the portal measures itself, or <c>null</c>.</param>
/// <param name="LastAt">The last sign of life, or <c>null</c>.</param>
/// <param name="IsRunning">Whether filings cannot be received now.</param>
/// <param name="Outages">Newest first.</param>
/// <param name="Months">Newest first.</param>
/// <param name="Moves">Newest first.</param>
/// <param name="Maintenance">Announced and not over, soonest first.</param>
public sealed record OutageReport(
    DateTimeOffset? MeasuredSince, DateTimeOffset? LastAt, bool IsRunning, IReadOnlyList<PublicOutage> Outages, IReadOnlyList<MonthOfUptime> Months,
    IReadOnlyList<PublicMove> Moves, IReadOnlyList<OutageMaintenanceRow> Maintenance);

/// <summary>Draws up the report.</summary>
/// <param name="database">The database.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="parameters">Duties and the work calendar.</param>
/// <param name="clock">Now.</param>
public sealed class OutageReporting(AppDbContext database, OutageLedger ledger, LegalParameters parameters, PortalClock clock)
{
    private const int MostMonths = 12;

    /// <summary>The last twelve months.</summary>
    public async Task<OutageReport> DrawUpAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.Now;
        var current = YearMonth.Of(clock.Today);
        var since = ZhejiangDays.EndOf(current.AddMonths(1 - MostMonths).FirstDay.AddDays(-1)).ToUniversalTime();
        var pulse = await ledger.PulseAsync(cancellationToken);
        var measured = await ledger.MeasuredAsync(cancellationToken);
        var rows = await database.Outages.AsNoTracking().Where(o => o.UntilAt > since).OrderByDescending(o => o.FromAt).ToListAsync(cancellationToken);
        var planned = await database.OutageMaintenances.AsNoTracking().Where(m => m.UntilAt > since).OrderBy(m => m.FromAt).ToListAsync(cancellationToken);
        var running = pulse is not null && now - pulse.LastAt >= ledger.Threshold;
        List<PublicOutage> outages = [.. rows.Select(row => Public(row.FromAt, row.UntilAt, OutageText.Cause(row.Cause)))];
        if (running)
        {
            outages.Insert(0, Public(pulse!.LastAt, now, "还没有恢复"));
        }

        return new OutageReport(
            pulse?.FirstAt, pulse?.LastAt, running, outages,
            pulse is null ? [] : [.. Enumerable.Range(0, MostMonths).Select(back => current.AddMonths(-back))
                .Select(month => Uptime(month, pulse.FirstAt, now, measured)).OfType<MonthOfUptime>()],
            Moves(measured, current), [.. planned.Where(m => m.UntilAt > now)]);

        PublicOutage Public(DateTimeOffset from, DateTimeOffset until, string cause) =>
            new(from, until, OutageText.Minutes(until - from), cause, planned.Find(m => m.FromAt < until && m.UntilAt > from)?.Reason);
    }

    private static MonthOfUptime? Uptime(YearMonth month, DateTimeOffset measuredSince, DateTimeOffset now, IReadOnlyList<MeasuredOutage> outages)
    {
        var (start, end) = (ZhejiangDays.EndOf(month.FirstDay.AddDays(-1)), ZhejiangDays.EndOf(month.LastDay));
        start = start > measuredSince ? start : measuredSince;
        end = end < now ? end : now;
        if (end <= start)
        {
            return null;
        }

        var down = outages.Aggregate(TimeSpan.Zero, (sum, outage) =>
        {
            var (from, until) = (outage.From > start ? outage.From : start, outage.Until < end ? outage.Until : end);
            return until > from ? sum + (until - from) : sum;
        });
        var share = 1m - ((decimal)down.Ticks / (end - start).Ticks);
        return new MonthOfUptime(month, OutageText.Minutes(end - start), OutageText.Minutes(down), Math.Floor(share * 10_000m) / 100m);
    }

    // Deadlines of orders are the business of those ordered; they move by the same rule and show it at the duty.
    private List<PublicMove> Moves(IReadOnlyList<MeasuredOutage> outages, YearMonth current) =>
    [
        .. from area in parameters.Duties.All.Select(rule => rule.AreaCode).Distinct()
           from kind in Enum.GetValues<DutyKind>()
           from back in Enumerable.Range(0, MostMonths + 1)
           let month = current.AddMonths(-back)
           where parameters.Duties.For(kind, area, month)?.AreaCode == area
           let duty = FilingDuties.OfNotice(kind, month, area, parameters.Duties, parameters.Calendar)
           let deadline = DeadlineMoving.Apply(duty.DueOn, outages, parameters.Calendar)
           where deadline.IsMoved
           orderby month descending, area, kind
           select new PublicMove(kind, month, area, deadline.RegularOn, deadline.DueOn),
    ];
}
