using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WageSupervision.Web.Papers;

/// <summary>
/// Makes a paper into PDF/A by WeasyPrint, in a process of its own without a shell and without the network: what goes wrong there, however slow or
/// large, is that paper's affair (docs/adr/0029).
/// </summary>
/// <param name="configuration">Where Python is.</param>
public sealed class PaperPdf(IConfiguration configuration)
{
    /// <summary>A PDF takes about three seconds of a processor, of which it may use sixty; on a machine that is busy it waits long for them.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The largest PDF in bytes: 20 MB.</summary>
    public const int Largest = 20 * 1024 * 1024;

    private static readonly string Script = PaperHtml.Resource("make-pdf.py");
    private Task<bool>? available;

    /// <summary>Whether WeasyPrint and a Chinese font are on this machine; looked up once.</summary>
    public Task<bool> IsAvailableAsync() => available ??= LookAsync();

    /// <summary>The PDF of a paper.</summary>
    /// <param name="html">The paper as it was issued.</param>
    /// <param name="data">What was frozen in it, which the PDF carries.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <exception cref="IOException">It was not made in time, is too large, or the process failed.</exception>
    public async Task<byte[]> MakeAsync(string html, string data, CancellationToken cancellationToken)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        inTime.CancelAfter(Longest);
        using var process = Start(Script);
        try
        {
            await using (var input = process.StandardInput.BaseStream)
            {
                await JsonSerializer.SerializeAsync(input, new { html, data }, cancellationToken: inTime.Token);
            }

            // What it complains of is read so that it never waits to be; it may name people and is kept nowhere.
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, inTime.Token);
            using MemoryStream made = new();
            var buffer = new byte[81920];
            int count;
            while ((count = await process.StandardOutput.BaseStream.ReadAsync(buffer, inTime.Token)) > 0)
            {
                made.Write(buffer, 0, count);
                if (made.Length > Largest)
                {
                    throw new IOException("the PDF is too large");
                }
            }

            await complaints;
            await process.WaitForExitAsync(inTime.Token);
            return process.ExitCode == 0 && made.GetBuffer().AsSpan(0, (int)made.Length).StartsWith("%PDF-"u8)
                ? made.ToArray() : throw new IOException($"no PDF was made, exit code {process.ExitCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("the PDF was not made in time");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private async Task<bool> LookAsync()
    {
        try
        {
            using var process = Start("import weasyprint, pydyf");
            process.StandardInput.Close();
            using var inTime = new CancellationTokenSource(Longest);
            await process.WaitForExitAsync(inTime.Token);
            return process.ExitCode == 0
                && Directory.EnumerateFiles("/usr/share/fonts", "wqy-microhei.ttc", SearchOption.AllDirectories).Any();
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private Process Start(string script)
    {
        ProcessStartInfo start = new(configuration["Portal:PdfPython"] ?? "/usr/bin/python3")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };

        // Isolated: no variable of ours, no module of the user, no folder of where it runs.
        foreach (var argument in (string[])["-I", "-c", script])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["HOME"] = Path.GetTempPath();
        return Process.Start(start) ?? throw new IOException("the process did not start");
    }
}

/// <summary>Says in the portal's health whether PDFs are made here; without them papers are HTML, and printed from there.</summary>
/// <param name="pdf">Makes PDFs.</param>
public sealed class PaperPdfHealth(PaperPdf pdf) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await pdf.IsAvailableAsync() ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("weasyprint or fonts-wqy-microhei is missing");
}
