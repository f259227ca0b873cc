using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The enterprise's attendance filings by month, the last month first.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IndexModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 24;

    /// <summary>The months of this page.</summary>
    public IReadOnlyList<FiledMonth<AttendanceFilingRow>> Months { get; private set; } = [];

    /// <summary>How many differences from the payroll, by filing, where both stand.</summary>
    public IReadOnlyDictionary<Guid, int> Differences { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>What workers said, by filing that stands.</summary>
    public IReadOnlyDictionary<Guid, AnswerCounts> Answers { get; private set; } = new Dictionary<Guid, AnswerCounts>();

    /// <summary>Page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Whether there are older ones.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Number = int.TryParse(Request.Query["p"], out var number) ? Math.Clamp(number, 1, 1000) : 1;
        var enterpriseId = user.EnterpriseId;
        var own = database.AttendanceFilings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId);
        var counts = await own.GroupBy(f => new { f.Period, f.State, f.StateCode, IsReplaced = f.ReplacedBy != null })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var months = counts.GroupBy(c => c.Key.Period).OrderByDescending(month => month.Key).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToList();
        HasMore = months.Count > PageSize;
        months = months.GetRange(0, Math.Min(PageSize, months.Count));
        var periods = months.ConvertAll(month => month.Key);
        var rows = await own.Where(f => periods.Contains(f.Period)).Select(f => f.Period).Distinct()
            .SelectMany(period => own.Where(f => f.Period == period).OrderByDescending(f => f.ReplacedBy == null && f.State == FilingState.Accepted)
                .ThenByDescending(f => f.State == FilingState.Received || f.State == FilingState.AwaitingConfirmation)
                .ThenByDescending(f => f.ReceivedAt).Take(Attempts.Most + 1)).ToListAsync();
        Months = months.ConvertAll(month => FiledMonths.Of(
            rows.Where(f => f.Period == month.Key),
            month.Select(c => (FilingText.State(c.Key.State, c.Key.StateCode, FilingKind.Attendance, c.Key.IsReplaced).Text, c.Count)),
            f => AttendanceText.State(f).Text));
        Differences = await WorkComparing.Current(database).Where(c => c.EnterpriseId == enterpriseId).ToDictionaryAsync(c => c.AttendanceId, c => c.Count);
        Answers = await AnswerCounts.OfAsync(database, enterpriseId, [.. Months.Select(month => month.Head).Where(f => f.Stands())]);
    }
}
