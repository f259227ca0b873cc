using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What a cell must hold that is empty or cannot be read, where everything else in the sums of its row is there.</summary>
/// <param name="columns">The columns with their parts in the sums.</param>
/// <param name="gross">应发, or <c>null</c>.</param>
/// <param name="net">实发, or <c>null</c>.</param>
/// <param name="issues">Where it is said.</param>
internal sealed class MissingAmounts(IReadOnlyList<PayrollColumn> columns, PayrollColumn? gross, PayrollColumn? net, IssueList issues)
{
    /// <summary>Says it at the errors of a row; nothing is said where two cells of a sum are wrong.</summary>
    public void Settle(Sheets.SheetRow row, RowAmounts amounts, bool hasItems)
    {
        var (stated, paid) = (amounts[PayrollField.Gross], amounts[PayrollField.Net]);
        var items = hasItems && !amounts.ItemsBroken ? Money.Round(amounts.Items) : (decimal?)null;
        var from = stated ?? items;
        if (gross is not null && stated is null && items is { } sum)
        {
            issues.Settle(row.Number, gross, sum);
        }

        if (net is not null && paid is null && from is { } earned && !amounts.AfterBroken)
        {
            issues.Settle(row.Number, net, earned + Money.Round(amounts.After));
        }

        // A part is what is left of its total, where the totals bear each other out.
        if (amounts.ItemsBroken && !amounts.AfterBroken && stated is { } total && paid == total + Money.Round(amounts.After))
        {
            SettlePart(row, part => part.Gross, total - Money.Round(amounts.Items));
        }

        if (amounts.AfterBroken && !amounts.ItemsBroken && from is { } whole && paid is { } given && (items is null || items == whole))
        {
            SettlePart(row, part => part.Net, given - whole - Money.Round(amounts.After));
        }
    }

    private void SettlePart(Sheets.SheetRow row, Func<ColumnPart, int> signOf, decimal left)
    {
        var wrong = columns.Where(column => signOf(column.Part) != 0 && !CellReader.IsBlank(row[column.Index])
            && CellReader.Quietly(row[column.Index]) is null).Take(2).ToList();
        if (wrong.Count == 1 && left * signOf(wrong[0].Part) is var amount and >= 0)
        {
            issues.Settle(row.Number, wrong[0], amount);
        }
    }
}
