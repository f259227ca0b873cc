using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Holds attendance against payrolls: for the two check pages before anything is filed, and for good once both stand.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Makes the blind indexes of sheets that are not filed yet.</param>
/// <param name="clock">Now.</param>
public sealed class WorkComparing(AppDbContext database, FieldProtector protector, PortalClock clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The attendance filing of a month that stands, or <c>null</c>.</summary>
    public Task<AttendanceFilingRow?> StandingAsync(long enterpriseId, DateOnly period, CancellationToken cancellationToken) =>
        database.AttendanceFilings.AsNoTracking().Stand().SingleOrDefaultAsync(
            f => f.EnterpriseId == enterpriseId && f.Period == period, cancellationToken);

    /// <summary>
    /// The comparison of a month that counts now, as its enterprise sees it, with whole names; <c>null</c> where one side is missing.
    /// </summary>
    public async Task<WorkComparison?> CurrentAsync(long enterpriseId, DateOnly period, CancellationToken cancellationToken)
    {
        if (await Current(database).Where(c => c.EnterpriseId == enterpriseId && c.Period == period).SingleOrDefaultAsync(cancellationToken) is not { } row)
        {
            return null;
        }

        var comparison = Read(row);
        var attendanceRows = comparison.Differences.Select(one => one.AttendanceRow).OfType<int>().Distinct().Take(WorkComparison.Shown).ToList();
        var payrollRows = comparison.Differences.Where(one => one.AttendanceRow is null).Select(one => one.PayrollRow).OfType<int>().Distinct()
            .Take(WorkComparison.Shown).ToList();
        var names = await database.AttendanceLines.AsNoTracking()
            .Where(l => l.EnterpriseId == enterpriseId && l.Period == period && l.AttendanceId == row.AttendanceId && attendanceRows.Contains(l.SheetRow))
            .Select(l => new { l.SheetRow, l.WorkerName }).ToListAsync(cancellationToken);
        var paid = await database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == enterpriseId && l.Period == period && row.FilingIds.Contains(l.FilingId) && payrollRows.Contains(l.SheetRow))
            .Select(l => new { l.SheetRow, l.WorkerName }).ToListAsync(cancellationToken);
        return comparison with { Differences = [.. comparison.Differences.Select(one => one with { Name = NameOf(one) })] };

        // Two payrolls of a month may have the same row; where that leaves two names the mask stays.
        string? NameOf(WorkDifference one)
        {
            var found = (one.AttendanceRow is { } at ? names.Where(line => line.SheetRow == at) : paid.Where(line => line.SheetRow == one.PayrollRow))
                .Select(line => line.WorkerName).Where(name => Mask.Name(name) == one.WorkerShown).Distinct().Take(2).ToList();
            return found.Count == 1 ? found[0] : null;
        }
    }

    /// <summary>The comparisons that count now: the latest of each month, while its attendance and its payrolls stand.</summary>
    public static IQueryable<AttendanceComparisonRow> Current(AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var standing = database.AttendanceFilings.Stand();
        var fallen = database.Filings.DoNotStand();
        return database.AttendanceComparisons.AsNoTracking().Where(c =>
            !database.AttendanceComparisons.Any(later => later.EnterpriseId == c.EnterpriseId && later.Period == c.Period
                && (later.MadeAt > c.MadeAt || (later.MadeAt == c.MadeAt && later.ComparisonId > c.ComparisonId)))
            && standing.Any(f => f.EnterpriseId == c.EnterpriseId && f.AttendanceId == c.AttendanceId)
            && !fallen.Any(f => f.EnterpriseId == c.EnterpriseId && c.FilingIds.Contains(f.FilingId)));
    }

    /// <summary>Reads a stored one.</summary>
    public static WorkComparison Read(AttendanceComparisonRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.Deserialize<WorkComparison>(row.Result, Json)!;
    }

    /// <summary>An attendance sheet that is not filed yet against the payrolls that stand; <c>null</c> where there are none.</summary>
    public async Task<WorkComparison?> PreviewAsync(AttendanceFilingRow filing, IReadOnlyList<AttendanceLine> lines, CancellationToken cancellationToken)
    {
        var payrolls = await PayrollsAsync(filing.EnterpriseId, filing.Period, cancellationToken);
        return payrolls.Count == 0 || lines.Count == 0 ? null
            : WorkComparison.Make(lines.Select(Facts),
                await PayrollFactsAsync(filing.EnterpriseId, filing.Period, payrolls, cancellationToken), payrolls.TrueForAll(IsWithinMonth));
    }

    /// <summary>A payroll that is not filed yet against the attendance that stands.</summary>
    /// <param name="filing">The payroll.</param>
    /// <param name="attendance">The attendance; see <see cref="StandingAsync"/>.</param>
    /// <param name="lines">What <see cref="FactsOf"/> says of each of its lines.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<WorkComparison> PreviewAsync(
        FilingRow filing, AttendanceFilingRow attendance, IReadOnlyList<WorkFacts> lines, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(attendance);

        // Whichever it would replace counts no more; the other cycles of the month do.
        var others = (await PayrollsAsync(filing.EnterpriseId, filing.Period, cancellationToken))
            .FindAll(f => f.CycleKey != filing.CycleKey || f.Employment != filing.Employment);
        var payroll = lines.Concat(await PayrollFactsAsync(filing.EnterpriseId, filing.Period, others, cancellationToken));
        return WorkComparison.Make(await AttendanceFactsAsync(attendance, cancellationToken), payroll,
            others.TrueForAll(IsWithinMonth) && IsWithinMonth(filing));
    }

    /// <summary>What a line of a payroll says of the work.</summary>
    public WorkFacts FactsOf(PayrollLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new(IndexOf(line.IdentityNumber), line.WorkerName, line.Row, line.DaysWorked, line.AllOvertimeHours, line.SickDays, line.UnpaidAbsenceDays);
    }

    /// <summary>Compares anew what stands, and keeps the result. Runs within the caller's transaction, after its filing was saved.</summary>
    public async Task RenewAsync(long enterpriseId, DateOnly period, CancellationToken cancellationToken)
    {
        // Both sides confirmed at the same moment: the second waits here until the first stands, and sees it.
        await database.LockAsync("attendance-comparison", enterpriseId, Show.Date(period), cancellationToken);
        var payrolls = await PayrollsAsync(enterpriseId, period, cancellationToken);
        if (payrolls.Count == 0 || await StandingAsync(enterpriseId, period, cancellationToken) is not { } attendance)
        {
            return;
        }

        var result = WorkComparison.Make(
            await AttendanceFactsAsync(attendance, cancellationToken),
            await PayrollFactsAsync(enterpriseId, period, payrolls, cancellationToken), payrolls.TrueForAll(IsWithinMonth));
        database.AttendanceComparisons.Add(new AttendanceComparisonRow
        {
            EnterpriseId = enterpriseId,
            ComparisonId = Guid.CreateVersion7(),
            Period = period,
            AttendanceId = attendance.AttendanceId,
            FilingIds = [.. payrolls.Select(f => f.FilingId)],
            Count = result.Differences.Count,
            Result = JsonSerializer.Serialize(result, Json),
            MadeAt = clock.Now,
        });
    }

    private static bool IsWithinMonth(FilingRow filing) =>
        YearMonth.Of(filing.CycleStart) == YearMonth.Of(filing.CycleEnd)
        && (filing.Employment == Employment.PartTime || (filing.CycleStart.Day == 1 && filing.CycleEnd.AddDays(1).Day == 1));

    private Task<List<FilingRow>> PayrollsAsync(long enterpriseId, DateOnly period, CancellationToken cancellationToken) =>
        database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId && f.Period == period)
        .OrderBy(f => f.FilingId).ToListAsync(cancellationToken);

    private async Task<IEnumerable<WorkFacts>> PayrollFactsAsync(
        long enterpriseId, DateOnly period, List<FilingRow> payrolls, CancellationToken cancellationToken)
    {
        var ids = payrolls.ConvertAll(f => f.FilingId);
        return (await database.PayrollLines.AsNoTracking().Where(l => l.EnterpriseId == enterpriseId && l.Period == period && ids.Contains(l.FilingId))
                .OrderBy(l => l.FilingId).ThenBy(l => l.LineNumber)
                .Select(l => new { l.IdentityIndex, l.WorkerName, l.SheetRow, l.DaysWorked, l.OvertimeHours, l.SickDays, l.UnpaidAbsenceDays })
                .ToListAsync(cancellationToken))
            .Select(l => new WorkFacts(Hex(l.IdentityIndex), l.WorkerName, l.SheetRow, l.DaysWorked, l.OvertimeHours, l.SickDays, l.UnpaidAbsenceDays));
    }

    private async Task<IEnumerable<WorkFacts>> AttendanceFactsAsync(AttendanceFilingRow attendance, CancellationToken cancellationToken) =>
        (await database.AttendanceLines.AsNoTracking()
                .Where(l => l.EnterpriseId == attendance.EnterpriseId && l.Period == attendance.Period && l.AttendanceId == attendance.AttendanceId)
                .OrderBy(l => l.LineNumber)
                .Select(l => new { l.IdentityIndex, l.WorkerName, l.SheetRow, l.DaysWorked, l.OvertimeHours, l.SickDays, l.PersonalLeaveDays, l.AbsentDays })
                .ToListAsync(cancellationToken))
            .Select(l => new WorkFacts(Hex(l.IdentityIndex), l.WorkerName, l.SheetRow, l.DaysWorked, l.OvertimeHours,
                l.SickDays, l.PersonalLeaveDays, l.AbsentDays));

    private WorkFacts Facts(AttendanceLine line) => new(
        IndexOf(line.IdentityNumber), line.WorkerName, line.Row, line.DaysWorked, line.OvertimeHours, line.SickDays, line.PersonalLeaveDays, line.AbsentDays);

    private string? IndexOf(string? identityNumber) => identityNumber is null ? null : Hex(protector.IndexOf(identityNumber));

    private static string? Hex(byte[]? index) => index is null ? null : Convert.ToHexString(index);
}
