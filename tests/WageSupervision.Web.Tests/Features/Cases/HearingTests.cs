using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>听证由企业在自己的页面要求，提前七个工作日通知，由没有调查的人主持，笔录登记以后先法制审核再决定。</summary>
public sealed class HearingTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Request_WithinThePeriodOnce()
    {
        var file = await ToldAsync();
        using var filer = await cases.AtAsync("2026-12-08", People.Filer);
        Assert.Contains("2026-12-08 前（含当日）", (await filer.ReadAsync($"/Enterprise/Hearing/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.AskHearingAsync(file)).Expect(302);
        (await filer.AskHearingAsync(file)).Expect(409);

        var other = await ToldAsync();
        using var late = await cases.AtAsync("2026-12-09", People.Filer);
        Assert.Contains("第六十四条", (await late.AskHearingAsync(other)).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RequestOnPaper_WithoutFile_ShowsErrorAtField()
    {
        var file = await ToldAsync();
        using var inspector = await cases.AtAsync("2026-12-10", People.Inspector);

        var answer = (await inspector.SubmitAsync($"/Cases/HearingRequest/{file}", ("Input.ReceivedOn", "2026-12-09"))).Expect(409);

        Assert.Contains("期间 2026-12-08 已满", answer.ErrorAt("Input.ReceivedOn"), StringComparison.Ordinal);
        Assert.Contains("听证申请书", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Notice_TooEarlyOrChairedByTheInvestigator_ShowsErrorAtField()
    {
        var file = await AskedAsync();
        using var inspector = await cases.AtAsync("2026-12-09", People.Inspector);
        var page = (await inspector.ReadAsync($"/Cases/HearingNotice/{file}")).Expect(200);
        Assert.Contains("最早 2026-12-18", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll($"option[value='{cases.Host.IdOf(People.Inspector)}']"));

        Assert.Contains("七个工作日前", (await inspector.NoticeHearingAsync(file, "2026-12-17", cases.Host.IdOf(People.Supervisor)))
            .Expect(409).ErrorAt("Input.HeldOn"), StringComparison.Ordinal);
        Assert.Contains("非本案调查人员", (await inspector.NoticeHearingAsync(file, "2026-12-18", cases.Host.IdOf(People.Inspector)))
            .Expect(409).ErrorAt("Input.ChairId"), StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.NoticeHearingAsync(file, "2026-12-18", cases.Host.IdOf(People.OtherSupervisor))).Expect(400).ErrorAt("Input.ChairId"));
        Assert.NotEmpty((await inspector.NoticeHearingAsync(file, "2026-12-18", null)).Expect(400).ErrorAt("Input.ChairId"));
        (await inspector.NoticeHearingAsync(file, "2026-12-18", cases.Host.IdOf(People.Supervisor))).Expect(302);
    }

    [Fact]
    public async Task Post_HearingHeld_ReviewedBeforeTheDecision()
    {
        var file = await AskedAsync();
        using (var early = await cases.AtAsync("2026-12-09", People.Supervisor))
        {
            Assert.Contains("听证已经举行，或者企业放弃", (await early.DecideAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        }

        using (var inspector = await cases.AtAsync("2026-12-09", People.Inspector))
        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            (await inspector.NoticeHearingAsync(file, "2026-12-18", cases.Host.IdOf(People.Supervisor))).Expect(302);
            (await filer.ReadAsync($"/Enterprise/Document/{file}/hearing-notice")).Expect(404);
            (await inspector.ServeAsync(file, "2026-12-09", "Hearing")).Expect(302);
            Assert.Contains("三楼会议室", (await filer.ReadAsync($"/Enterprise/Document/{file}/hearing-notice")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("参加听证", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            (await inspector.HoldHearingAsync(file, Journeys.Pdf())).Expect(409);
        }

        using var later = await cases.AtAsync("2026-12-18", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var bare = (await later.HoldHearingAsync(file, null, null)).Expect(409);
        Assert.Contains("请上传听证笔录", bare.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("请选择笔录", bare.ErrorAt("Input.Signature"), StringComparison.Ordinal);
        (await later.HoldHearingAsync(file, Journeys.Pdf(), "RefusalNoted")).Expect(302);
        (await later.HoldHearingAsync(file, Journeys.Pdf())).Expect(409);
        Assert.Contains("法制审核已通过", (await supervisor.DecideAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HearingWithdrawn_LetsDecide()
    {
        var file = await AskedAsync();
        using var inspector = await cases.AtAsync("2026-12-09", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        Assert.Contains("企业要求过听证", (await inspector.WaiveHearingAsync(file, "NotAsked")).Expect(409).ErrorAt("Input.Waiver"), StringComparison.Ordinal);
        (await inspector.WaiveHearingAsync(file, "Withdrawn")).Expect(302);
        (await supervisor.DecideAsync(file)).Expect(302);
    }

    private async Task<Guid> AskedAsync()
    {
        var file = await ToldAsync();
        using var filer = await cases.AtAsync("2026-12-02", People.Filer);
        (await filer.AskHearingAsync(file)).Expect(302);
        return file;
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
