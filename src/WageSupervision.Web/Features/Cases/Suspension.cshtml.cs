using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeSuspensionStep>]
public sealed class SuspensionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeSuspension(CaseId, Input.Ground, Input.Reason), "已提请中止调查，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which ground.</summary>
        public SuspensionGround? Ground { get; set; }

        /// <summary>What was tried, and what is waited for.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请中止调查.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was tried, and what is waited for.</param>
[Takes<ProposeSuspensionStep>]
public sealed record ProposeSuspension(Guid CaseId, SuspensionGround? Ground, string? Reason) : ICommand<Unit>, ICaseCommand<SuspensionTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, SuspensionTerms> Step => Steps.The<ProposeSuspensionStep>();

    /// <inheritdoc/>
    public SuspensionTerms Terms => new(Ground, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeSuspension"/>.</summary>
public sealed class ProposeSuspensionValidator : AbstractValidator<ProposeSuspension>
{
    /// <summary>Sets the checks.</summary>
    public ProposeSuspensionValidator()
    {
        RuleFor(r => r.Ground).Must(ground => ground is { } known && Enum.IsDefined(known)).WithMessage("请选择中止的原因。");
        RuleFor(r => r.Reason).IsCaseText("请写明已经做了什么，在等什么。");
    }
}
