using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>证明单: one finding with everything to work it out again, and the same judged by what is known today.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DetailModel(AppDbContext database, ProofAccess access, KnownParameters known) : PortalPage
{
    /// <summary>The finding's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FindingId { get; set; }

    /// <summary>The finding.</summary>
    public FindingRow Row { get; private set; } = null!;

    /// <summary>Its sheet; <c>null</c> for a finding from before there were sheets.</summary>
    public ProofSheet? Sheet { get; private set; }

    /// <summary>Worked out again just now from the sheet alone.</summary>
    public ProofVerification? Then { get; private set; }

    /// <summary>Judged by what is known today; <c>null</c> where that cannot be done.</summary>
    public ProofSheet? Now { get; private set; }

    /// <summary>Whether its payroll was corrected by a later filing.</summary>
    public bool Replaced { get; private set; }

    /// <summary>The finding that took its place, the last one where there are several, or <c>null</c>.</summary>
    public FindingRow? Later { get; private set; }

    /// <summary>The enterprise's name.</summary>
    public string Enterprise { get; private set; } = "";

    /// <summary>The rule's article.</summary>
    public RuleEntry? Rule => RuleBook.Find(Row.RuleId);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Row = await access.LoadAsync(FindingId, HttpContext.RequestAborted);
        Enterprise = await database.Enterprises.Where(e => e.EnterpriseId == Row.EnterpriseId).Select(e => e.Name).SingleAsync();
        FindingRow? next = Row;
        while (next is not null)
        {
            var at = next.FindingId;
            next = await database.Findings.AsNoTracking().FirstOrDefaultAsync(f => f.EnterpriseId == Row.EnterpriseId && f.Supersedes == at);
            Later = next ?? Later;
        }

        Replaced = await database.Filings.AnyAsync(f => f.EnterpriseId == Row.EnterpriseId && f.FilingId == Row.FilingId && f.ReplacedBy != null);
        Sheet = ProofJson.Read(Row.Proof);
        if (Sheet is not null)
        {
            Then = ProofVerifier.Verify(Row.Proof);
            Now = ProofVerifier.Replay(Sheet, known.Set, out _);
        }
    }
}
