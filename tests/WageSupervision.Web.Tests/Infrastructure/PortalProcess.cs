using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The portal as a process of its own, as it is served, so that a test can kill it at any moment.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private readonly Process process;

    private PortalProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a database and a folder of keys, both of which outlive it.</summary>
    public static async Task<PortalProcess> StartAsync(TestDatabase database, string data)
    {
        ArgumentNullException.ThrowIfNull(database);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = ContentRoot(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "WageSupervision.Web.dll"), "--urls", "http://127.0.0.1:0",
                    "--ConnectionStrings:Portal", database.AppConnectionString,
                "--Portal:DataDirectory", data, "--Portal:SignInsPerMinute", "100000", "--Portal:CheckWaitSeconds", "60",
                    "--Serilog:MinimumLevel:Default", "Error",
                "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime", "Information",
            },
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var process = Process.Start(start)!;
        List<string> said = [];
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new PortalProcess(process, await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw new InvalidOperationException("the portal did not start: " + string.Join('\n', said));
        }

        void Heard(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (line is not null && Listening().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }
    }

    /// <summary>A client that keeps its cookies from one life of the portal to the next.</summary>
    public HttpClient NewClient(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>kill -9: nothing is flushed, nothing is said goodbye to.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private static string ContentRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "WageSupervision.Web"));

    [GeneratedRegex("\"address\":\"(http://127\\.0\\.0\\.1:\\d+)\"")]
    private static partial Regex Listening();
}
