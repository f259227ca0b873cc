using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>An enterprise is found by a part of its name or its code, and shows everything of it on one page; a case by its number in any brackets.</summary>
public sealed class EnterprisePagesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Get_Enterprise_ShowsItsCasesAndFilings_ToItsCountyAlone()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        var page = $"/Inspection/Enterprise/{People.WestLakeEnterprise}";

        var read = (await inspector.ReadAsync(page)).Expect(200).Html;

        Assert.NotNull(read.QuerySelector($"a[href='/Cases/Detail/{file}']"));
        Assert.NotNull(read.QuerySelector($"a[href='/Cases/OpenOther/{People.WestLakeEnterprise}']"));
        Assert.NotNull(read.QuerySelector("a[href^='/Inspection/Filing/']"));
        Assert.Null((await supervisor.ReadAsync(page)).Expect(200).Html.QuerySelector("a[href^='/Cases/Open']"));
        (await other.ReadAsync(page)).Expect(404);
    }

    [Theory]
    [InlineData("{name}", true)]
    [InlineData("{name}有限公司", true)]
    [InlineData("{code}", true)]
    [InlineData("没有这样的企业", false)]
    public async Task Get_Enterprises_FindsByNameAndCode(string words, bool found)
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        await using var database = cases.Host.Database.Open();
        var enterprise = database.Enterprises.Single(e => e.EnterpriseId == People.WestLakeEnterprise);
        var core = enterprise.Name.Replace("有限公司", "", StringComparison.Ordinal);
        var wanted = words.Replace("{name}", core, StringComparison.Ordinal).Replace("{code}", enterprise.CreditCode[..8].ToLowerInvariant(), StringComparison.Ordinal);

        var list = (await inspector.ReadAsync($"/Inspection/Enterprises?q={Uri.EscapeDataString(wanted)}")).Expect(200).Html;

        Assert.Equal(found, list.QuerySelector($"a[href='/Inspection/Enterprise/{People.WestLakeEnterprise}']") is not null);
    }

    [Theory]
    [InlineData("人社监案[2026]")]
    [InlineData("人社监案（2026）")]
    [InlineData("人社监案〔２０２６〕")]
    public async Task Get_Cases_FindsTheNumberInAnyBrackets_AndMine(string words)
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var door = $"a[href='/Cases/Detail/{file}']";

        Assert.NotNull((await inspector.ReadAsync($"/Cases?q={Uri.EscapeDataString(words)}")).Expect(200).Html.QuerySelector(door));
        Assert.NotNull((await inspector.ReadAsync("/Cases?mine=true")).Expect(200).Html.QuerySelector(door));
        Assert.Null((await supervisor.ReadAsync("/Cases?mine=true")).Expect(200).Html.QuerySelector(door));
    }
}
