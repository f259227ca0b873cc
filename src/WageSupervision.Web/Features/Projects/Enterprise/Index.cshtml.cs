using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects.Enterprise;

/// <summary>The projects that the enterprise takes part in.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IndexModel(ProjectFiles projects) : PortalPage
{
    private const int Most = 200;

    /// <summary>Projects, the latest first.</summary>
    public IReadOnlyList<ProjectRow> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync() => Found = await projects.Visible().AsNoTracking()
        .OrderByDescending(p => p.RecordedOn).ThenBy(p => p.ProjectId).Take(Most).ToListAsync(HttpContext.RequestAborted);
}
