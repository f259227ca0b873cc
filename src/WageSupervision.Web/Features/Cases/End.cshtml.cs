using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeEndStep>]
public sealed class EndModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeEnd(CaseId, Input.End, Input.Onwards, Input.Reason), "已提请终结，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>How.</summary>
        public CaseEnd? End { get; set; }

        /// <summary>Who takes it over, or what is left to do.</summary>
        public string? Onwards { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请没有付清的终结.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="End">How.</param>
/// <param name="Onwards">Who takes it over, or what is left to do.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposeEndStep>]
public sealed record ProposeEnd(Guid CaseId, CaseEnd? End, string? Onwards, string? Reason) : ICommand<Unit>, ICaseCommand<CaseEndTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, CaseEndTerms> Step => Steps.The<ProposeEndStep>();

    /// <inheritdoc/>
    public CaseEndTerms Terms => new(End, (Onwards ?? "").Trim(), (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeEnd"/>; what each end asks besides is the step's.</summary>
public sealed class ProposeEndValidator : AbstractValidator<ProposeEnd>
{
    /// <summary>Sets the checks.</summary>
    public ProposeEndValidator()
    {
        RuleFor(r => r.End).Must(end => end is { } known && Enum.IsDefined(known)).WithMessage("请选择怎样终结。");
        RuleFor(r => r.Onwards).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Onwards).Must(text => !Domain.Privacy.PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Reason).IsCaseText("请写明理由。");
    }
}
