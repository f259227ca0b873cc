using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>How a sheet differs from the one of the month before, so that a slip shows before it is filed.</summary>
/// <param name="Joined">Workers who were not in it.</param>
/// <param name="Left">How many of it are missing now; <c>null</c> while some rows have errors: their people cannot be told.</param>
/// <param name="Changed">Workers whose 实发 moved by more than 30 %: the line and what it was.</param>
public sealed record MonthComparison(IReadOnlyList<PayrollLine> Joined, int? Left, IReadOnlyList<(PayrollLine Line, decimal Before)> Changed)
{
    /// <summary>The share of change that is pointed out.</summary>
    public const decimal Notable = 0.3m;

    /// <summary>Compares by identity number, or by name where the sheet has none.</summary>
    public static async Task<MonthComparison> MakeAsync(AppDbContext database, FieldProtector protector, FilingRow before, PayrollReading reading, CancellationToken cancellationToken)
    {
        var known = (await database.PayrollLines.AsNoTracking()
                .Where(l => l.EnterpriseId == before.EnterpriseId && l.Period == before.Period && l.FilingId == before.FilingId)
                .Select(l => new { l.IdentityIndex, l.WorkerName, l.Net }).ToListAsync(cancellationToken))
            .GroupBy(l => l.IdentityIndex is { } index ? Convert.ToHexString(index) : l.WorkerName)
            .ToDictionary(worker => worker.Key, worker => worker.Sum(l => l.Net), StringComparer.Ordinal);
        List<PayrollLine> joined = [];
        List<(PayrollLine, decimal)> changed = [];
        HashSet<string> seen = [];
        foreach (var line in reading.Lines)
        {
            var key = line.IdentityNumber is { } number ? Convert.ToHexString(protector.IndexOf(number)) : line.WorkerName;
            seen.Add(key);
            if (!known.TryGetValue(key, out var was))
            {
                joined.Add(line);
            }
            else if (was == 0 ? line.Net != 0 : Math.Abs(line.Net - was) / was > Notable)
            {
                changed.Add((line, was));
            }
        }

        return new MonthComparison(joined, reading.WorkerRows > reading.Lines.Count ? null : known.Keys.Count(key => !seen.Contains(key)), changed);
    }
}
