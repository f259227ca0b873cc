using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>On the page of a union's demand: where the case stands that took its recommendation up, and the numbers of its documents, no more.</summary>
public sealed class CaseOfARecommendationViewComponent(AppDbContext database) : ViewComponent
{
    /// <summary>Shows nothing where none took it up.</summary>
    /// <param name="demand">The demand; the page has checked that this person may see it.</param>
    public async Task<IViewComponentResult> InvokeAsync(UnionDemandRow demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var row = await database.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.EnterpriseId == demand.EnterpriseId && c.CaseId == demand.CaseId);
        if (row is null)
        {
            return Content("");
        }

        var events = await database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == row.EnterpriseId && e.SubjectId == row.CaseId)
            .OrderBy(e => e.Sequence).ToListAsync();
        return View("/Features/Cases/_CaseOfARecommendation.cshtml", (row, CaseText.Documents(events.ConvertAll(Ledger.Event))));
    }
}
