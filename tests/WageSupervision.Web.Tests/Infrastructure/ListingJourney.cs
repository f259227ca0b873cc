namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>失信联合惩戒名单 over HTTP.</summary>
public static class ListingJourney
{
    /// <summary>A case with an order to pay 21,000.00 yuan by the next day, served today: three months of one worker.</summary>
    public static async Task<Guid> OrderToPayAsync(this HttpClient inspector, DateOnly today, string worker)
    {
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, $"{worker} 2026-07-15 7000.00\n{worker} 2026-08-15 7000.00\n{worker} 2026-09-15 7000.00")).Expect(302);
        (await inspector.OrderAsync(file, Journeys.Day(today.AddDays(1)))).Expect(302);
        (await inspector.ServeAsync(file, Journeys.Day(today))).Expect(302);
        return file;
    }

    /// <summary>提出列入; gives the listing.</summary>
    public static async Task<Guid> ProposeListingAsync(this HttpClient inspector, PortalHost host, Guid file)
    {
        (await inspector.SubmitAsync($"/Cases/Listing/{file}", ("Input.Migrant", "看过实名制登记"))).Expect(302);
        await using var database = host.Database.Open();
        return database.ListMatters.Single(m => m.CaseId == file && m.Stage == Domain.Publications.ListStage.Proposed).MatterId;
    }

    /// <summary>登记列入的一种文书送达.</summary>
    public static Task<Answer> ServeListingAsync(this HttpClient inspector, Guid listing, string document, string day) =>
        inspector.RecordServiceAsync($"/Listings/Service/{listing}?document={document}", day);

    /// <summary>A step of an inspector.</summary>
    public static Task<Answer> ActOnListingAsync(
        this HttpClient inspector, Guid listing, string step, byte[]? file = null, params (string Name, string? Value)[] fields) =>
        inspector.UploadAsync($"/Listings/Act/{listing}?step={step}", "材料.pdf", file, fields);

    /// <summary>A step of the enterprise.</summary>
    public static Task<Answer> SpeakOnListingAsync(
        this HttpClient filer, Guid listing, string step, byte[]? file = null, params (string Name, string? Value)[] fields) =>
        filer.UploadAsync($"/Enterprise/Listing/{listing}?step={step}", "材料.pdf", file, fields);

    /// <summary>A step of the supervisor.</summary>
    public static Task<Answer> DecideListingAsync(this HttpClient supervisor, Guid listing, string step, string? reason = null) =>
        supervisor.SubmitAsync($"/Approvals/Listing/{listing}?step={step}", ("Input.Text", reason));

    /// <summary>Proposed, told and heard, on 2026-12-09 and 2026-12-11; gives the listing.</summary>
    public static async Task<Guid> BeginAsync(PortalHost host)
    {
        Guid file;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            file = await inspector.OrderToPayAsync(host.Time.Today, "演示列甲");
        }

        host.Time.GoTo(new DateOnly(2026, 12, 11));
        using var again = await host.SignedInAsync(People.Inspector);
        using var filer = await host.SignedInAsync(People.Filer);
        var listing = await again.ProposeListingAsync(host, file);
        (await again.ServeListingAsync(listing, "Notice", "2026-12-11")).Expect(302);
        (await filer.SpeakOnListingAsync(listing, "listing-objection", Journeys.Pdf("收条"), ("Input.Text", "人数不对"))).Expect(302);
        (await again.ActOnListingAsync(listing, "listing-objection-answer", null, ("Input.Adopted", "false"), ("Input.Text", "核对无误"),
            ("Input.Seen", "1"))).Expect(302);
        return listing;
    }

    /// <summary>Listed on the day it is, paid, promised, removed half a year later, restored for false papers.</summary>
    public static async Task EndAsync(PortalHost host, Guid listing)
    {
        var today = Journeys.Day(host.Time.Today);
        await using var database = host.Database.Open();
        var file = database.ListMatters.Single(m => m.MatterId == listing).CaseId;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            (await supervisor.DecideListingAsync(listing, "list")).Expect(302);
            (await inspector.ServeListingAsync(listing, "Decision", today)).Expect(302);
            (await inspector.PayAsync(file, "21000", today)).Expect(302);
            (await filer.SpeakOnListingAsync(listing, "listing-promise", Journeys.Pdf("承诺"))).Expect(302);
        }

        host.Time.GoTo(host.Time.Today.AddMonths(6).AddDays(1));
        today = Journeys.Day(host.Time.Today);
        using var later = await host.SignedInAsync(People.Inspector);
        using var deciding = await host.SignedInAsync(People.Supervisor);
        using var applying = await host.SignedInAsync(People.Filer);
        (await applying.SpeakOnListingAsync(listing, "removal-apply", Journeys.Pdf("申请"), ("Input.Text", "去年已经付清"))).Expect(302);
        (await later.ActOnListingAsync(listing, "removal-examine", null, ("Input.Text", "看过回单"), ("Input.Repeated", "false"),
            ("Input.Prosecuted", "false"))).Expect(302);
        (await deciding.DecideListingAsync(listing, "removal-grant")).Expect(302);
        (await later.ServeListingAsync(listing, "Removal", today)).Expect(302);
        (await later.ActOnListingAsync(listing, "restoration", Journeys.Pdf("流水"), ("Input.Text", "回单是伪造的"))).Expect(302);
        (await deciding.DecideListingAsync(listing, "restore")).Expect(302);
        (await later.ServeListingAsync(listing, "Change", today)).Expect(302);
    }
}
