using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article22;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "22")]
public sealed class Article22Tests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-31", 5999.99, 违反, 0.01)]
    [InlineData("2026-03-01", "2026-03-31", 6000, 合规, null)]
    [InlineData("2026-03-01", "2026-04-01", 6000, 不能认定, null)]
    [InlineData("2026-04-01", "2026-04-30", 0, 不适用, null)]
    [InlineData("2026-02-01", "2026-02-28", 0, 不适用, null)]
    public void 第二十二条第一款_第一个周期按合同(string start, string end, double paid, Outcome outcome, double? shortfall) =>
        Answers<FirstCycleOfStoppageIsPaidByContract, FirstCycleOfStoppageIsPaidByContract.Facts>(
            new(Month("2026-03"), Period(start, end), 6000, (decimal)paid), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2017-04", 不适用)]
    [InlineData("2017-05", 违反)]
    public void 第二十二条第一款_施行前不适用(string month, Outcome outcome) =>
        Answers<FirstCycleOfStoppageIsPaidByContract, FirstCycleOfStoppageIsPaidByContract.Facts>(
            new(Month(month), Period("2026-03-01", "2026-03-31"), 1, 0), outcome, 1);

    [Fact]
    public void 第二十二条第一款_合同工资不明_不能认定() =>
        Answers<FirstCycleOfStoppageIsPaidByContract, FirstCycleOfStoppageIsPaidByContract.Facts>(
            new(Month("2026-03"), Period("2026-03-01", "2026-03-31"), null, 0), 不能认定);

    [Theory]
    [InlineData("330106", true, 2659.99, 违反, 0.01)]
    [InlineData("330106", true, 2660, 合规, null)]
    [InlineData("330106", false, 2127.99, 违反, 0.01)]
    [InlineData("330106", false, 2128, 合规, null)]
    [InlineData("330127", false, 2000, 不能认定, null)]
    public void 第二十二条第二款_超过一个周期的下限(string region, bool worked, double paid, Outcome outcome, double? shortfall) =>
        Answers<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(
            Later(region, "2026-04", "2026-04-01", "2026-04-30", worked, paid), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-03-15", "2026-04-14", "2026-04", 不能认定)]
    [InlineData("2026-03-31", "2026-04-01", "2026-04", 不能认定)]
    [InlineData("2026-03-01", "2026-03-31", "2026-03", 不适用)]
    [InlineData("2026-04-01", "2026-04-30", "2017-04", 不适用)]
    public void 第二十二条第二款_期间的位置(string start, string end, string month, Outcome outcome) =>
        Answers<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(Later("330106", month, start, end, false, 0), outcome);

    /// <summary>2026年4月10日到20日：7个工作日，11天；周期是4月1日到30日。2,660元的80%：684.87元和780.27元。</summary>
    [Theory]
    [InlineData(684.86, 违反, 0.01)]
    [InlineData(684.87, 不能认定, null)]
    [InlineData(780.26, 不能认定, null)]
    [InlineData(780.27, 合规, null)]
    public void 第二十二条第二款_不满一个周期的_两种折算(double paid, Outcome outcome, double? shortfall) =>
        Answers<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(
            Later("330106", "2026-04", "2026-04-10", "2026-04-20", false, paid), outcome, Yuan(shortfall));

    /// <summary>整月发的工资不折算，不论停工从哪一天开始。</summary>
    [Theory]
    [InlineData("2026-05-01", "2026-05-31", 2127.99, 违反, 0.01)]
    [InlineData("2026-05-01", "2026-05-31", 2128, 合规, null)]
    [InlineData("2026-04-15", "2026-05-14", 2127.99, 违反, 0.01)]
    [InlineData("2026-04-15", "2026-05-13", 1900, 不能认定, null)]
    [InlineData("2027-02-02", "2027-02-05", 9999, 不能认定, null)]
    public void 第二十二条第二款_整个周期不折算_放假安排没有公布的不能认定(string start, string end, double paid, Outcome outcome, double? shortfall) =>
        Answers<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(Later("330106", "2026-04", start, end, false, paid), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-03-31", "2026-03-01", "2026-03-31")]
    [InlineData("2026-04-01", "2026-04-01", "2026-04-30")]
    [InlineData("2026-04-30", "2026-04-01", "2026-04-30")]
    [InlineData("2026-05-01", "2026-05-01", "2026-05-31")]
    public void 第二十二条_周期从停工首日一个月一个月地数(string day, string start, string end) =>
        Assert.Equal((Day(start), Day(end)), Period(day, day).Cycle);

    [Theory]
    [InlineData("2026-01-28", "2026-02-27")]
    [InlineData("2026-01-29", "2026-02-28")]
    [InlineData("2026-01-30", "2026-02-28")]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2026-02-01", "2026-02-28")]
    [InlineData("2024-01-30", "2024-02-29")]
    [InlineData("2026-03-31", "2026-04-30")]
    public void 第二十二条_第一个周期到次月对应日前一日_没有对应日的到月末(string started, string end) =>
        Assert.Equal(Day(end), new StoppagePeriod(Day(started), Day(started), Day(started)).FirstCycleEnd);

    private static StoppagePeriod Period(string start, string end) => new(Day("2026-03-01"), Day(start), Day(end));

    private static StoppagePayMeetsFloor.Facts Later(string region, string month, string start, string end, bool worked, double paid) =>
        new(Month(month), Period(start, end), LegalParameters.Shipped.MinimumWages.Monthly(region, Month(month)), worked, (decimal)paid);
}
