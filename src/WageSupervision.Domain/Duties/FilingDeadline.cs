using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Duties;

/// <summary>A time in which the portal could not take filings, as it measured itself.</summary>
/// <param name="From">Its beginning: the last moment at which it could.</param>
/// <param name="Until">Its end: the first moment at which it could again.</param>
public sealed record MeasuredOutage(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>How long.</summary>
    public TimeSpan Length => Until - From;
}

/// <summary>The last day of a duty.</summary>
/// <param name="RegularOn">Without outages.</param>
/// <param name="DueOn">With them.</param>
/// <param name="MovedBy">The outages that moved it, oldest first; empty where none did.</param>
public sealed record FilingDeadline(DateOnly RegularOn, DateOnly DueOn, IReadOnlyList<MeasuredOutage> MovedBy)
{
    /// <summary>Whether an outage moved it.</summary>
    public bool IsMoved => MovedBy.Count > 0;

    /// <summary>The first moment that is too late: midnight after the last day, in Zhejiang.</summary>
    public DateTimeOffset At => ZhejiangDays.EndOf(DueOn);
}

/// <summary>
/// How an outage moves the deadline of a filing. The Order knows no such rule and no such deadline (docs/regulation/interpretations.md):
/// it is the portal's own, for its own deadlines, and none of the Order's terms moves with it.
/// </summary>
public static class DeadlineMoving
{
    /// <summary>So much unavailability on the last day, taken together, moves the deadline.</summary>
    public static readonly TimeSpan OnTheDay = TimeSpan.FromMinutes(30);

    /// <summary>Any measured outage that reaches into the last hour moves it: there is no time left to come again.</summary>
    public static readonly TimeSpan AtTheEnd = TimeSpan.FromMinutes(60);

    /// <summary>The deadline after all outages: the end of the next working day after the last one that counts; that day may be hit again.</summary>
    public static FilingDeadline Apply(DateOnly regular, IReadOnlyList<MeasuredOutage> outages, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(outages);
        ArgumentNullException.ThrowIfNull(calendar);
        var due = regular;
        List<MeasuredOutage> counted = [];
        while (Hitting(due, outages) is { Count: > 0 } hitting)
        {
            counted.AddRange(hitting.Except(counted));

            // One that ends at midnight ended on the day before.
            var ended = ZhejiangDays.Of(hitting.Max(outage => outage.Until).AddTicks(-1));
            due = calendar.NextWorkingDayAfter(ended) ?? Weekdays.OnOrAfter(ended.AddDays(1));
        }

        return new FilingDeadline(regular, due, [.. counted.OrderBy(outage => outage.From)]);
    }

    private static List<MeasuredOutage> Hitting(DateOnly day, IReadOnlyList<MeasuredOutage> outages)
    {
        var (start, end) = (ZhejiangDays.EndOf(day.AddDays(-1)), ZhejiangDays.EndOf(day));
        var touching = outages.Where(outage => outage.From < end && outage.Until > start).ToList();
        var total = touching.Aggregate(TimeSpan.Zero, (sum, outage) => sum + (Earlier(outage.Until, end) - Later(outage.From, start)));
        return total >= OnTheDay || touching.Exists(outage => outage.Until > end - AtTheEnd) ? touching : [];
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>Days of Zhejiang as stretches of time: eight hours before UTC, all year.</summary>
public static class ZhejiangDays
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The midnight that ends a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The day an instant lies in.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}

/// <summary>Stands in for the work calendar in years without a holiday notice: no weekend at least.</summary>
internal static class Weekdays
{
    internal static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
