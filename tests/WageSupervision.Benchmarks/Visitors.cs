using System.Globalization;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>
/// What a filer waits from the click on 上传 to the page with the findings, with nobody else there and with 50 visitors who check
/// workbooks of the same size without a pause, each from an address of its own. They take turns on the same published portal.
/// </summary>
internal static class Visitors
{
    private const int Rounds = 7;
    private const int Crowd = 50;

    public static async Task RunAsync(int rows)
    {
        await using var database = await TestDatabases.CreateAsync("people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            await People.SeedAsync(connection);
        });
        await using var portal = await PublishedPortal.StartAsync(database);
        using var filer = await portal.SignedInAsync(People.Filer);
        await filer.TokenAsync();
        var visited = Wages.Xlsx(rows, 7);
        List<double> alone = [], crowded = [];
        var (answered, away) = (0, 0);
        for (var round = 0; round <= Rounds; round++)
        {
            var before = await FileAsync(filer, rows, round * 2);
            using var end = new CancellationTokenSource();
            var answers = new int[2];
            var crowd = Enumerable.Range(0, Crowd).Select(i => Task.Run(() => VisitAsync(portal, i, visited, answers, end.Token))).ToList();

            // The crowd is there when its first answers are.
            while (Volatile.Read(ref answers[0]) + Volatile.Read(ref answers[1]) < 2)
            {
                await Task.Delay(10);
            }

            var among = await FileAsync(filer, rows, (round * 2) + 1);
            await end.CancelAsync();
            await Task.WhenAll(crowd);
            if (round > 0)
            {
                alone.Add(before * 1000);
                crowded.Add(among * 1000);
                answered += answers[0];
                away += answers[1];
            }
        }

        Console.WriteLine($"{rows:N0} rows, {visited.Length / 1e6:N1} MB, {Rounds} rounds, {Crowd} visitors; of their checks {answered:N0} answered, {away:N0} sent away; "
            + $"peak memory of the portal {portal.PeakMemory:N0} MiB");
        Figures.Tell("crowded", crowded, "alone", alone, "ms");
    }

    private static async Task<double> FileAsync(HttpClient filer, int rows, int number)
    {
        var content = Wages.Xlsx(rows, 353 + number);
        var month = new DateOnly(2018, 1, 1).AddMonths(number);
        return await Figures.SecondsAsync(async () =>
        {
            var answer = (await filer.UploadAsync("/Filings/Submit", "工资.xlsx", content,
                ("Input.CycleStart", Day(month)), ("Input.CycleEnd", Day(month.AddMonths(1).AddDays(-1))),
                ("Input.AgreedPayday", Day(month.AddMonths(1).AddDays(14))), ("Input.Employment", "FullTime"))).Expect(302);

            // The page waits some seconds for the check, and is asked again where it was still in line.
            while ((await filer.ReadAsync(answer.Header("location")!)).Expect(200).Html.QuerySelector("meta[http-equiv='refresh']") is not null)
            {
            }
        });
    }

    private static async Task VisitAsync(PublishedPortal portal, int number, byte[] content, int[] answers, CancellationToken end)
    {
        using var client = portal.NewClient();

        // As a proxy in front of the portal would say it.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.0.{number}.1");
        try
        {
            while (!end.IsCancellationRequested)
            {
                using var form = new MultipartFormDataContent
                {
                    { new StringContent("330106"), "regionCode" }, { new StringContent("2026-09-01"), "cycleStart" },
                        { new StringContent("2026-09-30"), "cycleEnd" },
                    { new StringContent("2026-10-15"), "agreedPayday" }, { new ByteArrayContent(content), "file", "工资.xlsx" },
                };
                using var answer = await client.PostAsync(new Uri("/api/v1/payroll-checks", UriKind.Relative), form, end);
                var sentAway = (int)answer.StatusCode == 429;
                Interlocked.Increment(ref answers[sentAway ? 1 : 0]);
                if (sentAway)
                {
                    await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), end);
                }
                else
                {
                    answer.EnsureSuccessStatusCode();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The filer has seen the findings: the visitor goes.
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
