namespace WageSupervision.Web.Shell;

/// <summary>The portal's clock: instants in UTC, legal days in Asia/Shanghai.</summary>
/// <param name="time">The source of time; tests give their own.</param>
public sealed class PortalClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly AsyncLocal<DateTimeOffset?> stood = new();

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => stood.Value ?? time.GetUtcNow();

    /// <summary>Today in Asia/Shanghai.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Shanghai).DateTime);

    /// <summary>The first instant after a day in Asia/Shanghai.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Shanghai.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>An instant as clocks in Zhejiang show it.</summary>
    public static DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Shanghai).DateTime;

    /// <summary>
    /// For whoever called this alone, the clock stands at an earlier instant until the answer is disposed of: a file that came
    /// during an outage is taken as it would have been taken then.
    /// </summary>
    public IDisposable StandAt(DateTimeOffset instant)
    {
        stood.Value = instant;
        return new Goes(stood);
    }

    private sealed class Goes(AsyncLocal<DateTimeOffset?> stood) : IDisposable
    {
        public void Dispose() => stood.Value = null;
    }
}
