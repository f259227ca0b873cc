using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Everything that an amendment changes, cell by cell, as CSV.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ChangesModel(AppDbContext database, ICurrentUser user, PayrollSheets sheets, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid filingId, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.Filings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == filingId && f.Kind == FilingKind.Payroll, cancellationToken);
        if (filing is null || await AmendmentDiff.AmendedAsync(database, filing, cancellationToken) is not { } was)
        {
            return NotFound();
        }

        var text = new StringBuilder(PayrollWorkbook.CsvLine(["变化", "姓名", "原来的行", "现在的行", "项目", "原来", "现在", "相差"]));
        if (filing.State == FilingState.AwaitingConfirmation)
        {
            var comparing = await AmendmentComparing.BeginAsync(database, protector, was, cancellationToken, Tell);
            var (reading, _) = await sheets.CheckAsync(filing, cancellationToken, line => comparing.Add(ComparedLine.Of(line, filing)));
            comparing.End(filing, (reading.Totals.Workers, reading.Totals.Gross, reading.Totals.Deducted, reading.Totals.Net));
        }
        else
        {
            await AmendmentDiff.OfStoredAsync(database, protector, filing, cancellationToken, Tell);
        }

        return File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8",
            $"更正前后-{filing.ReceiptNumber}.csv");

        void Tell(PersonChange person)
        {
            var kind = person.Kind switch { PersonChangeKind.Added => "新增", PersonChangeKind.Removed => "减少", _ => "改动" };
            foreach (var cell in person.Cells)
            {
                text.Append(PayrollWorkbook.CsvLine(
                [
                    kind, person.Name, Row(person.RowWas), Row(person.RowNow), cell.Label, Plain(cell, cell.Was), Plain(cell, cell.Now),
                    Bare(cell.Difference),
                ]));
            }
        }

        // A spreadsheet is to reckon with the amounts, and the same sheet read or stored is to give the same file.
        static object? Plain(CellChange cell, string? shown) => cell.Difference is null || shown is null ? shown : Number(shown);

        static object? Bare(decimal? difference) => difference is { } by ? Number(by.ToString("0.####", CultureInfo.InvariantCulture)) : null;

        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

        static string? Row(int? row) => row is { } number ? SheetRowNumber.Text(number) : null;
    }
}
