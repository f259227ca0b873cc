using System.Globalization;

namespace WageSupervision.Domain.Payroll;

/// <summary>
/// Rows of a file of several sheets in one number: rows of the first sheet read count as the spreadsheet counts them, those of each further
/// one begin a stride later.
/// </summary>
public static class SheetRowNumber
{
    private const int Stride = 10_000_000;

    /// <summary>The number of a row.</summary>
    /// <param name="sheet">From 0, among the sheets read.</param>
    /// <param name="row">As the spreadsheet counts.</param>
    public static int Of(int sheet, int row) => (sheet * Stride) + row;

    /// <summary>Which sheet read, from 0.</summary>
    public static int Sheet(int number) => number / Stride;

    /// <summary>The row as the spreadsheet counts.</summary>
    public static int Row(int number) => number % Stride;

    /// <summary>For people.</summary>
    public static string Text(int number) => Sheet(number) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"第 {number} 行")
        : string.Create(CultureInfo.InvariantCulture, $"第 {Sheet(number) + 1} 张表第 {Row(number)} 行");
}
