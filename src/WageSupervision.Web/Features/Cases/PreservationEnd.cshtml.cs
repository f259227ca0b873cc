using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ResolvePreservationStep>]
public sealed class PreservationEndModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ResolvePreservation(CaseId, Input.End, Input.Note), "处理已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What becomes of the things.</summary>
        public PreservationEnd? End { get; set; }

        /// <summary>Particulars.</summary>
        public string? Note { get; set; }
    }
}

/// <summary>处理先行登记保存的物品.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="End">What becomes of the things.</param>
/// <param name="Note">Particulars.</param>
[Takes<ResolvePreservationStep>]
public sealed record ResolvePreservation(Guid CaseId, PreservationEnd? End, string? Note) : ICommand<Unit>, ICaseCommand<PreservationEndTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PreservationEndTerms> Step => Steps.The<ResolvePreservationStep>();

    /// <inheritdoc/>
    public PreservationEndTerms Terms => new(End, (Note ?? "").Trim());
}

/// <summary>Shape of <see cref="ResolvePreservation"/>.</summary>
public sealed class ResolvePreservationValidator : AbstractValidator<ResolvePreservation>
{
    /// <summary>Sets the checks.</summary>
    public ResolvePreservationValidator()
    {
        RuleFor(r => r.End).Must(end => end is { } known && Enum.IsDefined(known)).WithMessage("请选择怎样处理。");
        RuleFor(r => r.Note).IsCaseText("请写明处理的情况。", 500);
    }
}
