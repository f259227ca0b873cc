using System.Security.Cryptography;
using System.Text.Json;
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
        var fonts = (await OutsideTools.RunAsync("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches("WenQuanYi.* yes +yes +yes ", font));
        var text = (await OutsideTools.RunAsync("pdftotext", "-layout", path, "-")).Replace(" ", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);
        foreach (var said in (string[])["限期改正指令书", paper.Number, "45名劳动者", "315,000.00", "叁拾壹万伍仟元整", "第2页", "核验码"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        // The head of the annex stands on each of its pages.
        Assert.True(text.Split("序号").Length > 2);
        Assert.Contains("data.json", await OutsideTools.RunAsync("pdfdetach", "-list", path), StringComparison.Ordinal);
        await OutsideTools.RunAsync("pdfdetach", "-saveall", "-o", cases.Host.Data, path);
        Assert.Contains("\"amount\": 315000", await File.ReadAllTextAsync(Path.Combine(cases.Host.Data, "data.json")), StringComparison.Ordinal);
        await IsPartThreeAsync(path);

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

        var made = await pdf.MakeAsync("<!doctype html><title>x</title><p>x</p><img src='http://127.0.0.1:1/a.png'><img src='file:///etc/passwd'>",
            """{"data":{"on":"2026-11-20"}}""", CancellationToken.None);

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

    // What PDF/A-3b asks for besides what is common to its parts (ISO 19005-3: 6.1.3, 6.2.3, 6.6.4, 6.8), read with qpdf. Nothing moves or is hidden.
    private static async Task IsPartThreeAsync(string path)
    {
        Assert.Contains("No syntax or stream encoding errors", await OutsideTools.RunAsync("qpdf", "--check", path), StringComparison.Ordinal);
        var metadata = await OutsideTools.RunAsync("pdfinfo", "-meta", path);
        Assert.Contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await OutsideTools.RunAsync("qpdf", "--json=2", "--json-key=qpdf", "--json-key=encrypt", path));
        var objects = json.RootElement.GetProperty("qpdf")[1];
        Assert.False(json.RootElement.GetProperty("encrypt").GetProperty("encrypted").GetBoolean());
        Assert.Equal(2, objects.GetProperty("trailer").GetProperty("value").GetProperty("/ID").GetArrayLength());
        var all = objects.EnumerateObject().Select(each => each.Value.TryGetProperty("value", out var value) ? value
            : each.Value.GetProperty("stream").GetProperty("dict")).Where(value => value.ValueKind == JsonValueKind.Object).ToList();
        var catalog = Assert.Single(Typed("/Catalog"));
        Assert.Equal("u:zh-CN", catalog.GetProperty("/Lang").GetString());
        var intent = catalog.GetProperty("/OutputIntents")[0];
        Assert.Equal("/GTS_PDFA1", intent.GetProperty("/S").GetString());
        Assert.True(intent.TryGetProperty("/DestOutputProfile", out _));
        Assert.Equal(1, catalog.GetProperty("/AF").GetArrayLength());
        Assert.Equal("/Data", Assert.Single(Typed("/Filespec")).GetProperty("/AFRelationship").GetString());
        var attached = Assert.Single(Typed("/EmbeddedFile"));
        Assert.Equal("/application/json", attached.GetProperty("/Subtype").GetString());
        Assert.Equal("u:D:20261120000000+08'00'", attached.GetProperty("/Params").GetProperty("/ModDate").GetString());
        Assert.All(all, value => Assert.All((string[])["/JS", "/JavaScript", "/AA", "/OpenAction", "/Launch", "/SMask", "/Encrypt"],
            name => Assert.False(value.TryGetProperty(name, out _), name)));

        IEnumerable<JsonElement> Typed(string type) =>
            all.Where(value => value.TryGetProperty("/Type", out var typed) && typed.GetString() == type);
    }
}
