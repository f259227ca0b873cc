using WageSupervision.Domain.Payroll;
using System.Globalization;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Collects errors and warnings of the sheets read.</summary>
internal sealed class IssueList(IReadOnlyList<string> sheets, ReadingLimits limits)
{
    private readonly List<PayrollIssue> _errors = [];
    private readonly List<PayrollIssue> _warnings = [];

    public IReadOnlyList<PayrollIssue> Errors => InOrder(_errors);

    public IReadOnlyList<PayrollIssue> Warnings => InOrder(_warnings);

    public int LeftOut { get; private set; }

    /// <summary>How many errors there are, those left out included.</summary>
    public int ErrorCount { get; private set; }

    public void Error(int row, PayrollColumn? column, string code, string message, string expected, string fix, string? value = null)
    {
        ErrorCount++;
        Add(_errors, row, column, code, message, expected, fix, value);
    }

    public void Warn(int row, PayrollColumn? column, string code, string message, string expected, string fix, string? value = null) =>
        Add(_warnings, row, column, code, message, expected, fix, value);

    private static List<PayrollIssue> InOrder(List<PayrollIssue> issues) =>
        [.. issues.OrderBy(issue => issue.RowKey).ThenBy(issue => issue.Column.Length).ThenBy(issue => issue.Column, StringComparer.Ordinal)];

    private void Add(
        List<PayrollIssue> list, int row, PayrollColumn? column, string code, string message, string expected, string fix, string? value)
    {
        if (list.Count >= limits.MaxIssues)
        {
            LeftOut++;
            return;
        }

        var letters = column?.Letters ?? "";
        var number = SheetRowNumber.Row(row);
        var cell = column is null ? "" : letters + number.ToString(CultureInfo.InvariantCulture);
        var sheet = sheets[SheetRowNumber.Sheet(row)];
        var where = (sheets.Count > 1 ? $"“{sheet}”" : "") + $"第 {number} 行";
        var place = column is null ? $"{where}：" : $"{where} {letters} 列（{column.Header}）：";
        list.Add(new PayrollIssue(sheet, number, letters, cell, code, place + message, expected, fix, Short(value))
        { Problem = message, RowKey = row, Header = column?.Header ?? "" });
    }

    private static string? Short(string? value) => value is { Length: > 60 } ? value[..59] + "…" : value;
}
