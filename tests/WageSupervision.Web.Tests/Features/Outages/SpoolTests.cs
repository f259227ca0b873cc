using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Outages;
using WageSupervision.Web.Shell.Forms;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Outages;

/// <summary>A file handed in while the database is away: safe at once, registered once, with the time at which it came.</summary>
public sealed class SpoolTests
{
    [Fact]
    public async Task Upload_WhileTheDatabaseIsAway_IsReceiptedAndRegisteredOnceWithItsTime()
    {
        await using var host = await PortalHost.StartAsync();
        var worker = host.Services.GetRequiredService<SpoolWorker>();
        using var filer = await host.SignedInAsync(People.Filer);
        await filer.TokenAsync();
        var content = SheetFiles.Xlsx(SheetFiles.Lines(2));
        var came = host.Time.GetUtcNow();
        string receipt;
        await using (await DatabaseAway.BeginAsync(host))
        {
            // The form is there without the database, takes the file twice, and says where each waits.
            Assert.Contains("文件照样收", (await filer.ReadAsync("/Filings/Submit")).Expect(200).Body, StringComparison.Ordinal);

            // A page as it was opened before: whether its form was carried out already nobody can tell now, and it is taken.
            (string, string?)[] form = [.. Journeys.Upload(), (SentForm.Field, Guid.NewGuid().ToString("N"))];
            receipt = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", content, form)).Expect(302).Location!;
            Assert.StartsWith("/Outages/Attempt/DJ-2026-1120-", receipt, StringComparison.Ordinal);
            host.Time.Advance(TimeSpan.FromMinutes(1));
            (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", content, form)).Expect(302);
            var page = (await filer.ReadAsync(receipt)).Expect(200).Body;
            Assert.Contains("已收件，待登记", page, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), page, StringComparison.Ordinal);
            await Assert.ThrowsAnyAsync<Exception>(() => worker.WorkAsync(CancellationToken.None));

            // Nothing else opens by a session that cannot be checked.
            Assert.Contains("文件照样收", (await filer.ReadAsync("/Enterprise")).Expect(503).Body, StringComparison.Ordinal);
        }

        host.Time.Advance(TimeSpan.FromHours(3));
        await BreakReadingAsync(host);
        Assert.Equal(2, await worker.WorkAsync(CancellationToken.None));
        Assert.Equal(0, await worker.WorkAsync(CancellationToken.None));
        await using var database = host.Database.Open();
        var filing = await database.Filings.SingleAsync();
        Assert.Equal((came, FilingState.Received), (filing.ReceivedAt, filing.State));
        Assert.StartsWith("ZJ-2026-1120-", filing.ReceiptNumber, StringComparison.Ordinal);
        Assert.All(await database.SpoolRegistrations.ToListAsync(),
            registered => Assert.Equal((filing.ReceiptNumber, host.Time.GetUtcNow()), (registered.ReceiptNumber, registered.RegisteredAt)));
        Assert.Equal(2, await database.AuditEntries.CountAsync(entry => entry.Action == "RegisterAttempt"
            && entry.ActorId == filing.FiledBy && entry.At == host.Time.GetUtcNow()));
        using var anybody = host.NewClient();
        Assert.Contains(filing.ReceiptNumber, (await anybody.ReadAsync(receipt)).Expect(200).Body, StringComparison.Ordinal);
        (await anybody.ReadAsync("/Outages/Attempt/DJ-2026-1120-000000000000")).Expect(404);
        (await anybody.ReadAsync("/Outages/Attempt/..%2F..%2Fkeys")).Expect(404);
        using var again = await host.SignedInAsync(People.Filer);
        Assert.Equal($"/Filings/Check/{filing.FilingId}",
            (await again.UploadAsync("/Filings/Submit", "九月.xlsx", content, Journeys.Upload())).Expect(302).Location);
    }

    [Fact]
    public async Task Start_WhileTheDatabaseIsAway_TakesTheFilesOfSessionsOfTheLastHour()
    {
        var data = Directory.CreateTempSubdirectory("portal-away-").FullName;
        await using var database = await TestDatabases.CreateAsync("people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            await People.SeedAsync(connection);
        });
        var cookies = new System.Net.CookieContainer();
        await using (var portal = await PortalProcess.StartAsync(database, data))
        {
            using var client = portal.NewClient(cookies);
            (await client.SubmitAsync("/Account/Login", ("Input.UserName", People.Filer), ("Input.Password", People.Password))).Expect(302);
        }

        string receipt;
        await using (await DatabaseAway.BeginAsync(database))
        await using (var portal = await PortalProcess.StartAsync(database, data))
        {
            using var filer = portal.NewClient(cookies);
            receipt = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), Journeys.Upload())).Expect(302).Location!;
            Assert.Contains("已收件，待登记", (await filer.ReadAsync(receipt)).Expect(200).Body, StringComparison.Ordinal);

            // Who was never signed in is not let in, and nothing is judged by parameters that may have been changed since.
            using var anybody = portal.NewClient(new());
            (await anybody.ReadAsync("/Filings/Submit")).Expect(302);
            (await anybody.ReadAsync("/Law")).Expect(200);
            (await anybody.ReadAsync("/Calculators")).Expect(200);
            (await anybody.ReadAsync("/api/v1/parameters")).Expect(503);
        }

        await using (var portal = await PortalProcess.StartAsync(database, data))
        {
            using var client = portal.NewClient(cookies);
            using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (!(await client.ReadAsync(receipt)).Body.Contains("ZJ-", StringComparison.Ordinal))
            {
                enough.Token.ThrowIfCancellationRequested();
            }
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Tidy_ClearsWhatACrashLeft_AndNothingElse()
    {
        await using var host = await PortalHost.StartAsync();
        var spool = host.Services.GetRequiredService<FilingSpool>();
        var waiting = await SpooledAsync(host);
        var folder = Path.Combine(host.Data, "spool");
        foreach (var (name, hours) in new[] { ("DJ-2026-1120-0123456789AB.attempt.part", 2), ("probe-1-ab", 2), ("probe-1-ab.part", 2),
            ("DJ-2026-1120-0123456789AC.attempt.part", 0) })
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), [1]);
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), DateTime.UtcNow.AddHours(-hours));
        }

        spool.Tidy();

        Assert.Equal(new[] { waiting + ".attempt", "DJ-2026-1120-0123456789AC.attempt.part" }.Order(),
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Api_WhileTheDatabaseIsAway_IsToldToTryAgain()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = await host.WithTokenAsync();
        await using (await DatabaseAway.BeginAsync(host))
        {
            // A token cannot be checked without the database: nothing is taken, and nobody is told otherwise.
            Assert.Equal("60", (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Refused(503, "unavailable").Header("retry-after"));
        }

        (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Trial_IsNeverLaidDown(bool sandbox, int waiting)
    {
        await using var host = await PortalHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var behavior = new SpoolBehavior<SubmitPayroll, Submitted>(
            scope.ServiceProvider, new Software(sandbox),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<SpoolBehavior<SubmitPayroll, Submitted>>.Instance);
        var command = SubmitPayroll.Of(
            new PayrollForm(new(2026, 9, 1), new(2026, 9, 30), new(2026, 10, 15), WageSupervision.Domain.Law.Employment.FullTime), "a.xlsx", [1]);

        await Assert.ThrowsAnyAsync<Exception>(() => behavior.Handle(command, CancellationToken.None, () => throw new Npgsql.NpgsqlException("away")));

        Assert.Equal(waiting, host.Services.GetRequiredService<FilingSpool>().Waiting().Count);
    }

    [Fact]
    public async Task Agent_WhileTheDatabaseIsAway_FilesForTheOneActedFor()
    {
        await using var host = await PortalHost.StartAsync();
        using var administrator = await host.SignedInAsync(People.Administrator);
        Guid agent;
        await using (var before = host.Database.Open())
        {
            agent = (await before.Users.SingleAsync(a => a.UserName == People.Filer)).Id;
            var code = (await before.Enterprises.SingleAsync(e => e.EnterpriseId == People.HaishuEnterprise)).CreditCode;
            (await administrator.GrantMandateAsync(agent, code, "2026-11-01", "2027-10-31")).Expect(302);
            Npgsql.NpgsqlConnection.ClearPool((Npgsql.NpgsqlConnection)before.Database.GetDbConnection());
        }

        using var filer = await host.SignedInAsync(People.Filer);
        (await filer.SwitchAsync(People.HaishuEnterprise)).Expect(302);
        await filer.TokenAsync();
        await using (await DatabaseAway.BeginAsync(host))
        {
            (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(1)), Journeys.Upload())).Expect(302);
        }

        // Ended after it came: what was handed in under it stands.
        host.Time.Advance(TimeSpan.FromMinutes(5));
        (await administrator.EndMandateAsync(agent, People.HaishuEnterprise, "2026-11-01")).Expect(302);
        Assert.Equal(1, await host.Services.GetRequiredService<SpoolWorker>().WorkAsync(CancellationToken.None));
        await using var database = host.Database.Open();
        Assert.Equal(People.HaishuEnterprise, (await database.Filings.SingleAsync()).EnterpriseId);
    }

    [Fact]
    public async Task Attendance_WhileTheDatabaseIsAway_IsRegisteredToo()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        await filer.TokenAsync();
        await using (await DatabaseAway.BeginAsync(host))
        {
            (await filer.UploadAsync("/Attendance/Submit", "考勤.csv", AttendanceSheets.Csv(AttendanceSheets.Of(SheetFiles.Lines(1))),
                ("Input.Month", "2026-09"))).Expect(302);
        }

        Assert.Equal(1, await host.Services.GetRequiredService<SpoolWorker>().WorkAsync(CancellationToken.None));
        await using var database = host.Database.Open();
        Assert.Equal((await database.AttendanceFilings.SingleAsync()).ReceiptNumber, (await database.SpoolRegistrations.SingleAsync()).ReceiptNumber);
    }

    [Fact]
    public async Task Register_KilledAfterTheCommit_IsNotRegisteredTwice()
    {
        await using var host = await PortalHost.StartAsync();
        var (spool, worker) = (host.Services.GetRequiredService<FilingSpool>(), host.Services.GetRequiredService<SpoolWorker>());
        var attempt = await SpooledAsync(host);
        var path = Path.Combine(host.Data, "spool", attempt + ".attempt");
        var bytes = await File.ReadAllBytesAsync(path);
        Assert.Equal(1, await worker.WorkAsync(CancellationToken.None));

        // Killed before the file was taken out: it lies there still; meanwhile its filer laid the filing aside.
        await File.WriteAllBytesAsync(path, bytes);
        await using var database = host.Database.Open();
        await database.Filings.ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FilingState.Rejected).SetProperty(f => f.StateCode, "withdrawn"));
        Assert.Equal(1, await worker.WorkAsync(CancellationToken.None));

        Assert.Empty(spool.Waiting());
        Assert.Equal((1, 1), (await database.Filings.CountAsync(), await database.SpoolRegistrations.CountAsync()));
    }

    [Fact]
    public async Task Spool_IsSealedReadableByItsOwnerAlone_AndHalfAFileIsNone()
    {
        await using var host = await PortalHost.StartAsync();
        var attempt = await SpooledAsync(host);
        var path = Path.Combine(host.Data, "spool", attempt + ".attempt");
        await File.WriteAllBytesAsync(path.Replace(attempt, "DJ-2026-1120-AAAAAAAAAAAA", StringComparison.Ordinal) + ".part", [1, 2, 3]);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
        }

        Assert.DoesNotContain("九月", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path)), StringComparison.Ordinal);
        Assert.Equal([attempt], host.Services.GetRequiredService<FilingSpool>().Waiting());
    }

    [Fact]
    public async Task Register_OfAnAccountShutBefore_IsRefusedAndSaysSo_WhileAnAlteredFileStays()
    {
        await using var host = await PortalHost.StartAsync();
        var (shut, altered) = (await SpooledAsync(host), await SpooledAsync(host, People.OtherFiler));
        await using var database = host.Database.Open();
        await database.Users.Where(a => a.UserName == People.Filer)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, host.Time.GetUtcNow().AddHours(-1)));
        await File.WriteAllBytesAsync(Path.Combine(host.Data, "spool", altered + ".attempt"), new byte[64]);

        Assert.Equal(1, await host.Services.GetRequiredService<SpoolWorker>().WorkAsync(CancellationToken.None));

        Assert.Empty(database.Filings);
        Assert.Equal([altered], host.Services.GetRequiredService<FilingSpool>().Waiting());
        using var anybody = host.NewClient();
        Assert.Contains("这个账号已经停用", (await anybody.ReadAsync("/Outages/Attempt/" + shut)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhileReadingIsDown_HasItsReceipt()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        await BreakReadingAsync(host);

        var filing = await filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200).Body;

        Assert.Contains("收件回执有效", page, StringComparison.Ordinal);
        Assert.Contains("ZJ-2026-1120-", page, StringComparison.Ordinal);
        await using var database = host.Database.Open();
        Assert.Equal(FilingState.Received, (await database.Filings.SingleAsync()).State);
    }

    // A check cannot be stored any more: what is received stays so.
    private static async Task BreakReadingAsync(PortalHost host) => await Sql.ListAsync<string>(host.Database.SuperuserConnectionString, """
        create function broken() returns trigger language plpgsql as $$ begin raise exception 'reading is down'; end $$;
        create trigger broken before update on filing for each row execute function broken();
        select 'done'
        """);

    private static async Task<string> SpooledAsync(PortalHost host, string person = People.Filer)
    {
        using var filer = await host.SignedInAsync(person);
        await filer.TokenAsync();
        await using var away = await DatabaseAway.BeginAsync(host);
        return (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(2)), Journeys.Upload()))
            .Expect(302).Location!["/Outages/Attempt/".Length..];
    }

    private sealed record Software(bool IsSandbox) : WageSupervision.Web.Shell.Security.ICurrentUser
    {
        public bool IsSignedIn => true;

        public Guid Id { get; } = Guid.NewGuid();

        public Role? Role => Domain.Procedure.Role.EnterpriseFiler;

        public string DisplayName => "";

        public string Organisation => "";

        public WageSupervision.Domain.Enterprises.Jurisdiction Area => throw new InvalidOperationException();

        public long EnterpriseId => People.WestLakeEnterprise;

        public string? TokenId => "t";
    }
}
