using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>What every response bears, and what forms ask before they change anything.</summary>
public sealed partial class HeadersTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/Disclosures", 200)]
    [InlineData("/Account/Login", 200)]
    [InlineData("/no-such-page", 404)]
    [InlineData("/Error?status=500", 500)]
    [InlineData("/api/v1/rules", 200)]
    [InlineData("/api/v1/rules/none", 404)]
    [InlineData("/api/openapi/v1.json", 200)]
    [InlineData("/health", 200)]
    [InlineData("/css/portal.css", 200)]
    [InlineData("/Enterprise", 302)]
    public async Task Get_AnyResponse_BearsTheHeaders(string path, int status)
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.ReadAsync(path)).Expect(status);

        var policy = answer.Header("content-security-policy");
        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.All(["form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"],
            part => Assert.Contains(part, policy, StringComparison.Ordinal));
        Assert.Equal("nosniff", answer.Header("x-content-type-options"));
        Assert.Equal("DENY", answer.Header("x-frame-options"));
        Assert.Equal("same-origin", answer.Header("referrer-policy"));
        Assert.Equal("same-origin", answer.Header("cross-origin-opener-policy"));
        Assert.Equal("same-origin", answer.Header("cross-origin-resource-policy"));
        Assert.Contains("camera=()", answer.Header("permissions-policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.ContainsKey("server"));
        Assert.False(answer.Headers.ContainsKey("x-powered-by"));
    }

    [Fact]
    public async Task Get_Page_EveryScriptHasTheNonceOfItsResponseAndNothingIsInline()
    {
        using var client = fixture.Host.NewClient();

        var first = await client.ReadAsync("/Disclosures");
        var second = await client.ReadAsync("/Disclosures");

        var nonce = Nonce().Match(first.Header("content-security-policy")).Groups[1].Value;
        Assert.NotEqual(nonce, Nonce().Match(second.Header("content-security-policy")).Groups[1].Value);
        var scripts = first.Html.QuerySelectorAll("script");
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        Assert.Empty(first.Html.QuerySelectorAll("style, [style]"));
        Assert.DoesNotContain(first.Html.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/Enterprise")]
    [InlineData("/Filings/Template?format=csv")]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task Get_SignedIn_IsStoredNowhere(string path)
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);

        Assert.Equal("no-store", (await client.ReadAsync(path)).Header("cache-control"));
    }

    [Fact]
    public async Task Get_StaticFile_MayBeCached()
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.ReadAsync("/css/portal.css")).Expect(200);

        Assert.DoesNotContain("no-store", answer.Header("cache-control"), StringComparison.Ordinal);
        Assert.True(answer.Headers.ContainsKey("etag") || answer.Header("cache-control").Contains("max-age", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_EveryPageWithoutFormToken_IsRefusedAndChangesNothing()
    {
        using var clients = new Clients(fixture.Host);
        var posts = await PostsAsync();
        Assert.InRange(posts.Count, 30, 500);
        await clients.SignInAllAsync();
        var before = await fixture.Host.Database.FingerprintAsync();

        foreach (var (path, handler) in posts)
        {
            // Whoever is let in: the one client that is not sent away.
            var statuses = new List<int>();
            foreach (var client in clients.All)
            {
                using var form = new FormUrlEncodedContent([new("Input.Text", "x"), new("id", Guid.Empty.ToString())]);
                var answer = await client.AskAsync(HttpMethod.Post, path + (handler is null ? "" : "?handler=" + handler), form);
                statuses.Add(answer.Status);
            }

            Assert.True(statuses.Contains(400) && statuses.All(status => status is 400 or 302), $"{path} {handler}: {string.Join(' ', statuses)}");
        }

        Assert.Equal(before, await fixture.Host.Database.FingerprintAsync());
    }

    [Fact]
    public async Task Post_TokenOfSomebodyElse_IsRefused()
    {
        using var attacker = await fixture.Host.SignedInAsync(People.Worker);
        using var victim = await fixture.Host.SignedInAsync(People.Union);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await attacker.TokenAsync()), new("Input.EnterpriseId", "11")]);

        Assert.Equal(400, (await victim.AskAsync(HttpMethod.Post, "/Unions/Make", form)).Status);
    }

    [Fact]
    public async Task Get_Logout_EndsNoSession()
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);

        Assert.Equal("/", (await client.ReadAsync("/Account/Logout")).Expect(302).Location);

        (await client.ReadAsync("/Enterprise")).Expect(200);
    }

    [Fact]
    public async Task Post_Logout_EndsTheSessionAndClearsWhatTheBrowserKept()
    {
        using var client = await fixture.Host.SignedInAsync(People.Filer);

        var answer = (await client.SubmitAsync("/Account/Logout")).Expect(302);

        Assert.Contains("cache", answer.Header("clear-site-data"), StringComparison.Ordinal);
        (await client.ReadAsync("/Enterprise")).Expect(302);
    }

    [Fact]
    public async Task Cookies_OfTheSession_AreClosedToScripts()
    {
        using var client = fixture.Host.NewClient();
        await client.TokenAsync();

        var answer = (await client.SubmitAsync("/Account/Login", ("Input.UserName", People.Filer), ("Input.Password", People.Password))).Expect(302);

        var cookie = answer.Header("set-cookie").ToLowerInvariant();
        Assert.Contains("portal=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    private async Task<List<(string Path, string? Handler)>> PostsAsync()
    {
        var loader = fixture.Host.Services.GetRequiredService<PageLoader>();
        HashSet<(string, string?)> posts = [];
        foreach (var endpoint in fixture.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var path = "/" + Placeholder().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match =>
                    match.Value.Contains(":guid", StringComparison.Ordinal) ? "6b1f7c0e-0000-7000-8000-000000000000" : "12");
                foreach (var handler in (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(handler => handler.HttpMethod == "Post"))
                {
                    posts.Add((path, handler.Name));
                }
            }
        }

        return [.. posts];
    }

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Placeholder();

    private sealed class Clients(PortalHost host) : IDisposable
    {
        public List<HttpClient> All { get; } = [];

        public async Task SignInAllAsync()
        {
            All.Add(host.NewClient());
            foreach (var person in People.ByRole.Values)
            {
                All.Add(await host.SignedInAsync(person));
            }
        }

        public void Dispose() => All.ForEach(client => client.Dispose());
    }
}
