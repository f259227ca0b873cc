using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>法制审核 of a fine for grave consequences.</summary>
[StepPage<LegalReviewStep>]
public sealed class ReviewModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>What it may come to.</summary>
    public static IReadOnlyList<SelectListItem> Choices { get; } = [new("通过，可以按拟处罚意见决定", "true"), new("不通过", "false")];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await TakeAsync(new ReviewPenalty(CaseId, Input.Agrees, Input.Opinion), "审核意见已登记。");
        return LocalRedirect($"/Approvals/Penalty/{CaseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether it may be decided as proposed.</summary>
        public bool? Agrees { get; set; }

        /// <summary>The opinion.</summary>
        public string? Opinion { get; set; }
    }
}

/// <summary>法制审核.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Agrees">Whether it may be decided as proposed.</param>
/// <param name="Opinion">The opinion.</param>
[Takes<LegalReviewStep>]
public sealed record ReviewPenalty(Guid CaseId, bool? Agrees, string? Opinion) : ICommand<Unit>, ICaseCommand<ReviewTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ReviewTerms> Step => Steps.The<LegalReviewStep>();

    /// <inheritdoc/>
    public ReviewTerms Terms => new(Agrees, (Opinion ?? "").Trim());
}

/// <summary>Shape of <see cref="ReviewPenalty"/>.</summary>
public sealed class ReviewPenaltyValidator : AbstractValidator<ReviewPenalty>
{
    /// <summary>Sets the checks.</summary>
    public ReviewPenaltyValidator()
    {
        RuleFor(r => r.Agrees).NotNull().WithMessage("请选择审核结论。");
        RuleFor(r => r.Opinion).NotEmpty().WithMessage("请写明审核意见。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}
