using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspection;

/// <summary>Standing filings of the area whose agreed payday is not the registered one: by that day their arrears are judged.</summary>
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
        var prefix = user.Area.Prefix;
        var found = await (from f in database.Filings.AsNoTracking()
                           join e in database.Enterprises on f.EnterpriseId equals e.EnterpriseId
                           where e.RegionCode.StartsWith(prefix) && f.PaydayReason != "" && f.ReplacedBy == null
                               && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings)
                           orderby f.ReceivedAt descending, f.FilingId
                           select new { f, e.Name, e.Payday }).Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = found.Count > PageSize;
        Found = [.. found.Take(PageSize).Select(row => (row.f, row.Name, row.Payday))];
    }
}
