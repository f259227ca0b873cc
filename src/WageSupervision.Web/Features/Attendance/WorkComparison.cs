using System.Text.Json.Serialization;
using WageSupervision.Domain.Privacy;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>One person of a month on one side, all lines together.</summary>
/// <param name="Identity">The blind index in hexadecimal, or <c>null</c> where the sheet has no number.</param>
/// <param name="Name">姓名.</param>
/// <param name="Row">The row of the sheet; the first of several.</param>
/// <param name="Days">出勤天数, 工作天数.</param>
/// <param name="OvertimeHours">加班工时.</param>
/// <param name="SickDays">病假天数.</param>
/// <param name="PersonalLeaveDays">事假天数.</param>
/// <param name="AbsentDays">旷工天数; a payroll has no such column.</param>
public sealed record WorkFacts(
    string? Identity, string Name, int Row, decimal? Days, decimal? OvertimeHours, decimal? SickDays, decimal? PersonalLeaveDays, decimal? AbsentDays = null)
{
    /// <summary>Adds another line of the same person.</summary>
    public WorkFacts With(WorkFacts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Days = Sum(Days, other.Days),
            OvertimeHours = Sum(OvertimeHours, other.OvertimeHours),
            SickDays = Sum(SickDays, other.SickDays),
            PersonalLeaveDays = Sum(PersonalLeaveDays, other.PersonalLeaveDays),
            AbsentDays = Sum(AbsentDays, other.AbsentDays),
        };

        static decimal? Sum(decimal? a, decimal? b) => a is null ? b : a + (b ?? 0);
    }
}

/// <summary>What differs. Part of what is stored, never renamed.</summary>
public enum WorkDifferenceKind
{
    /// <summary>In the attendance and not in the payroll.</summary>
    OnlyInAttendance,

    /// <summary>In the payroll and not in the attendance.</summary>
    OnlyInPayroll,

    /// <summary>出勤天数 and 工作天数.</summary>
    Days,

    /// <summary>加班工时, on one side only or different.</summary>
    Overtime,

    /// <summary>病假天数.</summary>
    Sick,

    /// <summary>事假和旷工天数.</summary>
    Absence,
}

/// <summary>One difference: a fact to be explained, no violation.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="WorkerShown">Masked name.</param>
/// <param name="AttendanceRow">The row of the attendance sheet, or <c>null</c>.</param>
/// <param name="PayrollRow">The row of the payroll, or <c>null</c>.</param>
/// <param name="Attendance">What the attendance says.</param>
/// <param name="Payroll">What the payroll says; <c>null</c> where it does not say.</param>
public sealed record WorkDifference(WorkDifferenceKind Kind, string WorkerShown, int? AttendanceRow, int? PayrollRow, decimal? Attendance, decimal? Payroll)
{
    /// <summary>The name whole, for the enterprise whose sheets they are; it is not stored.</summary>
    [JsonIgnore]
    public string? Name { get; init; }

    /// <summary>In a sentence.</summary>
    [JsonIgnore]
    public string Text => Kind switch
    {
        WorkDifferenceKind.OnlyInAttendance => $"考勤表里有（出勤 {AttendanceText.Amount(Attendance)} 天），工资表里没有",
        WorkDifferenceKind.OnlyInPayroll => "工资表里有，考勤表里没有",
        WorkDifferenceKind.Days => $"考勤出勤 {AttendanceText.Amount(Attendance)} 天，工资表工作 {AttendanceText.Amount(Payroll)} 天",
        WorkDifferenceKind.Overtime => $"考勤加班 {Side(Attendance, "小时")}，工资表加班 {Side(Payroll, "小时")}",
        WorkDifferenceKind.Sick => $"考勤病假 {Side(Attendance, "天")}，工资表病假 {Side(Payroll, "天")}",
        _ => $"考勤事假和旷工 {Side(Attendance, "天")}，工资表事假 {Side(Payroll, "天")}",
    };

    /// <summary>The kind in words.</summary>
    public static string Title(WorkDifferenceKind kind) => kind switch
    {
        WorkDifferenceKind.OnlyInAttendance => "有考勤，没有工资",
        WorkDifferenceKind.OnlyInPayroll => "有工资，没有考勤",
        WorkDifferenceKind.Days => "天数不同",
        WorkDifferenceKind.Overtime => "加班工时不同",
        WorkDifferenceKind.Sick => "病假天数不同",
        _ => "事假、旷工天数不同",
    };

    private static string Side(decimal? value, string unit) => value is null ? "没有写" : $"{AttendanceText.Amount(value)} {unit}";
}

/// <summary>An attendance held against the payrolls of its month.</summary>
/// <param name="SameSpan">Whether the pay cycles lie within the month; where they do not, only people are compared.</param>
/// <param name="Matched">How many people stand on both sides.</param>
/// <param name="Differences">All differences, by kind and row.</param>
public sealed record WorkComparison(bool SameSpan, int Matched, IReadOnlyList<WorkDifference> Differences)
{
    /// <summary>How many differences a page lists.</summary>
    public const int Shown = 100;

    private const decimal Tolerance = 0.01m;

    /// <summary>
    /// Compares. People are matched by identity number; who has none on one side at least, by name, where it is the only one of that name left on both.
    /// </summary>
    public static WorkComparison Make(IEnumerable<WorkFacts> attendance, IEnumerable<WorkFacts> payroll, bool sameSpan)
    {
        var left = People(attendance);
        var right = People(payroll);
        List<(WorkFacts A, WorkFacts P)> pairs = [];
        foreach (var (key, person) in left.ToList())
        {
            if (person.Identity is not null && right.Remove(key, out var other))
            {
                left.Remove(key);
                pairs.Add((person, other));
            }
        }

        var byName = right.ToLookup(pair => pair.Value.Name, StringComparer.Ordinal);
        foreach (var group in left.ToLookup(pair => pair.Value.Name, StringComparer.Ordinal))
        {
            if (group.Count() == 1 && byName[group.Key].Count() == 1)
            {
                var (a, p) = (group.Single(), byName[group.Key].Single());
                if (a.Value.Identity is null || p.Value.Identity is null)
                {
                    left.Remove(a.Key);
                    right.Remove(p.Key);
                    pairs.Add((a.Value, p.Value));
                }
            }
        }

        List<WorkDifference> differences =
        [
            .. left.Values.Select(person => new WorkDifference(WorkDifferenceKind.OnlyInAttendance,
                Mask.Name(person.Name), person.Row, null, person.Days, null) { Name = person.Name }),
            .. right.Values.Select(person => new WorkDifference(WorkDifferenceKind.OnlyInPayroll,
                Mask.Name(person.Name), null, person.Row, null, person.Days) { Name = person.Name }),
        ];
        if (sameSpan)
        {
            differences.AddRange(pairs.SelectMany(pair => Between(pair.A, pair.P)));
        }

        return new WorkComparison(sameSpan, pairs.Count, [.. differences.OrderBy(one => one.Kind).ThenBy(one => one.AttendanceRow ?? one.PayrollRow)]);
    }

    private static Dictionary<string, WorkFacts> People(IEnumerable<WorkFacts> lines)
    {
        Dictionary<string, WorkFacts> people = new(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var key = line.Identity ?? "name:" + line.Name;
            people[key] = people.TryGetValue(key, out var earlier) ? earlier.With(line) : line;
        }

        return people;
    }

    private static IEnumerable<WorkDifference> Between(WorkFacts a, WorkFacts p)
    {
        // A payroll that does not state the days says nothing that could differ.
        if (p.Days is not null && Differ(a.Days, p.Days))
        {
            yield return One(WorkDifferenceKind.Days, a.Days, p.Days);
        }

        if (Differ(a.OvertimeHours, p.OvertimeHours))
        {
            yield return One(WorkDifferenceKind.Overtime, a.OvertimeHours, p.OvertimeHours);
        }

        if (Differ(a.SickDays, p.SickDays))
        {
            yield return One(WorkDifferenceKind.Sick, a.SickDays, p.SickDays);
        }

        // Payrolls have one column for days off without pay; some put 旷工 into it and some do not.
        var absence = a.PersonalLeaveDays is null && a.AbsentDays is null ? null : (a.PersonalLeaveDays ?? 0) + (a.AbsentDays ?? 0) as decimal?;
        if (Differ(absence, p.PersonalLeaveDays) && Differ(a.PersonalLeaveDays, p.PersonalLeaveDays))
        {
            yield return One(WorkDifferenceKind.Absence, absence, p.PersonalLeaveDays);
        }

        WorkDifference One(WorkDifferenceKind kind, decimal? attendance, decimal? payroll) =>
            new(kind, Mask.Name(a.Name), a.Row, p.Row, attendance, payroll) { Name = a.Name };
    }

    private static bool Differ(decimal? a, decimal? b) => Math.Abs((a ?? 0) - (b ?? 0)) > Tolerance;
}
