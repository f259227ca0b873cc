using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Shared;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspection;

/// <summary>One accepted filing of the area and what was found in it, also where it was replaced since. No worker's line is shown.</summary>
public sealed class FilingModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>How many findings one page shows.</summary>
    public const int Shown = 50;

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>Only findings of this rule.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Everything that was accepted for this cycle.</summary>
    public IReadOnlyList<FilingVersion> Versions { get; private set; } = [];

    /// <summary>Findings by rule with their count and sum.</summary>
    public IReadOnlyList<(string RuleId, string Outcome, int Count, decimal Sum)> Groups { get; private set; } = [];

    /// <summary>Findings as cards, the first ones.</summary>
    public IReadOnlyList<FindingCard> Cards { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var prefix = user.Area.Prefix;
        var found = await (from f in database.Filings.AsNoTracking()
                           join e in database.Enterprises.AsNoTracking() on f.EnterpriseId equals e.EnterpriseId
                           where f.FilingId == FilingId && e.RegionCode.StartsWith(prefix)
                           select new { f, e }).SingleOrDefaultAsync();
        if (found is null || !FilingText.WasAccepted(found.f))
        {
            throw new NotFoundException();
        }

        (Filing, Enterprise) = (found.f, found.e);
        Versions = await FilingVersions.OfAsync(database, Filing, HttpContext.RequestAborted);
        var stored = database.Findings.AsNoTracking().Where(f => f.EnterpriseId == Filing.EnterpriseId && f.FilingId == FilingId);
        Groups = [.. (await stored.GroupBy(f => new { f.RuleId, f.Outcome }).Select(g => new { g.Key.RuleId, g.Key.Outcome, Count = g.Count(), Sum = g.Sum(f => f.Shortfall ?? 0) }).ToListAsync())
            .OrderByDescending(g => g.Outcome, StringComparer.Ordinal).ThenBy(g => g.RuleId, StringComparer.Ordinal).Select(g => (g.RuleId, g.Outcome, g.Count, g.Sum))];
        Cards = FindingCard.FirstOfEachOpen((await stored.Where(f => Rule == null || f.RuleId == Rule)
            .OrderByDescending(f => f.Outcome).ThenBy(f => f.SheetRow).Take(Shown).ToListAsync()).Select(FindingCard.Of));
    }
}
