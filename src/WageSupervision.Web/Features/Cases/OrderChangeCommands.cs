using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>提请延长改正期限.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeOrderExtensionStep>]
public sealed record ProposeOrderExtension(Guid CaseId, DateOnly? Deadline, string? Reason) : ICommand<Unit>, ICaseCommand<ExtensionTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ExtensionTerms> Step => Steps.The<ProposeOrderExtensionStep>();

    /// <inheritdoc/>
    public ExtensionTerms Terms => new(Deadline, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeOrderExtension"/>.</summary>
public sealed class ProposeOrderExtensionValidator : AbstractValidator<ProposeOrderExtension>
{
    /// <summary>Sets the checks.</summary>
    public ProposeOrderExtensionValidator()
    {
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写延长到哪一天，如 2026-12-05。");
        RuleFor(r => r.Reason).IsReason("请写明延长的理由。");
    }
}

/// <summary>变更指令书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done.</param>
/// <param name="Reason">Why the order is changed.</param>
[Takes<AmendOrderStep>]
public sealed record AmendOrder(Guid CaseId, DateOnly? Deadline, string? Demand, string? Reason) : ICommand<Unit>, ICaseCommand<AmendmentTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, AmendmentTerms> Step => Steps.The<AmendOrderStep>();

    /// <inheritdoc/>
    public AmendmentTerms Terms => new(Deadline, (Demand ?? "").Trim(), (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="AmendOrder"/>.</summary>
public sealed class AmendOrderValidator : AbstractValidator<AmendOrder>
{
    /// <summary>Sets the checks.</summary>
    public AmendOrderValidator()
    {
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写改正期限，如 2026-12-05。");
        RuleFor(r => r.Demand).NotEmpty().WithMessage("请写明要求企业做什么。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
        RuleFor(r => r.Reason).IsReason("请写明为什么变更。");
    }
}

/// <summary>提请撤销指令书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeOrderRevocationStep>]
public sealed record ProposeOrderRevocation(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposeOrderRevocationStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposeOrderRevocation"/>.</summary>
public sealed class ProposeOrderRevocationValidator : AbstractValidator<ProposeOrderRevocation>
{
    /// <summary>Sets the checks.</summary>
    public ProposeOrderRevocationValidator() => RuleFor(r => r.Reason).IsReason("请写明撤销的理由。");
}

/// <summary>What a reason must be.</summary>
public static class ReasonRules
{
    /// <summary>Given, and of at most 500 characters.</summary>
    public static void IsReason<T>(this IRuleBuilderInitial<T, string?> rule, string missing)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.NotEmpty().WithMessage(missing).MaximumLength(500).WithMessage("请控制在 500 字以内。");
    }
}
