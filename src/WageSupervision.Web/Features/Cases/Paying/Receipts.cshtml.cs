using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>登记劳动者签收表.</summary>
[StepPage<RecordSignedStep>]
public sealed class ReceiptsModel(IMediator sender, CaseFiles cases, CasePeople people) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The workers who can sign.</summary>
    public IReadOnlyList<CaseWorker> Silent { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var keys = RecordSignedStep.Silent(CaseFile).Select(worker => worker.Key).ToHashSet(StringComparer.Ordinal);
        Silent = [.. (await people.OfAsync(Row.EnterpriseId, CaseFile, HttpContext.RequestAborted)).Where(worker => keys.Contains(worker.Standing.Key))];
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new RecordSignedReceipts(CaseId, Input.Workers, Input.File?.FileName, await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "已登记签收。没有签字的仍是未表示。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Who signed.</summary>
        public List<string> Workers { get; set; } = [];

        /// <summary>The signed list.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记劳动者签收表.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Workers">Who signed.</param>
/// <param name="FileName">The name of the signed list.</param>
/// <param name="Content">Its bytes.</param>
[Takes<RecordSignedStep>]
public sealed record RecordSignedReceipts(Guid CaseId, IReadOnlyList<string>? Workers, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<SignedTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, SignedTerms> Step => Steps.The<RecordSignedStep>();

    /// <inheritdoc/>
    public SignedTerms Terms => new(Workers ?? [], Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="RecordSignedReceipts"/>.</summary>
public sealed class RecordSignedReceiptsValidator : AbstractValidator<RecordSignedReceipts>
{
    /// <summary>Sets the checks.</summary>
    public RecordSignedReceiptsValidator()
    {
        RuleFor(r => r.Workers).NotEmpty().WithMessage("请选择签了字的人，至少一人。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the signed list beside the event.</summary>
public sealed class RecordSignedReceiptsHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordSignedReceipts, SignedTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
