using System.Globalization;
using WageSupervision.Domain.Inspections;

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

    /// <summary>开始检查, by both inspectors of West Lake; gives the inspection.</summary>
    internal static async Task<Guid> OpenInspectionAsync(
        this PortalHost host, HttpClient inspector, string form, params (string Name, string? Value)[] more)
    {
        var sent = (await inspector.SubmitAsync($"/Inspections/Open/{People.WestLakeEnterprise}",
        [
            ("Input.Form", form), ("Input.LeadId", host.IdOf(People.Inspector).ToString()), ("Input.SecondId", host.IdOf(People.SecondInspector).ToString()),
            ("Input.Reason", "检查工资支付"), .. more,
        ])).Expect(302);
        return Guid.Parse(sent.Location!.Split('/')[^1]);
    }

    /// <summary>登记检查记录, everything in order but what is changed.</summary>
    internal static Task<Answer> RecordAsync(
        this PortalHost host, HttpClient inspector, Guid inspection, params (string Name, string? Value)[] changed) =>
        host.RecordAsync(inspector, inspection, Journeys.Pdf("检查笔录"), changed);

    /// <summary>登记检查记录, with a record of the test's own or none.</summary>
    internal static async Task<Answer> RecordAsync(
        this PortalHost host, HttpClient inspector, Guid inspection, byte[]? file, params (string Name, string? Value)[] changed)
    {
        (string Name, string? Value)[] form =
        [
            ("Input.InspectedOn", host.Time.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Input.Place", "车间"),
            ("Input.Unlooked", "只查工资表和考勤"),
            .. Checklist.Current.Items.Select((_, index) => ($"Input.Lines[{index}].Outcome", (string?)"Conforms")),
        ];
        using var content = new MultipartFormDataContent { { new StringContent(await inspector.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in form.With(changed).Where(field => field.Value is not null))
        {
            content.Add(new StringContent(value!), name);
            if (value == "Fails" && changed.Any(each => each.Name == name.Replace("Outcome", "Note", StringComparison.Ordinal)))
            {
                content.Add(new ByteArrayContent(Journeys.Pdf("证明")), name.Replace("Outcome", "File", StringComparison.Ordinal), "证明.pdf");
            }
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent(file), "Input.File", "笔录.pdf");
        }

        return await inspector.AskAsync(HttpMethod.Post, $"/Inspections/Record/{inspection}", content);
    }

    /// <summary>Begins and records the inspection that a draw chose, one line otherwise than conforming.</summary>
    internal static async Task<Guid> InspectAsync(this PortalHost host, HttpClient inspector, Guid draw, (string Item, string Outcome) line)
    {
        var sent = (await inspector.SubmitAsync($"/Inspections/Open/{People.WestLakeEnterprise}?draw={draw}", ("Input.Reason", "抽查"))).Expect(302);
        var inspection = Guid.Parse(sent.Location!.Split('/')[^1]);
        var index = Checklist.Current.Items.Select((item, at) => (item.Id, at)).Single(each => each.Id == line.Item).at;
        (await host.RecordAsync(inspector, inspection, ($"Input.Lines[{index}].Outcome", line.Outcome), ($"Input.Lines[{index}].Note", "九月的工资没有发"),
            ("Input.Lines[20].Outcome", "NotLookedAt"))).Expect(302);
        return inspection;
    }

    /// <summary>One plan drawn, one declared void; the clock comes back.</summary>
    internal static async Task DrawAsync(PortalHost host)
    {
        var today = host.Time.Today;
        Guid draw;
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        {
            // Other enterprises of the county were registered by now: the list holds this one alone.
            draw = await host.PublishDrawAsync(supervisor, ("Input.NamePart", "测试甲"));
            var wrong = await host.PublishDrawAsync(supervisor, ("Input.Purpose", "写错了的计划"));
            (await supervisor.SubmitAsync($"/Inspections/Void/{wrong}", ("Input.Reason", "范围写错"))).Expect(302);
        }

        await host.RollAsync(draw);
        using (var inspector = await host.SignedInAsync(People.Inspector))
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            var inspection = await host.InspectAsync(inspector, draw, ("14-1", "Fails"));
            (await supervisor.SubmitAsync($"/Inspections/Publish/{inspection}")).Expect(302);
            var open = $"/Cases/OpenOther/{People.WestLakeEnterprise}?inspection={inspection}";
            (await inspector.SubmitAsync(open, ("Input.Grounds", "检查发现"))).Expect(302);
            var due = host.Time.Today.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var written = await host.OpenInspectionAsync(inspector, "Written", ("Input.Asked", "今年各月工资支付表"), ("Input.Due", due));
            (await filer.UploadAsync($"/Enterprise/Review/{written}", "工资表.pdf", Journeys.Pdf("书面审查"), ("Input.Text", "工资支付表"))).Expect(302);
        }

        host.Time.GoTo(today);
    }
}
