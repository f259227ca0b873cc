using System.Net;
using System.Text.Json;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Questions;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Law;

/// <summary>The laws beside the Order on screen and in the API: words, source, rules, calculators.</summary>
public sealed class CitedLawPagesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>The calculations of other laws.</summary>
    public static TheoryData<string> Calculators { get; } =
        ["added-compensation", "inspection-penalty", "construction-duties", "construction-record-retention", "refusal-to-pay-crime"];

    [Fact]
    public async Task Get_CitedArticles_AllShowTheirWordsAndSource()
    {
        using var client = fixture.Host.NewClient();
        var index = WebUtility.HtmlDecode((await client.ReadAsync("/Law")).Expect(200).Body);
        foreach (var article in LawText.All.Where(law => law.Code != Regulations.Order353).SelectMany(law => law.Articles))
        {
            var address = LawAddress.Of(article.Code, article.Number);
            Assert.Contains($"href=\"{address}\"", index, StringComparison.Ordinal);
            var page = WebUtility.HtmlDecode((await client.ReadAsync(address)).Expect(200).Body);
            Assert.All(article.Paragraphs, paragraph => Assert.Contains(paragraph.Text, page, StringComparison.Ordinal));
            Assert.Contains(article.Source, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/Law/Cited/GWY423/27")]
    [InlineData("/Law/Cited/ZJ353/17")]
    [InlineData("/Law/Cited/none/1")]
    public async Task Get_ArticleNotKept_Is404(string path)
    {
        using var client = fixture.Host.NewClient();

        (await client.ReadAsync(path)).Expect(404);
    }

    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task Get_CalculatorExample_AnswersAndQuotesItsLaw(string name)
    {
        using var client = fixture.Host.NewClient();
        var calculation = CalculationBook.Find(name)!;

        var form = WebUtility.HtmlDecode((await client.ReadAsync("/Calculators/" + name)).Expect(200).Body);
        var answer = WebUtility.HtmlDecode((await client.ReadAsync($"/Calculators/{name}{CalculatorForm.QueryOf(calculation.Example)}")).Expect(200).Body);

        foreach (var field in InputShape.Of(calculation.InputType).Fields)
        {
            Assert.Contains(field.Label, form, StringComparison.Ordinal);
        }

        Assert.Contains(calculation.Title, answer, StringComparison.Ordinal);
        Assert.Contains("/Law/Cited/", answer, StringComparison.Ordinal);
        Assert.All(calculation.ValueFields, value => Assert.Contains(value.Label, answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_CrimeExample_SaysThatTheFigureIsSecondaryAndThatAPersonDecides()
    {
        using var client = fixture.Host.NewClient();
        var query = CalculatorForm.QueryOf(CalculationBook.Find("refusal-to-pay-crime")!.Example);

        var answer = WebUtility.HtmlDecode((await client.ReadAsync("/Calculators/refusal-to-pay-crime" + query)).Expect(200).Body);

        Assert.Contains("不能认定", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("违反规定", answer, StringComparison.Ordinal);
        Assert.Contains("二手来源，没有找到省高级人民法院的正式文本", answer, StringComparison.Ordinal);
        Assert.Contains("办案人员决定是否移送，司法机关决定是否犯罪", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_DutiesUnknown_AreUndetermined()
    {
        using var client = fixture.Host.NewClient();

        var answer = WebUtility.HtmlDecode((await client.ReadAsync("/Calculators/construction-duties?asOf=2026-11-02&accountOpened=false")).Expect(200).Body);

        Assert.Contains("第五十五条第一款第（一）项，先责令限期改正；逾期不改正的，责令项目停工，并处罚款", answer, StringComparison.Ordinal);
        Assert.Contains("“施工现场设立内容完整的维权信息告示牌”是否属实", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GWY423-26-1", "劳动保障监察条例", "2004-12-01", "第二十六条第一款", "added-compensation")]
    [InlineData("GWY724-34-1", "保障农民工工资支付条例", "2020-05-01", "第三十四条第一款", "migrant-wages-56-fine")]
    [InlineData("XF276B-276-1", "中华人民共和国刑法", "2011-05-01", "第二百七十六条之一第一款", "crime-one-worker")]
    public async Task Get_RuleOfAnotherLaw_NamesItsLawAndFigures(string ruleId, string law, string from, string citation, string parameter)
    {
        using var client = fixture.Host.NewClient();

        using var rule = JsonDocument.Parse((await client.ReadAsync("/api/v1/rules/" + ruleId)).Expect(200).Body);

        Assert.Equal(law, rule.RootElement.GetProperty("basis").GetProperty("regulation").GetString());
        Assert.Equal(from, rule.RootElement.GetProperty("effectiveFrom").GetString());
        Assert.Equal(citation, rule.RootElement.GetProperty("citation").GetString());
        Assert.Contains("公开存档", rule.RootElement.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains(parameter, rule.RootElement.GetProperty("parameters").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
    }
}
