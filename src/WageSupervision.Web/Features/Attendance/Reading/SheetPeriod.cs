using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// The month that a sheet is filed for, and what the sheet itself says: a title or a period over its header. An attendance period
/// may begin in the month before (21 日 to 20 日); it belongs to the month of its end.
/// </summary>
internal sealed partial class SheetPeriod
{
    private readonly DateOnly _month;

    /// <summary>Reads what stands over the header.</summary>
    /// <param name="month">The first day of the month it is filed for.</param>
    /// <param name="titles">The rows over the header, and the sheet's name.</param>
    public SheetPeriod(DateOnly month, IEnumerable<string> titles)
    {
        _month = month;
        foreach (var title in titles)
        {
            var text = Made().Replace(LenientText.Fold(title), " ");
            if (Range().Match(text) is { Success: true } range && LenientText.TryDate(range.Groups[1].Value, out var from)
                && LenientText.TryDate(range.Groups[2].Value, out var to) && to >= from && to.DayNumber - from.DayNumber <= 62)
            {
                (First, Last) = (from, to);
                return;
            }

            if (Said is null && Whole().Match(text) is { Success: true } whole)
            {
                Said = new DateOnly(int.Parse(whole.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                    int.Parse(whole.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), 1);
            }
            else if (Said is null && OnlyMonth().Match(text) is { Success: true } only)
            {
                var number = int.Parse(only.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                Said = new DateOnly(month.Year, number, 1);
                IsYearSaid = false;
            }
        }
    }

    /// <summary>The first day of the period that the sheet states, or <c>null</c>.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The last day of it, or <c>null</c>.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>The first day of the month named in a title, or <c>null</c>.</summary>
    public DateOnly? Said { get; private set; }

    /// <summary>Whether the title names the year too.</summary>
    public bool IsYearSaid { get; } = true;

    /// <summary>The days of the month.</summary>
    public int Days => DateTime.DaysInMonth(_month.Year, _month.Month);

    /// <summary>Whether the period begins in the month before.</summary>
    public bool IsAcross => First is { } first && Last is { } last && (first.Year, first.Month) != (last.Year, last.Month)
        && (last.Year, last.Month) == (_month.Year, _month.Month);

    /// <summary>The month that the sheet says it is of, where that is another; <c>null</c> where it agrees or says nothing.</summary>
    public string? OtherMonth => Last is { } last
        ? (last.Year, last.Month) == (_month.Year, _month.Month) || (First is { } first && (first.Year, first.Month) == (_month.Year, _month.Month)) ? null
        : Show(last)
        : Said is { } said && (said.Year, said.Month) != (_month.Year, _month.Month)
            ? IsYearSaid ? Show(said) : string.Create(CultureInfo.InvariantCulture, $"{said.Month} 月") : null;

    /// <summary>The first and the last day of what the sheet covers, as far as it says so; else of the month.</summary>
    public (DateOnly First, DateOnly Last) OfMonth => First is { } first && Last is { } last && Holds(first) && Holds(last) ? (first, last)
        : (_month, _month.AddDays(Days - 1));

    /// <summary>The date of a day's number: in a period of two months the later days are those of the month before.</summary>
    public DateOnly DateOf(int day) => IsAcross && First is { } first && day >= first.Day ? first.AddDays(day - first.Day) : _month.AddDays(day - 1);

    /// <summary>Whether a day belongs to what is filed: the month, or a period that ends in it.</summary>
    public bool Holds(DateOnly day) => (day.Year, day.Month) == (_month.Year, _month.Month) || (IsAcross && day >= First && day <= Last);

    /// <summary>1, 01, 1日, 1号, 10.1, 10/1, 10月1日 or a whole date of that month; <c>null</c> for anything else.</summary>
    public int? DayOf(SheetCell cell)
    {
        var text = LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal).Replace('\n', ' ');
        if (TryWhole(cell, out var date))
        {
            return Holds(date) ? date.Day : null;
        }

        text = WithoutWeekday().Replace(text, "").Trim(' ', '日', '号', '(', ')');
        foreach (var sign in (ReadOnlySpan<char>)['月', '/', '-', '.'])
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                if (!int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
                    || (before != _month.Month && !(IsAcross && before == First!.Value.Month)))
                {
                    return null;
                }

                text = text[(at + 1)..];
                break;
            }
        }

        // A sheet ruled for 31 days keeps its last columns empty in a short month; a mark there is an error of its row.
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>Whether a cell is a whole date, also as a spreadsheet's serial number.</summary>
    public static bool TryWhole(SheetCell cell, out DateOnly date)
    {
        date = default;
        var text = LenientText.Fold(cell.Text);
        return (cell.Kind == CellKind.Date || text.Length >= 8 && char.IsAsciiDigit(text[0])) && LenientText.TryDate(text, out date)
            || (text.Length == 5 && cell.Kind is CellKind.Number or CellKind.Text
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                && serial is >= 42_000 and <= 60_000 && SerialDate.TryRead(text, false, out date));
    }

    /// <summary>Columns that have only weekdays over them, as days of the month: as many as it has, in their order.</summary>
    public IEnumerable<AttendanceColumn> DaysOf(List<(int Index, int Weekday)> weekdays)
    {
        var from = First is { } first && Holds(first) ? first : _month;
        if (weekdays.Count != Days && !(IsAcross && weekdays.Count == Last!.Value.DayNumber - First!.Value.DayNumber + 1))
        {
            yield break;
        }

        for (var i = 0; i < weekdays.Count; i++)
        {
            if (weekdays[i].Weekday != Weekday(from.AddDays(i)))
            {
                yield break;
            }
        }

        for (var i = 0; i < weekdays.Count; i++)
        {
            var day = from.AddDays(i).Day;
            yield return new AttendanceColumn(
                new PayrollColumn(string.Create(CultureInfo.InvariantCulture, $"{day}日"), ColumnLetters.Of(weekdays[i].Index), weekdays[i].Index, null),
                    null, day);
        }
    }

    /// <summary>The month whose days fall on the weekdays over them, where that is not this one; <c>null</c> where they agree or fit none.</summary>
    /// <param name="weekdays">Days with the weekday that the sheet gives them.</param>
    public string? OtherByWeekdays(IReadOnlyList<(int Day, int Weekday)> weekdays)
    {
        if (weekdays.Count < AttendanceHeader.FewestDays || IsAcross
            || weekdays.All(pair => pair.Day <= Days && Weekday(_month.AddDays(pair.Day - 1)) == pair.Weekday))
        {
            return null;
        }

        // The nearest month in which all of them fit; a sheet whose weekdays fit nowhere was left as it was, and says nothing.
        for (var away = 1; away <= 12; away++)
        {
            foreach (var month in (ReadOnlySpan<DateOnly>)[_month.AddMonths(-away), _month.AddMonths(away)])
            {
                var fits = true;
                foreach (var (day, weekday) in weekdays)
                {
                    fits &= day > DateTime.DaysInMonth(month.Year, month.Month) || Weekday(month.AddDays(day - 1)) == weekday;
                }

                if (fits)
                {
                    return Show(month);
                }
            }
        }

        return null;
    }

    /// <summary>A month in words.</summary>
    public static string Show(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    /// <summary>The whole dates over the columns say the period where they run on.</summary>
    public void Take(IReadOnlyList<DateOnly> dates)
    {
        // To the month's end it is the month, with a stray day before it.
        if (First is null && dates.Count >= 28 && dates[^1].DayNumber - dates[0].DayNumber == dates.Count - 1 && dates[^1].AddDays(1).Day != 1)
        {
            (First, Last) = (dates[0], dates[^1]);
        }
    }

    /// <summary>Day columns that begin late and start again at 1 (21 to 31, 1 to 20) are a period of two months.</summary>
    public void TakeWrapped(IReadOnlyList<int> days)
    {
        var turn = days.Zip(days.Skip(1)).TakeWhile(pair => pair.Second > pair.First).Count() + 1;
        var before = _month.AddMonths(-1);

        // A title that names another month is believed before the order of the days.
        if (First is null && OtherMonth is null && days.Count > 1 && days[0] > 1 && turn < days.Count && days[turn] == 1 && days[^1] < days[0]
            && days.Skip(turn).SequenceEqual(Enumerable.Range(1, days.Count - turn)))
        {
            First = before.AddDays(Math.Min(days[0], DateTime.DaysInMonth(before.Year, before.Month)) - 1);
            Last = _month.AddDays(days[^1] - 1);
        }
    }

    /// <summary>The weekday, Monday as 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    [GeneratedRegex(@"(?:生成|制表|填表|打印|导出|报表|制作)(?:时间|日期)?[:： ]*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?")]
    private static partial Regex Made();

    [GeneratedRegex(@"(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*(?:至|到|~|～|-+|—+)\s*(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)")]
    private static partial Regex Range();

    [GeneratedRegex(@"(20[1-9]\d)\s*(?:年|[-/.])\s*(1[0-2]|0?[1-9])(?![\d])\s*月?")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\d年])\s*(1[0-2]|0?[1-9])\s*月份?(?:.{0,12}(?:考勤|出勤|工时|记工|点工))")]
    private static partial Regex OnlyMonth();

    [GeneratedRegex(@"\(?(?:星期|周)?[一二三四五六日天]\)?$")]
    private static partial Regex WithoutWeekday();
}
