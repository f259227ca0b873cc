using System.Globalization;
using System.Reflection;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>How rules and the domain are built.</summary>
public sealed class RuleClassTests
{
    private static readonly Assembly Domain = typeof(RuleBook).Assembly;

    private static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        [Regulations.Order353] = "Order353",
        [Regulations.Labour] = "CitedLaws.Labour",
        [Regulations.LabourInspection] = "CitedLaws.LabourInspection",
        [Regulations.MigrantWages] = "CitedLaws.MigrantWages",
        [Regulations.RefusalToPayCrime] = "CitedLaws.RefusalToPayCrime",
        [Regulations.RefusalToPayInterpretation] = "CitedLaws.RefusalToPayInterpretation",
    };

    public static TheoryData<string> RuleIds() => [.. RuleBook.All.Select(rule => rule.Basis.RuleId)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void 规则类合乎约定(string ruleId)
    {
        var rule = RuleBook.Find(ruleId)!;
        var article = string.Create(CultureInfo.InvariantCulture, $".Law.{Folders[rule.Basis.Code]}.Article{rule.Basis.Article:00}");
        Assert.EndsWith(article, rule.Type.Namespace, StringComparison.Ordinal);
        Assert.True(rule.Type.IsSealed);
        Assert.NotNull(rule.Type.GetConstructor(Type.EmptyTypes));
        Assert.Empty(rule.Type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Interpretation);
        var facts = rule.Type.GetNestedType("Facts");
        Assert.NotNull(facts);
        Assert.True(facts.IsValueType);
        Assert.Contains(typeof(IRule<>).MakeGenericType(facts), rule.Type.GetInterfaces());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void 每条规则都有同条的测试类(string ruleId)
    {
        var rule = RuleBook.Find(ruleId)!;
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{typeof(RuleClassTests).Assembly.GetName().Name}.Law.{Folders[rule.Basis.Code]}.Article{rule.Basis.Article:00}Tests");
        var tests = typeof(RuleClassTests).Assembly.GetType(name);
        Assert.True(tests is not null, $"no {name}");
        Assert.Contains(
            tests.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null),
            method => RuleCalls.Has(method, rule.Type));
        var article = rule.Basis.Article.ToString(CultureInfo.InvariantCulture);
        Assert.Contains(
            tests.GetCustomAttributesData(),
            data => data.AttributeType == typeof(TraitAttribute)
                && Equals(data.ConstructorArguments[1].Value, rule.Basis.Code == Regulations.Order353 ? article : $"{rule.Basis.Code}-{article}"));
    }

    [Fact]
    public void 规则标识不重复() => Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(rule => rule.Basis.RuleId).Distinct().Count());

    [Fact]
    public void 办法的规则排在最前() =>
        Assert.Equal(
            ["ZJ353", "LDF", "GWY423", "GWY724", "XF276B"],
            RuleBook.All.Select(rule => rule.Basis.Code).Distinct());

    [Fact]
    public void 计算引用的规则都存在()
    {
        foreach (var id in CalculationBook.All.SelectMany(calculation => calculation.RuleIds))
        {
            Assert.NotNull(RuleBook.Find(id));
        }
    }

    [Fact]
    public void 领域层只依赖基础类库() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void 类是密封的或者抽象的() =>
        Assert.DoesNotContain(
            Domain.GetTypes(),
            type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.Name.StartsWith('<')
                && type.Namespace?.StartsWith("WageSupervision", StringComparison.Ordinal) == true);
}
