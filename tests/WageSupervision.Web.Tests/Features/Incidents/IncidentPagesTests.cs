using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Incidents;

/// <summary>重大拖欠工资事件 on the pages: opened, set to others, reported, ended by another person; each county its own.</summary>
public sealed class IncidentPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_Incident_IsHandledReportedAndEndedByAnother()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        using var supervisor = await portal.Host.SignedInAsync(People.Supervisor);
        var incident = await inspector.OpenIncidentAsync();
        var desk = (await inspector.ReadAsync("/Inspection")).Expect(200).Body;
        Assert.Contains("城西演示工地", desk, StringComparison.Ordinal);
        Assert.Contains("首次报告", desk, StringComparison.Ordinal);
        Assert.Contains("城西演示工地", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);

        (await inspector.IncidentAsync(incident, "end", ("Input.Text", "人已散"))).Expect(409);
        (await inspector.IncidentAsync(incident, "task", ("Input.What", "到现场劝导"), ("Input.Owner", "演示街道办事处"), ("Input.Hours", "1"))).Expect(302);
        (await inspector.IncidentAsync(incident, "note", ("Input.Text", "又来了一批人"), ("Input.People", "60"))).Expect(302);
        (await inspector.IncidentAsync(incident, "report", ("Input.To", "区人民政府"), ("Input.Text", "正在劝导"), ("Input.Hours", "24"))).Expect(302);
        (await inspector.IncidentAsync(incident, "done", ("Input.Number", "1"), ("Input.Text", "已到现场"))).Expect(302);
        (await inspector.IncidentAsync(incident, "end", ("Input.Text", "人已散，工资由总包垫付"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Incident/{incident}?handler=Decline", ("Input.Reason", "还有人没有登记"))).Expect(302);
        (await inspector.IncidentAsync(incident, "end", ("Input.Text", "都已登记"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Incident/{incident}")).Expect(302);

        var page = (await supervisor.ReadAsync($"/Incidents/Detail/{incident}")).Expect(200).Body;
        Assert.Contains("处置结束", page, StringComparison.Ordinal);
        Assert.Contains("重大拖欠工资事件信息报告", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/Incidents/Detail/{incident}", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
        (await inspector.IncidentAsync(incident, "note", ("Input.Text", "x"))).Expect(409);
    }

    [Fact]
    public async Task Get_ClockNearlyOver_IsRed()
    {
        portal.Host.Time.GoTo(new DateOnly(2026, 11, 23));
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        await inspector.OpenIncidentAsync();
        Assert.NotEmpty((await inspector.ReadAsync("/Incidents")).Expect(200).Html.QuerySelectorAll("td.over"));
    }

    [Fact]
    public async Task Post_EmptyForm_ShowsErrorAtField()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        var answer = (await inspector.SubmitAsync("/Incidents/Open")).Expect(400);
        foreach (var field in new[] { "Kind", "Source", "Respondent", "Place", "People", "What" })
        {
            Assert.NotEmpty(answer.ErrorAt("Input." + field));
        }

        var incident = await inspector.OpenIncidentAsync();
        Assert.NotEmpty((await inspector.IncidentAsync(incident, "task", ("Input.Hours", "721"))).Expect(400).ErrorAt("Input.Hours"));
        Assert.NotEmpty((await inspector.IncidentAsync(incident, "note", ("Input.Text", $"打 {SheetFiles.IdentityNumber(5)}"))).Expect(400).ErrorAt("Input.Text"));
        (await inspector.ReadAsync($"/Incidents/Act/{incident}?step=nothing")).Expect(404);
    }

    [Fact]
    public async Task Get_FromACase_IsFilledInAndShownThere()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        var form = (await inspector.ReadAsync($"/Incidents/Open?case={file}")).Expect(200);
        Assert.Equal("Case", form.ValueOf("Input.Source"));
        var incident = await inspector.OpenIncidentAsync(("Input.Source", "Case"), ("Input.SourceId", file.ToString()));
        Assert.Contains($"/Incidents/Detail/{incident}", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_IncidentOfAnotherCounty_IsNotFound()
    {
        using var inspector = await portal.Host.SignedInAsync(People.Inspector);
        using var other = await portal.Host.SignedInAsync(People.OtherInspector);
        using var otherSupervisor = await portal.Host.SignedInAsync(People.OtherSupervisor);
        var incident = await inspector.OpenIncidentAsync();
        (await other.ReadAsync($"/Incidents/Detail/{incident}")).Expect(404);
        (await other.IncidentAsync(incident, "note", ("Input.Text", "x"))).Expect(404);
        (await otherSupervisor.SubmitAsync($"/Approvals/Incident/{incident}")).Expect(404);
    }
}
