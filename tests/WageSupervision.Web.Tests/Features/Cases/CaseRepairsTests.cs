using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>送达要有回证，没有送达的指令书重新作出，记错的一步由第二人划去，文号不跳号。</summary>
public sealed class CaseRepairsTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Service_WithoutReceipt_ShowsErrorAtField()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        var answer = (await inspector.SubmitAsync($"/Cases/Service/{file}", ("Input.ServedOn", "2026-11-20"), ("Input.Method", "Post"),
            ("Input.ReceivedBy", "财务负责人"))).Expect(409);

        Assert.Contains("请上传送达回证", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("请填写邮件号", answer.ErrorAt("Input.Particulars"), StringComparison.Ordinal);
        Assert.Equal("财务负责人", answer.ValueOf("Input.ReceivedBy"));
    }

    [Fact]
    public async Task Post_Service_WrongFileAndShortFunction_ShowBoth()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        var answer = (await inspector.UploadAsync($"/Cases/Service/{file}", "a.exe", "MZ"u8.ToArray(), ("Input.ServedOn", "2026-11-20"),
            ("Input.Method", "InPerson"), ("Input.ReceivedBy", "x"))).Expect(400);

        Assert.Contains("只接受 PDF、JPG、PNG", answer.ErrorAt("Input.File"), StringComparison.Ordinal);
        Assert.Contains("完整的职务", answer.ErrorAt("Input.ReceivedBy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Order_AfterItLapsedUnserved_IsMadeAnewAndTheOldOneIsVoid()
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        }

        using (var inspector = await cases.AtAsync("2026-11-29", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-12-10")).Expect(409);
        }

        using var later = await cases.AtAsync("2026-11-30", People.Inspector);
        Assert.Contains("指令书没有送达，已作废", (await later.ReadAsync("/Cases")).Expect(200).Body, StringComparison.Ordinal);
        (await later.OrderAsync(file, "2026-12-10")).Expect(302);
        Assert.Contains("没有送达，自动作废", (await later.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await later.ServeAsync(file, "2026-11-30")).Expect(302);
    }

    [Fact]
    public async Task Post_Strike_OfAService_IsDecidedByTheSupervisorAndCrossedOut()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        var page = $"/Cases/Strike/{file}?sequence=5";
        Assert.Contains(page, (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(200);

        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Reason", ""))).Expect(400).ErrorAt("Input.Reason"));
        (await inspector.SubmitAsync(page, ("Input.Reason", "回证上是另一家企业"))).Expect(302);
        Assert.StartsWith("/Account/Denied", (await inspector.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302).Location, StringComparison.Ordinal);
        Assert.Contains($"/Approvals/Strike/{file}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        var undecided = (await supervisor.SubmitAsync($"/Approvals/Strike/{file}?handler=Decline", ("Input.Reason", ""))).Expect(400);
        Assert.NotEmpty(undecided.ErrorAt("Input.Reason"));
        Assert.Equal(
            [$"/Approvals/Strike/{file}", $"/Approvals/Strike/{file}?handler=Decline"],
            undecided.Html.QuerySelectorAll("main form[method=post]").Select(form => form.GetAttribute("action")));
        Assert.Equal("/Approvals", (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302).Location);
        await using var database = cases.Host.Database.Open();
        var number = database.Cases.Single(c => c.CaseId == file).CaseNumber;
        Assert.Contains($"{number}　杭州测试甲制造有限公司：已划去“送达限期改正指令书”",
            (await supervisor.ReadAsync("/Approvals")).Expect(200).Html.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        Assert.Contains("送达限期改正指令书", Assert.Single(detail.Html.QuerySelectorAll(".timeline .struck")).TextContent, StringComparison.Ordinal);
        Assert.Contains("指令书待送达", detail.Body, StringComparison.Ordinal);
        Assert.Contains("没有缺失或者改动", detail.Body, StringComparison.Ordinal);

        // Nobody was served: the enterprise knows nothing of the case again.
        (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(404);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(409);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(200);
    }

    [Fact]
    public async Task Post_StrikeOfWhatSomethingRestsOn_SaysWhatToStrikeFirst()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        Assert.Contains("先划去那一步", (await inspector.ReadAsync($"/Cases/Strike/{file}?sequence=5")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Strike/{file}?sequence=5", ("Input.Reason", "x"))).Expect(409);
        Assert.Contains("这一步不能划去", (await inspector.ReadAsync($"/Cases/Strike/{file}?sequence=1")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Service_RecordedLate_TheSupervisorSeesIt()
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-11-24", People.Inspector);
        var bare = (await later.UploadAsync($"/Cases/Service/{file}", "送达回证.pdf", Journeys.Pdf(), ("Input.ServedOn", "2026-11-20"),
            ("Input.Method", "InPerson"), ("Input.ReceivedBy", "财务负责人"))).Expect(409);
        Assert.Contains("请写明为什么", bare.ErrorAt("Input.LateReason"), StringComparison.Ordinal);
        (await later.ServeAsync(file, "2026-11-20")).Expect(302);

        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var approvals = (await supervisor.ReadAsync("/Approvals")).Expect(200).Body;
        Assert.Contains("超过三天才登记的送达", approvals, StringComparison.Ordinal);
        Assert.Contains($"/Cases/Detail/{file}", approvals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RefusedOrders_BurnNoNumber()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var before = await LastOrderAsync();
        (await inspector.OrderAsync(file, "2026-11-20")).Expect(409);
        (await inspector.OrderAsync(file, "2027-11-20")).Expect(409);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        Assert.Equal(before + 1, await LastOrderAsync());
        Assert.Contains($"西湖人社监令〔2026〕{before + 1}号", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_GravePenalty_IsHeardReviewedAndDiscussedBeforeItIsDecided()
    {
        var file = await cases.ServedAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "50000", "2026-12-01")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using var later = await cases.AtAsync("2026-12-09", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409);
        Assert.NotEmpty((await later.SubmitAsync($"/Cases/Hearing/{file}", ("Input.Held", "false"))).Expect(400).ErrorAt("Input.Record"));
        (await later.SubmitAsync($"/Cases/Hearing/{file}", ("Input.Held", "false"), ("Input.Record", "期满没有要求"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Discussion/{file}", ("Input.Members", "负责人、大队长"), ("Input.Minutes", "同意"))).Expect(409);
        (await supervisor.SubmitAsync($"/Approvals/Review/{file}", ("Input.Agrees", "true"), ("Input.Opinion", "事实清楚"))).Expect(302);
        Assert.Contains("至少两人", (await supervisor.SubmitAsync($"/Approvals/Discussion/{file}", ("Input.Members", "负责人"), ("Input.Minutes", "同意")))
            .Expect(409).ErrorAt("Input.Members"), StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Discussion/{file}", ("Input.Members", "负责人、大队长"), ("Input.Minutes", "同意"))).Expect(302);

        // Whoever reviewed does not decide.
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409);
    }

    private Task<int> LastOrderAsync() => Sql.ListAsync<int>(
        cases.Host.Database.SuperuserConnectionString, "select coalesce(max(last), 0) from document_series where series = '西湖人社监令'")
        .ContinueWith(found => found.Result[0], TaskScheduler.Default);
}
