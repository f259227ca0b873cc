using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Projects;

/// <summary>A chain as it is shown.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Chain">The chain; <c>null</c> where the project has no such party any more.</param>
/// <param name="Id">What tells several chains of one page apart.</param>
public sealed record WageChainView(Guid ProjectId, LiabilityChain? Chain, string Id);

/// <summary>On the pages of a case and of a project: who owes wages, who pays first, who advances; drawn, as a table, with the reasons.</summary>
/// <param name="database">The database.</param>
public sealed class WageChainViewComponent(AppDbContext database) : ViewComponent
{
    /// <summary>Shows the chain of one claim.</summary>
    /// <param name="projectId">The project; the page has checked that this person may see it.</param>
    /// <param name="employerId">The party that employed the workers.</param>
    /// <param name="migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
    /// <param name="owed">Yuan still owed.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid projectId, Guid employerId, bool? migrant, decimal owed)
    {
        var events = await database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == Subjects.OfNoEnterprise && e.SubjectId == projectId)
            .OrderBy(e => e.Sequence).ToListAsync(HttpContext.RequestAborted);
        var chain = events.Count == 0 ? null
            : LiabilityChain.Of(Project.From(events.Select(Ledger.Event)), new ChainClaim(employerId, owed, migrant));
        return View("/Features/Projects/_WageChain.cshtml", new WageChainView(projectId, chain, $"chain-{projectId:N}-{employerId:N}"));
    }
}
