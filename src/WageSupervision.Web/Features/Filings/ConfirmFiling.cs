using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>确认提交: nothing is filed before it.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Reason">Why it replaces a filing of the same cycle, where it was not said when it was uploaded.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record ConfirmFiling(Guid FilingId, string? Reason = null) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>Shape of <see cref="ConfirmFiling"/>.</summary>
public sealed class ConfirmFilingValidator : AbstractValidator<ConfirmFiling>
{
    /// <summary>Sets the checks.</summary>
    public ConfirmFilingValidator() => RuleFor(r => r.Reason).MaximumLength(500).WithMessage("更正原因请控制在 500 字以内。");
}

/// <summary>Accepts the filing with its lines and findings, all or nothing.</summary>
public sealed class ConfirmFilingHandler(AppDbContext database, ICurrentUser user, FilingIntake intake, WorkComparing comparing, PortalClock clock) : IRequestHandler<ConfirmFiling, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ConfirmFiling request, CancellationToken cancellationToken)
    {
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State != FilingState.AwaitingConfirmation)
        {
            throw new ProcedureRuleException("not-awaiting-confirmation", "《浙江省企业工资支付管理办法》第十一条", "这份工资表不在待确认状态，不能再次提交。");
        }

        if (!string.IsNullOrWhiteSpace(request.Reason))
        {
            filing.ReplacementReason = request.Reason.Trim();
        }

        var cycle = await database.Filings.Where(f => f.EnterpriseId == filing.EnterpriseId && f.Period == filing.Period && f.Employment == filing.Employment
            && f.CycleKey == filing.CycleKey && f.FilingId != filing.FilingId && f.ReplacedBy == null).ToListAsync(cancellationToken);
        if (cycle.Find(FilingText.IsAccepted) is { } standing)
        {
            if (filing.ReplacementReason.Length == 0)
            {
                throw new ProcedureRuleException("reason-missing", "《浙江省企业工资支付管理办法》第十一条",
                    $"{Show.Month(filing.Period)}的{(standing.Kind == FilingKind.Nil ? "零申报" : "工资表")}已经受理（回执 {standing.ReceiptNumber}），请填写更正原因；原来的申报会保留。", "Reason");
            }

            standing.ReplacedBy = filing.FilingId;
            standing.Version++;
            filing.Replaces = standing.FilingId;
        }

        // Drafts of the cycle that were left behind are done with: nobody should be asked to confirm them any more.
        foreach (var draft in cycle.Where(f => f.State == FilingState.AwaitingConfirmation))
        {
            draft.Discard("superseded", clock.Now);
        }

        // The old one steps down before the new one stands: the index allows one standing filing a cycle.
        await database.SaveChangesAsync(cancellationToken);
        await intake.AcceptAsync(filing, cancellationToken);
        await comparing.RenewAsync(filing.EnterpriseId, filing.Period, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>放弃这一份: an unconfirmed filing is laid aside; its bytes and its receipt stay.</summary>
/// <param name="FilingId">The filing.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record DiscardFiling(Guid FilingId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>Lays it aside.</summary>
public sealed class DiscardFilingHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<DiscardFiling, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DiscardFiling request, CancellationToken cancellationToken)
    {
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == user.EnterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (filing.State != FilingState.AwaitingConfirmation)
        {
            throw new ProcedureRuleException("not-awaiting-confirmation", "《浙江省企业工资支付管理办法》第十一条", "这份工资表不在待确认状态，不能放弃。");
        }

        filing.Discard("withdrawn", clock.Now);
        return Unit.Value;
    }
}
