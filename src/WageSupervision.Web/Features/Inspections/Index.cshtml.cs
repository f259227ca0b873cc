using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Inspections and draws of the area, for officers.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(DrawFiles draws, InspectionFiles inspections, AppDbContext database) : PortalPage
{
    /// <summary>At most so many are shown.</summary>
    public const int Shown = 50;

    /// <summary>Plans, newest first.</summary>
    public IReadOnlyList<DrawRow> Draws { get; private set; } = [];

    /// <summary>Inspections with the enterprise's name, those that are not done first, the nearest clock first.</summary>
    public IReadOnlyList<(InspectionRow Row, string Enterprise)> Inspections { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var found = await (from i in inspections.Visible().AsNoTracking()
                           join e in database.Enterprises on i.EnterpriseId equals e.EnterpriseId
                           orderby i.Stage == InspectionStage.Done, i.DueOn ?? DateOnly.MaxValue, i.InspectionId descending
                           select new { i, e.Name }).Take(Shown).ToListAsync();
        Inspections = [.. found.Select(each => (each.i, each.Name))];
        Draws = await draws.Visible().AsNoTracking().OrderByDescending(d => d.PlannedOn).ThenByDescending(d => d.DrawId).Take(Shown).ToListAsync();
    }
}
