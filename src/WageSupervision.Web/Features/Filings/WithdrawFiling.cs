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

/// <summary>撤回: an accepted filing stops standing. It stays, with its receipt and its findings, for everybody who could see it.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Reason">Why.</param>
[AllowedTo(Role.EnterpriseFiler)]
public sealed record WithdrawFiling(Guid FilingId, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>Shape of <see cref="WithdrawFiling"/>.</summary>
public sealed class WithdrawFilingValidator : AbstractValidator<WithdrawFiling>
{
    /// <summary>Sets the checks.</summary>
    public WithdrawFilingValidator() =>
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明撤回原因，如：把别的月份的工资表报成了这个月。").MaximumLength(500).WithMessage("撤回原因请控制在 500 字以内。");
}

/// <summary>Withdraws it.</summary>
public sealed class WithdrawFilingHandler(AppDbContext database, ICurrentUser user, PortalClock clock, WorkComparing comparing) : IRequestHandler<WithdrawFiling, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(WithdrawFiling request, CancellationToken cancellationToken)
    {
        // An inspector who opens a case from it at this moment comes before or after, never in between.
        var enterpriseId = user.EnterpriseId;
        await database.Database.ExecuteSqlAsync($"select 1 from enterprise where enterprise_id = {enterpriseId} for update", cancellationToken);
        var filing = await database.Filings.SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == request.FilingId, cancellationToken)
            ?? throw new NotFoundException();
        if (!FilingText.IsAccepted(filing) || filing.ReplacedBy is not null)
        {
            throw new ProcedureRuleException("not-standing", "《浙江省企业工资支付管理办法》第十一条", "只有已经受理、没有被更正的申报可以撤回。");
        }

        if (await database.Findings.AnyAsync(
            f => f.EnterpriseId == enterpriseId && f.FilingId == filing.FilingId && database.CaseFindings.Any(c => c.EnterpriseId == enterpriseId && c.FindingId == f.FindingId), cancellationToken))
        {
            throw new ProcedureRuleException("finding-in-case", "《浙江省企业工资支付管理办法》第十一条",
                "劳动保障监察机构已经在处理这张工资表里的发现，不能撤回。写错了的，请用更正，写明原因；原表会保留。", "Reason");
        }

        filing.State = FilingState.Withdrawn;
        filing.Version++;
        database.FilingWithdrawals.Add(new FilingWithdrawalRow
        {
            EnterpriseId = enterpriseId,
            FilingId = filing.FilingId,
            Reason = request.Reason!.Trim(),
            WithdrawnAt = clock.Now,
            WithdrawnBy = user.Id,
        });
        await comparing.RenewAsync(enterpriseId, filing.Period, cancellationToken);
        return Unit.Value;
    }
}
