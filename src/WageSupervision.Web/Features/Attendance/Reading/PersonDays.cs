using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>A worker whose days are gathered row by row.</summary>
internal sealed class PersonDays(SheetRow first, string name, string? identity)
{
    public SheetRow First => first;

    public string Name => name;

    public string? Identity => identity;

    public bool HasError { get; set; }

    public DayCounts Own { get; } = new();

    public SortedDictionary<DateOnly, PersonDay> Days { get; } = [];

    public PersonDay On(DateOnly date)
    {
        if (!Days.TryGetValue(date, out var day))
        {
            Days[date] = day = new PersonDay();
        }

        return day;
    }
}

/// <summary>A day of a worker, of one row or several.</summary>
internal sealed class PersonDay
{
    private readonly Dictionary<DayPart, DayMark> _parts = [];

    public int Punches { get; set; }

    public bool HasTime { get; set; }

    public string Text { get; private set; } = "";

    public void Note(string text) => Text = Text.Length == 0 ? text : Text.Contains(text, StringComparison.Ordinal) || Text.Length > 60 ? Text
        : $"{Text} {text}";

    // Several rows of a day are several punches of one day; work in any of them is work. 上午 and 下午 are its halves.
    public void Add(DayPart part, DayMark mark)
    {
        if (!_parts.TryGetValue(part, out var before) || before.Counts[AttendanceField.AbsentDays] > 0)
        {
            _parts[part] = mark;
        }
    }

    public DayCounts Counts()
    {
        var counts = new DayCounts();
        var share = _parts.Count(part => part.Key != DayPart.Whole) > 1 ? 0.5m : 1;
        foreach (var (part, mark) in _parts)
        {
            if (part != DayPart.Whole || _parts.Count == 1)
            {
                counts.Add(mark.Counts, part == DayPart.Whole ? 1 : share);
            }
        }

        return counts;
    }
}
