using AngleSharp.Html.Dom;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Pages of steps: why one may not be taken yet, and choosing findings for a case.</summary>
public sealed class StepPagesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData("Service")]
    [InlineData("Refusal")]
    [InlineData("Disclosure")]
    [InlineData("UnionAnswer")]
    [InlineData("Close")]
    public async Task Get_StepThatMayNotBeTaken_SaysSoAndLeadsBack(string step)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var main = (await inspector.ReadAsync($"/Cases/{step}/{file}")).Expect(200).Html.QuerySelector("main")!;

        Assert.Contains("现在还不能做这一步", main.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("回到案件", main.QuerySelectorAll($"a[href='/Cases/Detail/{file}']").Select(link => link.TextContent));
        Assert.Empty(main.QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Post_OpenWithoutFindings_ShowsErrorAtTheListAndKeepsNoneChosen()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 8_000)), reason: "更正");
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var answer = (await inspector.SubmitAsync("/Cases/Open/11", ("Input.Grounds", "理由"))).Expect(400);

        Assert.Contains("请至少选择一项发现", answer.ErrorAt("Input.FindingIds"), StringComparison.Ordinal);
        Assert.Equal("#Input_FindingIds", answer.Html.QuerySelector("#error-summary a")!.GetAttribute("href"));
        Assert.NotNull(answer.Html.GetElementById("Input_FindingIds"));
        Assert.DoesNotContain(answer.Html.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>(), box => box.IsChecked);
    }

    [Fact]
    public async Task Get_OpenWithFindingsOfNoSum_DoesNotSayThatAllAreChosen()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        var lines = SheetFiles.Lines(2, firstDay: 8_500);

        // Paid in full, but late: nothing is owed any more.
        lines[0] = lines[0] with { PaidOn = new DateOnly(2026, 10, 20) };
        await filer.FileAsync(SheetFiles.Xlsx(lines), reason: "更正");
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var boxes = (await inspector.ReadAsync("/Cases/Open/11"))
            .Expect(200).Html.QuerySelectorAll("input[type=checkbox]").OfType<IHtmlInputElement>().ToList();

        Assert.False(boxes.Single(box => box.Id == "all").IsChecked);
        Assert.Equal([false, true], boxes.Where(box => box.Id != "all").Select(box => box.IsChecked).Order());
    }
}
