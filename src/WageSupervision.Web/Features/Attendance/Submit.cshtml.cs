using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Uploads an attendance sheet.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class SubmitModel(IMediator sender, AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage, IOpenInOutage
{
    /// <summary>The enterprise that the form was opened for.</summary>
    [BindProperty]
    public long? OpenedFor { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>A filing that was refused and is being mended, or is being corrected; or <c>null</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Again { get; set; }

    /// <summary>The accepted filing of the month of <see cref="Again"/>, or <c>null</c>.</summary>
    public AttendanceFilingRow? Standing { get; private set; }

    private AttendanceFilingRow? before;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        if (Again is { } id)
        {
            before = await database.AttendanceFilings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == id);
            Standing = before is null
                ? null : await database.AttendanceFilings.AsNoTracking().Stand()
                .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.Period == before.Period);
        }
    }

    /// <summary>Shows the form with the month that is most likely meant.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Month = (before is null ? YearMonth.Of(clock.Today).AddMonths(-1) : YearMonth.Of(before.Period)).ToString();
        Input.Reason = before is { State: FilingState.Rejected } ? before.ReplacementReason : null;
    }

    /// <summary>The receipt, and then the page that waits for the check.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await InOutage.TryAsync(LoadAsync);
        Mandates.EnsureStillFor(user, OpenedFor);
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);

        var submitted = await sender.Send(new SubmitAttendance(Input.Month, Input.File?.FileName, content, Input.Reason), cancellationToken);
        if (submitted.SeenBefore)
        {
            Done = "这份文件以前收到过，内容完全相同，仍是原来的回执。";
        }

        return LocalRedirect($"/Attendance/Check/{submitted.FilingId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The month.</summary>
        public string? Month { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>更正原因.</summary>
        public string? Reason { get; set; }
    }
}
