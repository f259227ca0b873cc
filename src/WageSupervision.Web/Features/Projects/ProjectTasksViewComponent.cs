using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Features.Projects;

/// <summary>On the queue: projects of the area with a clock that runs or with facts that parties declared, the nearest first.</summary>
/// <param name="projects">Projects this person may see.</param>
public sealed class ProjectTasksViewComponent(ProjectFiles projects) : ViewComponent
{
    private const int Most = 5;
    private const int DaysAhead = 30;

    /// <summary>Shows nothing where nothing waits.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var until = projects.Today.AddDays(DaysAhead);
        var rows = await projects.Visible().AsNoTracking().Where(p => p.Waiting > 0 || p.NextDueOn <= until)
            .OrderBy(p => p.NextDueOn == null ? 1 : 0).ThenBy(p => p.NextDueOn).ThenBy(p => p.ProjectId).Take(Most).ToListAsync(HttpContext.RequestAborted);
        return rows.Count == 0 ? Content("") : View("/Features/Projects/_ProjectTasks.cshtml", rows);
    }
}
