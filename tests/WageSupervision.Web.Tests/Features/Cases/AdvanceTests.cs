using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>责令先行清偿：案件关联项目，责任链算出谁先付，文书发给总承包单位，送达以后企业看得到。</summary>
public sealed class AdvanceTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private static int sequence;

    [Fact]
    public async Task Post_Advance_ForemanOfGeneralContractor_OrderedServedShownAndRead()
    {
        var (file, project, contractor, foreman) = await SiteAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.ReadAsync($"/Cases/Advance/{file}")).Expect(200);
        Assert.Contains("案件已关联工程项目", (await inspector.AdvanceAsync(file, contractor, "7000")).Expect(409).Body, StringComparison.Ordinal);
        (await inspector.TieAsync(file, project, foreman, migrant: null)).Expect(302);
        var tied = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
        Assert.Contains("测试包工头", tied, StringComparison.Ordinal);
        Assert.Contains("由施工总承包企业依法承担清偿责任", tied, StringComparison.Ordinal);
        Assert.Contains("有没有按合同约定及时付款给测试总承包？", tied, StringComparison.Ordinal);

        Assert.Contains("最多可以责令", (await inspector.AdvanceAsync(file, contractor, "7000.01")).Expect(409).ErrorAt("Input.Amount"), StringComparison.Ordinal);
        (await inspector.AdvanceAsync(file, contractor, "7000")).Expect(302);
        (await inspector.AdvanceAsync(file, contractor, "1")).Expect(409);
        Assert.DoesNotContain("责令本单位先付", (await filer.ReadAsync($"/Enterprise/Projects/Detail/{project}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ServeAsync(file, "2026-11-20", "Advance")).Expect(302);

        var detail = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body;
        Assert.Contains("责令 测试总承包 清偿 7,000.00 元", detail, StringComparison.Ordinal);
        Assert.Contains("先行清偿指令书", detail, StringComparison.Ordinal);
        Assert.Contains("测试总承包清偿的期限", detail, StringComparison.Ordinal);
        var read = (await filer.ReadAsync($"/Enterprise/Projects/Detail/{project}")).Expect(200).Body;
        Assert.Contains("责令本单位先付", read, StringComparison.Ordinal);
        Assert.Contains("7,000.00", (await inspector.ReadAsync($"/Projects/Detail/{project}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal(3, (await inspector.ReadAsync($"/Cases/Detail/{file}")).Html.QuerySelectorAll("svg.chain rect").Length);
    }

    [Fact]
    public async Task Post_Payment_FulfilsTheOrderAndShowsWhatIsLeft()
    {
        var (file, project, contractor, foreman) = await SiteAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.TieAsync(file, project, foreman)).Expect(302);
        (string, string?)[] Paid(string amount) => [("Input.Amount", amount), ("Input.PaidOn", "2026-11-20"), ("Input.Way", "Advance")];
        var page = $"/Cases/Payment/{file}";
        Task<Answer> PayAsync((string, string?)[] form) => inspector.UploadAsync(page, "回单.pdf", Journeys.Pdf(), form);
        (string, string?) Version(Answer shown) => ("Input.Version", shown.Html.QuerySelector("input[name='Input.Version']")!.GetAttribute("value"));
        Assert.Contains("还没有付完的先行清偿指令书", (await PayAsync([.. Paid("1000"), Version(await inspector.ReadAsync(page))]))
            .Expect(409).ErrorAt("Input.Way"), StringComparison.Ordinal);
        (await inspector.AdvanceAsync(file, contractor, "5000")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20", "Advance")).Expect(302);

        var shown = (await inspector.ReadAsync(page)).Expect(200);
        Assert.Contains("还剩 5,000.00 元", shown.Body, StringComparison.Ordinal);
        Assert.Contains("追偿", shown.Body, StringComparison.Ordinal);
        Assert.Contains("还剩 5,000.00 元", (await PayAsync([.. Paid("5000.01"), Version(shown)])).Expect(409).ErrorAt("Input.Amount"),
            StringComparison.Ordinal);
        (await PayAsync([.. Paid("4000"), Version(shown)])).Expect(302);
        Assert.Contains("还剩 1,000.00 元", (await inspector.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("由 测试总承包 履行", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Advance_UndeterminedOwner_IsRefusedWithTheQuestion()
    {
        var (file, project, _, foreman) = await SiteAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.TieAsync(file, project, foreman)).Expect(302);
        var owner = Guid.Parse((await inspector.ReadAsync($"/Projects/Record/{project}?fact=price")).Html
            .QuerySelectorAll("select[name='Input.PartyId'] option").Single(option => option.TextContent.StartsWith("测试建设", StringComparison.Ordinal))
            .GetAttribute("value")!);

        var refused = (await inspector.AdvanceAsync(file, owner, "1")).Expect(409);

        Assert.Contains("还不能认定", refused.ErrorAt("Input.PartyId"), StringComparison.Ordinal);
        Assert.Contains("第二十四条", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Tie_NothingChosenOrOfAnotherCounty_ShowsErrorAtField()
    {
        var (file, project, _, foreman) = await SiteAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);

        Assert.NotEmpty((await inspector.SubmitAsync($"/Cases/Project/{file}", ("Input.Employer", ""))).Expect(400).ErrorAt("Input.Employer"));
        Assert.NotEmpty((await inspector.TieAsync(file, project, Guid.NewGuid())).Expect(400).ErrorAt("Input.Employer"));
        (await other.TieAsync(file, project, foreman)).Expect(404);
        var theirs = await other.OpenOtherCaseAsync(People.HaishuEnterprise);
        Assert.Contains("没有这个项目或者单位", (await other.TieAsync(theirs, project, foreman)).Expect(400).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Strike_OfAWrongService_ThenOfTheOrder_LeavesNothingOrdered()
    {
        var (file, project, contractor, foreman) = await SiteAsync();
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.TieAsync(file, project, foreman)).Expect(302);
        (await inspector.AdvanceAsync(file, contractor, "7000")).Expect(302);
        await using var database = cases.Host.Database.Open();
        var sequence = database.ProcedureEvents.Where(e => e.SubjectId == file).Max(e => e.Sequence);
        (await inspector.SubmitAsync($"/Cases/Strike/{file}?sequence={sequence}", ("Input.Reason", "责令错了单位"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);

        Assert.DoesNotContain("责令 测试总承包 清偿 7,000.00 元", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html
            .QuerySelectorAll("section p").Aggregate("", (all, each) => all + each.TextContent), StringComparison.Ordinal);
        (await inspector.AdvanceAsync(file, contractor, "7000")).Expect(302);
    }

    // Owner, general contractor (the enterprise of the filer) and an individual who got the work from it; a worker is owed 7,000.00 yuan.
    private async Task<(Guid File, Guid Project, Guid Contractor, Guid Foreman)> SiteAsync()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync("测试花园");
        var owner = await inspector.PartyAsync(project, "Owner", "测试建设单位");
        var contractor = await inspector.PartyAsync(
            project, "GeneralContractor", "测试总承包", owner, ("Input.Qualified", "true"), ("Input.CreditCode", "91330106TESTA00013"));
        var foreman = await inspector.PartyAsync(project, "Individual", "测试包工头", contractor);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, $"演示职工{Interlocked.Increment(ref sequence)} 2026-07-15 7000.00")).Expect(302);
        return (file, project, contractor, foreman);
    }
}
