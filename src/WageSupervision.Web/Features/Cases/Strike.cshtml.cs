using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page on which a step that was recorded wrongly is proposed to be struck.</summary>
[StepPage<ProposeStrikeStep>]
public sealed class StrikeModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The place of the step in the chain of the case, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    /// <summary>The step; <c>null</c> where there is none that can be struck.</summary>
    public ProcedureEvent? Wrong => CaseStrikes.At(CaseFile, Sequence);

    /// <summary>What rests on it and would have to be struck before; <c>null</c> where nothing does.</summary>
    public string? Resting => Wrong is { } wrong ? CaseStrikes.RestsOn(CaseFile, wrong) : null;

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ProposeStrike(CaseId, Sequence, Input.Reason), "已提请划去，等待负责人决定。在决定以前，这一步仍然有效。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What is wrong with it.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>提出划去 a step that was recorded wrongly.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The place of the step in the chain of the case, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
[Takes<ProposeStrikeStep>]
public sealed record ProposeStrike(Guid CaseId, int? Sequence, string? Reason) : ICommand<Unit>, ICaseCommand<StrikeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, StrikeTerms> Step => Steps.The<ProposeStrikeStep>();

    /// <inheritdoc/>
    public StrikeTerms Terms => new(Sequence, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="ProposeStrike"/>.</summary>
public sealed class ProposeStrikeValidator : AbstractValidator<ProposeStrike>
{
    /// <summary>Sets the checks.</summary>
    public ProposeStrikeValidator()
    {
        RuleFor(r => r.Sequence).NotNull().WithMessage("请从案件的“经过”里点要划去的那一步。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明错在哪里，怎样发现的。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
    }
}
