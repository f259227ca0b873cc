using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>On the enterprise's desk: written reviews for which it is to hand in papers.</summary>
/// <param name="inspections">Inspections this person may see.</param>
public sealed class ReviewsToAnswerViewComponent(InspectionFiles inspections) : ViewComponent
{
    /// <summary>Shows nothing where none waits.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var waiting = await inspections.Visible().AsNoTracking().Where(i => i.Stage == InspectionStage.AwaitingPapers).OrderBy(i => i.DueOn).ToListAsync();
        return waiting.Count == 0 ? Content("") : View("/Features/Inspections/_ReviewsToAnswer.cshtml", waiting);
    }
}
