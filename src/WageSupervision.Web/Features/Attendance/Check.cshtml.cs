using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>One attendance filing: what was read, what must be mended, how it differs from the payroll, what workers said.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class CheckModel(IMediator sender, AppDbContext database, ICurrentUser user, AttendanceKind attendance,
    SubmissionSteps<AttendanceFilingRow> submissions, WorkComparing comparing) : PortalPage
{
    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AttendanceId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The filing.</summary>
    public AttendanceFilingRow Filing { get; private set; } = null!;

    /// <summary>Where it waits to be checked; <c>null</c> once it is, or where that is not known.</summary>
    public QueuePlace? Place { get; private set; }

    /// <summary>What the file says.</summary>
    public AttendanceReading Reading { get; private set; } = null!;

    /// <summary>The comparison with the payroll, or <c>null</c> where there is none of the month.</summary>
    public WorkComparison? Comparison { get; private set; }

    /// <summary>What workers said, or <c>null</c> unless it stands.</summary>
    public AnswerCounts? Answers { get; private set; }

    /// <summary>Disputes as they stand, with the masked name.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>The accepted filing of this month that a confirmation would replace, or <c>null</c>.</summary>
    public AttendanceFilingRow? Standing { get; private set; }

    /// <summary>The filing that replaced this one, or <c>null</c>.</summary>
    public AttendanceFilingRow? Replacement { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var (enterpriseId, cancelled) = (user.EnterpriseId, HttpContext.RequestAborted);
        var found = await database.AttendanceFilings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == AttendanceId, cancelled) ?? throw new NotFoundException();
        (Filing, Place) = await submissions.SettleAsync(found, cancelled);
        if (Filing.State == FilingState.Received)
        {
            Waiting.ComeBack(HttpContext);
            return;
        }

        Reading = await attendance.ReadAsync(Filing, cancelled);
        Standing = await comparing.StandingAsync(enterpriseId, Filing.Period, cancelled) is { } standing
            && standing.AttendanceId != AttendanceId ? standing : null;
        Replacement = Filing.ReplacedBy is { } by
            ? await database.AttendanceFilings.AsNoTracking().SingleAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == by, cancelled) : null;
        if (Filing.State == FilingState.AwaitingConfirmation)
        {
            Comparison = await comparing.PreviewAsync(Filing, Reading.Lines, cancelled);
        }
        else if (Filing.Stands())
        {
            Comparison = await comparing.CurrentAsync(enterpriseId, Filing.Period, cancelled);
            Answers = (await AnswerCounts.OfAsync(database, enterpriseId, [Filing]))[AttendanceId];
            Disputes = await Dispute.OfAsync(database, enterpriseId, Filing.Period, AttendanceId);
        }
    }

    /// <summary>确认提交.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new ConfirmAttendance(AttendanceId, Input.Reason), cancellationToken);
        Done = "已提交并受理。请告诉劳动者在“我的工资”里核对、确认本人的考勤。";
        return LocalRedirect($"/Attendance/Receipt/{AttendanceId}");
    }

    /// <summary>放弃这一份.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new DiscardAttendance(AttendanceId), cancellationToken);
        Done = "已放弃这一份，没有提交。文件和回执仍然保留。";
        return LocalRedirect("/Attendance");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>更正原因.</summary>
        public string? Reason { get; set; }
    }
}
