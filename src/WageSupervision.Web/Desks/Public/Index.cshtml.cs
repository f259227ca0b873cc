using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Desks.Public;

/// <summary>The public's first page: a search, five doors, three figures, the latest disclosures.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext database, DisclosureFiles disclosures, PortalClock clock, LegalParameters parameters) : PortalPage
{
    /// <summary>Disclosures standing.</summary>
    public int Standing { get; private set; }

    /// <summary>Of them, those that still owe.</summary>
    public int Unpaid { get; private set; }

    /// <summary>Yuan confirmed to have arrived this year.</summary>
    public decimal RecoveredThisYear { get; private set; }

    /// <summary>Cases closed this year.</summary>
    public int ClosedThisYear { get; private set; }

    /// <summary>The latest disclosures with their region.</summary>
    public IReadOnlyList<(DisclosureRow Row, string Region)> Latest { get; private set; } = [];

    /// <summary>Cities.</summary>
    public IEnumerable<Region> Cities => parameters.Divisions.Prefectures;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var year = new DateOnly(clock.Today.Year, 1, 1);
        Standing = await disclosures.Standing().CountAsync();
        Unpaid = await disclosures.Standing().CountAsync(d => d.Paid < d.Amount);
        RecoveredThisYear = await database.Cases.Where(c => c.OpenedOn >= year).SumAsync(c => c.Paid);
        ClosedThisYear = await database.Cases.CountAsync(c => c.Stage == CaseStage.Closed && c.ClosedOn >= year && c.Owed > 0 && c.Owed <= c.Paid);
        var rows = await (from d in disclosures.Standing()
                          join r in database.Regions on d.RegionCode equals r.Code
                          orderby d.PublishedOn descending, d.DisclosureId
                          select new { d, r.FullName }).Take(8).ToListAsync();
        var sound = (await disclosures.SoundAsync([.. rows.Select(row => row.d)], HttpContext.RequestAborted)).Select(opened => opened.Row).ToHashSet();
        Latest = [.. rows.Where(row => sound.Contains(row.d)).Select(row => (row.d, row.FullName))];
    }
}
