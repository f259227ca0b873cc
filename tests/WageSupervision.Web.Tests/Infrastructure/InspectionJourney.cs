using System.Globalization;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Random inspections as people take them, over HTTP.</summary>
internal static class InspectionJourney
{
    /// <summary>What the inspector rolls.</summary>
    internal const string First = "3141 5926 5358 9793 2384";

    /// <summary>What the supervisor rolls.</summary>
    internal const string Second = "27182818284590452353";

    /// <summary>公布抽查计划, to be drawn the next day; gives the draw.</summary>
    internal static async Task<Guid> PublishDrawAsync(this PortalHost host, HttpClient supervisor, params (string Name, string? Value)[] changed)
    {
        var tomorrow = host.Time.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Name, string? Value)[] form =
        [
            ("Input.Purpose", "第四季度工资支付情况抽查"), ("Input.Filings", "Either"), ("Input.History", "Either"), ("Input.Count", "1"),
            ("Input.DrawOn", tomorrow), ("Input.OfficerIds", host.IdOf(People.Inspector).ToString()),
            ("Input.OfficerIds", host.IdOf(People.SecondInspector).ToString()),
        ];
        var sent = (await supervisor.SubmitAsync("/Inspections/Plan", form.With(changed))).Expect(302);
        return Guid.Parse(sent.Location!.Split('/')[^1]);
    }

    /// <summary>Both roll, on the day of the draw.</summary>
    internal static async Task RollAsync(this PortalHost host, Guid draw)
    {
        host.Time.GoTo(host.Time.Today.AddDays(1));
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        (await inspector.SubmitAsync($"/Inspections/Digits/{draw}", ("Input.Digits", First))).Expect(302);
        (await supervisor.SubmitAsync($"/Inspections/Draw/{draw}", ("Input.Digits", Second))).Expect(302);
    }

    /// <summary>One plan drawn, one declared void; the clock comes back.</summary>
    internal static async Task DrawAsync(PortalHost host)
    {
        var today = host.Time.Today;
        Guid draw;
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        {
            draw = await host.PublishDrawAsync(supervisor);
            var wrong = await host.PublishDrawAsync(supervisor, ("Input.Purpose", "写错了的计划"));
            (await supervisor.SubmitAsync($"/Inspections/Void/{wrong}", ("Input.Reason", "范围写错"))).Expect(302);
        }

        await host.RollAsync(draw);
        host.Time.GoTo(today);
    }
}
