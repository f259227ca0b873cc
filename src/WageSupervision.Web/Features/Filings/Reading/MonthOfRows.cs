using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Of which month sheets and rows say they are, against the pay cycle they are filed for.</summary>
internal sealed partial class MonthOfRows
{
    private const int LongestText = 200;

    private static readonly string[] ChineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    private readonly PayrollColumn? column;
    private readonly ReadingLimits limits;
    private readonly IssueList issues;
    private readonly bool someAreOfCycle;
    private int leftOut;
    private int firstLeftOut;
    private string leftOutMonth = "";

    public MonthOfRows(IReadOnlyList<PayrollColumn> columns, IReadOnlyList<SheetRow> sample, ReadingLimits limits, IssueList issues)
    {
        column = limits.From is null ? null : columns.FirstOrDefault(one => one.Field == PayrollField.Month);
        this.limits = limits;
        this.issues = issues;
        someAreOfCycle = column is not null && sample.Any(row => Stated(row) is not { } month || IsOf(month, limits));
    }

    /// <summary>Whether a row is of the cycle as far as it says; one that is not is told.</summary>
    public bool IsOfCycle(SheetRow row)
    {
        if (column is null || Stated(row) is not { } month || IsOf(month, limits))
        {
            return true;
        }

        if (someAreOfCycle)
        {
            // A sheet of several months: the others are for their own filings.
            leftOut++;
            (firstLeftOut, leftOutMonth) = firstLeftOut == 0 ? (row.Number, month.ToString()) : (firstLeftOut, leftOutMonth);
            return false;
        }

        issues.Error(row.Number, column, IssueCodes.OtherMonth, $"这一行是{month}的工资，申报的周期是 {limits.From:yyyy-MM-dd} 至 {limits.To:yyyy-MM-dd}", "本周期的月份",
            "周期填错的，改周期；上传错表的，换成本月的表", row.Text(column.Index));
        return false;
    }

    /// <summary>Tells, once, of rows that were left out.</summary>
    public void Report()
    {
        if (leftOut > 0)
        {
            issues.Warn(firstLeftOut, column, IssueCodes.OtherMonth, $"有 {leftOut:#,##0} 行是别的月份的（这一行是{leftOutMonth}），没有读取", "本周期的月份", "别的月份请另外申报");
        }
    }

    /// <summary>The months a text names: 2026年10月, 2026-10, 202610, 10月.</summary>
    public static IEnumerable<StatedMonth> In(string text)
    {
        if (text.Length > LongestText)
        {
            yield break;
        }

        foreach (Match match in Named().Matches(LenientText.Fold(text).Replace(" ", "", StringComparison.Ordinal)))
        {
            var year = match.Groups["y"].Value is { Length: > 0 } digits ? int.Parse(digits.Length == 2 ? "20" + digits : digits,
                CultureInfo.InvariantCulture) : (int?)null;
            var named = Array.IndexOf(ChineseMonths, match.Groups["m"].Value) + 1;
            if (named > 0 || (int.TryParse(match.Groups["m"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out named) && named is >= 1 and <= 12))
            {
                yield return new StatedMonth(year, named);
            }
        }
    }

    /// <summary>Whether a month is one in which the cycle begins or ends.</summary>
    public static bool IsOf(StatedMonth month, ReadingLimits limits) =>
        month.Is(limits.From!.Value) || month.Is(limits.To!.Value);

    private StatedMonth? Stated(SheetRow row)
    {
        var text = row.Text(column!.Index).Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (LenientText.TryDate(text, out var day))
        {
            return new StatedMonth(day.Year, day.Month);
        }

        return In(text).Cast<StatedMonth?>().FirstOrDefault()
            ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12 ? new StatedMonth(null,
                number) : null);
    }

    [GeneratedRegex(@"(?<y>20[0-9]{2})(年|-|/|\.)?(?<m>1[0-2]|0?[1-9])(月|(?![0-9年]))"
        + @"|(?<![0-9])(?<m>1[0-2]|0?[1-9])月|(?<![十一二三四五六七八九个])(?<m>十[一二]?|[一二三四五六七八九])月", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}

/// <summary>A month as people write it, perhaps without its year.</summary>
/// <param name="Year">The year, or <c>null</c>.</param>
/// <param name="Month">1 to 12.</param>
internal readonly record struct StatedMonth(int? Year, int Month)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Is(DateOnly day) => day.Month == Month && (Year is null || Year == day.Year);

    /// <inheritdoc/>
    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year}年{Month}月")
        : string.Create(CultureInfo.InvariantCulture, $"{Month}月");
}
