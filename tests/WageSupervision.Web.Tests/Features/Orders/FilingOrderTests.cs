using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;
using static WageSupervision.Web.Tests.Features.Orders.FilingOrderSteps;

namespace WageSupervision.Web.Tests.Features.Orders;

/// <summary>责令定期申报 from the case to the enterprise's calendar, and its gates.</summary>
public sealed class FilingOrderTests
{
    [Fact]
    public async Task Order_ProposedApprovedServed_BindsTheEnterprise()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        using var filer = await host.SignedInAsync(People.Filer);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);
        var order = await OrderAsync(host);

        // Served before it is approved, proposed twice, decided by an area that is not theirs: none of it.
        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(409);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(409);
        using (var elsewhere = await host.SignedInAsync(People.OtherSupervisor))
        {
            (await elsewhere.ReadAsync($"/Approvals/FilingOrder/{order}")).Expect(404);
            (await elsewhere.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(404);
        }

        Assert.Contains("拖欠十人工资", (await supervisor.ReadAsync($"/Approvals/FilingOrder/{order}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Approvals/FilingOrder/{order}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(302);
        Assert.DoesNotContain("责令定期申报", (await filer.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelector("table")?.TextContent ?? "",
            StringComparison.Ordinal);
        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-21")).Expect(409);
        Assert.Equal($"/Cases/Detail/{file}", (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(302).Location);
        var document = (await inspector.ReadAsync($"/Cases/FilingOrderDocument/{order}")).Expect(200).Body;
        Assert.Contains("西湖人社监申〔2026〕", document, StringComparison.Ordinal);
        Assert.Contains("责令你单位自2026年11月至2027年1月", document, StringComparison.Ordinal);

        // November's wages are due on 10 December; unfiled, that is a breach of the order and shown as one.
        host.Time.GoTo(new DateOnly(2026, 12, 11));
        using var late = await host.SignedInAsync(People.Filer);
        var row = (await late.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("2026年11月工资支付表", StringComparison.Ordinal));
        Assert.Contains("2026-12-10", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11-20 送达", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector(".state-breach"));
        using var officer = await host.SignedInAsync(People.Inspector);
        var listed = Assert.Single((await officer.ReadAsync("/Inspection/Duties?month=2026-11&state=missing")).Expect(200).Html.QuerySelectorAll("tbody tr"));
        Assert.Contains("责令定期申报", listed.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspection_EnterpriseMoved_IsListedWhereItIsNow()
    {
        await using var host = await PortalHost.StartAsync();
        await ServedAsync(host);
        await using (var database = host.Database.Open())
        {
            (await database.Enterprises.SingleAsync(e => e.EnterpriseId == People.WestLakeEnterprise)).RegionCode = "330203";
            await database.SaveChangesAsync();
        }

        host.Time.GoTo(new DateOnly(2026, 12, 11));
        using var before = await host.SignedInAsync(People.Inspector);
        using var now = await host.SignedInAsync(People.OtherInspector);

        Assert.Empty((await before.ReadAsync("/Inspection/Duties?month=2026-11")).Expect(200).Html.QuerySelectorAll("tbody tr"));
        var line = Assert.Single((await now.ReadAsync("/Inspection/Duties?month=2026-11")).Expect(200).Html.QuerySelectorAll("tbody tr"));
        Assert.Contains("责令定期申报", line.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, "look", "通知")]
    [InlineData(25, "look", "通知")]
    [InlineData(26, "breach", "责令定期申报")]
    public async Task Duties_OrderLaterThanTheNotice_AreDueByTheNoticeAndABreachAfterTheOrder(int day, string sign, string basis)
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-11");
        await ServedAsync(host, ("Input.DueDay", "25"));
        host.Time.GoTo(new DateOnly(2026, 12, day));
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var row = (await filer.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("2026年11月工资支付表", StringComparison.Ordinal));
        var line = Assert.Single((await inspector.ReadAsync("/Inspection/Duties?month=2026-11")).Expect(200).Html.QuerySelectorAll("tbody tr"));

        Assert.Equal("2026-12-15", row.QuerySelector("[data-label=最后一天]")!.TextContent.Trim());
        Assert.Contains("责令定的是 2026-12-25，通知的申报日更早，按通知", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("逾期未申报", row.QuerySelector($".state-{sign}")?.TextContent);
        Assert.Equal("2026-12-15", line.QuerySelector("[data-label=最后一天]")!.TextContent);
        Assert.Equal("逾期未申报", line.QuerySelector($".state-{sign}")?.TextContent);
        Assert.Equal(basis, line.QuerySelector("[data-label=依据]")!.TextContent);
    }

    [Theory]
    [InlineData(14, "已申报", "责令定期申报")] // 按通知也是按时
    [InlineData(25, "逾期申报", "通知")] // 责令的日子以前：晚于通知，没有违反责令
    [InlineData(26, "逾期申报", "责令定期申报")]
    public async Task Inspection_FiledBetweenTheTwoDays_IsLateByTheNoticeAlone(int day, string state, string basis)
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-11");
        await ServedAsync(host, ("Input.DueDay", "25"));
        host.Time.GoTo(new DateOnly(2026, 12, day));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)), month: 11);
        }

        host.Time.GoTo(new DateOnly(2026, 12, 28));
        using var inspector = await host.SignedInAsync(People.Inspector);
        var line = Assert.Single((await inspector.ReadAsync("/Inspection/Duties?month=2026-11")).Expect(200).Html.QuerySelectorAll("tbody tr"));

        Assert.Equal((state, basis), (line.QuerySelector(".state")!.TextContent, line.QuerySelector("[data-label=依据]")!.TextContent));
    }

    [Theory]
    [InlineData("14", true)]
    [InlineData("15", false)]
    [InlineData("16", false)]
    public async Task Propose_LaterThanTheNotice_SaysThatTheNoticeKeepsCounting(string notice, bool later)
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-11", notice);
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var offered = (await inspector.ReadAsync($"/Cases/FilingOrder/{file}")).Expect(200).Html.QuerySelector("#declared")!.TextContent;
        var chosen = (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form.With(("Input.DueDay", "25"), ("Input.Reasons", ""))))
            .Expect(400).Html.QuerySelector("#declared")!.TextContent;

        Assert.Contains("通知的日子照样算", offered, StringComparison.Ordinal);
        Assert.Equal(later, offered.Contains("这里填的 15 日更晚", StringComparison.Ordinal));
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form.With(("Input.DueDay", "15")))).Expect(302);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        Assert.Equal(later, (await supervisor.ReadAsync($"/Approvals/FilingOrder/{await OrderAsync(host)}"))
            .Expect(200).Body.Contains("更早，照样算", StringComparison.Ordinal));
        Assert.Contains($"企业仍应当在次月 {notice} 日前申报，过了 25 日还没有申报的才是违反责令", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_NotSerious_IsRefused()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host, workers: 9);
        using var inspector = await host.SignedInAsync(People.Inspector);

        Assert.Contains("至少符合第三十条第二款三种情形之一", (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(409).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("/Cases/FilingOrder/", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_EverythingWrong_IsSaidAtOnceAndKept()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var answer = (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", ("Input.FirstMonth", "2026-11"), ("Input.LastMonth", "2026-10"),
            ("Input.DueDay", "29"), ("Input.Reasons", ""))).Expect(400);

        Assert.All(["Input.LastMonth", "Input.DueDay", "Input.Reasons"], field => Assert.NotEmpty(answer.ErrorAt(field)));
        Assert.Equal("2026-11", answer.ValueOf("Input.FirstMonth"));
    }

    [Fact]
    public async Task Propose_FirstMonthOver_SaysNothingOfTheLast()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);

        var answer = (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form.With(("Input.FirstMonth", "2026-09"), ("Input.LastMonth", "2026-08"))))
            .Expect(409);

        Assert.Contains("第一个月应当是 2026-10、2026-11 或者 2026-12", answer.ErrorAt("Input.FirstMonth"), StringComparison.Ordinal);
        Assert.Empty(answer.ErrorAt("Input.LastMonth"));
    }

    [Fact]
    public async Task Propose_ReasonAsOffered_RepeatsNothingOfTheDecision()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var reason = (await inspector.ReadAsync($"/Cases/FilingOrder/{file}")).Expect(200).Html.QuerySelector("textarea")!.TextContent.Trim();
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form.With(("Input.Reasons", reason)))).Expect(302);
        var order = await OrderAsync(host);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(302);

        var document = (await inspector.ReadAsync($"/Cases/FilingOrderDocument/{order}")).Expect(200).Html.QuerySelector(".paper")!.TextContent;

        Assert.Contains("你单位未按时足额支付 10 名劳动者工资", document, StringComparison.Ordinal);
        Assert.Single(document.Split("严重拖欠工资行为")[1..]);
        Assert.Single(document.Split("70,000.00")[1..]);
    }

    [Fact]
    public async Task Serve_AfterTheLastDueDay_IsRefusedAndAnotherMayBeProposed()
    {
        await using var host = await PortalHost.StartAsync();
        var (file, order) = await ApprovedAsync(host, ("Input.LastMonth", "2026-11"));
        host.Time.GoTo(new DateOnly(2026, 12, 10));
        using var inspector = await host.SignedInAsync(People.Inspector);

        Assert.Contains("不用再送达", (await inspector.ReadAsync($"/Cases/FilingOrderService/{order}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("2026-12-10 到期",
            (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-12-10")).Expect(409).ErrorAt("Input.ServedOn"),
            StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);

        // What was served in time and is recorded late binds all the same.
        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-12-09")).Expect(302);
    }

    [Fact]
    public async Task Approve_CaseClosed_IsRefused()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);
        var order = await OrderAsync(host);
        (await inspector.PayAsync(file, "70000", "2026-11-20")).Expect(302);
        (await inspector.CloseAsync(file)).Expect(302);

        Assert.Contains("还不满足：提出责令的案件没有结案", (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(409).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}?handler=Decline", ("Input.Reason", "已经结案"))).Expect(302);
    }

    [Fact]
    public async Task Decline_KeepsTheReason_AndAnotherMayBeProposed()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);
        var order = await OrderAsync(host);

        Assert.Contains("还在等待负责人审定", (await inspector.ReadAsync($"/Cases/FilingOrderDocument/{order}")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}?handler=Decline", ("Input.Reason", ""))).Expect(400);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}?handler=Decline", ("Input.Reason", "先核实人数"))).Expect(302);

        var link = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector($"a[href='/Cases/FilingOrderDocument/{order}']")!;
        Assert.Equal("看经过", link.TextContent);
        Assert.DoesNotContain("还没有文号", link.ParentElement!.TextContent, StringComparison.Ordinal);
        var page = (await inspector.ReadAsync($"/Cases/FilingOrderDocument/{order}")).Expect(200).Body;
        Assert.Contains("决定不予责令，没有决定书。理由：先核实人数", page, StringComparison.Ordinal);
        Assert.DoesNotContain("还在等待负责人审定", page, StringComparison.Ordinal);
        Assert.Contains("先核实人数", (await supervisor.ReadAsync($"/Approvals/FilingOrder/{order}")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/FilingOrder/{order}")).Expect(409);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);
    }

    [Fact]
    public async Task Steps_OfAnotherArea_FindNothing()
    {
        await using var host = await PortalHost.StartAsync();
        var file = await SeriousCaseAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        (await inspector.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(302);
        var order = await OrderAsync(host);
        using var other = await host.SignedInAsync(People.OtherInspector);

        (await other.ReadAsync($"/Cases/FilingOrder/{file}")).Expect(404);
        (await other.SubmitAsync($"/Cases/FilingOrder/{file}", Form)).Expect(404);
        (await other.ReadAsync($"/Cases/FilingOrderService/{order}")).Expect(404);
        (await other.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(404);
        (await other.ReadAsync($"/Cases/FilingOrderDocument/{order}")).Expect(404);
        using var filer = await host.SignedInAsync(People.Filer);
        Assert.StartsWith("/Account/Denied", (await filer.ReadAsync($"/Cases/FilingOrder/{file}")).Expect(302).Location, StringComparison.Ordinal);
    }
}
