using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>The list to fill in, with the people of the last payroll of whom no contract is registered.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class TemplateModel(KnownPeople people) : PageModel
{
    private static readonly (ContractField Field, double Width, FieldKind Kind)[] Columns =
    [
        (ContractField.WorkerName, 10, FieldKind.Text), (ContractField.IdentityNumber, 22, FieldKind.Digits), (ContractField.SignedOn, 13, FieldKind.Date),
        (ContractField.StartsOn, 13, FieldKind.Date), (ContractField.EndsOn, 13, FieldKind.Date), (ContractField.Standard, 18, FieldKind.Text),
        (ContractField.MonthlyWage, 13, FieldKind.Money),
        (ContractField.Items, 24, FieldKind.Text), (ContractField.Form, 14, FieldKind.Text), (ContractField.Time, 18, FieldKind.Text),
        (ContractField.Payday, 10, FieldKind.Text), (ContractField.Others, 20, FieldKind.Text),
    ];

    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        List<IReadOnlyList<object?>> rows =
        [
            ["劳动合同登记表（第一行写列名，一行一份合同；没有约定的留空，列的次序可以调整）"],
            [.. Columns.Select(column => (object?)ContractColumns.Of(column.Field).Names[0])],
            .. (await people.WithoutContractAsync(HttpContext.RequestAborted)).Select(person =>
                (IReadOnlyList<object?>)[person.Name, person.IdentityNumber, .. Enumerable.Repeat<object?>(null, Columns.Length - 2)]),
        ];
        return File(WorkbookWriter.Write("劳动合同", rows, new WorkbookLayout(1, [.. Columns.Select(column => (column.Width, column.Kind))])),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "劳动合同.xlsx");
    }
}
