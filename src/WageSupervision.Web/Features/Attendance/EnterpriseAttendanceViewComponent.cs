using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>A month's attendance as the inspector sees it: differences from the payroll and what workers said. No line of anybody's.</summary>
/// <param name="Filing">The attendance filing that stands.</param>
/// <param name="Comparison">The comparison that counts, or <c>null</c>.</param>
/// <param name="Answers">What workers said, in numbers.</param>
/// <param name="Disputes">Disputes as they stand.</param>
public sealed record InspectedAttendance(AttendanceFilingRow Filing, WorkComparison? Comparison, AnswerCounts Answers, IReadOnlyList<Dispute> Disputes);

/// <summary>On the page of an enterprise's findings: 核对差异 and confirmations of its last months. The page has checked the area.</summary>
public sealed class EnterpriseAttendanceViewComponent(AppDbContext database) : ViewComponent
{
    private const int Months = 6;

    /// <summary>Shows nothing where no attendance stands.</summary>
    public async Task<IViewComponentResult> InvokeAsync(long enterpriseId)
    {
        var filings = await database.AttendanceFilings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId)
            .OrderByDescending(f => f.Period).Take(Months).ToListAsync();
        var ids = filings.ConvertAll(f => f.AttendanceId);
        var comparisons = await WorkComparing.Current(database).Where(c => c.EnterpriseId == enterpriseId && ids.Contains(c.AttendanceId))
            .ToDictionaryAsync(c => c.AttendanceId);
        var answers = await AnswerCounts.OfAsync(database, enterpriseId, filings);
        List<InspectedAttendance> shown = [];
        foreach (var filing in filings)
        {
            shown.Add(new InspectedAttendance(
                filing,
                comparisons.TryGetValue(filing.AttendanceId, out var row) ? WorkComparing.Read(row) : null,
                answers[filing.AttendanceId],
                await Dispute.OfAsync(database, enterpriseId, filing.Period, filing.AttendanceId)));
        }

        return shown.Count == 0 ? Content("") : View("/Features/Attendance/_EnterpriseAttendance.cshtml", shown);
    }
}
