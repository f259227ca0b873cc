using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// Day columns called by a weekday or a holiday instead of a number: 劳动节, 六, 日, 4, 5. What stands between numbered days are the days
/// between them. Where their number or their weekdays do not come out, nothing is taken for a day, and it has to be asked.
/// </summary>
internal static class DayGaps
{
    private static readonly string[] Holidays = ["元旦", "除夕", "春节", "清明", "劳动节", "五一", "端午", "中秋", "国庆"];

    /// <summary>The days without a number of their own, and the columns of which nobody can tell.</summary>
    /// <param name="columns">All columns of the header.</param>
    /// <param name="period">The month.</param>
    /// <param name="byOrder">Days where no column has a number, by the order of their weekdays.</param>
    public static (List<AttendanceColumn> Days, List<AttendanceColumn> Open) Of(
        List<AttendanceColumn> columns, SheetPeriod period, List<AttendanceColumn> byOrder)
    {
        var numbered = columns.Where(column => column.Day is not null).OrderBy(column => column.Place.Index).ToList();
        if (byOrder.Count > 0 || numbered.Count < AttendanceHeader.FewestDays || numbered.Exists(column => column.Part != DayPart.Whole))
        {
            return (byOrder, []);
        }

        var named = columns.Where(column => column.Day is null).ToDictionary(column => column.Place.Index);
        bool IsDay(int index) => named.TryGetValue(index, out var column) && column.Field is null && IsDayWord(column.Word);
        bool IsFree(int index) => !named.TryGetValue(index, out var column) || column.Field is null;
        var (first, last) = period.OfMonth;
        SortedDictionary<int, DateOnly> found = [];
        HashSet<int> open = [];

        var (start, day) = (numbered[0].Place.Index, period.DateOf(numbered[0].Day!.Value));
        var before = Enumerable.Range(1, Math.Max(0, Math.Min(start, day.DayNumber - first.DayNumber))).TakeWhile(step => IsDay(start - step)).ToList();
        foreach (var step in before)
        {
            found[start - step] = day.AddDays(-step);
        }

        for (var i = 1; i < numbered.Count; i++)
        {
            var (from, to) = (numbered[i - 1].Place.Index, numbered[i].Place.Index);
            var between = Enumerable.Range(from + 1, to - from - 1).ToList();
            var date = period.DateOf(numbered[i - 1].Day!.Value);
            if (period.DateOf(numbered[i].Day!.Value).DayNumber - date.DayNumber == to - from && between.TrueForAll(IsFree))
            {
                between.ForEach(index => found[index] = date.AddDays(index - from));
            }
            else
            {
                open.UnionWith(between.Where(IsDay));
            }
        }

        var (end, ending) = (numbered[^1].Place.Index, period.DateOf(numbered[^1].Day!.Value));
        foreach (var step in Enumerable.Range(1, Math.Max(0, last.DayNumber - ending.DayNumber)).TakeWhile(step => IsDay(end + step)))
        {
            found[end + step] = ending.AddDays(step);
        }

        if (found.Count == 0 && open.Count == 0)
        {
            return ([], []);
        }

        var right = open.Count == 0 && found.Count + numbered.Count == last.DayNumber - first.DayNumber + 1
            && found.All(pair => !named.TryGetValue(pair.Key, out var column) || AttendanceHeaders.WeekdayOf(column.Word) is not { } weekday
                || weekday == SheetPeriod.Weekday(pair.Value));
        return right
            ? ([.. found.Select(pair => DayAt(pair.Key, pair.Value.Day))], [])
            : ([], [.. named.Values.Where(column => open.Contains(column.Place.Index) || found.ContainsKey(column.Place.Index))
                .Where(column => !column.IsAside || IsDayWord(column.Word))]);
    }

    private static bool IsDayWord(string word) => AttendanceHeaders.WeekdayOf(word) is not null
        || (word.Length <= 6 && Array.Exists(Holidays, holiday => word.Contains(holiday, StringComparison.Ordinal)));

    private static AttendanceColumn DayAt(int index, int day) => new(
        new PayrollColumn(string.Create(CultureInfo.InvariantCulture, $"{day}日"), ColumnLetters.Of(index), index, null), null, day);
}
