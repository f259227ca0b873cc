using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>An issued paper: frozen, sealed, hashed, shown to whom it was served, checked by anybody.</summary>
public sealed class PapersTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Get_OrderPaper_SaysEverythingOfTheOrder()
    {
        var file = await cases.OpenAsync(2);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var paper = await LastAsync(file, "correction-order");

        var text = (await inspector.ReadAsync($"/Papers/{paper.PaperId}")).Expect(200).Html.QuerySelector(".paper")!.TextContent;

        foreach (var said in (string[])
            [
                paper.Number, "杭州市西湖区人力资源和社会保障局", "2 名劳动者", "14,000.00", "壹万肆仟元整", "2026年11月30日", "《浙江省企业工资支付管理办法》第十四条第二款",
                "《劳动保障监察条例》第十八条第一款第（二）项", "第三十五条", "统一社会信用代码 91330106TESTA00013", "报告", "合计（2 人）", "核验码",
            ])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        Assert.Contains($"/Papers/{paper.PaperId}", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains(paper.Number, (await inspector.ReadAsync("/Papers?kind=correction-order")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Paper_StaysAsIssued_WhenTheEnterpriseChanges()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var paper = await LastAsync(file, "correction-order");
        var before = (await inspector.ReadAsync($"/Papers/{paper.PaperId}?handler=File")).Expect(200);
        await using var database = cases.Host.Database.Open();
        var firm = await database.Enterprises.SingleAsync(e => e.EnterpriseId == People.WestLakeEnterprise);
        var was = firm.Address;
        firm.Address = "搬走以后的路 9 号";
        await database.SaveChangesAsync();

        var after = (await inspector.ReadAsync($"/Papers/{paper.PaperId}?handler=File")).Expect(200);

        Assert.Equal(before.Body, after.Body);
        Assert.Equal(paper.FileHash, SHA256.HashData(Encoding.UTF8.GetBytes(after.Body)));
        Assert.Contains(was, after.Body, StringComparison.Ordinal);
        Assert.StartsWith("attachment", after.Header("content-disposition"), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", after.Body, StringComparison.Ordinal);
        firm.Address = was;
        await database.SaveChangesAsync();
    }

    [Fact]
    public async Task Get_Paper_IsTheEnterprisesFromItsServiceOn()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var (order, annex, filing) = (await LastAsync(file, "correction-order"), await LastAsync(file, "creditor-annex"), await LastAsync(file, "case-filing"));
        (await filer.ReadAsync($"/Papers/{order.PaperId}")).Expect(404);
        (await filer.ReadAsync($"/Papers/{annex.PaperId}")).Expect(404);
        (await inspector.ReadAsync($"/Papers/{annex.PaperId}")).Expect(404);

        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);

        (await filer.ReadAsync($"/Papers/{order.PaperId}")).Expect(200);
        Assert.DoesNotContain("*", (await filer.ReadAsync($"/Papers/{annex.PaperId}")).Expect(200).Html.QuerySelector(".paper td:nth-child(2)")!.TextContent,
            StringComparison.Ordinal);
        (await filer.ReadAsync($"/Papers/{filing.PaperId}")).Expect(404);
        (await inspector.ReadAsync($"/Papers/{annex.PaperId}")).Expect(404);
        Assert.Contains($"/Papers/{order.PaperId}", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        var receipt = await LastAsync(file, "service-receipt");
        Assert.Equal(order.PaperId, receipt.ConcernsId);
        Assert.Contains("财务负责人", (await inspector.ReadAsync($"/Papers/{receipt.PaperId}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Check_SaysWhetherItHolds_AndAWrongPairNothing()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var anybody = cases.Host.NewClient();
        (await inspector.OrderAsync(file, "2026-11-24")).Expect(302);
        var paper = await LastAsync(file, "correction-order");
        var address = $"/Papers/Check?number={Uri.EscapeDataString(paper.Number)}&code={PaperHtml.CodeOf(paper.TextHash)}";

        var found = (await anybody.ReadAsync(address)).Expect(200).Html.QuerySelector("[role=status]")!.TextContent;
        Assert.Contains("真实，有效", found, StringComparison.Ordinal);
        Assert.Contains("劳动保障监察限期改正指令书", found, StringComparison.Ordinal);
        Assert.DoesNotContain("7,000", found, StringComparison.Ordinal);
        Assert.DoesNotContain("演", found, StringComparison.Ordinal);
        var typed = $"/Papers/Check?number={Uri.EscapeDataString(paper.Number.Replace('〔', '[').Replace('〕', ']'))}&code="
            + Uri.EscapeDataString(PaperHtml.Spaced(PaperHtml.CodeOf(paper.TextHash)).ToUpperInvariant());
        Assert.Contains("真实，有效", (await anybody.ReadAsync(typed)).Expect(200).Body, StringComparison.Ordinal);

        var wrong = (await anybody.ReadAsync($"/Papers/Check?number={Uri.EscapeDataString(paper.Number)}&code=0000000000000000")).Expect(200);
        var none = (await anybody.ReadAsync("/Papers/Check?number=%E6%97%A0&code=0000000000000000")).Expect(200);
        Assert.Equal(none.Html.QuerySelector("[role=status]")!.TextContent, wrong.Html.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains("核对不上", wrong.Body, StringComparison.Ordinal);

        using var later = await cases.AtAsync("2026-11-24", People.Inspector);
        Assert.Contains("自动作废", (await anybody.ReadAsync(address)).Expect(200).Body, StringComparison.Ordinal);
        (await later.OrderAsync(file, "2026-11-30")).Expect(302);
        var replaced = (await anybody.ReadAsync(address)).Expect(200).Html.QuerySelector("[role=status]")!.TextContent;
        Assert.Contains("真实，但已由新的文书代替", replaced, StringComparison.Ordinal);
        var note = await LastAsync(file, "voided");
        Assert.Equal(paper.PaperId, note.ConcernsId);
        Assert.Contains(note.Number, replaced, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CheckWithFile_KnowsTheVeryFile()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var anybody = cases.Host.NewClient();
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var paper = await LastAsync(file, "correction-order");
        var content = Encoding.UTF8.GetBytes((await inspector.ReadAsync($"/Papers/{paper.PaperId}?handler=File")).Expect(200).Body);

        Assert.Contains("一字不差", (await anybody.UploadAsync("/Papers/Check", "文书.html", content)).Expect(200).Body, StringComparison.Ordinal);
        content[^3]++;
        Assert.Contains("核对不上", (await anybody.UploadAsync("/Papers/Check", "文书.html", content)).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await anybody.UploadAsync("/Papers/Check", "文书.html", null)).Expect(400).ErrorAt("Input.File"));
    }

    [Fact]
    public async Task Post_ServiceStruck_PaperIsAsBeforeItsService()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        using var anybody = cases.Host.NewClient();
        var (order, receipt) = (await LastAsync(file, "correction-order"), await LastAsync(file, "service-receipt"));
        (await filer.ReadAsync($"/Papers/{order.PaperId}")).Expect(200);
        (await inspector.SubmitAsync($"/Cases/Strike/{file}?sequence={receipt.EventSequence}", ("Input.Reason", "日期看错"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);

        (await filer.ReadAsync($"/Papers/{order.PaperId}")).Expect(404);
        var check = (await anybody.ReadAsync($"/Papers/Check?number={Uri.EscapeDataString(receipt.Number)}&code={PaperHtml.CodeOf(receipt.TextHash)}"))
            .Expect(200).Body;
        Assert.Contains("真实，但已划去", check, StringComparison.Ordinal);
        Assert.Contains((await LastAsync(file, "step-struck")).Number, check, StringComparison.Ordinal);
        Assert.Contains("日期看错", (await inspector.ReadAsync($"/Papers/{(await LastAsync(file, "step-struck")).PaperId}")).Expect(200).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_FiguresDisagree_IsRefusedAndKeepsNothing()
    {
        await using var scope = cases.Host.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<PaperDesk>();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var place = new PaperPlace(People.WestLakeEnterprise, Guid.NewGuid(), "330106", "测试案", 1);

        var refused = await Assert.ThrowsAsync<ProcedureRuleException>(() => desk.IssueAsync(place, new PaymentPaper(
            "测试案", new("甲", "", "", ""), new(2026, 11, 20), 5, 4, 4, 0, 1, "", null, [], "")
        { Number = PaperDesk.Serial, On = new(2026, 11, 20), Office = new("局") }, CancellationToken.None));

        Assert.Equal("paper-sum-differs", refused.Code);
        Assert.Empty(database.ChangeTracker.Entries());
    }

    [Fact]
    public async Task Post_PublicNotice_CountsOnlyOnTheThirtiethDay()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2027-01-15")).Expect(302);
        (string, string?)[] notice = [("Input.ServedOn", "2026-11-20"), ("Input.Method", "PublicNotice"), ("Input.Particulars", "本局公告栏，人去楼空")];
        using var before = await cases.AtAsync("2026-12-19", People.Inspector);
        Assert.Contains("2026-12-20 起才能登记", (await before.UploadAsync($"/Cases/Service/{file}?document=Order", "公告.pdf", Journeys.Pdf(), notice)).Expect(409)
            .ErrorAt("Input.ServedOn"), StringComparison.Ordinal);

        using var onTheDay = await cases.AtAsync("2026-12-20", People.Inspector);
        (await onTheDay.UploadAsync($"/Cases/Service/{file}?document=Order", "公告.pdf", Journeys.Pdf(), notice)).Expect(302);

        var text = (await onTheDay.ReadAsync($"/Papers/{(await LastAsync(file, "service-receipt")).PaperId}")).Expect(200).Html.QuerySelector(".paper")!
            .TextContent;
        Assert.Contains("2026年11月20日", text, StringComparison.Ordinal);
        Assert.Contains("2026年12月20日（自发布之日起经过三十日，视为送达）", text, StringComparison.Ordinal);
        Assert.Contains("第九十五条", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-21", false)]
    [InlineData("2026-12-23", false)]
    [InlineData("2026-12-24", true)]
    public async Task Post_PublicNotice_IsRecordedAfterItsDeemedDayToo(string day, bool late)
    {
        var file = await cases.OpenAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.OrderAsync(file, "2027-01-15")).Expect(302);
        }

        (string, string?)[] notice = [("Input.ServedOn", "2026-11-20"), ("Input.Method", "PublicNotice"), ("Input.Particulars", "本局公告栏，人去楼空")];
        using var after = await cases.AtAsync(day, People.Inspector);
        var page = $"/Cases/Service/{file}?document=Order";
        if (late)
        {
            Assert.NotEmpty((await after.UploadAsync(page, "公告.pdf", Journeys.Pdf(), notice)).Expect(409).ErrorAt("Input.LateReason"));
        }

        (await after.UploadAsync(page, "公告.pdf", Journeys.Pdf(), [.. notice, ("Input.LateReason", late ? "公告期满时外出办案" : null)])).Expect(302);

        await using var database = cases.Host.Database.Open();
        Assert.Contains("\"2026-12-20\"", database.ProcedureEvents.Single(e => e.SubjectId == file && e.Data.Contains("correction-order-served")).Data,
            StringComparison.Ordinal);
    }

    private async Task<PaperRow> LastAsync(Guid file, string kind)
    {
        await using var database = cases.Host.Database.Open();
        return await database.Papers.AsNoTracking().Where(p => p.SubjectId == file && p.Kind == kind).OrderByDescending(p => p.Version).FirstAsync();
    }
}
