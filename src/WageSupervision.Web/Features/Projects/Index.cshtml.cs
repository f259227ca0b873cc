using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects;

/// <summary>The projects built in the officer's area, the nearest clock first.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(AppDbContext database, ProjectFiles projects) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Words of the project or of its owner or contractor.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? P { get; set; }

    /// <summary>Projects with their county.</summary>
    public IReadOnlyList<(ProjectRow Project, string Region)> Found { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, HasNext: false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var page = Pager.Of(P);
        var words = SearchText.NameIn(SearchText.Fold(Q));
        var query = from p in projects.Visible().AsNoTracking()
                    join r in database.Regions on p.RegionCode equals r.Code
                    where words == "" || p.Name.Contains(words) || p.Owner.Contains(words) || p.Contractor.Contains(words)
                    orderby p.Waiting == 0, p.NextDueOn == null ? 1 : 0, p.NextDueOn, p.RecordedOn descending, p.ProjectId
                    select new { p, r.FullName };
        var rows = await query.Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Pager = new Pager(page, rows.Count > PageSize, "/Projects", [new("q", Q)]);
        Found = [.. rows.Take(PageSize).Select(row => (row.p, row.FullName))];
    }
}
