using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>延长、中止、恢复调查, each proposed, decided by another person, and told to the complainant.</summary>
public sealed class InvestigationTimeTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private static readonly (string, string?)[] Fled = [("Input.Ground", "PartyFled"), ("Input.Reason", "电话停机，住处没有人")];

    [Fact]
    public async Task Post_Extension_IsApprovedByTheSupervisorOnce()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var page = $"/Cases/Extension/{file}";
        Assert.NotEmpty((await inspector.SubmitAsync(page)).Expect(400).ErrorAt("Input.Reason"));
        (await inspector.SubmitAsync(page, ("Input.Reason", "涉及三个工地"))).Expect(302);
        (await inspector.SubmitAsync(page, ("Input.Reason", "再提一次"))).Expect(409);

        var decide = $"/Approvals/Proposal/{file}?of=extension-proposed";
        Assert.Contains(decide, (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("涉及三个工地", (await supervisor.ReadAsync(decide)).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.SubmitAsync(decide)).Expect(302);
        (await supervisor.SubmitAsync(decide)).Expect(409);

        Assert.Contains("延长 30 个工作日", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("《劳动保障监察条例》第十七条", (await inspector.SubmitAsync(page, ("Input.Reason", "还不够"))).Expect(409).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Suspension_StopsTheClockAndTheStepsUntilItIsResumed()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Suspension/{file}", ("Input.Reason", "x"))).Expect(400).ErrorAt("Input.Ground"));
        (await inspector.SubmitAsync($"/Cases/Suspension/{file}", Fled)).Expect(302);
        var decide = $"/Approvals/Proposal/{file}?of=suspension-proposed";
        Assert.NotEmpty((await supervisor.SubmitAsync($"{decide}&handler=Decline")).Expect(400).ErrorAt("Input.Reason"));
        (await supervisor.SubmitAsync($"{decide}&handler=Decline", ("Input.Reason", "再找一次"))).Expect(302);
        (await supervisor.SubmitAsync($"{decide}&handler=Decline", ("Input.Reason", "再找一次"))).Expect(409);
        (await inspector.SubmitAsync($"/Cases/Suspension/{file}", Fled)).Expect(302);
        (await supervisor.SubmitAsync(decide)).Expect(302);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        Assert.Contains("下一步：恢复调查", detail.Html.QuerySelector(".next-step h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("中止，停着", detail.Body, StringComparison.Ordinal);
        Assert.Contains("先恢复调查", (await inspector.OrderAsync(file, "2026-11-30")).Expect(409).Body, StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Resume/{file}")).Expect(400).ErrorAt("Input.Reason"));
        (await inspector.SubmitAsync($"/Cases/Resume/{file}", ("Input.Reason", "人找到了"))).Expect(302);
        (await inspector.SubmitAsync($"/Cases/Resume/{file}", ("Input.Reason", "人找到了"))).Expect(409);
        (await inspector.ClaimAsync(file, "演示延甲 2026-10-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
    }

    [Fact]
    public async Task Post_Told_IsAskedOfComplaintsAloneAndShownToTheComplainant()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var somebody = cases.Host.NewClient();
        (await inspector.SubmitAsync($"/Cases/Told/{await OpenAsync()}", ("Input.Way", "Posted"), ("Input.Text", "x"))).Expect(409);
        var (number, code) = await somebody.SendContactAsync(ContactForms.Sent());
        await using var database = cases.Host.Database.Open();
        var contact = database.Contacts.OrderBy(c => c.ContactId).Last().ContactId;
        (await inspector.ActAsync(contact, "accept", ("Input.Asked", "true"))).Expect(302);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise, contact);
        (await inspector.SubmitAsync($"/Cases/Suspension/{file}", Fled)).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=suspension-proposed")).Expect(302);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        Assert.Contains("下一步：告知投诉人", detail.Html.QuerySelector(".next-step h2")!.TextContent, StringComparison.Ordinal);
        var page = $"/Cases/Told/{file}";
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Text", "电话 13800000000"))).Expect(400).ErrorAt("Input.Way"));
        (await inspector.SubmitAsync(page, ("Input.Way", "Posted"), ("Input.Text", "您反映的事情中止调查"))).Expect(302);
        (await inspector.SubmitAsync(page, ("Input.Way", "Posted"), ("Input.Text", "再说一遍"))).Expect(409);

        Assert.Contains("您反映的事情中止调查", (await somebody.AskStatusAsync(number, code)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(People.OtherInspector, "/Cases/Extension/{0}", "Input.Reason")]
    [InlineData(People.OtherInspector, "/Cases/Suspension/{0}", "Input.Reason")]
    [InlineData(People.OtherInspector, "/Cases/Resume/{0}", "Input.Reason")]
    [InlineData(People.OtherInspector, "/Cases/Told/{0}", "Input.Text")]
    [InlineData(People.OtherSupervisor, "/Approvals/Proposal/{0}?of=extension-proposed", "Input.Reason")]
    [InlineData(People.OtherSupervisor, "/Approvals/Proposal/{0}?of=extension-proposed&handler=Decline", "Input.Reason")]
    public async Task Post_StepOfAnotherCounty_IsNotFound(string person, string page, string field)
    {
        var file = await OpenAsync();
        using var other = await cases.Host.SignedInAsync(person);

        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, file);

        (await other.ReadAsync(address)).Expect(404);
        (await other.SubmitAsync(address, ("Input.Ground", "PartyFled"), ("Input.Way", "Posted"), (field, "x"))).Expect(404);
    }

    private async Task<Guid> OpenAsync()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        return await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }
}
