using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The enterprise's attendance filings, newest first.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class IndexModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>Filings.</summary>
    public IReadOnlyList<AttendanceFilingRow> Filings { get; private set; } = [];

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
        var found = await database.AttendanceFilings.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId)
            .OrderByDescending(f => f.ReceivedAt).Skip((Number - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = found.Count > PageSize;
        Filings = [.. found.Take(PageSize)];
        Differences = await WorkComparing.Current(database).Where(c => c.EnterpriseId == enterpriseId).ToDictionaryAsync(c => c.AttendanceId, c => c.Count);
        Answers = await AnswerCounts.OfAsync(database, enterpriseId, [.. Filings.Where(f => f.Stands())]);
    }
}
