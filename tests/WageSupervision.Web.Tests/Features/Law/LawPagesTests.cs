using System.Text.Encodings.Web;
using System.Text.Unicode;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Law;

/// <summary>The Order on screen: text, readings, parameters, figures, search.</summary>
public sealed class LawPagesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/Law/17")]
    [InlineData("/law/17")]
    public async Task Get_Article_HasItsParagraphsUnderTheirIds(string path)
    {
        var html = (await ReadAsync(path)).Html;

        Assert.Equal("第十七条", html.QuerySelector("h1")!.TextContent);
        var article = LawText.Order353.Find(17)!;
        Assert.All(article.Paragraphs, paragraph =>
            Assert.Contains(paragraph.Text, html.GetElementById($"p{paragraph.Number}")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_EveryArticle_ShowsTextRulesReasonsAndDoubts()
    {
        foreach (var article in LawText.Order353.Articles)
        {
            var text = (await ReadAsync($"/Law/{article.Number}")).Html.QuerySelector("main")!.TextContent;
            Assert.All(article.Paragraphs, paragraph =>
            {
                Assert.Contains(paragraph.Text, text, StringComparison.Ordinal);
                Assert.All(paragraph.Items, item => Assert.Contains(item, text, StringComparison.Ordinal));
                Assert.Contains(paragraph.NoRuleReason ?? "平台按这一款核对", text, StringComparison.Ordinal);
            });
            Assert.All(RuleBook.All.Where(rule => rule.Basis.Code == Regulations.Order353 && rule.Basis.Article == article.Number), rule =>
            {
                Assert.Contains(rule.Basis.RuleId, text, StringComparison.Ordinal);
                Assert.Contains(rule.Interpretation, text, StringComparison.Ordinal);
            });
            Assert.All(Interpretations.Of(article.Number),
                point => Assert.Contains(point.Reading.Replace("**", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_Doubts_ShowTheirMarksAsWhatTheyMean()
    {
        var article = (await ReadAsync("/Law/35")).Body;
        var law = (await ReadAsync("/Law")).Html;

        Assert.DoesNotContain("](", article, StringComparison.Ordinal);
        Assert.Contains("规定之间的冲突", article, StringComparison.Ordinal);
        Assert.DoesNotContain("**", law.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(law.QuerySelectorAll("td b"), bold => bold.TextContent == "二手来源");
    }

    [Theory]
    [InlineData("a **b** c", "a <b>b</b> c")]
    [InlineData("见[条](/Law/1)", "见<a href=\"/Law/1\">条</a>")]
    [InlineData("[x](https://example.org/?a=1&b=2)", "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>")]
    [InlineData("见[冲突](#conflicts)", "见冲突")]
    [InlineData("[x](javascript:1)[y](//example.org)", "xy")]
    [InlineData("<i>**<b>**", "&lt;i&gt;<b>&lt;b&gt;</b>")]
    [InlineData("2*3 ** [", "2*3 ** [")]
    public void Line_KnowsBoldAndLinksAndEncodesTheRest(string text, string html)
    {
        using var written = new StringWriter();
        Marked.Line(text).WriteTo(written, HtmlEncoder.Create(UnicodeRanges.All));

        Assert.Equal(html, written.ToString());
    }

    [Theory]
    [InlineData(6, "浙政发〔2025〕")]
    [InlineData(17, "浙政发〔2025〕")]
    [InlineData(22, "浙政发〔2025〕")]
    [InlineData(17, "劳部发〔1994〕479号")]
    [InlineData(14, "2026 年调休上班的周末：1月4日（日）、2月14日（六）、2月28日（六）、5月9日（六）、9月20日（日）、10月10日（六）。")]
    [InlineData(19, "已收入 2016 年到 2026 年")]
    [InlineData(21, "已收入 2016 年到 2026 年")]
    public async Task Get_ArticleWithParameters_ShowsThoseInForce(int article, string said) =>
        Assert.Contains(said, (await ReadAsync($"/Law/{article}")).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Get_Article17_ShowsTheTableOfMedicalPeriods()
    {
        var rows = (await ReadAsync("/Law/17")).Html.QuerySelectorAll("table")
            .Single(table => table.TextContent.Contains("医疗期（月）", StringComparison.Ordinal)).QuerySelectorAll("tbody tr");

        Assert.Equal([("3", "6"), ("6", "12"), ("6", "12"), ("9", "15"), ("12", "18"), ("18", "24"), ("24", "30")],
            rows.Select(row => (row.Children[2].TextContent, row.Children[3].TextContent)));
    }

    [Fact]
    public async Task Get_Article5_HasNoParametersAndNoFigures()
    {
        var text = (await ReadAsync("/Law/5")).Html.QuerySelector("main")!.TextContent;

        Assert.DoesNotContain("年认定", text, StringComparison.Ordinal);
        Assert.DoesNotContain("现行", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Index_ShowsReadingsThatConcernNoSingleArticle()
    {
        var text = (await ReadAsync("/Law")).Html.QuerySelector("main")!.TextContent;

        Assert.All(Interpretations.General, point =>
            Assert.Contains(point.Reading.Replace("**", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Figures_CountStandingFilingsOfThisYearOnly()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);

        // Ten unpaid lines, then the correction by seven: three are gone, seven stand. What is only uploaded does not count.
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(10)));
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(7)), reason: "人数多报了三人");
        await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(4)), month: 8);
        using var client = host.NewClient();

        var now = (await client.ReadAsync("/Law/14")).Expect(200).Html.QuerySelector("#p2")!.TextContent;
        host.Time.GoTo(new DateOnly(2027, 1, 4));
        var nextYear = (await client.ReadAsync("/Law/14")).Expect(200).Html.QuerySelector("#p2")!.TextContent;

        Assert.Contains("2026 年认定：违反 7 项，不能认定 0 项", now, StringComparison.Ordinal);
        Assert.Contains("2027 年认定：违反 0 项，不能认定 0 项", nextYear, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("工资条", "工资清单", 11)]
    [InlineData("病假", "病伤假", 17)]
    [InlineData("欠薪", "拖欠", 30)]
    public async Task Search_WhatPeopleSay_FindsWhatTheOrderSays(string said, string written, int article)
    {
        var answer = await ReadAsync("/Law?q=" + Uri.EscapeDataString(said));

        Assert.Contains($"含有“{written}”", answer.Body, StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector($"h3 a[href='/Law/{article}']"));
        Assert.All(answer.Html.QuerySelectorAll("mark"), mark => Assert.Equal(written, mark.TextContent));
    }

    [Theory]
    [InlineData("17")]
    [InlineData("第十七条")]
    [InlineData("第17条")]
    public async Task Search_ByNumber_LeadsToTheArticle(string query)
    {
        using var client = fixture.Host.NewClient();

        Assert.Equal("/Law/17", (await client.ReadAsync("/Law?q=" + Uri.EscapeDataString(query))).Expect(302).Location);
    }

    private async Task<Answer> ReadAsync(string path)
    {
        using var client = fixture.Host.NewClient();
        return (await client.ReadAsync(path)).Expect(200);
    }
}
