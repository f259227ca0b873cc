using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>Before anything is published the enterprise is told, may object, and is answered.</summary>
public sealed class DisclosureNoticeTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Objection_HoldsThePublicationUntilItIsAnswered()
    {
        var (file, id) = await ProposedAsync();
        using var filer = await cases.AtAsync("2026-11-20", People.Filer);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await filer.ReadAsync($"/Enterprise/Disclosure/{id}")).Expect(404);
        Assert.Contains($"/Cases/DisclosureNotice/{id}", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Cases/DisclosureNotice/{id}", (await inspector.ReadAsync("/Inspection")).Expect(200).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/DisclosureNotice/{id}", ("Input.ServedOn", "2026-11-20"), ("Input.Method", "InPerson"),
            ("Input.ReceivedBy", "财务负责人"))).Expect(409).Summary);

        (await inspector.NotifyAsync(id, "2026-11-20")).Expect(302);

        Assert.Contains($"/Enterprise/Disclosure/{id}", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("拟公示拖欠工资信息", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
        var told = (await filer.ReadAsync($"/Enterprise/Disclosure/{id}")).Expect(200).Body;
        Assert.Contains("2026年11月27日 前（含当日）", told, StringComparison.Ordinal);
        Assert.Contains("一次拖欠 10 人以上", told, StringComparison.Ordinal);
        Assert.NotEmpty((await filer.SubmitAsync($"/Enterprise/Disclosure/{id}", ("Input.Text", ""))).Expect(400).ErrorAt("Input.Text"));
        (await filer.UploadAsync($"/Enterprise/Disclosure/{id}", "收条.pdf", Journeys.Pdf(), ("Input.Text", "人数不对，见收条"))).Expect(302);

        using var supervisor = await cases.AtAsync("2026-11-28", People.Supervisor);
        Assert.Contains("人数不对，见收条", (await supervisor.ReadAsync($"/Approvals/Disclosure/{id}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("企业的异议都已答复", (await supervisor.SubmitAsync($"/Approvals/Disclosure/{id}")).Expect(409).Summary, StringComparison.Ordinal);
        using var answering = await cases.AtAsync("2026-11-28", People.Inspector);
        Assert.Contains("待答复异议", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        var blank = (await answering.SubmitAsync($"/Cases/DisclosureObjection/{id}")).Expect(400);
        Assert.NotEmpty(blank.ErrorAt("Input.Adopted"));
        Assert.NotEmpty(blank.ErrorAt("Input.Reasons"));
        (await answering.SubmitAsync($"/Cases/DisclosureObjection/{id}", ("Input.Adopted", "false"), ("Input.Reasons", "核对考勤，人数无误"))).Expect(302);
        (await answering.SubmitAsync($"/Cases/DisclosureObjection/{id}", ("Input.Adopted", "false"), ("Input.Reasons", "x"))).Expect(409);

        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{id}")).Expect(302);

        using var reading = await cases.AtAsync("2026-11-28", People.Filer);
        Assert.Contains("核对考勤，人数无误", (await reading.ReadAsync($"/Enterprise/Disclosure/{id}")).Expect(200).Body, StringComparison.Ordinal);
        (await reading.SubmitAsync($"/Enterprise/Disclosure/{id}", ("Input.Text", "还有异议"))).Expect(409);
        (await supervisor.SubmitAsync($"/Approvals/DisclosureMending/{id}?handler=Withdraw", ("Input.Reason", "测试结束"))).Expect(302);
    }

    [Theory]
    [InlineData("2026-11-27", 409)]
    [InlineData("2026-11-28", 302)]
    public async Task Post_Approval_WaitsForThePeriodToObject(string day, int status)
    {
        var (_, id) = await ProposedAsync();
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            (await inspector.NotifyAsync(id, "2026-11-20")).Expect(302);
        }

        using var supervisor = await cases.AtAsync(day, People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{id}")).Expect(status);

        var end = status == 302 ? $"/Approvals/DisclosureMending/{id}?handler=Withdraw" : $"/Approvals/Disclosure/{id}?handler=Decline";
        (await supervisor.SubmitAsync(end, ("Input.Reason", "测试结束"))).Expect(302);
    }

    [Fact]
    public async Task Post_ObjectionAdopted_CanOnlyBeDeclined()
    {
        var (_, id) = await ProposedAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.NotifyAsync(id, "2026-11-20")).Expect(302);
        using var filer = await cases.AtAsync("2026-11-20", People.Filer);
        (await filer.SubmitAsync($"/Enterprise/Disclosure/{id}", ("Input.Text", "已经付清"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/DisclosureObjection/{id}", ("Input.Adopted", "true"), ("Input.Reasons", "属实"))).Expect(302);
        using var supervisor = await cases.AtAsync("2026-11-28", People.Supervisor);

        Assert.Contains("没有采纳的异议", (await supervisor.SubmitAsync($"/Approvals/Disclosure/{id}")).Expect(409).Summary, StringComparison.Ordinal);

        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{id}?handler=Decline", ("Input.Reason", "采纳异议"))).Expect(302);
    }

    private async Task<(Guid File, Guid Disclosure)> ProposedAsync()
    {
        var file = await cases.OpenAsync(10);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        (await inspector.ProposeAsync(file)).Expect(302);
        await using var database = cases.Host.Database.Open();
        return (file, database.Disclosures.OrderByDescending(d => d.DisclosureId).First().DisclosureId);
    }
}
