using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading.Sums;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Settles which columns are read where several claim the same field.</summary>
internal static class ColumnPlan
{
    /// <summary>
    /// Columns that may add up are all kept; a second 基本工资, 应发 or the like is an error; of other fields (dates, accounts) the
    /// first column counts and the rest is left over.
    /// </summary>
    public static List<PayrollColumn> Settle(int headerRow, SettledColumns columns, IssueList issues)
    {
        var settled = new List<PayrollColumn>();
        foreach (var column in columns.Columns.OrderBy(column => column.Index))
        {
            if (column.Field is not { } field)
            {
                settled.Add(column);
                continue;
            }

            var earlier = settled.Where(one => one.Field == field).ToList();
            var sameHeader = earlier.Find(one => one.Header == column.Header);
            if (earlier.Count == 0 || (PayrollFields.Row(field).IsAdditive && (sameHeader is null || columns.IsProved)))
            {
                settled.Add(column);
                WarnMergedInsurance(headerRow, column, issues);
                continue;
            }

            var doubtful = (PayrollFields.Kind(field) == FieldKind.Money && PayrollFields.Row(field).Side != PaySide.Memo)
                || field is PayrollField.Name or PayrollField.IdentityNumber;
            settled.Add(column with { Field = null, Standing = doubtful ? ColumnStanding.Unknown : ColumnStanding.Aside });
            if (doubtful)
            {
                var other = sameHeader ?? earlier[0];
                issues.Error(
                    headerRow,
                    column,
                    IssueCodes.DuplicateColumn,
                    $"与 {other.Letters} 列（{other.Header}）都是“{PayrollFields.Label(field)}”，不知道以哪一列为准",
                    $"只有一列“{PayrollFields.Label(field)}”",
                    "在“认列”中指出另一列是什么，或者删去其中一列",
                    column.Header);
            }
        }

        return settled;
    }

    private static void WarnMergedInsurance(int row, PayrollColumn column, IssueList issues)
    {
        if (column.Field == PayrollField.SocialInsurance)
        {
            issues.Warn(
                row, column, IssueCodes.MergedInsurance, "各项社会保险合在一列，已记作“社会保险”", "养老、医疗、失业分列", "工资支付表应列明每项代扣；下次请把各项保险分列", column.Header);
        }
    }
}
