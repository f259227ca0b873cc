using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Publications;

/// <summary>On the inspector's page and on the page of a case: disclosures proposed that wait for an inspector.</summary>
public sealed class DisclosureTasksViewComponent(DisclosureFiles disclosures, ICurrentUser user) : ViewComponent
{
    /// <summary>Shows nothing where none waits.</summary>
    /// <param name="disclosureId">The disclosure of the case; <see cref="Guid.Empty"/> where it has none; <c>null</c> for all of the area.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid? disclosureId)
    {
        var waiting = disclosures.WaitingForInspector();
        var found = await (disclosureId is { } only ? waiting.Where(d => d.DisclosureId == only) : waiting.Take(50)).ToListAsync();
        return found.Count == 0 ? Content("") : View(
            "/Features/Publications/_DisclosureTasks.cshtml", found.ConvertAll(row => new DisclosureTask(row, user.Role == Role.Inspector)));
    }
}
