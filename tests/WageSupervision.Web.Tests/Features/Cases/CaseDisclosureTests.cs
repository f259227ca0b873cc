using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Proposing and deciding a disclosure from a case, and how payments show in it.</summary>
public sealed class CaseDisclosureTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData(9, "2026-11-20", 409)]
    [InlineData(10, "2026-11-20", 302)]
    [InlineData(1, "2026-12-14", 409)]
    [InlineData(1, "2026-12-15", 302)]
    public async Task Post_Proposal_NeedsSeriousArrears(int workers, string day, int status)
    {
        var file = await cases.OpenAsync(workers);
        using var inspector = await cases.AtAsync(day, People.Inspector);

        (await inspector.ProposeAsync(file)).Expect(status);
    }

    [Theory]
    [InlineData("身份证号 330106199001010001 的工人")]
    [InlineData("电话 13800000000")]
    [InlineData("卡号 ６２２２００００００００００００")]
    public async Task Post_ProposalWithAPersonalNumber_IsRefused(string facts)
    {
        var file = await cases.OpenAsync(10);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        Assert.Contains("不能有身份证号码", (await inspector.ProposeAsync(file, facts)).Expect(400).ErrorAt("Input.Facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ApprovalByTheProposer_IsRefusedEvenAfterAChangeOfRole()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        await SetRoleAsync(People.Inspector, Role.Supervisor);
        try
        {
            using var proposer = await cases.AtAsync("2026-11-20", People.Inspector);

            Assert.Contains("提出人以外的人", (await proposer.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
            (await proposer.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        }
        finally
        {
            await SetRoleAsync(People.Inspector, Role.Inspector);
        }
    }

    [Theory]
    [InlineData("", "2026年11月20日 同意公示，公示到 2027年5月20日")]
    [InlineData("?handler=Decline", "2026年11月20日 决定不予公示。理由：证据不足")]
    public async Task Get_ApprovalThatIsOver_SaysHowItEnded(string handler, string ending)
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var supervisor = await cases.AtAsync("2026-11-20", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}{handler}", ("Input.Reason", "证据不足"))).Expect(302);

        var page = (await supervisor.ReadAsync($"/Approvals/Disclosure/{disclosure}")).Expect(200);

        Assert.Contains(ending, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("还缺", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Post_Approval_PublishesOnceAndPaymentsShow()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var anyone = cases.Host.NewClient();
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        using var supervisor = await cases.AtAsync("2026-11-20", People.Supervisor);
        await supervisor.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")));

        Assert.Equal([302, 409, 409], answers.Select(answer => answer.Status).Order());
        var published = (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body;
        Assert.Contains("70,000.00", published, StringComparison.Ordinal);
        Assert.Contains("公示至 2027-05-20", published, StringComparison.Ordinal);
        using var inspector = await cases.AtAsync("2026-11-23", People.Inspector);
        (await inspector.ProposeAsync(file)).Expect(409);
        (await inspector.PayAsync(file, "20000", "2026-11-23")).Expect(302);
        Assert.Contains("累计清偿 20,000.00 元", (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.PayAsync(file, "50000", "2026-11-23")).Expect(302);
        var settled = (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body;
        Assert.Contains("已清偿", settled, StringComparison.Ordinal);

        // Ten working days after Monday 2026-11-23.
        Assert.Contains("公示至 2026-12-07", settled, StringComparison.Ordinal);
        cases.Host.Time.GoTo(new DateOnly(2026, 12, 7));
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200);
        cases.Host.Time.GoTo(new DateOnly(2026, 12, 8));
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        (await anyone.ReadAsync($"/api/v1/disclosures/{disclosure}")).Expect(404);
    }

    [Fact]
    public async Task Post_PaidInFullBeforeTheDecision_CannotBePublished()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.PayAsync(file, "70000", "2026-11-20")).Expect(302);

        using var supervisor = await cases.AtAsync("2026-11-20", People.Supervisor);
        Assert.Contains("已经付清", (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Declined_IsNeverPublicAndMayBeProposedAgain()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var supervisor = await cases.AtAsync("2026-11-20", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}?handler=Decline")).Expect(400);

        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}?handler=Decline", ("Input.Reason", "事实不清"))).Expect(302);

        using var anyone = cases.Host.NewClient();
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409);
        Assert.NotEqual(disclosure, await ProposedAsync(file));
    }

    private async Task<Guid> ProposedAsync(Guid file)
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.ProposeAsync(file)).Expect(302);
        await using var database = cases.Host.Database.Open();
        return database.Disclosures.Where(d => d.CaseId == file).OrderByDescending(d => d.DisclosureId).First().DisclosureId;
    }

    private async Task SetRoleAsync(string person, Role role)
    {
        await using var database = cases.Host.Database.Open();
        database.Users.Single(a => a.UserName == person).Role = role;
        await database.SaveChangesAsync();
    }
}
