using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Parameters;

/// <summary>Changing a parameter: proposed by one, listed by the portal, decided by another, judged again, told.</summary>
public sealed class ParameterChangeTests : IAsyncLifetime
{
    private const string Row = "2026-01-01|杭州市|市区";
    private PortalHost host = null!;
    private HttpClient proposer = null!;
    private HttpClient decider = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        proposer = await host.SignedInAsync(People.Administrator);
        decider = await host.SignedInAsync(People.OtherAdministrator);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        proposer.Dispose();
        decider.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Change_Approved_IsRecalledRejudgedKeptAndTold()
    {
        Guid filing;
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            var lines = SheetFiles.Lines(2, new DateOnly(2026, 10, 15));
            lines[0] = lines[0] with { BasicWage = 2700, Gross = 2700, Pension = 200, Net = 2500 };
            filing = await filer.FileAsync(SheetFiles.Xlsx(lines), paidOn: "2026-10-15");
        }

        await using var database = host.Database.Open();
        Assert.Empty(database.Findings);

        // 2660 becomes 2800: the line of 2700 falls short by 100.
        var change = await ProposeAsync(("cell.monthly_cny", "2,800"), ("Input.Reason", "更正：查到正式文本"));
        var review = (await decider.ReadAsync($"/Administration/Parameters/Review/{change}")).Expect(200);
        Assert.Contains("有 <b>1</b> 项结论会改变", review.Body, StringComparison.Ordinal);
        Assert.Contains("违反规定，差 100.00 元", review.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2660", review.Body, StringComparison.Ordinal);

        (await decider.SubmitAsync($"/Administration/Parameters/Review/{change}")).Expect(302);
        await WorkAsync();

        var finding = await database.Findings.AsNoTracking().SingleAsync();
        Assert.Equal((filing, "ZJ353-6-1", "violated", 100m, (Guid?)change),
            (finding.FilingId, finding.RuleId, finding.Outcome, finding.Shortfall!.Value, finding.ChangeId));
        Assert.Equal(1, (await database.Filings.AsNoTracking().SingleAsync()).ParameterSequence);

        using (var officer = await host.SignedInAsync(People.Inspector))
        {
            Assert.Contains("结论都相同", (await officer.ReadAsync($"/Inspection/Filing/{filing}?replay=true")).Expect(200).Body, StringComparison.Ordinal);
        }

        // Those concerned are told, each on the first page.
        foreach (var (person, home) in ((string, string)[])[(People.Filer, "/Enterprise"), (People.Inspector, "/Inspection"), (People.Union, "/Unions")])
        {
            using var client = await host.SignedInAsync(person);
            Assert.Contains("近 30 天有 1 项结论重新核对过", (await client.ReadAsync(home)).Expect(200).Body, StringComparison.Ordinal);
            Assert.Contains("更正：查到正式文本", (await client.ReadAsync("/Proofs")).Expect(200).Body, StringComparison.Ordinal);
        }

        using (var stranger = await host.SignedInAsync(People.OtherInspector))
        {
            Assert.DoesNotContain("重新核对过", (await stranger.ReadAsync("/Inspection")).Body, StringComparison.Ordinal);
            (await stranger.ReadAsync($"/Proofs/{finding.FindingId}")).Expect(404);
        }

        // Back again: the finding is answered by one that complies, both stay.
        var back = await ProposeAsync(("cell.monthly_cny", "2660"), ("Input.Reason", "改回原数"));
        (await decider.SubmitAsync($"/Administration/Parameters/Review/{back}")).Expect(302);
        await WorkAsync();
        var answered = await database.Findings.AsNoTracking().SingleAsync(f => f.Supersedes == finding.FindingId);
        Assert.Equal("complied", answered.Outcome);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.DoesNotContain("/Cases/Open/", (await inspector.ReadAsync("/Inspection/Findings")).Body, StringComparison.Ordinal);
        var old = (await inspector.ReadAsync($"/Proofs/{finding.FindingId}")).Expect(200);
        Assert.Contains("现在的结论是：符合规定", old.Body, StringComparison.Ordinal);
        Assert.Contains("刚才照单上的事实和参数重算，逐项一致", old.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_ByTheProposer_IsRefused()
    {
        var change = await ProposeAsync(("cell.monthly_cny", "2661"), ("Input.Reason", "测试"));
        Assert.Contains("决定的人不是提出的人", (await proposer.SubmitAsync($"/Administration/Parameters/Review/{change}")).Expect(409).Summary,
            StringComparison.Ordinal);
        (await proposer.SubmitAsync($"/Administration/Parameters/Review/{change}?handler=Decline", ("Input.Comment", "写错了"))).Expect(302);
        Assert.Contains("这项修改还没有决定", (await decider.SubmitAsync($"/Administration/Parameters/Review/{change}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_AfterAnotherChange_WantsANewList()
    {
        var one = await ProposeAsync(("cell.monthly_cny", "2661"), ("Input.Reason", "甲"));
        var two = await ProposeAsync(("cell.monthly_cny", "2662"), ("Input.Reason", "乙"));
        (await decider.SubmitAsync($"/Administration/Parameters/Review/{one}")).Expect(302);
        Assert.Contains("清单列出以后没有别的参数修改生效", (await decider.SubmitAsync($"/Administration/Parameters/Review/{two}")).Expect(409).Summary,
            StringComparison.Ordinal);
        await WorkAsync();
        (await decider.SubmitAsync($"/Administration/Parameters/Review/{two}")).Expect(302);
        Assert.Equal(2, host.Services.GetRequiredService<ParameterStore>().Current.Sequence);
    }

    [Theory]
    [InlineData("cell.monthly_cny", "两千", "monthly_cny", "应当是不小于0的数字")]
    [InlineData("cell.effective_to", "2025-12-31", "effective_to", "早于生效日")]
    [InlineData("cell.published_on", "2026-02-30", "published_on", "不是日期")]
    [InlineData("Input.Reason", "", "Reason", "请写明为什么修改")]
    public async Task Propose_FaultyRow_SaysWhereAndKeepsWhatWasTyped(string field, string value, string errorAt, string message)
    {
        var fields = Cells().Append(("Input.Reason", "测试")).Where(pair => pair.Item1 != field).Append((field, value)).ToArray();
        var answer = (await proposer.SubmitAsync("/Administration/Parameters/Propose", fields)).Expect(400);
        Assert.Contains(message, answer.ErrorAt("Input." + errorAt), StringComparison.Ordinal);
        Assert.Equal("浙政发〔2025〕23号测", answer.ValueOf("Input.doc_no"));
    }

    [Fact]
    public async Task Propose_HalfACalendarYear_IsRefused_AWholeYearIsTaken()
    {
        var half = "date,day,name\n2027-01-01,off,元旦";
        Assert.Contains("2027 年的放假安排还不完整", (await ManyAsync(half)).Expect(400).ErrorAt("Input.Rows"), StringComparison.Ordinal);
        var whole = "日期,安排,节日,文号\n2027-01-01,off,元旦,测〔2026〕1号\n2027-02-06,off,春节,\n2027-04-05,off,清明节,\n2027-05-01,off,劳动节,\n2027-06-09,off,端午节,\n"
            + "2027-09-15,off,中秋节,\n2027/10/1,off,国庆节,";
        var id = IdOf((await ManyAsync(whole)).Expect(302));
        await WorkAsync();
        (await decider.SubmitAsync($"/Administration/Parameters/Review/{id}")).Expect(302);
        Assert.True(host.Services.GetRequiredService<ParameterStore>().Current.Set.Parameters.Calendar.IsCovered(2027));
        using var anybody = host.NewClient();
        var judged = await anybody.PostJsonAsync("/api/v1/calculations/timely-payment",
            """{"agreedPayday":"2027-01-15","paidOn":"2027-01-15","amountDue":1000,"asOf":"2027-02-01"}""");
        Assert.Contains("\"outcome\":\"complied\"", judged.Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请粘贴要修改的行")]
    [InlineData("date,weekday\n2027-01-01,x", "“weekday”不是这张表的列名")]
    [InlineData("date,day,name\n2027-01-01,holiday,元旦", "只能是：off、work")]
    [InlineData("date,day,name\n2027-01-01,off,元旦,x,y", "比列名多")]
    public async Task Propose_PastedFaults_AreExplained(string rows, string message) =>
        Assert.Contains(message, (await ManyAsync(rows)).Expect(400).ErrorAt("Input.Rows"), StringComparison.Ordinal);

    [Fact]
    public async Task UnpaidWages_PaydayPassed_AreJudgedAgain()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            host.Time.GoTo(new DateOnly(2026, 10, 10));
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        }

        await WorkAsync();
        await using var database = host.Database.Open();
        Assert.Empty(database.Findings);
        host.Time.GoTo(new DateOnly(2026, 10, 15));
        await WorkAsync();
        Assert.Empty(database.Findings);

        host.Time.GoTo(new DateOnly(2026, 10, 16));
        await WorkAsync();
        await WorkAsync();
        var findings = await database.Findings.AsNoTracking().ToListAsync();
        Assert.All(findings, finding => Assert.Equal(("ZJ353-14-2", "violated", 7000m), (finding.RuleId, finding.Outcome, finding.Shortfall!.Value)));
        Assert.Equal(2, findings.Count);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("/Cases/Open/11", (await inspector.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenData_HasEveryTable_AndTheTablesAsTheyWere()
    {
        var change = await ProposeAsync(("cell.monthly_cny", "2661"), ("Input.Reason", "公开数据测试"));
        (await decider.SubmitAsync($"/Administration/Parameters/Review/{change}")).Expect(302);
        using var anybody = host.NewClient();
        var all = (await anybody.ReadAsync("/api/v1/parameters")).Expect(200).Body;
        foreach (var part in (string[])["\"minimum-wage\"", "\"work-calendar\"", "\"divisions\"", "公开数据测试", "\"sequence\":1"])
        {
            Assert.Contains(part, all, StringComparison.Ordinal);
        }

        Assert.Contains("\"2661\"", (await anybody.ReadAsync("/api/v1/parameters/minimum-wage")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"2661\"", (await anybody.ReadAsync("/api/v1/parameters/minimum-wage?asOf=0")).Expect(200).Body, StringComparison.Ordinal);
        Assert.StartsWith("effective_from,", (await anybody.ReadAsync("/api/v1/parameters/minimum-wage.csv")).Expect(200).Body, StringComparison.Ordinal);
        (await anybody.ReadAsync("/api/v1/parameters/minimum-wage?asOf=9")).Expect(400);
        (await anybody.ReadAsync("/api/v1/parameters/minimum-wage?asOf=x")).Expect(400);
        (await anybody.ReadAsync("/api/v1/parameters/nothing")).Expect(404);
        (await anybody.ReadAsync("/api/v1/parameters/nothing.csv")).Expect(404);
        Assert.Contains("公开数据测试", (await anybody.ReadAsync("/Parameters")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("2661", (await anybody.ReadAsync("/Parameters/minimum-wage?q=杭州市")).Expect(200).Body, StringComparison.Ordinal);
        (await anybody.ReadAsync("/Parameters/nothing")).Expect(404);
    }

    private async Task<Guid> ProposeAsync(params (string Name, string? Value)[] changed)
    {
        var names = changed.Select(pair => pair.Name).ToHashSet();
        var fields = Cells().Where(pair => !names.Contains(pair.Item1)).Concat(changed).ToArray();
        var id = IdOf((await proposer.SubmitAsync("/Administration/Parameters/Propose", fields)).Expect(302));
        await WorkAsync();
        return id;
    }

    private Task<Answer> ManyAsync(string rows) => proposer.SubmitAsync(
        "/Administration/Parameters/Propose", ("table", "work-calendar"), ("many", "true"), ("Input.Rows", rows), ("Input.Reason", "国务院办公厅通知"));

    private Task WorkAsync() => host.Services.GetRequiredService<RecallWorker>().WorkAsync(CancellationToken.None);

    private static IEnumerable<(string, string?)> Cells() =>
    [
        ("table", "minimum-wage"), ("key", Row), ("many", "false"), ("cell.effective_from", "2026-01-01"), ("cell.prefecture", "杭州市"), ("cell.area", "市区"),
        ("cell.gb2260_codes", "330102;330105;330106;330108;330109;330110;330111;330112;330113;330114"), ("cell.monthly_cny", "2660"), ("cell.hourly_cny", "25"),
        ("cell.doc_no", "浙政发〔2025〕23号测"),
    ];

    private static Guid IdOf(Answer answer) => Guid.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
