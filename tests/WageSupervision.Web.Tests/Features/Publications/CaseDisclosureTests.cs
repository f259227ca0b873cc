using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Publications;

/// <summary>
/// Proposing and deciding a disclosure from a case, and how payments show in it. A portal for each test: what an enterprise owes
/// in all its open cases counts together.
/// </summary>
public sealed class CaseDisclosureTests : IAsyncLifetime
{
    private readonly CaseFixture cases = new();

    /// <inheritdoc/>
    public Task InitializeAsync() => cases.InitializeAsync();

    /// <inheritdoc/>
    public Task DisposeAsync() => cases.DisposeAsync();

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
    [InlineData("330106\u200b19900101\u200b0001")]
    [InlineData("330106，19900101，1233")]
    [InlineData("138(1234)5678")]
    public async Task Post_ProposalWithAPersonalNumber_IsRefused(string facts)
    {
        var file = await cases.OpenAsync(10);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        Assert.Contains("不能有身份证号码", (await inspector.ProposeAsync(file, facts)).Expect(400).ErrorAt("Input.Facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ProposalWithDatesAndSums_IsTaken()
    {
        var file = await cases.OpenAsync(10);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        (await inspector.ProposeAsync(file, "发放日 2026-09-15 2026-10-15，共 70,000.00 元")).Expect(302);
    }

    [Fact]
    public async Task Post_TwoCasesOfSixWorkers_AreSeriousTogetherAndDisclosedOnce()
    {
        var host = cases.Host;
        using var filer = await host.SignedInAsync(People.Filer);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(12)));
        var findings = await inspector.OpenFindingsAsync("/Cases/Open/11");
        var first = await OpenAsync(findings[..6]);
        (await inspector.ProposeAsync(first)).Expect(409);
        var second = await OpenAsync(findings[6..]);

        (await inspector.ProposeAsync(first)).Expect(302);

        (await inspector.ProposeAsync(second)).Expect(409);
        await using var database = host.Database.Open();
        var row = database.Disclosures.Single();
        Assert.Equal((12, 84_000m, true), (row.Workers, row.Amount, row.TenWorkers));
        Assert.Contains("84,000.00", (await supervisor.ReadAsync($"/Approvals/Disclosure/{row.DisclosureId}")).Expect(200).Body, StringComparison.Ordinal);
        (await host.PublishAsync(row.DisclosureId)).Expect(302);

        // What is paid in either of them shows.
        using var later = await host.SignedInAsync(People.Inspector);
        (await later.PayAsync(second, "42000", "2026-11-28")).Expect(302);
        using var anyone = host.NewClient();
        Assert.Contains("累计清偿 42,000.00 元", (await anyone.ReadAsync($"/Disclosures/Detail/{row.DisclosureId}")).Expect(200).Body, StringComparison.Ordinal);

        async Task<Guid> OpenAsync((string, string?)[] some)
        {
            var to = (await inspector.SubmitAsync("/Cases/Open/11", [.. some, ("Input.Grounds", "x")])).Expect(302).Location!;
            return Guid.Parse(to["/Cases/Detail/".Length..]);
        }
    }

    [Fact]
    public async Task Post_ApprovalOnceNoLongerSerious_IsRefusedAndThePageSaysWhy()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.PayAsync(file, "69999.99", "2026-11-20")).Expect(302);
        using var supervisor = await cases.AtAsync("2026-11-20", People.Supervisor);

        var page = (await supervisor.ReadAsync($"/Approvals/Disclosure/{disclosure}")).Expect(200).Body;
        Assert.Contains("69,999.99", page, StringComparison.Ordinal);
        Assert.Contains("0.01 元", page, StringComparison.Ordinal);
        Assert.Contains("三种情形都不符合", page, StringComparison.Ordinal);
        Assert.DoesNotContain("同意公示</button>", page, StringComparison.Ordinal);
        Assert.Contains("三种情形之一", (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}?handler=Decline", ("Input.Reason", "已基本付清"))).Expect(302);
    }

    [Theory]
    [InlineData("2026-11-13", 409)]
    [InlineData("2026-11-14", 302)]
    public async Task Post_ProposalOfPartTimeArrears_CountsCyclesOfFifteenDays(string day, int status)
    {
        var host = cases.Host;
        host.Time.GoTo(new DateOnly(2026, 11, 12));
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            var form = Journeys.Upload().With(("Input.CycleStart", "2026-10-01"), ("Input.CycleEnd", "2026-10-15"),
                ("Input.AgreedPayday", "2026-10-15"), ("Input.Employment", "PartTime"));
            var check = (await filer.UploadAsync("/Filings/Submit", "上半月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), form)).Expect(302).Location!;
            (await filer.SubmitAsync(check)).Expect(302);
        }

        host.Time.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        using var inspector = await host.SignedInAsync(People.Inspector);
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);

        (await inspector.ProposeAsync(file)).Expect(status);
    }

    [Fact]
    public async Task Post_ApprovalByTheProposer_IsRefusedEvenAfterAChangeOfRole()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        await SetRoleAsync(People.Inspector, Role.Supervisor);
        try
        {
            using var proposer = await cases.AtAsync("2026-11-28", People.Inspector);

            Assert.Contains("提出人以外的人", (await proposer.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
            (await proposer.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        }
        finally
        {
            await SetRoleAsync(People.Inspector, Role.Inspector);
        }
    }

    [Theory]
    [InlineData("", "2026年11月28日 同意公示，公示到 2027年5月28日")]
    [InlineData("?handler=Decline", "2026年11月28日 决定不予公示。理由：证据不足")]
    public async Task Get_ApprovalThatIsOver_SaysHowItEnded(string handler, string ending)
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var supervisor = await cases.AtAsync("2026-11-28", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}{handler}", ("Input.Reason", "证据不足"))).Expect(302);

        var page = (await supervisor.ReadAsync($"/Approvals/Disclosure/{disclosure}")).Expect(200);

        Assert.Contains(ending, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("还不满足", page.Body, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Post_Approval_PublishesOnceAndPaymentsShow()
    {
        var file = await cases.OpenAsync(10);
        var disclosure = await ProposedAsync(file);
        using var anyone = cases.Host.NewClient();
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(404);
        using var supervisor = await cases.AtAsync("2026-11-28", People.Supervisor);
        await supervisor.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")));

        Assert.Equal([302, 409, 409], answers.Select(answer => answer.Status).Order());
        var published = (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body;
        Assert.Contains("70,000.00", published, StringComparison.Ordinal);
        Assert.Contains("公示至 2027-05-28", published, StringComparison.Ordinal);
        using var inspector = await cases.AtAsync("2026-11-30", People.Inspector);
        (await inspector.ProposeAsync(file)).Expect(409);
        (await inspector.PayAsync(file, "20000", "2026-11-30")).Expect(302);
        Assert.Contains("累计清偿 20,000.00 元", (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.PayAsync(file, "50000", "2026-11-30")).Expect(302);
        var settled = (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200).Body;
        Assert.Contains("已清偿", settled, StringComparison.Ordinal);

        // Ten working days after Monday 2026-11-30.
        Assert.Contains("公示至 2026-12-14", settled, StringComparison.Ordinal);
        cases.Host.Time.GoTo(new DateOnly(2026, 12, 14));
        (await anyone.ReadAsync($"/Disclosures/Detail/{disclosure}")).Expect(200);
        cases.Host.Time.GoTo(new DateOnly(2026, 12, 15));
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
        Assert.Contains("提出后没有付清", (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
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
        var disclosure = database.Disclosures.Where(d => d.CaseId == file).OrderByDescending(d => d.DisclosureId).First().DisclosureId;
        (await inspector.NotifyAsync(disclosure, "2026-11-20")).Expect(302);
        return disclosure;
    }

    private async Task SetRoleAsync(string person, Role role)
    {
        await using var database = cases.Host.Database.Open();
        database.Users.Single(a => a.UserName == person).Role = role;
        await database.SaveChangesAsync();
    }
}
