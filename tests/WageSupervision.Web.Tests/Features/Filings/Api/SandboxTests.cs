using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WageSupervision.Web.Features.Accounts.Tokens;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Api;

/// <summary>A trial token does all that a live one does, and nothing of it is to be found outside the sandbox.</summary>
public sealed class SandboxTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private PortalHost Host => fixture.Host;

    [Fact]
    public async Task TestToken_FilesAndConfirms_AndThePortalKnowsNothingOfIt()
    {
        using var client = await Host.WithTokenAsync(sandbox: true);
        var content = SheetFiles.Xlsx(SheetFiles.Lines(3));
        var before = await LiveAsync();

        var receipt = (await client.HandInAsync(content)).Expect(202);
        var number = receipt.Text("receipt");
        var confirmed = (await client.AskAsync(HttpMethod.Post, FilingsApiTests.Of(number) + "/confirmation")).Expect(200);

        Assert.StartsWith("TEST-", number, StringComparison.Ordinal);
        Assert.True(receipt.Json().GetProperty("sandbox").GetBoolean());
        Assert.Equal("acceptedWithFindings", confirmed.Text("state"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, confirmed.Json().GetProperty("signedReceipt").ValueKind);
        Assert.Equal(3, (await client.ReadAsync(FilingsApiTests.Of(number) + "/lines")).Expect(200).Json().GetProperty("total").GetInt32());
        Assert.Equal(before, await LiveAsync());
        using var live = await Host.WithTokenAsync();
        (await live.ReadAsync(FilingsApiTests.Of(number))).Refused(404, "not-found");
        using var filer = await Host.SignedInAsync(People.Filer);
        using var inspector = await Host.SignedInAsync(People.Inspector);
        using var nobody = Host.NewClient();
        foreach (var (who, page) in new[] { (filer, "/Filings"), (filer, "/Enterprise"), (inspector, "/Inspection"),
            (inspector, "/Inspection/Findings"), (nobody, "/Receipts/" + number) })
        {
            Assert.DoesNotContain("受理（有发现）", (await who.ReadAsync(page)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TestToken_WithTheFilersSessionBeside_StaysInTheSandbox()
    {
        using var filer = await Host.SignedInAsync(People.OtherFiler);
        var token = await filer.NewTokenAsync(sandbox: true);
        filer.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var before = await LiveAsync();

        Assert.StartsWith("TEST-", (await filer.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt"), StringComparison.Ordinal);

        Assert.Equal(before, await LiveAsync());
    }

    [Fact]
    public async Task LiveToken_AfterTrials_FilesForGood()
    {
        using var trial = await Host.WithTokenAsync(People.OtherFiler, sandbox: true);
        using var live = await Host.WithTokenAsync(People.OtherFiler);
        var (content, key) = (SheetFiles.Xlsx(SheetFiles.Lines(2, firstDay: 300)), ApiClient.NewKey());
        (await trial.HandInAsync(content, key: key)).Expect(202);

        Assert.StartsWith("ZJ-", (await live.HandInAsync(content, key: key)).Expect(202).Text("receipt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_OnDemand_TakesTheEnterprisesOwnAndNoMore()
    {
        using var own = await Host.WithTokenAsync(sandbox: true);
        using var other = await Host.WithTokenAsync(People.OtherFiler, sandbox: true);
        var mine = (await own.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 400)))).Expect(202).Text("receipt");
        var theirs = (await other.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 400)))).Expect(202).Text("receipt");
        using var filer = await Host.SignedInAsync(People.Filer);

        Assert.NotEmpty((await filer.SubmitAsync("/Enterprise/Tokens?handler=Empty")).Expect(400).ErrorAt("Input.Confirmed"));
        (await filer.SubmitAsync("/Enterprise/Tokens?handler=Empty", ("Input.Confirmed", "true"))).Expect(302);

        (await own.ReadAsync(FilingsApiTests.Of(mine))).Refused(404, "not-found");
        (await other.ReadAsync(FilingsApiTests.Of(theirs))).Expect(200);
        await using var database = Host.Database.Open();
        Assert.NotEmpty(database.AuditEntries.Where(e => e.Action == "EmptySandbox"));
    }

    [Fact]
    public async Task Empty_NextDay_TakesAll()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = await host.WithTokenAsync(sandbox: true);
        var number = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt");
        (await client.AskAsync(HttpMethod.Post, FilingsApiTests.Of(number) + "/confirmation")).Expect(200);
        var keeper = ActivatorUtilities.CreateInstance<SandboxKeeper>(host.Services);
        await keeper.EmptyIfOldAsync(CancellationToken.None);
        (await client.ReadAsync(FilingsApiTests.Of(number))).Expect(200);

        host.Time.GoTo(new DateOnly(2026, 11, 21));
        await keeper.EmptyIfOldAsync(CancellationToken.None);

        (await client.ReadAsync(FilingsApiTests.Of(number))).Refused(404, "not-found");
        (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202);
    }

    [Fact]
    public async Task Schema_RefersToNothingOutsideItself()
    {
        await using var connection = new NpgsqlConnection(Host.Database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(
            """
            select coalesce(string_agg(name, ', '), '') from (
              select conname::text as name from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_class r on r.oid = o.confrelid
              where o.contype = 'f' and (c.relnamespace = 'sandbox'::regnamespace) <> (r.relnamespace = 'sandbox'::regnamespace)
              union all select proname::text from pg_proc where pronamespace = 'sandbox'::regnamespace and (proconfig::text like '%public%' or prosrc like '%public.%')) crossing
            """, connection);

        Assert.Equal("", await ask.ExecuteScalarAsync());
    }

    // What a live filing would leave: a row more, or another number, in one of these.
    private async Task<string> LiveAsync()
    {
        await using var connection = new NpgsqlConnection(Host.Database.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var ask = new NpgsqlCommand(
            "select concat_ws(' ', (select count(*) from filing), (select count(*) from filing_file), (select count(*) from payroll_line), (select count(*) "
                + "from finding), (select count(*) from api_submission), (select last_value from receipt_number))", connection);
        return (string)(await ask.ExecuteScalarAsync())!;
    }
}
