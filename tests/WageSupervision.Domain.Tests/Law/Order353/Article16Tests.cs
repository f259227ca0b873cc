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
}
