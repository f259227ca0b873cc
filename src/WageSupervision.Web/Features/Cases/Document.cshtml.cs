using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The last paper of a kind of a case, as it was issued.</summary>
[Authorize(Policies.Officer)]
public sealed class DocumentModel(CaseFiles cases, PaperFiles papers) : CasePage(cases)
{
    /// <summary>inquiry, order, notice, decision or end, or the stored name of a kind of paper.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The paper.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Paper = await LastAsync(papers, Kind, Row.EnterpriseId, CaseId, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }

    /// <summary>The last paper of a kind that the addresses of a case name, or <c>null</c>.</summary>
    internal static Task<PaperView?> LastAsync(PaperFiles papers, string kind, long enterpriseId, Guid caseId, CancellationToken cancellationToken) =>
        kind switch
        {
            "end" => papers.LastAsync<CaseEndPaper>(enterpriseId, caseId, cancellationToken),
            "inquiry" => papers.LastAsync<InquiryNoticePaper>(enterpriseId, caseId, cancellationToken),
            "order" => papers.LastAsync<CorrectionOrderPaper>(enterpriseId, caseId, cancellationToken),
            "notice" => papers.LastAsync<PriorNoticePaper>(enterpriseId, caseId, cancellationToken),
            "decision" => papers.LastAsync<PenaltyDecisionPaper>(enterpriseId, caseId, cancellationToken),
            _ => papers.LastVisibleAsync(kind, enterpriseId, caseId, cancellationToken),
        };
}
