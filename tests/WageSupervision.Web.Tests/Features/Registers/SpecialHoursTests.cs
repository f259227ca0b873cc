using System.Text;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Registers;

/// <summary>特殊工时批准 from the form to what a payroll is judged by.</summary>
public sealed class SpecialHoursTests : FilerTests
{
    private static readonly byte[] Paper = Journeys.Pdf("批准文件");

    // 40 hours on rest days of 30 yuan an hour: 2,400 yuan by standard hours, 1,800 by comprehensive ones.
    private const string Sheet = "姓名,岗位,约定月工资,工作天数,基本工资,周末加班工时,周末加班费,应发合计,实发工资,发放日期\n"
        + "演示甲,司机,5220,22,5220,40,1800,7020,7020,2026-10-15\n演示乙,会计,5220,22,5220,40,1800,7020,7020,2026-10-15\n";

    [Fact]
    public async Task Post_Empty_NamesEveryMissingFieldAtOnce()
    {
        var page = (await filer.SubmitAsync("/Enterprise/Registers/SpecialHours")).Expect(400);

        string[] fields = ["Input.Number", "Input.Office", "Input.Hours", "Input.Posts", "Input.From", "Input.Until"];
        Assert.All(fields, field => Assert.NotEqual("", page.ErrorAt(field)));
        Assert.Equal(fields.Length, page.Html.QuerySelectorAll("#error-summary a").Length);
    }

    [Theory]
    [InlineData("Input.Until", "2026-08-31", "末日早于首日")]
    [InlineData("Input.Hours", "Standard", "请选择批准的是哪一种")]
    [InlineData("Input.Hours", "Unclear", "请选择批准的是哪一种")]
    [InlineData("Input.Posts", "、", "请写明适用哪些岗位")]
    [InlineData("Input.Posts", "负责仓库和发货以及夜间值班的全部保管人员和搬运人员", "请只写岗位的名称")]
    [InlineData("Input.Office", "电话 13800000000", "请不要写")]
    public async Task Post_WrongField_IsSaidAtTheFieldAndKept(string field, string value, string message)
    {
        var form = Entries.SpecialHours().With((field, value));

        var page = (await filer.SubmitAsync("/Enterprise/Registers/SpecialHours", form)).Expect(400);

        Assert.Contains(message, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.All(form.Where(f => f.Name != "Input.Hours"), f => Assert.Equal(f.Value, page.ValueOf(f.Name)));
    }

    [Fact]
    public async Task Entry_ShowsTheApprovalAndWhatItLacks_AndIsSeenByTheInspector()
    {
        var entry = await filer.RegisterAsync("SpecialHours", Entries.SpecialHours());

        var page = (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body;
        Assert.All(["演示人社〔2026〕1号", "综合计算工时", "司机、保安", "2026-09-01 到 2026-09-30", "没有附批准文件", "《劳动法》第三十九条", "/Law/Cited/LDF/39"],
            text => Assert.Contains(text, page, StringComparison.Ordinal));
        (await filer.UploadAsync($"/Enterprise/Registers/Step/{entry}/file", "批准.pdf", Paper, [("Input.Note", "批准文件")])).Expect(302);
        Assert.DoesNotContain("没有附批准文件", (await filer.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(200).Body, StringComparison.Ordinal);
        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("特殊工时批准", (await inspector.ReadAsync("/Inspection/Registers")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("演示人社〔2026〕1号", (await inspector.ReadAsync($"/Inspection/Register/{entry}")).Expect(200).Body, StringComparison.Ordinal);
        using var other = await host.SignedInAsync(People.OtherFiler);
        (await other.ReadAsync($"/Enterprise/Registers/Entry/{entry}")).Expect(404);
    }

    [Theory]
    [InlineData(false, false, "")] // no approval: standard hours
    [InlineData(true, false, "司机不清楚")] // approval without its paper
    [InlineData(true, true, "司机合规")]
    public async Task Payroll_IsJudgedByTheApproval_OfTheDriverOnly(bool registered, bool paper, string driver)
    {
        if (registered)
        {
            await filer.RegisterAsync("SpecialHours", Entries.SpecialHours(), paper ? Paper : null);
        }

        var filing = await filer.FileAsync(Encoding.UTF8.GetBytes(Sheet), fileName: "9月工资.csv");

        await using var database = host.Database.Open();
        var found = database.Findings.Where(f => f.FilingId == filing && f.RuleId.StartsWith("LDF")).AsEnumerable()
            .Select(f => $"{f.RuleId} {f.WorkerShown} {f.SheetRow} {f.Outcome}").Order(StringComparer.Ordinal).ToList();
        string[] clerk = ["LDF-41 演* 3 violated", "LDF-44 演* 3 violated"];
        string[] of = driver switch
        {
            "" => ["LDF-41 演* 2 violated", "LDF-44 演* 2 violated"],
            "司机不清楚" => ["LDF-41 演* 2 undetermined", "LDF-44 演* 2 undetermined"],
            _ => [],
        };
        Assert.Equal(of.Concat(clerk).Order(StringComparer.Ordinal), found.Select(text => text.Replace("**", "*", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("全体员工", "多数人：加班按特殊工时批准判断的 2 人，共 2 人")]
    [InlineData("司机", "加班按特殊工时批准判断的 1 人，共 2 人")]
    [InlineData("保安", null)]
    public async Task Inspector_IsToldWhoseOvertimeWasJudgedByTheApproval(string posts, string? said)
    {
        var entry = await filer.RegisterAsync(
            "SpecialHours", Entries.SpecialHours().With(("Input.Hours", "Irregular"), ("Input.Posts", posts)), Paper);
        var filing = await filer.FileAsync(Encoding.UTF8.GetBytes(Sheet), fileName: "9月工资.csv");

        using var inspector = await host.SignedInAsync(People.Inspector);
        var section = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Html.QuerySelector("section[aria-labelledby=special-hours]");
        var desk = (await inspector.ReadAsync("/Inspection")).Expect(200).Body;
        Assert.Equal(said is null, section is null);
        Assert.Equal(said is null ? null : $"/Inspection/Register/{entry}", section?.QuerySelector("li a")?.GetAttribute("href"));
        Assert.Contains(said ?? "", desk, StringComparison.Ordinal);
        Assert.Equal(said is not null, desk.Contains("加班按特殊工时批准判断", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InspectorIsLedToTheApproval_OfThen_WhenItsDaysWereAlteredSince()
    {
        var entry = await filer.RegisterAsync("SpecialHours", Entries.SpecialHours().With(("Input.From", "2026-08-01")), Paper);
        var filing = await filer.FileAsync(Encoding.UTF8.GetBytes(Sheet), fileName: "9月工资.csv");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await filer.StepAsync(entry, "end", ("Input.EndedOn", "2026-08-31"))).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(new DateOnly(2026, 8, 31), database.RegisterEntries.Single(e => e.EntryId == entry).LastDay);
        using var inspector = await host.SignedInAsync(People.Inspector);
        var page = (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200);
        Assert.Equal($"/Inspection/Register/{entry}", page.Html.QuerySelector("section[aria-labelledby=special-hours] li a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task CheckPage_OfAnAcceptedFiling_SaysThatLaterEntriesDidNotCount()
    {
        var filing = await filer.UploadPayrollAsync(Encoding.UTF8.GetBytes(Sheet), "9月工资.csv");
        await filer.RegisterAsync("SpecialHours", Entries.SpecialHours(), Paper);
        Assert.Contains("特殊工时批准和劳动合同的每月固定工资用于核对", (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);

        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body;
        Assert.Contains("以后登记的、改的没有算", page, StringComparison.Ordinal);
        Assert.DoesNotContain("用于核对", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payroll_AcceptedBefore_StaysAsItWasJudged()
    {
        var filing = await filer.FileAsync(Encoding.UTF8.GetBytes(Sheet), fileName: "9月工资.csv");
        await filer.RegisterAsync("SpecialHours", Entries.SpecialHours(), Paper);

        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Contains("结论都相同", (await inspector.ReadAsync($"/Inspection/Filing/{filing}?replay=true")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("/Law/Cited/LDF/44", (await inspector.ReadAsync($"/Inspection/Filing/{filing}")).Expect(200).Body, StringComparison.Ordinal);
    }
}
