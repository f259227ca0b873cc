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

    /// <summary>Finds the header; <c>null</c> where no row has a name column and one of 应发, 实发, 基本工资.</summary>
    public static SheetHeader? Find(IReadOnlyList<SheetRow> rows)
    {
        SheetHeader? best = null;
        var bestScore = 0;
        for (var i = 0; i < rows.Count && rows[i].Number <= LastRow; i++)
        {
            Consider(Single(rows[i]));
            if (i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1 && MayBeUpper(rows[i]) && MayBeHeader(rows[i + 1]))
            {
                Consider(Pair(rows[i], rows[i + 1]));
            }
        }

        return best;

        void Consider(SheetHeader header)
        {
            var fields = header.Columns.Where(column => column.Field is not null).Select(column => column.Field!.Value).ToList();
            var score = fields.Count;
            if (score > bestScore && fields.Contains(PayrollField.Name)
                && (fields.Contains(PayrollField.Gross) || fields.Contains(PayrollField.Net) || fields.Contains(PayrollField.BasicWage)))
            {
                (best, bestScore) = (header, score);
            }
        }
    }

    private static SheetHeader Single(SheetRow row) =>
        new(row.Number, [.. row.Cells.Select(cell => Column(cell.Column, cell.Text, HeaderAliases.Find(cell.Text, null)))]);

    private static SheetHeader Pair(SheetRow upper, SheetRow lower)
    {
        var columns = new List<PayrollColumn>();
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
                var field = HeaderAliases.Find(under, group);
                var shown = field is not null && HeaderAliases.Find(under, null) is null && group.Length > 0 ? group + " " + under : under;
                columns.Add(Column(index, shown, field));
            }
            else if (own.Length > 0)
            {
                columns.Add(Column(index, own, HeaderAliases.Find(own, null)));
            }
        }

        return new(lower.Number, columns);
    }

    /// <summary>A title or a period line over the header is no second header row, even where a word of it is known.</summary>
    private static bool MayBeUpper(SheetRow row) => row.Cells.Count >= 2 && row.Cells.Count(cell => HeaderAliases.Find(cell.Text, null) is not null) >= 2;

    private static bool MayBeHeader(SheetRow row) =>
        row.Cells.All(cell => cell.Kind == CellKind.Text && !LenientText.TryMoney(cell.Text, out _));

    private static PayrollColumn Column(int index, string text, PayrollField? field) => new(Squeeze(text), ColumnLetters.Of(index), index, field);

    private static string Squeeze(string text)
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
}
