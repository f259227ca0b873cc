using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>考勤表自查 over the API and on its page.</summary>
public sealed class AttendanceChecksApiTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_HoursInHeaders_GivesDaysAndStoresNothing()
    {
        using var response = await SendAsync("姓名,出勤天数,加班总时长,事假(小时),病假(小时),请假\n甲测试,20,12,8,4,\n", "2026-10");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var root = json.RootElement;
        Assert.Equal((1, "monthly"), (root.GetProperty("rows").GetInt32(), root.GetProperty("layout").GetString()));
        var worker = Assert.Single(root.GetProperty("workers").EnumerateArray());
        Assert.Equal(("甲*", 20m, 12m), (worker.GetProperty("worker").GetString(), worker.GetProperty("daysWorked").GetDecimal(),
            worker.GetProperty("overtimeHours").GetDecimal()));
        Assert.Equal((1m, 0.5m), (worker.GetProperty("leave").GetProperty("personal").GetDecimal(), worker.GetProperty("leave").GetProperty("sick")
            .GetDecimal()));
        Assert.Equal(JsonValueKind.Null, worker.GetProperty("leave").GetProperty("annual").ValueKind);
        Assert.Equal(["name", "daysWorked", "overtimeHours", "personalLeaveDays", "sickDays", null],
            root.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("field").GetString()));
        Assert.Equal("columns-left", Assert.Single(root.GetProperty("warnings").EnumerateArray()).GetProperty("code").GetString());
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<AppDbContext>().AttendanceFiles.AnyAsync());
    }

    [Fact]
    public async Task Post_UnknownMark_AsksOnceWithCandidates()
    {
        using var response = await SendAsync("姓名,5,6,7,8,9\n甲测试,△,√,△,√,√\n乙测试,△,√,√,√,√\n", "2026-10");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var question = Assert.Single(json.RootElement.GetProperty("questions").EnumerateArray());
        Assert.Equal(("△", 3, "B2"), (question.GetProperty("word").GetString(), question.GetProperty("count").GetInt32(), question.GetProperty("cell")
            .GetString()));
        Assert.Contains("absent", question.GetProperty("candidates").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("mark-unknown", Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("姓名,出勤天数\n甲测试,20\n", "十三月", null, "$.month")]
    [InlineData("姓名,出勤天数\n甲测试,20\n", null, null, "$.month")]
    [InlineData("姓名,出勤天数\n甲测试,20\n", "2026-10", "110000", "$.regionCode")]
    [InlineData("", "2026-10", null, "$.file")]
    [InlineData("姓名,应发\n甲测试,20\n", "2026-10", "330106", "$.file")]
    [InlineData("2026年9月考勤表\n姓名,出勤天数\n甲测试,20\n", "2026-10", null, "$.file")]
    public async Task Post_UnlawfulInput_IsNamed(string csv, string? month, string? region, string path)
    {
        using var response = await SendAsync(csv, month, region);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.GetProperty("errors").TryGetProperty(path, out _), json.RootElement.ToString());
    }

    [Fact]
    public async Task Page_Sheet_ShowsWhatWasRead()
    {
        using var client = fixture.Host.NewClient();

        var page = (await client.UploadAsync("/AttendanceChecks", "考勤.csv", Encoding.UTF8.GetBytes("姓名,出勤天数,加班\n甲测试,20,3\n"), ("Input.Month", "2026-10")))
            .Expect(200);

        Assert.Equal(["1 人", "20", "3", "0"], page.Html.QuerySelectorAll(".figure b").Select(figure => figure.TextContent));
        Assert.Contains("2026-10", (await client.UploadAsync("/AttendanceChecks", "", null, ("Input.Month", "以后"))).Expect(400).ErrorAt("Input.Month"),
            StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string csv, string? month, string? region = null)
    {
        using var client = fixture.Host.NewClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "考勤.csv" } };
        foreach (var (name, value) in new[] { ("month", month), ("regionCode", region) })
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }

        return await client.PostAsync(new Uri("/api/v1/attendance-checks", UriKind.Relative), form);
    }
}
