using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The template, with the workers of the latest attendance, or else of the latest payroll, filled in.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class TemplateModel(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock) : PageModel
{
    /// <summary>Downloads it; <paramref name="kind"/> is monthly or daily, <paramref name="format"/> xlsx or csv.</summary>
    public async Task<IActionResult> OnGetAsync(string? kind, string? format)
    {
        var enterpriseId = user.EnterpriseId;
        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        var workers = await WorkersAsync(enterpriseId);
        var month = YearMonth.Of(clock.Today).AddMonths(-1);
        var daily = kind == "daily";
        var name = $"{(daily ? "每日考勤表" : "考勤汇总表")}-{month}";
        return format == "csv"
            ? File(AttendanceTemplate.WriteCsv(enterprise.Name, month, daily, workers), "text/csv; charset=utf-8", name + ".csv")
            : File(AttendanceTemplate.WriteXlsx(enterprise.Name, month, daily, workers),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private async Task<List<AttendanceLine>> WorkersAsync(long enterpriseId)
    {
        var last = await database.AttendanceFilings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId)
            .OrderByDescending(f => f.Period).FirstOrDefaultAsync();
        if (last is not null)
        {
            var lines = await database.AttendanceLines.AsNoTracking()
                .Where(l => l.EnterpriseId == enterpriseId && l.Period == last.Period && l.AttendanceId == last.AttendanceId)
                .OrderBy(l => l.LineNumber).ToListAsync();
            return lines.ConvertAll(line => Worker(line.WorkerName,
                line.IdentityCipher is { } sealedId
                ? protector.Open(sealedId, AttendanceLineRow.Place(enterpriseId, line.AttendanceId, line.LineNumber)) : null));
        }

        var payroll = await database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId)
            .OrderByDescending(f => f.Period).FirstOrDefaultAsync();
        if (payroll is null)
        {
            return [];
        }

        var paid = await database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == enterpriseId && l.Period == payroll.Period && l.FilingId == payroll.FilingId)
            .OrderBy(l => l.LineNumber).ToListAsync();
        return paid.ConvertAll(line => Worker(line.WorkerName,
            line.IdentityCipher is { } sealedId
            ? protector.Open(sealedId, $"payroll_line|identity|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}") : null));
    }

    private static AttendanceLine Worker(string name, string? identityNumber) =>
        new() { Row = 0, WorkerName = name, IdentityNumber = identityNumber, DaysWorked = 0 };
}
