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
        Paper = await papers.LastVisibleAsync(KindOf(Kind), Row.EnterpriseId, CaseId, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }

    /// <summary>The kind of paper that an address of a case names.</summary>
    internal static string KindOf(string name) => name switch
    {
        "end" => PaperKinds.Name<CaseEndPaper>(),
        "inquiry" => PaperKinds.Name<InquiryNoticePaper>(),
        "order" => PaperKinds.Name<CorrectionOrderPaper>(),
        "notice" => PaperKinds.Name<PriorNoticePaper>(),
        "decision" => PaperKinds.Name<PenaltyDecisionPaper>(),
        _ => name,
    };
}
