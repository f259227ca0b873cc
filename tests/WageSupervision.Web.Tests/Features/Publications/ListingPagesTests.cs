using WageSupervision.Domain.Publications;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>失信联合惩戒名单: what each side sees, what a form refuses, and what follows from the case.</summary>
public sealed class ListingPagesTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Journey_ProposedToldListedServed_EachSideSeesItsOwn()
    {
        var (file, listing) = await ProposedAsync("演示列乙");
        using (var inspector = await cases.AtAsync("2026-11-24", People.Inspector))
        using (var filer = await cases.AtAsync("2026-11-24", People.Filer))
        {
            Assert.Contains($"/Listings/Detail/{listing}", (await inspector.ReadAsync("/Inspection")).Expect(200).Body, StringComparison.Ordinal);
            var page = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
            Assert.Contains("送达列入事先告知书", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/Listings/Service/{listing}?document=Notice\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("/Cases/Listing/", page, StringComparison.Ordinal);
            (await filer.ReadAsync($"/Enterprise/Listing/{listing}")).Expect(404);
            (await inspector.ServeListingAsync(listing, "Notice", "2026-11-24")).Expect(302);

            Assert.Contains($"/Enterprise/Listing/{listing}", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("拟列入失信联合惩戒名单", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            var shown = (await filer.ReadAsync($"/Enterprise/Listing/{listing}")).Expect(200);
            Assert.Empty(shown.Summary);
            var told = shown.Body;
            Assert.Contains("2026年12月1日 前（含当日）", told, StringComparison.Ordinal);
            Assert.Contains("事先告知书", told, StringComparison.Ordinal);
            var empty = await filer.SpeakOnListingAsync(listing, "listing-objection");
            Assert.NotEmpty(empty.Expect(400).ErrorAt("Input.Text"));
            Assert.NotEmpty((await filer.SpeakOnListingAsync(listing, "listing-promise")).Expect(409).ErrorAt("Input.File"));
            (await filer.SpeakOnListingAsync(listing, "list")).Expect(404);
            (await filer.SpeakOnListingAsync(listing, "removal-apply", Journeys.Pdf(), ("Input.Text", "x"))).Expect(409);
        }

        using (var early = await cases.AtAsync("2026-12-01", People.Supervisor))
        {
            Assert.Contains($"/Listings/Detail/{listing}", (await early.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("企业提出异议的期间已过", (await early.DecideListingAsync(listing, "list")).Expect(409).Summary, StringComparison.Ordinal);
            Assert.NotEmpty((await early.DecideListingAsync(listing, "listing-decline")).Expect(400).ErrorAt("Input.Text"));
        }

        using var supervisor = await cases.AtAsync("2026-12-02", People.Supervisor);
        var row = (await supervisor.ReadAsync("/Approvals")).Expect(200).Html.QuerySelector($"tr:has(a[href='/Listings/Detail/{listing}'])")!.TextContent;
        Assert.Contains("决定是否列入", row, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期", row, StringComparison.Ordinal);
        (await supervisor.DecideListingAsync(listing, "list")).Expect(302);
        using var reading = await cases.AtAsync("2026-12-02", People.Filer);
        Assert.DoesNotContain("决定列入", (await reading.ReadAsync($"/Enterprise/Listing/{listing}")).Expect(200).Html.QuerySelector(".timeline")!.TextContent,
            StringComparison.Ordinal);
        using var serving = await cases.AtAsync("2026-12-02", People.Inspector);
        (await serving.ServeListingAsync(listing, "Decision", "2026-12-02")).Expect(302);
        var decision = (await reading.ReadAsync($"/Enterprise/Listing/{listing}")).Expect(200).Body;
        Assert.Contains("名单决定书", decision, StringComparison.Ordinal);
        Assert.Contains("还不满足：拖欠的工资已经付清并核实", decision, StringComparison.Ordinal);
        Assert.Contains("列入失信联合惩戒名单", (await serving.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProposalWithoutGround_SaysWhatIsMissing()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        var page = (await inspector.ReadAsync($"/Cases/Listing/{file}")).Expect(200);

        Assert.Contains("还不满足：已经责令限期支付工资", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
        (await inspector.SubmitAsync($"/Cases/Listing/{file}", ("Input.Migrant", "看过"))).Expect(409);
    }

    [Fact]
    public async Task Post_OrderRevoked_ListingIsToBeRevokedAndTakenDown()
    {
        var (file, listing) = await ProposedAsync("演示列丙");
        using (var inspector = await cases.AtAsync("2026-11-24", People.Inspector))
        {
            (await inspector.ServeListingAsync(listing, "Notice", "2026-11-24")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-02", People.Supervisor);
        using var acting = await cases.AtAsync("2026-12-02", People.Inspector);
        (await supervisor.DecideListingAsync(listing, "list")).Expect(302);
        (await supervisor.DecideListingAsync(listing, "listing-revoke", "x")).Expect(409);
        (await acting.SubmitAsync($"/Cases/OrderRevocation/{file}", ("Input.Reason", "对象错了"))).Expect(302);
        (await supervisor.ApproveAsync(file, "order-revocation-proposed")).Expect(302);

        Assert.Contains("撤销列入决定", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.DecideListingAsync(listing, "listing-revoke", "指令书已撤销")).Expect(302);
        Assert.Contains("移出名单、停止公布", (await acting.ReadAsync($"/Listings/Detail/{listing}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await acting.ActOnListingAsync(listing, "listing-down")).Expect(400).ErrorAt("Input.Text"));
        (await acting.ActOnListingAsync(listing, "listing-down", null, ("Input.Text", "本局网站"))).Expect(302);
        await using var database = cases.Host.Database.Open();
        Assert.Equal(ListStage.Revoked, database.ListMatters.Single(m => m.MatterId == listing).Stage);
    }

    [Theory]
    [InlineData(false, "不予列入", "listing-decline")]
    [InlineData(true, "撤销列入决定", "listing-revoke")]
    public async Task Post_ServiceOfTheOrderStruck_ListingIsDeclinedOrRevoked(bool listed, string waits, string step)
    {
        var (file, listing) = await ProposedAsync(listed ? "演示列戊" : "演示列己");
        using (var inspector = await cases.AtAsync("2026-11-24", People.Inspector))
        {
            (await inspector.ServeListingAsync(listing, "Notice", "2026-11-24")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-02", People.Supervisor);
        using var acting = await cases.AtAsync("2026-12-02", People.Inspector);
        if (listed)
        {
            (await supervisor.DecideListingAsync(listing, "list")).Expect(302);
        }

        await using var database = cases.Host.Database.Open();
        var served = database.ProcedureEvents.Single(e => e.SubjectId == file && e.Data.Contains("correction-order-served")).Sequence;
        (await acting.SubmitAsync($"/Cases/Strike/{file}?sequence={served}", ("Input.Reason", "送给了别的单位"))).Expect(302);
        Assert.Contains("失信联合惩戒名单的列入也以这一步为依据", (await supervisor.ReadAsync($"/Approvals/Strike/{file}")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);

        var row = (await supervisor.ReadAsync("/Approvals")).Expect(200).Html.QuerySelector($"tr:has(a[href='/Listings/Detail/{listing}'])")!.TextContent;
        Assert.Contains(waits, row, StringComparison.Ordinal);
        var page = (await supervisor.ReadAsync($"/Listings/Detail/{listing}")).Expect(200);
        Assert.Contains("送达已划去", page.Body, StringComparison.Ordinal);
        Assert.Contains(page.Html.QuerySelectorAll(".next-step a.btn-primary"), each => each.GetAttribute("href")!.Contains(step, StringComparison.Ordinal));
        Assert.Contains(listed ? "没有决定过" : "送达没有划去", (await supervisor.DecideListingAsync(listing, "list")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.DecideListingAsync(listing, step, "指令书没有送达")).Expect(302);

        Assert.Equal(listed ? ListStage.Revoked : ListStage.Declined, database.ListMatters.Single(m => m.MatterId == listing).Stage);
        if (listed)
        {
            var paper = database.Papers.Single(p => p.SubjectId == listing && p.Kind == "listing-change");
            Assert.Contains("送达登记有误，已经划去", (await supervisor.ReadAsync($"/Papers/{paper.PaperId}")).Expect(200).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_AnswerAndExamination_AskForTheirChoices()
    {
        var (_, listing) = await ProposedAsync("演示列丁");
        using var inspector = await cases.AtAsync("2026-11-24", People.Inspector);
        (await inspector.ServeListingAsync(listing, "Notice", "2026-11-24")).Expect(302);
        (await inspector.ActOnListingAsync(listing, "listing-objection-recorded", null, ("Input.Text", "电话里说人数不对"))).Expect(302);

        var blank = (await inspector.ActOnListingAsync(listing, "listing-objection-answer")).Expect(400);

        Assert.NotEmpty(blank.ErrorAt("Input.Adopted"));
        Assert.NotEmpty(blank.ErrorAt("Input.Text"));
        (await inspector.ActOnListingAsync(listing, "listing-objection-answer", null, ("Input.Adopted", "true"), ("Input.Text", "身份证 33010219900101000X")))
            .Expect(400);
        (await inspector.ActOnListingAsync(listing, "listing-objection-answer", null, ("Input.Adopted", "true"), ("Input.Text", "属实"))).Expect(302);
        using var supervisor = await cases.AtAsync("2026-12-02", People.Supervisor);
        Assert.Contains("没有采纳的异议", (await supervisor.DecideListingAsync(listing, "list")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.DecideListingAsync(listing, "listing-decline", "异议属实")).Expect(302);
    }

    // Ordered on Friday to pay by Saturday, proposed on Tuesday.
    private async Task<(Guid File, Guid Listing)> ProposedAsync(string worker)
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        Guid file;
        using (var inspector = await cases.Host.SignedInAsync(People.Inspector))
        {
            file = await inspector.OrderToPayAsync(CaseFixture.Friday, worker);
        }

        using var proposing = await cases.AtAsync("2026-11-24", People.Inspector);
        return (file, await proposing.ProposeListingAsync(cases.Host, file));
    }
}
