using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The template, with last month's workers filled in.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class TemplateModel(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock) : PageModel
{
    /// <summary>Downloads it; <paramref name="format"/> is xlsx or csv.</summary>
    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var enterpriseId = user.EnterpriseId;
        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        var last = await database.Filings.AsNoTracking().Stand()
            .Where(f => f.EnterpriseId == enterpriseId && f.Kind == FilingKind.Payroll)
            .OrderByDescending(f => f.Period).FirstOrDefaultAsync();
        List<PayrollLine> workers = [];
        if (last is not null)
        {
            var lines = await database.PayrollLines.AsNoTracking()
                .Where(l => l.EnterpriseId == enterpriseId && l.Period == last.Period && l.FilingId == last.FilingId).OrderBy(l => l.LineNumber).ToListAsync();
            workers = lines.ConvertAll(line => new PayrollLine
            {
                Row = line.SheetRow,
                WorkerName = line.WorkerName,
                IdentityNumber = line.IdentityCipher is { } sealedId
                    ? protector.Open(sealedId, $"payroll_line|identity|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}") : null,
                BankAccount = line.BankCipher is { } sealedBank
                    ? protector.Open(sealedBank, $"payroll_line|bank|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}") : null,
                Gross = 0,
                Net = 0,
            });
        }

        var month = YearMonth.Of(clock.Today).AddMonths(-1);
        return format == "csv"
            ? File(PayrollTemplate.WriteCsv(enterprise.Name, month, workers), "text/csv; charset=utf-8", $"工资支付表-{month}.csv")
            : File(PayrollTemplate.WriteXlsx(enterprise.Name, month, workers),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"工资支付表-{month}.xlsx");
    }
}
