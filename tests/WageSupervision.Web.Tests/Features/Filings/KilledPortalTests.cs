using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>
/// The portal is killed (kill -9) at random moments while sheets are uploaded and confirmed, and started again. Whoever had a
/// receipt still has it, with the very bytes; no filing is ever half there; nothing is there twice.
/// <c>KILL_RUNS</c> says how often (20 by default), <c>KILL_SEED</c> at which moments.
/// </summary>
public sealed class KilledPortalTests : IAsyncLifetime
{
    private const int Clerks = 3;

    // What an accepted filing says of itself must be what is stored of it; of any other nothing may be stored.
    private const string HalfThere = """
        select f.receipt_number || ' ' || f.state
        from filing f
          cross join lateral (select count(*) n, coalesce(sum(net), 0) s from payroll_line l where l.enterprise_id = f.enterprise_id and l.period = f.period and l.filing_id = f.filing_id) line
          cross join lateral (select count(*) n from finding x where x.enterprise_id = f.enterprise_id and x.filing_id = f.filing_id) found
          cross join lateral (select count(*) n from filing_receipt r where r.enterprise_id = f.enterprise_id and r.filing_id = f.filing_id) signed
          cross join lateral (select count(*) n from filing_file b where b.enterprise_id = f.enterprise_id and b.filing_id = f.filing_id) bytes
        where bytes.n <> 1 or case when f.state in ('Accepted', 'AcceptedWithFindings')
          then line.n <> f.workers or line.n = 0 or line.s <> f.net or found.n <> f.findings or signed.n <> 1 or f.lines_hash is null
          else line.n + found.n + signed.n <> 0 end
        """;

    private readonly string data = Directory.CreateTempSubdirectory("portal-kill-").FullName;
    private readonly ConcurrentQueue<Job> pending = [];
    private readonly List<Job> jobs = [];
    private TestDatabase database = null!;
    private int answered;
    private int retried;

    /// <inheritdoc/>
    public async Task InitializeAsync() => database = await TestDatabases.CreateAsync("people", async connection =>
    {
        await DatabaseSetup.MigrateAsync(connection);
        await People.SeedAsync(connection);
    });

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Filing_PortalKilledAtAnyMoment_NothingIsLostHalvedOrDoubled()
    {
        var runs = Setting("KILL_RUNS", 20);
        var random = new Random(Setting("KILL_SEED", 353));
        var cookies = new CookieContainer();

        for (var run = 0; run < runs; run++)
        {
            await using var portal = await PortalProcess.StartAsync(database, data);
            await SignInAsync(portal, cookies);
            using var stopped = new CancellationTokenSource();
            var clerks = Enumerable.Range(0, Clerks).Select(_ => FileAsync(portal, cookies, stopped.Token)).ToArray();
            await SomewhereAsync(clerks, random.Next(0, 12), random.Next(0, 120));
            await portal.KillAsync();
            await stopped.CancelAsync();
            await Task.WhenAll(clerks);
            Assert.Empty(await Sql.ListAsync<string>(database.SuperuserConnectionString, HalfThere));
        }

        await using (var last = await PortalProcess.StartAsync(database, data))
        {
            await SignInAsync(last, cookies);
            while (pending.TryDequeue(out var job))
            {
                using var client = last.NewClient(cookies);
                await FinishAsync(client, job);
            }
        }

        await CheckAsync();
        Assert.True(runs < 10 || (jobs.Count >= 10 && retried > 0), $"the kills hit nothing: {jobs.Count} filings, {retried} taken up again");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : otherwise;

    private static async Task SignInAsync(PortalProcess portal, CookieContainer cookies)
    {
        using var client = portal.NewClient(cookies);
        if ((await client.ReadAsync("/Filings")).Status != 200)
        {
            (await client.SubmitAsync("/Account/Login", ("Input.UserName", People.Filer), ("Input.Password", People.Password))).Expect(302);
        }
    }

    // A clerk files one sheet after another, first those that the last kill left, until the portal is gone.
    private async Task FileAsync(PortalProcess portal, CookieContainer cookies, CancellationToken stopped)
    {
        using var client = portal.NewClient(cookies);
        while (!stopped.IsCancellationRequested)
        {
            var job = pending.TryDequeue(out var left) ? left : Next();
            if (job is null)
            {
                return;
            }

            try
            {
                await FinishAsync(client, job);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException or OperationCanceledException)
            {
                Interlocked.Increment(ref retried);
                pending.Enqueue(job);
                return;
            }
        }
    }

    // So many answers on, and then some: on a slow machine, too, every run gets somewhere and every step gets hit.
    private async Task SomewhereAsync(Task[] clerks, int answers, int milliseconds)
    {
        var until = Volatile.Read(ref answered) + answers;
        while (Volatile.Read(ref answered) < until && !clerks.All(clerk => clerk.IsCompleted))
        {
            await Task.Delay(5);
        }

        await Task.Delay(milliseconds);
    }

    private async Task FinishAsync(HttpClient client, Job job)
    {
        // The same bytes again: whoever had a receipt gets the same one.
        var filing = await client.UploadPayrollAsync(job.Content, job.Name, job.Form);
        Assert.True(job.Filing is null || job.Filing == filing, "another receipt for the same sheet");
        job.Filing = filing;
        Interlocked.Increment(ref answered);

        // As a clerk does: the page answers when it is checked.
        (await client.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
        var confirmed = await client.SubmitAsync($"/Filings/Check/{filing}");
        Interlocked.Increment(ref answered);

        // Confirmed before the kill and not told so: the second time says that it is done.
        Assert.True(confirmed.Status is 302 or 409, $"{confirmed.Status} {confirmed.Summary}");
        Assert.Contains("工资支付表受理回执", (await client.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200).Body, StringComparison.Ordinal);
        job.Done = true;
    }

    // One month a sheet, every fourth one large enough for a kill in the middle of its lines.
    private Job? Next()
    {
        lock (jobs)
        {
            var number = jobs.Count;
            var month = new DateOnly(2018, 1, 1).AddMonths(number);
            if (month.Year > 2025)
            {
                return null;
            }

            var job = new Job(
                $"{number}.csv", SheetFiles.Csv(SheetFiles.Lines(number % 4 == 0 ? 1_200 : 14, firstDay: 20 * number)),
                [
                    ("Input.CycleStart", Journeys.Day(month)), ("Input.CycleEnd", Journeys.Day(month.AddMonths(1).AddDays(-1))),
                    ("Input.AgreedPayday", Journeys.Day(month.AddMonths(1).AddDays(14))), ("Input.Employment", "FullTime"),
                ]);
            jobs.Add(job);
            return job;
        }
    }

    private async Task CheckAsync()
    {
        Assert.Empty(await Sql.ListAsync<string>(database.SuperuserConnectionString, HalfThere));
        await using var context = database.Open();
        var keys = FieldProtector.Load(Path.Combine(data, "keys"));
        foreach (var job in jobs)
        {
            Assert.True(job.Done);
            var row = await context.Filings.SingleAsync(f => f.FilingId == job.Filing);
            var stored = await context.FilingFiles.SingleAsync(f => f.FilingId == job.Filing);
            Assert.Equal(job.Content, keys.OpenBytes(stored.Content, FilingFileRow.Place(row.EnterpriseId, row.FilingId)));
            Assert.Equal(SHA256.HashData(job.Content), row.FileHash);
            Assert.Equal(FilingState.AcceptedWithFindings, row.State);
        }

        Assert.Equal(jobs.Count, await context.Filings.CountAsync());
        Assert.Equal(jobs.Count, await context.AuditEntries.CountAsync(entry => entry.Action == "ConfirmFiling"));
    }

    private sealed record Job(string Name, byte[] Content, (string Name, string? Value)[] Form)
    {
        public Guid? Filing { get; set; }

        public bool Done { get; set; }
    }
}
