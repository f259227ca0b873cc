using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<HearingStep>]
public sealed class HearingModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>What may have become of it.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } = [new("举行了听证", "true"), new("期满没有要求听证", "false")];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new SettleHearing(CaseId, Input.Held, Input.Record), "听证的情况已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether it was held.</summary>
        public bool? Held { get; set; }

        /// <summary>What was said, or that nobody asked.</summary>
        public string? Record { get; set; }
    }
}

/// <summary>登记听证的情况.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Record">What was said, or that nobody asked.</param>
[Takes<HearingStep>]
public sealed record SettleHearing(Guid CaseId, bool? Held, string? Record) : ICommand<Unit>, ICaseCommand<HearingTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, HearingTerms> Step => Steps.The<HearingStep>();

    /// <inheritdoc/>
    public HearingTerms Terms => new(Held, (Record ?? "").Trim());
}

/// <summary>Shape of <see cref="SettleHearing"/>.</summary>
public sealed class SettleHearingValidator : AbstractValidator<SettleHearing>
{
    /// <summary>Sets the checks.</summary>
    public SettleHearingValidator()
    {
        RuleFor(r => r.Held).NotNull().WithMessage("请选择举行了听证，还是期满没有要求。");
        RuleFor(r => r.Record).NotEmpty().WithMessage("请写明听证的情况。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}
