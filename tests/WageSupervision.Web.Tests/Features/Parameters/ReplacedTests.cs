using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Parameters;

/// <summary>What an enterprise cannot file out of sight: a later payday, and a correction that makes findings vanish.</summary>
public sealed class ReplacedTests : IAsyncLifetime
{
    private PortalHost host = null!;
    private HttpClient filer = null!;
    private HttpClient inspector = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        filer = await host.SignedInAsync(People.Filer);
        inspector = await host.SignedInAsync(People.Inspector);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        filer.Dispose();
        inspector.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Get_Replaced_ShowsOldAndNewSideBySide()
    {
        Assert.Contains("没有被更正的申报", (await inspector.ReadAsync("/Inspection/Replaced")).Expect(200).Body, StringComparison.Ordinal);
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        var now = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), paidOn: "2026-10-16", reason: "补填发放日期");

        var row = (await inspector.ReadAsync("/Inspection/Replaced")).Expect(200).Html.QuerySelector("tr[data-row]")!;

        var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Contains("杭州测试甲制造有限公司", cells[0], StringComparison.Ordinal);
        Assert.EndsWith("3 项违反，21,000.00 元", cells[1], StringComparison.Ordinal);
        Assert.EndsWith("3 项违反，0.00 元", cells[2], StringComparison.Ordinal);
        Assert.Contains("补填发放日期", cells[3], StringComparison.Ordinal);
        Assert.Equal([$"/Inspection/Filing/{old}", $"/Inspection/Filing/{now}"], row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!));
        var findings = (await inspector.ReadAsync($"/Inspection/Filing/{old}")).Expect(200).Body;
        Assert.Contains("没有按时足额支付", findings, StringComparison.Ordinal);
        Assert.Contains("补填发放日期", findings, StringComparison.Ordinal);
        Assert.Contains("少 7,000.00 元", findings, StringComparison.Ordinal);
        Assert.Contains("/Inspection/Replaced", (await inspector.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ReplacedWithoutViolations_IsNotListed()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), paidOn: "2026-10-15");
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), paidOn: "2026-10-15", reason: "漏报一人");

        Assert.Contains("没有被更正的申报", (await inspector.ReadAsync("/Inspection/Replaced")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FilingOfAnotherCountyOrNotAccepted_IsNotFound()
    {
        var draft = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 8);
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(4)), reason: "更正");
        using var other = await host.SignedInAsync(People.OtherInspector);

        (await other.ReadAsync($"/Inspection/Filing/{old}")).Expect(404);
        Assert.DoesNotContain("杭州测试甲", (await other.ReadAsync("/Inspection/Replaced")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ReadAsync($"/Inspection/Filing/{draft}")).Expect(404);
    }

    [Fact]
    public async Task Post_CorrectionWithAPaydayFarAhead_IsRefusedAndTheFindingsStay()
    {
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        var form = Journeys.Upload(reason: "更正发放日").With(("Input.AgreedPayday", "2026-12-31"), ("Input.PaydayReason", "与职工另有约定"));

        var answer = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(3)), form)).Expect(400);

        Assert.Contains("晚 31 天以上", answer.ErrorAt("Input.AgreedPayday"), StringComparison.Ordinal);
        Assert.Equal("与职工另有约定", answer.ValueOf("Input.PaydayReason"));
        Assert.Contains("杭州测试甲", (await inspector.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-15", "FullTime", 302)]
    [InlineData("2026-10-14", "FullTime", 400)]
    [InlineData("2026-10-16", "FullTime", 400)]
    [InlineData("2026-10-14", "PartTime", 302)]
    [InlineData("2026-10-16", "PartTime", 400)]
    public async Task Post_PaydayOtherThanTheRegisteredOne_AsksForAReason(string payday, string employment, int status)
    {
        var form = Journeys.Upload().With(("Input.AgreedPayday", payday), ("Input.Employment", employment));

        var answer = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), form)).Expect(status);

        if (status == 400)
        {
            Assert.Contains("登记每月 15 日，这个周期是 2026-10-15", answer.ErrorAt("Input.PaydayReason"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-11-15", 302)]
    [InlineData("2026-11-16", 400)]
    public async Task Post_PaydayWithReason_IsAtMostAMonthLater(string payday, int status)
    {
        var form = Journeys.Upload().With(("Input.AgreedPayday", payday), ("Input.PaydayReason", "董事会决定"));

        (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), form)).Expect(status);
    }

    [Fact]
    public async Task Get_PaydayReason_StandsOnReceiptAndCheckPageAndBeforeTheInspector()
    {
        const string Reason = "本月改为二十日发放，已公示";
        Assert.Contains("没有改了发放日的申报", (await inspector.ReadAsync("/Inspection/Paydays")).Expect(200).Body, StringComparison.Ordinal);
        var form = Journeys.Upload().With(("Input.AgreedPayday", "2026-10-20"), ("Input.PaidOn", "2026-10-20"), ("Input.Unpaid", null),
            ("Input.PaydayReason", Reason));
        var check = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), form)).Expect(302).Location!;
        var filing = check["/Filings/Check/".Length..];
        Assert.DoesNotContain(Reason, (await inspector.ReadAsync("/Inspection/Paydays")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.SubmitAsync(check)).Expect(302);

        foreach (var page in new[] { check, $"/Filings/Receipt/{filing}", $"/Filings/ReceiptFile/{filing}" })
        {
            Assert.Contains("与登记的不同：" + Reason, (await filer.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
        }

        Assert.Equal(Reason, (await filer.ReadAsync($"/Filings/Submit?again={filing}")).Expect(200).ValueOf("Input.PaydayReason"));
        Assert.Contains(Reason, (await inspector.ReadAsync("/Inspection/Paydays")).Expect(200).Body, StringComparison.Ordinal);
        var found = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Body;
        Assert.Contains("与登记的 2026-10-15 不同", found, StringComparison.Ordinal);
        Assert.Contains(Reason, found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Paydays_ListsOnlyThoseThatDiffer()
    {
        var needless = Journeys.Upload().With(("Input.PaydayReason", "照登记的发放"));
        var same = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), needless)).Expect(302).Location!;
        (await filer.SubmitAsync(same)).Expect(302);
        var later = Journeys.Upload(month: 8).With(("Input.AgreedPayday", "2026-09-20"), ("Input.PaydayReason", "改为二十日"));
        var other = (await filer.UploadAsync("/Filings/Submit", "八月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(2)), later)).Expect(302).Location!;
        (await filer.SubmitAsync(other)).Expect(302);
        Assert.DoesNotContain("与登记的不同", (await filer.ReadAsync(same)).Expect(200).Body, StringComparison.Ordinal);

        var listed = (await inspector.ReadAsync("/Inspection/Paydays")).Expect(200).Html.QuerySelectorAll("tr[data-row]");

        Assert.Contains("改为二十日", Assert.Single(listed).TextContent, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        await database.Enterprises.Where(e => e.EnterpriseId == People.WestLakeEnterprise).ExecuteUpdateAsync(set => set.SetProperty(e => e.Payday, 20));
        Assert.Empty((await inspector.ReadAsync("/Inspection/Paydays")).Expect(200).Html.QuerySelectorAll("tr[data-row]"));
    }
}
