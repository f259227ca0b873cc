using WageSupervision.Web.Shell.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Attendance.Checks;

/// <summary>考勤表自查: whoever has an attendance sheet may have it checked; no account, and nothing of it is stored.</summary>
[AllowAnonymous]
public sealed class IndexModel(AttendanceCheck check, PortalClock clock) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What was read, or <c>null</c>.</summary>
    public AttendanceReading? Reading { get; private set; }

    /// <summary>The form, with last month filled in.</summary>
    public override Task OnGetAsync()
    {
        Input.Month = YearMonth.Of(clock.Today).AddMonths(-1).ToString();
        return Task.CompletedTask;
    }

    /// <summary>Checks the file and shows what was found; the file is gone when the answer is.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await check.RunAsync([new("month", Input.Month)], Input.File, [], RequestLimits.Caller(HttpContext), cancellationToken);
        if (outcome.Reading is { } reading)
        {
            Reading = reading;
            return Page();
        }

        if (outcome.Busy)
        {
            Response.Headers.RetryAfter = AttendanceCheck.BusySeconds;
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", $"正在核对的人太多，请过 {AttendanceCheck.BusySeconds} 秒再试。您填的内容还在，文件请重新选择。");
            return Page();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        foreach (var fault in outcome.Errors)
        {
            ModelState.AddModelError("Input." + char.ToUpperInvariant(fault.Path[2]) + fault.Path[3..], fault.Message);
        }

        return Page();
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>The month.</summary>
        public string? Month { get; set; }
    }
}
