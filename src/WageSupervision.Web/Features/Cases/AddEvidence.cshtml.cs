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
[StepPage<AddEvidenceStep>]
public sealed class AddEvidenceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new AddEvidence(CaseId, Input.Kind, Input.Source, Input.Giver, Input.What, Input.How, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "证据已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it is.</summary>
        public EvidenceKind? Kind { get; set; }

        /// <summary>From whom.</summary>
        public EvidenceSource? Source { get; set; }

        /// <summary>The name of who gave it.</summary>
        public string? Giver { get; set; }

        /// <summary>What it shows.</summary>
        public string? What { get; set; }

        /// <summary>How it was obtained.</summary>
        public string? How { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记证据.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">From whom.</param>
/// <param name="Giver">The name of who gave it, or <c>null</c>; kept sealed.</param>
/// <param name="What">What it shows.</param>
/// <param name="How">How it was obtained.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<AddEvidenceStep>]
public sealed record AddEvidence(
    Guid CaseId, EvidenceKind? Kind, EvidenceSource? Source, string? Giver, string? What, string? How, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<EvidenceTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, EvidenceTerms> Step => Steps.The<AddEvidenceStep>();

    /// <inheritdoc/>
    public EvidenceTerms Terms =>
        new(Kind, Source, (What ?? "").Trim(), (How ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null, CaseEvidence.HashOf(Content));

    /// <summary>Without the name: records find their way into logs.</summary>
    public override string ToString() => $"{nameof(AddEvidence)} {CaseId}";
}

/// <summary>Shape of <see cref="AddEvidence"/>.</summary>
public sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    /// <summary>Sets the checks.</summary>
    public AddEvidenceValidator()
    {
        RuleFor(r => r.Kind).Must(kind => kind is { } known && Enum.IsDefined(known)).WithMessage("请选择是什么证据。");
        RuleFor(r => r.Source).Must(source => source is { } known && Enum.IsDefined(known)).WithMessage("请选择从哪里来。");
        RuleFor(r => r.Giver).MaximumLength(40).WithMessage("姓名请控制在 40 字以内。");
        RuleFor(r => r.What).IsCaseText("请写明证明什么。", 500);
        RuleFor(r => r.How).IsCaseText("请写明怎样取得的。", 500);
        RuleFor(r => r.Content).IsEvidenceOrVoice();
    }
}

/// <summary>Keeps the file beside the event, and who gave it sealed.</summary>
public sealed class AddEvidenceHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<AddEvidence, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(AddEvidence request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var kept = evidence.KeepIfAny(opened.Row, request.FileName, request.Content);
        await cases.TakeAsync(opened, request.Step, request.Terms with { EvidenceId = kept }, cancellationToken: cancellationToken);
        evidence.KeepPerson(opened.Row, kept!.Value, request.Giver);
        return Unit.Value;
    }
}
