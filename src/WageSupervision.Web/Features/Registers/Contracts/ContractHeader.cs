using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>The header of a list of contracts, in one row or in two.</summary>
/// <param name="Row">The last of its rows.</param>
/// <param name="Columns">Its columns, from the left; a field stands once.</param>
internal sealed record ContractHeader(int Row, IReadOnlyList<(int Index, string Text, ContractField? Field)> Columns)
{
    private const int RowsLookedAt = 30;

    /// <summary>The column of a field; -1 where there is none.</summary>
    public int this[ContractField field] => Columns.Where(column => column.Field == field).Select(column => column.Index).DefaultIfEmpty(-1).First();

    /// <summary>The header of a sheet; <c>null</c> where none of its first rows names a worker and something of the contract.</summary>
    public static ContractHeader? Find(IEnumerable<SheetRow> rows)
    {
        var first = rows.Take(RowsLookedAt).ToList();
        for (var i = 0; i < first.Count; i++)
        {
            if (Of(first[i], i + 1 < first.Count ? first[i + 1] : null) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    private static ContractHeader? Of(SheetRow top, SheetRow? below)
    {
        var one = Named(top.Number, top.Cells.Select(cell => (cell.Column, cell.Text)));
        if (one.Columns.All(column => column.Field != ContractField.WorkerName) || one.Columns.Count(column => column.Field is not null) < 2)
        {
            return null;
        }

        // 合同期限 over 起 and 止: the name of the worker has nothing below it.
        if (below is null || below[one[ContractField.WorkerName]] is not null)
        {
            return one;
        }

        var two = Named(below.Number, top.Cells.Select(cell => cell.Column).Union(below.Cells.Select(cell => cell.Column)).Order()
            .Select(column => (column, Text(top, column, below[column] is not null) + below.Text(column))));
        return two.Columns.Count(column => column.Field is not null) > one.Columns.Count(column => column.Field is not null) ? two : one;
    }

    // What is merged stands at its left.
    private static string Text(SheetRow row, int column, bool hasBelow) =>
        row.Text(column) is { Length: > 0 } own || !hasBelow ? row.Text(column) : row.Cells.LastOrDefault(cell => cell.Column < column).Text ?? "";

    private static ContractHeader Named(int row, IEnumerable<(int Index, string Text)> cells)
    {
        HashSet<ContractField> taken = [];
        return new(row, [.. cells.Select(cell => (cell.Index, cell.Text, ContractColumns.FieldOf(cell.Text) is { } field && taken.Add(field)
            ? field : (ContractField?)null))]);
    }
}
