using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>A document that was served on the enterprise, as it was served; before its service there is none.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class DocumentModel(CaseFiles cases, AppDbContext database) : CasePage(cases)
{
    /// <summary>order, notice, decision, or the kind of a further paper.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The document.</summary>
    public CaseDocument Document { get; private set; } = null!;

    /// <summary>The day it was served.</summary>
    public DateOnly ServedOn { get; private set; }

    /// <summary>The last day to state, defend or ask for a hearing, or <c>null</c> where this is no notice.</summary>
    public DateOnly? StatementUntil { get; private set; }

    /// <summary>Cycle and row of each item.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var office = await database.Users.Where(u => u.Id == Row.LeadOfficerId).Select(u => u.Organisation).SingleOrDefaultAsync() ?? "";
        var (document, served) = Kind switch
        {
            "order" => (CaseDocument.OrderOf(CaseFile, Enterprise, office), CaseFile.Service?.On),
            "notice" => (CaseDocument.NoticeOf(CaseFile, Enterprise, office), CaseFile.NoticeService?.On),
            "decision" => (CaseDocument.DecisionOf(CaseFile, Enterprise, office), CaseFile.PenaltyService?.On),
            _ => FurtherPapers.Of(CaseFile, Kind) is { } paper ? (paper.Print(office), paper.ServedOn) : (null, null),
        };
        Document = document ?? throw new NotFoundException();
        ServedOn = served ?? throw new NotFoundException();
        StatementUntil = Kind == "notice" ? CaseFile.EarliestDecision(Cases.Calendar)?.AddDays(-1) : null;
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
    }
}
