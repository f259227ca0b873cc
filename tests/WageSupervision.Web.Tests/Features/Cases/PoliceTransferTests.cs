using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>移送公安机关 on the pages: the panel asks and accuses nobody, two decide, the police answer, the case ends or goes on.</summary>
public sealed class PoliceTransferTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_CaseOverTheThreshold_GoesToThePoliceAndEnds()
    {
        var file = await cases.ServedAsync(10);
        using (var early = await cases.Host.SignedInAsync(People.Inspector))
        {
            var panel = (await early.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector("#crime-threshold")!.TextContent;
            Assert.Contains("责令支付的期限还没有过", panel, StringComparison.Ordinal);
            Assert.Contains("报道转述", panel, StringComparison.Ordinal);
            (await early.ProposeTransferAsync(file, cases.Host.OrderNumberOf(file))).Expect(409);
        }

        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var shown = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
        Assert.Contains("在全国幅度之内", shown, StringComparison.Ordinal);
        Assert.Contains("未及时支付有没有正当理由？", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("涉嫌犯罪", shown, StringComparison.Ordinal);

        // Everything is chosen when the page opens; nothing chosen is told at the list.
        Assert.NotEmpty((await inspector.ReadAsync($"/Cases/PoliceTransfer/{file}")).Expect(200).Html.QuerySelectorAll("input[name='Input.Materials'][checked]"));
        Assert.NotEmpty((await inspector.ProposeTransferAsync(file)).Expect(409).ErrorAt("Input.Materials"));
        (await inspector.ProposeTransferAsync(file, cases.Host.OrderNumberOf(file))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=police-transfer-proposed")).Expect(302);
        (await inspector.RefuseAsync(file)).Expect(302);
        Assert.Contains("公安机关不立案或者退回以后，才能罚款", (await inspector.NoticeAsync(file, "10000")).Expect(409).Body, StringComparison.Ordinal);

        Assert.Contains("下一步：制作移送书并送出", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(302);
        var letter = (await inspector.ReadAsync($"/Cases/Document/{file}/police-transfer")).Expect(200).Body;
        Assert.Contains("柒万元整", letter, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(409);
        (await inspector.PoliceAsync(file, "answer", "2026-12-01", "true")).Expect(409);
        (await inspector.PoliceAsync(file, "receipt", "2026-12-01")).Expect(302);
        (await inspector.PoliceAsync(file, "answer", "2026-12-01", "true")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/End/{file}", ("Input.End", "Police"), ("Input.Onwards", "西湖区公安局，2026 年 12 月 1 日立案"),
            ("Input.Reason", "公安机关已经立案"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=end-proposed")).Expect(302);
        Assert.Contains("公安机关正在侦查", (await inspector.ReadAsync($"/Cases/Document/{file}/end")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PoliceRefuse_CaseGoesOnAndMayBeFined()
    {
        var file = await cases.RefusedAsync(10);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.ProposeTransferAsync(file, cases.Host.OrderNumberOf(file))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=police-transfer-proposed")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(302);
        (await inspector.PoliceAsync(file, "receipt", "2026-12-01")).Expect(302);
        (await inspector.PoliceAsync(file, "answer", "2026-12-01", "false")).Expect(302);
        (await inspector.SubmitAsync($"/Cases/End/{file}", ("Input.End", "Police"), ("Input.Onwards", "x"), ("Input.Reason", "x"))).Expect(409);
        (await inspector.NoticeAsync(file, "10000")).Expect(302);
    }

    [Fact]
    public async Task Post_Declined_IsRecordedWithItsReason()
    {
        var file = await cases.ServedAsync(10);
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.ProposeTransferAsync(file, cases.Host.OrderNumberOf(file))).Expect(302);

        // Point by point, sums as people read them, where it waits and where it is decided.
        foreach (var page in (string[])["/Approvals", $"/Approvals/Proposal/{file}?of=police-transfer-proposed"])
        {
            var points = (await supervisor.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("[data-label=理由] li, dl.pairs li")
                .Select(each => each.TextContent).ToList();
            Assert.Contains("没有支付 10 人、70,000.00 元", points);
            Assert.Contains(points, point => point.StartsWith("移送材料 ", StringComparison.Ordinal));
            Assert.DoesNotContain(points, point => System.Text.RegularExpressions.Regex.IsMatch(point, "[0-9]{4,}\\.[0-9]{2}"));
        }

        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=police-transfer-proposed&handler=Decline", ("Input.Reason", "先查账户"))).Expect(302);
        Assert.Contains("不同意：提请移送公安机关", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(409);
    }

    [Fact]
    public async Task Post_Withdrawal_BeforeItIsSent_IsApprovedByAnother()
    {
        var file = await cases.ServedAsync(10);
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var page = $"/Cases/Police/{file}?step=withdraw";
        Assert.Contains("移送已经批准", (await inspector.SubmitAsync(page)).Expect(409).Summary, StringComparison.Ordinal);
        (await inspector.ProposeTransferAsync(file, cases.Host.OrderNumberOf(file))).Expect(302);
        (await supervisor.ApproveAsync(file, "police-transfer-proposed")).Expect(302);
        Assert.NotEmpty((await inspector.SubmitAsync(page)).Expect(400).ErrorAt("Input.Text"));
        (await inspector.SubmitAsync(page, ("Input.Text", "批准以后查明企业已经安排付款"))).Expect(302);
        Assert.Contains("撤回移送", (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.ApproveAsync(file, "police-transfer-withdrawal-proposed")).Expect(302);
        Assert.Contains("移送已经批准", (await inspector.SubmitAsync($"/Cases/Police/{file}?step=send")).Expect(409).Summary, StringComparison.Ordinal);
        Assert.Contains("批准以后查明企业已经安排付款", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = cases.Host.Database.Open();
        Assert.Equal(1, database.PaperMarks.Count(m => m.State == WageSupervision.Domain.Papers.PaperState.Revoked
            && database.Papers.Any(p => p.PaperId == m.PaperId && p.SubjectId == file && p.Kind == "police-transfer-approval")));

        // The fine that waited for the police may be told of.
        (await inspector.RefuseAsync(file)).Expect(302);
        (await inspector.NoticeAsync(file, "10000")).Expect(302);
    }

    [Fact]
    public async Task Post_MissingPaper_ShowsErrorAtField()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var page = $"/Cases/Police/{file}?step=post";
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Text", "厂门口"))).Expect(400).ErrorAt("Input.On"));
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.On", "2026-11-20"), ("Input.Text", "厂门口"))).Expect(409).ErrorAt("Input.File"));
        (await inspector.PoliceAsync(file, "post", "2026-11-20", text: "厂门口，邻居说搬走了")).Expect(302);
    }

    [Fact]
    public async Task Post_Referral_IsAnsweredOnceAndOnlyHere()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        (string, string?)[] referral = [("Input.To", "Housing"), ("Input.Body", "西湖区住房和城乡建设局"), ("Input.Matter", "查处转包")];
        var page = $"/Cases/Referral/{file}";
        (string, string?)[] answer =
            [("Input.Number", "1"), ("Input.Accepted", "false"), ("Input.On", "2026-11-20"), ("Input.Text", "不属于本局管辖")];
        (await other.SubmitAsync(page, referral)).Expect(404);
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Body", "x"), ("Input.Matter", "x"))).Expect(400).ErrorAt("Input.To"));
        (await inspector.UploadAsync($"{page}?step=answer", "回函.pdf", Journeys.Pdf("回函"), answer)).Expect(409);
        (await inspector.SubmitAsync(page, referral)).Expect(302);
        Assert.Contains("第二十七条第三款", (await inspector.ReadAsync($"/Cases/Document/{file}/case-referral")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync($"{page}?step=answer", answer)).Expect(409).ErrorAt("Input.File"));
        (await inspector.UploadAsync($"{page}?step=answer", "回函.pdf", Journeys.Pdf("回函"), answer)).Expect(302);
        (await inspector.UploadAsync($"{page}?step=answer", "回函.pdf", Journeys.Pdf("回函"), answer)).Expect(409);
    }
}
