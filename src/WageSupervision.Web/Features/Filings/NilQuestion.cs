using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// What a nil return asks where the enterprise itself filed that there were people: in the cycle before, or in the attendance sheet of the
/// month. It is asked once and refuses nothing; the answer stays with the filing.
/// </summary>
/// <param name="Text">The question.</param>
public sealed record NilQuestion(string Text)
{
    /// <summary>The question of a cycle, or <c>null</c> where nothing speaks against it.</summary>
    public static async Task<NilQuestion?> OfAsync(
        AppDbContext database, long enterpriseId, DateOnly start, DateOnly end, Employment employment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var earliest = start.AddMonths(-1);
        var payrolls = database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId && f.Kind == FilingKind.Payroll);
        var before = await payrolls.Where(f => f.Employment == employment && f.CycleEnd < start && f.CycleEnd >= earliest && f.Workers > 0)
            .OrderByDescending(f => f.CycleEnd).FirstOrDefaultAsync(cancellationToken);
        if (before is not null)
        {
            return new(employment == Employment.FullTime
                ? $"上月（{Show.Month(before.Period)}）的工资表有 {before.Workers} 人，这个月真的没有人应当领工资吗？"
                : $"上一个周期（{Show.Date(before.CycleStart)} 至 {Show.Date(before.CycleEnd)}）的工资表有 {before.Workers} 人，这个周期真的没有人应当领工资吗？");
        }

        // Those who are in the payroll of the other form of employment are told there.
        var month = new DateOnly(end.Year, end.Month, 1);
        var attendance = await database.AttendanceFilings.AsNoTracking().Stand()
            .Where(f => f.EnterpriseId == enterpriseId && f.Period == month && f.Workers > 0).FirstOrDefaultAsync(cancellationToken);
        return attendance is null || await payrolls.AnyAsync(f => f.Period == month && f.Workers > 0, cancellationToken)
            ? null
            : new($"{Show.Month(month)}的考勤表有 {attendance.Workers} 人，这个月真的没有人应当领工资吗？");
    }
}
