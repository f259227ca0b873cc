using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>What the workers of an attendance filing said of their lines. Silence is not consent.</summary>
/// <param name="Confirmed">已确认.</param>
/// <param name="Disputed">有异议.</param>
/// <param name="Silent">未表示.</param>
public sealed record AnswerCounts(int Confirmed, int Disputed, int Silent)
{
    /// <summary>All of them.</summary>
    public int All => Confirmed + Disputed + Silent;

    /// <summary>What was last said of each line.</summary>
    public static IQueryable<AttendanceConfirmationRow> Latest(AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.AttendanceConfirmations.AsNoTracking().Where(c => !database.AttendanceConfirmations.Any(later =>
            later.EnterpriseId == c.EnterpriseId && later.AttendanceId == c.AttendanceId && later.LineNumber == c.LineNumber
            && (later.SaidAt > c.SaidAt || (later.SaidAt == c.SaidAt && later.ConfirmationId > c.ConfirmationId))));
    }

    /// <summary>Counts them for filings of one enterprise.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AnswerCounts>> OfAsync(
        AppDbContext database, long enterpriseId, IReadOnlyList<AttendanceFilingRow> filings)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var ids = filings.Select(f => f.AttendanceId).ToList();
        var said = await Latest(database).Where(c => c.EnterpriseId == enterpriseId && ids.Contains(c.AttendanceId))
            .GroupBy(c => new { c.AttendanceId, c.Disputed }).Select(g => new { g.Key.AttendanceId, g.Key.Disputed, Count = g.Count() }).ToListAsync();
        return filings.ToDictionary(f => f.AttendanceId, f =>
        {
            var disputed = said.Where(s => s.AttendanceId == f.AttendanceId && s.Disputed).Sum(s => s.Count);
            var confirmed = said.Where(s => s.AttendanceId == f.AttendanceId && !s.Disputed).Sum(s => s.Count);
            return new AnswerCounts(confirmed, disputed, f.Workers - confirmed - disputed);
        });
    }
}
