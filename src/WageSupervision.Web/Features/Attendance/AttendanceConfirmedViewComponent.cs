using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>
/// On the pages of a payroll, the enterprise's and the inspector's: how many workers have confirmed the attendance of its month (第十二条). A figure, no
/// breach. The page has checked whose filing it is.
/// </summary>
public sealed class AttendanceConfirmedViewComponent(AppDbContext database, WorkComparing comparing) : ViewComponent
{
    /// <summary>Says so too where no attendance of the month stands.</summary>
    public async Task<IViewComponentResult> InvokeAsync(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var attendance = await comparing.StandingAsync(filing.EnterpriseId, filing.Period, HttpContext.RequestAborted);
        AnswerCounts? counts = attendance is null ? null : (await AnswerCounts.OfAsync(database, filing.EnterpriseId, [attendance]))[attendance.AttendanceId];
        return View("/Features/Attendance/_Confirmed.cshtml", (filing.Period, counts));
    }
}
