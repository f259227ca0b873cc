using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>陈述申辩从企业的页面和监察员的登记进来，复核以后才能决定，决定不高于告知。</summary>
public sealed class DefenceTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Defence_WithoutText_ShowsErrorAtFieldAndKeepsNothing()
    {
        var file = await ToldAsync();
        using var filer = await cases.AtAsync("2026-12-02", People.Filer);

        Assert.Contains("请写明", (await filer.DefendAsync(file, text: "")).Expect(400).ErrorAt("Input.Text"), StringComparison.Ordinal);
        Assert.Contains("只接受 PDF、JPG、PNG", (await filer.DefendAsync(file, content: "MZ"u8.ToArray())).Expect(400).ErrorAt("Input.Files"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("第 1 份", (await filer.ReadAsync($"/Enterprise/Defence/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Defence_BeforeTheNoticeIsServed_IsNotFound()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.NoticeAsync(file, "15000")).Expect(302);
        using var filer = await cases.Host.SignedInAsync(People.Filer);

        (await filer.ReadAsync($"/Enterprise/Defence/{file}")).Expect(404);
        (await filer.DefendAsync(file)).Expect(404);
    }

    // The notice is served on Tuesday 2026-12-01: five working days run to Tuesday 2026-12-08.
    [Theory]
    [InlineData("2026-12-08", 302)]
    [InlineData("2026-12-09", 409)]
    public async Task Post_Defence_WithinThePeriod(string day, int status)
    {
        var file = await ToldAsync();
        using var filer = await cases.AtAsync(day, People.Filer);

        var answer = (await filer.DefendAsync(file)).Expect(status);

        if (status == 409)
        {
            Assert.Contains("第四十五条", answer.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_OralDefence_WithoutRecord_ShowsErrorAtField()
    {
        var file = await ToldAsync();
        using var inspector = await cases.AtAsync("2026-12-02", People.Inspector);

        var answer = (await inspector.RecordDefenceAsync(file, "2026-12-03", null)).Expect(409);

        Assert.Contains("今天以前", answer.ErrorAt("Input.ReceivedOn"), StringComparison.Ordinal);
        Assert.Contains("请上传陈述申辩笔录", answer.ErrorAt("Input.Files"), StringComparison.Ordinal);
        Assert.Equal("2026-12-03", answer.ValueOf("Input.ReceivedOn"));
    }

    [Fact]
    public async Task Post_Decision_WaitsForTheReviewAndMayBeLowerButNeverHeavier()
    {
        var file = await ToldAsync();
        using (var filer = await cases.AtAsync("2026-12-02", People.Filer))
        {
            (await filer.DefendAsync(file, content: Journeys.Pdf("申辩"))).Expect(302);
            Assert.Contains("等待复核", (await filer.ReadAsync($"/Enterprise/Defence/{file}")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("陈述申辩已提交，等待复核", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            using var desk = await cases.Host.SignedInAsync(People.Inspector);
            Assert.Contains("陈述申辩待复核", (await desk.ReadAsync("/Inspection?mine=true")).Expect(200).Html
                .QuerySelector($"#queue ~ .sheet tr:has(a[href='/Cases/Detail/{file}'])")!.TextContent, StringComparison.Ordinal);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        Assert.Contains("陈述申辩都已复核", (await supervisor.DecideAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        Assert.Contains("复核陈述申辩", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector(".next-step h2")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Defence/{file}?handler=Review", ("Input.Number", "1"))).Expect(400).ErrorAt("Input.Outcome"));
        (await inspector.ReviewDefenceAsync(file, 2)).Expect(409);
        (await inspector.ReviewDefenceAsync(file, 1)).Expect(302);
        (await inspector.ReviewDefenceAsync(file, 1)).Expect(409);

        Assert.Contains("不得因陈述、申辩加重处罚", (await supervisor.DecideAsync(file, "15001", "x")).Expect(409).ErrorAt("Input.Fine"), StringComparison.Ordinal);
        Assert.Contains("请写明理由", (await supervisor.DecideAsync(file, "12000")).Expect(409).ErrorAt("Input.LowerReasons"), StringComparison.Ordinal);
        (await supervisor.DecideAsync(file, "12000", "采纳部分申辩")).Expect(302);
        (await inspector.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);

        using var reader = await cases.Host.SignedInAsync(People.Filer);
        var decision = (await reader.ReadAsync($"/Enterprise/Document/{file}/decision")).Expect(200).Body;
        Assert.Contains("罚款人民币 12,000.00 元", decision, StringComparison.Ordinal);
        Assert.Contains("第 1 份部分采纳，付款属实，其余没有证据", decision, StringComparison.Ordinal);
        Assert.Contains("采纳部分申辩", decision, StringComparison.Ordinal);
    }

    private async Task<Guid> ToldAsync()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.NoticeAsync(file, "15000")).Expect(302);
        (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        return file;
    }
}
