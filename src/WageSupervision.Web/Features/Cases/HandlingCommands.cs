using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>拟行政处理并告知.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Percent">The share to be added.</param>
/// <param name="Reason">Facts and reasons.</param>
[Takes<HandlingNoticeStep>]
public sealed record NoticeHandling(Guid CaseId, decimal? Percent, string? Reason) : ICommand<Unit>, ICaseCommand<HandlingNoticeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HandlingNoticeTerms> Step => Steps.The<HandlingNoticeStep>();

    /// <inheritdoc/>
    public HandlingNoticeTerms Terms => new(Percent, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="NoticeHandling"/>.</summary>
public sealed class NoticeHandlingValidator : AbstractValidator<NoticeHandling>
{
    /// <summary>Sets the checks.</summary>
    public NoticeHandlingValidator()
    {
        RuleFor(r => r.Percent).NotNull().WithMessage("请填写加付的比例，如 50。");
        RuleFor(r => r.Reason).IsReason("请写明事实和按这个比例的理由。");
    }
}

/// <summary>作出行政处理决定.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Percent">The share that is added.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Heard">What the enterprise said and what became of it, or that it said nothing.</param>
[Takes<DecideHandlingStep>]
public sealed record DecideHandling(Guid CaseId, decimal? Percent, DateOnly? Deadline, string? Heard) : ICommand<Unit>, ICaseCommand<HandlingTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HandlingTerms> Step => Steps.The<DecideHandlingStep>();

    /// <inheritdoc/>
    public HandlingTerms Terms => new(Percent, Deadline, (Heard ?? "").Trim());
}

/// <summary>Shape of <see cref="DecideHandling"/>.</summary>
public sealed class DecideHandlingValidator : AbstractValidator<DecideHandling>
{
    /// <summary>Sets the checks.</summary>
    public DecideHandlingValidator()
    {
        RuleFor(r => r.Percent).NotNull().WithMessage("请填写加付的比例。");
        RuleFor(r => r.Deadline).NotNull().WithMessage("请填写履行的期限，如 2026-12-31。");
        RuleFor(r => r.Heard).IsReason("请写明企业的陈述、申辩和复核的结果；没有的，写没有陈述、申辩。");
    }
}

/// <summary>退回拟行政处理意见.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why.</param>
[Takes<SendHandlingBackStep>]
public sealed record SendHandlingBack(Guid CaseId, string? Reason) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<SendHandlingBackStep>();

    /// <inheritdoc/>
    public string Terms => (Reason ?? "").Trim();
}

/// <summary>Shape of <see cref="SendHandlingBack"/>.</summary>
public sealed class SendHandlingBackValidator : AbstractValidator<SendHandlingBack>
{
    /// <summary>Sets the checks.</summary>
    public SendHandlingBackValidator() => RuleFor(r => r.Reason).IsReason("请写明退回的理由。");
}
