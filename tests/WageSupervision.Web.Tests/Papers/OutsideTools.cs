using System.Diagnostics;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>Programs that others wrote, by which PDFs are looked into: poppler, qpdf, Apache PDFBox Preflight, zbar.</summary>
internal static class OutsideTools
{
    private static readonly string[] Preflight = ["preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"];

    /// <summary>
    /// What part 1 of PDF/A forbids or asks for and part 3 does not (ISO 19005-3: 6.8 allows attachments, 6.2.11.4.2 asks for no CIDSet): Preflight
    /// knows part 1 alone. Whatever else it finds is wrong in both.
    /// </summary>
    private static readonly string[] PartOneOnly =
    [
        "1.4.7 : Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary",
        "1.2.9 : Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary",
        "The CIDSet entry is missing for the Composite Subset",
        "7.11.2 : Error on MetaData, part must be 1",
    ];

    /// <summary>What a program says.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var (output, code) = await TryAsync(program, arguments);
        Assert.Equal(0, code);
        return output;
    }

    /// <summary>All the text of a PDF.</summary>
    public static Task<string> TextAsync(string pdf) => RunAsync("pdftotext", pdf, "-");

    /// <summary>What the one QR code of a PDF says, taken from pictures of its pages as a telephone would take them.</summary>
    public static async Task<string> CodeAsync(string pdf)
    {
        await RunAsync("pdftoppm", "-r", "250", "-gray", "-png", pdf, pdf);
        var pages = Directory.GetFiles(Path.GetDirectoryName(pdf)!, Path.GetFileName(pdf) + "-*.png");

        // It exits with 4 where a page has none.
        var (said, _) = await TryAsync("zbarimg", ["--raw", "--quiet", .. pages]);
        return Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct());
    }

    /// <summary>For each PDF of a folder, what Preflight finds in it that PDF/A-3b forbids.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ValidateAsync(string folder)
    {
        var jars = string.Join(':', Preflight.Select(jar => $"/usr/share/java/{jar}.jar"));
        var (said, _) = await TryAsync("java", ["-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", "batch", folder]);
        Dictionary<string, IReadOnlyList<string>> found = [];
        List<string> errors = [];
        foreach (var line in said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("The file ", StringComparison.Ordinal))
            {
                errors = [];
                found.Add(line.Split(' ')[2], errors);
            }
            else if (!PartOneOnly.Any(known => line.Contains(known, StringComparison.Ordinal)))
            {
                errors.Add(line);
            }
        }

        return found;
    }

    private static async Task<(string Output, int Code)> TryAsync(string program, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, process.ExitCode);
    }
}
