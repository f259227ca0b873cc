using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WageSupervision.Web.Sheets;

/// <summary>A text file of separated values as the one sheet of itself.</summary>
internal sealed class CsvSheet : ISheetSource
{
    private const int ProbedRows = 40;
    private const int LongestCell = 200_000;
    private readonly CsvText _text;
    private readonly ReadingLimits _limits;
    private readonly Func<string, bool> _isHeader;
    private readonly bool _tellsSeparator;
    private readonly char _separator;

    private CsvSheet(CsvText text, string name, ReadingLimits limits, Func<string, bool> isHeader)
    {
        Name = name;
        _limits = limits;
        _isHeader = isHeader;
        _text = text;

        // Excel hides a first line sep=; so the rows are counted without it.
        _tellsSeparator = text.Start.Length > 5 && text.Start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Start[5] is '\r' or '\n';
        _separator = _tellsSeparator ? text.Start[4] : ",;\t".MaxBy(Score);
    }

    public string Name { get; }

    public bool Hidden => false;

    public bool IsText => true;

    /// <summary>Opens it.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="isHeader">Tells headers by which the separator is recognised.</param>
    public static CsvSheet Open(ReadOnlyMemory<byte> content, string name, ReadingLimits limits, Func<string, bool> isHeader)
    {
        return new CsvSheet(CsvText.Open(content), name, limits, isHeader);
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
        using var reader = _text.Read();
        if (_tellsSeparator)
        {
            reader.ReadLine();
            while (reader.Peek() is '\r' or '\n')
            {
                reader.Read();
            }
        }

        using var parser = new CsvParser(reader, configuration);
        for (var row = 1; Read(parser, row); row++)
        {
            counter.Look();
            CheckQuotes(parser, row);
            var cells = new List<SheetCell>(parser.Count);
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

    /// <summary>A cell of several lines stands between a pair of marks; where one is missing, it goes on to the end of the file.</summary>
    private static void CheckQuotes(CsvParser parser, int row)
    {
        for (var column = 0; column < parser.Count; column++)
        {
            if (parser[column].Contains('\n', StringComparison.Ordinal) && (parser.RawRecord.AsSpan().Count('"') & 1) == 1)
            {
                throw UnpairedQuote(row);
            }
        }
    }

    /// <summary>A quotation mark without its partner takes the following lines into one cell, and with them their workers.</summary>
    public static UnreadableFileException UnpairedQuote(int row) => new(
        RefusalCodes.Damaged, $"第 {row} 行有一个引号（\"）没有成对，后面的行都被当成了一格。请用 Excel 或 WPS 打开，删去这个引号，或者另存为 .xlsx 后再上传。");

    /// <summary>The separator under which most headers are recognised; where none is, the one that makes most cells.</summary>
    private (int Recognised, int Cells) Score(char separator) =>
        Rows(separator, CancellationToken.None).TakeWhile(row => row.Number <= ProbedRows)
            .Select(row => (row.Cells.Count(cell => _isHeader(cell.Text)), row.Cells.Count))
            .DefaultIfEmpty().Max();

    /// <summary>Programs write ="330…" so that Excel keeps the digits.</summary>
    private static string Unwrap(string value) =>
        value.Length > 3 && value.StartsWith("=\"", StringComparison.Ordinal) && value[^1] == '"' ? value[2..^1] : value;
}
