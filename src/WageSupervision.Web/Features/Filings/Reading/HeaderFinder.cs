using System.Globalization;
using System.Text;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>A header as found: its last row and its columns.</summary>
internal sealed record SheetHeader(int Row, IReadOnlyList<PayrollColumn> Columns);

/// <summary>Finds the header among a sheet's first rows: the row, or pair of rows, with the most recognised headers.</summary>
internal static class HeaderFinder
{
    /// <summary>How far down a header may stand.</summary>
    public const int LastRow = 30;

    private const int FewestToGuess = 3;

    /// <summary>Finds the header; <c>null</c> where no row has a name column and one of 应发, 实发, 基本工资.</summary>
    public static SheetHeader? Find(IReadOnlyList<SheetRow> rows, ColumnMapping mapping) =>
        Candidates(rows, mapping).Where(IsHeader).MaxBy(Recognised);

    /// <summary>The row that looks most like a header although too little of it is recognised; somebody may say what it means.</summary>
    public static SheetHeader? Guess(IReadOnlyList<SheetRow> rows, ColumnMapping mapping) =>
        Candidates(rows, mapping)
            .Where(header => header.Columns.Count >= FewestToGuess && rows.Any(row => row.Number == header.Row && MayBeHeader(row))
                && rows.Any(row => row.Number > header.Row && row.Cells.Any(cell => cell.Column > 0 && CellReader.Quietly(cell) is not null)))
            .MaxBy(header => (Recognised(header), header.Columns.Count));

    private static IEnumerable<SheetHeader> Candidates(IReadOnlyList<SheetRow> rows, ColumnMapping mapping)
    {
        for (var i = 0; i < rows.Count && rows[i].Number <= LastRow; i++)
        {
            var single = Single(rows[i], mapping);
            var below = i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1 && MayBeHeader(rows[i + 1]) ? rows[i + 1] : null;
            if (below is null || !Parts(rows[i], below, single))
            {
                yield return single;
            }

            if (below is not null && MayBeUpper(rows[i], mapping))
            {
                yield return Pair(rows[i], below, mapping);
            }
        }
    }

    private static int Recognised(SheetHeader header) => header.Columns.Count(column => column.Field is not null);

    private static bool IsHeader(SheetHeader header) =>
        header.Columns.Any(column => column.Field == PayrollField.Name)
        && header.Columns.Any(column => column.Field is PayrollField.Gross or PayrollField.Net or PayrollField.BasicWage);

    // Words under a merged cell, and nobody's name among them, part that cell's column: read alone, the upper row would lose columns.
    private static bool Parts(SheetRow upper, SheetRow below, SheetHeader single) =>
        IsHeader(single) && below.Text(single.Columns.First(column => column.Field == PayrollField.Name).Index).Length == 0
        && below.Cells.Count > 1 && below.Cells.Any(cell => cell.Column > upper.Cells[0].Column && upper.Text(cell.Column).Length == 0);

    private static SheetHeader Single(SheetRow row, ColumnMapping mapping)
    {
        var columns = new ColumnList(mapping);
        foreach (var cell in row.Cells)
        {
            columns.Add(cell.Column, cell.Text, null);
        }

        return new(row.Number, columns.Columns);
    }

    private static SheetHeader Pair(SheetRow upper, SheetRow lower, ColumnMapping mapping)
    {
        var columns = new ColumnList(mapping);
        var group = "";
        var last = Math.Max(upper.Cells[^1].Column, lower.Cells[^1].Column);
        for (var index = 0; index <= last; index++)
        {
            var own = upper.Text(index);
            var under = lower.Text(index);

            // A merged cell's text stands in its first column and holds for the empty ones to its right.
            group = own.Length > 0 ? own : under.Length > 0 ? group : "";
            if (under.Length > 0)
            {
                columns.Add(index, under, group);
            }
            else if (own.Length > 0)
            {
                columns.Add(index, own, null);
            }
        }

        return new(lower.Number, columns.Columns);
    }

    /// <summary>A title or a period line over the header is no second header row, even where a word of it is known.</summary>
    private static bool MayBeUpper(SheetRow row, ColumnMapping mapping) =>
        row.Cells.Count >= 2 && row.Cells.Count(cell => HeaderAliases.Find(cell.Text, null) is not null || mapping[HeaderAliases.KeyOf(cell.Text, null)]?.Field is not null) >= 2;

    private static bool MayBeHeader(SheetRow row) =>
        row.Cells.All(cell => cell.Kind == CellKind.Text && !LenientText.TryMoney(cell.Text, out _));

    /// <summary>A header as it is shown: without the spaces that spread it (姓  名), and not endless.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder();
        foreach (var c in LenientText.Fold(text))
        {
            // Headers are spread by spaces (姓  名) to fill the cell; only between words of Latin script does one mean something.
            if (c != ' ' || (squeezed.Length > 0 && char.IsAsciiLetterOrDigit(squeezed[^1])))
            {
                squeezed.Append(c);
            }
        }

        var shown = squeezed.ToString().Trim();
        return shown.Length <= 40 ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown[..39]}…");
    }

    /// <summary>The columns of one candidate; headers that occur twice are told apart.</summary>
    private sealed class ColumnList(ColumnMapping mapping)
    {
        private readonly Dictionary<string, int> _times = [];

        public List<PayrollColumn> Columns { get; } = [];

        public void Add(int index, string text, string? group)
        {
            var key = HeaderAliases.KeyOf(text, group);
            var times = _times[key] = _times.GetValueOrDefault(key) + 1;
            key = times == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{times}");
            var alone = HeaderAliases.Choose(text, group);
            var choice = mapping[key] ?? alone;
            var shown = !string.IsNullOrEmpty(group) && (choice.Field is null || HeaderAliases.Find(text, null) is null) && Squeeze(group) != Squeeze(text)
                ? group + " " + text
                : text;
            Columns.Add(new PayrollColumn(Squeeze(shown), ColumnLetters.Of(index), index, choice.Field) { Key = key, Standing = choice.Standing, Own = alone });
        }
    }
}
