using System.Security.Cryptography;
using System.Text;
using WageSupervision.Domain.Regulation;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>The embedded text is the official one, and text and rules name one another.</summary>
public sealed class LawTextTests
{
    /// <summary>SHA-256 of every paragraph and item of the official text, one to a line, UTF-8.</summary>
    private const string OfficialText = "8db3bb0c5ebf547757c7d60a2d1c77228cefc629ecb070be4e3bc0dad3c19368";

    private static IEnumerable<(LawArticle Article, LawParagraph Paragraph)> Paragraphs =>
        LawText.Order353.Articles.SelectMany(article => article.Paragraphs.Select(paragraph => (article, paragraph)));

    [Fact]
    public void 条文与公报一字不差()
    {
        var text = string.Join('\n', Paragraphs.Select(found => found.Paragraph.FullText));
        Assert.Equal(OfficialText, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void 五章三十八条()
    {
        Assert.Equal(5, LawText.Order353.Chapters.Count);
        Assert.Equal(Enumerable.Range(1, 38), LawText.Order353.Articles.Select(article => article.Number));
        Assert.Equal([5, 20, 6, 6, 1], LawText.Order353.Chapters.Select(chapter => chapter.Articles.Count));
        Assert.Equal("第三十条", LawText.Order353.Find(30)!.Heading);
        Assert.Equal(3, LawText.Order353.Find(30)!.Paragraphs[1].Items.Count);
        Assert.Equal(4, LawText.Order353.Find(20)!.Paragraphs[0].Items.Count);
        Assert.Equal(3, LawText.Order353.Find(36)!.Paragraphs[0].Items.Count);
        Assert.Null(LawText.Order353.Find(39));
    }

    [Fact]
    public void 每款写明规则或者没有规则的理由()
    {
        foreach (var (article, paragraph) in Paragraphs)
        {
            var rules = RuleBook.All
                .Where(rule => rule.Basis.Article == article.Number && rule.Basis.Paragraph == paragraph.Number)
                .Select(rule => rule.Type.Name);
            Assert.Equal(rules.Order(StringComparer.Ordinal), paragraph.RuleClasses.Order(StringComparer.Ordinal));
            Assert.True(paragraph.RuleClasses.Count > 0 != paragraph.NoRuleReason is not null, $"{article.Heading} 第{paragraph.Number}款");
            Assert.NotEqual("", paragraph.NoRuleReason);
        }
    }

    [Fact]
    public void 引文逐字出自该款()
    {
        foreach (var rule in RuleBook.All)
        {
            var paragraph = LawText.Order353.Find(rule.Basis.Article)!.Paragraphs[rule.Basis.Paragraph - 1];
            var source = rule.Basis.Item is int item ? paragraph.Items[item - 1] : paragraph.Text;
            Assert.Contains(rule.Basis.Quote, source, StringComparison.Ordinal);
        }
    }
}
