using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Inspection;

/// <summary>Standing filings of the area whose agreed payday is not the registered one: by that day their arrears are judged.</summary>
[Authorize(Policies.Inspector)]
public sealed class PaydaysModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Filings with their enterprise, the latest first.</summary>
    public IReadOnlyList<(FilingRow Filing, string Enterprise, int Payday)> Found { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, 1000);
        var reasoned = await (from f in database.Filings.AsNoTracking().Stand()
                              join e in database.Enterprises.InArea(user.Area) on f.EnterpriseId equals e.EnterpriseId
                              where f.PaydayReason != ""
                              orderby f.ReceivedAt descending, f.FilingId
                              select new { f.FilingId, f.CycleEnd, f.AgreedPayday, e.Payday }).ToListAsync();

        // A reason may stand where the days are the same: one was written needlessly, or the registered day was corrected since.
        var ids = reasoned.Where(one => one.AgreedPayday != AgreedPayday.Registered(one.CycleEnd, one.Payday)).Select(one => one.FilingId)
            .Skip((P - 1) * PageSize).Take(PageSize + 1).ToList();
        HasMore = ids.Count > PageSize;
        var shown = ids.Take(PageSize).ToList();
        Found = [.. (await (from f in database.Filings.AsNoTracking()
                            join e in database.Enterprises.InArea(user.Area) on f.EnterpriseId equals e.EnterpriseId
                            where shown.Contains(f.FilingId)
                            orderby f.ReceivedAt descending, f.FilingId
                            select new { f, e.Name, e.Payday }).ToListAsync()).Select(row => (row.f, row.Name, row.Payday))];
    }
}
