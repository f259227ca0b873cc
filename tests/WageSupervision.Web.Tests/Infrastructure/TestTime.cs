namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A clock that a test sets. It starts on Friday 2026-11-20 at 10:00 in Zhejiang.</summary>
public sealed class TestTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>The day in Zhejiang.</summary>
    public DateOnly Today => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime);

    /// <summary>Moves to 10:00 Zhejiang time of a day.</summary>
    public void GoTo(DateOnly day) => now = new DateTimeOffset(day.Year, day.Month, day.Day, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => now += by;
}
