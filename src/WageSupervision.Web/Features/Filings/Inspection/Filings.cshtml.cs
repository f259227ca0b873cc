using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Inspection;

/// <summary>Everything an enterprise of the area has filed: sheets, nil returns, amendments, and what was withdrawn.</summary>
[Authorize(Policies.Inspector)]
public sealed class FilingsModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>The enterprise's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? P { get; set; }

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Filings that were accepted once, the latest month first.</summary>
    public IReadOnlyList<FilingRow> Filings { get; private set; } = [];

    /// <summary>Why those that were withdrawn were, by filing.</summary>
    public IReadOnlyDictionary<Guid, string> Withdrawn { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Enterprise = await database.Enterprises.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(e => e.EnterpriseId == EnterpriseId)
            ?? throw new NotFoundException();
        var number = Pager.Of(P);
        var found = await database.Filings.AsNoTracking().WereAccepted().Where(f => f.EnterpriseId == EnterpriseId)
            .OrderByDescending(f => f.Period).ThenByDescending(f => f.ReceivedAt).ThenBy(f => f.FilingId)
            .Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        Filings = [.. found.Take(PageSize)];
        var ids = Filings.Select(f => f.FilingId).ToList();
        Withdrawn = await database.FilingWithdrawals.AsNoTracking().Where(w => w.EnterpriseId == EnterpriseId && ids.Contains(w.FilingId))
            .ToDictionaryAsync(w => w.FilingId, w => w.Reason);
        Pager = new Pager(number, found.Count > PageSize, $"/Inspection/Filings/{EnterpriseId}", []);
    }
}
