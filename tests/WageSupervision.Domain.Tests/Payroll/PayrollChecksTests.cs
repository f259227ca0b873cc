using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Payroll;

/// <summary>从工资表判断的规则，和人自己也可以问的题目，是同一批。</summary>
public sealed class PayrollChecksTests
{
    private static readonly Type[] Checks =
        [.. typeof(PayrollJudge).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true, Name: "LineCheck`2" or "SheetCheck`2" })];

    [Fact]
    public void 每项核对都有可以从工资表回答的题目_每个题目都有核对() =>
        Assert.Equal(
            CalculationBook.All.Where(question => question.IsAskedOfSheets).Select(question => question.GetType())
            .OrderBy(type => type.Name, StringComparer.Ordinal),
            Checks.Select(check => check.BaseType!.GenericTypeArguments[1]).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void 题目回答的正是那条规则() => Assert.All(Checks, check =>
    {
        var arguments = check.BaseType!.GenericTypeArguments;
        var rule = Assert.Single(RuleBook.All, rule => rule.Type == arguments[0]);
        Assert.Contains(rule.Basis.RuleId, Assert.Single(CalculationBook.All, question => question.GetType() == arguments[1]).RuleIds);
    });
}
