namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>重大劳动保障违法行为社会公布 over HTTP.</summary>
public static class MajorJourney
{
    /// <summary>提出社会公布; gives the entry.</summary>
    public static async Task<Guid> ProposeMajorAsync(this HttpClient inspector, PortalHost host, Guid file)
    {
        (await inspector.SubmitAsync($"/Cases/MajorNotice/{file}", ("Input.Category", "Arrears"))).Expect(302);
        await using var database = host.Database.Open();
        return database.ListMatters.Single(m => m.CaseId == file && m.Kind == Domain.Publications.ListKind.Major
            && m.Stage == Domain.Publications.ListStage.Proposed).MatterId;
    }

    /// <summary>A step of an inspector.</summary>
    public static Task<Answer> ActOnMajorAsync(this HttpClient inspector, Guid major, string step, params (string Name, string? Value)[] fields) =>
        inspector.SubmitAsync($"/MajorNotices/Act/{major}?step={step}", fields);

    /// <summary>A step of the supervisor.</summary>
    public static Task<Answer> DecideMajorAsync(this HttpClient supervisor, Guid major, string step, string? reason = null) =>
        supervisor.SubmitAsync($"/Approvals/MajorNotice/{major}?step={step}", ("Input.Text", reason));

    /// <summary>Proposed, approved, published, objected to and answered, today; gives the entry.</summary>
    public static async Task<Guid> BeginAsync(PortalHost host, Guid file)
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        using var filer = await host.SignedInAsync(People.Filer);
        var major = await inspector.ProposeMajorAsync(host, file);
        (await supervisor.DecideMajorAsync(major, "major-approve")).Expect(302);
        (await inspector.ActOnMajorAsync(major, "major-publish", ("Input.Text", "本局网站、西湖报"))).Expect(302);
        (await filer.UploadAsync($"/Enterprise/MajorNotice/{major}", "收条.pdf", Journeys.Pdf("收条"), ("Input.Text", "人数不对"))).Expect(302);
        (await inspector.ActOnMajorAsync(major, "major-objection-answer", ("Input.Adopted", "false"), ("Input.Text", "核对无误"), ("Input.Seen", "1")))
            .Expect(302);
        return major;
    }
}
