using FluentValidation;
using MediatR;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Hands in an attendance sheet: its bytes are stored and receipted before anybody reads them.</summary>
/// <param name="Month">The month as yyyy-MM.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Reason">Why it replaces an accepted one; may also be said when it is confirmed.</param>
[CommandName("SubmitAttendance", "上传考勤表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SubmitAttendance(string? Month, string? FileName, byte[]? Content, string? Reason) : ICommand<Submitted>, ISpoolable;

/// <summary>Shape of <see cref="SubmitAttendance"/>.</summary>
public sealed class SubmitAttendanceValidator : AbstractValidator<SubmitAttendance>
{
    /// <summary>Sets the checks.</summary>
    public SubmitAttendanceValidator(PortalClock clock)
    {
        RuleFor(r => r.Month).Must(text => MonthText.TryRead(text, out _)).WithMessage("请填写考勤的月份，如 2026-10。");
        RuleFor(r => r.Month).Must(text => !MonthText.TryRead(text, out var month) || month.FirstDay >= Regulations.Order353InForceFrom)
            .WithMessage("本平台受理 2017 年 5 月 1 日（办法施行日）以后的考勤表。");
        RuleFor(r => r.Month).Must(text => !MonthText.TryRead(text, out var month) || month.FirstDay <= clock.Today)
            .WithMessage("这个月还没有开始，请核对年份和月份。");
        RuleFor(r => r.Content).IsSheet("考勤表");
        RuleFor(r => r.Reason).IsReplacementReason();
    }
}

/// <summary>Reads a received sheet. The queue of checks sends it.</summary>
/// <param name="AttendanceId">The filing.</param>
[CommandName("CheckAttendance", "核对考勤表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record CheckAttendance(Guid AttendanceId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>确认提交: nothing is filed before it.</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="Reason">Why it replaces a filing of the same month, where it was not said when it was uploaded.</param>
[CommandName("ConfirmAttendance", "确认提交考勤表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record ConfirmAttendance(Guid AttendanceId, string? Reason = null) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Shape of <see cref="ConfirmAttendance"/>.</summary>
public sealed class ConfirmAttendanceValidator : AbstractValidator<ConfirmAttendance>
{
    /// <summary>Sets the checks.</summary>
    public ConfirmAttendanceValidator() => RuleFor(r => r.Reason).IsReplacementReason();
}

/// <summary>放弃这一份: an unconfirmed filing is laid aside; its bytes and its receipt stay.</summary>
/// <param name="AttendanceId">The filing.</param>
[CommandName("DiscardAttendance", "放弃未提交的考勤表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record DiscardAttendance(Guid AttendanceId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Takes the steps.</summary>
public sealed class AttendanceHandler(SubmissionSteps<AttendanceFilingRow> submissions, AppDbContext database, ICurrentUser user)
    : IRequestHandler<SubmitAttendance, Submitted>, IRequestHandler<CheckAttendance, Unit>, IRequestHandler<ConfirmAttendance, Unit>,
    IRequestHandler<DiscardAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Submitted> Handle(SubmitAttendance request, CancellationToken cancellationToken)
    {
        _ = MonthText.TryRead(request.Month, out var month);
        var (enterpriseId, period) = (user.EnterpriseId, month.FirstDay);
        return await submissions.ReceiveAsync(
            request.Content!, request.FileName, database.AttendanceFilings.Where(f => f.EnterpriseId == enterpriseId && f.Period == period),
            arrival => new AttendanceFilingRow
            {
                EnterpriseId = enterpriseId,
                AttendanceId = Guid.CreateVersion7(),
                ReceiptNumber = arrival.ReceiptNumber,
                Period = period,
                FileName = arrival.FileName,
                FileHash = arrival.FileHash,
                FileSize = arrival.FileSize,
                ReceivedAt = arrival.ReceivedAt,
                FiledBy = arrival.FiledBy,
                ReplacementReason = request.Reason?.Trim() ?? "",
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Unit> Handle(CheckAttendance request, CancellationToken cancellationToken) => submissions.CheckAsync(request.AttendanceId, cancellationToken);

    /// <inheritdoc/>
    public Task<Unit> Handle(ConfirmAttendance request, CancellationToken cancellationToken) =>
        submissions.ConfirmAsync(request.AttendanceId, request.Reason, cancellationToken);

    /// <inheritdoc/>
    public Task<Unit> Handle(DiscardAttendance request, CancellationToken cancellationToken) =>
        submissions.DiscardAsync(request.AttendanceId, cancellationToken);
}
