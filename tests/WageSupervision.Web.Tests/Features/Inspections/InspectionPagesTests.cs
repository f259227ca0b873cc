using WageSupervision.Domain.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Inspections;

/// <summary>检查 over HTTP: from a draw or otherwise, line by line, to a case; written reviews and their silence; who sees what.</summary>
public sealed class InspectionPagesTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Random_RecordedPublishedAndFiled_ShowsTheResultToEverybody()
    {
        Guid draw;
        using (var publishing = await host.SignedInAsync(People.Supervisor))
        {
            draw = await host.PublishDrawAsync(publishing);
        }

        await host.RollAsync(draw);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var inspection = await host.InspectAsync(inspector, draw, ("14-1", "Fails"));
        var page = (await inspector.ReadAsync($"/Inspections/Detail/{inspection}")).Expect(200);
        Assert.Contains("1 项不符合", page.Body, StringComparison.Ordinal);
        Assert.Contains("检查记录", page.Body, StringComparison.Ordinal);

        using var anybody = host.NewClient();
        Assert.Contains("还没有公布", (await anybody.ReadAsync($"/Draws/Detail/{draw}")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Inspections/Publish/{inspection}")).Expect(302);
        (await supervisor.SubmitAsync($"/Inspections/Publish/{inspection}")).Expect(409);
        Assert.Contains("有 1 项需要进一步调查，是不是违法以处理决定为准；", (await anybody.ReadAsync($"/Draws/Detail/{draw}")).Expect(200).Body,
            StringComparison.Ordinal);

        var open = $"/Cases/OpenOther/{People.WestLakeEnterprise}?inspection={inspection}";
        var form = (await inspector.ReadAsync(open)).Expect(200);
        Assert.Contains("第十四条第一款", form.ValueOf("Input.Grounds"), StringComparison.Ordinal);
        var sent = (await inspector.SubmitAsync(open, ("Input.Grounds", form.ValueOf("Input.Grounds")))).Expect(302);
        var file = Guid.Parse(sent.Location!.Split('/')[^1]);
        await using var database = host.Database.Open();
        Assert.Equal(CaseSource.RandomInspection, database.Cases.Single(c => c.CaseId == file).Source);
        Assert.Equal(file, database.Inspections.Single(i => i.InspectionId == inspection).CaseId);
        Assert.Contains($"/Cases/Detail/{file}", (await inspector.ReadAsync($"/Inspections/Detail/{inspection}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync(open, ("Input.Grounds", "再立一次"))).Expect(409);
    }

    [Fact]
    public async Task Draw_AfterAnInspection_SendsNobodyTwiceRunning()
    {
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            var inspection = await host.OpenInspectionAsync(inspector, "Patrol");
            (await host.RecordAsync(inspector, inspection)).Expect(302);
        }

        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var refused = (await supervisor.SubmitAsync("/Inspections/Plan", ("Input.Purpose", "再查"), ("Input.Count", "1"), ("Input.DrawOn", "2026-11-21"),
            ("Input.OfficerIds", host.IdOf(People.Inspector).ToString()), ("Input.OfficerIds", host.IdOf(People.SecondInspector).ToString()))).Expect(409);
        Assert.Contains("杭州测试甲制造有限公司没有两名可以去的人员", refused.ErrorAt("Input_OfficerIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecordIncomplete_ShowsErrorsAtTheLines()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var inspection = await host.OpenInspectionAsync(inspector, "Patrol");

        var refused = (await host.RecordAsync(inspector, inspection, file: null, ("Input.Place", ""), ("Input.Lines[6].Outcome", "Fails"),
            ("Input.Lines[0].Outcome", "NotLookedAt"), ("Input.Unlooked", null))).Expect(400);

        Assert.Contains("请填写检查地点", refused.ErrorAt("Input_Place"), StringComparison.Ordinal);
        Assert.Contains("有没有查的项目", refused.ErrorAt("Input_Unlooked"), StringComparison.Ordinal);
        Assert.Contains("请上传签名的检查笔录", refused.ErrorAt("Input_File"), StringComparison.Ordinal);
        Assert.Contains("请写明事实，并上传证明它的材料", refused.Body, StringComparison.Ordinal);
        Assert.Equal("Fails", refused.ValueOf("Input_Lines_6__Outcome"));

        // Each error once, each leading to its field, none of them folded away.
        var told = refused.Html.QuerySelectorAll("#error-summary a").Select(each => (To: each.GetAttribute("href")![1..], each.TextContent)).ToList();
        Assert.Equal(told.Select(each => each.TextContent).Distinct(), told.Select(each => each.TextContent));
        Assert.All(told, each => Assert.NotNull(refused.Html.GetElementById(each.To)));
        Assert.NotNull(refused.Html.GetElementById("Input_Lines_6__Note")!.Closest("details")!.GetAttribute("open"));
        Assert.Null(refused.Html.GetElementById("Input_Lines_7__Note")!.Closest("details")!.GetAttribute("open"));

        // What the procedure alone finds wrong is said once too.
        var one = (await host.RecordAsync(inspector, inspection, ("Input.Lines[6].Outcome", "Fails"))).Expect(409);
        Assert.Contains("第十四条第一款写了“不符合”", Assert.Single(one.Html.QuerySelectorAll("#error-summary li")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Written_SilentEnterprise_IsToldAndThePageSaysTheLawfulNextStep()
    {
        Guid inspection;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            inspection = await host.OpenInspectionAsync(inspector, "Written", ("Input.Asked", "今年各月工资支付表"), ("Input.Due", "2026-11-30"));
            Assert.Contains($"/Enterprise/Review/{inspection}", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            (await host.RecordAsync(inspector, inspection)).Expect(409);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 1));
        using var later = await host.SignedInAsync(People.Inspector);
        using var late = await host.SignedInAsync(People.Filer);
        var page = (await later.ReadAsync($"/Inspections/Detail/{inspection}")).Expect(200).Body;
        Assert.Contains("企业逾期没有报送", page, StringComparison.Ordinal);
        Assert.Contains("第二十七条", page, StringComparison.Ordinal);
        Assert.Contains("没有报送", (await later.ReadAsync($"/Cases/OpenOther/{People.WestLakeEnterprise}?inspection={inspection}")).Expect(200)
            .ValueOf("Input.Grounds"), StringComparison.Ordinal);

        (await late.SubmitAsync($"/Enterprise/Review/{inspection}", ("Input.Text", "工资表"))).Expect(409);
        (await late.UploadAsync($"/Enterprise/Review/{inspection}", "工资表.pdf", Journeys.Pdf("工资表"), ("Input.Text", "今年各月工资支付表"))).Expect(302);
        Assert.DoesNotContain("逾期没有报送", (await later.ReadAsync($"/Inspections/Detail/{inspection}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/Enterprise/Review/{inspection}", (await late.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
        (await host.RecordAsync(later, inspection, ("Input.InspectedOn", "2026-12-01"))).Expect(302);
        (await late.UploadAsync($"/Enterprise/Review/{inspection}", "再.pdf", Journeys.Pdf("再"), ("Input.Text", "再补"))).Expect(409);
    }

    [Fact]
    public async Task Read_ByAnotherCountyOrEnterprise_IsNotFound()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        var patrol = await host.OpenInspectionAsync(inspector, "Patrol");
        (await host.RecordAsync(inspector, patrol)).Expect(302);
        var written = await host.OpenInspectionAsync(inspector, "Written", ("Input.Asked", "工资表"), ("Input.Due", "2026-11-30"));
        await using var database = host.Database.Open();
        var attachment = database.InspectionFiles.First(f => f.InspectionId == patrol).FileId;
        using var other = await host.SignedInAsync(People.OtherInspector);
        using var otherSupervisor = await host.SignedInAsync(People.OtherSupervisor);
        using var filer = await host.SignedInAsync(People.Filer);
        using var otherFiler = await host.SignedInAsync(People.OtherFiler);

        foreach (var path in new[]
        {
            $"/Inspections/Detail/{patrol}", $"/Inspections/Record/{patrol}", $"/Inspections/Attachment/{attachment}",
            $"/Inspections/Open/{People.WestLakeEnterprise}", $"/Cases/OpenOther/{People.HaishuEnterprise}?inspection={patrol}",
        })
        {
            (await other.ReadAsync(path)).Expect(404);
        }

        (await otherSupervisor.ReadAsync($"/Inspections/Publish/{patrol}")).Expect(404);
        (await filer.ReadAsync($"/Enterprise/Review/{patrol}")).Expect(404);
        (await otherFiler.ReadAsync($"/Enterprise/Review/{written}")).Expect(404);
        (await filer.ReadAsync($"/Enterprise/Review/{written}")).Expect(200);
        (await inspector.ReadAsync($"/Inspections/Attachment/{attachment}")).Expect(200);
    }
}
