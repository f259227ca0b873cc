using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The worker confirms an own attendance line, or disputes it. May be said again; the last word counts and all are kept.</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Disputed">提出异议; otherwise 确认.</param>
/// <param name="Reason">Why it is disputed.</param>
[CommandName("AnswerAttendance", "劳动者确认考勤或者提出异议")]
[AllowedTo(Role.Worker)]
public sealed record AnswerAttendance(Guid AttendanceId, int Line, bool Disputed, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Shape of <see cref="AnswerAttendance"/>.</summary>
public sealed class AnswerAttendanceValidator : AbstractValidator<AnswerAttendance>
{
    /// <summary>Sets the checks.</summary>
    public AnswerAttendanceValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().When(r => r.Disputed).WithMessage("请写明哪里不对，如：10月18日加班3小时没有记。");
        RuleFor(r => r.Reason).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Reason).Must(text => text is null || !PersonalNumbers.Appear(text))
            .WithMessage("请不要写身份证号、银行卡号、电话号码：您的答复会一直保留，企业和监察员看得到。请删去号码再提交。");
    }
}

/// <summary>Keeps what was said, bound to the very line by its hash.</summary>
public sealed class AnswerAttendanceHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<AnswerAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerAttendance request, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var index = await OwnLines.IndexAsync(database, user) ?? throw new NotFoundException();

        // Everybody's else line does not exist for this person.
        var line = await database.AttendanceLines.AsNoTracking().SingleOrDefaultAsync(
            l => l.EnterpriseId == enterpriseId && l.AttendanceId == request.AttendanceId && l.LineNumber == request.Line
            && l.IdentityIndex == index, cancellationToken)
            ?? throw new NotFoundException();
        if (!await database.AttendanceFilings.Stand()
            .AnyAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == request.AttendanceId, cancellationToken))
        {
            throw new ProcedureRuleException("attendance-replaced", AttendanceText.Citation, "企业刚刚更正了这个月的考勤表，请刷新页面，看过更正后的考勤再确认。");
        }

        var reason = request.Disputed ? request.Reason!.Trim() : "";
        var (now, id) = (clock.Now, user.Id);
        database.AttendanceConfirmations.Add(new AttendanceConfirmationRow
        {
            EnterpriseId = enterpriseId,
            ConfirmationId = Guid.CreateVersion7(),
            Period = line.Period,
            AttendanceId = line.AttendanceId,
            LineNumber = line.LineNumber,
            Disputed = request.Disputed,
            Reason = reason,
            SaidBy = id,
            SaidAt = now,
            Hash = AttendanceHash.OfConfirmation(line.RowHash, id, now, request.Disputed, reason),
        });
        return Unit.Value;
    }
}
