using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The enterprise's filings by month, the last month first.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IndexModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 24;

    /// <summary>The months of this page.</summary>
    public IReadOnlyList<FiledMonth<FilingRow>> Months { get; private set; } = [];

    /// <summary>Page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether there are older ones.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Number = int.TryParse(Request.Query["p"], out var number) ? Math.Clamp(number, 1, 1000) : 1;
        var enterpriseId = user.EnterpriseId;
        var own = database.Filings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId);
        var counts = await own.GroupBy(f => new { f.Period, f.Employment, f.CycleKey, f.State, f.StateCode, f.Kind, IsReplaced = f.ReplacedBy != null })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var months = counts.GroupBy(c => (c.Key.Period, c.Key.CycleKey, c.Key.Employment))
            .OrderByDescending(month => month.Key.Period).ThenByDescending(month => month.Key.CycleKey).ThenBy(month => month.Key.Employment)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1).ToList();
        HasMore = months.Count > PageSize;
        months = months.GetRange(0, Math.Min(PageSize, months.Count));
        var periods = months.ConvertAll(month => month.Key.Period);
        var rows = await own.Where(f => periods.Contains(f.Period)).Select(f => new { f.Period, f.Employment, f.CycleKey }).Distinct()
            .SelectMany(month => own.Where(f => f.Period == month.Period && f.Employment == month.Employment && f.CycleKey == month.CycleKey)
                .OrderByDescending(f => f.ReplacedBy == null && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings))
                .ThenByDescending(f => f.State == FilingState.Received || f.State == FilingState.AwaitingConfirmation)
                .ThenByDescending(f => f.ReceivedAt).Take(Attempts.Most + 1)).ToListAsync();
        Months = months.ConvertAll(month => FiledMonths.Of(
            rows.Where(f => (f.Period, f.CycleKey, f.Employment) == month.Key),
            month.Select(c => (FilingText.State(c.Key.State, c.Key.StateCode, c.Key.Kind, c.Key.IsReplaced).Text, c.Count)), f => FilingText.State(f).Text));
    }
}
