using System.Buffers;
using System.Globalization;
using System.Text;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Writes whole payroll sheets: the standard columns, and beside them those that some line fills.</summary>
public static class PayrollWorkbook
{
    private const int TitleRows = 2;
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\";\t\r\n");

    /// <summary>As a workbook.</summary>
    /// <param name="title">First row.</param>
    /// <param name="periodLine">Second row.</param>
    /// <param name="lines">The workers.</param>
    /// <param name="totalsRow">Whether a 合计 row closes the sheet.</param>
    public static byte[] WriteXlsx(string title, string periodLine, IReadOnlyList<PayrollLine> lines, bool totalsRow)
    {
        var rows = Rows(title, periodLine, lines, totalsRow, namesOnly: false);
        return Write(rows, Columns(lines), totalsRow);
    }

    /// <summary>As CSV; UTF-8 with a byte order mark unless another encoding is given.</summary>
    /// <inheritdoc cref="WriteXlsx" path="/param"/>
    public static byte[] WriteCsv(string title, string periodLine, IReadOnlyList<PayrollLine> lines, bool totalsRow, Encoding? encoding = null) =>
        Csv(Rows(title, periodLine, lines, totalsRow, namesOnly: false), encoding);

    /// <summary>GB18030, as Chinese spreadsheet programs write CSV; throws at a character it has not.</summary>
    public static Encoding Gb18030 => GbEncoding.Strict;

    /// <summary>The columns of a sheet with these lines, in order.</summary>
    public static IReadOnlyList<PayrollField> Columns(IReadOnlyList<PayrollLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var filled = lines.Aggregate(FieldSet.Of(PayrollFields.Template), (fields, line) => fields | (line.Filled & PayrollFields.Amounts));
        return [.. PayrollFields.All.Where(field => filled.Contains(field))];
    }

    public static byte[] Write(List<IReadOnlyList<object?>> rows, IReadOnlyList<PayrollField> columns, bool totalsRow) =>
        WorkbookWriter.Write(
            "工资表", rows, new WorkbookLayout(TitleRows, [.. columns.Select(field => (Width(field), PayrollFields.Kind(field)))], totalsRow));

    public static List<IReadOnlyList<object?>> Rows(
        string title, string periodLine, IReadOnlyList<PayrollLine> lines, bool totalsRow, bool namesOnly)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var columns = Columns(namesOnly ? [] : lines);
        List<IReadOnlyList<object?>> rows = [[title], [periodLine], [.. columns.Select(PayrollFields.Label)]];
        for (var i = 0; i < lines.Count; i++)
        {
            rows.Add([.. columns.Select(field => Cell(lines[i], field, i + 1, namesOnly))]);
        }

        if (totalsRow)
        {
            var totals = PayrollTotals.Of(lines);
            rows.Add([.. columns.Select(field => field == PayrollField.Number ? "合计"
                : totals.ByField.TryGetValue(field, out var sum) ? (object)sum : null)]);
        }

        return rows;
    }

    internal static byte[] Csv(List<IReadOnlyList<object?>> rows, Encoding? encoding)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.Append(CsvLine(row));
        }

        var chosen = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        return [.. chosen.GetPreamble(), .. chosen.GetBytes(text.ToString())];
    }

    /// <summary>One line of CSV with its end; text that a spreadsheet would run is made harmless.</summary>
    internal static string CsvLine(IReadOnlyList<object?> row) => string.Join(',', row.Select(value => value switch
    {
        null => "",
        decimal amount => amount.ToString(CultureInfo.InvariantCulture),
        int count => count.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Quote(FormulaGuard.Neutralise(value.ToString())),
    })) + "\r\n";

    private static string Quote(string text) => text.AsSpan().ContainsAny(Quoted) || text.StartsWith(' ') || text.EndsWith(' ')
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private static object? Cell(PayrollLine line, PayrollField field, int number, bool namesOnly) => field switch
    {
        PayrollField.Number => number,
        PayrollField.Name => line.WorkerName,
        PayrollField.IdentityNumber => line.IdentityNumber,
        _ when namesOnly => null,
        PayrollField.PaidOn => line.PaidOn,
        PayrollField.BankAccount => line.BankAccount,
        PayrollField.Remark => line.Remark,
        _ => line.AmountOf(field) is { } value ? PayrollFields.Kind(field) == FieldKind.Money ? Money.Round(value) : value : null,
    };

    private static double Width(PayrollField field) => field switch
    {
        PayrollField.Number => 6,
        PayrollField.IdentityNumber or PayrollField.BankAccount => 22,
        PayrollField.Remark => 24,
        _ => 12,
    };
}
