using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>The empty 工资支付表 an enterprise downloads, with last month's workers in it.</summary>
public static class PayrollTemplate
{
    /// <summary>As a workbook.</summary>
    /// <param name="enterpriseName">Stands in the title.</param>
    /// <param name="month">The month of the sheet.</param>
    /// <param name="prefill">Workers whose names and identity numbers are filled in; amounts are not.</param>
    public static byte[] WriteXlsx(string enterpriseName, YearMonth month, IReadOnlyList<PayrollLine> prefill) =>
        PayrollWorkbook.Write(Rows(enterpriseName, month, prefill), PayrollFields.Template, totalsRow: false);

    /// <summary>As CSV in UTF-8 with a byte order mark, which spreadsheet programs need to see Chinese.</summary>
    /// <inheritdoc cref="WriteXlsx" path="/param"/>
    public static byte[] WriteCsv(string enterpriseName, YearMonth month, IReadOnlyList<PayrollLine> prefill) =>
        PayrollWorkbook.Csv(Rows(enterpriseName, month, prefill), encoding: null);

    /// <summary>The second row of a sheet: <c>工资所属期：2026年3月</c>.</summary>
    public static string PeriodLine(YearMonth month) => string.Create(CultureInfo.InvariantCulture, $"工资所属期：{month.Year}年{month.Month}月");

    private static List<IReadOnlyList<object?>> Rows(string enterpriseName, YearMonth month, IReadOnlyList<PayrollLine> prefill) =>
        PayrollWorkbook.Rows(
            $"{enterpriseName} 工资支付表",
            PeriodLine(month) + "　　金额单位：元；没有的项目留空，列的次序可以调整，可以增加列",
            prefill,
            totalsRow: false,
            namesOnly: true);
}
