using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "16")]
public sealed class Article16Tests
{
    /// <summary>月工资5,000元缺1天：÷21.75是229.89元，÷22天是227.27元，÷20天是250元。</summary>
    [Theory]
    [InlineData(1, null, 229.89, 合规, null)]
    [InlineData(1, null, 229.90, 违反, 0.01)]
    [InlineData(1, 22.0, 227.27, 合规, null)]
    [InlineData(1, 22.0, 227.28, 不能认定, null)]
    [InlineData(1, 22.0, 229.89, 不能认定, null)]
    [InlineData(1, 22.0, 229.90, 违反, 0.01)]
    [InlineData(1, 20.0, 229.89, 合规, null)]
    [InlineData(1, 20.0, 250, 不能认定, null)]
    [InlineData(1, 20.0, 250.01, 违反, 0.01)]
    [InlineData(0, null, 0, 合规, null)]
    [InlineData(0, null, 0.01, 违反, 0.01)]
    [InlineData(22, 22.0, 5000, 合规, null)]
    [InlineData(22, 22.0, 5000.01, 违反, 0.01)]
    public void 第十六条第二款_只少发缺勤时间的工资(double absentDays, double? daysDue, double amount, Outcome outcome, double? shortfall) =>
        Answers<AbsenceCostsItsTimeOnly, AbsenceCostsItsTimeOnly.Facts>(
            new(5000, (decimal)absentDays, (decimal)amount, Yuan(daysDue)), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第十六条第二款_施行前不适用(string day, Outcome outcome) =>
        Answers<AbsenceCostsItsTimeOnly, AbsenceCostsItsTimeOnly.Facts>(new(5000, 1, 689.66m, null, Day(day)), outcome, 459.77m);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(2, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 15)]
    [InlineData(21, 15)]
    public void 第十六条第一款_年休假的天数(int years, int days) => Assert.Equal(days, new UnusedAnnualLeaveIsPaid.Facts(Month("2026-12"), years, null, null, null, null,
        null).DaysDue);

    /// <summary>月工资4,350元，一天200元：没有休的1天至少付400元，付600元合规。</summary>
    [Theory]
    [InlineData(1, 4, 399.99, 违反, 0.01)]
    [InlineData(1, 4, 400.0, 不能认定, null)]
    [InlineData(1, 4, 599.99, 不能认定, null)]
    [InlineData(1, 4, 600.0, 合规, null)]
    [InlineData(1, 5, 0.0, 合规, null)]
    [InlineData(1, 6, 0.0, 合规, null)]
    [InlineData(9, 5, 0.0, 合规, null)]
    [InlineData(10, 5, 1999.99, 违反, 0.01)]
    [InlineData(10, 10, 0.0, 合规, null)]
    [InlineData(20, 10, 1999.99, 违反, 0.01)]
    [InlineData(20, 14, 600.0, 合规, null)]
    [InlineData(0, 0, 0.0, 不适用, null)]
    [InlineData(1, 4, 0.0, 不能认定, null)] // 没有付的可能跨年安排
    [InlineData(1, 4, null, 不能认定, null)]
    [InlineData(null, 4, 600.0, 不能认定, null)]
    [InlineData(1, null, 600.0, 不能认定, null)]
    public void 第十六条第一款_应休没有休的付年休假工资(int? years, int? taken, double? paid, Outcome outcome, double? shortfall) =>
        Answers<UnusedAnnualLeaveIsPaid, UnusedAnnualLeaveIsPaid.Facts>(
            new(Month("2026-12"), years, taken, null, Yuan(paid), 4350, 4350, IsSettled: true), outcome, Yuan(shortfall));

    /// <summary>5天没有休、一天200元：付了2天的，另外3天可能跨年安排。</summary>
    [Theory]
    [InlineData(1200, false, 不能认定, null)] // 2天的300%
    [InlineData(1999.99, false, 不能认定, null)]
    [InlineData(1999.99, true, 违反, 0.01)]
    [InlineData(2000, true, 不能认定, null)]
    [InlineData(3000, false, 合规, null)]
    public void 第十六条第一款_可能有几天跨年安排的_不认定违反(double paid, bool settled, Outcome outcome, double? shortfall) =>
        Answers<UnusedAnnualLeaveIsPaid, UnusedAnnualLeaveIsPaid.Facts>(
            new(Month("2026-12"), null, null, 5, (decimal)paid, 4350, 4350, settled), outcome, Yuan(shortfall));

    /// <summary>月工资只知道在2,175元和4,350元之间：1天至少200元，至多600元。</summary>
    [Theory]
    [InlineData(199.99, 违反, 0.01)]
    [InlineData(200, 不能认定, null)]
    [InlineData(599.99, 不能认定, null)]
    [InlineData(600, 合规, null)]
    public void 第十六条第一款_月工资不清楚的框定(double paid, Outcome outcome, double? shortfall) =>
        Answers<UnusedAnnualLeaveIsPaid, UnusedAnnualLeaveIsPaid.Facts>(
            new(Month("2026-12"), null, null, 1, (decimal)paid, 2175, 4350, IsSettled: true), outcome, Yuan(shortfall));

    /// <summary>月工资4,350元，一天200元；应出勤20天的，一天最多217.50元。</summary>
    [Theory]
    [InlineData(2, 0, 0, 0, 0.0, true, null, 合规, null)]
    [InlineData(2, 0, 0, 0, 0.01, true, null, 违反, 0.01)]
    [InlineData(2, 0, 0, 0, 0.01, false, null, 不能认定, null)] // 不知道另外有没有缺勤
    [InlineData(2, 0, 0, 0, 400.0, true, null, 违反, 400.0)]
    [InlineData(2, 0, 0, 0, 500.0, true, null, 违反, 400.0)] // 多出的100元不是年休假的工资
    [InlineData(2, 0, 0, 1, 200.0, true, null, 合规, null)]
    [InlineData(2, 0, 0, 1, 200.0, false, null, 合规, null)]
    [InlineData(2, 0, 0, 1, 200.01, true, null, 违反, 0.01)]
    [InlineData(2, 0, 0, 1, 217.5, true, 20.0, 合规, null)]
    [InlineData(2, 0, 0, 1, 217.51, true, 20.0, 违反, 0.01)]
    [InlineData(2, 0, 0, 1, 200.01, false, null, 不能认定, null)]
    [InlineData(0, 3, 0, 0, 600.0, true, null, 不能认定, null)] // 合同可以约定婚丧假的工资
    [InlineData(0, 0, 20, 0, 4000.0, true, null, 不能认定, null)] // 可能由生育津贴支付
    [InlineData(2, 0, 20, 0, 4000.0, true, null, 不能认定, null)]
    [InlineData(0, 0, 0, 1, 500.0, true, null, 不适用, null)]
    public void 第十六条第一款_休法定假不扣工资(
        double annual, double family, double maternity, double absent, double withheld, bool all, double? due, Outcome outcome, double? shortfall) =>
        Answers<LeaveIsPaid, LeaveIsPaid.Facts>(
            new(Month("2026-11"), 4350, (decimal)annual, (decimal)family, (decimal)maternity, (decimal)withheld, (decimal)absent, all, Yuan(due)),
            outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2017-04", 不适用)]
    [InlineData("2017-05", 违反)]
    public void 第十六条第一款_休法定假不扣工资_施行前不适用(string month, Outcome outcome) => Answers<LeaveIsPaid, LeaveIsPaid.Facts>(
        new(Month(month), 4350, 2, 0, 0, 400, 0, true, null), outcome, outcome == 违反 ? 400 : null);

    [Theory]
    [InlineData("2017-04", 不适用)]
    [InlineData("2017-05", 违反)]
    public void 第十六条第一款_施行前不适用(string month, Outcome outcome) => Answers<UnusedAnnualLeaveIsPaid, UnusedAnnualLeaveIsPaid.Facts>(
        new(Month(month), null, null, 1, 100, 4350, 4350, IsSettled: true), outcome, outcome == 违反 ? 300 : null);
}
