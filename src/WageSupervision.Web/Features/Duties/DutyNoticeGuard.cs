using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;

namespace WageSupervision.Web.Features.Duties;

/// <summary>A requirement looks forward: nobody is made late for what nobody had asked, and what was asked stays on record.</summary>
public static class DutyNoticeGuard
{
    /// <summary>Why a change of the table of requirements cannot be made; <c>null</c> where it can, or is one of another table.</summary>
    public static string? FaultOf(ParameterChange change, ParameterSet set, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(set);
        var table = ParameterTables.FilingDuties;
        if (change.Table != table.Name)
        {
            return null;
        }

        var current = YearMonth.Of(today);
        if (change.Put.Any(row => YearMonth.TryParse(row.GetValueOrDefault("from_month"), out var from) && from < current))
        {
            return $"“从哪个月的工资起”不能早于本月（{current}）：以前的月份，当时没有这样要求。";
        }

        return set.Rows(table.Name).Any(row => change.Remove.Contains(table.KeyOf(row)) && YearMonth.TryParse(row["from_month"], out var begun) && begun < current)
            ? "已经开始的要求不能删去。以后不再要求的，请增加一行，“次月几日前”填 0。"
            : null;
    }
}
