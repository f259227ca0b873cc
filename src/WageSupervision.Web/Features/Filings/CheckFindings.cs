using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Findings;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Findings of one outcome as the enterprise whose sheet it is sees them: by rule with their count, and the first ones as cards.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Anchor">The section of the page.</param>
/// <param name="Groups">By rule: how many, and the yuan they come to.</param>
/// <param name="Cards">The first ones, with whole names.</param>
/// <param name="Rule">Only this rule, or <c>null</c>.</param>
public sealed record FindingList(
    Guid FilingId, string Anchor, IReadOnlyList<(string RuleId, int Count, decimal Sum)> Groups, IReadOnlyList<FindingCard> Cards, string? Rule)
{
    /// <summary>How many findings are listed at once.</summary>
    public const int Shown = 50;

    /// <summary>All of them, listed or not.</summary>
    public int Count => Groups.Sum(group => group.Count);

    /// <summary>Whether only one rule's are listed.</summary>
    public bool Filtered => Groups.Any(group => group.RuleId == Rule);

    /// <summary>Those that would be listed if there were room.</summary>
    public int Wanted => Filtered ? Groups.Where(group => group.RuleId == Rule).Sum(group => group.Count) : Count;
}

/// <summary>What the rules say of a sheet on its check page: what must be answered, and what was found violated.</summary>
/// <param name="Questions">What the sheet leaves open.</param>
/// <param name="Breaches">What is violated.</param>
public sealed record CheckFindings(FindingList Questions, FindingList Breaches)
{
    private const string Violated = "violated";

    /// <summary>Of a sheet that is not accepted.</summary>
    public static CheckFindings Of(Guid filingId, PayrollJudgement? judgement, Divisions divisions, string? rule)
    {
        var found = judgement?.Findings.ToLookup(one => one.Finding.Outcome == Outcome.Violated) ?? Enumerable.Empty<PayrollFinding>().ToLookup(_ => true);
        return new(List("questions", found[false]), List("findings", found[true]));

        FindingList List(string anchor, IEnumerable<PayrollFinding> all)
        {
            List<(string RuleId, int Count, decimal Sum)> groups = [.. all.GroupBy(one => one.RuleId).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count(), group.Sum(one => (one.Finding as Finding.Violated)?.Shortfall ?? 0)))];
            var only = groups.Any(group => group.RuleId == rule) ? rule : null;
            return new(filingId, anchor, groups,
                FindingCard.FirstOfEachOpen(all.Where(one => only is null || one.RuleId == only).OrderBy(one => one.Row).Take(FindingList.Shown)
                    .Select(one => FindingCard.Of(one, judgement!, divisions, names: true))), rule);
        }
    }

    /// <summary>Of an accepted filing, as its findings stand now.</summary>
    public static async Task<CheckFindings> OfStoredAsync(AppDbContext database, FilingRow filing, string? rule, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var stored = CurrentFindings.Of(database).Where(f => f.EnterpriseId == filing.EnterpriseId && f.FilingId == filing.FilingId);
        var groups = await stored.GroupBy(f => new { f.RuleId, f.Outcome })
            .Select(g => new { g.Key.RuleId, g.Key.Outcome, Count = g.Count(), Sum = g.Sum(f => f.Shortfall ?? 0) }).ToListAsync(cancellationToken);
        return new(await ListAsync("questions", violated: false), await ListAsync("findings", violated: true));

        async Task<FindingList> ListAsync(string anchor, bool violated)
        {
            List<(string RuleId, int Count, decimal Sum)> own = [.. groups.Where(g => g.Outcome == Violated == violated)
                .OrderBy(g => g.RuleId, StringComparer.Ordinal).Select(g => (g.RuleId, g.Count, g.Sum))];
            var only = own.Any(group => group.RuleId == rule) ? rule : null;
            var first = await stored.Where(f => f.Outcome == Violated == violated && (only == null || f.RuleId == only))
                .OrderBy(f => f.SheetRow).ThenBy(f => f.RuleId).Take(FindingList.Shown).ToListAsync(cancellationToken);
            var rows = first.Select(f => f.LineNumber).OfType<int>().ToList();
            var names = await database.PayrollLines.AsNoTracking()
                .Where(l => l.EnterpriseId == filing.EnterpriseId && l.Period == filing.Period && l.FilingId == filing.FilingId && rows.Contains(l.LineNumber))
                .ToDictionaryAsync(l => l.LineNumber, l => l.WorkerName, cancellationToken);
            return new(filing.FilingId, anchor, own, FindingCard.FirstOfEachOpen(first.Select(f =>
                FindingCard.Of(f, f.LineNumber is { } line && names.TryGetValue(line, out var name) ? name : f.WorkerShown))), rule);
        }
    }
}
