using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Incidents;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>On the first pages of inspectors and supervisors: incidents that have not ended, the nearest clock first.</summary>
public sealed class OpenIncidentsViewComponent(IncidentFiles incidents) : ViewComponent
{
    private const int Most = 10;

    /// <summary>Shows nothing where there is none.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var found = await incidents.Visible().AsNoTracking().Where(i => i.Stage != IncidentStage.Ended)
            .OrderBy(i => i.NextDueAt == null ? 1 : 0).ThenBy(i => i.NextDueAt).ThenByDescending(i => i.IncidentId).Take(Most)
            .ToListAsync(HttpContext.RequestAborted);
        return found.Count == 0 ? Content("") : View("/Features/Incidents/_OpenIncidents.cshtml", found);
    }
}

/// <summary>On the page of a case or a contact: the incidents opened from it.</summary>
public sealed class IncidentsOfViewComponent(IncidentFiles incidents) : ViewComponent
{
    /// <summary>Shows nothing where there is none and none may be opened.</summary>
    /// <param name="from">case or contact, as the address of the form has it.</param>
    /// <param name="sourceId">Which; the page has checked that this person may see it.</param>
    /// <param name="mayOpen">Whether this person may open one here.</param>
    public async Task<IViewComponentResult> InvokeAsync(string from, Guid sourceId, bool mayOpen)
    {
        var found = await incidents.Visible().AsNoTracking().Where(i => i.SourceId == sourceId).OrderBy(i => i.IncidentId)
            .ToListAsync(HttpContext.RequestAborted);
        return found.Count == 0 && !mayOpen
            ? Content("") : View("/Features/Incidents/_IncidentsOf.cshtml", (found, mayOpen ? $"/Incidents/Open?{from}={sourceId}" : null));
    }
}
