using System.Text.Json;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>The public search and the open data: what is found, and that nothing of a worker is in it.</summary>
public sealed class DisclosureSearchTests(DisclosureFixture fixture) : IClassFixture<DisclosureFixture>
{
    [Theory]
    [InlineData("", true)]
    [InlineData("测试", true)]
    [InlineData("甲制", true)]
    [InlineData("杭州测试甲制造", true)]
    [InlineData("杭州测试甲制造有限公司", true)]
    [InlineData("测试甲制造股份有限公司", true)]
    [InlineData("测 试 甲", true)]
    [InlineData("　测试甲　", true)]
    [InlineData("91330106TESTA00013", true)]
    [InlineData("91330106testa00013", true)]
    [InlineData("９１３３０１０６ＴＥＳＴＡ０００１３", true)]
    [InlineData("91330106TESTA0001", true)]
    [InlineData("91330106", true)]
    [InlineData("91330", false)]
    [InlineData("91330106TESTX", false)]
    [InlineData("宁波", false)]
    [InlineData("%", true)]
    [InlineData("%%", false)]
    [InlineData("_甲", false)]
    [InlineData("测%造", false)]
    [InlineData("测_甲", false)]
    [InlineData("\\\\", false)]
    [InlineData("'; drop table disclosure; --", false)]
    public async Task Get_Search_FindsByTwoCharactersOfTheNameOrByCode(string words, bool found)
    {
        using var client = fixture.Host.NewClient();
        var query = Uri.EscapeDataString(words);

        var page = (await client.ReadAsync("/Disclosures?q=" + query)).Expect(200);

        Assert.Equal(found ? 1 : 0, page.Html.QuerySelectorAll("tr[data-row]").Length);
        if (words != "%")
        {
            using var json = JsonDocument.Parse((await client.ReadAsync("/api/v1/disclosures?q=" + query)).Expect(200).Body);
            Assert.Equal(found ? 1 : 0, json.RootElement.GetArrayLength());
        }
    }

    [Fact]
    public async Task Get_SearchByOneCharacter_AsksForMoreAndShowsAll()
    {
        using var client = fixture.Host.NewClient();

        Assert.Contains("一个字太少", (await client.ReadAsync("/Disclosures?q=%E6%B5%8B")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("330106", 1)]
    [InlineData("330100", 1)]
    [InlineData("330000", 1)]
    [InlineData("330203", 0)]
    [InlineData("330200", 0)]
    [InlineData("", 1)]
    public async Task Get_Region_NarrowsTheList(string region, int found)
    {
        using var client = fixture.Host.NewClient();

        using var json = JsonDocument.Parse((await client.ReadAsync("/api/v1/disclosures?region=" + Uri.EscapeDataString(region))).Expect(200).Body);

        Assert.Equal(found, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("999")]
    [InlineData("999999")]
    [InlineData("33%")]
    [InlineData("x")]
    public async Task Get_UnknownRegion_IsSaid(string region)
    {
        using var client = fixture.Host.NewClient();
        var query = "?region=" + Uri.EscapeDataString(region);

        (await client.ReadAsync("/api/v1/disclosures" + query)).Expect(400);
        var page = (await client.ReadAsync("/Disclosures" + query)).Expect(200);

        Assert.Contains($"没有代码是“{region}”的地区", page.Html.QuerySelector("#results .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("全省", page.Html.QuerySelector("a[aria-current=true]")!.TextContent);
        Assert.Single(page.Html.QuerySelectorAll("tr[data-row]"));
    }

    [Fact]
    public async Task Get_Detail_SaysWhenItEndsInOneBreath()
    {
        using var client = fixture.Host.NewClient();

        Assert.Contains("全部工资核实到账的，再过 10 个工作日提前结束",
            (await client.ReadAsync($"/Disclosures/Detail/{fixture.Disclosure}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OpenData_HasExactlyTheFieldsTheLawLists()
    {
        using var client = fixture.Host.NewClient();

        using var one = JsonDocument.Parse((await client.ReadAsync($"/api/v1/disclosures/{fixture.Disclosure}")).Expect(200).Body);

        Assert.Equal(
            ["id", "enterprise", "creditCode", "address", "legalRepresentative", "regionCode", "grounds", "facts", "workers",
                "amount", "paid", "publishedOn", "standsUntil"],
            one.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(70_000m, one.RootElement.GetProperty("amount").GetDecimal());
        Assert.Equal(10, one.RootElement.GetProperty("workers").GetInt32());
        Assert.Equal("2027-05-28", one.RootElement.GetProperty("standsUntil").GetString());
        using var list = JsonDocument.Parse((await client.ReadAsync("/api/v1/disclosures")).Expect(200).Body);
        Assert.Equal(one.RootElement.GetRawText(), list.RootElement[0].GetRawText());
    }

    [Fact]
    public async Task Get_PublicAnswers_NameNoWorker()
    {
        using var client = fixture.Host.NewClient();
        foreach (var path in new[] { "/", "/Disclosures", $"/Disclosures/Detail/{fixture.Disclosure}", "/api/v1/disclosures",
            $"/api/v1/disclosures/{fixture.Disclosure}" })
        {
            var body = (await client.ReadAsync(path)).Expect(200).Body;

            Assert.DoesNotContain("测零", body, StringComparison.Ordinal);
            Assert.DoesNotContain(SheetFiles.IdentityNumber(100), body, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?<![\dA-F])\d{17}[\dXx](?![\dA-Z])", body);
        }
    }

    [Fact]
    public async Task Get_AfterItsLastDay_IsGoneEverywhere()
    {
        // A portal of its own: the others of this class need the day as it is.
        var own = new DisclosureFixture();
        await own.InitializeAsync();
        try
        {
            using var client = own.Host.NewClient();
            own.Host.Time.GoTo(new DateOnly(2027, 5, 28));
            (await client.ReadAsync($"/Disclosures/Detail/{own.Disclosure}")).Expect(200);

            own.Host.Time.GoTo(new DateOnly(2027, 5, 29));

            (await client.ReadAsync($"/Disclosures/Detail/{own.Disclosure}")).Expect(404);
            (await client.ReadAsync($"/api/v1/disclosures/{own.Disclosure}")).Expect(404);
            Assert.Equal("[]", (await client.ReadAsync("/api/v1/disclosures")).Expect(200).Body);
            Assert.DoesNotContain("杭州测试甲", (await client.ReadAsync("/Disclosures")).Expect(200).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("杭州测试甲", (await client.ReadAsync("/")).Expect(200).Body, StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }
}
