using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Duties;

/// <summary>谁、哪个月、申报什么、哪一天到期。</summary>
public sealed class FilingDutyTests
{
    private static readonly YearMonth September = new(2026, 9);
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    [Theory]
    [InlineData(8, "2026-10-08")]
    [InlineData(1, "2026-10-08")]
    [InlineData(9, "2026-10-09")]
    [InlineData(10, "2026-10-10")]
    [InlineData(11, "2026-10-12")]
    [InlineData(15, "2026-10-15")]
    public void 遇节假日和休息日顺延_调休上班的星期六不顺延(int day, string due) =>
        Assert.Equal((Day(due), true), FilingDuties.DueOn(September, day, Calendar));

    [Fact]
    public void 放假安排没有公布的年份_只避开周末并注明() =>
        Assert.Equal((new DateOnly(2100, 10, 4), false), FilingDuties.DueOn(new YearMonth(2100, 9), 2, Calendar));

    [Fact]
    public void 没有要求就没有申报义务() =>
        Assert.Null(FilingDuties.Of(DutyKind.Payroll, September, "330106", new DutyRules([]), [], Calendar));

    [Theory]
    [InlineData("2026-08", null)]
    [InlineData("2026-09", 15)]
    [InlineData("2026-11", 15)]
    [InlineData("2026-12", 20)]
    [InlineData("2027-05", 20)]
    [InlineData("2027-06", null)]
    public void 要求从写明的月份起_后来的代替以前的_填0的不再要求(string month, int? day)
    {
        var rules = new DutyRules([Rule("330000", "2026-09", 15), Rule("330000", "2026-12", 20), Rule("330000", "2027-06", 0)]);

        Assert.Equal(day, rules.For(DutyKind.Payroll, "330106", Month(month))?.DueDay);
        Assert.Null(rules.For(DutyKind.Attendance, "330106", Month(month)));
    }

    [Theory]
    [InlineData("330106", 10)]
    [InlineData("330110", 12)]
    [InlineData("330203", 15)]
    public void 几个地区都有要求的_范围最小的那个(string county, int day) =>
        Assert.Equal(day, new DutyRules([Rule("330000", "2026-01", 15), Rule("330100", "2026-01", 12), Rule("330106", "2026-01", 10)])
            .For(DutyKind.Payroll, county, September)?.DueDay);

    [Fact]
    public void 县里不再要求的_仍按省里的() =>
        Assert.Equal(15, new DutyRules([Rule("330000", "2026-01", 15), Rule("330106", "2026-01", 10), Rule("330106", "2026-08", 0)])
            .For(DutyKind.Payroll, "330106", September)?.DueDay);

    [Theory]
    [InlineData("2026-08", false)]
    [InlineData("2026-09", true)]
    [InlineData("2026-12", true)]
    [InlineData("2027-01", false)]
    public void 责令只在写明的月份内_期满自行结束(string month, bool holds) =>
        Assert.Equal(holds, FilingDuties.OfOrder(Order("2026-09-01"), Month(month), Calendar) is not null);

    [Theory]
    [InlineData("2026-10-14", true)]
    [InlineData("2026-10-15", false)]
    [InlineData("2026-10-16", false)]
    public void 送达当天和以前到期的不执行(string served, bool holds) =>
        Assert.Equal(holds, FilingDuties.OfOrder(Order(served), September, Calendar) is not null);

    [Fact]
    public void 责令先于通知_只管工资支付表()
    {
        var rules = new DutyRules([Rule("330000", "2026-01", 20), Rule("330000", "2026-01", 20, DutyKind.Attendance)]);

        var payroll = FilingDuties.Of(DutyKind.Payroll, September, "330106", rules, [Order("2026-09-01")], Calendar)!;
        var attendance = FilingDuties.Of(DutyKind.Attendance, September, "330106", rules, [Order("2026-09-01")], Calendar)!;

        Assert.Equal((DutyBasis.Order, "测试人社监申〔2026〕1号", Day("2026-10-15")), (payroll.Basis, payroll.Document, payroll.DueOn));
        Assert.Equal((DutyBasis.Notice, "测试通知", Day("2026-10-20")), (attendance.Basis, attendance.Document, attendance.DueOn));
    }

    [Theory]
    [InlineData(14, "2026-10-14", true)]
    [InlineData(15, "2026-10-15", false)]
    [InlineData(16, "2026-10-15", false)]
    public void 责令和通知的申报日取较早的_依据是责令(int noticeDay, string due, bool byNotice)
    {
        var duty = FilingDuties.Of(DutyKind.Payroll, September, "330106",
            new DutyRules([Rule("330000", "2026-01", noticeDay)]), [Order("2026-09-01")], Calendar)!;

        Assert.Equal((DutyBasis.Order, "测试人社监申〔2026〕1号", Day(due)), (duty.Basis, duty.Document, duty.DueOn));
        Assert.Equal(byNotice ? Day("2026-10-15") : null, duty.OrderDueOn);
    }

    [Theory]
    [InlineData("2026-10-11", "2026-10-12")]
    [InlineData("2026-10-12", "2026-10-15")]
    [InlineData("2026-10-13", "2026-10-15")]
    public void 送达当天和以前已经过了的通知申报日_不算责令的(string served, string due) =>
        Assert.Equal(Day(due), FilingDuties.Of(DutyKind.Payroll, September, "330106",
            new DutyRules([Rule("330000", "2026-01", 12)]), [Order(served)], Calendar)!.DueOn);

    [Fact]
    public void 申报日不在1到28之间的不收() =>
        Assert.Throws<ArgumentException>(() => new DutyRules([Rule("330000", "2026-01", 29)]));

    [Fact]
    public void 参数表的行读成要求()
    {
        var set = ParameterSet.Shipped.With(new ParameterChange("filing-duties",
            [new Dictionary<string, string> { ["kind"] = "attendance", ["area_code"] = "330100", ["from_month"] = "2026-09", ["due_day"] = "15",
                ["doc_no"] = "测试通知", ["published_on"] = "2026-08-01" }], []));

        Assert.Equal([new DutyRule(DutyKind.Attendance, "330100", September, 15, "测试通知", new DateOnly(2026, 8, 1))], set.Parameters.Duties.All);
        Assert.Empty(ParameterSet.Shipped.Parameters.Duties.All);
    }

    private static DutyRule Rule(string area, string from, int day, DutyKind kind = DutyKind.Payroll) => new(kind, area, Month(from), day, "测试通知", null);

    private static ServedFilingOrder Order(string served) => new(Guid.NewGuid(), "测试人社监申〔2026〕1号", Day(served), September, new YearMonth(2026, 12), 15);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static YearMonth Month(string month) => YearMonth.TryParse(month, out var read) ? read : throw new FormatException(month);
}
