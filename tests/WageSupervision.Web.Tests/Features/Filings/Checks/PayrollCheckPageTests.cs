using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Checks;

/// <summary>工资表自查 as a page: anonymous, without scripts, nothing stored.</summary>
public sealed class PayrollCheckPageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/PayrollChecks";

    [Fact]
    public async Task Get_Anonymous_OffersLastMonth()
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.ReadAsync(Page)).Expect(200);

        Assert.Equal("2026-10-01", answer.ValueOf("Input.CycleStart"));
        Assert.Equal("2026-10-31", answer.ValueOf("Input.CycleEnd"));
    }

    [Fact]
    public async Task Post_UnpaidSheet_ShowsCardsTotalsAndCompliedAndStoresNothing()
    {
        var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), ("Input.Unpaid", "true"))).Expect(200);

        Assert.Contains("违反规定 3 项", answer.Body, StringComparison.Ordinal);
        var cards = answer.Html.QuerySelectorAll("details.finding").ToList();
        Assert.Equal(3, cards.Count);
        Assert.True(cards[0].HasAttribute("open"));
        Assert.False(cards[1].HasAttribute("open"));
        Assert.Contains("第十四条第二款", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("请补发 7,000.00 元，并在工资表“发放日期”一列填写实际发放的日期后重新上传", cards[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("测一", answer.Body, StringComparison.Ordinal);
        var complied = answer.Html.QuerySelectorAll("#findings ~ table tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(complied, row => row.Contains("第六条第一款", StringComparison.Ordinal) && row.TrimEnd().EndsWith('3'));
        var totals = answer.Html.QuerySelectorAll("#totals ~ table tbody tr").Select(row => row.TextContent).ToList();
        Assert.NotEmpty(totals);
        Assert.All(totals, row => Assert.EndsWith("一致", row.Trim(), StringComparison.Ordinal));
        await using var database = fixture.Host.Database.Open();
        Assert.False(await database.FilingFiles.AnyAsync());
    }

    [Fact]
    public async Task Post_NoDayOfPayment_AsksForItAndAccusesNobody()
    {
        var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)))).Expect(200);

        Assert.Contains("违反规定 0 项，不能认定 3 项", answer.Body, StringComparison.Ordinal);
        Assert.Contains("发放日期", answer.Html.QuerySelector("details.finding")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ColumnStillAsked_SaysOnceThatColumnsComeFirst()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,薪资,奖金,罚款\n演示甲,6000,2000,50\n演示乙,7000,2000,50\n");

        var answer = (await SendAsync(csv, "九月.csv", ("Input.Unpaid", "true"))).Expect(200);

        Assert.Single(answer.Html.QuerySelectorAll(".notice"), notice => notice.TextContent.Contains("先认列、先改正，再核对", StringComparison.Ordinal));
        Assert.Contains("违反规定 0 项", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("没有发现", answer.Html.QuerySelector("section[aria-labelledby=findings]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PaidAndNotPaid_IsRefusedAtTheTick()
    {
        var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), ("Input.PaidOn", "2026-10-15"), ("Input.Unpaid", "true"))).Expect(400);

        Assert.Contains("请只留一样", answer.ErrorAt("Input.Unpaid"), StringComparison.Ordinal);
        Assert.NotNull(answer.Html.QuerySelector("#Input_Unpaid[checked]"));
    }

    [Fact]
    public async Task Post_PaidSheet_FindsNothing()
    {
        var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), ("Input.PaidOn", "2026年10月15日"))).Expect(200);

        Assert.Contains("每一行都核对过，没有发现问题。", answer.Body, StringComparison.Ordinal);
        Assert.Empty(answer.Html.QuerySelectorAll("details.finding"));
    }

    [Fact]
    public async Task Post_SheetWithSlips_NamesSheetRowColumnCellValueExpectedAndFix()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,基本工资,应发工资,实发工资,车号\n测试甲,五千,5000,5000,1\n测试乙,5000,5000,5000,2\n合计,10000,11000,10000,\n");

        var answer = (await SendAsync(csv, fileName: "九月.csv")).Expect(200);

        var row = answer.Html.QuerySelector("#errors")!.Closest("section")!.QuerySelector("tbody tr")!.TextContent;
        foreach (var said in new[] { "B2", "第 2 行 B 列", "九月.csv", "五千" })
        {
            Assert.Contains(said, row, StringComparison.Ordinal);
        }

        Assert.Equal(5, answer.Html.QuerySelectorAll("#errors")[0].Closest("section")!.QuerySelectorAll("tbody td")
            .Count(cell => cell.TextContent.Trim().Length > 0));
        Assert.Contains("不是金额", answer.Body, StringComparison.Ordinal);
        Assert.Contains("合计与各行不符", answer.Body, StringComparison.Ordinal);
        Assert.Contains("没有用到：E 列“车号”", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FaultyForm_SaysAllAtOnceAndKeepsWhatWasTyped()
    {
        var answer = (await SendAsync(
            SheetFiles.Xlsx(SheetFiles.Lines(1)), ("Input.RegionCode", null), ("Input.CycleEnd", "月底"), ("Input.AgreedPayday", "明天"))).Expect(400);

        Assert.Contains("工作地", answer.ErrorAt("Input.RegionCode"), StringComparison.Ordinal);
        Assert.Contains("“月底”不是日期", answer.ErrorAt("Input.CycleEnd"), StringComparison.Ordinal);
        Assert.Contains("“明天”不是日期", answer.ErrorAt("Input.AgreedPayday"), StringComparison.Ordinal);
        Assert.Equal(3, answer.Html.QuerySelectorAll("#error-summary li").Length);
        Assert.Equal("月底", answer.ValueOf("Input.CycleEnd"));
        Assert.Equal("2026-09-01", answer.ValueOf("Input.CycleStart"));
        Assert.Contains("只有文件要重新选择", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MissingFile_ShowsErrorAtField()
    {
        var answer = (await SendAsync(null)).Expect(400);

        Assert.Contains("请上传工资表", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Equal("330106", answer.ValueOf("Input.RegionCode"));
    }

    [Theory]
    [InlineData("Input.CycleEnd", "2026-08-31", "早于")]
    [InlineData("Input.RegionCode", "110000", "不是浙江省")]
    [InlineData("Input.Employment", "casual", "")]
    public async Task Post_UnlawfulField_ShowsErrorAtField(string field, string value, string said)
    {
        var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), (field, value))).Expect(400);

        Assert.Contains(said, answer.ErrorAt(field), StringComparison.Ordinal);
        Assert.NotEmpty(answer.ErrorAt(field));
    }

    [Fact]
    public async Task Post_UnreadableFile_ShowsErrorAtFile()
    {
        var answer = (await SendAsync(new byte[10])).Expect(400);

        Assert.NotEmpty(answer.ErrorAt("Input.File"));
    }

    [Fact]
    public async Task Post_WithoutFormToken_IsRefused()
    {
        using var client = fixture.Host.NewClient();
        using var form = new MultipartFormDataContent { { new StringContent("330106"), "Input.RegionCode" } };

        (await client.AskAsync(HttpMethod.Post, Page, form)).Expect(400);
    }

    [Fact]
    public async Task Post_WhenTheLineIsLong_AsksToComeBackAndKeepsWhatWasTyped()
    {
        var gate = fixture.Host.Services.GetRequiredService<VisitorGate>();
        var end = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = Enumerable.Range(0, VisitorGate.LongestLine).Select(i => gate.RunAsync($"别处{i}", () => end.Task, _ => "", default)).ToList();
        try
        {
            var answer = (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(429);

            Assert.Contains("正在核对的人太多", answer.Summary, StringComparison.Ordinal);
            Assert.Equal("10", answer.Header("retry-after"));
            Assert.Equal("2026-10-15", answer.ValueOf("Input.AgreedPayday"));
            using var caller = fixture.Host.NewClient();
            using var form = new MultipartFormDataContent { { new StringContent("330106"), "regionCode" } };
            Assert.Equal("10", (await caller.AskAsync(HttpMethod.Post, "/api/v1/payroll-checks", form)).Refused(429, "busy").Header("retry-after"));
        }
        finally
        {
            end.SetResult("");
            await Task.WhenAll(line);
        }

        (await SendAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(200);
    }

    [Fact]
    public async Task Post_TooOftenFromOneAddress_IsRefusedInChineseWithTheTimeToTryAgain()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:PayrollChecksPerMinute", "2"]);
        using var client = host.NewClient();
        for (var i = 0; i < 2; i++)
        {
            (await client.UploadAsync(Page, "九月.xlsx", [1])).Expect(400);
        }

        var page = (await client.UploadAsync(Page, "九月.xlsx", [1])).Expect(429);
        using var form = new MultipartFormDataContent { { new StringContent("330106"), "regionCode" } };
        var api = (await client.AskAsync(HttpMethod.Post, "/api/v1/payroll-checks", form)).Refused(429, "too-many-requests");

        Assert.Equal("核对得太频繁", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Matches(@"请在 \d\d:\d\d 以后再核对", page.Body);
        Assert.InRange(int.Parse(api.Header("retry-after")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        (await client.ReadAsync(Page)).Expect(200);
    }

    [Fact]
    public async Task Post_SheetAsLargeAsAFiling_IsChecked()
    {
        var csv = new StringBuilder("姓名,出勤天数,加班工时,基本工资,应发工资,实发工资,发放日期\n");
        for (var i = 0; i < 100_000; i++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"测试{i},22,,5000,5000,5000,2026-10-15\n");
        }

        var answer = (await SendAsync(Encoding.UTF8.GetBytes(csv.ToString()), "九月.csv")).Expect(200);

        Assert.Contains("没有发现问题", answer.Body, StringComparison.Ordinal);
        Assert.Contains(answer.Html.QuerySelectorAll("#findings ~ table tbody tr").Select(row => row.TextContent),
            row => row.Contains("第六条第一款", StringComparison.Ordinal) && row.TrimEnd().EndsWith("100000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_UnlawfulDeduction_NamesNoParametersThatItsRuleDoesNotRead()
    {
        var csv = Encoding.UTF8.GetBytes("姓名,基本工资,罚款,应发工资,实发工资,发放日期\n测试甲,5000,100,5000,4900,2026-10-15\n");

        var card = (await SendAsync(csv, fileName: "九月.csv")).Expect(200).Html.QuerySelectorAll("details.finding")
            .Single(found => found.TextContent.Contains("规则 ZJ353-20-1", StringComparison.Ordinal)).TextContent;

        Assert.DoesNotContain("最低工资标准", card, StringComparison.Ordinal);
        Assert.DoesNotContain("工作日历", card, StringComparison.Ordinal);
    }

    [Fact]
    public void TitleOf_EveryCode_HasItsOwnName()
    {
        var codes = typeof(IssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Count, codes.Select(IssueGroup.TitleOf).Distinct().Count());
        Assert.All(codes, code => Assert.NotEqual(code, IssueGroup.TitleOf(code)));
        Assert.Equal("new-code", IssueGroup.TitleOf("new-code"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/Calculators")]
    public async Task Get_PublicPages_LeadToTheCheck(string page)
    {
        using var client = fixture.Host.NewClient();

        Assert.NotNull((await client.ReadAsync(page)).Expect(200).Html.QuerySelector($"a[href='{Page}']"));
    }

    [Theory]
    [InlineData("/Filings")]
    [InlineData("/Filings/Submit")]
    public async Task Get_FilingPages_LeadToTheCheck(string page)
    {
        using var filer = await fixture.Host.SignedInAsync(People.Filer);

        Assert.NotNull((await filer.ReadAsync(page)).Expect(200).Html.QuerySelector($"a[href='{Page}']"));
    }

    private async Task<Answer> SendAsync(byte[]? content, params (string Name, string? Value)[] changed) => await SendAsync(content, "九月.xlsx", changed);

    private async Task<Answer> SendAsync(byte[]? content, string fileName, params (string Name, string? Value)[] changed)
    {
        Dictionary<string, string?> fields = new()
        {
            ["Input.RegionCode"] = "330106",
            ["Input.CycleStart"] = "2026-09-01",
            ["Input.CycleEnd"] = "2026-09-30",
            ["Input.AgreedPayday"] = "2026-10-15",
            ["Input.Employment"] = "fullTime",
        };
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        using var client = fixture.Host.NewClient();
        return await client.UploadAsync(Page, fileName, content, [.. fields.Select(field => (field.Key, field.Value))]);
    }
}
