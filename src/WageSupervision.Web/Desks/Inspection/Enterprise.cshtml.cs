using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Orders;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Desks.Inspection;

/// <summary>Everything of one enterprise of the area on one page: cases, complaints, filings, demands, notices, orders.</summary>
[Authorize(Policies.Officer)]
public sealed class EnterpriseModel(
    AppDbContext database, CaseFiles cases, ContactFiles contacts, DemandFiles demands, FilingOrderFiles orders, ICurrentUser user) : PortalPage
{
    private const int Shown = 100;

    /// <summary>The enterprise's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>The region in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Whether this person opens cases.</summary>
    public bool MayOpen => user.Role == Role.Inspector;

    /// <summary>Findings that are in no case yet.</summary>
    public int OpenFindings { get; private set; }

    /// <summary>Its cases, open ones first.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>What it filed in the last twelve months, the newest month first.</summary>
    public IReadOnlyList<FilingRow> Filings { get; private set; } = [];

    /// <summary>Complaints and reports that were accepted as being about it, the newest first.</summary>
    public IReadOnlyList<ContactRow> Contacts { get; private set; } = [];

    /// <summary>Demands of unions that reached the bureau.</summary>
    public IReadOnlyList<UnionDemandRow> Demands { get; private set; } = [];

    /// <summary>Disclosures, the newest first.</summary>
    public IReadOnlyList<DisclosureRow> Disclosures { get; private set; } = [];

    /// <summary>Orders to file periodically, with their stage today.</summary>
    public IReadOnlyList<(FilingOrderRow Row, FilingOrderStage Stage)> Orders { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Enterprise = await database.Employers.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(e => e.EnterpriseId == EnterpriseId)
            ?? throw new NotFoundException();
        Region = await database.Regions.Where(r => r.Code == Enterprise.RegionCode).Select(r => r.FullName).SingleAsync();
        OpenFindings = await Persistence.OpenFindings.Of(database).CountAsync(f => f.EnterpriseId == EnterpriseId);
        Cases = await cases.Visible().AsNoTracking().OfEnterprise(EnterpriseId).OrderBy(c => c.ClosedOn != null).ThenByDescending(c => c.OpenedOn)
            .Take(Shown).ToListAsync();
        Contacts = await contacts.Visible().AsNoTracking().Where(c => c.RespondentId == EnterpriseId).OrderByDescending(c => c.ReceivedOn)
            .Take(Shown).ToListAsync();
        var since = new DateOnly(cases.Today.Year, cases.Today.Month, 1).AddMonths(-12);
        Filings = await database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == EnterpriseId && f.Period >= since)
            .OrderByDescending(f => f.Period).ThenBy(f => f.FilingId).Take(Shown).ToListAsync();
        Demands = await demands.Visible().AsNoTracking().OfEnterprise(EnterpriseId).OrderByDescending(d => d.DemandedOn).Take(Shown).ToListAsync();
        Disclosures = await database.Disclosures.AsNoTracking().InArea(user.Area).OfEnterprise(EnterpriseId)
            .OrderByDescending(d => d.ProposedOn).Take(Shown).ToListAsync();
        Orders = [.. (await orders.Visible().AsNoTracking().OfEnterprise(EnterpriseId).OrderByDescending(o => o.OrderId).Take(Shown).ToListAsync())
            .Select(order => (order, orders.StageOf(order)))];
    }
}
