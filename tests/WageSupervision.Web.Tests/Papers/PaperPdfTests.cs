using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>Real PDFs by WeasyPrint, looked into with poppler.</summary>
public sealed class PaperPdfTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Work_MakesAnArchivablePdf_WithFontsFiguresAndData()
    {
        var file = await cases.OpenAsync(45);
        using var inspector = await cases.AtAsync("2026-11-20", People.Inspector);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
        await using var database = cases.Host.Database.Open();
        var paper = await database.Papers.AsNoTracking().SingleAsync(p => p.SubjectId == file && p.Kind == "correction-order");
        await database.PaperJobs.Where(job => job.PaperId != paper.PaperId).ExecuteDeleteAsync();
        var page = (await inspector.ReadAsync($"/Papers/{paper.PaperId}")).Expect(200).Body;
        Assert.Contains("正在生成", page, StringComparison.Ordinal);
        Assert.Contains("叁拾壹万伍仟元整", page, StringComparison.Ordinal);
        Assert.Equal($"/Papers/{paper.PaperId}", (await inspector.ReadAsync($"/Papers/{paper.PaperId}?handler=Pdf")).Expect(302).Location);

        Assert.Equal(1, await cases.Host.Services.GetRequiredService<PaperPdfWorker>().WorkAsync(CancellationToken.None));

        Assert.Equal(0, await database.PaperJobs.CountAsync());
        using var answer = await inspector.GetAsync(new Uri($"/Papers/{paper.PaperId}?handler=Pdf", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var pdf = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal((await database.PaperPdfs.SingleAsync(p => p.PaperId == paper.PaperId)).FileHash, SHA256.HashData(pdf));
        var path = Path.Combine(cases.Host.Data, "paper.pdf");
        await File.WriteAllBytesAsync(path, pdf);
        var fonts = (await RunAsync("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches("WenQuanYi.* yes +yes +yes ", font));
        var text = (await RunAsync("pdftotext", "-layout", path, "-")).Replace(" ", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);
        foreach (var said in (string[])["限期改正指令书", paper.Number, "45名劳动者", "315,000.00", "叁拾壹万伍仟元整", "第2页", "核验码"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        // The head of the annex stands on each of its pages.
        Assert.True(text.Split("序号").Length > 2);
        Assert.Contains("data.json", await RunAsync("pdfdetach", "-list", path), StringComparison.Ordinal);
        await RunAsync("pdfdetach", "-saveall", "-o", cases.Host.Data, path);
        Assert.Contains("\"amount\": 315000", await File.ReadAllTextAsync(Path.Combine(cases.Host.Data, "data.json")), StringComparison.Ordinal);
        Assert.Contains("pdfaid:part", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);

        using var anybody = cases.Host.NewClient();
        Assert.Contains("一字不差", (await anybody.UploadAsync("/Papers/Check", "文书.pdf", pdf)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithoutWeasyPrint_SaysSo()
    {
        PaperPdf missing = new(Configured("/nonexistent/python3"));
        Assert.False(await missing.IsAvailableAsync());
        Assert.False(await new PaperPdf(Configured("/bin/false")).IsAvailableAsync());
        await Assert.ThrowsAsync<IOException>(() => new PaperPdf(Configured("/bin/false")).MakeAsync("<p>", "{}", CancellationToken.None));
    }

    [Fact]
    public async Task Make_FetchesNothing()
    {
        PaperPdf pdf = new(Configured(null));

        var made = await pdf.MakeAsync("<!doctype html><p>x</p><img src='http://127.0.0.1:1/a.png'><img src='file:///etc/passwd'>",
            "{}", CancellationToken.None);

        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        Assert.DoesNotContain("/Image", System.Text.Encoding.Latin1.GetString(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_SaysWhetherPdfsAreMade()
    {
        using var anybody = cases.Host.NewClient();
        Assert.Contains("\"pdf\":\"healthy\"", (await anybody.ReadAsync("/health")).Expect(200).Body, StringComparison.Ordinal);
        await using var without = await PortalHost.StartAsync(settings: ["--Portal:PdfPython", "/nonexistent/python3"]);
        using var other = without.NewClient();
        Assert.Contains("\"pdf\":\"degraded\"", (await other.ReadAsync("/health")).Expect(200).Body, StringComparison.Ordinal);
    }

    private static IConfiguration Configured(string? python) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Portal:PdfPython"] = python }).Build();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
