using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A numbered document of a case, for paper.</summary>
[Authorize(Policies.Officer)]
public sealed class DocumentModel(CaseFiles cases, AppDbContext database) : CasePage(cases)
{
    /// <summary>order, notice, decision, or the kind of a further paper.</summary>
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    /// <summary>The document.</summary>
    public CaseDocument Document { get; private set; } = null!;

    /// <summary>Cycle and row of each item.</summary>
    public IReadOnlyDictionary<Guid, string> Places { get; private set; } = new Dictionary<Guid, string>();

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var office = await database.Users.Where(u => u.Id == Row.LeadOfficerId).Select(u => u.Organisation).SingleOrDefaultAsync() ?? "";
        Document = Kind switch
        {
            "end" => CaseDocument.EndOf(CaseFile, office),
            "inquiry" => CaseDocument.InquiryOf(CaseFile, Enterprise, office),
            "order" => CaseDocument.OrderOf(CaseFile, Enterprise, office),
            "notice" => CaseDocument.NoticeOf(CaseFile, Enterprise, office),
            "decision" => CaseDocument.DecisionOf(CaseFile, Enterprise, office),
            _ => FurtherPapers.Of(CaseFile, Kind)?.Print(office),
        } ?? throw new NotFoundException();
        Places = await ItemPlaces.OfAsync(database, CaseFile, Row.EnterpriseId);
    }
}
