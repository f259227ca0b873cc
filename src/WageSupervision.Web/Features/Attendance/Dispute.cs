using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>异议 of a worker as it stands.</summary>
/// <param name="WorkerShown">Masked name.</param>
/// <param name="Name">The name whole, for the enterprise whose sheet it is.</param>
/// <param name="SheetRow">The row of the sheet.</param>
/// <param name="Reason">What the worker said.</param>
/// <param name="SaidAt">When.</param>
public sealed record Dispute(string WorkerShown, string Name, int SheetRow, string Reason, DateTimeOffset SaidAt)
{
    private const int Shown = 200;

    /// <summary>The first ones of a filing, in the order of the sheet.</summary>
    public static async Task<IReadOnlyList<Dispute>> OfAsync(AppDbContext database, long enterpriseId, DateOnly period, Guid attendanceId)
    {
        var found = await (from said in AnswerCounts.Latest(database)
                           join line in database.AttendanceLines.AsNoTracking()
                               on new { said.EnterpriseId, said.Period, said.AttendanceId, said.LineNumber } equals new
                               {
                                   line.EnterpriseId,
                                   line.Period,
                                   line.AttendanceId,
                                   line.LineNumber
                               }
                           where said.EnterpriseId == enterpriseId && said.Period == period && said.AttendanceId == attendanceId && said.Disputed
                           orderby line.LineNumber
                           select new { line.WorkerName, line.SheetRow, said.Reason, said.SaidAt }).Take(Shown).ToListAsync();
        return found.ConvertAll(one => new Dispute(Mask.Name(one.WorkerName), one.WorkerName, one.SheetRow, one.Reason, one.SaidAt));
    }
}
