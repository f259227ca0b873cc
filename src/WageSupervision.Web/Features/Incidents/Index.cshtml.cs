using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Incidents;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>The incidents of the officer's area, the nearest clock first.</summary>
[Authorize(Policies.Officer)]
public sealed class IndexModel(IncidentFiles incidents) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Empty for those that have not ended, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? P { get; set; }

    /// <summary>Incidents.</summary>
    public IReadOnlyList<MajorIncidentRow> Found { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = new(1, HasNext: false, "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var page = Pager.Of(P);
        var rows = await incidents.Visible().AsNoTracking().Where(i => State == "all" || i.Stage != IncidentStage.Ended)
            .OrderBy(i => i.NextDueAt == null ? 1 : 0).ThenBy(i => i.NextDueAt).ThenByDescending(i => i.IncidentId)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        Pager = new Pager(page, rows.Count > PageSize, "/Incidents", [new("state", State)]);
        Found = [.. rows.Take(PageSize)];
    }
}
