using System.Buffers;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>The text of a separated-values file, decoded as it is read: nobody holds it whole.</summary>
internal sealed class CsvText
{
    private const int LongestLine = 1_000_000;
    private const int MostSeparators = 20_000;
    private const int Probed = 1_000;
    private const int Buffered = 32 * 1024;

    // What EnumerateLines takes for the end of a line.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    private readonly ReadOnlyMemory<byte> content;
    private readonly Encoding encoding;

    private CsvText(ReadOnlyMemory<byte> content, Encoding encoding, string start)
    {
        this.content = content;
        this.encoding = encoding;
        Start = start;
    }

    /// <summary>Its first characters.</summary>
    public string Start { get; }

    /// <summary>Finds the encoding in which all of it is text, and that no line of it is too long for the parser.</summary>
    public static CsvText Open(ReadOnlyMemory<byte> content)
    {
        // Old programs end a text with the sign that once ended files.
        while (content.Span.EndsWith("\u001A"u8) || content.Span.EndsWith("\u001A\0"u8))
        {
            content = content[..content.Span.LastIndexOf((byte)0x1A)];
        }

        var bytes = content.Span;
        if (bytes.StartsWith(new byte[] { 0xFF, 0xFE }) || bytes.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            // Excel's "Unicode text"; half a character at the end means that the file was cut.
            return In(content[2..], new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true)) ?? throw Unreadable();
        }

        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        return bytes.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF })
            ? In(content[3..], utf8) ?? throw Unreadable()
            : In(content, utf8) ?? In(content, GbEncoding.Strict) ?? throw Unreadable();
    }

    /// <summary>Reads it from the beginning.</summary>
    public TextReader Read() => new StreamReader(SheetSources.AsStream(content), encoding, detectEncodingFromByteOrderMarks: false, Buffered);

    private static CsvText? In(ReadOnlyMemory<byte> content, Encoding encoding)
    {
        var lines = new LineLengths();
        var start = new StringBuilder(Probed);
        var decoder = encoding.GetDecoder();
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(Buffered));
        try
        {
            for (var rest = content.Span; ;)
            {
                var piece = rest[..Math.Min(Buffered, rest.Length)];
                rest = rest[piece.Length..];
                var text = buffer.AsSpan(0, decoder.GetChars(piece, buffer, flush: rest.IsEmpty));
                start.Append(text[..Math.Min(text.Length, Probed - start.Length)]);
                lines.Look(text);
                if (rest.IsEmpty)
                {
                    return new CsvText(content, encoding, start.ToString());
                }
            }
        }
        catch (ArgumentException)
        {
            // DecoderFallbackException is one, and so is what half a character at the end throws.
            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static UnreadableFileException Unreadable() => new(RefusalCodes.Encoding, Refusals.Encoding);

    /// <summary>The parser takes a row whole before it can be counted, so a row of millions of cells must not reach it.</summary>
    private sealed class LineLengths
    {
        private long length;
        private int commas;
        private int semicolons;
        private int tabs;

        public void Look(ReadOnlySpan<char> text)
        {
            while (!text.IsEmpty)
            {
                var end = text.IndexOfAny(LineEnds);
                var part = end < 0 ? text : text[..end];
                length += part.Length;
                commas += part.Count(',');
                semicolons += part.Count(';');
                tabs += part.Count('\t');
                if (length > LongestLine || commas > MostSeparators || semicolons > MostSeparators || tabs > MostSeparators)
                {
                    throw new UnreadableFileException(
                        RefusalCodes.TooManyCells, "文件里有一行长得不正常，系统没有读取。请用 Excel 或 WPS 打开，只保留工资表本身，另存为 .xlsx 后再上传。");
                }

                if (end < 0)
                {
                    return;
                }

                (length, commas, semicolons, tabs) = (0, 0, 0, 0);
                text = text[(end + 1)..];
            }
        }
    }
}

/// <summary>GB18030, which Chinese Excel writes; not among the encodings .NET knows unasked.</summary>
internal static class GbEncoding
{
    public static Encoding Strict { get; } = CodePagesEncodingProvider.Instance
        .GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
