using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article17;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "17")]
public sealed class Article17Tests
{
    [Theory]
    [InlineData("330106", "2026-03", 2127.99, 违反, 0.01)]
    [InlineData("330106", "2026-03", 2128, 合规, null)]
    [InlineData("330106", "2026-03", 2128.01, 合规, null)]
    [InlineData("330106", "2017-04", 0, 不适用, null)]
    [InlineData("330106", "2017-05", 0, 违反, 1488.0)]
    [InlineData("330127", "2026-03", 1743.99, 违反, 0.01)]
    [InlineData("330127", "2026-03", 1744, 不能认定, null)]
    [InlineData("330127", "2026-03", 2128, 合规, null)]
    public void 第十七条第一款_整月病假_低于百分之八十为违反(string region, string month, double pay, Outcome outcome, double? shortfall) =>
        Answers<SickPayMeetsFloor, SickPayMeetsFloor.Facts>(Facts(region, month, true, 0, (decimal)pay), outcome, Yuan(shortfall));

    [Theory]
    [InlineData(10, 978.38, 违反, 0.01)]
    [InlineData(10, 978.39, 合规, null)]
    [InlineData(22, 2127.99, 违反, 0.01)]
    [InlineData(22, 2128, 合规, null)]
    [InlineData(0, 0, 不适用, null)]
    public void 第十七条第一款_不满整月按天折算(double days, double pay, Outcome outcome, double? shortfall) =>
        Answers<SickPayMeetsFloor, SickPayMeetsFloor.Facts>(Facts("330106", "2026-03", false, (decimal)days, (decimal)pay), outcome, Yuan(shortfall));

    [Theory]
    [InlineData(false, 0, 不适用)]
    [InlineData(null, 0, 不能认定)]
    [InlineData(null, 2128, 合规)]
    public void 第十七条第一款_医疗期(bool? within, double pay, Outcome outcome) =>
        Answers<SickPayMeetsFloor, SickPayMeetsFloor.Facts>(
            Facts("330106", "2026-03", true, 0, (decimal)pay) with { WithinMedicalPeriod = within }, outcome);

    [Fact]
    public void 第十七条第一款_病假工资不明_不能认定() =>
        Answers<SickPayMeetsFloor, SickPayMeetsFloor.Facts>(Facts("330106", "2026-03", false, 3, null), 不能认定);

    [Theory]
    [InlineData(9.99, 4.99, 3, 6)]
    [InlineData(9.99, 5, 6, 12)]
    [InlineData(10, 4.99, 6, 12)]
    [InlineData(10, 5, 9, 15)]
    [InlineData(10, 10, 12, 18)]
    [InlineData(15, 15, 18, 24)]
    [InlineData(20, 19.99, 18, 24)]
    [InlineData(20, 20, 24, 30)]
    public void 第十七条第一款_医疗期的长短_分界年限属于较长的(double total, double employer, int months, int within) =>
        Assert.Equal(
            new MedicalTreatmentPeriod(months, within),
            MedicalTreatmentTable.Shipped.Find((decimal)total, (decimal)employer, Day("2026-11-22"))!.Period);

    private static SickPayMeetsFloor.Facts Facts(string region, string month, bool full, decimal days, decimal? pay) =>
        new(Month(month), LegalParameters.Shipped.MinimumWages.Monthly(region, Month(month)), full, days, pay, true);
}
