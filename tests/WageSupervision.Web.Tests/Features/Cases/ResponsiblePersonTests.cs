using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>对责任人员的罚款：另立案件，文书写给本人，单位看不到。</summary>
public sealed class ResponsiblePersonTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_Person_CaseOfTheirOwn_ToldHeardAndFined()
    {
        Guid unit, person;
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            unit = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.EstablishBreachAsync(unit, "2026-11-19", Journeys.Pdf("工资表"), "records-falsified")).Expect(302);
            Assert.NotEmpty((await inspector.ChargePersonAsync(unit, name: null)).Expect(400).ErrorAt("Input.Name"));
            Assert.Equal("请选择是什么身份。", (await inspector.ChargePersonAsync(unit, role: null)).Expect(400).ErrorAt("Input.As"));
            var refused = (await inspector.ChargePersonAsync(unit, "Principal")).Expect(409);
            Assert.Contains("没有规定处罚主要负责人", refused.ErrorAt("Input.As"), StringComparison.Ordinal);
            Assert.Equal("演示主管", refused.Html.QuerySelector("#Input_Name")?.GetAttribute("value"));

            person = Guid.Parse((await inspector.ChargePersonAsync(unit)).Expect(302).Location![^36..], CultureInfo.InvariantCulture);
            Assert.NotEqual(unit, person);
            Assert.Contains("同一行为只罚一次", (await inspector.ChargePersonAsync(unit)).Expect(409).ErrorAt("Input.Name"), StringComparison.Ordinal);
            foreach (var address in new[] { "演示路34号", "另一处" })
            {
                Assert.Contains("同一行为只罚一次", (await inspector.ChargePersonAsync(unit, address: address)).Expect(409).ErrorAt("Input.Name"),
                    StringComparison.Ordinal);
            }

            var page = (await inspector.ReadAsync($"/Cases/Detail/{person}")).Expect(200);
            Assert.NotNull(page.Html.QuerySelector($"a[href='/Cases/Detail/{unit}']"));
            Assert.Contains("演示主管", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            var parent = (await inspector.ReadAsync($"/Cases/Detail/{unit}")).Expect(200);
            Assert.NotNull(parent.Html.QuerySelector($"a[href='/Cases/Detail/{person}']"));
            Assert.DoesNotContain("演示主管", parent.Body, StringComparison.Ordinal);

            await inspector.ApproveFilingAsync(person);
            (string, string?)[] fine = [("Input.Breach", "1"), ("Input.Reasons", "重新制作的工资表和银行流水对不上")];
            Assert.Contains("1,000.00 元 以上", (await inspector.SubmitAsync($"/Cases/BreachPenalty/{person}", [.. fine, ("Input.Fine", "999")])).Expect(409)
                .ErrorAt("Input.Fine"), StringComparison.Ordinal);
            (await inspector.SubmitAsync($"/Cases/BreachPenalty/{person}", [.. fine, ("Input.Fine", "3000")])).Expect(302);
            var notice = (await inspector.ReadAsync($"/Cases/Document/{person}/notice")).Expect(200).Body;
            Assert.Contains("拟对你处以罚款", notice, StringComparison.Ordinal);
            Assert.Contains("直接负责的主管人员", notice, StringComparison.Ordinal);
            Assert.DoesNotContain("你单位", notice, StringComparison.Ordinal);

            // What was proved in the unit's case proves it here, too.
            Assert.Contains("违法行为的证据材料（文件 SHA-256 ", notice, StringComparison.Ordinal);
            (await inspector.ServeAsync(person, "2026-11-20", "Notice")).Expect(302);
        }

        // Whoever only answers for an employer stands in no list of employers.
        using (var union = await cases.Host.SignedInAsync(People.Union))
        {
            Assert.DoesNotContain("演示主管", (await union.ReadAsync("/Unions/Make")).Expect(200).Body, StringComparison.Ordinal);
        }

        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            (await filer.ReadAsync($"/Enterprise/Document/{person}/notice")).Expect(404);
        }

        using var later = await cases.AtAsync("2026-12-07", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{person}")).Expect(302);
        var decision = (await later.ReadAsync($"/Cases/Document/{person}/decision")).Expect(200).Body;
        Assert.Contains("决定对你处以罚款", decision, StringComparison.Ordinal);
        Assert.DoesNotContain("你单位", decision, StringComparison.Ordinal);
    }

    // Two people may bear one name; one person is one party, in whatever case.
    [Fact]
    public async Task Post_SamePersonTwice_OnePartyTwoCases()
    {
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        for (var i = 0; i < 2; i++)
        {
            var unit = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.EstablishBreachAsync(unit, "2026-11-19", Journeys.Pdf("工资表"), "records-falsified")).Expect(302);
            (await inspector.ChargePersonAsync(unit, name: "演示主管乙")).Expect(302);
        }

        await using var database = cases.Host.Database.Open();
        var party = Assert.Single(await database.Enterprises.Where(e => e.Name == "演示主管乙").ToListAsync());
        Assert.Equal(Registration.ResponsiblePerson, party.Registration);
        Assert.Equal(2, await database.Cases.CountAsync(c => c.EnterpriseId == party.EnterpriseId));
    }
}
