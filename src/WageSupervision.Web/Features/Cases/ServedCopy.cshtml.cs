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

/// <summary>
/// The annexes as they are served, with the workers in full, of the order, of a decision and of payments: who opens one is recorded before anything is shown.
/// </summary>
[StepPage<ServedCopyStep>]
public sealed class ServedCopyModel(IMediator sender, CaseFiles cases, PaperFiles papers) : CaseStepPage(sender, cases)
{
    private readonly IMediator mediator = sender;

    /// <summary>Which annex of a decision or a payment; that of the order where there is none.</summary>
    [BindProperty]
    public Guid? Paper { get; set; }

    /// <summary>The annexes of decisions and payments.</summary>
    public IReadOnlyList<PaperView> Others { get; private set; } = [];

    /// <summary>The annex with the workers in full; empty until it is recorded who opens it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the annex is there as PDF.</summary>
    public bool HasPdf { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Others =
        [
            .. await papers.InForceAsync<HandlingAnnexPaper>(Row.EnterpriseId, CaseId, HttpContext.RequestAborted),
            .. await papers.InForceAsync<PaymentAnnexPaper>(Row.EnterpriseId, CaseId, HttpContext.RequestAborted),
        ];
    }

    /// <summary>Records who opens it, and shows it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var annex = await OpenAsync(cancellationToken);
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
        var annex = await OpenAsync(cancellationToken);
        return await papers.PdfOfAsync(annex.Row, cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"{annex.Title} {annex.Row.Number}.pdf") : Page();
    }

    private async Task<PaperView> OpenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        var chosen = Paper is { } id ? Others.FirstOrDefault(each => each.Row.PaperId == id) ?? throw new NotFoundException() : null;
        await mediator.Send(new OpenServedCopy(CaseId, chosen?.Row.Number), cancellationToken);
        await LoadAsync();
        return (chosen is null ? await papers.LastAsync<CreditorAnnexPaper>(Row.EnterpriseId, CaseId, cancellationToken)
            : await papers.OfFileAsync<HandlingAnnexPaper>(Row.EnterpriseId, CaseId, chosen.Row.PaperId, cancellationToken)
            ?? await papers.OfFileAsync<PaymentAnnexPaper>(Row.EnterpriseId, CaseId, chosen.Row.PaperId, cancellationToken)) ?? throw new NotFoundException();
    }
}

/// <summary>打开送达本.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="AnnexNumber">The number of the annex of a decision or a payment; <c>null</c> for that of the order.</param>
[Takes<ServedCopyStep>]
public sealed record OpenServedCopy(Guid CaseId, string? AnnexNumber) : ICommand<Unit>, ICaseCommand<ServedCopyTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ServedCopyTerms> Step => Steps.The<ServedCopyStep>();

    /// <inheritdoc/>
    public ServedCopyTerms Terms => new(AnnexNumber);
}
