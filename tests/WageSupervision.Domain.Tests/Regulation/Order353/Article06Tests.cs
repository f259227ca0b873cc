using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article06;
using static WageSupervision.Domain.Tests.Regulation.Rule;

namespace WageSupervision.Domain.Tests.Regulation.Order353;

[Trait("Article", "6")]
public sealed class Article06Tests
{
    private const string 西湖区 = "330106";
    private const string 淳安县 = "330127";

    [Theory]
    [InlineData(西湖区, "2026-03", 2659.99, 违反, 0.01)]
    [InlineData(西湖区, "2026-03", 2660, 合规, null)]
    [InlineData(西湖区, "2026-03", 2660.01, 合规, null)]
    [InlineData(西湖区, "2025-12", 2489.99, 违反, 0.01)]
    [InlineData(西湖区, "2025-12", 2490, 合规, null)]
    [InlineData(西湖区, "2017-04", 0, 不适用, null)]
    [InlineData(西湖区, "2017-05", 1859.99, 违反, 0.01)]
    [InlineData(淳安县, "2026-03", 2179.99, 违反, 0.01)]
    [InlineData(淳安县, "2026-03", 2180, 不能认定, null)]
    [InlineData(淳安县, "2026-03", 2659.99, 不能认定, null)]
    [InlineData(淳安县, "2026-03", 2660, 合规, null)]
    public void 第六条第一款_全日制整月(string region, string month, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(FullTime(region, month, gross), outcome, Yuan(shortfall));

    [Theory]
    [InlineData(5, 2048.50, 违反, 0.01)]
    [InlineData(5, 2048.51, 合规, null)]
    [InlineData(21.74, 1.22, 合规, null)]
    [InlineData(21.75, 0, 不适用, null)]
    [InlineData(22, 0, 不适用, null)]
    public void 第六条第一款_事假折算(double days, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            FullTime(西湖区, "2026-03", gross) with { UnpaidAbsenceDays = (decimal)days }, outcome, Yuan(shortfall));

    [Fact]
    public void 第六条第一款_加班费津贴和福利不计入() =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            FullTime(西湖区, "2026-07", 3200) with { OvertimePay = 300, SpecialEnvironmentAllowance = 200, SpecialShiftAllowance = 100, Welfare = 100 },
            违反,
            160);

    [Fact]
    public void 第六条第一款_各项之和大于应发_不能认定() =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(FullTime(西湖区, "2026-07", 100) with { OvertimePay = 200 }, 不能认定);

    [Theory]
    [InlineData(40.0, 999.99, 违反, 0.01)]
    [InlineData(40.0, 1000, 合规, null)]
    [InlineData(null, 1000, 不能认定, null)]
    public void 第六条第一款_非全日制按小时(double? hours, double gross, Outcome outcome, double? shortfall)
    {
        var month = Month("2026-03");
        var facts = new MinimumWageIsMet.Facts(
            month, Employment.PartTime, LegalParameters.Shipped.MinimumWages.Hourly(西湖区, month), (decimal)gross, Hours: Yuan(hours));
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(facts, outcome, Yuan(shortfall));
    }

    [Fact]
    public void 第六条第一款_算式写明标准和文号()
    {
        var facts = FullTime(西湖区, "2026-07", 3200) with { OvertimePay = 400, SpecialEnvironmentAllowance = 300 };
        var steps = new MinimumWageIsMet().Work(facts, LegalParameters.Shipped);
        Assert.Contains(new WorkingStep("与最低工资比较的工资", "3200.00 − 400.00 − 300.00", "2500.00"), steps);
        Assert.Contains(new WorkingStep("月最低工资标准（杭政函〔2026〕16号）", "", "2660.00"), steps);
        Assert.Contains(new WorkingStep("应补", "2660.00 − 2500.00", "160.00"), steps);
    }

    [Fact]
    public void 第六条第一款_标准未知时写至少()
    {
        var steps = new MinimumWageIsMet().Work(FullTime(淳安县, "2026-03", 1500), LegalParameters.Shipped);
        Assert.Contains(new WorkingStep("至少应补", "2180.00 − 1500.00", "680.00"), steps);
    }

    [Fact]
    public void 第六条第一款_合规不分配内存()
    {
        var rule = new MinimumWageIsMet();
        var facts = FullTime(西湖区, "2026-03", 2660);
        rule.Judge(facts, LegalParameters.Shipped);
        var before = GC.GetAllocatedBytesForCurrentThread();
        rule.Judge(facts, LegalParameters.Shipped);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static MinimumWageIsMet.Facts FullTime(string region, string month, double gross) =>
        new(Month(month), Employment.FullTime, LegalParameters.Shipped.MinimumWages.Monthly(region, Month(month)), (decimal)gross);
}
