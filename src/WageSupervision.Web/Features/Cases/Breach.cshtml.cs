using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<BreachStep>]
public sealed class BreachModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Those that the party can do: a person who hires is no enterprise.</summary>
    public IEnumerable<BreachGround> Grounds => BreachGrounds.All.Where(ground => ground.BindsPersons || !Facts.Addressee.IsPerson);

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new EstablishBreach(CaseId, Input.Ground, Input.Facts, Input.LastOn, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "查实的违法行为已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which breach, by its key.</summary>
        public string? Ground { get; set; }

        /// <summary>The facts.</summary>
        public string? Facts { get; set; }

        /// <summary>The day it was done.</summary>
        public DateOnly? LastOn { get; set; }

        /// <summary>By what it is proved.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记查实的违法行为.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Ground">Which breach, by its key.</param>
/// <param name="Facts">The facts.</param>
/// <param name="LastOn">The day it was done, of one that goes on the last known.</param>
/// <param name="FileName">The name of the file that proves it.</param>
/// <param name="Content">Its bytes.</param>
[Takes<BreachStep>]
public sealed record EstablishBreach(Guid CaseId, string? Ground, string? Facts, DateOnly? LastOn, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<BreachTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, BreachTerms> Step => Steps.The<BreachStep>();

    /// <inheritdoc/>
    public BreachTerms Terms => new(Ground, (Facts ?? "").Trim(), LastOn, Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="EstablishBreach"/>.</summary>
public sealed class EstablishBreachValidator : AbstractValidator<EstablishBreach>
{
    /// <summary>Sets the checks.</summary>
    public EstablishBreachValidator()
    {
        RuleFor(r => r.Ground).Must(key => BreachGrounds.Find(key) is not null).WithMessage("请选择违反了什么。");
        RuleFor(r => r.LastOn).NotNull().WithMessage("请填写行为的日期。");
        RuleFor(r => r.Facts).IsCaseText("请写明事实。", 1000);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class EstablishBreachHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<EstablishBreach, BreachTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
