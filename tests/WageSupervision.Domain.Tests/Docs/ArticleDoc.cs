using System.Reflection;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/regulation/rules/article-NN.md: the text, the rules, what they ask, and the boundaries the tests hold.</summary>
internal static class ArticleDoc
{
    private static readonly string[] FactHeaders = ["事实", "代码里的名字", "是什么", "可以不知道"];

    internal static string Write(LawText law, LawArticle article)
    {
        var page = new Markdown()
            .Heading(1, $"{article.Heading}　{law.Title}")
            .Paragraph("由测试从代码和边界表生成（`deploy/approve-docs.sh`），不手改。")
            .Paragraph($"{(article.Chapter.Length == 0 ? "" : article.Chapter + "。")}出处：{article.Source}。条文页：{Sources.AddressOf(law.Code, article.Number)}。");
        foreach (var paragraph in article.Paragraphs)
        {
            page.Heading(2, $"第{ChineseNumerals.Of(paragraph.Number)}款").Quote(paragraph.FullText);
            var rules = Sources.RulesOf(law.Code, article.Number, paragraph.Number).ToArray();
            if (rules.Length == 0)
            {
                page.Paragraph($"没有规则：{paragraph.NoRuleReason}。");
            }

            foreach (var rule in rules)
            {
                Rule(page, rule);
            }
        }

        return Boundaries(page, law, article).ToString();
    }

    private static void Rule(Markdown page, RuleEntry rule)
    {
        var calculations = Sources.CalculationsOf(rule).Select(calculation => $"{calculation.Title}（/Calculators/{calculation.Name}）");
        page.Heading(3, $"{rule.Basis.RuleId}　{rule.Title}")
            .List(
            [
                $"依据：{rule.Basis.Citation}，“{rule.Basis.Quote}”",
                $"理解：{rule.Interpretation}",
                $"类：`{rule.Type.Name}`",
                $"试算：{string.Join("、", calculations.DefaultIfEmpty("没有，由办案和工资表核对使用"))}",
            ])
            .Table(FactHeaders, Facts(rule.Type.GetNestedType("Facts")!, rule, "", unknown: false));
    }

    // Facts made of facts (a deferral, a period) are told one by one.
    private static IEnumerable<string[]> Facts(Type facts, RuleEntry rule, string within, bool unknown)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var parameter in facts.GetConstructors().OrderByDescending(made => made.GetParameters().Length).First().GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var optional = unknown || type != parameter.ParameterType || nullability.Create(parameter).WriteState == NullabilityState.Nullable;
            if (IsOurRecord(type))
            {
                foreach (var inner in Facts(type, rule, within + parameter.Name + ".", optional))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return [Words.Named(parameter.Name!, rule), $"`{within}{parameter.Name}`", Words.Kind(type), optional ? "是" : "否"];
            }
        }
    }

    private static bool IsOurRecord(Type type) => type.Assembly == typeof(RuleBook).Assembly
        && !type.IsEnum && type != typeof(YearMonth) && type != typeof(MinimumWageStandard) && !type.IsAssignableTo(typeof(ICalculation));

    private static Markdown Boundaries(Markdown page, LawText law, LawArticle article)
    {
        var tests = Sources.TestsOf(law.Code, article.Number);
        page.Heading(2, "边界").Paragraph(
            $"以下各表就是测试 {string.Join("、", tests.Select(found => found.Class).Distinct().Select(tests => $"[{tests.Name}](../../../{Sources.FileOf(tests)})"))} 的内容；“无”是没有这一项，或者不知道；表中没有写的事实见测试。");
        foreach (var (_, test) in tests.Where(found => Rows(found.Test).Count > 0))
        {
            page.Heading(3, Caption(test))
                .Table([.. test.GetParameters().Select(parameter => Words.Named(parameter.Name!))], Rows(test));
        }

        var others = tests.Where(found => Rows(found.Test).Count == 0).Select(found => Caption(found.Test)).ToArray();
        return others.Length == 0 ? page : page.Heading(3, "其余的测试").List(others);
    }

    private static List<string[]> Rows(MethodInfo test) =>
    [
        .. test.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(test)).Select(row => row.Select(Words.Value).ToArray()),
    ];

    private static string Caption(MethodInfo test) => test.Name.Replace('_', '，');
}
