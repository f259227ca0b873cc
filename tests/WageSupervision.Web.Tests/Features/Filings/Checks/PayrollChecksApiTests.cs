using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Checks;

/// <summary>工资表自查 over the API.</summary>
public sealed class PayrollChecksApiTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_UnpaidSheet_FindsEachLineAndStoresNothing()
    {
        using var response = await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), "九月.xlsx", Fields(("unpaid", "true")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetInt32());
        Assert.Empty(json.RootElement.GetProperty("errors").EnumerateArray());
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(3, findings.Count);
        Assert.All(findings, found =>
        {
            Assert.Equal("ZJ353-14-2", found.GetProperty("ruleId").GetString());
            Assert.Equal(SheetFiles.Net, found.GetProperty("shortfall").GetDecimal());
            Assert.EndsWith("*", found.GetProperty("worker").GetString(), StringComparison.Ordinal);
        });
        Assert.Equal(3, json.RootElement.GetProperty("complied").GetProperty("ZJ353-6-1").GetInt32());
        Assert.True(json.RootElement.GetProperty("totals").GetProperty("net").GetProperty("agrees").GetBoolean());
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<AppDbContext>().FilingFiles.AnyAsync());
    }

    [Fact]
    public async Task Post_TextForAmount_NamesTheCell()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,基本工资,应发工资,实发工资\n测试甲,五千,5000,5000\n");

        using var response = await SendAsync(csv, "九月.csv", Fields());

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("B2", error.GetProperty("cell").GetString());
        Assert.Equal("五千", error.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Post_PeopleNotEmployed_AreCountedAndNotJudged()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,用工性质,基本工资,应发工资,实发工资,发放日期\n测试甲,实习生,1500,1500,1500,2026-10-15\n测试乙,返聘,1500,1500,1500,2026-10-15\n");

        using var response = await SendAsync(csv, "九月.csv", Fields());

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("""{"internship":1,"reemployment":1}""", json.RootElement.GetProperty("outside").GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain(json.RootElement.GetProperty("findings").EnumerateArray(), found => found.GetProperty("row").ValueKind == JsonValueKind.Number);
    }

    [Fact]
    public async Task Post_ColumnStillAsked_AccusesNobodyByAmounts()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,薪资,奖金,罚款\n演示甲,6000,2000,50\n演示乙,7000,2000,50\n");

        using var response = await SendAsync(csv, "九月.csv", Fields(("unpaid", "true")));

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(json.RootElement.GetProperty("errors").EnumerateArray(), error => error.GetProperty("code").GetString() == "column-open");
        Assert.True(json.RootElement.GetProperty("amountsOpen").GetBoolean());
        Assert.DoesNotContain(json.RootElement.GetProperty("findings").EnumerateArray(), found => found.GetProperty("outcome").GetString() == "violated");
        Assert.False(json.RootElement.GetProperty("complied").TryGetProperty("ZJ353-6-1", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    public async Task Post_NothingSaidOfPayment_IsUndetermined(string? unpaid)
    {
        using var response = await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), "九月.xlsx", Fields(("unpaid", unpaid ?? "")));

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), found => Assert.Equal(
            ("ZJ353-14-2", "undetermined"), (found.GetProperty("ruleId").GetString(), found.GetProperty("outcome").GetString())));
        Assert.Equal(2, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData("regionCode", "110000", "$.regionCode")]
    [InlineData("regionCode", "", "$.regionCode")]
    [InlineData("cycleEnd", "2026-08-31", "$.cycleEnd")]
    [InlineData("cycleStart", "0001-01-01", "$.cycleStart")]
    [InlineData("agreedPayday", "明天", "$.agreedPayday")]
    [InlineData("employment", "casual", "$.employment")]
    [InlineData("unpaid", "也许", "$.unpaid")]
    [InlineData("colour", "red", "$.colour")]
    public async Task Post_UnlawfulField_IsNamed(string field, string value, string path)
    {
        using var response = await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), "九月.xlsx", Fields((field, value)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.GetProperty("errors").TryGetProperty(path, out _), json.RootElement.ToString());
    }

    [Theory]
    [InlineData(0, "九月.xlsx")]
    [InlineData(10, "九月.xlsx")]
    [InlineData(10, "九月.png")]
    public async Task Post_UnreadableFile_IsRefusedAtTheFile(int length, string name)
    {
        using var response = await SendAsync(new byte[length], name, Fields());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.GetProperty("errors").TryGetProperty("$.file", out _));
    }

    [Fact]
    public async Task Post_RepeatedField_IsNamed()
    {
        using var client = fixture.Host.NewClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SheetFiles.Xlsx(SheetFiles.Lines(1))), "file", "九月.xlsx" },
            { new StringContent("330203"), "regionCode" } };
        foreach (var (key, value) in Fields())
        {
            form.Add(new StringContent(value), key);
        }

        using var response = await client.PostAsync(new Uri("/api/v1/payroll-checks", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("duplicate-field", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Json_Is415()
    {
        using var client = fixture.Host.NewClient();
        using var response = await client.PostAsync(new Uri("/api/v1/payroll-checks", UriKind.Relative),
            new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> fields = new()
        {
            ["regionCode"] = "330106",
            ["cycleStart"] = "2026-09-01",
            ["cycleEnd"] = "2026-09-30",
            ["agreedPayday"] = "2026-10-15",
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return fields;
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] file, string name, Dictionary<string, string> fields)
    {
        using var client = fixture.Host.NewClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        foreach (var (key, value) in fields)
        {
            form.Add(new StringContent(value), key);
        }

        return await client.PostAsync(new Uri("/api/v1/payroll-checks", UriKind.Relative), form);
    }
}
