using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Layout;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance.Inspection;

/// <summary>An enterprise's attendance of a month as it stands, of the inspector's area; workers are masked.</summary>
[Authorize(Policies.Inspector)]
public sealed class MonthModel(AppDbContext database, ICurrentUser user, AttendanceKind attendance) : PortalPage
{
    private const int PageSize = 100;

    /// <summary>The enterprise's id.</summary>
    [BindProperty(SupportsGet = true)]
    public long EnterpriseId { get; set; }

    /// <summary>The month as yyyy-MM.</summary>
    [BindProperty(SupportsGet = true)]
    public string Month { get; set; } = "";

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? P { get; set; }

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>The filing that stands.</summary>
    public AttendanceFilingRow Filing { get; private set; } = null!;

    /// <summary>Its lines.</summary>
    public IReadOnlyList<AttendanceLineRow> Lines { get; private set; } = [];

    /// <summary>What the enterprise said itself of headers and marks.</summary>
    public IReadOnlyList<(string What, string TakenAs)> Said { get; private set; } = [];

    /// <summary>The cells that were set right on the screen.</summary>
    public IReadOnlyList<string> Edited { get; private set; } = [];

    /// <summary>The comparison that counts, or <c>null</c>.</summary>
    public WorkComparison? Comparison { get; private set; }

    /// <summary>What workers said.</summary>
    public AnswerCounts Answers { get; private set; } = null!;

    /// <summary>Disputes as they stand.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>Where the list stands.</summary>
    public Pager Pager { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        if (!MonthText.TryRead(Month, out var month))
        {
            throw new NotFoundException();
        }

        var period = month.FirstDay;
        Enterprise = await database.Enterprises.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(e => e.EnterpriseId == EnterpriseId, cancelled)
            ?? throw new NotFoundException();
        Filing = await database.AttendanceFilings.AsNoTracking().Stand().SingleOrDefaultAsync(f => f.EnterpriseId == EnterpriseId && f.Period == period,
            cancelled)
            ?? throw new NotFoundException();
        var number = Pager.Of(P);
        var found = await database.AttendanceLines.AsNoTracking()
            .Where(l => l.EnterpriseId == EnterpriseId && l.Period == period && l.AttendanceId == Filing.AttendanceId)
            .OrderBy(l => l.LineNumber).Skip((number - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancelled);
        Lines = [.. found.Take(PageSize)];
        Pager = new Pager(number, found.Count > PageSize, $"/Inspection/Attendance/{EnterpriseId}/{month}", []);
        Said = Filing.ColumnMapping is not { } mapping ? []
            : [.. AttendanceMapping.Parse(mapping).Said.Select(said => (AttendanceMapping.WordOfKey(said.Key), AttendanceText.Said(said.Key, said.Value)))];
        Edited = (await attendance.EditsAsync(Filing, cancelled)).Told;
        var row = await WorkComparing.Current(database).Where(c => c.EnterpriseId == EnterpriseId && c.Period == period).SingleOrDefaultAsync(cancelled);
        Comparison = row is null ? null : WorkComparing.Read(row);
        Answers = (await AnswerCounts.OfAsync(database, EnterpriseId, [Filing]))[Filing.AttendanceId];
        Disputes = await Dispute.OfAsync(database, EnterpriseId, period, Filing.AttendanceId);
    }
}
