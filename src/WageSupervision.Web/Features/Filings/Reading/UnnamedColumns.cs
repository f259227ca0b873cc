using System.Globalization;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Columns that hold amounts under no header: they are not read, and nobody should have to find that out by a sum that does not come out.</summary>
internal sealed class UnnamedColumns
{
    // One amount beside the sheet is somebody's note.
    private const int FewestAmounts = 2;
    private const int MostTold = 5;

    private readonly int headerRow;
    private readonly HashSet<int> named;
    private readonly int last;
    private readonly SortedDictionary<int, int> amounts = [];

    public UnnamedColumns(SheetHeader header)
    {
        headerRow = header.Row;
        named = [.. header.Columns.Select(column => column.Index)];
        last = named.Count == 0 ? 0 : named.Max();
    }

    /// <summary>Looks at a worker's row.</summary>
    public void Look(SheetRow row)
    {
        // What stands to the right of the sheet is beside it, not in it.
        for (var i = 0; i < row.Cells.Count && row.Cells[i].Column < last; i++)
        {
            if (!named.Contains(row.Cells[i].Column) && CellReader.Quietly(row.Cells[i]) is not null and not 0)
            {
                amounts[row.Cells[i].Column] = amounts.GetValueOrDefault(row.Cells[i].Column) + 1;
            }
        }
    }

    /// <summary>Warns of each.</summary>
    public void Report(IssueList issues, int workers)
    {
        foreach (var column in amounts.Where(found => found.Value >= Math.Min(FewestAmounts, workers)).Take(MostTold)
            .Select(found => ColumnLetters.Of(found.Key)))
        {
            issues.Warn(
                headerRow, null, IssueCodes.UnnamedColumn, string.Create(CultureInfo.InvariantCulture, $"{column} 列没有表头，下面有数，没有读取"), "每一列都有表头",
                "是工资项目的，写上表头后重新上传；不是的，不用管");
        }
    }
}
