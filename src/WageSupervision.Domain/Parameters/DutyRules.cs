using System.Globalization;
using WageSupervision.Domain.Enterprises;

namespace WageSupervision.Domain.Parameters;

/// <summary>What is to be filed every month.</summary>
public enum DutyKind
{
    /// <summary>工资支付表.</summary>
    [Choice("工资支付表")]
    Payroll,

    /// <summary>考勤记录.</summary>
    [Choice("考勤记录")]
    Attendance,
}

/// <summary>A requirement declared by a department's notice, from a month on.</summary>
/// <param name="Kind">What.</param>
/// <param name="AreaCode">For the enterprises of this area: the province, a city or a county.</param>
/// <param name="From">The first wage month.</param>
/// <param name="DueDay">The day of the following month; 0 ends the area's requirement.</param>
/// <param name="DocumentNumber">文号 of the notice.</param>
/// <param name="PublishedOn">公布日, or <c>null</c>.</param>
public sealed record DutyRule(DutyKind Kind, string AreaCode, YearMonth From, int DueDay, string DocumentNumber, DateOnly? PublishedOn);

/// <summary>申报要求: dated data, the whole history kept. No rows, no requirement.</summary>
public sealed class DutyRules
{
    /// <summary>The latest day of the month that can be set: every month has it.</summary>
    public const int LatestDay = 28;

    private readonly DutyRule[] _all;

    /// <summary>Makes them.</summary>
    /// <exception cref="ArgumentException">A day is not from 0 to <see cref="LatestDay"/>.</exception>
    public DutyRules(IEnumerable<DutyRule> all)
    {
        _all = [.. all];
        if (_all.Any(rule => rule.DueDay is < 0 or > LatestDay))
        {
            throw new ArgumentException("a due day lies outside the month", nameof(all));
        }
    }

    /// <summary>Every version, in the order of the table.</summary>
    public IReadOnlyList<DutyRule> All => _all;

    /// <summary>
    /// The requirement for an enterprise of that county and that wage month, or <c>null</c>: of each area around it the latest
    /// version that has begun; where several areas require it, the narrowest.
    /// </summary>
    public DutyRule? For(DutyKind kind, string regionCode, YearMonth month) => _all
        .Where(rule => rule.Kind == kind && rule.From <= month && new Jurisdiction(rule.AreaCode).Covers(regionCode))
        .GroupBy(rule => rule.AreaCode, (_, versions) => versions.MaxBy(rule => rule.From)!)
        .Where(rule => rule.DueDay > 0)
        .MaxBy(rule => new Jurisdiction(rule.AreaCode).Prefix.Length);

    /// <summary>Those of a table's rows.</summary>
    internal static DutyRules Of(IEnumerable<IReadOnlyDictionary<string, string>> rows) => new(rows.Select(row => new DutyRule(
        row["kind"] == "attendance" ? DutyKind.Attendance : DutyKind.Payroll,
        row["area_code"],
        YearMonth.TryParse(row["from_month"], out var from) ? from : throw new FormatException("no month: " + row["from_month"]),
        int.Parse(row["due_day"], NumberStyles.None, CultureInfo.InvariantCulture),
        row["doc_no"],
        row["published_on"].Length == 0 ? null : DateOnly.ParseExact(row["published_on"], "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    /// <summary>
    /// Why a change of the table of requirements cannot be made; <c>null</c> where it can, or is one of another table. A requirement looks
    /// forward: nobody is made late for what nobody had asked, and what was asked stays on record.
    /// </summary>
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

        return set.Rows(table.Name).Any(row => change.Remove.Contains(table.KeyOf(row))
            && YearMonth.TryParse(row["from_month"], out var begun) && begun < current)
            ? "已经开始的要求不能删去。以后不再要求的，请增加一行，“次月几日前”填 0。"
            : null;
    }
}
