using System.Globalization;

namespace WageSupervision.Domain.Parameters;

/// <summary>
/// 工作日历: the holidays and make-up working days of the State Council's yearly notices. A day the notices do not name is a
/// working day from Monday to Friday and a rest day at the weekend. Beyond the years covered nothing is known.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>Its name in <see cref="ParameterTables"/> and in <see cref="ParameterVersion"/>.</summary>
    public const string Name = "work-calendar";

    private static readonly string[] Festivals = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

    private readonly int _firstDay;

    // Working-day flags by day number from the first year covered, null where a year between is not: payrolls ask for one line after another.
    private readonly bool?[] _days;

    /// <summary>Makes a calendar.</summary>
    /// <param name="named">Days the notices name: <c>true</c> for a make-up working day, <c>false</c> for a day off.</param>
    /// <param name="years">The years whose notices are complete.</param>
    public WorkCalendar(IEnumerable<KeyValuePair<DateOnly, bool>> named, IEnumerable<int> years)
    {
        var days = new Dictionary<DateOnly, bool>(named);
        Years = [.. years.Distinct().Order()];
        _firstDay = Years.Count == 0 ? 0 : new DateOnly(Years[0], 1, 1).DayNumber;
        _days = new bool?[Years.Count == 0 ? 0 : new DateOnly(Years[^1], 12, 31).DayNumber - _firstDay + 1];
        foreach (var day in Years.SelectMany(year => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays)))
        {
            _days[day.DayNumber - _firstDay] = days.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
    }

    /// <summary>The calendar shipped with this version.</summary>
    public static WorkCalendar Shipped => ParameterSet.Shipped.Parameters.Calendar;

    /// <summary>The years covered, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Whether the year's holiday notice is known.</summary>
    public bool IsCovered(int year) => Years.Contains(year);

    /// <summary>Whether the day is a working day; <c>null</c> in a year not covered.</summary>
    public bool? IsWorkingDay(DateOnly date) =>
        (uint)(date.DayNumber - _firstDay) < (uint)_days.Length ? _days[date.DayNumber - _firstDay] : null;

    /// <summary>The day itself where it is a working day, else the last one before it; <c>null</c> where the search leaves the years covered.</summary>
    public DateOnly? LastWorkingDayOnOrBefore(DateOnly date) => Search(date, -1);

    /// <summary>The day itself where it is a working day, else the first one after it; <c>null</c> where the search leaves the years covered.</summary>
    public DateOnly? FirstWorkingDayOnOrAfter(DateOnly date) => Search(date, 1);

    /// <summary>The first working day after the day; <c>null</c> where the search leaves the years covered.</summary>
    public DateOnly? NextWorkingDayAfter(DateOnly date) => date == DateOnly.MaxValue ? null : Search(date.AddDays(1), 1);

    /// <summary>
    /// The n-th working day after the start, the start not counted; the start itself for 0; <c>null</c> where the count leaves the years covered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly? AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        DateOnly? day = start;
        for (var counted = 0; counted < days && day is not null; counted++)
        {
            day = NextWorkingDayAfter(day.Value);
        }

        return day;
    }

    /// <summary>
    /// The working days between two days, both included; <c>null</c> where some of them lie outside the years covered. 0 where the last precedes the first.
    /// </summary>
    public int? WorkingDaysIn(DateOnly first, DateOnly last)
    {
        var working = 0;
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            if (IsWorkingDay(DateOnly.FromDayNumber(number)) is not bool works)
            {
                return null;
            }

            working += works ? 1 : 0;
        }

        return working;
    }

    /// <summary>The dated parameter behind an answer about that year, for the record of a result.</summary>
    public static ParameterVersion VersionOf(int year) => new(Name, "", new DateOnly(year, 1, 1));

    private DateOnly? Search(DateOnly date, int step)
    {
        while (true)
        {
            switch (IsWorkingDay(date))
            {
                case null:
                    return null;
                case true:
                    return date;
                default:
                    if (date == (step < 0 ? DateOnly.MinValue : DateOnly.MaxValue))
                    {
                        return null;
                    }

                    date = date.AddDays(step);
                    break;
            }
        }
    }

    /// <summary>
    /// The calendar of a table's rows. A year counts as covered only where the rows name all seven festivals: a notice entered by
    /// halves must not turn the days it leaves out into working days.
    /// </summary>
    internal static WorkCalendar Of(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var days = rows
            .Select(row => (Date: DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), Works: row["day"] == "work", Name: row["name"]))
            .ToArray();
        var whole = days.GroupBy(day => day.Date.Year)
            .Where(year => Festivals.All(festival => year.Any(day => !day.Works && day.Name.Contains(festival, StringComparison.Ordinal))))
            .Select(year => year.Key);
        return new WorkCalendar(days.Select(day => KeyValuePair.Create(day.Date, day.Works)), whole);
    }
}
