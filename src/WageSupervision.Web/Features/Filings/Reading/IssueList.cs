using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Collects errors and warnings of the sheets read.</summary>
internal sealed class IssueList(IReadOnlyList<ISheetSource> sheets, ReadingLimits limits)
{
    private readonly HashSet<int> _hiddenRows = [];
    private readonly Dictionary<int, IReadOnlySet<int>> _hiddenColumns = [];
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

    /// <summary>Says what a wrong cell must hold, where its row settles that; does nothing where the cell is in order.</summary>
    public void Settle(int row, PayrollColumn column, decimal amount)
    {
        for (var i = _errors.Count - 1; i >= 0 && _errors[i].RowKey == row; i--)
        {
            if (_errors[i].Column == column.Letters)
            {
                var right = Money.Show(amount);
                _errors[i] = _errors[i] with { Right = right, Expected = right };
            }
        }
    }

    /// <summary>A warning at a name, which only the enterprise that filed it sees whole.</summary>
    public void WarnOfName(int row, PayrollColumn column, string code, string message, string expected, string fix, string name) =>
        Add(_warnings, row, column, code, message, expected, fix, Mask.Name(name), name);

    /// <summary>Remembers a row that the spreadsheet program does not show.</summary>
    public SheetRow Look(SheetRow row)
    {
        if (row.Hidden)
        {
            _hiddenRows.Add(row.Number);
        }

        return row;
    }

    // Asked for once reading is over: finding hidden columns may begin the sheet anew.
    private List<PayrollIssue> InOrder(List<PayrollIssue> issues) =>
        [.. issues.Select(Shown).OrderBy(issue => issue.RowKey).ThenBy(issue => issue.Column.Length).ThenBy(issue => issue.Column, StringComparer.Ordinal)];

    // Nobody can mend what cannot be seen.
    private PayrollIssue Shown(PayrollIssue issue)
    {
        var hidden = (IsHidden(issue) ? $"{issue.Column} 列是隐藏的，" : "") + (_hiddenRows.Contains(issue.RowKey) ? $"第 {issue.Row} 行是隐藏的，" : "");
        return hidden.Length == 0 ? issue : issue with { Fix = $"{hidden}取消隐藏后再看。{issue.Fix}" };
    }

    private bool IsHidden(PayrollIssue issue)
    {
        if (issue.Column.Length == 0)
        {
            return false;
        }

        var sheet = SheetRowNumber.Sheet(issue.RowKey);
        if (!_hiddenColumns.TryGetValue(sheet, out var columns))
        {
            _hiddenColumns[sheet] = columns = sheets[sheet].HiddenColumns(CancellationToken.None);
        }

        return columns.Contains(ColumnLetters.IndexOf(issue.Column));
    }

    private void Add(
        List<PayrollIssue> list, int row, PayrollColumn? column, string code, string message, string expected, string fix, string? value,
        string? name = null)
    {
        if (list.Count >= limits.MaxIssues)
        {
            LeftOut++;
            return;
        }

        var letters = column?.Letters ?? "";
        var number = SheetRowNumber.Row(row);
        var cell = column is null ? "" : letters + number.ToString(CultureInfo.InvariantCulture);
        var sheet = sheets[SheetRowNumber.Sheet(row)].Name;
        var where = (sheets.Count > 1 ? $"“{sheet}”" : "") + $"第 {number} 行";
        var place = column is null ? $"{where}：" : $"{where} {letters} 列（{column.Header}）：";
        list.Add(new PayrollIssue(sheet, number, letters, cell, code, place + message, expected, fix, Short(value))
        { Problem = message, RowKey = row, Header = column?.Header ?? "", Name = name });
    }

    private static string? Short(string? value) => value is { Length: > 60 } ? value[..59] + "…" : value;
}
