namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What the marks of one worker add up to.</summary>
internal sealed class DayCounts
{
    private readonly Dictionary<AttendanceField, decimal> counts = [];

    public decimal this[AttendanceField field] => counts.GetValueOrDefault(field);

    /// <summary>Whether a mark was not read, so that they are not all.</summary>
    public bool IsPart { get; set; }

    /// <summary>Days of work, leave and absence together.</summary>
    public decimal Days => counts.Where(pair => pair.Key != AttendanceField.OvertimeHours).Sum(pair => pair.Value);

    public void Add(AttendanceField field, decimal amount) => counts[field] = this[field] + amount;

    public void Replace(AttendanceField field, decimal amount) => counts[field] = amount;

    public void Add(DayCounts other, decimal share = 1)
    {
        foreach (var (field, amount) in other.counts)
        {
            Add(field, field == AttendanceField.OvertimeHours ? amount : amount * share);
        }
    }
}

/// <summary>One day's cell as read.</summary>
internal sealed record DayMark
{
    /// <summary>What it counts.</summary>
    public DayCounts Counts { get; init; } = new();

    /// <summary>A word that nobody knows; asked once for the whole sheet.</summary>
    public string? Unknown { get; init; }

    /// <summary>What is wrong with this very cell.</summary>
    public string? Wrong { get; init; }

    /// <summary>休息并打卡: neither rest nor, as long as nobody says so, overtime.</summary>
    public bool IsRestWithPunch { get; init; }

    /// <summary>Less than a day of leave, and nothing said of the rest of the day.</summary>
    public bool IsPartOnly { get; init; }

    /// <summary>Whether it was not read and need not be: the sheet's columns count what it tells.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether it is a bare number.</summary>
    public bool IsNumber { get; init; }
}
