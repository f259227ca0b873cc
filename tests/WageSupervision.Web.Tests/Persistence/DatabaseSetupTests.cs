using System.Diagnostics;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Persistence;

/// <summary>
/// What the verbs of deployment and the start of the portal say of a database: one made before the migrations were joined into one is left
/// alone, one whose append-only tables are not guarded is not served until migrating has made them good.
/// </summary>
public sealed class DatabaseSetupTests
{
    private const string FirstOfThen = "20261122101919_Foundation";
    private const string Tables = "select schemaname || '.' || tablename from pg_tables where schemaname in ('public', 'sandbox') order by 1";

    [Fact]
    public async Task Migrate_DatabaseOfBefore_IsRefusedAndUnchanged()
    {
        await using var database = await OfBeforeAsync();

        var refused = await Assert.ThrowsAsync<EarlierDatabaseException>(() => DatabaseSetup.MigrateAsync(database.ConnectionString));

        Assert.Contains(FirstOfThen, refused.Message, StringComparison.Ordinal);
        Assert.Equal(["public.__EFMigrationsHistory", "public.enterprise"], await Sql.ListAsync<string>(database.SuperuserConnectionString, Tables));
    }

    [Fact]
    public async Task MigrateVerb_DatabaseOfBefore_SaysSoInChineseAndEndsWithThree()
    {
        await using var database = await OfBeforeAsync();

        var (code, output, error) = await RunAsync(["migrate"], ("ConnectionStrings__PortalOwner", database.ConnectionString));

        Assert.Equal(3, code);
        Assert.Contains("没有正式发布", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    [Theory]
    [InlineData("drop trigger only_grows on audit_entry", "audit_entry")]
    [InlineData("drop trigger is_not_emptied on finding", "finding")]
    [InlineData("drop trigger only_grows on payroll_line", "payroll_line")]
    [InlineData("alter table payroll_line disable trigger only_grows", "payroll_line")]
    [InlineData("alter table outage enable replica trigger only_grows", "outage")]
    public async Task Guard_GoneFromATable_IsToldAndMadeGoodByMigrating(string statement, string table)
    {
        await using var database = await MigratedAsync();
        await DatabaseSetup.RefuseUnguardedAsync(database.AppConnectionString);
        await Sql.ExecuteAsync(database.SuperuserConnectionString, statement);

        var refused = await Assert.ThrowsAsync<UnguardedDatabaseException>(() => DatabaseSetup.RefuseUnguardedAsync(database.AppConnectionString));

        Assert.Equal([table], refused.Tables);
        await DatabaseSetup.MigrateAsync(database.ConnectionString);
        await DatabaseSetup.RefuseUnguardedAsync(database.AppConnectionString);
    }

    [Fact]
    public async Task Start_TablesNotGuarded_SaysSoInChineseAndEndsWithFour()
    {
        await using var database = await MigratedAsync();
        await Sql.ExecuteAsync(database.SuperuserConnectionString, "drop trigger only_grows on audit_entry");

        var (code, _, error) = await RunAsync(["--urls", "http://127.0.0.1:0"], ("ConnectionStrings__Portal", database.AppConnectionString));

        Assert.Equal(4, code);
        Assert.Contains("audit_entry", error, StringComparison.Ordinal);
        Assert.Contains("migrate", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeedDemoVerb_NoAssemblyNamed_SaysWhichSettingIsMissing()
    {
        await using var database = await MigratedAsync();

        var (code, _, error) = await RunAsync(["seed-demo"], ("ConnectionStrings__Portal", database.AppConnectionString));

        Assert.Equal(1, code);
        Assert.Contains("Portal__DemoAssembly", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("portal-test-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "WageSupervision.Web.dll"), .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Portal__DataDirectory"] = data;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            Directory.Delete(data, recursive: true);
        }
    }

    private static Task<TestDatabase> MigratedAsync() => TestDatabases.CreateAsync("empty", connection => DatabaseSetup.MigrateAsync(connection));

    private static async Task<TestDatabase> OfBeforeAsync()
    {
        var database = await TestDatabases.CreateAsync("bare", _ => Task.CompletedTask);
        await Sql.ExecuteAsync(database.ConnectionString, $"""
            create table "__EFMigrationsHistory" ("MigrationId" varchar(150) primary key, "ProductVersion" varchar(32) not null);
            insert into "__EFMigrationsHistory" values ('{FirstOfThen}', '10.0.14'), ('20261125060002_Duties', '10.0.14');
            create table enterprise (enterprise_id bigint primary key);
            """);
        return database;
    }
}
