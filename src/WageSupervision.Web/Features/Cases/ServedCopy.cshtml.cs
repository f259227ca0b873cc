using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The annex of the order as it is served, with the workers in full: who opens it is recorded before anything is shown.</summary>
[StepPage<ServedCopyStep>]
public sealed class ServedCopyModel(IMediator sender, CaseFiles cases, PaperFiles papers) : CaseStepPage(sender, cases)
{
    private readonly IMediator mediator = sender;

    /// <summary>The annex with the workers in full; empty until it is recorded who opens it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the annex is there as PDF.</summary>
    public bool HasPdf { get; private set; }

    /// <summary>Records who opens it, and shows it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new OpenServedCopy(CaseId), cancellationToken);
        await LoadAsync();
        var annex = await AnnexAsync(cancellationToken);
        Text = PaperHtml.BodyOf(papers.FileOf(annex.Row));
        HasPdf = annex.PdfHash is not null;
        if (!HasPdf)
        {
            await papers.QueueAsync(annex.Row, cancellationToken);
        }

        return Page();
    }

    /// <summary>Records who opens it, and gives the annex as PDF.</summary>
    public async Task<IActionResult> OnPostPdfAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new OpenServedCopy(CaseId), cancellationToken);
        await LoadAsync();
        var annex = await AnnexAsync(cancellationToken);
        return await papers.PdfOfAsync(annex.Row, cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"{annex.Title} {annex.Row.Number}.pdf") : Page();
    }

    private async Task<PaperView> AnnexAsync(CancellationToken cancellationToken) =>
        await papers.LastAsync<CreditorAnnexPaper>(Row.EnterpriseId, CaseId, cancellationToken) ?? throw new NotFoundException();
}

/// <summary>打开送达本.</summary>
/// <param name="CaseId">The case.</param>
[Takes<ServedCopyStep>]
public sealed record OpenServedCopy(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<ServedCopyStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}
