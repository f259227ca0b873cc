using System.Net;
using System.Text;
using QRCoder;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Papers;

/// <summary>A paper as one file that stands by itself: text, style and code, nothing to be fetched.</summary>
public static class PaperHtml
{
    /// <summary>Digits of the check code: enough that nobody guesses one, few enough to be typed.</summary>
    public const int CodeLength = 16;

    private const string Begin = "<!--正文-->\n";
    private const string End = "\n<!--正文完-->";

    /// <summary>The style that the file carries; the pages of the portal link to the same.</summary>
    public static string Style { get; } = Resource("paper.css");

    /// <summary>The check code: the first digits of the text's hash.</summary>
    public static string CodeOf(byte[] textHash) => Show.Hex(textHash)[..CodeLength];

    /// <summary>The code as it stands on paper, in fours.</summary>
    public static string Spaced(string code) => string.Join(' ', (code ?? "").Chunk(4).Select(four => new string(four)));

    /// <summary>The file.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="text">Its text.</param>
    /// <param name="textHash">SHA-256 of the text.</param>
    /// <param name="address">The portal's own address.</param>
    public static string File(Paper paper, string text, byte[] textHash, string address)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var code = CodeOf(textHash);
        var check = $"{address}/Papers/Check?number={Uri.EscapeDataString(paper.Number)}&code={code}";
        return $"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode($"{paper.Kind.Title} {paper.Number}")}</title>
            <style>{Style}</style></head><body>
            <article class="paper">
            {Begin}{text}{End}
            <footer class="paper-check">{Code(check)}<p>核验这份文书：扫码，或者在 {WebUtility.HtmlEncode(address)}/Papers/Check 填写文号和核验码。<br>
            文号 <b>{WebUtility.HtmlEncode(paper.Number)}</b>　核验码 <b>{Spaced(code)}</b></p></footer>
            </article></body></html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>What a page of the portal shows of a file: all within its body.</summary>
    public static string BodyOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var from = file.IndexOf("<body>", StringComparison.Ordinal) + "<body>".Length;
        return file[from..file.IndexOf("</body>", from, StringComparison.Ordinal)];
    }

    /// <summary>A resource of the assembly as text.</summary>
    internal static string Resource(string name)
    {
        using var stream = typeof(PaperHtml).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // One path and no style, which the portal's pages do not allow: each dark run of modules is a stroke.
    private static string Code(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        StringBuilder path = new();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && data.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return $"""<svg class="paper-code" role="img" aria-label="核验二维码" viewBox="0 0 {size} {size}" width="100" height="100">""" +
            $"""<path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path d="{path}"/></svg>""";
    }
}
