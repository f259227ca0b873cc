using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Builds workbooks by hand, as spreadsheet programs and clerks make them, and reads them.</summary>
internal sealed class SheetFile
{
    public const string Zhang = "330102199001010004";
    public const string Li = "331127197006150005";
    public const string Wang = "33011220000229000X";

    /// <summary>A file for the wages of September 2026.</summary>
    public static ReadingLimits September { get; } = ReadingLimits.Default with { From = new(2026, 9, 1), To = new(2026, 9, 30), AsOf = new(2026, 10, 20) };

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(string Name, string State, string Data)> _sheets = [];
    private readonly List<(string Path, byte[] Content)> _extra = [];
    private string? _strings;
    private string _workbookProperties = "";
    private string _before = "";
    private string _after = "";

    public static SheetFile Of(params object?[][] rows) => new SheetFile().Sheet("工资", rows);

    public SheetFile Sheet(string name, params object?[][] rows) => Raw(name, "visible", Rows(rows));

    public SheetFile Raw(string name, string state, string data)
    {
        _sheets.Add((name, state, data));
        return this;
    }

    public SheetFile With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public SheetFile With(string path, byte[] content)
    {
        _extra.Add((path, content));
        return this;
    }

    public SheetFile Date1904()
    {
        _workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /// <summary>XML before the rows of every sheet.</summary>
    public SheetFile Before(string xml)
    {
        _before = xml;
        return this;
    }

    /// <summary>XML behind the rows of every sheet.</summary>
    public SheetFile After(string xml)
    {
        _after = xml;
        return this;
    }

    public SheetFile Strings(string xml)
    {
        _strings = xml;
        return this;
    }

    public static string Rows(params object?[][] rows) =>
        string.Concat(rows.Select((cells, i) => $"<row r=\"{i + 1}\">{string.Concat(cells.Select((cell, column) => Cell(cell, column, i + 1)))}</row>"));

    public static string Cell(object? value, int column, int row)
    {
        var reference = $"{ColumnLetters.Of(column)}{row}";
        return value switch
        {
            null => "",
            Raw raw => raw.Xml.Replace("@", reference, StringComparison.Ordinal),
            int or decimal or double => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{reference}\"><v>{value}</v></c>"),
            _ => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value.ToString())}</t></is></c>",
        };
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            var overridden = _extra.Select(extra => extra.Path).ToHashSet();
            Add("[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "</Types>");
            Add("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" "
                + $"xmlns:r=\"{Relations}\">{_workbookProperties}<sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i}\"/>"))}</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels",
                "<Relationships>"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))
                + $"<Relationship Id=\"y\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>");
            Add("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                + "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>");
            if (_strings is not null)
            {
                Add("xl/sharedStrings.xml", _strings);
            }

            for (var i = 0; i < _sheets.Count; i++)
            {
                Add($"xl/worksheets/sheet{i}.xml",
                    $"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:XFD1048576\"/>{_before}<sheetData>{_sheets[i].Data}</sheetData>{_after}</worksheet>");
            }

            foreach (var (path, content) in _extra)
            {
                using var stream = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
                stream.Write(content);
            }

            void Add(string path, string content)
            {
                if (!overridden.Contains(path))
                {
                    using var stream = zip.CreateEntry(path, CompressionLevel.Optimal).Open();
                    stream.Write(Encoding.UTF8.GetBytes(content));
                }
            }
        }

        return file.ToArray();
    }

    public PayrollReading Read(ReadingLimits? limits = null) => Read(Bytes(), "工资表.xlsx", limits);

    public static PayrollReading Read(byte[] content, string name, ReadingLimits? limits = null, ColumnMapping? mapping = null) =>
        PayrollReader.Read(content, name, limits ?? ReadingLimits.Default with { AsOf = new DateOnly(2026, 10, 1) },
            mapping ?? ColumnMapping.None, CancellationToken.None);

    public static PayrollReading ReadCsv(string text, Encoding? encoding = null) =>
        Read([.. (encoding ?? Encoding.UTF8).GetBytes(text)], "工资.csv");
}

/// <summary>A cell as XML; <c>@</c> stands for its reference.</summary>
internal sealed record Raw(string Xml);
