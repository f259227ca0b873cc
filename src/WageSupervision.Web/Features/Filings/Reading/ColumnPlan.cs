namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Settles which columns are read where several claim the same field.</summary>
internal static class ColumnPlan
{
    /// <summary>
    /// Columns that may add up are all kept; a second 基本工资, 应发 or the like is an error; of other fields (dates, accounts) the
    /// first column counts and the rest is left over.
    /// </summary>
    public static List<PayrollColumn> Settle(SheetHeader header, IssueList issues)
    {
        var settled = new List<PayrollColumn>();
        foreach (var column in header.Columns.OrderBy(column => column.Index))
        {
            if (column.Field is not { } field)
            {
                settled.Add(column);
                continue;
            }

            var earlier = settled.Where(one => one.Field == field).ToList();
            var sameHeader = earlier.Find(one => one.Header == column.Header);
            if (earlier.Count == 0 || (HeaderAliases.IsAdditive(field) && sameHeader is null) || MayJoinInsurance(field, column, earlier))
            {
                settled.Add(column);
                WarnMergedInsurance(header.Row, column, issues);
                continue;
            }

            var doubtful = PayrollFields.Kind(field) == FieldKind.Money || field is PayrollField.Name or PayrollField.IdentityNumber;
            settled.Add(column with { Field = null, Standing = doubtful ? ColumnStanding.Unknown : ColumnStanding.Aside });
            if (doubtful)
            {
                var other = sameHeader ?? earlier[0];
                issues.Error(
                    header.Row,
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

    /// <summary>社保 in one column beside 养老 in another: some insurances apart, the rest together.</summary>
    private static bool MayJoinInsurance(PayrollField field, PayrollColumn column, List<PayrollColumn> earlier) =>
        field == PayrollField.Pension && earlier.Count == 1
        && HeaderAliases.IsMergedInsurance(column.Header) != HeaderAliases.IsMergedInsurance(earlier[0].Header);

    private static void WarnMergedInsurance(int row, PayrollColumn column, IssueList issues)
    {
        if (column.Field == PayrollField.Pension && HeaderAliases.IsMergedInsurance(column.Header))
        {
            issues.Warn(
                row, column, IssueCodes.MergedInsurance, "各项社会保险合在一列，已全部记入“养老保险”", "养老、医疗、失业分列", "工资支付表应列明每项代扣；下次请把各项保险分列", column.Header);
        }
    }
}
