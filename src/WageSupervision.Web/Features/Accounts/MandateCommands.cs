using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>登记代理: a filer's account may act for another enterprise.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="CreditCode">The enterprise.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidUntil">The last day, inclusive.</param>
[CommandName("GrantMandate", "登记代理")]
[AllowedTo(Role.Administrator)]
public sealed record GrantMandate(Guid AccountId, string? CreditCode, DateOnly? ValidFrom, DateOnly? ValidUntil) : ICommand<string>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Shape of <see cref="GrantMandate"/>.</summary>
public sealed class GrantMandateValidator : AbstractValidator<GrantMandate>
{
    /// <summary>The longest mandate.</summary>
    public const int MostYears = 3;

    /// <summary>Sets the checks.</summary>
    public GrantMandateValidator(PortalClock clock)
    {
        RuleFor(r => r.CreditCode).NotEmpty().WithMessage("请填写委托企业的统一社会信用代码。");
        RuleFor(r => r.ValidFrom).NotNull().WithMessage("请填写代理的第一天，如 2026-10-01。");
        RuleFor(r => r.ValidUntil).NotNull().WithMessage("请填写代理的最后一天，如 2027-09-30。");
        RuleFor(r => r.ValidUntil).GreaterThanOrEqualTo(r => r.ValidFrom)
            .When(r => r is { ValidFrom: not null, ValidUntil: not null }).WithMessage("最后一天不能早于第一天。");
        RuleFor(r => r.ValidUntil).Must(until => until >= clock.Today).When(r => r.ValidUntil is not null).WithMessage("最后一天已经过去了，请核对年份。");
        RuleFor(r => r.ValidUntil).Must((r, until) => until < r.ValidFrom!.Value.AddYears(MostYears))
            .When(r => r is { ValidFrom: not null, ValidUntil: not null })
            .WithMessage($"代理一次最长登记 {MostYears} 年，到期可以再登记。");
    }
}

/// <summary>Grants it.</summary>
public sealed class GrantMandateHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<GrantMandate, string>
{
    /// <inheritdoc/>
    public async Task<string> Handle(GrantMandate request, CancellationToken cancellationToken)
    {
        var account = await database.Users.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == request.AccountId && a.Role == Role.EnterpriseFiler, cancellationToken) ?? throw new NotFoundException();
        var code = SaveEnterpriseValidator.CreditCodeOf(request.CreditCode);
        var enterprise = await database.Enterprises.AsNoTracking().FirstOrDefaultAsync(e => e.CreditCode == code, cancellationToken)
            ?? throw Refuse.Field("CreditCode", "没有登记这个信用代码的企业，请核对；确实没有登记的，先在“企业”里登记。");
        if (enterprise.EnterpriseId == account.EnterpriseId)
        {
            throw Refuse.Field("CreditCode", "这是账号自己的企业，不用登记代理。");
        }

        var (from, until) = (request.ValidFrom!.Value, request.ValidUntil!.Value);
        if (await database.FilerMandates.FirstOrDefaultAsync(
            m => m.EnterpriseId == enterprise.EnterpriseId && m.AccountId == account.Id && m.ValidFrom <= until && m.ValidUntil >= from
            && (m.EndedAt == null || m.ValidFrom == from), cancellationToken) is { } other)
        {
            throw new ProcedureRuleException("mandate-overlaps", "《民法典》第一百六十五条",
                other.EndedAt is null ? $"{enterprise.Name}已经登记过 {Show.Date(other.ValidFrom)} 至 {Show.Date(other.ValidUntil)} 的代理，请先终止，或者换一段日期。"
                    : $"从 {Show.Date(from)} 起的代理登记过又终止了，请换一个第一天。", "ValidFrom");
        }

        database.FilerMandates.Add(new FilerMandateRow
        {
            EnterpriseId = enterprise.EnterpriseId,
            AccountId = account.Id,
            ValidFrom = from,
            ValidUntil = until,
            GrantedBy = user.Id,
            GrantedAt = clock.Now,
        });
        return enterprise.Name;
    }
}

/// <summary>终止代理, before its last day.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="ValidFrom">The first day of the mandate.</param>
[CommandName("EndMandate", "终止代理")]
[AllowedTo(Role.Administrator)]
public sealed record EndMandate(Guid AccountId, long EnterpriseId, DateOnly ValidFrom) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AccountId.ToString();
}

/// <summary>Ends it.</summary>
public sealed class EndMandateHandler(AppDbContext database, PortalClock clock) : IRequestHandler<EndMandate, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(EndMandate request, CancellationToken cancellationToken)
    {
        var mandate = await database.FilerMandates.SingleOrDefaultAsync(
            m => m.EnterpriseId == request.EnterpriseId && m.AccountId == request.AccountId
            && m.ValidFrom == request.ValidFrom, cancellationToken) ?? throw new NotFoundException();
        mandate.EndedAt ??= clock.Now;
        return Unit.Value;
    }
}
