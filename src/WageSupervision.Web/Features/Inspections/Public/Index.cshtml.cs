using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Inspections.Public;

/// <summary>Plans and results of random inspections, for everybody.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDbContext database) : PortalPage
{
    /// <summary>At most so many are shown.</summary>
    public const int Shown = 100;

    /// <summary>Plans with the county, newest first.</summary>
    public IReadOnlyList<(DrawRow Row, string Region)> Draws { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var found = await (from d in database.Draws.AsNoTracking()
                           join r in database.Regions on d.RegionCode equals r.Code
                           orderby d.PlannedOn descending, d.DrawId descending
                           select new { d, r.FullName }).Take(Shown).ToListAsync();
        Draws = [.. found.Select(each => (each.d, each.FullName))];
    }
}
