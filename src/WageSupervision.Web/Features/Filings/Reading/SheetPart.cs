using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>One of several tables that stand beside one another, to save paper: the columns of a sheet from one to another, both counted.</summary>
internal sealed class SheetPart(ISheetSource sheet, SheetHeader header, int first, int last) : ISheetSource
{
    public string Name => sheet.Name;

    public bool Hidden => sheet.Hidden;

    public bool IsText => sheet.IsText;

    /// <summary>The tables under a header that says the same several times; none where it says it once.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="header">Its header.</param>
    public static IReadOnlyList<SheetPart> Of(ISheetSource sheet, SheetHeader header)
    {
        var columns = header.Columns;
        var names = columns.Where(column => column.Field == PayrollField.Name).Select(column => column.Index).ToList();
        if (names.Count < 2)
        {
            return [];
        }

        // The columns before 姓名, such as 序号, belong to it in each of the tables.
        var before = names[0] - columns[0].Index;
        List<SheetPart> parts = [];
        for (var i = 0; i < names.Count; i++)
        {
            var (from, to) = (names[i] - before, i + 1 < names.Count ? names[i + 1] - before - 1 : columns[^1].Index);
            if (!Words(from, to).SequenceEqual(Words(columns[0].Index, names[1] - before - 1)))
            {
                return [];
            }

            parts.Add(new SheetPart(sheet, header, from, to));
        }

        return parts;

        IEnumerable<(int, string)> Words(int from, int to) =>
            columns.Where(column => column.Index >= from && column.Index <= to).Select(column => (column.Index - from, column.Header));
    }

    /// <summary>The cells of it; what stands over the header is said of all tables.</summary>
    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken) => sheet.Rows(cancellationToken)
        .Select(row => row.Number < header.FirstRow ? row
            : row with { Cells = [.. row.Cells.Where(cell => cell.Column >= first && cell.Column <= last)] })
        .Where(row => row.Cells.Count > 0);

    /// <summary>What its rows say, wherever on the sheet it stands.</summary>
    public IEnumerable<(int Row, int Column, string Text)> Said(IEnumerable<SheetRow> rows) => rows.Where(row => row.Number > header.Row)
        .SelectMany(row => row.Cells, (row, cell) => (row.Number, cell.Column - first, cell.Text));

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => sheet.HiddenColumns(cancellationToken);

    public IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken) => sheet.Merged(cancellationToken);
}
