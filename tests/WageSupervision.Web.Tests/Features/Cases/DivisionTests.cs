using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>分案: a part of a case is approved to go on in a case of its own, which both name, and every sum is owed once.</summary>
public sealed class DivisionTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Division_MovesTheChosenSumsIntoACaseOfTheirOwn()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var file = await OwingTwoAsync(inspector, "演示分案甲班组");
        var page = $"/Cases/Division/{file}";
        var sums = await SumsAsync(inspector, page);
        Assert.Contains("至少选一笔", (await inspector.SubmitAsync(page, ("Input.Reason", "两个工地"))).Expect(409).ErrorAt("Input.Items"), StringComparison.Ordinal);
        Assert.NotEmpty((await inspector.SubmitAsync(page, ("Input.Items", sums[1]))).Expect(400).ErrorAt("Input.Reason"));
        Assert.Contains("至少要留下一项", (await inspector.SubmitAsync(page, ("Input.Items", sums[0]), ("Input.Items", sums[1]), ("Input.Reason", "两个工地")))
            .Expect(409).ErrorAt("Input.Items"), StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ("Input.Items", sums[1]), ("Input.Reason", "两个工地"))).Expect(302);
        Assert.Contains("提请分案", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await supervisor.ApproveAsync(file, "division-proposed")).Expect(302);

        await using var database = cases.Host.Database.Open();
        var old = database.Cases.Single(c => c.CaseId == file);
        var divided = database.Cases.Where(c => c.EnterpriseId == old.EnterpriseId).OrderByDescending(c => c.CaseId).First();
        Assert.NotEqual(old.CaseNumber, divided.CaseNumber);
        Assert.Equal((7000m, 3000.01m, old.RegionCode, old.SecondOfficerId), (old.Owed, divided.Owed, divided.RegionCode, divided.SecondOfficerId));
        Assert.Equal(divided.CaseNumber, (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html
            .QuerySelector($"main a[href='/Cases/Detail/{divided.CaseId}']")!.TextContent);
        Assert.Equal(old.CaseNumber, (await inspector.ReadAsync($"/Cases/Detail/{divided.CaseId}")).Expect(200).Html
            .QuerySelector($"main a[href='/Cases/Detail/{file}']")!.TextContent);
        Assert.Contains($"从 {old.CaseNumber} 分案", (await inspector.ReadAsync($"/Cases/Detail/{divided.CaseId}")).Expect(200).Body, StringComparison.Ordinal);
        var moved = (await inspector.SubmitAsync("/Cases/Workers", WorkerSearchTests.Form("演示乙"))).Expect(200).Body;
        Assert.Contains($"/Cases/Detail/{divided.CaseId}", moved, StringComparison.Ordinal);
        Assert.DoesNotContain($"/Cases/Detail/{file}", moved, StringComparison.Ordinal);
        Assert.Contains($"/Cases/Detail/{file}", (await inspector.SubmitAsync("/Cases/Workers", WorkerSearchTests.Form("演示甲"))).Expect(200).Body,
            StringComparison.Ordinal);
        (await inspector.SubmitAsync(page, ("Input.Items", sums[0]), ("Input.Reason", "x"))).Expect(409);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.OrderAsync(divided.CaseId, "2026-11-30")).Expect(302);
    }

    [Fact]
    public async Task Post_DivisionDecidedByTheProposerOrAnotherCounty_IsRefused()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        using var otherSupervisor = await cases.Host.SignedInAsync(People.OtherSupervisor);
        var file = await OwingTwoAsync(inspector, "演示分案乙班组");
        var page = $"/Cases/Division/{file}";
        var sums = await SumsAsync(inspector, page);
        (await other.SubmitAsync(page, ("Input.Items", sums[0]), ("Input.Reason", "x"))).Expect(404);
        (await inspector.SubmitAsync(page, ("Input.Items", sums[0]), ("Input.Reason", "两个工地"))).Expect(302);
        (await otherSupervisor.ApproveAsync(file, "division-proposed")).Expect(404);
        Assert.Contains("/Account/Denied", (await inspector.ApproveAsync(file, "division-proposed")).Header("location"), StringComparison.Ordinal);
    }

    private static async Task<Guid> OwingTwoAsync(HttpClient inspector, string respondent)
    {
        var id = await inspector.RegisterRespondentAsync(respondent, "330106");
        var file = await inspector.OpenOtherCaseAsync(id);
        (await inspector.ClaimAsync(file, "演示甲 2026-10-15 7000.00\n演示乙 2026-10-15 3000.01")).Expect(302);
        return file;
    }

    private static async Task<List<string?>> SumsAsync(HttpClient inspector, string page) =>
        [.. (await inspector.ReadAsync(page)).Expect(200).Html.QuerySelectorAll("input[name='Input.Items']").Select(box => box.GetAttribute("value"))];
}
