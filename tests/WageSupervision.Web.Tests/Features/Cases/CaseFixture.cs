using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>
/// One portal for a class of cases. Every test files anew and opens its own case; the clock of each test begins
/// where <see cref="OpenAsync"/> sets it.
/// </summary>
public sealed class CaseFixture : PortalFixture
{
    private int sequence = 1;

    /// <summary>Friday 2026-11-20.</summary>
    public static DateOnly Friday { get; } = new(2026, 11, 20);

    /// <summary>Goes to 2026-11-20 and opens a case about so many unpaid workers, 7,000.00 yuan each.</summary>
    public async Task<Guid> OpenAsync(int workers = 1)
    {
        Host.Time.GoTo(Friday);
        using var filer = await Host.SignedInAsync(People.Filer);
        using var inspector = await Host.SignedInAsync(People.Inspector);

        // Each sheet corrects the one before: a period stands once, and no test may find another's findings.
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(workers, firstDay: sequence)), reason: "更正");
        sequence += workers;
        return await inspector.OpenCaseAsync(People.WestLakeEnterprise);
    }

    /// <summary>Opens a case, orders payment by 2026-11-30 and serves the order today.</summary>
    public async Task<Guid> ServedAsync(int workers = 1)
    {
        var file = await OpenAsync(workers);
        using var inspector = await Host.SignedInAsync(People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        return file;
    }

    /// <summary>Goes to the first day after the term and establishes the refusal.</summary>
    public async Task<Guid> RefusedAsync(int workers = 1)
    {
        var file = await ServedAsync(workers);
        using var inspector = await AtAsync("2026-12-01", People.Inspector);
        (await inspector.RefuseAsync(file)).Expect(302);
        return file;
    }

    /// <summary>Goes to a day and signs somebody in there: sessions do not outlive the night.</summary>
    public Task<HttpClient> AtAsync(string day, string person)
    {
        Host.Time.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return Host.SignedInAsync(person);
    }
}
