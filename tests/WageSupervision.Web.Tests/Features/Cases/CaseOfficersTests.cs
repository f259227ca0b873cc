using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>办案人员: named when a case is opened, replaced by the supervisor, recused; a recused officer acts no more.</summary>
public sealed class CaseOfficersTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Open_NamesTheOpenerAndTheOfficerProposed()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var second = await cases.Host.SignedInAsync(People.SecondInspector);

        Assert.Contains("测试监察员（浙测西湖01）、测试监察员乙（浙测西湖02）", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body,
            StringComparison.Ordinal);
        Assert.Contains($"/Cases/Detail/{file}", (await second.ReadAsync("/Cases?mine=true")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Officers/{file}", ("Input.LeadId", Id(People.Inspector)), ("Input.SecondId", Id(People.SecondInspector))))
            .Expect(409);
    }

    [Fact]
    public async Task Post_OrderWithOneOfficer_IsRefusedUntilTwoAreNamed()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        var opened = (await inspector.SubmitAsync(
            $"/Cases/OpenOther/{People.WestLakeEnterprise}", ("Input.Source", "Patrol"), ("Input.Grounds", "x"))).Expect(302);
        var file = Guid.Parse(opened.Location!.Split('/')[^1]);
        Assert.Contains("下一步：登记办案人员", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelector(".next-step h2")!.TextContent,
            StringComparison.Ordinal);
        await inspector.ApproveFilingAsync(file);
        (await inspector.ClaimAsync(file, "演示办甲 2026-10-15 7000.00")).Expect(302);
        Assert.Contains("《劳动保障监察条例》第十六条", (await inspector.OrderAsync(file, "2026-11-30")).Expect(409).Body, StringComparison.Ordinal);

        var page = $"/Cases/Officers/{file}";
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.LeadId", Id(People.Inspector)))).Expect(400).ErrorAt("Input.SecondId"));
        (await inspector.SubmitAsync(page, ("Input.LeadId", Id(People.Inspector)), ("Input.SecondId", Id(People.Inspector)))).Expect(409);

        // An officer of another office is none of this one's.
        (await inspector.SubmitAsync(page, ("Input.LeadId", Id(People.Inspector)), ("Input.SecondId", Id(People.OtherInspector)))).Expect(409);
        (await inspector.SubmitAsync(page, ("Input.LeadId", Id(People.Inspector)), ("Input.SecondId", Id(People.SecondInspector)))).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
    }

    [Fact]
    public async Task Post_HandOver_BySupervisor_MovesTheCaseToTheOthers()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var page = $"/Approvals/Officers/{file}";
        Assert.Contains(page, (await supervisor.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.StartsWith("/Account/Denied", (await inspector.ReadAsync(page)).Expect(302).Location, StringComparison.Ordinal);
        Assert.NotEmpty((await supervisor.SubmitAsync(page, ("Input.LeadId", Id(People.SecondInspector)), ("Input.SecondId", Id(People.Inspector))))
            .Expect(400).ErrorAt("Input.Reason"));

        (await supervisor.SubmitAsync(page, ("Input.LeadId", Id(People.SecondInspector)), ("Input.SecondId", Id(People.Inspector)), ("Input.Reason", "主办调离")))
            .Expect(302);

        await using var database = cases.Host.Database.Open();
        var row = database.Cases.Single(c => c.CaseId == file);
        Assert.Equal((Id(People.SecondInspector), Id(People.Inspector)), (row.LeadOfficerId.ToString(), row.SecondOfficerId.ToString()));
    }

    [Fact]
    public async Task Post_Recusal_IsDecidedAndKeepsTheOfficerFromTheCase()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var second = await cases.Host.SignedInAsync(People.SecondInspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var page = $"/Cases/Recusal/{file}";
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Reason", "亲戚"))).Expect(400).ErrorAt("Input.OfficerId"));
        (await inspector.SubmitAsync(page, ("Input.OfficerId", Id(People.SecondInspector)), ("Input.Asker", "Respondent"), ("Input.Reason", "与负责人是亲戚")))
            .Expect(302);
        (await second.ClaimAsync(file, "演示回避甲 2026-10-15 7000.00")).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{file}?of=recusal-asked")).Expect(302);

        var refused = (await second.SubmitAsync($"/Cases/Extension/{file}", ("Input.Reason", "x"))).Expect(409).Body;
        Assert.Contains("已经回避", refused, StringComparison.Ordinal);
        Assert.Contains("《行政处罚法》第四十三条", refused, StringComparison.Ordinal);
        (await second.ProposeAsync(file)).Expect(409);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(409);
    }

    [Theory]
    [InlineData(People.OtherInspector, "/Cases/Officers/{0}")]
    [InlineData(People.OtherInspector, "/Cases/Recusal/{0}")]
    [InlineData(People.OtherSupervisor, "/Approvals/Officers/{0}")]
    public async Task Post_StepOfAnotherCounty_IsNotFound(string person, string page)
    {
        var file = await OpenAsync();
        using var other = await cases.Host.SignedInAsync(person);
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, page, file);

        (await other.ReadAsync(address)).Expect(404);
        (await other.SubmitAsync(address, ("Input.LeadId", Id(People.OtherInspector)), ("Input.SecondId", Id(People.OtherSecondInspector)),
            ("Input.OfficerId", Id(People.Inspector)), ("Input.Asker", "Worker"), ("Input.Reason", "x"))).Expect(404);
    }

    private string Id(string person)
    {
        using var database = cases.Host.Database.Open();
        return database.Users.Single(a => a.UserName == person).Id.ToString();
    }

    private async Task<Guid> OpenAsync()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        return await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }
}
