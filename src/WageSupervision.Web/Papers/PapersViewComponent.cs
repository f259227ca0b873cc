using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Papers;

/// <summary>The papers of a file that this person may see, the newest first; without a file all that this person's enterprise was served.</summary>
/// <param name="papers">Papers this person may see.</param>
public sealed class PapersViewComponent(PaperFiles papers) : ViewComponent
{
    /// <summary>Lists them.</summary>
    /// <param name="enterpriseId">The enterprise of the file; <see cref="Subjects.OfNoEnterprise"/> where it has none.</param>
    /// <param name="subjectId">The file; <c>null</c> for all of the enterprise.</param>
    public async Task<IViewComponentResult> InvokeAsync(long enterpriseId, Guid? subjectId)
    {
        var chosen = papers.Visible().OfEnterprise(enterpriseId);
        if (subjectId is { } id)
        {
            chosen = chosen.Where(p => p.SubjectId == id || p.CaseId == id);
        }

        return View("/Papers/_Papers.cshtml", await papers.ListAsync(chosen.OrderByDescending(p => p.PaperId).Take(200), HttpContext.RequestAborted));
    }
}
