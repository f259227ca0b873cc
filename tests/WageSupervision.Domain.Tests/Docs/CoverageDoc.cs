using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Docs;

/// <summary>docs/regulation/coverage.md: every paragraph with its rule, tests and pages, or the reason there is none.</summary>
internal static class CoverageDoc
{
    private static readonly string[] Headers = ["条款", "规则，或者没有规则的理由", "测试", "试算页", "条文页"];

    internal static string Write()
    {
        var page = new Markdown()
            .Heading(1, "每一款落在哪里")
            .Paragraph("由测试从代码生成（`deploy/approve-docs.sh`），不手改。一款一行；一款有几条规则的，一条一行；一款里还有没有规则的部分的，写明是哪一部分。测试里的表格见 [rules](rules) 各页；"
                + "随机的性质测试在 `tests/WageSupervision.Domain.Tests/Properties`。");
        foreach (var law in Sources.Laws)
        {
            var rows = law.Articles.SelectMany(article => article.Paragraphs.SelectMany(paragraph => Rows(law, article, paragraph))).ToArray();
            var withRule = law.Articles.SelectMany(article => article.Paragraphs).Count(paragraph => paragraph.RuleClasses.Count > 0);
            page.Heading(2, law.Title)
                .Paragraph($"{law.Articles.Count}条{law.Articles.Sum(article => article.Paragraphs.Count)}款，其中{withRule}款有规则，"
                    + $"共{RuleBook.All.Count(rule => rule.Basis.Code == law.Code)}条规则。")
                .Table(Headers, rows);
        }

        return page.ToString();
    }

    private static IEnumerable<string[]> Rows(LawText law, LawArticle article, LawParagraph paragraph)
    {
        var address = Sources.AddressOf(law.Code, article.Number);
        var rules = Sources.RulesOf(law.Code, article.Number, paragraph.Number).ToArray();
        if (rules.Length == 0)
        {
            return [[$"{article.Heading}第{ChineseNumerals.Of(paragraph.Number)}款", "没有：" + paragraph.NoRuleReason, "没有规则", "没有规则", address]];
        }

        return rules.Select(rule => new[]
        {
            $"[{rule.Basis.Citation}]({Sources.PageOf(law.Code, article.Number)})",
            $"`{rule.Basis.RuleId}` {rule.Title}（`{rule.Type.Name}`）"
                + (rule == rules[^1] && paragraph.StillOpen.Length > 0 ? "<br>**还没有规则的**：" + paragraph.StillOpen : ""),
            Tests(rule),
            string.Join("<br>", Sources.CalculationsOf(rule)
                .Select(calculation => $"{calculation.Title}：/Calculators/{calculation.Name}").DefaultIfEmpty("没有，由办案和工资表核对使用")),
            address,
        });
    }

    private static string Tests(RuleEntry rule) => string.Join("<br>", Sources.TestsOf(rule)
        .GroupBy(found => found.Class)
        .Select(tests => $"[{tests.Key.Name}](../../{Sources.FileOf(tests.Key)})：{string.Join("、", tests.Select(found => found.Test.Name))}"));
}
