using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Features.Unions;

/// <summary>What a demand is about and what is attached to it, on every page that shows it.</summary>
public sealed class UnionAttachmentsViewComponent(DemandFiles demands, UnionVault vault) : ViewComponent
{
    /// <summary>Shows nothing where nothing is attached.</summary>
    /// <param name="demandId">The demand; the page has loaded it.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid demandId)
    {
        var found = await vault.Visible(demands.Visible()).Where(f => f.DemandId == demandId).OrderBy(f => f.FileId).ToListAsync();
        return found.Count == 0 ? Content("") : View("/Features/Unions/_UnionAttachments.cshtml", found);
    }
}
