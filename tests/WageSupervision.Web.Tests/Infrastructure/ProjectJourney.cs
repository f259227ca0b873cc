using System.Globalization;
using AngleSharp.Html.Dom;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>A building project as officers record it, tied to a case, over HTTP.</summary>
public static class ProjectJourney
{
    /// <summary>登记工程项目; gives the project.</summary>
    public static async Task<Guid> RecordProjectAsync(this HttpClient inspector, string name = "测试花园一期") => Guid.Parse((await inspector.SubmitAsync(
        "/Projects/New", ("Input.Name", name), ("Input.Site", "测试路 9 号"), ("Input.Source", "SiteInspection"))).Expect(302).Location!.Split('/')[^1]);

    /// <summary>登记事实.</summary>
    public static Task<Answer> FactAsync(this HttpClient inspector, Guid project, string kind, params (string Name, string? Value)[] fields) =>
        inspector.SubmitAsync($"/Projects/Record/{project}?fact={kind}", [("Input.Source", "Contract"), .. fields]);

    /// <summary>登记参建单位; gives the party.</summary>
    public static async Task<Guid> PartyAsync(
        this HttpClient inspector, Guid project, string role, string name, Guid? giver = null, params (string Name, string? Value)[] further)
    {
        (await inspector.FactAsync(
            project, "party", [("Input.Role", role), ("Input.Name", name), ("Input.GivenBy", giver?.ToString()), .. further])).Expect(302);
        var form = (await inspector.ReadAsync($"/Projects/Record/{project}?fact=price")).Expect(200).Html;
        return Guid.Parse(form.QuerySelectorAll("select[name='Input.PartyId'] option").OfType<IHtmlOptionElement>()
            .Single(option => option.Text.StartsWith(name, StringComparison.Ordinal)).Value);
    }

    /// <summary>关联工程项目.</summary>
    public static Task<Answer> TieAsync(this HttpClient inspector, Guid file, Guid project, Guid employer, string? migrant = "true") =>
        inspector.SubmitAsync($"/Cases/Project/{file}", ("Input.Employer", $"{project} {employer}"), ("Input.Migrant", migrant));

    /// <summary>责令先行清偿.</summary>
    public static Task<Answer> AdvanceAsync(this HttpClient inspector, Guid file, Guid party, string amount, string deadline = "2026-11-30") =>
        inspector.SubmitAsync($"/Cases/Advance/{file}", ("Input.PartyId", party.ToString()), ("Input.Amount", amount), ("Input.Deadline", deadline),
            ("Input.Reason", "分包给没有资质的个人"));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Every step of a project and of the case tied to it.</summary>
    internal static async Task WholeAsync(PortalHost host)
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var filer = await host.SignedInAsync(People.Filer);
        var project = await inspector.RecordProjectAsync();
        var owner = await inspector.PartyAsync(project, "Owner", "测试建设单位");
        var contractor = await inspector.PartyAsync(project, "GeneralContractor", "测试总承包", owner, ("Input.CreditCode", "91330106TESTA00013"));
        var foreman = await inspector.PartyAsync(project, "Individual", "测试包工头", contractor);
        string Address(string kind) => $"/Enterprise/Projects/Propose/{project}?fact={kind}";
        (await filer.SubmitAsync(Address("completion"), ("Input.Day", "2026-11-01"), ("Input.Note", "竣工报告"))).Expect(302);
        (await filer.SubmitAsync(Address("duty"), ("Input.Duty", "NoticeBoard"), ("Input.Holds", "true"), ("Input.Note", "照片"))).Expect(302);
        await using var database = host.Database.Open();
        var proposed = database.ProcedureEvents.AsEnumerable().Where(e => e.SubjectId == project).Select(Web.Persistence.Ledger.Event)
            .OfType<Domain.Projects.FactProposed>().Select(fact => fact.FactId).ToList();
        (await inspector.SubmitAsync($"/Projects/Decide/{project}?step=confirm&fact={proposed[0]}", ("Input.Reason", "看过报告"))).Expect(302);
        (await inspector.SubmitAsync($"/Projects/Decide/{project}?step=decline&fact={proposed[1]}", ("Input.Reason", "照片不是本工地"))).Expect(302);
        (await inspector.SubmitAsync($"/Projects/Decide/{project}?step=withdraw&fact={proposed[0]}", ("Input.Reason", "竣工以后又开工"))).Expect(302);

        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, $"{WholeJourneyFixture.NameCanary} 2026-08-15 7000.00")).Expect(302);
        (await inspector.TieAsync(file, project, foreman)).Expect(302);
        (await inspector.AdvanceAsync(file, contractor, "7000", Day(host.Time.Today.AddDays(20)))).Expect(302);
        (await inspector.ServeAsync(file, Day(host.Time.Today), "Advance")).Expect(302);
    }
}
