using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Cells of a sheet as the clerk set them right on the screen. The file stays as it was sent; it is read with these in their place.</summary>
public sealed class CellEdits
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly SortedSet<int> noWorkers = [];

    /// <summary>None.</summary>
    public static CellEdits None { get; } = new();

    /// <summary>The cells as spreadsheets name them with what they should hold, in the order of the sheet.</summary>
    public IReadOnlyList<(string Cell, string Value)> Values =>
        [.. rows.OrderBy(row => row.Key).SelectMany(row =>
            row.Value.Select(cell => (string.Create(CultureInfo.InvariantCulture, $"{ColumnLetters.Of(cell.Key)}{row.Key}"), cell.Value)))];

    /// <summary>What was set right, as it is told: the cells as spreadsheets name them, then the rows that are no workers.</summary>
    public IReadOnlyList<string> Told =>
        [.. Values.Select(cell => Shown(cell.Cell)), .. noWorkers.Select(row => string.Create(CultureInfo.InvariantCulture,
            $"{SheetRowNumber.Text(row)}（不是员工，不算）"))];

    /// <summary>A cell for people: <c>F7</c>, or with its sheet where the file has several.</summary>
    /// <param name="cell">The cell among those of all sheets read.</param>
    public static string Shown(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var letters = cell.TrimEnd("0123456789".ToCharArray());
        var row = int.Parse(cell.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return SheetRowNumber.Sheet(row) == 0 ? cell
            : string.Create(CultureInfo.InvariantCulture, $"第 {SheetRowNumber.Sheet(row) + 1} 张表 {letters}{SheetRowNumber.Row(row)}");
    }

    /// <summary>The rows that were said to be no workers.</summary>
    public IReadOnlyCollection<int> NoWorkers => noWorkers;

    /// <summary>What stands of a row that is no worker.</summary>
    public const string NoWorker = "不是员工";

    /// <summary>What takes that back.</summary>
    public const string AWorker = "是员工";

    /// <summary>The key under which a row is said to be no worker.</summary>
    public static string RowKey(int row) => row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a row was said to be no worker.</summary>
    internal bool IsNoWorker(int row) => noWorkers.Contains(row);

    /// <summary>Puts rounds of edits together, each as <see cref="Write"/> gave it; of a cell set right twice the last counts.</summary>
    public static CellEdits Of(IEnumerable<string> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        var all = new CellEdits();
        foreach (var (cell, value) in rounds.SelectMany(round => JsonSerializer.Deserialize<Dictionary<string, string>>(round, Options)!))
        {
            var column = ColumnLetters.IndexOf(cell);
            if (column < 0)
            {
                var number = int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
                _ = value == AWorker ? all.noWorkers.Remove(number) : all.noWorkers.Add(number);
                continue;
            }

            var row = int.Parse(cell.AsSpan(ColumnLetters.Of(column).Length), NumberStyles.None, CultureInfo.InvariantCulture);
            if (!all.rows.TryGetValue(row, out var cells))
            {
                all.rows[row] = cells = [];
            }

            cells[column] = value;
        }

        return all;
    }

    /// <summary>One round as it is kept.</summary>
    /// <param name="values">What the cells should hold, by their name in the spreadsheet.</param>
    public static string Write(IReadOnlyDictionary<string, string> values) => JsonSerializer.Serialize(values, Options);

    /// <summary>The row with its edits.</summary>
    internal SheetRow Apply(SheetRow row)
    {
        if (!rows.TryGetValue(row.Number, out var edited))
        {
            return row;
        }

        var cells = row.Cells.Where(cell => !edited.ContainsKey(cell.Column)).ToList();
        cells.AddRange(edited.Where(cell => cell.Value.Length > 0).Select(cell => new SheetCell(cell.Key, CellKind.Text, cell.Value)));
        return row with { Cells = [.. cells.OrderBy(cell => cell.Column)] };
    }
}
