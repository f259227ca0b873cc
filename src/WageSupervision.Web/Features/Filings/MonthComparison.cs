using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>How a sheet differs from the one of the month before, so that a slip shows before it is filed.</summary>
/// <param name="Joined">How many workers were not in it.</param>
/// <param name="Left">How many of it are missing now; <c>null</c> while some rows have errors: their people cannot be told.</param>
/// <param name="Changed">How many workers' 实发 moved by more than 30 %.</param>
/// <param name="FirstJoined">The first of those who joined.</param>
/// <param name="FirstChanged">The first of those whose pay moved: the line and what it was.</param>
public sealed record MonthComparison(
    int Joined, int? Left, int Changed, IReadOnlyList<PayrollLine> FirstJoined, IReadOnlyList<(PayrollLine Line, decimal Before)> FirstChanged);

/// <summary>Makes a <see cref="MonthComparison"/> while the lines pass.</summary>
public sealed class MonthComparing
{
    /// <summary>The share of change that is pointed out.</summary>
    public const decimal Notable = 0.3m;

    /// <summary>How many of each kind are told one by one.</summary>
    public const int Shown = 50;

    private readonly FieldProtector protector;
    private readonly Dictionary<Guid, decimal> known;
    private readonly HashSet<Guid> seen = [];
    private readonly List<PayrollLine> firstJoined = [];
    private readonly List<(PayrollLine, decimal)> firstChanged = [];
    private int joined;
    private int changed;

    private MonthComparing(FieldProtector protector, Dictionary<Guid, decimal> known) => (this.protector, this.known) = (protector, known);

    /// <summary>Takes up the lines of the month before.</summary>
    public static async Task<MonthComparing> BeginAsync(AppDbContext database, FieldProtector protector, FilingRow before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(before);
        Dictionary<Guid, decimal> known = new(before.Workers);
        await foreach (var line in database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == before.EnterpriseId && l.Period == before.Period && l.FilingId == before.FilingId)
            .Select(l => new { l.IdentityIndex, l.WorkerName, l.Net }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var key = KeyOf(line.IdentityIndex, line.WorkerName);
            known[key] = known.GetValueOrDefault(key) + line.Net;
        }

        return new MonthComparing(protector, known);
    }

    /// <summary>Compares a line by identity number, or by name where the sheet has none.</summary>
    public void Add(PayrollLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var key = KeyOf(line.IdentityNumber is { } number ? protector.IndexOf(number) : null, line.WorkerName);
        seen.Add(key);
        if (!known.TryGetValue(key, out var was))
        {
            joined++;
            if (firstJoined.Count < Shown)
            {
                firstJoined.Add(line);
            }
        }
        else if (was == 0 ? line.Net != 0 : Math.Abs(line.Net - was) / was > Notable)
        {
            changed++;
            if (firstChanged.Count < Shown)
            {
                firstChanged.Add((line, was));
            }
        }
    }

    /// <summary>The comparison, once every line was added.</summary>
    public MonthComparison End(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new MonthComparison(joined, reading.WorkerRows > reading.Totals.Workers ? null : known.Keys.Count(key => !seen.Contains(key)), changed,
            firstJoined, firstChanged);
    }

    // Half of a hash is enough to tell a hundred thousand people apart, and takes a quarter of the room of its text.
    private static Guid KeyOf(byte[]? index, string name) => new((index ?? SHA256.HashData(Encoding.UTF8.GetBytes(name))).AsSpan(0, 16));
}
