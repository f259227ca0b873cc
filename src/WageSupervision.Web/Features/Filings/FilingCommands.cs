using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Reads and judges a received filing. The queue of checks sends it.</summary>
/// <param name="FilingId">The filing.</param>
[CommandName("CheckFiling", "核对工资表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record CheckFiling(Guid FilingId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>确认提交: nothing is filed before it.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Reason">Why it replaces a filing of the same cycle, where it was not said when it was uploaded.</param>
[CommandName("ConfirmFiling", "确认提交申报")]
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
    public ConfirmFilingValidator() => RuleFor(r => r.Reason).IsReplacementReason();
}

/// <summary>放弃这一份: an unconfirmed filing is laid aside; its bytes and its receipt stay.</summary>
/// <param name="FilingId">The filing.</param>
[CommandName("DiscardFiling", "放弃未提交的工资表")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record DiscardFiling(Guid FilingId) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>撤回: an accepted filing stops standing. It stays, with its receipt and its findings, for everybody who could see it.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Reason">Why.</param>
[CommandName("WithdrawFiling", "撤回申报")]
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

/// <summary>Takes the steps of payrolls and nil returns.</summary>
public sealed class FilingHandler(SubmissionSteps<FilingRow> submissions, AppDbContext database, ICurrentUser user, PortalClock clock)
    : IRequestHandler<CheckFiling, Unit>, IRequestHandler<ConfirmFiling, Unit>, IRequestHandler<DiscardFiling, Unit>, IRequestHandler<WithdrawFiling, Unit>
{
    /// <inheritdoc/>
    public Task<Unit> Handle(CheckFiling request, CancellationToken cancellationToken) => submissions.CheckAsync(request.FilingId, cancellationToken);

    /// <inheritdoc/>
    public Task<Unit> Handle(ConfirmFiling request, CancellationToken cancellationToken) =>
        submissions.ConfirmAsync(request.FilingId, request.Reason, cancellationToken);

    /// <inheritdoc/>
    public Task<Unit> Handle(DiscardFiling request, CancellationToken cancellationToken) => submissions.DiscardAsync(request.FilingId, cancellationToken);

    /// <inheritdoc/>
    public async Task<Unit> Handle(WithdrawFiling request, CancellationToken cancellationToken)
    {
        // An inspector who opens a case from it at this moment comes before or after, never in between.
        var enterpriseId = user.EnterpriseId;
        await database.Database.ExecuteSqlAsync($"select 1 from enterprise where enterprise_id = {enterpriseId} for update", cancellationToken);
        var filing = await submissions.FindAsync(request.FilingId, cancellationToken);
        var isInCase = await database.Findings.AnyAsync(
            f => f.EnterpriseId == enterpriseId && f.FilingId == filing.FilingId
            && database.CaseFindings.Any(c => c.EnterpriseId == enterpriseId && c.FindingId == f.FindingId), cancellationToken);
        await submissions.WithdrawAsync(filing, isInCase, cancellationToken);
        database.FilingWithdrawals.Add(new FilingWithdrawalRow
        {
            EnterpriseId = enterpriseId,
            FilingId = filing.FilingId,
            Reason = request.Reason!.Trim(),
            WithdrawnAt = clock.Now,
            WithdrawnBy = user.Id,
        });
        return Unit.Value;
    }
}
