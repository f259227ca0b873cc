using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>A text file of separated values as the one sheet of itself.</summary>
internal sealed class CsvSheet : ISheetSource
{
    private const int ProbedRows = 40;
    private const int LongestLine = 1_000_000;
    private const int LongestCell = 200_000;
    private const int MostSeparators = 20_000;
    private readonly string _text;
    private readonly ReadingLimits _limits;
    private readonly char _separator;

    private CsvSheet(string text, string name, ReadingLimits limits)
    {
        Name = name;
        _limits = limits;

        // Excel hides a first line sep=; so the rows are counted without it.
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n')
        {
            _separator = text[4];
            _text = text[5..].TrimStart('\r', '\n');
            return;
        }

        _text = text;
        _separator = ",;\t".MaxBy(Score);
    }

    public string Name { get; }

    public bool Hidden => false;

    public bool IsText => true;

    public static CsvSheet Open(ReadOnlySpan<byte> content, string name, ReadingLimits limits)
    {
        var text = Decode(content);
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, "文件内容是网页，不是表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传。");
        }

        CheckLines(text);
        return new CsvSheet(text, name, limits);
    }

    /// <summary>The parser takes a row whole before it can be counted, so a row of millions of cells must not reach it.</summary>
    private static void CheckLines(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > LongestLine
                || (line.Length > MostSeparators && (line.Count(',') > MostSeparators || line.Count(';') > MostSeparators || line.Count('\t') > MostSeparators)))
            {
                throw new UnreadableFileException(
                    RefusalCodes.TooManyCells, "文件里有一行长得不正常，系统没有读取。请用 Excel 或 WPS 打开，只保留工资表本身，另存为 .xlsx 后再上传。");
            }
        }
    }

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken) => Rows(_separator, cancellationToken);

    private IEnumerable<SheetRow> Rows(char separator, CancellationToken cancellationToken)
    {
        var counter = new SheetCounter(_limits, cancellationToken);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            MaxFieldSize = LongestCell,
        };
        using var reader = new StringReader(_text);
        using var parser = new CsvParser(reader, configuration);
        for (var row = 1; Read(parser, row); row++)
        {
            counter.Look();
            var cells = new List<SheetCell>();
            for (var column = 0; column < parser.Count; column++)
            {
                counter.CountCell();
                var value = Unwrap(parser[column]);
                if (!string.IsNullOrWhiteSpace(value))
                {
                    counter.CheckColumn(column);
                    cells.Add(new SheetCell(column, CellKind.Text, value));
                }
            }

            if (cells.Count > 0)
            {
                counter.CountRow();
                yield return new SheetRow(row, cells);
            }
        }
    }

    private static bool Read(CsvParser parser, int row)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw UnpairedQuote(row);
        }
    }

    /// <summary>A quotation mark without its partner takes the following lines into one cell, and with them their workers.</summary>
    public static UnreadableFileException UnpairedQuote(int row) => new(
        RefusalCodes.Damaged, $"第 {row} 行有一个引号（\"）没有成对，后面的行都被当成了一格。请用 Excel 或 WPS 打开，删去这个引号，或者另存为 .xlsx 后再上传。");

    /// <summary>The separator under which most headers are recognised; where none is, the one that makes most cells.</summary>
    private (int Recognised, int Cells) Score(char separator) =>
        Rows(separator, CancellationToken.None).TakeWhile(row => row.Number <= ProbedRows)
            .Select(row => (row.Cells.Count(cell => HeaderAliases.Find(cell.Text, null) is not null), row.Cells.Count))
            .DefaultIfEmpty().Max();

    /// <summary>Programs write ="330…" so that Excel keeps the digits.</summary>
    private static string Unwrap(string value) =>
        value.Length > 3 && value.StartsWith("=\"", StringComparison.Ordinal) && value[^1] == '"' ? value[2..^1] : value;

    private static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(new byte[] { 0xFF, 0xFE }) || content.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            return Utf16(content);
        }

        var marked = content.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF });
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(marked ? content[3..] : content);
        }
        catch (DecoderFallbackException) when (!marked)
        {
            try
            {
                return GbEncoding.Strict.GetString(content);
            }
            catch (DecoderFallbackException)
            {
                throw Unreadable();
            }
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable();
        }
    }

    /// <summary>Excel's "Unicode text"; half a character at the end means that the file was cut.</summary>
    private static string Utf16(ReadOnlySpan<byte> content)
    {
        try
        {
            return new UnicodeEncoding(bigEndian: content[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true).GetString(content[2..]);
        }
        catch (ArgumentException)
        {
            throw Unreadable();
        }
    }

    private static UnreadableFileException Unreadable() => new(
        RefusalCodes.Encoding, "文件的文字编码不是 UTF-8，也不是 GB18030（GBK），或者文件不完整。请用 Excel 或 WPS 打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传。");
}

/// <summary>GB18030, which Chinese Excel writes; not among the encodings .NET knows unasked.</summary>
internal static class GbEncoding
{
    public static Encoding Strict { get; } = CodePagesEncodingProvider.Instance
        .GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
