using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading.Sums;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>A sheet that may be the payroll: what its first rows show.</summary>
internal sealed class SheetCandidate : IDisposable
{
    /// <summary>How many rows are looked at before it is decided what a sheet is.</summary>
    public const int RowsLookedAt = 300;

    private static readonly string[] OtherPapers = ["工资条", "打印", "模板", "样表", "示例", "说明", "备份"];

    public SheetCandidate(ISheetSource sheet, ColumnMapping mapping, ReadingLimits limits, CancellationToken cancellationToken)
    {
        Sheet = sheet;
        Rows = new RowFeed(sheet, cancellationToken);
        var rows = Rows.Ahead(RowsLookedAt);
        Header = HeaderFinder.Find(rows, mapping);
        if (Header is null)
        {
            return;
        }

        var people = TableSample.Of(rows, Header, mapping);
        Settled = RoleSolver.Settle(Header.Columns, people);
        var name = Header.Columns.First(column => column.Field == PayrollField.Name);
        People = [.. people.Select(row => CellReader.Text(row, name)!).Where(text => text.Any(char.IsLetter))];
        Months = [.. MonthOfRows.In(sheet.IsText ? "" : sheet.Name), .. rows.TakeWhile(row => row.Number < Header.FirstRow).SelectMany(row => row.Cells)
            .SelectMany(cell => MonthOfRows.In(cell.Text))];
        var month = Header.Columns.FirstOrDefault(column => column.Field == PayrollField.Month);
        MonthsOfRows = month is null ? [] : [.. people.SelectMany(row => MonthOfRows.In(row.Text(month.Index) + "月")).Distinct()];
        Limits = limits;
    }

    public ISheetSource Sheet { get; }

    public RowFeed Rows { get; }

    public SheetHeader? Header { get; }

    public SettledColumns? Settled { get; }

    /// <summary>The names in the first rows.</summary>
    public IReadOnlyList<string> People { get; } = [];

    /// <summary>The months that the sheet's name and what stands over its header speak of.</summary>
    public IReadOnlyList<StatedMonth> Months { get; } = [];

    /// <summary>The months that its rows speak of.</summary>
    public IReadOnlyList<StatedMonth> MonthsOfRows { get; } = [];

    /// <summary>Whether its rows add up.</summary>
    public bool IsProved => Settled is { Questions.Count: 0, IsProved: true };

    /// <summary>Whether it states what is due or what was paid.</summary>
    public bool HasTotal => Settled is not null && Settled.Columns.Any(column => column.Field is PayrollField.Gross or PayrollField.Net);

    /// <summary>Whether it states both.</summary>
    public bool HasBoth => Settled is not null && Settled.Columns.Any(column => column.Field == PayrollField.Gross)
        && Settled.Columns.Any(column => column.Field == PayrollField.Net);

    /// <summary>Whether it states both, and its rows add up.</summary>
    public bool IsWhole => IsProved && HasBoth;

    /// <summary>Whether its name says that it only repeats what another sheet holds.</summary>
    public bool IsCopy => Array.Exists(OtherPapers, word => Sheet.Name.Contains(word, StringComparison.Ordinal));

    /// <summary>As it is offered to the clerk.</summary>
    public SheetOffer AsChoice => new(Sheet.Name, People.Count, Rows.Ahead(RowsLookedAt).Count >= RowsLookedAt);

    private ReadingLimits? Limits { get; }

    /// <summary>Whether it says that it is of the cycle; <c>null</c> where it says nothing of its month.</summary>
    public bool? IsOfCycle => Limits?.From is null || (Months.Count == 0 && MonthsOfRows.Count == 0) ? null
        : MonthsOfRows.Count > 0 ? MonthsOfRows.Any(month => MonthOfRows.IsOf(month, Limits)) : Months.Any(month => MonthOfRows.IsOf(month, Limits));

    /// <inheritdoc/>
    public void Dispose() => Rows.Dispose();
}

/// <summary>The first workers' rows under a header.</summary>
internal static class TableSample
{
    private const int Most = 200;

    /// <summary>Rows that are somebody's, up to the next header of another table.</summary>
    public static IReadOnlyList<SheetRow> Of(IReadOnlyList<SheetRow> rows, SheetHeader header, ColumnMapping mapping)
    {
        var kinds = new RowKinds(header);
        var name = header.Columns.First(column => column.Field == PayrollField.Name);
        List<SheetRow> people = [];
        for (var i = 0; i < rows.Count && people.Count < Most; i++)
        {
            if (rows[i].Number <= header.Row)
            {
                continue;
            }

            if (TableReader.HeaderAt(rows, i, mapping) is { } other && !other.IsSame(header))
            {
                break;
            }

            if (CellReader.Text(rows[i], name) is not null && kinds.Of(rows[i]) == RowKind.Worker && rows[i].Cells.Count > 1)
            {
                people.Add(rows[i]);
            }
        }

        return people;
    }
}

/// <summary>A sheet as it is offered where several may be meant.</summary>
/// <param name="Name">The sheet's name.</param>
/// <param name="People">How many people were counted.</param>
/// <param name="IsMore">Whether there may be more.</param>
public sealed record SheetOffer(string Name, int People, bool IsMore);
