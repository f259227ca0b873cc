using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>Tokens: shown once, kept as a hash, bound to enterprise and scope, and dead the moment they are revoked.</summary>
public sealed class ApiTokenTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Nothing = ApiClient.Filings + "/ZJ-2026-0101-000000";

    private PortalHost Host => fixture.Host;

    [Fact]
    public async Task Create_ShownOnce_OnlyHashIsStored()
    {
        using var filer = await Host.SignedInAsync(People.Filer);

        var token = await filer.NewTokenAsync();

        Assert.Matches("^ws_live_11x[0-9a-f]{16}_[0-9a-f]{48}$", token);
        Assert.DoesNotContain(token, (await filer.ReadAsync("/Enterprise/IssuedToken")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(token[^48..], (await filer.ReadAsync("/Enterprise/Tokens")).Expect(200).Body, StringComparison.Ordinal);
        await using var database = Host.Database.Open();
        var id = token.Split('_')[2];
        var row = database.ApiTokens.Single(t => t.TokenId == id);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(token)), row.TokenHash);
        Assert.Single(database.AuditEntries.Where(e => e.Action == "CreateApiToken" && e.Subject == id));
    }

    [Theory]
    [InlineData("", "true", "2027-06-30", "Input.Name")]
    [InlineData("工资软件", "false", "2027-06-30", "Input.MaySubmit")]
    [InlineData("工资软件", "true", "", "Input.ExpiresOn")]
    [InlineData("工资软件", "true", "2026-11-19", "Input.ExpiresOn")]
    [InlineData("工资软件", "true", "2027-11-21", "Input.ExpiresOn")]
    public async Task Create_WrongField_ShowsErrorAtField(string name, string maySubmit, string expiresOn, string field)
    {
        using var filer = await Host.SignedInAsync(People.Filer);

        var answer = await filer.SubmitAsync("/Enterprise/Tokens", ("Input.Name", name), ("Input.Sandbox", "false"), ("Input.MaySubmit", maySubmit),
            ("Input.MayRead", "false"), ("Input.ExpiresOn", expiresOn));

        Assert.NotEmpty(answer.Expect(400).ErrorAt(field));
    }

    [Fact]
    public async Task Request_WithoutOrWithWrongToken_IsRefusedWithProblem()
    {
        using var filer = await Host.SignedInAsync(People.Filer);
        var token = await filer.NewTokenAsync();
        using var nobody = Host.NewClient();
        using var guesser = Host.Bearer(token[..^1] + (token[^1] == '0' ? '1' : '0'));
        using var other = Host.Bearer(token.Replace("_11x", "_12x", StringComparison.Ordinal));
        using var noise = Host.Bearer("ws_live_x_y");

        Assert.Contains("Bearer", (await nobody.ReadAsync(Nothing)).Refused(401, "token-required").Header("www-authenticate"), StringComparison.Ordinal);
        (await guesser.ReadAsync(Nothing)).Refused(401, "token-required");
        (await other.ReadAsync(Nothing)).Refused(401, "token-required");
        (await noise.ReadAsync(Nothing)).Refused(401, "token-required");
        (await filer.ReadAsync(Nothing)).Refused(401, "token-required");
    }

    [Fact]
    public async Task Scope_NotGranted_Is403()
    {
        using var reader = await Host.WithTokenAsync(maySubmit: false);
        using var writer = await Host.WithTokenAsync(mayRead: false);

        (await reader.ReadAsync(Nothing)).Refused(404, "not-found");
        (await reader.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Refused(403, "scope-missing");
        (await reader.AskAsync(HttpMethod.Delete, Nothing)).Refused(403, "scope-missing");
        (await writer.ReadAsync(Nothing)).Refused(403, "scope-missing");
        (await writer.AskAsync(HttpMethod.Delete, Nothing)).Refused(404, "not-found");
    }

    [Fact]
    public async Task Token_OpensNoOtherDoor()
    {
        using var client = await Host.WithTokenAsync();
        var shut = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null && e.RoutePattern.Parameters.Count == 0)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith(ApiClient.Filings, StringComparison.Ordinal)).Distinct().ToList();

        Assert.True(shut.Count > 20);
        foreach (var path in shut)
        {
            var answer = await client.ReadAsync(path);
            Assert.True(answer.Status == 401 || (answer.Status == 302 && answer.Location!.StartsWith("/Account/Login", StringComparison.Ordinal)),
                $"{path} answered {answer.Status}");
        }
    }

    [Fact]
    public async Task Revoke_NextRequestIsRefused_OthersLive()
    {
        using var filer = await Host.SignedInAsync(People.Filer);
        string first = await filer.NewTokenAsync(), second = await filer.NewTokenAsync();
        using var client = Host.Bearer(first);
        using var untouched = Host.Bearer(second);
        (await client.ReadAsync(Nothing)).Refused(404, "not-found");

        var id = first.Split('_')[2];
        (await filer.SubmitAsync("/Enterprise/Tokens?handler=Revoke", ("tokenId", id))).Expect(302);

        (await client.ReadAsync(Nothing)).Refused(401, "token-required");
        (await untouched.ReadAsync(Nothing)).Refused(404, "not-found");
        await using var database = Host.Database.Open();
        Assert.Single(database.AuditEntries.Where(e => e.Action == "RevokeApiToken" && e.Subject == id));
    }

    [Fact]
    public async Task Revoke_OfAnotherEnterprise_IsNotFound()
    {
        using var filer = await Host.SignedInAsync(People.Filer);
        using var other = await Host.SignedInAsync(People.OtherFiler);
        var token = await filer.NewTokenAsync();
        var id = token.Split('_')[2];

        (await other.SubmitAsync("/Enterprise/Tokens?handler=Revoke", ("tokenId", id))).Expect(404);
        (await other.ReadAsync("/Enterprise/RotateToken/" + id)).Expect(404);
        Assert.DoesNotContain(id, (await other.ReadAsync("/Enterprise/Tokens")).Body, StringComparison.Ordinal);

        using var client = Host.Bearer(token);
        (await client.ReadAsync(Nothing)).Refused(404, "not-found");
    }

    [Fact]
    public async Task Account_Shut_ItsTokensAreRefused()
    {
        await using var host = await PortalHost.StartAsync();
        using var client = await host.WithTokenAsync();
        (await client.ReadAsync(Nothing)).Refused(404, "not-found");
        await using (var database = host.Database.Open())
        {
            database.Users.Single(a => a.UserName == People.Filer).DisabledAt = host.Time.GetUtcNow();
            await database.SaveChangesAsync();
        }

        (await client.ReadAsync(Nothing)).Refused(401, "token-required");
    }

    [Fact]
    public async Task Rotate_BothWorkUntilTheDay_ThenOnlyTheNewOne()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        var old = await filer.NewTokenAsync(mayRead: true);
        var page = "/Enterprise/RotateToken/" + old.Split('_')[2];
        Assert.NotEmpty((await filer.SubmitAsync(page, ("Input.OldUntil", "2026-11-19"), ("Input.ExpiresOn", "2027-11-20")))
            .Expect(400).ErrorAt("Input.OldUntil"));

        var made = await filer.ShownTokenAsync(await filer.SubmitAsync(page, ("Input.OldUntil", "2026-11-22"), ("Input.ExpiresOn", "2027-11-20")));

        using HttpClient before = host.Bearer(old), after = host.Bearer(made);
        (await before.ReadAsync(Nothing)).Refused(404, "not-found");
        (await after.ReadAsync(Nothing)).Refused(404, "not-found");
        (await filer.SubmitAsync(page, ("Input.OldUntil", "2026-11-22"), ("Input.ExpiresOn", "2027-11-20"))).Expect(400);
        host.Time.GoTo(new DateOnly(2026, 11, 22));
        (await before.ReadAsync(Nothing)).Refused(404, "not-found");
        host.Time.GoTo(new DateOnly(2026, 11, 23));
        (await before.ReadAsync(Nothing)).Refused(401, "token-required");
        (await after.ReadAsync(Nothing)).Refused(404, "not-found");
        host.Time.GoTo(new DateOnly(2027, 11, 21));
        (await after.ReadAsync(Nothing)).Refused(401, "token-required");
    }

    [Fact]
    public async Task Use_LastUsedIsShown()
    {
        using var client = await Host.WithTokenAsync(People.OtherFiler);
        (await client.ReadAsync(Nothing)).Expect(404);

        await using var database = Host.Database.Open();
        Assert.Equal(Host.Time.GetUtcNow(), database.ApiTokens.Where(t => t.EnterpriseId == People.HaishuEnterprise).Max(t => t.LastUsedAt));
    }

    [Fact]
    public async Task Limits_TooManyCallsOrGuesses_Are429WithRetryAfter()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:ApiCallsPerMinute", "3"], triesPerMinute: 4);
        using var filer = await host.SignedInAsync(People.Filer);
        string first = await filer.NewTokenAsync(), second = await filer.NewTokenAsync();
        using HttpClient busy = host.Bearer(first), calm = host.Bearer(second), guesser = host.Bearer(first[..^2] + "zz");
        for (var i = 0; i < 3; i++)
        {
            (await busy.ReadAsync(Nothing)).Refused(404, "not-found");
        }

        Assert.Equal("60", (await busy.ReadAsync(Nothing)).Refused(429, "too-many-requests").Header("retry-after"));
        (await calm.ReadAsync(Nothing)).Refused(404, "not-found");
        for (var i = 0; i < 4; i++)
        {
            (await guesser.ReadAsync(Nothing)).Refused(401, "token-required");
        }

        (await guesser.ReadAsync(Nothing)).Refused(429, "too-many-requests");
    }

    [Fact]
    public async Task Logs_AtTheirMostTalkative_NeverHoldAToken()
    {
        var everything = new EveryLog();
        await using var host = await PortalHost.StartAsync(listener: everything);
        using var filer = await host.SignedInAsync(People.Filer);
        var token = await filer.NewTokenAsync();
        using var client = host.Bearer(token);
        using var guesser = host.Bearer(token[..^1] + "z");
        (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202);
        (await client.HandInAsync([1, 2, 3], "乱.xlsx")).Expect(202);
        (await guesser.ReadAsync(Nothing)).Expect(401);

        Assert.NotEmpty(everything.Lines);
        Assert.DoesNotContain(everything.Lines, line => line.Contains(token[^48..^2], StringComparison.Ordinal));
    }
}
