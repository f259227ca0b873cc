using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>决定以后：缴款、分期、复议、变更、撤销、催告；没有缴清的结案以后仍在名单里。</summary>
public sealed class FineTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Payment_WithoutReceipt_ShowsErrorAtFieldAndKeepsTheAmount()
    {
        var file = await PenalisedAsync();
        using var inspector = await cases.AtAsync("2026-12-10", People.Inspector);

        var answer = (await inspector.PayFineAsync(file, "20000", "2026-12-11", null)).Expect(409);

        Assert.Contains("请上传银行缴款回单", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("不超过没有缴的 15,000.00 元", answer.ErrorAt("Input.Amount"), StringComparison.Ordinal);
        Assert.Contains("今天以前", answer.ErrorAt("Input.PaidOn"), StringComparison.Ordinal);
        Assert.Equal("20000", answer.ValueOf("Input.Amount"));
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Fine/{file}?step=remedy")).Expect(400).ErrorAt("Input.Way"));
    }

    [Fact]
    public async Task Post_CloseWithTheFineUnpaid_SaysSoAndLeavesItOnTheList()
    {
        var file = await PenalisedAsync();
        using var inspector = await cases.AtAsync("2026-12-28", People.Inspector);
        (await inspector.PayAsync(file, "7000", "2026-12-09")).Expect(302);
        Assert.Contains("还有罚款 15,000.00 元没有缴", (await inspector.ReadAsync($"/Cases/Close/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.CloseAsync(file)).Expect(302);

        // Due on Thursday 2026-12-24; four days of 3 % since.
        var row = (await inspector.ReadAsync("/Cases/Fines")).Expect(200).Html.QuerySelector($"a[href='/Cases/Fine/{file}']")!.Closest("tr")!.TextContent;
        Assert.Contains("15,000.00", row, StringComparison.Ordinal);
        Assert.Contains("1,800.00", row, StringComparison.Ordinal);
        Assert.Contains("已结", row, StringComparison.Ordinal);
        Assert.Contains("还有罚款 15,000.00 元没有缴", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.PayFineAsync(file, "16800", "2026-12-28", Journeys.Pdf("缴款"))).Expect(302);
        Assert.Empty((await inspector.ReadAsync("/Cases/Fines")).Expect(200).Html.QuerySelectorAll($"a[href='/Cases/Fine/{file}']"));
        (await inspector.PayFineAsync(file, "1", "2026-12-28", Journeys.Pdf("再缴"))).Expect(409);
    }

    [Fact]
    public async Task Post_Plan_AskedByTheEnterpriseAndApproved()
    {
        var file = await PenalisedAsync();
        using var filer = await cases.AtAsync("2026-12-10", People.Filer);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        Assert.Contains("第 2 行读不出", (await filer.AskFinePlanAsync(file, "2026-12-30 5000.00\n下个月 10000")).Expect(400).ErrorAt("Input.Lines"),
            StringComparison.Ordinal);
        Assert.Contains("应当等于没有缴的罚款 15,000.00 元", (await filer.AskFinePlanAsync(file, "2026-12-30 5000.00")).Expect(409).ErrorAt("Input.Lines"),
            StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Fine/{file}?step=plan")).Expect(409);
        (await filer.AskFinePlanAsync(file, "2026-12-30 5000.00\n2027-01-30 10,000.00")).Expect(302);
        Assert.Contains($"/Approvals/Fine/{file}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal("/Approvals", (await supervisor.SubmitAsync($"/Approvals/Fine/{file}?step=plan")).Expect(302).Location);
        Assert.Contains("已同意延期或者分期缴纳罚款", (await supervisor.ReadAsync("/Approvals")).Expect(200).Html.QuerySelector(".done")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("2027-01-30 前 10,000.00 元", (await filer.ReadAsync($"/Enterprise/Fine/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RemedyChangeAndRevocation_AreTheEnterprisesAtOnce()
    {
        var file = await PenalisedAsync();
        using var inspector = await cases.AtAsync("2026-12-10", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.AnswerRemedyAsync(file, "2026-12-10", Journeys.Pdf())).Expect(409);
        (await inspector.FileRemedyAsync(file, "2026-12-10")).Expect(302);
        (await inspector.FileRemedyAsync(file, "2026-12-10")).Expect(409);
        Assert.Contains("请上传复议决定书", (await inspector.AnswerRemedyAsync(file, "2026-12-10", null)).Expect(409).ErrorAt("Input.File"), StringComparison.Ordinal);
        (await inspector.AnswerRemedyAsync(file, "2026-12-10", Journeys.Pdf())).Expect(302);
        Assert.Contains("变更只能减轻", (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=change", ("Input.Fine", "15000"), ("Input.Reason", "x")))
            .Expect(409).ErrorAt("Input.Fine"), StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=change", ("Input.Fine", "10000"), ("Input.Reason", "复议变更"))).Expect(302);
        (await supervisor.ApproveAsync(file, "decision-change-proposed")).Expect(302);
        Assert.Contains("变更为人民币 10,000.00 元", (await filer.ReadAsync($"/Enterprise/Document/{file}/decision-change")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=revoke", ("Input.Reason", "事实不清"))).Expect(302);
        (await supervisor.ApproveAsync(file, "decision-revocation-proposed")).Expect(302);
        (await supervisor.ApproveAsync(file, "decision-revocation-proposed")).Expect(409);
        Assert.Contains("撤销", (await filer.ReadAsync($"/Enterprise/Document/{file}/decision-revocation")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Enterprise/Fine/{file}")).Expect(404);
        (await inspector.NoticeAsync(file, "10000")).Expect(302);
    }

    [Fact]
    public async Task Post_DemandAndCourt_WaitForTheirDays()
    {
        var file = await PenalisedAsync();
        using (var early = await cases.AtAsync("2026-12-24", People.Inspector))
        {
            Assert.Contains("履行的期限已过", (await early.SubmitAsync($"/Cases/Fine/{file}?step=demand")).Expect(409).Summary, StringComparison.Ordinal);
        }

        using var inspector = await cases.AtAsync("2026-12-25", People.Inspector);
        (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=demand")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=demand")).Expect(409);
        (await inspector.ServeAsync(file, "2026-12-25", "Demand")).Expect(302);
        Assert.Contains("第五十三条", (await inspector.SubmitAsync($"/Cases/Fine/{file}?step=court", ("Input.Body", "演示法院"))).Expect(409).Summary,
            StringComparison.Ordinal);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        Assert.Contains("加处罚款 450.00 元", (await filer.ReadAsync($"/Enterprise/Document/{file}/demand-letter")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Worksheet_ShowsWhatClosedCasesWereFined()
    {
        for (var i = 0; i < 3; i++)
        {
            var closed = await PenalisedAsync();
            using var inspector = await cases.AtAsync("2026-12-09", People.Inspector);
            (await inspector.PayAsync(closed, "7000", "2026-12-09")).Expect(302);
            (await inspector.CloseAsync(closed)).Expect(302);
        }

        var file = await cases.RefusedAsync();
        using var later = await cases.AtAsync("2026-12-09", People.Inspector);
        var page = (await later.ReadAsync($"/Cases/Penalty/{file}")).Expect(200).Body;
        Assert.Contains("罚款的中位数 15,000.00 元", page, StringComparison.Ordinal);
        Assert.Contains("每欠 1 元工资罚 2.14 元至 2.14 元", page, StringComparison.Ordinal);
    }

    private async Task<Guid> PenalisedAsync()
    {
        var file = await cases.RefusedAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "15000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-12-09", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await supervisor.DecideAsync(file)).Expect(302);
        (await later.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);
        return file;
    }
}
