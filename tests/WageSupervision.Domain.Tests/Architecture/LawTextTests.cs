using System.Security.Cryptography;
using System.Text;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Architecture;

/// <summary>The embedded text is the official one, and text and rules name one another.</summary>
public sealed class LawTextTests
{
    private static IEnumerable<(LawText Law, LawArticle Article, LawParagraph Paragraph)> Paragraphs =>
        LawText.All.SelectMany(law => law.Articles.SelectMany(article => article.Paragraphs.Select(paragraph => (law, article, paragraph))));

    /// <summary>
    /// SHA-256 of every paragraph and item, one to a line, UTF-8: the Order as in the gazette, the others as in the copy named as their source.
    /// </summary>
    [Theory]
    [InlineData(Regulations.Order353, "8db3bb0c5ebf547757c7d60a2d1c77228cefc629ecb070be4e3bc0dad3c19368")]
    [InlineData(Regulations.Labour, "dee6f05c288dd61c07e44a29e6cddc9a6f3ae5daecdf61032ede7eb3cd1e79a2")]
    [InlineData(Regulations.WagePayment, "90d6ee8989fe05a6e8caa6ead57fd4937ae38961f0396b2d11e283588356fa84")]
    [InlineData(Regulations.MinimumWages, "d7067c50880e7fe66cafba5151bc352b8749d099f2dfef1d3f1790b79bf9778a")]
    [InlineData(Regulations.AnnualLeave, "9eba7a1da16158586e0976737ddce0b425a9efaad124645e0acbbb13b0889210")]
    [InlineData(Regulations.LabourInspection, "7eb8f83395938e06bfb90cea38796773532d8e9fbb3297fa062e0d259f887b7f")]
    [InlineData(Regulations.ZhejiangInspection, "49ca3e3488b908a117733d230025b3f461430a8ef74016e65ea30e898a966eca")]
    [InlineData(Regulations.MigrantWages, "934cc018c2dff97ce0d4bce46a1c22305cc84e9e790622b2de8ab34a842a16f5")]
    [InlineData(Regulations.RefusalToPayCrime, "ddc3b61ca96a3d7b6e9c9c2adf60dd695b6beb42b2d988da89d9a4ab6c14b83f")]
    [InlineData(Regulations.RefusalToPayInterpretation, "4b4f81d41746898df684e682f65936d1c6bfd322ae81f2662f8451eba1fa8eef")]
    public void 条文与出处一字不差(string code, string hash)
    {
        var text = string.Join('\n', Paragraphs.Where(found => found.Law.Code == code).Select(found => found.Paragraph.FullText));
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void 引用的法规只收用到的条()
    {
        Assert.Equal(Regulations.All.Select(entry => entry.Code), LawText.All.Select(law => law.Code));
        Assert.Equal([39, 41, 42, 44, 50, 90, 91], LawText.Find(Regulations.Labour)!.Articles.Select(article => article.Number));
        Assert.Equal([13, 16], LawText.Find(Regulations.WagePayment)!.Articles.Select(article => article.Number));
        Assert.Equal([3, 12], LawText.Find(Regulations.MinimumWages)!.Articles.Select(article => article.Number));
        Assert.Equal([3], LawText.Find(Regulations.AnnualLeave)!.Articles.Select(article => article.Number));
        Assert.Equal([19, 20, 21, 22, 23], LawText.Find(Regulations.ZhejiangInspection)!.Articles.Select(article => article.Number));
        Assert.Equal([9, 13, 20, 21, 26, 30], LawText.Find(Regulations.LabourInspection)!.Articles.Select(article => article.Number));
        Assert.Equal(
            [11, 15, 24, 26, 27, 28, 29, 30, 31, 32, 34, 36, 54, 55, 56, 57],
            LawText.Find(Regulations.MigrantWages)!.Articles.Select(article => article.Number));
        Assert.Equal("第二百七十六条之一", LawText.Find(Regulations.RefusalToPayCrime)!.Find(276)!.Heading);
        Assert.Equal([3, 4], LawText.Find(Regulations.RefusalToPayInterpretation)!.Articles.Select(article => article.Number));
        Assert.All(LawText.All.Skip(1).SelectMany(law => law.Articles), article => Assert.Contains("没有与", article.Source, StringComparison.Ordinal));
        Assert.Null(LawText.Find("GWY1"));
    }

    [Theory]
    [InlineData(Regulations.MigrantWages, 55, 1, 3, "（三）施工总承包单位、分包单位未实行劳动用工实名制管理。")]
    [InlineData(Regulations.MigrantWages, 26, 2, null, "开设、使用农民工工资专用账户有关资料应当由施工总承包单位妥善保存备查。")]
    public void 引用整款或者一项(string code, int article, int paragraph, int? item, string quote) =>
        Assert.Equal(quote, LawText.Quote(code, article, paragraph, item).Quote);

    [Fact]
    public void 没有的条款不能引用() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LawText.Quote(Regulations.LabourInspection, 26, 2));

    [Theory]
    [InlineData(0, "零")]
    [InlineData(10, "十")]
    [InlineData(38, "三十八")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(276, "二百七十六")]
    public void 条数的写法(int number, string written) => Assert.Equal(written, ChineseNumerals.Of(number));

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
        foreach (var (law, article, paragraph) in Paragraphs)
        {
            var rules = RuleBook.All
                .Where(rule => rule.Basis.Code == law.Code && rule.Basis.Article == article.Number && rule.Basis.Paragraph == paragraph.Number)
                .Select(rule => rule.Type.Name);
            Assert.Equal(rules.Order(StringComparer.Ordinal), paragraph.RuleClasses.Order(StringComparer.Ordinal));
            Assert.True(paragraph.RuleClasses.Count > 0 != paragraph.NoRuleReason is not null, $"{article.Heading} 第{paragraph.Number}款");
            Assert.NotEqual("", paragraph.NoRuleReason);
            Assert.True(paragraph.StillOpen.Length == 0 || paragraph.RuleClasses.Count > 0, $"{article.Heading} 第{paragraph.Number}款");
        }
    }

    [Fact]
    public void 引文逐字出自该款()
    {
        foreach (var rule in RuleBook.All)
        {
            var paragraph = LawText.Find(rule.Basis.Code)!.Find(rule.Basis.Article)!.Paragraphs[rule.Basis.Paragraph - 1];
            var source = rule.Basis.Item is int item ? paragraph.Items[item - 1] : paragraph.Text;
            Assert.Contains(rule.Basis.Quote, source, StringComparison.Ordinal);
        }
    }
}
