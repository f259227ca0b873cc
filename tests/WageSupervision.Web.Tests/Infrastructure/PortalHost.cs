using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog.Core;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The real portal on a real PostgreSQL, listening on loopback, with a clock of the test's own.</summary>
public sealed partial class PortalHost : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<HttpClient, PortalHost> Hosts = [];

    private readonly WebApplication app;
    private readonly string data;

    private PortalHost(WebApplication app, TestDatabase database, TestTime time, ErrorLog errors, string data)
    {
        this.app = app;
        this.data = data;
        Database = database;
        Time = time;
        Errors = errors;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its database.</summary>
    public TestDatabase Database { get; }

    /// <summary>Its clock.</summary>
    public TestTime Time { get; }

    /// <summary>What it logged as an error.</summary>
    public ErrorLog Errors { get; }

    /// <summary>Its data directory.</summary>
    public string Data => data;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts a portal with the test people (<see cref="People"/>), or, with <paramref name="empty"/>, without anybody.</summary>
    /// <param name="empty">Without anybody.</param>
    /// <param name="before">What is done to the database, with the portal's own keys, before it starts.</param>
    /// <param name="triesPerMinute">How many passwords and codes one address may try in a minute.</param>
    /// <param name="listener">Hears everything that is logged, down to the finest level.</param>
    /// <param name="settings">Further arguments.</param>
    /// <param name="change">Last changes to the services.</param>
    public static async Task<PortalHost> StartAsync(
        bool empty = false, Func<TestDatabase, FieldProtector, Task>? before = null, int triesPerMinute = 100_000,
        EveryLog? listener = null, string[]? settings = null,
        Action<IServiceCollection>? change = null)
    {
        var database = await TestDatabases.CreateAsync(empty ? "empty" : "people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            if (!empty)
            {
                await People.SeedAsync(connection);
            }
        });
        var time = new TestTime();
        var errors = new ErrorLog();
        var data = Directory.CreateTempSubdirectory("portal-test-").FullName;
        await (before?.Invoke(database, FieldProtector.Load(Path.Combine(data, "keys"))) ?? Task.CompletedTask);
        var app = Portal.Build(
            new WebApplicationOptions
            {
                ApplicationName = "WageSupervision.Web",
                ContentRootPath = ContentRoot(),
                EnvironmentName = "Production",

                // As arguments: the portal reads some settings while it is being built.
                Args = ["--ConnectionStrings:Portal", database.AppConnectionString, "--Portal:DataDirectory", data, "--Portal:SignInsPerMinute",
                    triesPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture), "--Portal:ReceiptChecksPerMinute", "100000",
                    "--Portal:PayrollChecksPerMinute", "100000", "--Portal:CheckWaitSeconds", "60", "--Portal:RecallSeconds", "-1", "--Portal:PulseSeconds",
                        "-1", "--Portal:SpoolSeconds", "-1",
                    "--Portal:ReminderSeconds", "-1", "--Portal:PdfSeconds", "-1", "--hostBuilder:reloadConfigOnChange", "false", "--Serilog:MinimumLevel:Default", "Error",
                    "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Error", .. listener is null ? [] : EveryLog.Settings, .. settings ?? []],
            },
            builder =>
            {
                builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
                builder.Services.AddSingleton<ILogEventSink>(errors);
                if (listener is not null)
                {
                    builder.Services.AddSingleton<ILogEventSink>(listener);
                }

                new WageSupervision.Demo.Demo().AddServices(builder.Services);
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
                builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
                change?.Invoke(builder.Services);
            });
        await app.StartAsync();
        return new PortalHost(app, database, time, errors, data);
    }

    /// <summary>
    /// A browser-like client that keeps cookies, in the given jar or one of its own, and does not follow redirects. Whoever hands in a file
    /// goes on to a page that waits for its check; as the client does not go there, it waits for that itself.
    /// </summary>
    public HttpClient NewClient(CookieContainer? jar = null)
    {
        var client = new HttpClient(new Settling(Services.GetRequiredService<WaitingChecks>())
        {
            InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new CookieContainer() },
        })
        { BaseAddress = Address };
        Hosts.Add(client, this);
        return client;
    }

    /// <summary>The portal that a client was made for.</summary>
    public static PortalHost Of(HttpClient client) => Hosts.TryGetValue(client, out var host)
        ? host : throw new InvalidOperationException("not a client of a portal");

    /// <summary>A client signed in as one of <see cref="People"/>.</summary>
    public async Task<HttpClient> SignedInAsync(string userName, CookieContainer? jar = null)
    {
        var client = NewClient(jar);
        var response = await PostAsync(client, "/Account/Login", new() { ["Input.UserName"] = userName, ["Input.Password"] = People.Password });
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{userName} could not sign in: {(int)response.StatusCode}");
        return client;
    }

    /// <summary>Gets a page's form token, then posts its fields, as a browser would.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient client, string page, Dictionary<string, string?> fields, string? action = null, MultipartFormDataContent? multipart = null)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = FormToken().Match(html).Groups[1].Value;
        if (multipart is null)
        {
            fields["__RequestVerificationToken"] = token;
            using var form = new FormUrlEncodedContent(fields.Where(f => f.Value is not null)!);
            return await client.PostAsync(new Uri(action ?? page, UriKind.Relative), form);
        }

        multipart.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var field in fields.Where(f => f.Value is not null))
        {
            multipart.Add(new StringContent(field.Value!), field.Key);
        }

        return await client.PostAsync(new Uri(action ?? page, UriKind.Relative), multipart);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private static string ContentRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "WageSupervision.Web"));

    private sealed partial class Settling(WaitingChecks queue) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.Location?.OriginalString is { } next && CheckPage().Match(next) is { Success: true } page)
            {
                await queue.SettleAsync(Guid.Parse(page.Groups[1].Value), cancellationToken);
            }

            return answer;
        }

        [GeneratedRegex("^/(?:Filings|Attendance)/Check/([0-9a-f-]{36})$")]
        private static partial Regex CheckPage();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
