using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>
/// The last day: filings arrive at a fixed rate whether or not the portal keeps up, each a CSV of 14 lines by one of many
/// filers, over HTTP, portal, database and senders on one machine. The time of a receipt counts from when it was due to be sent.
/// </summary>
internal static class LastDay
{
    private const int PerSecond = 100;
    private const int Filers = 50;
    private const int LinesOfAFiling = 14;

    public static async Task RunAsync(int seconds)
    {
        await using var database = await TestDatabases.CreateAsync("people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            await People.SeedAsync(connection);
        });
        await Stored.EnterprisesAsync(database.SuperuserConnectionString, Filers);
        await AccountsAsync(database);
        await using var portal = await PublishedPortal.StartAsync(database);
        List<HttpClient> filers = [];
        for (var i = 0; i < Filers; i++)
        {
            filers.Add(await portal.SignedInAsync($"filer{i}@test"));
            await filers[i].TokenAsync();
        }

        Console.WriteLine($"{Filers} filers are signed in; load {File.ReadAllText("/proc/loadavg").Trim()}");

        // Warm-up: five seconds that do not count.
        await SendAsync(filers, PerSecond * 5, 0, []);
        Console.WriteLine("warmed up");
        var before = await CountAsync(database, "filing");
        ConcurrentBag<(double Milliseconds, int Status)> answers = [];
        var clock = Stopwatch.StartNew();
        await SendAsync(filers, PerSecond * seconds, PerSecond * 5, answers);
        var sent = clock.Elapsed.TotalSeconds;
        while (await CountAsync(database, "filing where state = 'Received'") > 0)
        {
            await Task.Delay(200);
        }

        var emptied = clock.Elapsed.TotalSeconds - sent;
        var receipts = answers.Count(answer => answer.Status == 302);
        var stored = await CountAsync(database, "filing") - before;
        var times = answers.Where(answer => answer.Status == 302).Select(answer => answer.Milliseconds).Order().ToList();
        Console.WriteLine($"{PerSecond * seconds:N0} filings of {LinesOfAFiling} lines by {Filers} filers in {sent:N1} s");
        Console.WriteLine($"  receipts {receipts:N0}, refused {answers.Count - receipts:N0}, stored {stored:N0}, with bytes {await CountAsync(database, "filing f join filing_file using (enterprise_id, filing_id)") - before:N0}");
        if (times.Count == 0)
        {
            throw new InvalidOperationException("not one filing was receipted");
        }

        Console.WriteLine($"  receipt  p50 {Figures.At(times, 0.5):N0} ms, p95 {Figures.At(times, 0.95):N0} ms, p99 {Figures.At(times, 0.99):N0} ms, "
            + $"longest {times[^1]:N0} ms");
        Console.WriteLine($"  backlog  gone {emptied:N1} s after the last receipt; peak memory of the portal {portal.PeakMemory:N0} MiB");
        foreach (var filer in filers)
        {
            filer.Dispose();
        }
    }

    private static async Task SendAsync(List<HttpClient> filers, int count, int first, ConcurrentBag<(double, int)> answers)
    {
        List<Task> running = new(count);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds(i / (double)PerSecond);
            if (due - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            var number = first + i;
            running.Add(Task.Run(async () =>
            {
                var answer = await FileAsync(filers[number % Filers], number);
                answers.Add(((clock.Elapsed - due).TotalMilliseconds, answer.Status));
            }));
        }

        await Task.WhenAll(running);
    }

    private static Task<Answer> FileAsync(HttpClient filer, int number)
    {
        // Each filer's filings are of one month after the other.
        var month = new DateOnly(2018, 1, 1).AddMonths(number / Filers % 100);
        var content = PayrollWorkbook.WriteCsv("测试工资表", "工资", Wages.Lines(LinesOfAFiling, number), totalsRow: true);
        return filer.UploadAsync("/Filings/Submit", "工资.csv", content,
            ("Input.CycleStart", Day(month)), ("Input.CycleEnd", Day(month.AddMonths(1).AddDays(-1))),
                ("Input.AgreedPayday", Day(month.AddMonths(1).AddDays(14))), ("Input.Employment", "FullTime"));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<long> CountAsync(TestDatabase database, string what) =>
        (await Sql.ListAsync<long>(database.SuperuserConnectionString, $"select count(*) from {what}"))[0];

    private static async Task AccountsAsync(TestDatabase database)
    {
        await using var context = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(database.SuperuserConnectionString).Options);
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
        for (var i = 0; i < Filers; i++)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = $"filer{i}@test",
                NormalizedUserName = $"FILER{i}@TEST",
                SecurityStamp = Guid.NewGuid().ToString("N"),
                DisplayName = "测试会计",
                Organisation = $"杭州测试{i}号制造有限公司",
                Role = Role.EnterpriseFiler,
                EnterpriseId = Stored.FirstEnterprise + i,
                LockoutEnabled = true,
            };
            account.PasswordHash = hasher.HashPassword(account, People.Password);
            context.Users.Add(account);
        }

        await context.SaveChangesAsync();
    }
}
