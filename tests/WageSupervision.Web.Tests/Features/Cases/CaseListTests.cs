using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>The case list and the queue: mine and the office's, several cases handed over at once, filters of one's own.</summary>
public sealed class CaseListTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    private const string Assign = "/Cases?handler=Assign";
    private const string Save = "/Cases?handler=Save&state=all";

    [Fact]
    public async Task Get_QueueAndList_ShowMineOrTheOffices()
    {
        var file = await OpenAsync();
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var city = await cases.Host.SignedInAsync(People.CityInspector);
        var link = $"/Cases/Detail/{file}";

        foreach (var page in new[] { "/Inspection", "/Inspection?mine=true", "/Cases", "/Cases?mine=true" })
        {
            Assert.Contains(link, (await inspector.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
            Assert.Equal(!page.Contains("mine", StringComparison.Ordinal),
                (await city.ReadAsync(page)).Expect(200).Body.Contains(link, StringComparison.Ordinal));
        }

        Assert.Equal("我办的", (await inspector.ReadAsync("/Cases?mine=true")).Html.QuerySelector("main nav [aria-current]")!.TextContent);
        Assert.DoesNotContain(link, (await supervisor.ReadAsync("/Cases?mine=true")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_List_NamesTheLead_AndTheSupervisorAssignsAboveIt()
    {
        var file = await OpenAsync();
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        await using var database = cases.Host.Database.Open();
        var lead = database.Users.Single(u => u.UserName == People.Inspector).DisplayName;

        var page = (await supervisor.ReadAsync("/Cases?mine=false&due=")).Expect(200).Html;

        Assert.Equal(lead, page.QuerySelector($"tr:has(a[href='/Cases/Detail/{file}']) td[data-label='主办']")!.TextContent);
        Assert.Null(page.QuerySelector("#Input_CaseIds ~ #assign, .sheet:has(#Input_CaseIds) ~ #assign"));
        Assert.NotNull(page.QuerySelector("#assign ~ .sheet #Input_CaseIds"));
        Assert.Equal("true", (await supervisor.ReadAsync("/Cases?mine=true")).Expect(200).Html.QuerySelector("form[role=search] input[name=mine]")!
            .GetAttribute("value"));
    }

    [Fact]
    public async Task Get_Due_ListsWhatEndsWithinTwoDaysOrIsOver()
    {
        var file = await OpenAsync();
        await using var database = cases.Host.Database.Open();
        var due = database.Cases.Single(c => c.CaseId == file).NextDueOn!.Value;
        foreach (var (day, soon, late) in new[] { (due.AddDays(-3), false, false), (due.AddDays(-2), true, false), (due, true, false), (due.AddDays(1), true, true) })
        {
            cases.Host.Time.GoTo(day);
            using var inspector = await cases.Host.SignedInAsync(People.Inspector);
            var link = $"/Cases/Detail/{file}";
            Assert.Equal(soon, (await inspector.ReadAsync("/Cases?due=soon")).Expect(200).Body.Contains(link, StringComparison.Ordinal));
            Assert.Equal(late, (await inspector.ReadAsync("/Cases?due=late")).Expect(200).Body.Contains(link, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_Queue_LeadsStraightToTheServiceThatWaits()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var link = $"a[href='/Cases/Service/{file}?document=Order']";

        Assert.NotNull((await inspector.ReadAsync("/Inspection?mine=true")).Expect(200).Html.QuerySelector(link));
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        Assert.Null((await inspector.ReadAsync("/Inspection?mine=true")).Expect(200).Html.QuerySelector(link));

        var unserved = await cases.OpenAsync();
        (await inspector.OrderAsync(unserved, "2026-11-30")).Expect(302);
        using var later = await cases.AtAsync("2026-11-30", People.Inspector);
        Assert.Null((await later.ReadAsync("/Inspection?mine=true")).Expect(200).Html.QuerySelector($"a[href='/Cases/Service/{unserved}?document=Order']"));
    }

    [Fact]
    public async Task Post_Assign_HandsOverEachAndReportsWhatAGateStops()
    {
        Guid[] files = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Cases/Recusal/{files[1]}", ("Input.OfficerId", Id(People.SecondInspector)), ("Input.Asker", "Respondent"),
            ("Input.Reason", "与负责人是亲戚"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Proposal/{files[1]}?of=recusal-asked")).Expect(302);
        var events = Events(files);

        var sent = (await supervisor.SubmitAsync(Assign, Form(files))).Expect(409);

        await using var database = cases.Host.Database.Open();
        var number = database.Cases.Single(c => c.CaseId == files[1]).CaseNumber;
        var stopped = sent.Html.GetElementById("stopped")!;
        Assert.Contains("已分派 2 件，1 件没有分派", stopped.TextContent, StringComparison.Ordinal);
        Assert.Contains(number + "：", Assert.Single(stopped.QuerySelectorAll("li")).TextContent, StringComparison.Ordinal);
        Assert.Contains("已经回避", stopped.TextContent, StringComparison.Ordinal);

        // What was stopped stays ticked, and what was chosen for it stays chosen.
        Assert.Equal(files[1].ToString(), Assert.Single(sent.Html.QuerySelectorAll("input[name='Input.CaseIds'][checked]")).GetAttribute("value"));
        Assert.Equal(("主办调离", Id(People.SecondInspector)), (sent.ValueOf("Input.Reason"), sent.ValueOf("Input.LeadId")));

        // One event each, and none where it was stopped.
        Assert.Equal([events[0] + 1, events[1], events[2] + 1], Events(files));
        Assert.All(new[] { files[0], files[2] }, file =>
            Assert.Equal(Id(People.SecondInspector), database.Cases.Single(c => c.CaseId == file).LeadOfficerId.ToString()));
        Assert.Equal(2, database.AuditEntries.Count(a => a.Action == "ReplaceOfficers" && files.Select(f => f.ToString()).Contains(a.Subject)));

        // Sent again: those that have their officers already are told so, and nothing is recorded twice.
        Assert.Contains("就是现在的办案人员", (await supervisor.SubmitAsync(Assign, Form(files))).Expect(409).Body, StringComparison.Ordinal);
        Assert.Equal([events[0] + 1, events[1], events[2] + 1], Events(files));
    }

    [Fact]
    public async Task Post_Assign_AllInOrder_GoesBackToTheListAsItWas()
    {
        Guid[] files = [await OpenAsync(), await OpenAsync()];
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);

        Assert.Equal("/Cases?due=soon", (await supervisor.SubmitAsync(Assign + "&due=soon", Form(files))).Expect(302).Location);
        Assert.Contains("已分派 2 件", (await supervisor.ReadAsync("/Cases")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Assign_Incomplete_SaysEverythingAtItsField()
    {
        var file = await OpenAsync();
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);

        var empty = (await supervisor.SubmitAsync(Assign)).Expect(400);
        Assert.Contains("勾选", empty.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(empty.ErrorAt("Input.LeadId"));
        Assert.NotEmpty(empty.ErrorAt("Input.SecondId"));
        Assert.NotEmpty(empty.ErrorAt("Input.Reason"));

        // The same officer twice is stopped by the gate of each case; more than a page at once by the form.
        var twice = Form([file]).With(("Input.SecondId", Id(People.SecondInspector)));
        Assert.Contains("两名不同的办案人员", (await supervisor.SubmitAsync(Assign, twice)).Expect(409).Body, StringComparison.Ordinal);
        var many = Form([.. Enumerable.Range(0, AssignCasesValidator.Most + 1).Select(_ => Guid.NewGuid())]);
        Assert.Contains("一次最多分派 50 件", (await supervisor.SubmitAsync(Assign, many)).Expect(400).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Assign_ByOthers_IsRefused()
    {
        var file = await OpenAsync();
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var elsewhere = await cases.Host.SignedInAsync(People.OtherSupervisor);

        Assert.Empty((await inspector.ReadAsync("/Cases")).Expect(200).Html.QuerySelectorAll("#assign, input[name='Input.CaseIds']"));
        Assert.StartsWith("/Account/Denied", (await inspector.SubmitAsync(Assign, Form([file]))).Expect(302).Location, StringComparison.Ordinal);
        (await elsewhere.SubmitAsync(Assign, Form([file]))).Expect(404);
    }

    [Fact]
    public async Task Post_Filter_IsListedForItsOwnerAndDeleted()
    {
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        using var second = await cases.Host.SignedInAsync(People.SecondInspector);

        Assert.Equal("/Cases?q=%E6%B5%8B%E8%AF%95&state=all&due=soon",
            (await inspector.SubmitAsync(Save + "&q=测试&due=soon&p=1", ("Input.Name", "测试企业快到期的"))).Expect(302).Location);

        var link = (await inspector.ReadAsync("/Cases")).Expect(200).Html.QuerySelectorAll("main nav a").Single(a => a.TextContent == "测试企业快到期的");
        Assert.Equal("/Cases?q=%E6%B5%8B%E8%AF%95&state=all&due=soon", link.GetAttribute("href"));
        var shown = (await inspector.ReadAsync(link.GetAttribute("href")!)).Expect(200);
        Assert.Equal("测试企业快到期的", shown.Html.QuerySelector("main nav [aria-current]")!.TextContent);
        Assert.Equal(("测试", "all", "soon"), (shown.ValueOf("Q"), shown.ValueOf("State"), shown.ValueOf("Due")));
        Assert.DoesNotContain("测试企业快到期的", (await second.ReadAsync("/Cases")).Expect(200).Body, StringComparison.Ordinal);

        var filter = shown.Html.QuerySelector("input[name=filterId]")!.GetAttribute("value");
        (await second.SubmitAsync("/Cases?handler=Delete", ("filterId", filter))).Expect(404);
        (await inspector.SubmitAsync("/Cases?handler=Delete", ("filterId", filter))).Expect(302);
        Assert.DoesNotContain("测试企业快到期的", (await inspector.ReadAsync("/Cases")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/Cases?handler=Save&state=all", "起一个名字")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", "/Cases?handler=Save&state=all", "20 字以内")]
    [InlineData("查13900003530", "/Cases?handler=Save&state=all", "名字里不写身份证号码")]
    [InlineData("查人", "/Cases?handler=Save&q=13900003530", "查找的内容里不写身份证号码")]
    [InlineData("什么也没有", "/Cases?handler=Save&state=nothing", "现在没有筛选")]
    public async Task Post_Filter_Wrong_ShowsErrorAtField(string name, string address, string error)
    {
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);

        Assert.Contains(error, (await inspector.SubmitAsync(address, ("Input.Name", name))).Expect(400).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Filter_OneOfTheSameNameGivesWay_AndNoMoreThanTwelveAreKept()
    {
        using var city = await cases.Host.SignedInAsync(People.CityInspector);
        for (var i = 0; i < SaveFilterValidator.Most; i++)
        {
            (await city.SubmitAsync(Save, ("Input.Name", $"第{i}个"))).Expect(302);
        }

        Assert.Contains("最多保存 12 个", (await city.SubmitAsync(Save, ("Input.Name", "又一个"))).Expect(400).ErrorAt("Input.Name"), StringComparison.Ordinal);
        (await city.SubmitAsync("/Cases?handler=Save&due=late", ("Input.Name", "第3个"))).Expect(302);
        await using var database = cases.Host.Database.Open();
        Assert.Equal("due=late", database.SavedFilters.Single(f => f.Name == "第3个").Query);
    }

    private (string Name, string? Value)[] Form(Guid[] files) =>
    [
        .. files.Select(file => ("Input.CaseIds", (string?)file.ToString())),
        ("Input.LeadId", Id(People.SecondInspector)), ("Input.SecondId", Id(People.Inspector)), ("Input.Reason", "主办调离"),
    ];

    private int[] Events(Guid[] files)
    {
        using var database = cases.Host.Database.Open();
        return [.. files.Select(file => database.ProcedureEvents.Count(e => e.SubjectId == file))];
    }

    private string Id(string person) => cases.Host.IdOf(person).ToString();

    private async Task<Guid> OpenAsync()
    {
        cases.Host.Time.GoTo(CaseFixture.Friday);
        using var inspector = await cases.Host.SignedInAsync(People.Inspector);
        return await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }
}
