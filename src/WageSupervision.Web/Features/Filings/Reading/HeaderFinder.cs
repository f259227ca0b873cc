using System.Globalization;
using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>A header as found: its first and last row and its columns.</summary>
internal sealed record SheetHeader(int FirstRow, int Row, IReadOnlyList<PayrollColumn> Columns)
{
    /// <summary>Whether another header says the same in the same columns: a sheet made for printing repeats it on every page.</summary>
    public bool IsSame(SheetHeader other) =>
        Columns.Select(column => (column.Index, column.Key)).SequenceEqual(other.Columns.Select(column => (column.Index, column.Key)));
}

/// <summary>Finds headers: the one to three rows with the most recognised words.</summary>
internal static class HeaderFinder
{
    /// <summary>How far down the first header may stand.</summary>
    public const int LastRow = 30;

    private const int FewestToGuess = 3;
    private const int MostRows = 3;

    /// <summary>Finds the header; <c>null</c> where no row has a name column and something that is paid.</summary>
    public static SheetHeader? Find(IReadOnlyList<SheetRow> rows, ColumnMapping mapping)
    {
        var headers = Candidates(rows, mapping).Where(IsHeader).ToList();

        // The first of several tables, but not a line of words over the header that happens to know two of them.
        var most = headers.Select(Recognised).DefaultIfEmpty().Max();
        return headers.Find(header => Recognised(header) * 2 >= most) is { } first
            ? headers.Where(header => header.FirstRow == first.FirstRow).MaxBy(Understood)
            : null;
    }

    /// <summary>The header that begins in a row, which may have come up far down a sheet; <c>null</c> where none does.</summary>
    /// <param name="rows">The row and what follows it.</param>
    /// <param name="mapping">What the enterprise has said.</param>
    public static SheetHeader? At(IReadOnlyList<SheetRow> rows, ColumnMapping mapping) =>
        rows.Count > 0 && MayBeHeader(rows[0]) ? StartingAt(rows, 0, mapping).Where(IsHeader).MaxBy(Understood) : null;

    /// <summary>The row that looks most like a header although too little of it is recognised; somebody may say what it means.</summary>
    public static SheetHeader? Guess(IReadOnlyList<SheetRow> rows, ColumnMapping mapping) =>
        Candidates(rows, mapping)
            .Where(header => header.Columns.Count >= FewestToGuess && rows.Any(row => row.Number == header.Row && MayBeHeader(row))
                && rows.Any(row => row.Number > header.Row && row.Cells.Any(cell => cell.Column > 0 && CellReader.Quietly(cell) is not null)))
            .MaxBy(header => (Recognised(header), header.Columns.Count));

    /// <summary>Words and no amounts.</summary>
    public static bool MayBeHeader(SheetRow row) =>
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

    private static IEnumerable<SheetHeader> Candidates(IReadOnlyList<SheetRow> rows, ColumnMapping mapping)
    {
        for (var i = 0; i < rows.Count && rows[i].Number <= LastRow; i++)
        {
            foreach (var header in StartingAt(rows, i, mapping))
            {
                yield return header;
            }
        }
    }

    private static IEnumerable<SheetHeader> StartingAt(IReadOnlyList<SheetRow> rows, int start, ColumnMapping mapping)
    {
        var single = Whole([rows[start]], mapping);
        var below = Below(rows, start);
        if (below.Count == 0 || !Parts(rows[start], below[0], single))
        {
            yield return single;
        }

        if (below.Count > 0 && MayBeUpper(rows[start], mapping))
        {
            for (var count = 1; count <= below.Count; count++)
            {
                yield return Whole([rows[start], .. below.Take(count)], mapping);
            }
        }
    }

    /// <summary>The rows of words that follow at once.</summary>
    private static List<SheetRow> Below(IReadOnlyList<SheetRow> rows, int start)
    {
        List<SheetRow> below = [];
        for (var i = start + 1; i < rows.Count && below.Count < MostRows - 1 && rows[i].Number == rows[i - 1].Number + 1 && MayBeLower(rows[i]); i++)
        {
            below.Add(rows[i]);
        }

        return below;
    }

    /// <summary>Words under words; a rate of exchange or a per cent may stand among them.</summary>
    private static bool MayBeLower(SheetRow row) =>
        row.Cells.Count(cell => cell.Kind != CellKind.Text || LenientText.TryMoney(cell.Text, out _)) * 5 <= (row.Cells.Count > 5 ? row.Cells.Count : 0);

    private static int Recognised(SheetHeader header) => header.Columns.Count(column => column.Field is not null || column.MayBe.Count > 0);

    /// <summary>Also what is known to be no wage item: the employer's share under 养老保险 shows that a row belongs to the header.</summary>
    private static int Understood(SheetHeader header) => Recognised(header) + header.Columns.Count(column => column.Standing == ColumnStanding.Aside);

    private static bool IsHeader(SheetHeader header) =>
        header.Columns.Any(column => column.Field == PayrollField.Name) && header.Columns.Any(IsPaid);

    private static bool IsPaid(PayrollColumn column) =>
        (column.Field is { } field && PayrollFields.Row(field).Side is PaySide.Earning or PaySide.Total)
        || column.MayBe.Any(may => PayrollFields.Row(may).Side == PaySide.Total);

    // Words under a merged cell, and nobody's name among them, part that cell's column: read alone, the upper row would lose columns.
    private static bool Parts(SheetRow upper, SheetRow below, SheetHeader single) =>
        IsHeader(single) && below.Text(single.Columns.First(column => column.Field == PayrollField.Name).Index).Length == 0
        && below.Cells.Count > 1 && below.Cells.Any(cell => cell.Column > upper.Cells[0].Column && upper.Text(cell.Column).Length == 0);

    /// <summary>A merged cell's text stands in its first column and holds for the empty ones to its right.</summary>
    private static SheetHeader Whole(IReadOnlyList<SheetRow> rows, ColumnMapping mapping)
    {
        var columns = new ColumnList(mapping);
        var over = new string[rows.Count];
        Array.Fill(over, "");
        var last = rows.Max(row => row.Cells[^1].Column);
        for (var index = 0; index <= last; index++)
        {
            var lowest = -1;
            for (var i = 0; i < rows.Count; i++)
            {
                lowest = rows[i].Text(index).Trim().Length > 0 ? i : lowest;
            }

            var fresh = false;
            for (var i = 0; i < rows.Count; i++)
            {
                var own = rows[i].Text(index).Trim();
                over[i] = own.Length > 0 ? own : lowest > i && !fresh ? over[i] : "";
                fresh |= own.Length > 0;
            }

            if (lowest >= 0)
            {
                columns.Add(index, over[lowest], [.. over.Take(lowest).Where(text => text.Length > 0)]);
            }
        }

        return new(rows[0].Number, rows[^1].Number, WithoutNeighbour(columns.Columns));
    }

    /// <summary>What stands to the right of 实发 behind an empty column is another table's; its columns are none of this one's.</summary>
    private static List<PayrollColumn> WithoutNeighbour(List<PayrollColumn> columns)
    {
        var last = columns.FindLastIndex(column => column.Field is PayrollField.Net or PayrollField.Gross);
        var gap = last < 0 ? -1 : columns.FindIndex(last + 1, column => column.Index > columns[columns.IndexOf(column) - 1].Index + 1);
        return gap < 0 || columns.FindIndex(gap, column => column.Field == PayrollField.Name) >= 0
            ? columns
            : [.. columns.Take(gap), .. columns.Skip(gap).Select(column => column.IsSaid ? column : column with { Field = null, MayBe = [],
                Standing = ColumnStanding.Aside })];
    }

    /// <summary>A title or a period line over the header is no upper row, even where a word of it is known.</summary>
    private static bool MayBeUpper(SheetRow row, ColumnMapping mapping) =>
        row.Cells.Count >= 2 && row.Cells.Count(cell => !LenientText.Fold(cell.Text).TrimEnd().EndsWith(':') && HeaderAliases.IsKnown(cell.Text)
            || mapping[HeaderAliases.KeyOf(cell.Text, [])]?.Field is not null) >= 2;

    /// <summary>The columns of one candidate; headers that occur twice are told apart.</summary>
    private sealed class ColumnList(ColumnMapping mapping)
    {
        private readonly Dictionary<string, int> times = [];

        public List<PayrollColumn> Columns { get; } = [];

        public void Add(int index, string text, IReadOnlyList<string> groups)
        {
            var key = HeaderAliases.KeyOf(text, groups);
            var count = times[key] = times.GetValueOrDefault(key) + 1;
            key = count == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{count}");
            var own = HeaderAliases.Read(text, groups);
            var said = mapping[key];
            var choice = said ?? own.Choice;
            var shown = groups.Count > 0 && (choice.Field is null || HeaderAliases.Find(text) is null) ? string.Join(' ', [.. groups, text]) : text;
            Columns.Add(new PayrollColumn(Squeeze(shown), ColumnLetters.Of(index), index, choice.Field)
            {
                Key = key,
                Standing = choice.Standing,
                Own = own.Choice,
                MayBe = said is { Standing: not ColumnStanding.Unknown } ? [] : own.MayBe,
                IsSaid = said is { Standing: ColumnStanding.Field or ColumnStanding.Ignored } && said != own.Choice,
            });
        }
    }
}
