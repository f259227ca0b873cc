using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading.Sums;

/// <summary>One way in which a column may take part in the sums.</summary>
/// <param name="Part">With which signs.</param>
/// <param name="Cost">How far it goes against the column's words; 0 where they allow it as well as another.</param>
internal readonly record struct RoleOption(ColumnPart Part, int Cost);

/// <summary>In which ways a column may take part, the most natural first.</summary>
internal static class RoleOptions
{
    private static ColumnPart Beside => default;
    private static readonly ColumnPart Paid = new(1, 0);
    private static readonly ColumnPart PaidAfter = new(0, 1);
    private static readonly ColumnPart TakenBefore = new(-1, 0);
    private static readonly ColumnPart TakenAfter = new(0, -1);

    /// <summary>The ways of a column whose field is known.</summary>
    /// <param name="column">The column.</param>
    /// <param name="gross">Where 应发 stands; <c>null</c> where nowhere.</param>
    /// <param name="isTotalOfOthers">Whether it is a total and its parts stand in the sheet too.</param>
    /// <param name="severalRows">Whether there are rows enough for the sums to go against words.</param>
    public static RoleOption[] Known(AmountColumn column, int? gross, bool isTotalOfOthers, bool severalRows)
    {
        var field = column.Column.Field!.Value;
        var against = severalRows ? 2 : 9;
        switch (PayrollFields.Row(field).Side)
        {
            case PaySide.Earning when field is PayrollField.BasicWage or PayrollField.HourlyWage:
                // 基本工资 is often only the wage agreed, and 出勤工资 what it came to.
                return [new(Paid, 0), new(PaidAfter, 1), new(Beside, against)];
            case PaySide.Earning:
                return [new(Paid, 0), new(PaidAfter, 1), new(Beside, against + 1)];
            case PaySide.Absence:
                return Reduction(column, before: gross is null || column.Index < gross, otherCost: 0, against);
            case PaySide.Deduction or PaySide.Total when isTotalOfOthers:
                return [new(Beside, 0), .. Reduction(column, before: false, otherCost: 1, 9).Select(option => option with { Cost = option.Cost + 1 })];
            case PaySide.Deduction or PaySide.Total:
                var options = Reduction(column, before: false, otherCost: 1, against);
                return column.Index < gross && field is PayrollField.Utilities or PayrollField.Uniform or PayrollField.Training ? [.. options, new(Paid, 1)]
                    : options;
            case PaySide.Memo when field == PayrollField.Rounding:
                return [new(Beside, 0), new(PaidAfter, 0), new(TakenAfter, 0)];
            case PaySide.Memo:
                return [new(Beside, 0), new(Paid, 1)];
            default:
                return [new(Beside, 0)];
        }
    }

    /// <summary>The ways of a column whose words leave open what it is.</summary>
    /// <inheritdoc cref="Known" path="/param"/>
    public static RoleOption[] Open(AmountColumn column, int? gross)
    {
        var mayBe = column.Column.MayBe;
        var sides = mayBe.Select(field => PayrollFields.Row(field).Side).ToHashSet();
        var paid = mayBe.Count == 0 || sides.Contains(PaySide.Earning);
        var taken = mayBe.Count == 0 || sides.Overlaps([PaySide.Absence, PaySide.Deduction]) || mayBe.Contains(PayrollField.DeductedTotal);
        var left = gross is null || column.Index < gross;
        List<RoleOption> options = [];
        if (paid && !(column.IsNegative && taken))
        {
            options.AddRange([new(Paid, 0), new(PaidAfter, left ? 1 : 0)]);
        }

        if (taken)
        {
            // A total counts for itself only where its parts do not.
            var total = sides.Contains(PaySide.Total) ? 1 : 0;
            options.AddRange(Reduction(column, before: left, otherCost: 0, null).Select(option => option with { Cost = option.Cost + total }));
        }

        options.Add(new(Beside, mayBe.Count == 0 || sides.Contains(PaySide.Work) || sides.Contains(PaySide.Total) || !taken ? 0 : 1));
        return [.. options.OrderBy(option => option.Cost)];
    }

    /// <summary>
    /// The ways where 应发 less 扣款合计 is 实发 and the sheet does not list all that the total is made of: the total is taken off and its parts only say
    /// what of it is known. <c>null</c> where it is not so.
    /// </summary>
    /// <param name="columns">Those beside the totals.</param>
    /// <param name="options">Their ways by their words.</param>
    /// <param name="targets">What the sums demand.</param>
    public static RoleOption[][]? ByTotal(AmountColumn[] columns, RoleOption[][] options, SumTargets targets)
    {
        if (targets is not { Base: { } due, Net: { } paid } || Array.Find(columns, IsTotal) is not { } total)
        {
            return null;
        }

        var parts = Array.FindAll(columns, IsPart);
        var fits = Enumerable.Range(0, targets.Rows).Count(row => AmountColumn.FitOf(due[row] - Math.Abs(total.Values[row]) - paid[row], 1) != SumFit.None
            && parts.Sum(part => Math.Abs(part.Values[row])) <= Math.Abs(total.Values[row]));
        var taken = total.IsNegative ? Negated(TakenAfter) : TakenAfter;
        return parts.Length == 0 || fits < targets.Rows ? null : [.. columns.Select((column, i) => column == total ? [new RoleOption(taken, 0)]
            : IsPart(column) ? [new RoleOption(Beside, 0)]
            : options[i])];

        static bool IsTotal(AmountColumn column) => column is { IsZero: false, Column.Field: PayrollField.DeductedTotal };

        static bool IsPart(AmountColumn column) => !column.IsZero && column.Column.Field is { } field && PayrollFields.Deductions.Contains(field);
    }

    /// <summary>Where no 实发 is stated nothing shows that something is paid beside 应发: what 应发 leaves out is not counted.</summary>
    public static RoleOption[] WithoutNet(RoleOption[] options) =>
        Array.ConvertAll(options, option => option.Part == PaidAfter ? option with { Part = Beside } : option);

    /// <summary>Taken off before or after 应发; written as a negative number it is added.</summary>
    private static RoleOption[] Reduction(AmountColumn column, bool before, int otherCost, int? beside)
    {
        var (first, second) = before ? (TakenBefore, TakenAfter) : (TakenAfter, TakenBefore);
        List<RoleOption> options = [new(first, column.IsNegative ? 1 : 0), new(second, otherCost + (column.IsNegative ? 1 : 0))];
        if (column.HasNegative)
        {
            var cost = column.IsNegative ? 0 : 1;
            options.AddRange([new(Negated(first), cost), new(Negated(second), otherCost + cost)]);
        }

        if (beside is { } cost2)
        {
            options.Add(new(Beside, cost2));
        }

        return [.. options.OrderBy(option => option.Cost)];
    }

    private static ColumnPart Negated(ColumnPart part) => new((sbyte)-part.Gross, (sbyte)-part.Net, IsNegated: true);
}
