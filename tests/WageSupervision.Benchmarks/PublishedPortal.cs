using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>The portal as it is built for service, in a process of its own.</summary>
internal sealed class PublishedPortal : IAsyncDisposable
{
    private readonly Process process;
    private readonly string data;

    private PublishedPortal(Process process, Uri address, string data)
    {
        this.process = process;
        this.data = data;
        Address = address;

        // Stopped from outside, the benchmark takes its portal with it.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
    }

    public Uri Address { get; }

    /// <summary>The most memory it ever held, in MiB.</summary>
    public double PeakMemory => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2].Trim(),
        System.Globalization.CultureInfo.InvariantCulture) / 1024;

    public static async Task<PublishedPortal> StartAsync(TestDatabase database)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var data = Directory.CreateTempSubdirectory("portal-bench-").FullName;
        var folder = Path.GetDirectoryName(typeof(Web.Portal).Assembly.Location)!;
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(folder, "WageSupervision.Web.dll")])
        { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Portal"] = database.AppConnectionString;
        start.Environment["Portal__DataDirectory"] = data;
        start.Environment["Portal__SignInsPerMinute"] = "100000";
        start.Environment["Portal__PayrollChecksPerMinute"] = "100000";
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        var process = Process.Start(start)!;

        // Its log is read and left out: a full pipe would stop it.
        process.BeginOutputReadLine();
        var portal = new PublishedPortal(process, new Uri($"http://127.0.0.1:{port}"), data);
        using var client = portal.NewClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync(new Uri("/Help", UriKind.Relative))).EnsureSuccessStatusCode();
                return portal;
            }
            catch (HttpRequestException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = NewClient();
        using var answer = await PortalHost.PostAsync(client, "/Account/Login", new() { ["Input.UserName"] = userName, ["Input.Password"] = People.Password });
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{userName} could not sign in: {(int)answer.StatusCode}");
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await process.WaitForExitAsync();
        Directory.Delete(data, recursive: true);
    }

    private void Stop()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }
}
