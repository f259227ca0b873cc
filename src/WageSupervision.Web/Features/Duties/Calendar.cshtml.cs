using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Duties;

/// <summary>The year's duties as a file for calendar programs.</summary>
[AllowAnonymous]
public sealed class CalendarModel(LegalParameters parameters, OutageLedger ledger, PortalClock clock) : PageModel
{
    /// <summary>Gives the file.</summary>
    public async Task<IActionResult> OnGetAsync(string? region, int? year, CancellationToken cancellationToken)
    {
        if (parameters.Divisions.Find(region ?? "330000") is not { } area || year is < 2017 or > 2200)
        {
            throw new NotFoundException();
        }

        var outages = await ledger.MeasuredAsync(cancellationToken);
        var declared = DeclaredDuties.Of(parameters, outages, area.Code, year ?? clock.Today.Year);
        var ics = IcsCalendar.Write("工资申报期限", clock.Now, declared.Select(each => (
            $"{each.Duty.Kind}-{each.Duty.Month}-{area.Code}".ToLowerInvariant(), each.Deadline.DueOn,
            $"申报{DutyText.Title(each.Duty.Kind, each.Duty.Month)}（今天 24 时前）", $"依据：{DutyText.Basis(each.Duty)}。{OutageText.Moved(each.Deadline)}")));
        return File(ics, "text/calendar; charset=utf-8", $"申报期限-{area.Code}-{year ?? clock.Today.Year}.ics");
    }
}
