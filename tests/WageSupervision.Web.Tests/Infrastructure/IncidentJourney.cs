using System.Globalization;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>重大拖欠工资事件 over HTTP.</summary>
internal static class IncidentJourney
{
    /// <summary>建立, with some fields otherwise; gives the incident.</summary>
    public static async Task<Guid> OpenIncidentAsync(this HttpClient inspector, params (string Name, string? Value)[] changed)
    {
        (string, string?)[] form =
        [
            ("Input.Source", "Patrol"), ("Input.Kind", "Mass"), ("Input.Respondent", "城西演示工地"), ("Input.Place", "文二路 1 号"),
            ("Input.People", "30"), ("Input.Amount", "200000"), ("Input.What", "三十人堵住大门要求付工资"),
        ];
        var answer = (await inspector.SubmitAsync("/Incidents/Open", form.With(changed))).Expect(302);
        return Guid.Parse(answer.Location!.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>A step with an incident.</summary>
    public static Task<Answer> IncidentAsync(this HttpClient inspector, Guid incident, string step, params (string Name, string? Value)[] fields) =>
        inspector.SubmitAsync($"/Incidents/Act/{incident}?step={step}", fields);

    /// <summary>Every step at least once.</summary>
    public static async Task HandleAsync(PortalHost host)
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var incident = await inspector.OpenIncidentAsync();
        (await inspector.IncidentAsync(incident, "task", ("Input.What", "到现场劝导"), ("Input.Owner", "演示街道办事处"), ("Input.Hours", "1"))).Expect(302);
        (await inspector.IncidentAsync(incident, "done", ("Input.Number", "1"), ("Input.Text", "已到现场"))).Expect(302);
        (await inspector.IncidentAsync(incident, "note", ("Input.Text", "又来了一批人"), ("Input.People", "60"))).Expect(302);
        (await inspector.IncidentAsync(incident, "report", ("Input.To", "区人民政府"), ("Input.Text", "正在劝导"), ("Input.Hours", "24"))).Expect(302);
        (await inspector.IncidentAsync(incident, "end", ("Input.Text", "人已散"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Incident/{incident}?handler=Decline", ("Input.Reason", "还有人没有登记"))).Expect(302);
        (await inspector.IncidentAsync(incident, "end", ("Input.Text", "都已登记"))).Expect(302);
        (await supervisor.SubmitAsync($"/Approvals/Incident/{incident}")).Expect(302);
    }
}
