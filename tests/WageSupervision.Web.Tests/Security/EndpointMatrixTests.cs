using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Security;

/// <summary>
/// Every endpoint against every role, each cell by a real request, compared with the checked-in <c>authz-matrix.csv</c>.
/// A new endpoint or a changed right is a changed line of that file, which a person reviews.
/// </summary>
public sealed class EndpointMatrixTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Anonymous = "Anonymous";

    private static readonly string[] Roles = [Anonymous, .. Enum.GetNames<Role>()];

    [Fact]
    public async Task Endpoints_EachHasAPolicyOrIsExplicitlyOpen()
    {
        var endpoints = await EndpointsAsync();

        Assert.InRange(endpoints.Count, 80, 1000);
        Assert.Empty(endpoints.Where(e => e.Policy.Length == 0).Select(e => $"{e.Method} {e.Route}"));
    }

    [Fact]
    public void StaticAssets_AreAllExplicitlyOpen()
    {
        var assets = All().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToList();

        Assert.NotEmpty(assets);
        Assert.All(assets, asset => Assert.NotNull(asset.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Fact]
    public async Task Endpoints_EachRole_GetsWhatTheMatrixSays()
    {
        var endpoints = await EndpointsAsync();
        var columns = await Task.WhenAll(Roles.Select(role => ColumnAsync(role, endpoints)));

        var text = new StringBuilder("route,method,policy,").AppendJoin(',', Roles).Append('\n');
        for (var i = 0; i < endpoints.Count; i++)
        {
            text.AppendJoin(',', [endpoints[i].Route, endpoints[i].Method, endpoints[i].Policy, .. columns.Select(column => column[i])]).Append('\n');
        }

        AssertSameAsApproved(text.ToString());
    }

    private static void AssertSameAsApproved(string actual)
    {
        var approved = Beside("authz-matrix.csv");
        var received = Path.ChangeExtension(approved, ".received.csv");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        Assert.Fail(
            "The rights differ from Security/authz-matrix.csv. Review authz-matrix.received.csv beside it and, where the change is wanted, put it in its "
                + "place.\n"
            + string.Join('\n', [.. was.Except(now).Select(line => "- " + line), .. now.Except(was).Select(line => "+ " + line)]));
    }

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    // The second is what serves assets that were added since the build; it is not there in a published portal.
    private static bool IsStaticAsset(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };

    private static string PolicyOf(EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return "open";
        }

        return string.Join('+', metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy ?? data.Roles ?? "SignedIn").Distinct());
    }

    // Guids and numbers that name nothing: whoever is let in gets 404, whoever is not never learns even that.
    private static string Address(Probe probe)
    {
        var path = string.Join('/', probe.Route.Split('/').Select(segment => segment switch
        {
            ['{', ..] when segment.Contains(":guid", StringComparison.Ordinal) => "6b1f7c0e-0000-7000-8000-000000000000",
            ['{', ..] when segment.Contains(":int", StringComparison.Ordinal) || segment.Contains(":long", StringComparison.Ordinal) => "987654",
            "{documentName}.json" => "v1.json",
            ['{', ..] => "nothing",
            _ => segment,
        }));
        return "/" + path + (probe.Handler is null ? "" : "?handler=" + probe.Handler);
    }

    private async Task<string[]> ColumnAsync(string role, List<Probe> probes)
    {
        using var client = role == Anonymous ? fixture.Host.NewClient() : await fixture.Host.SignedInAsync(People.ByRole[role]);
        var cells = new string[probes.Count];
        for (var i = 0; i < probes.Count; i++)
        {
            cells[i] = Verdict(probes[i], await client.AskAsync(new HttpMethod(probes[i].Method.Split(' ')[0]), Address(probes[i])), role);
        }

        return cells;
    }

    private static string Verdict(Probe probe, Answer answer, string role)
    {
        var isApi = probe.Route.StartsWith("api/", StringComparison.Ordinal);
        var isGet = probe.Method.Split(' ')[0] == "GET";
        var toLogin = answer.Status == 302 && answer.Location!.StartsWith("/Account/Login?returnUrl=", StringComparison.Ordinal);
        var toDenied = answer.Status == 302 && answer.Location!.StartsWith("/Account/Denied?returnUrl=", StringComparison.Ordinal);
        switch (answer.Status)
        {
            // The page that says so answers 403 by itself.
            case 403 when probe.Route == "Account/Denied" && probe.Method == "GET":
                return "allowed";
            // A session opens nothing where a token is wanted.
            case 401 when isApi && (role == Anonymous || probe.Policy.EndsWith("ByToken", StringComparison.Ordinal)):
            case 403 when isApi && role != Anonymous:
            case 302 when !isApi && toLogin && role == Anonymous:
            case 302 when !isApi && toDenied && role != Anonymous:
                return "denied";
            case 401 or 403:
            case 302 when toLogin || toDenied:
                return "WRONG " + answer.Status.ToString(CultureInfo.InvariantCulture);

            // Without its form token a page's post gets as far as the token's check and no farther.
            case 400 when !isGet:
            case 404 or 415 when isApi || isGet:
            case 200 or 302 when isGet:
                return "allowed";
            default:
                return "WRONG " + answer.Status.ToString(CultureInfo.InvariantCulture);
        }
    }

    private IEnumerable<Endpoint> All() => fixture.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private async Task<List<Probe>> EndpointsAsync()
    {
        var loader = fixture.Host.Services.GetRequiredService<PageLoader>();
        List<Probe> probes = [];
        foreach (var endpoint in All().Where(e => !IsStaticAsset(e)))
        {
            var route = Assert.IsType<RouteEndpoint>(endpoint).RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                var policy = PolicyOf(compiled.Endpoint?.Metadata ?? endpoint.Metadata);
                probes.Add(new Probe(route, "GET", policy, null));
                probes.AddRange(compiled.HandlerMethods.Where(handler => handler.HttpMethod != "Get" || handler.Name is not null).Select(handler =>
                    new Probe(route, $"{handler.HttpMethod.ToUpperInvariant()}{(handler.Name is null ? "" : " " + handler.Name)}", policy, handler.Name)));
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                probes.AddRange(methods.Select(method => new Probe(route, method, PolicyOf(endpoint.Metadata), null)));
            }
        }

        return [.. probes.Distinct().OrderBy(p => p.Route, StringComparer.Ordinal).ThenBy(p => p.Method, StringComparer.Ordinal)];
    }

    private sealed record Probe(string Route, string Method, string Policy, string? Handler);
}
