using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeNoPenaltyStep>]
public sealed class NoPenaltyModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeNoPenalty(CaseId, Input.Ground, Input.Reasons), "已提请不予处罚，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which ground.</summary>
        public NoPenaltyGround? Ground { get; set; }

        /// <summary>The facts and evidence.</summary>
        public string? Reasons { get; set; }
    }
}

/// <summary>提请不予处罚.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reasons">The facts and evidence.</param>
[Takes<ProposeNoPenaltyStep>]
public sealed record ProposeNoPenalty(Guid CaseId, NoPenaltyGround? Ground, string? Reasons) : ICommand<Unit>, ICaseCommand<NoPenaltyTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoPenaltyTerms> Step => Steps.The<ProposeNoPenaltyStep>();

    /// <inheritdoc/>
    public NoPenaltyTerms Terms => new(Ground, (Reasons ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeNoPenalty"/>.</summary>
public sealed class ProposeNoPenaltyValidator : AbstractValidator<ProposeNoPenalty>
{
    /// <summary>Sets the checks.</summary>
    public ProposeNoPenaltyValidator()
    {
        RuleFor(r => r.Ground).Must(ground => ground is { } known && Enum.IsDefined(known)).WithMessage("请选择依据。");
        RuleFor(r => r.Reasons).IsCaseText("请写明事实和证据。", 1000);
    }
}
