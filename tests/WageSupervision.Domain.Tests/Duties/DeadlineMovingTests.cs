using System.Globalization;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Duties;

/// <summary>中断怎样顺延申报期限。期限 2026-10-15（星期四）；16 日是星期五，19 日是星期一。</summary>
public sealed class DeadlineMovingTests
{
    private static readonly DateOnly Thursday = new(2026, 10, 15);

    [Theory]
    [InlineData("2026-10-15 09:00", "2026-10-15 09:29", "2026-10-15")]
    [InlineData("2026-10-15 09:00", "2026-10-15 09:30", "2026-10-16")]
    [InlineData("2026-10-15 09:00", "2026-10-15 09:31", "2026-10-16")]
    [InlineData("2026-10-14 09:00", "2026-10-14 18:00", "2026-10-15")]
    [InlineData("2026-10-14 22:00", "2026-10-15 00:29", "2026-10-15")]
    [InlineData("2026-10-14 22:00", "2026-10-15 00:30", "2026-10-16")]
    [InlineData("2026-10-16 00:00", "2026-10-16 09:00", "2026-10-15")]
    public void 最后一天累计满三十分钟(string from, string until, string due) =>
        Assert.Equal(Day(due), Moved(Outage(from, until)).DueOn);

    [Theory]
    [InlineData("2026-10-15 22:56", "2026-10-15 23:00", "2026-10-15")]
    [InlineData("2026-10-15 22:57", "2026-10-15 23:01", "2026-10-16")]
    [InlineData("2026-10-15 23:56", "2026-10-15 23:59", "2026-10-16")]
    [InlineData("2026-10-15 23:57", "2026-10-16 00:00", "2026-10-16")]
    [InlineData("2026-10-15 23:57", "2026-10-16 00:10", "2026-10-19")]
    public void 延续到最后一小时的不论长短(string from, string until, string due) =>
        Assert.Equal(Day(due), Moved(Outage(from, until)).DueOn);

    [Fact]
    public void 几次中断合起来算()
    {
        Assert.Equal(Thursday, Moved(Outage("2026-10-15 09:00", "2026-10-15 09:20"), Outage("2026-10-15 14:00", "2026-10-15 14:09")).DueOn);
        Assert.Equal(new DateOnly(2026, 10, 16), Moved(Outage("2026-10-15 09:00", "2026-10-15 09:20"), Outage("2026-10-15 14:00", "2026-10-15 14:10")).DueOn);
    }

    [Fact]
    public void 中断到星期五的_顺延到下星期一()
    {
        var moved = Moved(Outage("2026-10-15 20:00", "2026-10-16 02:00"));

        Assert.Equal((Thursday, new DateOnly(2026, 10, 19), true), (moved.RegularOn, moved.DueOn, moved.IsMoved));
        Assert.Equal(new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.FromHours(8)), moved.At);
    }

    [Fact]
    public void 顺延到的那天又中断的_再顺延()
    {
        var moved = Moved(Outage("2026-10-15 20:00", "2026-10-15 21:00"), Outage("2026-10-16 10:00", "2026-10-16 11:00"));

        Assert.Equal((new DateOnly(2026, 10, 19), 2), (moved.DueOn, moved.MovedBy.Count));
    }

    [Fact]
    public void 跨几天的长中断_从结束那天算() =>
        Assert.Equal(new DateOnly(2026, 10, 21), Moved(Outage("2026-10-15 12:00", "2026-10-20 08:00")).DueOn);

    [Fact]
    public void 没有中断的不动() => Assert.Equal((Thursday, false), (Moved().DueOn, Moved().IsMoved));

    [Fact]
    public void 放假安排没有公布的年份_顺延到下一个不是周末的日子() =>
        Assert.Equal(new DateOnly(2100, 10, 18),
            DeadlineMoving.Apply(new DateOnly(2100, 10, 15), [Outage("2100-10-15 20:00", "2100-10-15 21:00")], WorkCalendar.Shipped).DueOn);

    private static FilingDeadline Moved(params MeasuredOutage[] outages) => DeadlineMoving.Apply(Thursday, outages, WorkCalendar.Shipped);

    private static MeasuredOutage Outage(string from, string until) => new(At(from), At(until));

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
