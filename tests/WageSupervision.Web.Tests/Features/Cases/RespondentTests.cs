using System.Globalization;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>没有登记的、在外地登记的用人单位，按用工所在地立案；同一单位的两个案件并案。</summary>
public sealed class RespondentTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_UnregisteredForeman_IsRegisteredOnceAndHasACase()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        Assert.NotEmpty((await inspector.SubmitAsync("/Cases/Respondent")).Expect(400).ErrorAt("Input.Name"));
        (string, string?)[] foreman = [("Input.Kind", "Individual"), ("Input.Name", "演示包工头"), ("Input.Address", "文二路演示工地")];
        Assert.Contains("不在您的辖区", (await inspector.SubmitAsync("/Cases/Respondent", [.. foreman, ("Input.RegionCode", "330203")])).Expect(400)
            .ErrorAt("Input.RegionCode"), StringComparison.Ordinal);
        var id = await inspector.RegisterRespondentAsync("演示包工头", "330106");
        Assert.Contains("已经有同名", (await inspector.SubmitAsync("/Cases/Respondent", [.. foreman, ("Input.RegionCode", "330106")])).Expect(400)
            .ErrorAt("Input.Name"), StringComparison.Ordinal);

        var file = await inspector.OpenOtherCaseAsync(id);
        (await inspector.ClaimAsync(file, "演示甲 2026-10-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        var order = (await inspector.ReadAsync($"/Cases/Document/{file}/order")).Expect(200).Body;
        Assert.Contains("演示包工头（地址 文二路演示工地）", order, StringComparison.Ordinal);
        Assert.DoesNotContain("统一社会信用代码", order, StringComparison.Ordinal);
        Assert.Contains("个人（如包工头）", (await inspector.ReadAsync("/Inspection/Enterprises?q=演示包工头")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RegisteredElsewhere_IsOpenedWhereTheWorkIsDone()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        await using var database = cases.Host.Database.Open();
        var code = database.Enterprises.Single(e => e.EnterpriseId == People.HaishuEnterprise).CreditCode;
        var page = $"/Cases/OpenOther/{People.HaishuEnterprise}";
        (await inspector.ReadAsync(page)).Expect(404);
        var found = (await inspector.ReadAsync($"/Cases/Respondent?code={code}")).Expect(200).Body;
        Assert.Contains($"{page}?elsewhere=true", found, StringComparison.Ordinal);
        (string, string?)[] patrol = [("Input.Source", "Patrol"), ("Input.Grounds", "工地巡查发现没有发工资")];
        Assert.Contains("管辖看用工所在地", (await inspector.SubmitAsync($"{page}?elsewhere=true", patrol)).Expect(400).ErrorAt("Input.Place"),
            StringComparison.Ordinal);
        var opened = (await inspector.SubmitAsync($"{page}?elsewhere=true", [.. patrol, ("Input.Place", "文二路演示工地"), ("Input.RegionCode", "330106")]))
            .Expect(302);
        var file = Guid.Parse(opened.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
        Assert.Contains("用工地点 文二路演示工地", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Equal("330106", database.Cases.Single(c => c.CaseId == file).RegionCode);
    }

    [Fact]
    public async Task Post_Joinder_MovesWhatIsOwedToTheOther()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var id = await inspector.RegisterRespondentAsync("演示班组", "330106");
        var (into, from) = (await inspector.OpenOtherCaseAsync(id), await inspector.OpenOtherCaseAsync(id));
        (await inspector.ClaimAsync(from, "演示甲 2026-10-15 7000.00")).Expect(302);
        await using var database = cases.Host.Database.Open();
        var number = database.Cases.Single(c => c.CaseId == into).CaseNumber;
        Assert.Contains("没有这个案号", (await inspector.SubmitAsync($"/Cases/Joinder/{from}", ("Input.Number", "案0"), ("Input.Reason", "同一工地")))
            .Expect(409).ErrorAt("Input.Number"), StringComparison.Ordinal);
        (await inspector.SubmitAsync($"/Cases/Joinder/{from}", ("Input.Number", number), ("Input.Reason", "同一工地"))).Expect(302);
        (await supervisor.ApproveAsync(from, "joinder-proposed")).Expect(302);
        Assert.Contains(number, (await inspector.ReadAsync($"/Cases/Detail/{from}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("7,000.00", (await inspector.ReadAsync($"/Cases/Detail/{into}")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.OrderAsync(into, "2026-11-30")).Expect(302);
    }

    // 指令书送达以后才来投诉的人：另立的案件并进来，变更指令书以前谁也不能说单位拒不付他的钱。
    [Fact]
    public async Task Post_Joinder_AfterTheOrderWasServed_IsOrderedAnewBeforeAnyRefusal()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        var id = await inspector.RegisterRespondentAsync("演示班组乙", "330106");
        var into = await inspector.OpenOtherCaseAsync(id);
        (await inspector.ClaimAsync(into, "演示甲 2026-10-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(into, "2026-11-25")).Expect(302);
        (await inspector.ServeAsync(into, "2026-11-20")).Expect(302);
        var from = await inspector.OpenOtherCaseAsync(id);
        (await inspector.ClaimAsync(from, "演示乙 2026-10-15 3000.00")).Expect(302);
        await using var database = cases.Host.Database.Open();
        var number = database.Cases.Single(c => c.CaseId == into).CaseNumber;
        (await inspector.SubmitAsync($"/Cases/Joinder/{from}", ("Input.Number", number), ("Input.Reason", "同一班组"))).Expect(302);
        (await supervisor.ApproveAsync(from, "joinder-proposed")).Expect(302);

        var page = (await inspector.ReadAsync($"/Cases/OrderAmendment/{into}")).Expect(200);
        Assert.Contains("送达以后查实的 1 笔（演*）也写进新的指令书", page.Html.Body!.TextContent, StringComparison.Ordinal);
        using var later = await cases.AtAsync("2026-11-26", People.Inspector);
        Assert.Contains("还没有责令的：演*，请变更指令书", (await later.ReadAsync($"/Cases/Refusal/{into}")).Expect(200).Html.Body!.TextContent, StringComparison.Ordinal);
        (await later.SubmitAsync($"/Cases/OrderAmendment/{into}", ("Input.Deadline", "2026-11-30"), ("Input.Demand", "支付工资"), ("Input.Reason", "又有一人投诉"))).Expect(302);
        Assert.Contains("10,000.00", (await later.ReadAsync($"/Cases/Detail/{into}")).Expect(200).Body, StringComparison.Ordinal);
        (await later.ServeAsync(into, "2026-11-26")).Expect(302);
        Assert.DoesNotContain("还没有责令的", (await later.ReadAsync($"/Cases/Refusal/{into}")).Expect(200).Body, StringComparison.Ordinal);
    }
}
