using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>A document that was served on the enterprise, as it was served; before its service there is none.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class DocumentModel(CaseFiles cases, PaperFiles papers) : CasePage(cases)
{
    /// <summary>order, notice or decision.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The document.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <summary>The annex of an order or a decision with the workers in full; <c>null</c> where there is none.</summary>
    public PaperView? Annex { get; private set; }

    /// <summary>The day it was served.</summary>
    public DateOnly? ServedOn { get; private set; }

    /// <summary>The last day to state, defend or ask for a hearing, or <c>null</c> where this is no notice.</summary>
    public DateOnly? StatementUntil { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        ServedOn = Kind switch
        {
            "order" => CaseFile.Service?.On,
            "notice" => CaseFile.NoticeService?.On,
            "decision" => CaseFile.PenaltyService?.On,
            "conduct-order" => CaseFile.Breaches.Service?.On,
            _ => null,
        };
        if (ServedOn is null && Kind is "order" or "notice" or "decision" or "inquiry" or "end")
        {
            throw new NotFoundException();
        }

        Paper = await LastAsync(Features.Cases.DocumentModel.KindOf(Kind)) ?? throw new NotFoundException();
        Annex = Kind == "order" ? await LastAsync(PaperKinds.Name<CreditorAnnexPaper>())
            : Kind == PaperKinds.Name<HandlingDecisionPaper>() ? await LastAsync(PaperKinds.Name<HandlingAnnexPaper>()) : null;
        StatementUntil = Kind == "notice" ? CaseFile.EarliestDecision(Cases.Calendar)?.AddDays(-1) : null;
    }

    // One that waits for its service is none of the enterprise's yet.
    private Task<PaperView?> LastAsync(string kind) => papers.LastVisibleAsync(kind, Row.EnterpriseId, CaseId, HttpContext.RequestAborted);
}
