using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

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

    /// <summary>2026年9月，标准2,660元，÷21.75和÷应出勤22天两种折算：5天是611.49元和604.55元。</summary>
    [Theory]
    [InlineData(5.0, 22.0, 604.54, 违反, 0.01)]
    [InlineData(5.0, 22.0, 604.55, 不能认定, null)]
    [InlineData(5.0, 22.0, 611.48, 不能认定, null)]
    [InlineData(5.0, 22.0, 611.49, 合规, null)]
    [InlineData(22.0, 22.0, 2659.99, 违反, 0.01)]
    [InlineData(22.0, 22.0, 2660, 合规, null)]
    [InlineData(18.0, 20.0, 2201.37, 违反, 0.01)]
    [InlineData(18.0, 20.0, 2201.38, 不能认定, null)]
    [InlineData(18.0, 20.0, 2394, 合规, null)]
    [InlineData(0.0, 22.0, 0, 不适用, null)]
    [InlineData(22.0, 23.0, 2544.34, 违反, 0.01)]
    [InlineData(22.0, 23.0, 2659.99, 不能认定, null)]
    [InlineData(22.0, 23.0, 2660, 合规, null)]
    public void 第六条第一款_写明应出勤和工作天数的_两种折算(double daysWorked, double daysDue, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            September(gross) with { DaysWorked = (decimal)daysWorked, DaysDue = (decimal)daysDue }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(22.0, 2659.99, 违反, 0.01)]
    [InlineData(22.0, 2660, 合规, null)]
    [InlineData(21.0, 1861.99, 违反, 0.01)]
    [InlineData(21.0, 1862, 不能认定, null)]
    [InlineData(21.0, 2568.27, 不能认定, null)]
    [InlineData(21.0, 2568.28, 合规, null)]
    [InlineData(15.0, 1329.99, 违反, 0.01)]
    [InlineData(14.0, 0.01, 不能认定, null)]
    [InlineData(5.0, 611.48, 不能认定, null)]
    [InlineData(5.0, 611.49, 合规, null)]
    public void 第六条第一款_只写了工作天数的_看上去不满整月不认定违反(double daysWorked, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(September(gross) with { DaysWorked = (decimal)daysWorked }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-09-01", null, 2659.99, 违反, 0.01)]
    [InlineData("2026-09-02", null, 0.01, 不能认定, null)]
    [InlineData("2026-09-24", null, 700, 不能认定, null)]
    [InlineData("2026-09-24", null, 2660, 合规, null)]
    [InlineData(null, "2026-09-29", 700, 不能认定, null)]
    [InlineData(null, "2026-09-30", 700, 违反, 1960.0)]
    [InlineData(null, "2026-10-15", 700, 违反, 1960.0)]
    public void 第六条第一款_当月入职离职又没有天数的_不能认定(string? joinedOn, string? leftOn, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            September(gross) with { JoinedOn = DayOrNull(joinedOn), LeftOn = DayOrNull(leftOn) }, outcome, Yuan(shortfall));

    /// <summary>入职以后的应出勤5天、出勤5天：按当月22个工作日折算，不当作整月。</summary>
    [Theory]
    [InlineData(604.54, 违反, 0.01)]
    [InlineData(604.55, 不能认定, null)]
    [InlineData(611.49, 合规, null)]
    public void 第六条第一款_应出勤从入职日算起的_按当月工作日折算(double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            September(gross) with { DaysWorked = 5, DaysDue = 5, JoinedOn = Day("2026-09-24") }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(3, 0, 2293.09, 违反, 0.01)]
    [InlineData(3, 0, 2293.10, 合规, null)]
    [InlineData(1, 2, 2293.10, 合规, null)]
    [InlineData(20, 1.75, 0, 不适用, null)]
    public void 第六条第一款_旷工与事假一样折算(double absenceDays, double unpaidAbsenceDays, double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            September(gross) with { AbsenceDays = (decimal)absenceDays, UnpaidAbsenceDays = (decimal)unpaidAbsenceDays }, outcome, Yuan(shortfall));

    /// <summary>3天事病假：都是事假是2,293.10元，都是病假另加80%的293.52元。</summary>
    [Theory]
    [InlineData(2293.09, 违反, 0.01)]
    [InlineData(2293.10, 不能认定, null)]
    [InlineData(2586.61, 不能认定, null)]
    [InlineData(2586.62, 合规, null)]
    public void 第六条第一款_事假病假没有分开的_不能认定(double gross, Outcome outcome, double? shortfall) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(September(gross) with { MixedLeaveDays = 3 }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(20, 0, 0, 不能认定)]
    [InlineData(0, 10, 2659.99, 不能认定)]
    [InlineData(0, 10, 2660, 合规)]
    [InlineData(22, 0, 0, 不能认定)]
    public void 第六条第一款_产假工伤_只问不认定违反(double maternityDays, double injuryDays, double gross, Outcome outcome) =>
        Answers<MinimumWageIsMet, MinimumWageIsMet.Facts>(
            September(gross) with
            {
                MaternityDays = (decimal)maternityDays,
                InjuryDays = (decimal)injuryDays,
                DaysWorked = 22 - (decimal)(maternityDays + injuryDays),
                DaysDue = 22,
            },
            outcome);

    [Fact]
    public void 第六条第一款_两种折算都写在算式里()
    {
        var steps = new MinimumWageIsMet().Work(September(600) with { DaysWorked = 5, DaysDue = 22 }, LegalParameters.Shipped);
        Assert.Contains(new WorkingStep("最低工资下限（一种折算）", "2660.00 × 5 ÷ 22", "604.55"), steps);
        Assert.Contains(new WorkingStep("最低工资下限（另一种折算）", "2660.00 × 5 ÷ 21.75", "611.49"), steps);
        Assert.Contains(new WorkingStep("至少应补", "604.55 − 600.00", "4.55"), steps);
        Assert.Single(steps, step => step.Label.StartsWith("月最低工资标准", StringComparison.Ordinal));
    }

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

    /// <summary>杭州市2026年的标准2026年2月14日公布，2026年1月1日起执行。</summary>
    [Theory]
    [InlineData("2025-12", null)]
    [InlineData("2026-01", "2026-02-14")]
    [InlineData("2026-02", null)]
    [InlineData("2026-03", null)]
    [InlineData("2024-04", "2024-05-08")]
    [InlineData("2024-05", null)]
    public void 第六条第一款_当月过后才公布的标准_写明当时还不知道(string month, string? published)
    {
        var facts = FullTime(西湖区, month, 2000);
        var finding = Assert.IsType<Finding.Violated>(new MinimumWageIsMet().Judge(facts, LegalParameters.Shipped));
        var marked = finding.Working.SingleOrDefault(step => step.Expression.Contains("还不知道", StringComparison.Ordinal));
        Assert.Equal(published, marked?.Value);
    }

    [Fact]
    public void 第六条第一款_标准未知时写至少()
    {
        var steps = new MinimumWageIsMet().Work(FullTime(淳安县, "2026-03", 1500), LegalParameters.Shipped);
        Assert.Contains(new WorkingStep("至少应补", "2180.00 − 1500.00", "680.00"), steps);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(22.0, null)]
    [InlineData(22.0, 22.0)]
    [InlineData(20.0, 22.0)]
    public void 第六条第一款_合规不分配内存(double? daysWorked, double? daysDue)
    {
        var rule = new MinimumWageIsMet();
        var facts = September(2660) with { DaysWorked = Yuan(daysWorked), DaysDue = Yuan(daysDue) };
        rule.Judge(facts, LegalParameters.Shipped);
        var before = GC.GetAllocatedBytesForCurrentThread();
        rule.Judge(facts, LegalParameters.Shipped);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static MinimumWageIsMet.Facts September(double gross) => FullTime(西湖区, "2026-09", gross) with { WorkingDays = 22 };

    private static MinimumWageIsMet.Facts FullTime(string region, string month, double gross) =>
        new(Month(month), Employment.FullTime, LegalParameters.Shipped.MinimumWages.Monthly(region, Month(month)), (decimal)gross);
}
