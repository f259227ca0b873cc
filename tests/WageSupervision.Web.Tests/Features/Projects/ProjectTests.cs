using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Projects;

/// <summary>工程项目的页面：登记、申报、确认、谁看得到。</summary>
public sealed class ProjectTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_New_MissingPlace_ShowsErrorAtFieldAndKeepsTheName()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);

        var answer = (await inspector.SubmitAsync("/Projects/New", ("Input.Name", "测试大厦"), ("Input.Source", "Contract"))).Expect(400);

        Assert.NotEmpty(answer.ErrorAt("Input.Site"));
        Assert.Equal("测试大厦", answer.ValueOf("Input.Name"));
    }

    [Theory]
    [InlineData("party", "Input.Name")]
    [InlineData("price", "Input.PartyId")]
    [InlineData("duty", "Input.Holds")]
    [InlineData("account", "Input.Day")]
    [InlineData("movement", "Input.Amount")]
    [InlineData("deposit", "Input.Deposit")]
    [InlineData("deposit-use", "Input.Day")]
    [InlineData("deposit-refill", "Input.Amount")]
    [InlineData("completion", "Input.Day")]
    [InlineData("closing-notice", "Input.Day")]
    [InlineData("closing", "Input.Day")]
    public async Task Post_Fact_Empty_ShowsErrorAtField(string kind, string field)
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync();

        var answer = (await inspector.SubmitAsync($"/Projects/Record/{project}?fact={kind}")).Expect(400);

        Assert.NotEmpty(answer.ErrorAt(field));
        Assert.NotEmpty(answer.ErrorAt("Input.Source"));
    }

    [Fact]
    public async Task Post_Fact_DayToCome_IsRefusedAtField()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync();

        var answer = (await inspector.FactAsync(project, "account", ("Input.Day", "2026-11-21"), ("Input.Name", "测试银行"))).Expect(409);

        Assert.Contains("不能晚于今天", answer.ErrorAt("Input.Day"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Detail_UnknownIsNoBreach_FactsNameTheirSource()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync();
        Assert.Contains("0 项没有做到，13 项未查明", (await inspector.ReadAsync($"/Projects/Detail/{project}")).Expect(200).Body, StringComparison.Ordinal);

        (await inspector.FactAsync(project, "account", ("Input.Day", "2026-03-01"), ("Input.Name", "测试银行"), ("Input.Note", "开户许可"))).Expect(302);
        (await inspector.FactAsync(project, "movement", ("Input.Holds", "true"), ("Input.Amount", "120,000.50"), ("Input.Day", "2026-04-01"))).Expect(302);
        (await inspector.FactAsync(project, "duty", ("Input.Duty", "NoticeBoard"), ("Input.Holds", "false"))).Expect(302);
        (await inspector.FactAsync(project, "deposit", ("Input.Deposit", "Letter"), ("Input.Amount", "500000"), ("Input.Day", "2026-12-31"))).Expect(302);
        (await inspector.FactAsync(project, "deposit-use", ("Input.Amount", "80000"), ("Input.Day", "2026-11-20"))).Expect(302);

        var page = (await inspector.ReadAsync($"/Projects/Detail/{project}")).Expect(200).Body;
        Assert.Contains("1 项没有做到，10 项未查明，2 项做到了", page, StringComparison.Ordinal);
        Assert.Contains("施工、分包合同，开户许可", page, StringComparison.Ordinal);
        Assert.Contains("120,000.50", page, StringComparison.Ordinal);
        Assert.Contains("补足工资保证金 2026-12-04", page, StringComparison.Ordinal);
        Assert.Contains("测试监察员", page, StringComparison.Ordinal);
        Assert.Contains("没有核实", page, StringComparison.Ordinal);
        var sheet = (await inspector.ReadAsync($"/Projects/Proof/{project}/GWY724-34-1")).Expect(200).Body;
        Assert.Contains("\"violated\"", sheet, StringComparison.Ordinal);
        (await inspector.ReadAsync($"/Projects/Proof/{project}/GWY724-99-1")).Expect(404);
        Assert.Contains("补足工资保证金", (await inspector.ReadAsync("/Projects")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Enterprise_SeesItsProjectAloneAndNoPricesBetweenOthers_ProposesAndIsConfirmed()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        using var other = await cases.Host.SignedInAsync(People.OtherFiler);
        var project = await inspector.RecordProjectAsync("测试申报项目");
        (await filer.ReadAsync($"/Enterprise/Projects/Detail/{project}")).Expect(404);
        var owner = await inspector.PartyAsync(project, "Owner", "测试建设单位");
        var contractor = await inspector.PartyAsync(project, "GeneralContractor", "测试总承包", owner);
        await inspector.PartyAsync(project, "Subcontractor", "测试分包", contractor, ("Input.CreditCode", "91330106testa00013"), ("Input.Qualified", "true"));
        (await inspector.FactAsync(project, "price", ("Input.PartyId", contractor.ToString()), ("Input.ContractSum", "8765432.10"))).Expect(302);

        var page = (await filer.ReadAsync($"/Enterprise/Projects/Detail/{project}")).Expect(200).Body;
        Assert.DoesNotContain("8,765,432.10", page, StringComparison.Ordinal);
        Assert.Contains("测试申报项目", (await filer.ReadAsync("/Enterprise/Projects")).Expect(200).Body, StringComparison.Ordinal);
        (await other.ReadAsync($"/Enterprise/Projects/Detail/{project}")).Expect(404);
        (await other.SubmitAsync($"/Enterprise/Projects/Propose/{project}?fact=completion", ("Input.Day", "2026-11-01"), ("Input.Note", "x"))).Expect(404);
        Assert.DoesNotContain("测试申报项目", (await other.ReadAsync("/Enterprise/Projects")).Expect(200).Body, StringComparison.Ordinal);

        (await filer.SubmitAsync($"/Enterprise/Projects/Propose/{project}?fact=duty", ("Input.Duty", "NoticeBoard"), ("Input.Holds", "true"))).Expect(400);
        (await filer.SubmitAsync(
            $"/Enterprise/Projects/Propose/{project}?fact=duty", ("Input.Duty", "NoticeBoard"), ("Input.Holds", "true"), ("Input.Note", "照片三张"))).Expect(302);
        var waiting = (await inspector.ReadAsync($"/Projects/Detail/{project}")).Expect(200);
        Assert.Contains("13 项未查明", waiting.Body, StringComparison.Ordinal);
        var confirm = waiting.Html.QuerySelectorAll("a").Single(link => link.TextContent == "确认").GetAttribute("href")!;
        (await inspector.SubmitAsync(confirm, ("Input.Reason", ""))).Expect(400);
        (await inspector.SubmitAsync(confirm, ("Input.Reason", "看过照片"))).Expect(302);
        (await inspector.SubmitAsync(confirm, ("Input.Reason", "再确认一次"))).Expect(409);
        Assert.Contains("企业申报，监察员确认", (await inspector.ReadAsync($"/Projects/Detail/{project}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("330106000012345", 400, "15 位的是旧的注册号")]
    [InlineData("91330106MA2TE0T0XD", 409, "最后一位校验不符")]
    [InlineData("91330106ma2te0t0xc", 302, "")]
    [InlineData("", 302, "")]
    public async Task Post_PartyWithACreditCode_OfAnotherForm_IsRefused(string code, int status, string said)
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync();

        var answer = (await inspector.FactAsync(project, "party", ("Input.Role", "Owner"), ("Input.Name", "测试建设单位"), ("Input.CreditCode", code))).Expect(status);

        Assert.Contains(said, answer.ErrorAt("Input.CreditCode"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ProjectOfAnotherCounty_IsNotFound()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var other = await cases.Host.SignedInAsync(People.OtherInspector);
        var project = await inspector.RecordProjectAsync("测试辖区项目");

        (await other.ReadAsync($"/Projects/Detail/{project}")).Expect(404);
        (await other.ReadAsync($"/Projects/Record/{project}?fact=party")).Expect(404);
        (await other.ReadAsync($"/Projects/Proof/{project}/GWY724-34-1")).Expect(404);
        Assert.DoesNotContain("测试辖区项目", (await other.ReadAsync("/Projects")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.ReadAsync($"/Projects/Record/{project}?fact=nothing")).Expect(404);
    }

    [Fact]
    public async Task Post_Price_OfSomebodyElse_IsRefused()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        var project = await inspector.RecordProjectAsync();

        (await inspector.FactAsync(project, "price", ("Input.PartyId", Guid.NewGuid().ToString()))).Expect(409);
    }
}
