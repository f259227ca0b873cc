using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposePreservationStep>]
public sealed class PreservationModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposePreservation(CaseId, Input.What, Input.Reason), "已提请先行登记保存，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The things.</summary>
        public string? What { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提请先行登记保存.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="What">The things.</param>
/// <param name="Reason">Why.</param>
[Takes<ProposePreservationStep>]
public sealed record ProposePreservation(Guid CaseId, string? What, string? Reason) : ICommand<Unit>, ICaseCommand<PreservationTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PreservationTerms> Step => Steps.The<ProposePreservationStep>();

    /// <inheritdoc/>
    public PreservationTerms Terms => new((What ?? "").Trim(), (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposePreservation"/>.</summary>
public sealed class ProposePreservationValidator : AbstractValidator<ProposePreservation>
{
    /// <summary>Sets the checks.</summary>
    public ProposePreservationValidator()
    {
        RuleFor(r => r.What).IsCaseText("请写明保存什么。", 500);
        RuleFor(r => r.Reason).IsCaseText("请写明为什么要保存。", 500);
    }
}
