using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Parameters;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    [Theory]
    [InlineData("2015-12-31", null)]
    [InlineData("2016-01-01", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-09", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", null)]
    [InlineData("9999-12-31", null)]
    public void 工作日(string day, bool? works) => Assert.Equal(works, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-10-05", "2026-09-30", "2026-10-08", "2026-10-08")]
    [InlineData("2026-10-09", "2026-10-09", "2026-10-09", "2026-10-10")]
    [InlineData("2026-12-31", "2026-12-31", "2026-12-31", null)]
    [InlineData("2016-01-01", null, "2016-01-04", "2016-01-04")]
    [InlineData("9999-12-31", null, null, null)]
    [InlineData("0001-01-01", null, null, null)]
    public void 最近的工作日(string day, string? before, string? after, string? next)
    {
        Assert.Equal(DayOrNull(before), Calendar.LastWorkingDayOnOrBefore(Day(day)));
        Assert.Equal(DayOrNull(after), Calendar.FirstWorkingDayOnOrAfter(Day(day)));
        Assert.Equal(DayOrNull(next), Calendar.NextWorkingDayAfter(Day(day)));
    }

    [Theory]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2026-09-24", 7, "2026-10-12")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-02-13", 3, "2026-02-25")]
    [InlineData("2026-03-02", 60, "2026-05-28")]
    [InlineData("2026-03-02", 90, "2026-07-10")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-12-30", 2, null)]
    public void 工作日期限(string start, int days, string? end) => Assert.Equal(DayOrNull(end), Calendar.AddWorkingDays(Day(start), days));

    [Fact]
    public void 覆盖2016至2026年() => Assert.Equal(Enumerable.Range(2016, 11), Calendar.Years);
}
