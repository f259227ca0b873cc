using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>确认提交: nothing is filed before it.</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="Reason">Why it replaces a filing of the same month, where it was not said when it was uploaded.</param>
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
    public ConfirmAttendanceValidator() => RuleFor(r => r.Reason).MaximumLength(500).WithMessage("更正原因请控制在 500 字以内。");
}

/// <summary>Accepts the filing with its lines and the comparison with the payrolls, all or nothing.</summary>
public sealed class ConfirmAttendanceHandler(AppDbContext database, ICurrentUser user, AttendanceIntake intake, WorkComparing comparing, PortalClock clock) : IRequestHandler<ConfirmAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ConfirmAttendance request, CancellationToken cancellationToken)
    {
        var filing = await database.AttendanceFilings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.AttendanceId == request.AttendanceId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State != FilingState.AwaitingConfirmation)
        {
            throw new ProcedureRuleException("not-awaiting-confirmation", AttendanceText.Citation, "这份考勤表不在待确认状态，不能再次提交。");
        }

        if (!string.IsNullOrWhiteSpace(request.Reason))
        {
            filing.ReplacementReason = request.Reason.Trim();
        }

        var month = await database.AttendanceFilings.Where(f => f.EnterpriseId == filing.EnterpriseId && f.Period == filing.Period
            && f.AttendanceId != filing.AttendanceId && f.ReplacedBy == null).ToListAsync(cancellationToken);
        if (month.Find(f => f.State == FilingState.Accepted) is { } standing)
        {
            if (filing.ReplacementReason.Length == 0)
            {
                throw new ProcedureRuleException("reason-missing", AttendanceText.Citation,
                    $"{Show.Month(filing.Period)}的考勤表已经受理（回执 {standing.ReceiptNumber}），请填写更正原因；原表会保留。", "Reason");
            }

            standing.ReplacedBy = filing.AttendanceId;
            standing.Version++;
            filing.Replaces = standing.AttendanceId;
        }

        foreach (var draft in month.Where(f => f.State == FilingState.AwaitingConfirmation))
        {
            draft.Discard("superseded", clock.Now);
        }

        // The old one steps down before the new one stands: the index allows one standing filing a month.
        await database.SaveChangesAsync(cancellationToken);
        await intake.AcceptAsync(filing, cancellationToken);
        await comparing.RenewAsync(filing.EnterpriseId, filing.Period, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>放弃这一份: an unconfirmed filing is laid aside; its bytes and its receipt stay.</summary>
/// <param name="AttendanceId">The filing.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record DiscardAttendance(Guid AttendanceId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Lays it aside.</summary>
public sealed class DiscardAttendanceHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<DiscardAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DiscardAttendance request, CancellationToken cancellationToken)
    {
        var filing = await database.AttendanceFilings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.AttendanceId == request.AttendanceId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State != FilingState.AwaitingConfirmation)
        {
            throw new ProcedureRuleException("not-awaiting-confirmation", AttendanceText.Citation, "这份考勤表不在待确认状态，不能放弃。");
        }

        filing.Discard("withdrawn", clock.Now);
        return Unit.Value;
    }
}
