using System.Globalization;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>一张工资表的发放日与登记的发放日：晚多少、何时要写原因。</summary>
public sealed class AgreedPaydayTests
{
    [Theory]
    [InlineData("2026-09-30", 15, "2026-10-15")]
    [InlineData("2026-09-15", 15, "2026-10-15")]
    [InlineData("2026-10-31", 31, "2026-11-30")]
    [InlineData("2027-01-31", 30, "2027-02-28")]
    [InlineData("2026-12-31", 1, "2027-01-01")]
    public void 登记的发放日在周期结束的次月(string end, int payday, string registered) => Assert.Equal(Day(registered), AgreedPayday.Registered(Day(end), payday));

    [Theory]
    [InlineData("2026-11-14", false)]
    [InlineData("2026-11-15", false)]
    [InlineData("2026-11-16", true)]
    [InlineData("2026-12-31", true)]
    public void 晚三十一日以内(string agreed, bool tooLate) => Assert.Equal(tooLate, AgreedPayday.IsTooLate(Day(agreed), Day("2026-10-15")));

    [Theory]
    [InlineData("2026-10-14", Employment.FullTime, true)]
    [InlineData("2026-10-15", Employment.FullTime, false)]
    [InlineData("2026-10-16", Employment.FullTime, true)]
    [InlineData("2026-10-14", Employment.PartTime, false)]
    [InlineData("2026-10-15", Employment.PartTime, false)]
    [InlineData("2026-10-16", Employment.PartTime, true)]
    public void 不是登记的那一天要写原因_非全日制提前的不用(string agreed, Employment employment, bool reason) =>
        Assert.Equal(reason, AgreedPayday.NeedsReason(Day(agreed), Day("2026-10-15"), employment));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
