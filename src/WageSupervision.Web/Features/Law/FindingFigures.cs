using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Law;

/// <summary>How often a rule was found broken or left open this year.</summary>
/// <param name="Violated">违反.</param>
/// <param name="Undetermined">不能认定.</param>
public readonly record struct FindingFigure(int Violated, int Undetermined);

/// <summary>
/// Findings of this year by rule, in the whole province: of accepted filings that no correction has replaced. Counted once in ten minutes
/// for everybody, because anybody may ask.
/// </summary>
public sealed class FindingFigures(AppDbContext database, IMemoryCache cache, PortalClock clock)
{
    /// <summary>How long a count is good.</summary>
    public static TimeSpan GoodFor { get; } = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Zhejiang = TimeSpan.FromHours(8);

    /// <summary>The counts by rule id; a rule without findings is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, FindingFigure>> ThisYearAsync(CancellationToken cancellationToken)
    {
        var year = clock.Today.Year;
        return (await cache.GetOrCreateAsync((nameof(FindingFigures), year), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = GoodFor;
            return CountAsync(new DateTimeOffset(year, 1, 1, 0, 0, 0, Zhejiang).ToUniversalTime(), cancellationToken);
        }))!;
    }

    private async Task<IReadOnlyDictionary<string, FindingFigure>> CountAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var counts = await (from finding in CurrentFindings.Of(database)
                            join filing in database.Filings.Stand() on new
                            {
                                finding.EnterpriseId,
                                finding.FilingId
                            } equals new { filing.EnterpriseId, filing.FilingId }
                            where finding.JudgedAt >= @from
                            group finding by new { finding.RuleId, finding.Outcome } into rule
                            select new { rule.Key.RuleId, rule.Key.Outcome, Count = rule.Count() }).ToListAsync(cancellationToken);
        return counts.GroupBy(count => count.RuleId, StringComparer.Ordinal).ToDictionary(
            rule => rule.Key,
            rule => new FindingFigure(rule.Where(count => count.Outcome == "violated").Sum(count => count.Count),
                rule.Where(count => count.Outcome == "undetermined").Sum(count => count.Count)),
            StringComparer.Ordinal);
    }
}
