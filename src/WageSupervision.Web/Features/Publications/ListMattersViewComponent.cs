using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Publications;

/// <summary>An entry of either list as tables show it.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Stage">Where it stands today.</param>
/// <param name="Waiting">What waits for this person; empty where nothing does.</param>
/// <param name="Service">Where this person records the service that it waits for; <c>null</c> where it waits for none.</param>
public sealed record ListMatter(ListMatterRow Row, ListStage Stage, string Waiting, string? Service);

/// <summary>
/// Entries of both lists, the nearest clock first: on the pages of inspectors and supervisors those that something waits for or whose clock runs, on
/// the page of a case all of the case.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="user">Who looks.</param>
/// <param name="clock">Today.</param>
public sealed class ListMattersViewComponent(AppDbContext database, ICurrentUser user, PortalClock clock) : ViewComponent
{
    private const int Most = 30;

    /// <summary>Clocks that end later than in so many days are left to the pages of the entries.</summary>
    private const int DaysAhead = 60;

    /// <summary>Shows nothing where there is none.</summary>
    /// <param name="caseId">The case; <c>null</c> for the whole area.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid? caseId)
    {
        var visible = database.ListMatters.AsNoTracking().InArea(user.Area);
        if (caseId is { } only)
        {
            visible = visible.Where(m => m.CaseId == only);
        }
        else
        {
            var until = clock.Today.AddDays(DaysAhead);
            visible = user.Role == Role.Supervisor
                ? visible.Where(m => m.ToDecide != null || m.NextDueOn <= until) : visible.Where(m => m.ToDo != null || m.NextDueOn <= until);
        }

        var found = await visible.OrderBy(m => m.NextDueOn == null ? 1 : 0).ThenBy(m => m.NextDueOn).ThenBy(m => m.MatterId).Take(Most)
            .ToListAsync(HttpContext.RequestAborted);
        return found.Count == 0 ? Content("") : View("/Features/Publications/_ListMatters.cshtml", found.ConvertAll(row => new ListMatter(
            row, row.Stage == ListStage.Standing && clock.Today > row.StandsUntil ? ListStage.Ended : row.Stage,
            (user.Role == Role.Supervisor ? row.ToDecide : row.ToDo) ?? "", user.Role == Role.Inspector ? ListText.ServiceAddress(row) : null)));
    }
}
