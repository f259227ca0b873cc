using System.Text;
using System.Text.Json;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Parameters;

/// <summary>Counties whose minimum wage is not known: listed for anybody; what nobody verified is shown and decides nothing.</summary>
public sealed class StandardsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Get_Standards_ListsWhatIsMissingWithWhatIsSaidAndHowItIsEntered()
    {
        using var client = fixture.Host.NewClient();

        var page = (await client.ReadAsync("/Law/Standards")).Expect(200);

        var rows = page.Html.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("330203", StringComparison.Ordinal) && row.Contains("2,660.00", StringComparison.Ordinal)
            && row.Contains("没有核实，不作为认定的依据", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("330127", StringComparison.Ordinal) && !row.Contains("2,", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains("330106", StringComparison.Ordinal));
        Assert.Contains("另一位看过会改变哪些结论以后批准", page.Body, StringComparison.Ordinal);
        Assert.Contains("/Law/Standards", (await client.ReadAsync("/Law/6")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("第三方所述", (await client.ReadAsync("/Law/6")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_UnverifiedStandard_StaysOpenAndSaysWhatEachWouldMean()
    {
        using var client = fixture.Host.NewClient();
        using var content = new StringContent(
            """{"regionCode":"330203","month":"2026-07","employment":"fullTime","grossWage":2500}""", Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri("/api/v1/calculations/minimum-wage", UriKind.Relative), content);

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("undetermined", finding.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("values").GetProperty("standard").ValueKind);
        var working = finding.GetProperty("working").EnumerateArray()
            .Select(step => (step.GetProperty("label").GetString(), step.GetProperty("value").GetString())).ToList();
        Assert.Contains(("若选定 2,660.00 元一档", "少 160.00"), working);
        Assert.Contains(("若选定 2,430.00 元一档", "达到"), working);
        Assert.Contains(("若选定 2,180.00 元一档", "达到"), working);
        Assert.Contains(("若按未核实的 2,660.00 元", "少 160.00"), working);
        Assert.Contains("第三方", finding.GetProperty("working").EnumerateArray().Last().GetProperty("expression").GetString(), StringComparison.Ordinal);
    }
}
