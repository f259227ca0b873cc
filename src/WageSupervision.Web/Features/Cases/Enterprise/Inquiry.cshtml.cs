using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>An inquiry as the enterprise sees it, and its answer.</summary>
[StepPage<AnswerInquiryStep>]
public sealed class InquiryModel(IMediator sender, CaseFiles cases, PaperFiles papers) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The notice.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (CaseFile.Inquiry.Service is null)
        {
            // Before service the enterprise knows nothing of the case.
            throw new NotFoundException();
        }

        Paper = await papers.LastAsync<InquiryNoticePaper>(Row.EnterpriseId, CaseId, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }

    /// <summary>Sends the answer.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        await sender.Send(
            new AnswerInquiry(CaseId, Input.Text, Input.File?.FileName, await Uploads.BytesAsync(Input.File, cancellationToken)), cancellationToken);
        Done = "答复已收到，办案人员看得到。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The answer.</summary>
        public string? Text { get; set; }

        /// <summary>The material.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>企业答复询问.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Text">The answer.</param>
/// <param name="FileName">The material's own name.</param>
/// <param name="Content">Its bytes, or <c>null</c>.</param>
[Takes<AnswerInquiryStep>]
public sealed record AnswerInquiry(Guid CaseId, string? Text, string? FileName, byte[]? Content) : ICommand<Unit>, ICaseCommand<InquiryAnswerTerms>, IBringsFile
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, InquiryAnswerTerms> Step => Steps.The<AnswerInquiryStep>();

    /// <inheritdoc/>
    public InquiryAnswerTerms Terms => new((Text ?? "").Trim(), null, Content is { Length: > 0 } ? CaseEvidence.HashOf(Content) : null);
}

/// <summary>Shape of <see cref="AnswerInquiry"/>.</summary>
public sealed class AnswerInquiryValidator : AbstractValidator<AnswerInquiry>
{
    /// <summary>Sets the checks.</summary>
    public AnswerInquiryValidator()
    {
        RuleFor(r => r.Text).IsCaseText("请写答复；只交材料的，写明交了什么。", 4000);
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the material beside the event.</summary>
public sealed class AnswerInquiryHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<AnswerInquiry, InquiryAnswerTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });
