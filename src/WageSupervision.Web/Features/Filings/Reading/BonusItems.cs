using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Tells a 扣罚 that is an item of the bonus from one that is taken off the wage.</summary>
internal static class BonusItems
{
    /// <summary>
    /// Whether a column of penalties is part of 应发 and stands within 绩效 or 奖金: under such a heading, or beside a subtotal of that name with no other
    /// subtotal between.
    /// </summary>
    public static bool Holds(IReadOnlyList<PayrollColumn> columns, PayrollColumn column) =>
        column is { Field: PayrollField.Penalty, Part.Gross: not 0 }
        && ((column.Key.LastIndexOf('/') is > 0 and var end && IsOfBonus(column.Key[..end]))
            || IsOfBonus(columns.LastOrDefault(other => other.Index < column.Index && IsSum(other))?.Header)
            || IsOfBonus(columns.FirstOrDefault(other => other.Index > column.Index && IsSum(other))?.Header));

    private static bool IsSum(PayrollColumn column) => column.Standing == ColumnStanding.Sum || column.Field == PayrollField.Gross;

    private static bool IsOfBonus(string? header) =>
        header is not null && (header.Contains("绩效", StringComparison.Ordinal) || header.Contains('奖', StringComparison.Ordinal));
}
