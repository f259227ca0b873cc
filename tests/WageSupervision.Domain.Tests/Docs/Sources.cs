using System.Globalization;
using System.Reflection;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Tests.Architecture;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>What the pages are made of: every regulation the domain holds, its rules, their tests.</summary>
internal static class Sources
{
    private static readonly Type[] TestClasses = [.. typeof(Sources).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("WageSupervision.Domain.Tests.Law", StringComparison.Ordinal) == true && RuleCalls.TestsOf(type).Any())
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The texts, the Order first; found by reflection, so that a regulation added beside it is not forgotten.</summary>
    internal static IReadOnlyList<LawText> Laws { get; } =
    [
        .. typeof(LawText).GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(property => property.GetValue(null))
            .SelectMany(value => value switch { LawText one => [one], IEnumerable<LawText> many => many, _ => [] })
            .DistinctBy(law => law.Code)
            .OrderByDescending(law => law.Code == Regulations.Order353),
    ];

    /// <summary>The rules of a provision.</summary>
    internal static IEnumerable<RuleEntry> RulesOf(string code, int article, int? paragraph = null) => RuleBook.All
        .Where(rule => rule.Basis.Code == code && rule.Basis.Article == article && (paragraph is null || rule.Basis.Paragraph == paragraph));

    /// <summary>The tests that call a rule.</summary>
    internal static IReadOnlyList<(Type Class, MethodInfo Test)> TestsOf(RuleEntry rule) =>
    [
        .. from tests in TestClasses
           from test in RuleCalls.TestsOf(tests)
           where RuleCalls.Has(test, rule.Type)
           select (tests, test),
    ];

    /// <summary>The tests of an article: those that call its rules, and what else stands in classes that are about nothing else.</summary>
    internal static IReadOnlyList<(Type Class, MethodInfo Test)> TestsOf(string code, int article)
    {
        var own = RulesOf(code, article).ToArray();
        return
        [
            .. from tests in TestClasses
               let all = RuleCalls.TestsOf(tests).ToArray()
               let used = RuleBook.All.Where(rule => all.Any(test => RuleCalls.Has(test, rule.Type))).ToArray()
               where used.Any(own.Contains)
               from test in all
               where used.All(own.Contains) || own.Any(rule => RuleCalls.Has(test, rule.Type))
               select (tests, test),
        ];
    }

    /// <summary>The calculations a rule answers.</summary>
    internal static IEnumerable<ICalculation> CalculationsOf(RuleEntry rule) =>
        CalculationBook.All.Where(calculation => calculation.RuleIds.Contains(rule.Basis.RuleId));

    /// <summary>The page of an article below <c>docs/regulation/</c>.</summary>
    internal static string PageOf(string code, int article) => code == Regulations.Order353
        ? string.Create(CultureInfo.InvariantCulture, $"rules/article-{article:00}.md")
        : string.Create(CultureInfo.InvariantCulture, $"rules/{code.ToLowerInvariant()}-article-{article:00}.md");

    /// <summary>A test class's file, from the top of the repository.</summary>
    internal static string FileOf(Type tests) =>
        "tests/WageSupervision.Domain.Tests/" + tests.FullName!["WageSupervision.Domain.Tests.".Length..].Replace('.', '/') + ".cs";

    /// <summary>The address of an article's page in the portal.</summary>
    internal static string AddressOf(string code, int article) => code == Regulations.Order353
        ? string.Create(CultureInfo.InvariantCulture, $"/Law/{article}")
        : string.Create(CultureInfo.InvariantCulture, $"/Law/Cited/{code}/{article}");
}
