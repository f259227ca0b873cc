using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a payroll file was found to say.</summary>
public sealed record PayrollReading
{
    /// <summary>Why the file as a whole could not be read, or <c>null</c>; then nothing else is filled.</summary>
    public PayrollRefusal? Refusal { get; init; }

    /// <summary>The sheet read; for CSV the file's name.</summary>
    public string? SheetName { get; init; }

    /// <summary>All sheets read, in the order of the file.</summary>
    public IReadOnlyList<string> SheetNames { get; init; } = [];

    /// <summary>The sheets that may be meant, where the clerk has to say which; then the file is refused until it is said.</summary>
    public IReadOnlyList<SheetOffer> SheetChoices { get; init; } = [];

    /// <summary>Identity numbers that stand in several rows: each is one worker.</summary>
    public IReadOnlySet<string> Repeated { get; init; } = new HashSet<string>();

    /// <summary>The header's row, the lower one of two; 0 where the file was refused.</summary>
    public int HeaderRow { get; init; }

    /// <summary>Every column with a header, left-over ones included, from left to right.</summary>
    public IReadOnlyList<PayrollColumn> Columns { get; init; } = [];

    /// <summary>What the columns were taken for.</summary>
    public FieldSet Fields => FieldSet.Of(Columns.Select(column => column.Field).OfType<PayrollField>());

    /// <summary>How much of the wages the sheet shows.</summary>
    public WageShown Shown { get; init; }

    /// <summary>
    /// Whether it is open what the amounts are: a column of money is still asked, or in most rows the sums do not hold.
    /// What such amounts seem to say of the law
    /// is not told.
    /// </summary>
    public bool AmountsOpen => Proof.Questions.Count > 0 || Errors.Any(issue => issue.Code is IssueCodes.ColumnOpen or IssueCodes.DuplicateColumn)
        || (Proof.Gross == SumStanding.Checked && Proof.GrossFits * 2 < Proof.Rows) || (Proof.Net == SumStanding.Checked && Proof.NetFits * 2 < Proof.Rows);

    /// <summary>One value of each column by its index, masked where it may be personal.</summary>
    public IReadOnlyDictionary<int, string> Samples { get; init; } = new Dictionary<int, string>();

    /// <summary>What every header was taken for; read again with it, the file gives the same.</summary>
    public ColumnMapping Mapping { get; init; } = ColumnMapping.None;

    /// <summary>How far the sums of the rows prove what the columns were taken for.</summary>
    public SumProof Proof { get; init; } = SumProof.None;

    /// <summary>Columns that nobody has said the meaning of.</summary>
    public IEnumerable<PayrollColumn> UnknownColumns => Columns.Where(column => column.Standing == ColumnStanding.Unknown);

    /// <summary>Whether the sheet could be read if somebody said which columns are 姓名 and 应发 or 实发.</summary>
    public bool NeedsColumns => Refusal?.Code == RefusalCodes.NoHeader && Columns.Count > 0;

    /// <summary>The workers' lines without an error, in the order of the sheet; none where they were handed on one by one.</summary>
    public IReadOnlyList<PayrollLine> Lines { get; init; } = [];

    /// <summary>What must be mended before filing, in the order of the sheet.</summary>
    public IReadOnlyList<PayrollIssue> Errors { get; init; } = [];

    /// <summary>What should be looked at and does not hinder filing, in the order of the sheet.</summary>
    public IReadOnlyList<PayrollIssue> Warnings { get; init; } = [];

    /// <summary>The first rows with an error as they are read now, so that they can be set right on the screen.</summary>
    public IReadOnlyList<RowToEdit> ToEdit { get; init; } = [];

    /// <summary>Errors and warnings beyond <see cref="ReadingLimits.MaxIssues"/>, counted and not told.</summary>
    public int IssuesLeftOut { get; init; }

    /// <summary>Rows that stand for a worker, those with an error included.</summary>
    public int WorkerRows { get; init; }

    /// <summary>Sums over the lines without an error.</summary>
    public PayrollTotals Totals { get; init; } = PayrollTotals.Of([]);

    /// <summary>The sheet's own 合计 row by field; empty where it has none.</summary>
    public IReadOnlyDictionary<PayrollField, decimal> DeclaredTotals { get; init; } = new Dictionary<PayrollField, decimal>();

    /// <summary>Whether the file can be given back as it is with what is wrong marked in it; of another a workbook is made.</summary>
    public bool CanMark { get; init; }

    /// <summary>Whether the sheet can be filed as it is: read, no error, at least one worker.</summary>
    public bool IsClean => Refusal is null && Errors.Count == 0 && Totals.Workers > 0;

    /// <summary>A reading that is nothing but a refusal.</summary>
    public static PayrollReading Refused(string code, string message) => new() { Refusal = new PayrollRefusal(code, message) };
}

/// <summary>A row with an error.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Cells">The cells of its recognised columns, empty ones included, from left to right.</param>
/// <param name="HasAmounts">Whether it holds any; a row without may be no worker at all.</param>
public sealed record RowToEdit(int Row, IReadOnlyList<CellToEdit> Cells, bool HasAmounts)
{
    /// <summary>How many rows are kept: as many as the page for mending shows wrong cells.</summary>
    public const int Most = CellsPage.Shown;
}

/// <summary>A cell of such a row.</summary>
/// <param name="Cell">For example <c>F7</c>.</param>
/// <param name="Header">Its column's header.</param>
/// <param name="Value">What it holds; empty where nothing.</param>
public sealed record CellToEdit(string Cell, string Header, string Value);

/// <summary>Why a file as a whole was not read.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/>.</param>
/// <param name="Message">What is wrong and how to mend it, in Chinese.</param>
public sealed record PayrollRefusal(string Code, string Message);

/// <summary>One column with a header.</summary>
/// <param name="Header">The header as the sheet has it, white space squeezed.</param>
/// <param name="Letters">The column as a spreadsheet names it, for example <c>F</c>.</param>
/// <param name="Index">The column counted from 0.</param>
/// <param name="Field">What it was taken for; <c>null</c> where it is left over.</param>
public sealed record PayrollColumn(string Header, string Letters, int Index, PayrollField? Field)
{
    /// <summary>The header as it is remembered; a header that occurs again is told apart by <c>#2</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>How it is settled what the column is.</summary>
    public ColumnStanding Standing { get; init; }

    /// <summary>What the portal would take it for by its words.</summary>
    public ColumnChoice Own { get; init; }

    /// <summary>What it may be where words leave it open.</summary>
    public IReadOnlyList<PayrollField> MayBe { get; init; } = [];

    /// <summary>Whether the enterprise has said what it is, against or beyond its words.</summary>
    public bool IsSaid { get; init; }

    /// <summary>How it takes part in the sums of a row.</summary>
    internal ColumnPart Part { get; init; }
}

/// <summary>How a column takes part in the sums of a row: with which sign its value as written stands in 应发, and between 应发 and 实发.</summary>
/// <param name="Gross">1, 0 or −1.</param>
/// <param name="Net">1, 0 or −1.</param>
/// <param name="IsNegated">Whether the sheet writes what is taken off as a negative number.</param>
internal readonly record struct ColumnPart(sbyte Gross, sbyte Net, bool IsNegated = false)
{
    /// <summary>Whether it is counted anywhere.</summary>
    public bool Counts => Gross != 0 || Net != 0;
}

/// <summary>One thing wrong or doubtful in the sheet.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row as the spreadsheet counts.</param>
/// <param name="Column">The column's letters; empty where the row as a whole is meant.</param>
/// <param name="Cell">For example <c>F7</c>; empty where the row as a whole is meant.</param>
/// <param name="Code">One of <see cref="IssueCodes"/>.</param>
/// <param name="Message">What is wrong, where.</param>
/// <param name="Expected">What the cell should hold.</param>
/// <param name="Fix">How to mend it.</param>
/// <param name="Value">The cell as filed, masked where it is personal; <c>null</c> where it is empty.</param>
public sealed record PayrollIssue(
    string Sheet, int Row, string Column, string Cell, string Code, string Message, string Expected, string Fix, string? Value)
{
    /// <summary>What is wrong, without saying where.</summary>
    public string Problem { get; init; } = Message;

    /// <summary>The row among the rows of all sheets read, see <see cref="SheetRowNumber"/>.</summary>
    public int RowKey { get; init; } = Row;

    /// <summary>The cell among those of all sheets read: what an edit is kept under.</summary>
    public string CellKey => Column + RowKey.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it concerns the header, which no cell sets right.</summary>
    public bool IsOfHeader =>
        Code is IssueCodes.ColumnOpen or IssueCodes.DuplicateColumn or IssueCodes.GrossPartial or IssueCodes.ColumnLeftOut or IssueCodes.GrossComputed
        or IssueCodes.NetComputed or IssueCodes.MergedInsurance or IssueCodes.UnnamedColumn or IssueCodes.OtherSheet;

    /// <summary>The column's header; empty where the row as a whole is meant.</summary>
    public string Header { get; init; } = "";

    /// <summary>What the cell must hold where the rest of its row leaves nothing else; <c>null</c> where it does not settle that.</summary>
    public string? Right { get; init; }

    /// <summary>The name in the cell, whole: shown to the enterprise that filed it and to nobody else; <c>null</c> where the cell holds none.</summary>
    public string? Name { get; init; }

    /// <summary>For logs and messages: without the name.</summary>
    public sealed override string ToString() => $"{Code} {Sheet} {Cell} {Message} {Value}";
}

/// <summary>Sums over workers' lines.</summary>
/// <param name="Workers">Number of lines.</param>
/// <param name="Gross">应发合计.</param>
/// <param name="Deducted">减发合计.</param>
/// <param name="Net">实发合计.</param>
/// <param name="ByField">Sums of every amount field that occurs.</param>
public sealed record PayrollTotals(int Workers, decimal Gross, decimal Deducted, decimal Net, IReadOnlyDictionary<PayrollField, decimal> ByField)
{
    /// <summary>Adds lines up.</summary>
    public static PayrollTotals Of(IReadOnlyList<PayrollLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sums = new PayrollSums();
        foreach (var line in lines)
        {
            sums.Add(line);
        }

        return sums.Totals;
    }
}

/// <summary>Sums over lines as they come in.</summary>
internal sealed class PayrollSums
{
    private PayAmounts _sums;
    private decimal _deducted;
    private int _workers;

    public PayrollTotals Totals => new(
        _workers,
        _sums.OrZero(PayrollField.Gross),
        _deducted,
        _sums.OrZero(PayrollField.Net),
        new SortedDictionary<PayrollField, decimal>(_sums.Filled.ToDictionary(one => one, _sums.OrZero)));

    public void Add(PayrollLine line)
    {
        _workers++;
        _deducted += line.Deducted;
        _sums.Add(line.Amounts);
    }
}
