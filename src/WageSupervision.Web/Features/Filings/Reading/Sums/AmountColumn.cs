using WageSupervision.Domain;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading.Sums;

/// <summary>A column of numbers as the first workers' rows have it, in ten-thousandths of a yuan, so that sums are exact and fast.</summary>
internal sealed class AmountColumn
{
    private const long Unit = 10_000;
    private const decimal LargestCount = 31;

    private AmountColumn(PayrollColumn column, long[] values, bool[] filled)
    {
        Column = column;
        Values = values;
        Filled = filled;
        IsZero = values.All(value => value == 0);
        IsNegative = !IsZero && values.All(value => value <= 0);
        HasNegative = values.Any(value => value < 0);

        // Days are halves up to a month's, hours may be more; what has cents or is larger is money.
        LooksLikeCount = values.All(value => value >= 0 && value <= LargestCount * Unit && value % (Unit / 4) == 0);
    }

    public PayrollColumn Column { get; }

    public long[] Values { get; }

    public bool[] Filled { get; }

    public bool IsZero { get; }

    public bool IsNegative { get; }

    public bool HasNegative { get; }

    public bool LooksLikeCount { get; }

    /// <summary>Whether it holds no part of a yuan.</summary>
    public bool IsWhole => Array.TrueForAll(Values, IsWholeYuan);

    public int Index => Column.Index;

    /// <summary>Whether an amount has no part of a yuan.</summary>
    public static bool IsWholeYuan(long amount) => amount % Unit == 0;

    /// <summary>The numbers of some rows.</summary>
    public long[] ValuesAt(int[] rows) => Array.ConvertAll(rows, row => Values[row]);

    /// <summary>The column in some rows only.</summary>
    public AmountColumn At(int[] rows) => rows.Length == Values.Length ? this : new(Column, ValuesAt(rows), Array.ConvertAll(rows, row => Filled[row]));

    /// <summary>The numbers of a column; <c>null</c> where nobody knows it and most of what it holds is no number.</summary>
    public static AmountColumn? Of(PayrollColumn column, IReadOnlyList<SheetRow> rows)
    {
        var values = new long[rows.Count];
        var filled = new bool[rows.Count];
        var other = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var cell = rows[i][column.Index];
            if (CellReader.Quietly(cell) is { } amount && Math.Abs(amount) < 1_000_000_000)
            {
                values[i] = (long)decimal.Round(amount * Unit);
                filled[i] = true;
            }
            else if (!CellReader.IsBlank(cell))
            {
                other++;
            }
        }

        var numbers = filled.Count(one => one);
        return column.Field is null && (numbers == 0 || other > numbers || AreMonths(values, filled)) ? null : new AmountColumn(column, values, filled);
    }

    // 202610 in every row says when, not how much.
    private static bool AreMonths(long[] values, bool[] filled) => !values.Where((value, i) => filled[i]
        && (value % Unit != 0 || value / Unit is < 190_001 or > 210_012 || value / Unit % 100 is < 1 or > 12)).Any();

    /// <summary>How far a difference between two sums may be explained.</summary>
    /// <param name="difference">What was computed less what the sheet states.</param>
    /// <param name="stated">What the sheet states.</param>
    /// <param name="whole">Whether every amount was cut to whole yuan, so that the sums may miss by one or two.</param>
    public static SumFit FitOf(long difference, long stated, bool whole = false) => Math.Abs(difference) switch
    {
        <= 60 => SumFit.Exact,
        <= 510 => SumFit.Cents,
        < Unit when stated % (Unit / 10) == 0 => SumFit.RoundedOff,
        <= 2 * Unit when whole => SumFit.WholeYuan,
        _ => SumFit.None,
    };

    /// <summary>The same for amounts in yuan.</summary>
    public static SumFit FitOf(decimal difference, decimal stated, bool whole = false) => FitOf(
        (long)decimal.Round(difference * Unit), (long)decimal.Round(Money.Round(stated) * Unit), whole);
}

/// <summary>How well a sum holds.</summary>
internal enum SumFit
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>But for a yuan or two, and every amount was cut to whole yuan.</summary>
    WholeYuan,

    /// <summary>But for less than a yuan, and the sheet states a round figure: 抹零.</summary>
    RoundedOff,

    /// <summary>But for a few fen, as where each item was rounded.</summary>
    Cents,

    /// <summary>To the fen.</summary>
    Exact,
}
