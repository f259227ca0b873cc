using System.Diagnostics;
using System.Text;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Tests.Proofs;

/// <summary>The console that a court is handed: run as it would be run.</summary>
public sealed class VerifierProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("proofs-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task 一致的退出码为零_不一致为一_不能核验为二()
    {
        var (found, circumstances) = Sheets.Findings(1).Single();
        var sheet = Sheets.Of(found, circumstances);
        var same = Save("same.json", ProofJson.Write(sheet));
        var altered = Save("altered.json", ProofJson.Write(sheet with { JudgedOn = sheet.JudgedOn.AddDays(1) }));
        var other = Save("other.json", "不是证明单");

        var (code, text) = await RunAsync(same);
        Assert.Equal((0, true), (code, text.Contains("一致。" + sheet.RuleId, StringComparison.Ordinal)));
        (code, text) = await RunAsync(same, altered);
        Assert.Equal((1, true), (code, text.Contains("不一致", StringComparison.Ordinal)));
        (code, text) = await RunAsync(same, altered, other, Path.Combine(folder, "没有这个文件"));
        Assert.Equal((2, true, true), (code, text.Contains("不能核验", StringComparison.Ordinal), text.Contains("读不到这个文件", StringComparison.Ordinal)));
        Assert.Equal(2, (await RunAsync()).Code);
    }

    [Fact]
    public async Task 抽查记录_一致的退出码为零_改动的为一_不是记录的为二()
    {
        var (draw, material) = Inspections.RandomDrawTests.Drawn();
        var record = material.RecordOf(draw, full: false);
        var (code, text) = await RunAsync("draw", Save("draw.json", record.Write()));
        Assert.Equal((0, true), (code, text.Contains("一致。承诺值打得开", StringComparison.Ordinal)));
        Assert.Contains(draw.Planned.Commitment, text, StringComparison.Ordinal);

        (code, text) = await RunAsync("draw", Save("altered.json", (record with { Result = [.. record.Result.Reverse()] }).Write()));
        Assert.Equal((1, true), (code, text.Contains("不一致，1 处", StringComparison.Ordinal)));
        (code, _) = await RunAsync("draw", Save("none.json", "{}"));
        Assert.Equal(2, code);
        Assert.Equal(2, (await RunAsync("draw")).Code);
    }

    private string Save(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Code, string Text)> RunAsync(params string[] files)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wage-verify.dll"), .. files])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }
}
