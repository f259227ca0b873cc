using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Calculators;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Hands in an attendance sheet: its bytes are stored and receipted before anybody reads them.</summary>
/// <param name="Month">The month as yyyy-MM.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Reason">Why it replaces an accepted one; may also be said when it is confirmed.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record SubmitAttendance(string? Month, string? FileName, byte[]? Content, string? Reason) : ICommand<SubmittedAttendance>, Outages.ISpoolable;

/// <summary>The receipt.</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="SeenBefore">The very same file was handed in before for this month; this is its receipt.</param>
public sealed record SubmittedAttendance(Guid AttendanceId, bool SeenBefore);

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
        RuleFor(r => r.Content).NotEmpty().OverridePropertyName("File").WithMessage("请选择要上传的考勤表（.xlsx、.xls 或 .csv），空文件不能受理。");
        RuleFor(r => r.Content).Must(content => content!.LongLength <= Portal.MaxUpload).When(r => r.Content is not null).OverridePropertyName("File")
            .WithMessage("文件超过 20 MB，请分成几个文件，或者删去图片后重新保存。");
        RuleFor(r => r.Reason).MaximumLength(500).WithMessage("更正原因请控制在 500 字以内。");
    }
}

/// <summary>Stores and receipts.</summary>
public sealed class SubmitAttendanceHandler(AppDbContext database, ICurrentUser user, NumberSeries numbers, FieldProtector protector, PortalClock clock) : IRequestHandler<SubmitAttendance, SubmittedAttendance>
{
    /// <inheritdoc/>
    public async Task<SubmittedAttendance> Handle(SubmitAttendance request, CancellationToken cancellationToken)
    {
        _ = MonthText.TryRead(request.Month, out var month);
        var (enterpriseId, period) = (user.EnterpriseId, month.FirstDay);
        var hash = SHA256.HashData(request.Content!);

        // Twice the same file at the same moment is one file: the second waits here and finds the first.
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(hash) ^ enterpriseId})", cancellationToken);
        var fileName = Cases.EvidenceFile.SafeName(request.FileName);
        var same = await database.AttendanceFilings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.FileHash == hash && f.Period == period
                && f.ReplacedBy == null && f.StateCode != "superseded" && f.StateCode != "withdrawn")
            .OrderByDescending(f => f.ReceivedAt).ToListAsync(cancellationToken);

        // The extension decides how a file is read: renamed from .xlsx to .csv, the same bytes are another file.
        if (same.Find(f => string.Equals(Path.GetExtension(f.FileName), Path.GetExtension(fileName), StringComparison.OrdinalIgnoreCase)) is { } before)
        {
            return new SubmittedAttendance(before.AttendanceId, true);
        }

        var filing = new AttendanceFilingRow
        {
            EnterpriseId = enterpriseId,
            AttendanceId = Guid.CreateVersion7(),
            ReceiptNumber = await numbers.ReceiptAsync(cancellationToken),
            Period = period,
            FileName = fileName,
            FileHash = hash,
            FileSize = request.Content!.Length,
            ReceivedAt = clock.Now,
            FiledBy = user.Id,
            State = FilingState.Received,
            ReplacementReason = request.Reason?.Trim() ?? "",
        };
        database.AttendanceFilings.Add(filing);
        database.AttendanceFiles.Add(new AttendanceFileRow { EnterpriseId = enterpriseId, AttendanceId = filing.AttendanceId, Content = protector.Seal(request.Content, AttendanceFileRow.Place(enterpriseId, filing.AttendanceId)) });
        return new SubmittedAttendance(filing.AttendanceId, false);
    }
}

/// <summary>Reads a received sheet. Sent right after the receipt; after a crash the portal reads it by itself.</summary>
/// <param name="AttendanceId">The filing.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record CheckAttendance(Guid AttendanceId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Checks.</summary>
public sealed class CheckAttendanceHandler(AppDbContext database, ICurrentUser user, AttendanceIntake intake) : IRequestHandler<CheckAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(CheckAttendance request, CancellationToken cancellationToken)
    {
        var filing = await database.AttendanceFilings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.AttendanceId == request.AttendanceId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State == FilingState.Received)
        {
            await intake.ProcessAsync(filing, cancellationToken);
        }

        return Unit.Value;
    }
}
