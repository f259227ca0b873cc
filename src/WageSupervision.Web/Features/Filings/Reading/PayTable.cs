using WageSupervision.Web.Features.Filings.Reading.Sums;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>One table being read: its columns and what is kept of its rows.</summary>
internal sealed class PayTable
{
    private readonly MonthOfRows months;

    public PayTable(SheetHeader settledHeader, SheetHeader asFound, SettledColumns settled, IReadOnlyList<SheetRow> sample, CellReader cells,
        PersonChecks persons,
        ReadingLimits limits, IssueList issues)
    {
        Header = asFound;
        HeaderRow = settledHeader.Row;
        Sums = new SumChecks(settled, issues);
        Totals = new SheetTotals(settled.Columns, issues);
        Kinds = new RowKinds(settledHeader);
        Samples = new ColumnSamples(settled.Columns);
        Unnamed = new UnnamedColumns(settledHeader);
        months = new MonthOfRows(settled.Columns, sample, limits, issues);
        Lines = new LineReader(settled.Columns, cells, Sums, Totals, persons, months, issues);
    }

    public SheetHeader Header { get; }

    public int HeaderRow { get; }

    public SumChecks Sums { get; }

    public SheetTotals Totals { get; }

    public RowKinds Kinds { get; }

    public ColumnSamples Samples { get; }

    public UnnamedColumns Unnamed { get; }

    public LineReader Lines { get; }

    /// <summary>A row of nobody's over all workers, which may be their total.</summary>
    public SheetRow? Top { get; set; }

    /// <summary>What a row is; one that is nobody's and adds up what stands over it is a total, whether it says so or not.</summary>
    public RowKind KindOf(SheetRow row)
    {
        var kind = Kinds.Of(row);
        return kind == RowKind.Worker && Kinds.IsNobodys(row) && Totals.IsSum(row) is { } total ? total : kind;
    }

    public void Report(IssueList issues)
    {
        Sums.Report(HeaderRow);
        Unnamed.Report(issues, Totals.Rows);
        months.Report();
    }
}
