using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Api;

/// <summary>Every curl of docs/api/README.md, run as it stands there, with only host, token and receipt number filled in.</summary>
public sealed partial class ApiGuideTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Guide_EveryExample_Works()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Here(), "..", "..", "..", "..", "..", "docs", "api", "README.md"));
        string[] examples = [.. Blocks().Matches(guide).Select(match => match.Groups[1].Value.Trim())
            .Where(block => block.StartsWith("curl", StringComparison.Ordinal))];
        using var filer = await fixture.Host.SignedInAsync(People.Filer);
        var token = await filer.NewTokenAsync(sandbox: true);
        var folder = Directory.CreateTempSubdirectory("api-guide-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "9月工资.xlsx"), SheetFiles.Xlsx(SheetFiles.Lines(2)));
            await File.WriteAllBytesAsync(Path.Combine(folder, "9月考勤.csv"), AttendanceSheets.Csv(AttendanceSheets.Of(SheetFiles.Lines(2))));
            Assert.Equal(8, examples.Length);

            var file = await RunAsync(0, 202, "");
            var lines = await RunAsync(1, 202, "");
            var receipt = file.GetProperty("receipt").GetString()!;
            Assert.Equal("awaitingConfirmation", (await RunAsync(2, 200, receipt)).GetProperty("state").GetString());
            Assert.Equal(2, (await RunAsync(3, 200, receipt)).GetProperty("total").GetInt32());
            Assert.Equal("acceptedWithFindings", (await RunAsync(4, 200, receipt)).GetProperty("state").GetString());

            // Confirming the one laid the other draft of the cycle aside; it is handed in once more for the last example.
            Assert.Equal("rejected", (await RunAsync(2, 200, lines.GetProperty("receipt").GetString()!)).GetProperty("state").GetString());
            using var client = fixture.Host.Bearer(token);
            var draft = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)))).Expect(202).Text("receipt");
            Assert.Equal("withdrawn", (await RunAsync(5, 200, draft)).GetProperty("code").GetString());

            // Nobody's token is needed to look at a sheet.
            var payroll = await RunAsync(6, 200, "");
            Assert.Equal((2, "checked", 2), (payroll.GetProperty("rows").GetInt32(), payroll.GetProperty("proof").GetProperty("net").GetString(),
                payroll.GetProperty("proof").GetProperty("netFits").GetInt32()));
            Assert.Equal("monthly", (await RunAsync(7, 200, "")).GetProperty("layout").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<JsonElement> RunAsync(int example, int status, string receipt)
        {
            var start = new ProcessStartInfo("bash", ["-c", examples[example] + " -w '\\n%{http_code}'"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true
            };
            start.Environment["HOST"] = fixture.Host.Address.ToString().TrimEnd('/');
            start.Environment["TOKEN"] = token;
            start.Environment["RECEIPT"] = receipt;
            start.Environment["NO_PROXY"] = "127.0.0.1";
            using var process = Process.Start(start)!;
            var (output, error) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            var end = output.LastIndexOf('\n');
            Assert.True(end >= 0 && output[(end + 1)..] == status.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"{examples[example]}\n{output}\n{error}");
            return JsonDocument.Parse(output[..end]).RootElement.Clone();
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
