using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>集体讨论 of a fine for grave consequences.</summary>
[StepPage<DiscussionStep>]
public sealed class DiscussionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await TakeAsync(new DiscussPenalty(CaseId, Input.Members, Input.Minutes), "集体讨论已登记。");
        return LocalRedirect($"/Approvals/Penalty/{CaseId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Who took part, by function.</summary>
        public string? Members { get; set; }

        /// <summary>What was said and resolved.</summary>
        public string? Minutes { get; set; }
    }
}

/// <summary>登记集体讨论.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Members">Who took part, by function, divided by 、.</param>
/// <param name="Minutes">What was said and resolved.</param>
[Takes<DiscussionStep>]
public sealed record DiscussPenalty(Guid CaseId, string? Members, string? Minutes) : ICommand<Unit>, ICaseCommand<DiscussionTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DiscussionTerms> Step => Steps.The<DiscussionStep>();

    /// <inheritdoc/>
    public DiscussionTerms Terms => new(
        [.. (Members ?? "").Split(['、', '，', ',', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)],
        (Minutes ?? "").Trim());
}

/// <summary>Shape of <see cref="DiscussPenalty"/>.</summary>
public sealed class DiscussPenaltyValidator : AbstractValidator<DiscussPenalty>
{
    /// <summary>Sets the checks.</summary>
    public DiscussPenaltyValidator()
    {
        RuleFor(r => r.Members).NotEmpty().WithMessage("请写明参加人的职务。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Minutes).NotEmpty().WithMessage("请写明讨论的情况和决议。").MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
    }
}
