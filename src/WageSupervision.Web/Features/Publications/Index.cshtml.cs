using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications;

/// <summary>The public search of disclosures.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext database, DisclosureFiles disclosures, LegalParameters parameters) : PortalPage
{
    private const int PageSize = 20;

    /// <summary>Name or credit code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Region code of a city or county.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Disclosures with their region.</summary>
    public IReadOnlyList<(DisclosureRow Row, string Region)> Found { get; private set; } = [];

    /// <summary>How many in all.</summary>
    public int Total { get; private set; }

    /// <summary>Cities to choose from.</summary>
    public IEnumerable<Region> Cities => parameters.Divisions.Prefectures;

    /// <summary>One character only: too little to search by.</summary>
    public bool TooShort { get; private set; }

    /// <summary>The region asked for, where there is none of that code; or <c>null</c>.</summary>
    public string? UnknownRegion { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        if (!string.IsNullOrEmpty(Region) && parameters.Divisions.Find(Region) is null)
        {
            (UnknownRegion, Region) = (Region.Length <= 20 ? Region : Region[..20] + "…", null);
        }

        P = Math.Clamp(P, 1, 1000);
        TooShort = SearchText.Fold(Q).Length == 1;
        var query = DisclosureSearch.Apply(disclosures.Standing(), TooShort ? null : Q, Region);
        Total = await query.CountAsync();
        var rows = await (from d in query
                          join r in database.Regions on d.RegionCode equals r.Code
                          orderby d.PublishedOn descending, d.DisclosureId
                          select new { d, r.FullName }).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync();
        var sound = (await disclosures.SoundAsync([.. rows.Select(row => row.d)], HttpContext.RequestAborted)).Select(opened => opened.Row).ToHashSet();
        Found = [.. rows.Where(row => sound.Contains(row.d)).Select(row => (row.d, row.FullName))];
    }

    /// <summary>Whether there is a next page.</summary>
    public bool HasMore => P * PageSize < Total;
}
