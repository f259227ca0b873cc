using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article50;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.Labour;

/// <summary>合同约定每月固定工资6,000元。</summary>
[Trait("Article", "LDF-50")]
public sealed class Article50Tests
{
    [Theory]
    [InlineData(5999.99, 0, 违反, 0.01)]
    [InlineData(6000, 0, 合规, null)]
    [InlineData(6000.01, 0, 合规, null)]
    [InlineData(5999.99, 300, 违反, 0.01)]
    [InlineData(6000, 300, 不能认定, null)]
    [InlineData(6299.99, 300, 不能认定, null)]
    [InlineData(6300, 300, 合规, null)]
    public void 劳动法第五十条_整月_包不包括津贴不清楚的两边框定(double wage, double apart, Outcome outcome, double? shortfall) =>
        Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(Paid(wage) with { Apart = (decimal)apart }, outcome, Yuan(shortfall));

    /// <summary>合同开始不满六个月的，可能在试用期：低于八成（4,800元）才违反。</summary>
    [Theory]
    [InlineData("2026-03-01", 5999.99, 违反, 0.01)] // 周期首日满六个月
    [InlineData("2026-03-02", 4799.99, 违反, 0.01)]
    [InlineData("2026-03-02", 4800, 不能认定, null)]
    [InlineData("2026-03-02", 5999.99, 不能认定, null)]
    [InlineData("2026-03-02", 6000, 合规, null)]
    public void 劳动法第五十条_可能在试用期(string start, double wage, Outcome outcome, double? shortfall) => Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
        Paid(wage) with { ContractStart = Day(start) }, outcome, Yuan(shortfall));

    /// <summary>应出勤22天、出勤21天：×21÷22是5,727.27元，×21÷21.75是5,793.10元。</summary>
    [Theory]
    [InlineData(5727.26, 违反, 0.01)]
    [InlineData(5727.27, 不能认定, null)]
    [InlineData(5793.09, 不能认定, null)]
    [InlineData(5793.10, 合规, null)]
    public void 劳动法第五十条_缺勤的按两种折算框定(double wage, Outcome outcome, double? shortfall) => Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
        Paid(wage) with { Work = Whole with { DaysDue = 22, DaysWorked = 21, UnpaidAbsenceDays = 1 } }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(100, 不能认定)]
    [InlineData(5999.99, 不能认定)]
    [InlineData(6000, 合规)]
    public void 劳动法第五十条_当月入职没有写天数的_只问(double wage, Outcome outcome) => Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
        Paid(wage) with { Work = Whole with { DaysWorked = null, JoinedOn = Day("2026-09-15") } }, outcome);

    /// <summary>一天事假没有写出来的工资表，发5,724.14元：不知道是不是整月，不认定。</summary>
    [Theory]
    [InlineData(null, 0, 5724.14, 不能认定, null)]
    [InlineData(null, 0, 100, 不能认定, null)]
    [InlineData(null, 0, 5999.99, 不能认定, null)]
    [InlineData(null, 0, 6000, 合规, null)]
    [InlineData(21.0, 0, 5793.09, 不能认定, null)]
    [InlineData(22.0, 0, 5724.14, 违反, 275.86)]
    [InlineData(null, 1, 5724.13, 违反, 0.01)]
    [InlineData(null, 1, 5724.14, 合规, null)]
    public void 劳动法第五十条_没有写工作天数也没有写请假天数的_不认定违反(double? worked, double absent, double wage, Outcome outcome, double? shortfall) =>
        Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
            Paid(wage) with { Work = Whole with { DaysWorked = Yuan(worked), UnpaidAbsenceDays = (decimal)absent } }, outcome, Yuan(shortfall));

    [Theory]
    [InlineData(4999.99, 违反, 0.01)]
    [InlineData(5000, 不能认定, null)]
    [InlineData(5999.99, 不能认定, null)]
    [InlineData(6000, 合规, null)]
    public void 劳动法第五十条_周期内改过的_低于较低的才违反(double wage, Outcome outcome, double? shortfall) => Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
        Paid(wage) with { Agreed = 5000, MostAgreed = 6000 }, outcome, Yuan(shortfall));

    [Fact]
    public void 劳动法第五十条_整月没有出勤的不适用() =>
        Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(Paid(0) with { Work = Whole with { DaysWorked = 0 } }, 不适用);

    [Theory]
    [InlineData("1994-12", 不适用)]
    [InlineData("1995-01", 违反)]
    public void 劳动法第五十条_施行前不适用(string month, Outcome outcome) => Answers<ContractWageIsPaid, ContractWageIsPaid.Facts>(
        Paid(5000) with { ContractStart = Day("1990-01-01"), Work = Whole with { Month = Month(month) } }, outcome, outcome == 违反 ? 1000 : null);

    [Theory]
    [InlineData(5999.99, 0, "2026-03-02", 22.0, "试用期")]
    [InlineData(6000, 300, "2020-01-01", 22.0, "津贴")]
    [InlineData(5999.99, 0, "2020-01-01", null, "工作天数")]
    [InlineData(6000, 300, "2020-01-01", null, "津贴")]
    public void 劳动法第五十条_不能认定的问什么(double wage, double apart, string start, double? worked, string asked)
    {
        var facts = Paid(wage) with { Apart = (decimal)apart, ContractStart = Day(start), Work = Whole with { DaysWorked = Yuan(worked) } };
        var open = Assert.IsType<Finding.Undetermined>(new ContractWageIsPaid().Judge(facts, LegalParameters.Shipped));
        Assert.Contains(asked, Assert.Single(open.Missing), StringComparison.Ordinal);
    }

    private static readonly MinimumWageIsMet.Facts Whole = new(Month("2026-09"), Employment.FullTime, new(6000, null, "", Day("2026-09-01")), 6000,
        DaysWorked: 22, WorkingDays: 22);

    private static ContractWageIsPaid.Facts Paid(double wage) => new(6000, null, Day("2020-01-01"), (decimal)wage, 0, Whole);
}
