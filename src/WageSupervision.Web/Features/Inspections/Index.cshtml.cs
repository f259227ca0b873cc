using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Random inspections of the area, for officers.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(DrawFiles draws) : PortalPage
{
    /// <summary>At most so many are shown.</summary>
    public const int Shown = 50;

    /// <summary>Plans, newest first.</summary>
    public IReadOnlyList<DrawRow> Draws { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync() =>
        Draws = await draws.Visible().AsNoTracking().OrderByDescending(d => d.PlannedOn).ThenByDescending(d => d.DrawId).Take(Shown).ToListAsync();
}
