using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>On a person's first page: how many results that concern them were judged again lately.</summary>
public sealed class RejudgedViewComponent(AppDbContext database, ProofAccess access, PortalClock clock) : ViewComponent
{
    /// <summary>Days for which the first page tells it; the list keeps it for good.</summary>
    public const int Days = 30;

    /// <summary>Shows nothing where there is nothing to tell.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var since = clock.Now.AddDays(-Days);
        var later = CurrentFindings.Later(database).Where(f => f.JudgedAt > since);
        var count = await (await access.VisibleAsync()).CountAsync(f => later.Any(l => l.EnterpriseId == f.EnterpriseId && l.FindingId == f.FindingId));
        return count == 0 ? Content("") : View("/Features/Proofs/_Rejudged.cshtml", count);
    }
}
