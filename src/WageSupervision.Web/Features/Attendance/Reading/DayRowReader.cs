using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads sheets of one row a worker and day, or one row a punch, and puts each worker's days together.</summary>
internal sealed partial class DayRowReader(AttendanceHeader header, SheetPeriod period, IssueList issues, LineMaker maker, DayMarks marks,
    QuestionList questions)
{
    // A punch in the first hours of a day ends the day before.
    private const int NightEnds = 5;

    private readonly List<PersonDays> _people = [];
    private readonly Dictionary<(string, string), PersonDays> _byKey = [];
    private readonly AttendanceColumn? _date = header.Of(AttendanceField.Date);
    // Beside 签到 and 签退, 出勤时间 is how long it was.
    private readonly List<AttendanceColumn> _times = [.. header.Columns.Where(column => column.Field is AttendanceField.Arrival or AttendanceField.Departure
        || (column.Field == AttendanceField.Punch && header.Of(AttendanceField.Arrival) is null))];

    private readonly AttendanceColumn? _result = header.Of(AttendanceField.Result);
    private readonly AttendanceColumn? _absent = header.Of(AttendanceField.AbsentMark);
    private readonly AttendanceColumn? _number = header.Of(AttendanceField.StaffNumber);
    private readonly SortedDictionary<DateOnly, int> _otherMonths = [];
    private int _inMonth;
    private (int Row, int Count)? _absences;
    private (int Row, int Count)? _atNight;

    /// <summary>How many workers there are.</summary>
    public int Workers => _people.Count(person => person.Days.Count > 0 || person.HasError);

    /// <summary>The month of its rows, where none is of the month it is filed for; else <c>null</c>.</summary>
    public string? OtherMonth => _inMonth > 0 || _otherMonths.Count == 0 ? null
        : string.Join("、", _otherMonths.Keys.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().Take(3).Select(SheetPeriod.Show));

    /// <summary>One row.</summary>
    public void Add(SheetRow row)
    {
        var before = issues.ErrorCount;
        if (maker.Name(row) is not { } name)
        {
            return;
        }

        // DingTalk marks those who left in their name.
        name = Left().Replace(name, "");
        var identity = maker.Identity(row);
        var key = (name, identity ?? (_number is null ? "" : CellReader.Text(row, _number.Place) ?? ""));
        if (!_byKey.TryGetValue(key, out var person))
        {
            _byKey[key] = person = new PersonDays(row, name, identity);
            _people.Add(person);
        }

        person.HasError |= issues.ErrorCount > before;
        if (DayOf(row, person) is not { } day)
        {
            return;
        }

        if (!period.Holds(day))
        {
            _otherMonths[day] = _otherMonths.GetValueOrDefault(day) + 1;
            return;
        }

        _inMonth++;
        Count(row, person, day);
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<AttendanceLine> End()
    {
        List<AttendanceLine> lines = [];
        var single = 0;
        foreach (var person in _people.Where(person => person.Days.Count > 0 || person.HasError))
        {
            var counts = new DayCounts();
            var texts = new SortedDictionary<int, string>();
            foreach (var (date, day) in person.Days)
            {
                single += header.Shape == SheetShape.Punches && day is { Punches: 1, HasTime: true } ? 1 : 0;
                counts.Add(day.Counts());
                if (day.Text.Length > 0)
                {
                    texts[date.Day] = day.Text.Length > 60 ? day.Text[..60] : day.Text;
                }
            }

            // What a column counts in each row, no word beside it counts once more.
            foreach (var field in AttendanceFields.Quantities.Where(maker.Has))
            {
                counts.Replace(field, person.Own[field]);
            }

            if (maker.Make(person.First, (person.Name, person.Identity), [], counts, texts, issues.ErrorCount) is { } line && !person.HasError)
            {
                lines.Add(maker.WithoutUnsaid(line, counts, keeps: _result is not null));
            }
        }

        Tell(single);
        return lines;
    }

    private void Tell(int single)
    {
        if (_inMonth > 0 && _otherMonths.Count > 0)
        {
            issues.Warn(header.Row, _date?.Place ?? _times[0].Place, AttendanceIssueCodes.OtherDays,
                $"有 {_otherMonths.Values.Sum():#,##0} 行是别的月份的（{_otherMonths.Keys.First():yyyy-MM-dd} 至 {_otherMonths.Keys.Last():yyyy-MM-dd} 之间），没有读",
                    "本月的日期", "确是别的月份的不用改");
        }

        if (single > 0)
        {
            issues.Warn(header.Row, _times.FirstOrDefault()?.Place, AttendanceIssueCodes.SinglePunch, $"有 {single:#,##0} 人次一天只打了一次卡，按出勤一天算", "每天两次以上",
                "没有上班的，删去这一行");
        }

        if (_absences is { } absences)
        {
            issues.Warn(absences.Row, _absent?.Place, AttendanceIssueCodes.AbsentByClock,
                $"表中“是否旷工”有 {absences.Count:#,##0} 人次。考勤机把没有打卡的都写成旷工，没有算旷工", "旷工另写", "确是旷工的，加一列“旷工天数”");
        }

        if (_atNight is { } night)
        {
            issues.Warn(night.Row, _times.FirstOrDefault()?.Place, AttendanceIssueCodes.NightPunch, $"凌晨 {NightEnds} 点以前的打卡 {night.Count:#,##0} 次，算在前一天",
                "", "不是的，在表上改成实际的日期");
        }
    }

    private DateOnly? DayOf(SheetRow row, PersonDays person)
    {
        foreach (var column in (ReadOnlySpan<AttendanceColumn?>)[_date, _times.FirstOrDefault()])
        {
            if (column is null || row[column.Place.Index] is not { } cell || CellReader.IsBlank(cell))
            {
                continue;
            }

            if (Moment.TryRead(cell, out var day, out var hour))
            {
                // Only the moment of a single punch ends a night; a day's row has its own date.
                if (header.Shape == SheetShape.Punches && HourOf(row, hour) is < NightEnds)
                {
                    _atNight = _atNight is { } before ? before with { Count = before.Count + 1 } : (row.Number, 1);
                    return day.AddDays(-1);
                }

                return day;
            }

            if (column == _date || header.Shape == SheetShape.Punches)
            {
                issues.Error(row.Number, column.Place, IssueCodes.NotADate, $"“{cell.Text.Trim()}”不是日期", "日期，如 2026-10-09", "改为年-月-日的日期", cell.Text.Trim());
                person.HasError = true;
                return null;
            }
        }

        return null;
    }

    private int? HourOf(SheetRow row, int? hour) => hour ?? (_date is not null && _times.Count > 0 && row[_times[0].Place.Index] is { } cell
        && Moment.Hour().Match(LenientText.Fold(cell.Text)) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null);

    private void Count(SheetRow row, PersonDays person, DateOnly date)
    {
        var before = issues.ErrorCount;
        var day = person.On(date);
        foreach (var (field, amount) in maker.Own(row))
        {
            person.Own.Add(field, amount);
        }

        var half = row.Cells.Any(cell => LenientText.Fold(cell.Text) is "上午") ? DayPart.Morning
            : row.Cells.Any(cell => LenientText.Fold(cell.Text) is "下午") ? DayPart.Afternoon : DayPart.Whole;
        var punched = false;
        foreach (var column in _times)
        {
            if (row[column.Place.Index] is { } cell && !CellReader.IsBlank(cell) && (cell.Kind == CellKind.Date || DayMarks.HasTime(cell.Text)
                || DayMarks.NumberOf(cell.Text) is (> 0 and < 1) or > 40_000))
            {
                punched = true;
                day.HasTime |= cell.Kind != CellKind.Date || cell.Minute > 0;
                day.Note(cell.Text.Trim());
            }
        }

        if (header.Shape == SheetShape.Punches)
        {
            day.Punches++;
            punched = true;
        }

        if (Words(row, person, date) is { } word)
        {
            day.Add(half, word);
        }
        else if (punched)
        {
            day.Add(half, Worked);
        }
        else if (half != DayPart.Whole)
        {
            // The other half of the day is half a day.
            day.Add(half, new DayMark());
        }
        else if (IsAbsent(row))
        {
            // A clock writes it of every day without a punch, also of leave and of rest: no fact, no absence.
            Absent(row);
        }

        person.HasError |= issues.ErrorCount > before;
    }

    private static DayMark Worked => new() { Counts = One(AttendanceField.DaysWorked) };

    private static DayCounts One(AttendanceField field)
    {
        var counts = new DayCounts();
        counts.Add(field, 1);
        return counts;
    }

    private DayMark? Words(SheetRow row, PersonDays person, DateOnly date)
    {
        if (_result is null || row[_result.Place.Index] is not { } cell || CellReader.IsBlank(cell))
        {
            return null;
        }

        var text = cell.Text.Trim();
        var mark = marks.Read(text, date.Day, needsHours: !maker.Has(AttendanceField.OvertimeHours));
        if (mark.Unknown is not null || mark.Wrong is not null)
        {
            questions.Ask(mark.Unknown ?? text, row.Number, _result.Place, text);
            person.HasError = true;
            return null;
        }

        person.On(date).Note(text);
        return mark;
    }

    private void Absent(SheetRow row) => _absences = _absences is { } before ? before with { Count = before.Count + 1 } : (row.Number, 1);

    private bool IsAbsent(SheetRow row) => _absent is not null && row[_absent.Place.Index] is { } cell
        && LenientText.Fold(cell.Text).ToUpperInvariant() is "TRUE" or "是" or "1" or "√" or "旷工" or "Y";

    [GeneratedRegex(@"[\[(](?:已)?离职[\])]$", RegexOptions.NonBacktracking)]
    private static partial Regex Left();
}
