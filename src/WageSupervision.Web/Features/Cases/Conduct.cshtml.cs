using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Whether conduct was corrected: one page for what was seen, either way.</summary>
[StepPage<ConductRefusedStep>]
public sealed class ConductModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>Whether it was corrected.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Corrected { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step => Corrected ? Steps.The<ConductCorrectedStep>() : Steps.The<ConductRefusedStep>();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted);
        return Corrected
            ? await TakeAsync(new ConfirmConduct(CaseId, Input.On, Input.What, Input.File?.FileName, content), "已登记改正。")
            : await TakeAsync(new EstablishConductRefusal(CaseId, Input.What, Input.File?.FileName, content), "已认定逾期不改正，可以拟处罚。");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day it was corrected.</summary>
        public DateOnly? On { get; set; }

        /// <summary>What was seen.</summary>
        public string? What { get; set; }

        /// <summary>By what it is proved.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>核实违法行为已经改正.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">The day it was corrected.</param>
/// <param name="What">How, and how that was seen.</param>
/// <param name="FileName">The name of the file that proves it.</param>
/// <param name="Content">Its bytes.</param>
[Takes<ConductCorrectedStep>]
public sealed record ConfirmConduct(Guid CaseId, DateOnly? On, string? What, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<ConductTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ConductTerms> Step => Steps.The<ConductCorrectedStep>();

    /// <inheritdoc/>
    public ConductTerms Terms => new(On, (What ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="ConfirmConduct"/>.</summary>
public sealed class ConfirmConductValidator : AbstractValidator<ConfirmConduct>
{
    /// <summary>Sets the checks.</summary>
    public ConfirmConductValidator()
    {
        RuleFor(r => r.On).NotNull().WithMessage("请填写改正的日期。");
        RuleFor(r => r.What).IsCaseText("请写明怎样改正的、怎样核实的。", 1000);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class ConfirmConductHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<ConfirmConduct, ConductTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>认定违法行为逾期不改正.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="What">What was seen after the term.</param>
/// <param name="FileName">The name of the file that proves it.</param>
/// <param name="Content">Its bytes.</param>
[Takes<ConductRefusedStep>]
public sealed record EstablishConductRefusal(Guid CaseId, string? What, string? FileName, byte[]? Content) : ICommand<Unit>, ICaseCommand<ConductTerms>,
    IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ConductTerms> Step => Steps.The<ConductRefusedStep>();

    /// <inheritdoc/>
    public ConductTerms Terms => new(null, (What ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="EstablishConductRefusal"/>.</summary>
public sealed class EstablishConductRefusalValidator : AbstractValidator<EstablishConductRefusal>
{
    /// <summary>Sets the checks.</summary>
    public EstablishConductRefusalValidator()
    {
        RuleFor(r => r.What).IsCaseText("请写明复查看到的。", 1000);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class EstablishConductRefusalHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<EstablishConductRefusal, ConductTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
