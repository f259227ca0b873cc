using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>The most memory a fresh portal process held for a CSV file uploaded, checked and confirmed, and for one of ten times as many rows.</summary>
internal static class PeakMemory
{
    private const int Rounds = 3;

    public static async Task RunAsync(int rows)
    {
        List<double> small = [], large = [];
        for (var round = 0; round < Rounds; round++)
        {
            small.Add(await PeakAsync(rows, round));
            large.Add(await PeakAsync(rows * 10, round));
        }

        Console.WriteLine($"{rows:N0} and {rows * 10:N0} rows, {Rounds} fresh processes each");
        Figures.Tell("ten times", large, "once", small, "MiB");
    }

    private static async Task<double> PeakAsync(int rows, int seed)
    {
        await using var database = await TestDatabases.CreateAsync("people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            await People.SeedAsync(connection);
        });
        await using var portal = await PublishedPortal.StartAsync(database);
        using var filer = await portal.SignedInAsync(People.Filer);
        var before = portal.PeakMemory;
        var filing = await filer.UploadPayrollAsync(Wages.Csv(rows, seed), "9月工资.csv");
        var uploaded = portal.PeakMemory;

        // Receiving does not wait for checking: what was looked at is the page that shows the result.
        while ((await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body.Contains("正在核对", StringComparison.Ordinal))
        {
            await Task.Delay(200);
        }

        var looked = portal.PeakMemory;
        (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302);
        Console.WriteLine($"  {rows,7:N0} rows: signed in {before:N0}, uploaded and checked {uploaded:N0}, looked at {looked:N0}, confirmed "
            + $"{portal.PeakMemory:N0} MiB");
        return portal.PeakMemory;
    }
}
