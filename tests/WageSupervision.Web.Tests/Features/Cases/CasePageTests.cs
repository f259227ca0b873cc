using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>The order of the case page: what is to be done, by when and for how much money comes before what happened.</summary>
public sealed class CasePageTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Get_Case_NextStepClocksAndMoney_ComeBeforeTheTimeline()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var headings = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();

        Assert.Equal(["下一步：制作限期改正指令书", "期限", "欠薪", "经过"], headings.Take(4));
    }

    [Fact]
    public async Task Get_Case_OtherProceduresHoldTheIncident_AndNoLinkStandsBetweenTheCards()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);

        var page = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html;
        var link = Assert.Single(page.QuerySelectorAll($"a[href='/Incidents/Open?case={file}']"));
        Assert.Equal("其他程序", link.Closest("details")!.QuerySelector("summary")!.TextContent);
        Assert.Empty((await supervisor.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelectorAll($"a[href='/Incidents/Open?case={file}']"));
    }
}
