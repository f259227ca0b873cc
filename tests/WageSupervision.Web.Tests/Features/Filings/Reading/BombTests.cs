using System.Globalization;
using System.IO.Compression;
using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>
/// Files made to eat memory or time, and honest files that look alike. These tests run alone, so that what the heap grows by while
/// one file is read is what the reading holds.
/// </summary>
[Collection(nameof(RunAlone))]
public sealed class BombTests
{
    private const long Most = 512L * 1024 * 1024;
    private const string Header =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>应发</t></is></c><c r=\"C1\" t=\"inlineStr\"><is>"
            + "<t>实发</t></is></c></row>";
    private const string Line = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>张测试</t></is></c><c r=\"B2\"><v>100</v></c><c r=\"C2\"><v>100</v></c></row>";

    /// <summary>Name, and the code it is refused with; none where it is honest and must be read.</summary>
    public static TheoryData<string, string?> Corpus { get; } = new()
    {
        { "a sheet of nothing", RefusalCodes.Unpacked },
        { "shared strings of nothing", RefusalCodes.Unpacked },
        { "styles of nothing", RefusalCodes.Unpacked },
        { "one cell of 30 MB", RefusalCodes.Suspicious },
        { "one shared string of 30 MB in runs", RefusalCodes.Unpacked },
        { "one attribute of 30 MB", RefusalCodes.Suspicious },
        { "a million empty rows", null },
        { "a million rows of empty cells", null },
        { "a hundred thousand shared strings", null },
        { "more rows than allowed", RefusalCodes.TooManyCells },
        { "a text of separators", RefusalCodes.TooManyCells },
        { "a text of one line", RefusalCodes.TooManyCells },
        { "a text in one pair of quotes", RefusalCodes.Damaged },
        { "an old sheet with a dimension of billions", null },
        { "an old workbook with two billion strings", RefusalCodes.Damaged },
        { "a package of two hundred thousand parts", RefusalCodes.TooManyParts },
        { "a package of ten thousand parts nobody reads", null },
        { "an XML table of empty rows", RefusalCodes.Damaged },
        { "an XML table of empty cells", RefusalCodes.Damaged },
        { "an XML table of one cell", RefusalCodes.Suspicious },
        { "an XML table of one attribute", null },
        { "an XML table of ever new names", RefusalCodes.Suspicious },
        { "an XML table of ever deeper elements", RefusalCodes.Suspicious },
        { "an XML table of styles", RefusalCodes.Suspicious },
        { "an XML table of merged cells", null },
        { "an XML table of sheets", RefusalCodes.TooManyCells },
        { "an XML table that laughs", RefusalCodes.Suspicious },
        { "an XML table of more rows than allowed", RefusalCodes.TooManyCells },
        { "a page of empty rows", null },
        { "a page of empty cells", null },
        { "a page of one cell", RefusalCodes.Suspicious },
        { "a page of one attribute", null },
        { "a page of attributes", null },
        { "a page of tables", RefusalCodes.TooManyCells },
        { "a page of tables in tables", RefusalCodes.TooManyCells },
        { "a page of a thousand tables", null },
        { "a page of wide and high cells", null },
        { "a page of entities", RefusalCodes.Suspicious },
        { "a page of one comment", null },
        { "a page of ever deeper elements", null },
        { "a page of more rows than allowed", RefusalCodes.TooManyCells },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Read_Bomb_IsRefusedWithinBounds(string bomb, string? code)
    {
        var (name, content) = Make(bomb);
        var (reading, peak) = Measured(() => SheetFile.Read(content, name));

        Assert.Equal(code, reading.Refusal?.Code);
        Assert.True(code is not null || reading.Lines.Count > 0);
        Assert.True(peak <= Most, $"{peak / 1048576} MiB");
    }

    [Fact]
    public void Read_PartsThatTogetherAreTooMuch_AreRefused()
    {
        // Each part alone would pass; digits that do not repeat keep the ratio honest.
        var random = new Random(353);
        var noise = new StringBuilder("<sst>");
        for (var i = 0; i < 20_000; i++)
        {
            noise.Append(CultureInfo.InvariantCulture, $"<si><t>{random.NextInt64():x16}</t></si>");
        }

        var file = SheetFile.Of(["姓名", "应发", "实发"], ["张测试", 100m, 100m]).Strings(noise.Append("</sst>").ToString());

        Assert.Null(file.Read().Refusal);
        Assert.Equal(RefusalCodes.Unpacked, file.Read(ReadingLimits.Default with { MaxTotalBytes = 400_000 }).Refusal?.Code);
        Assert.Equal(RefusalCodes.Unpacked, file.Read(ReadingLimits.Default with { MaxEntryBytes = 400_000 }).Refusal?.Code);
        Assert.Equal(RefusalCodes.Unpacked, file.Read(ReadingLimits.Default with { MaxRatio = 1, RatioFreeBytes = 1000 }).Refusal?.Code);
    }

    [Fact]
    public void Read_LongerThanAllowed_IsRefused()
    {
        var (name, content) = Make("a million empty rows");

        Assert.Equal(RefusalCodes.TooSlow, SheetFile.Read(content, name, ReadingLimits.Default with { MaxTime = TimeSpan.Zero }).Refusal?.Code);
    }

    /// <summary>Cut anywhere, a workbook is refused and a text at least never fails; <c>TORN_UPLOADS</c> says how often, 50 unless set.</summary>
    [Fact]
    public void Read_TornUpload_IsRefusedAndNeverThrows()
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("TORN_UPLOADS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 50;
        object?[][] rows = [["姓名", "身份证号", "应发", "实发"], .. Enumerable.Range(0, 200).Select(i => (object?[])[$"张测试{i}", SheetFile.Zhang, 100m + i, 100m + i])];
        var files = new (string Name, byte[] Content)[]
        {
            ("a.xlsx", SheetFile.Of(rows).Bytes()),
            ("a.xls", XlsFile.Of(rows).Bytes()),
            ("a.csv", Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(',', row))))),
            ("b.csv", PayrollWorkbook.Gb18030.GetBytes(string.Join("\r\n", rows.Select(row => string.Join(',', row))))),
            ("b.xls", Encoding.UTF8.GetBytes("<html><table>" + string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select(cell =>
                $"<td>{cell}</td>")) + "</tr>"))
                + "</table></html>")),
            ("c.xls", Encoding.UTF8.GetBytes("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table>"
                + string.Concat(rows.Select(row => "<Row>" + string.Concat(row.Select(cell => $"<Cell><Data>{cell}</Data></Cell>")) + "</Row>"))
                + "</Table></Worksheet></Workbook>")),
        };
        var random = new Random(353);
        foreach (var (name, content) in files)
        {
            Assert.Equal(200, SheetFile.Read(content, name).WorkerRows);
            for (var i = 0; i < times; i++)
            {
                var length = random.Next(content.Length);
                var reading = SheetFile.Read(content[..length], name);
                var padding = name == "a.xls" && content.AsSpan(length).IndexOfAnyExcept((byte)0) < 0;
                padding |= name == "b.xls" && length >= content.Length - "</html>".Length;
                Assert.True(reading.Refusal is not null || padding || name.EndsWith(".csv", StringComparison.Ordinal), $"{name} cut at {length}");
            }
        }
    }

    /// <summary>What it gives, and by how much the heap grew at most while it ran, what is not collected yet included.</summary>
    private static (PayrollReading Reading, long Peak) Measured(Func<PayrollReading> read)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var stop = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            do
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
            while (!stop.Wait(2));
        })
        { Priority = ThreadPriority.Highest };
        watcher.Start();
        var reading = read();
        stop.Set();
        watcher.Join();
        return (reading, peak - before);
    }

    private static (string Name, byte[] Content) Make(string bomb) => bomb switch
    {
        "a sheet of nothing" => Xlsx("xl/worksheets/sheet0.xml", "<worksheet><sheetData>", "<x/>", 12_000_000),
        "shared strings of nothing" => Xlsx("xl/sharedStrings.xml", "<sst>", "<si/>", 9_000_000),
        "styles of nothing" => Xlsx("xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", 9_000_000),
        "one cell of 30 MB" => Xlsx("xl/worksheets/sheet0.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", "字", 10_000_000),
        "one shared string of 30 MB in runs" => Xlsx("xl/sharedStrings.xml", "<sst><si>", "<r><t>" + new string('x', 90_000) + "</t></r>", 340),
        "one attribute of 30 MB" => Xlsx("xl/worksheets/sheet0.xml", "<worksheet><sheetData><row a=\"", "x", 30_000_000),
        "a million empty rows" => Rows(1_000_000, row => $"<row r=\"{row}\"/>"),
        "a million rows of empty cells" => Rows(1_000_000, row => $"<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>"),
        "a hundred thousand shared strings" => Xlsx("xl/sharedStrings.xml", "<sst>", i => $"<si><t>文字{i}</t></si>", 100_000, "</sst>"),
        "more rows than allowed" => Rows(250_000, row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c></row>"),
        "a text of separators" => ("a.csv", Encoding.UTF8.GetBytes("姓名,应发,实发\n" + new string(',', 19_000_000))),
        "a text of one line" => ("a.csv", Encoding.UTF8.GetBytes("姓名,应发,实发\n" + new string('x', 19_000_000))),
        "a text in one pair of quotes" => ("a.csv", Encoding.UTF8.GetBytes("姓名,应发,实发\n\"" + string.Concat(Enumerable.Repeat("x\n", 9_000_000)) + "\"")),
        "an old sheet with a dimension of billions" => ("a.xls", Good().Dimension(uint.MaxValue, ushort.MaxValue).Bytes()),
        "an old workbook with two billion strings" => ("a.xls", Good().Global(0x00FC, [0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F]).Bytes()),
        "a package of two hundred thousand parts" => Parts(200_000),
        "a package of ten thousand parts nobody reads" => Parts(10_000),
        "an XML table of empty rows" => Xml("", "<Row/>", 3_200_000),
        "an XML table of empty cells" => Xml("<Row>", "<Cell/>", 2_700_000, "</Row>"),
        "an XML table of one cell" => Xml("<Row><Cell><Data>", "x", 19_000_000, "</Data></Cell></Row>"),
        "an XML table of one attribute" => Xml("<Row a='", "x", 19_000_000, "'/>"),
        "an XML table of ever new names" => Xml("", i => $"<a{i}/>", 1_000_000),
        "an XML table of ever deeper elements" => Xml("", "<a>", 6_000_000),
        "an XML table of styles" => Xml("</Table></Worksheet><Styles>", i => $"<Style ss:ID='{i}'><NumberFormat/></Style>", 300_000,
            "</Styles><Worksheet><Table>"),
        "an XML table of merged cells" => Xml("", "<Row><Cell ss:MergeAcross='16000' ss:MergeDown='1000000'/></Row>", 300_000),
        "an XML table of sheets" => Xml("</Table></Worksheet>", "<Worksheet/>", 1_500_000, "<Worksheet><Table>"),
        "an XML table that laughs" => ("a.xls", Encoding.UTF8.GetBytes(
            "<?xml version='1.0'?><!DOCTYPE Workbook [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" + XmlStart + "<Row><Cell><Data>&b;</Data></Cell></Row>"
                + XmlEnd)),
        "an XML table of more rows than allowed" => Xml("", "<Row><Cell><Data>x</Data></Cell></Row>", 250_000),
        "a page of empty rows" => Page("<tr>", 4_700_000),
        "a page of empty cells" => Page("<td>", 4_700_000),
        "a page of one cell" => Page("x", 19_000_000, "<tr><td>"),
        "a page of one attribute" => Page("x", 19_000_000, "<tr a='", "'>"),
        "a page of attributes" => Page(i => $" a{i}=1", 1_800_000, "<tr><td", ">"),
        "a page of tables" => Page("<table></table>", 1_200_000, "</table>", "<table>"),
        "a page of tables in tables" => Page("<table><td>", 1_700_000),
        "a page of a thousand tables" => Page("</table><table><tr><td>说明" + string.Concat(Enumerable.Repeat("<tr><td>x", 2_000)), 990),
        "a page of wide and high cells" => Page("<td colspan=1000 rowspan=65534><tr>", 540_000),
        "a page of entities" => Page("&amp;", 3_800_000, "<tr><td>"),
        "a page of one comment" => Page("x", 19_000_000, "<!--", "-->"),
        "a page of ever deeper elements" => Page("<b>", 6_000_000, "<tr><td>"),
        "a page of more rows than allowed" => Page("<tr><td>x", 250_000),
        _ => throw new ArgumentOutOfRangeException(nameof(bomb)),
    };

    private const string XmlStart = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
        + "<Worksheet ss:Name='工资'><Table><Row><Cell><Data>姓名</Data></Cell><Cell><Data>应发</Data></Cell><Cell><Data>实发</Data></Cell></Row>"
        + "<Row><Cell><Data>张测试</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell><Cell><Data ss:Type='Number'>100</Data></Cell></Row>";

    private const string XmlEnd = "</Table></Worksheet></Workbook>";

    private const string PageStart = "<html><table><tr><td>姓名<td>应发<td>实发<tr><td>张测试<td>100<td>100";

    private static (string Name, byte[] Content) Xml(string before, string piece, int times, string after = "") => Xml(before, _ => piece, times, after);

    private static (string Name, byte[] Content) Xml(string before, Func<int, string> piece, int times, string after = "") =>
        ("a.xls", Written(XmlStart + before, piece, times, after + XmlEnd));

    private static (string Name, byte[] Content) Page(string piece, int times, string before = "", string after = "") => Page(_ => piece, times, before, after);

    private static (string Name, byte[] Content) Page(Func<int, string> piece, int times, string before, string after) =>
        ("a.xls", Written(PageStart + before, piece, times, after + "</table></html>"));

    private static byte[] Written(string start, Func<int, string> piece, int times, string end)
    {
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
        {
            writer.Write(start);
            for (var i = 0; i < times; i++)
            {
                writer.Write(piece(i));
            }

            writer.Write(end);
        }

        return file.ToArray();
    }

    private static (string Name, byte[] Content) Parts(int count)
    {
        using var file = new MemoryStream();
        file.Write(SheetFile.Of(["姓名", "应发", "实发"], ["张测试", 100m, 100m]).Bytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var i = 0; i < count; i++)
            {
                zip.CreateEntry($"x{i}");
            }
        }

        return ("a.xlsx", file.ToArray());
    }

    private static XlsFile Good() => XlsFile.Of(["姓名", "应发", "实发"], ["张测试", 100m, 100m]);

    private static (string Name, byte[] Content) Rows(int rows, Func<int, string> row) =>
        Xlsx("xl/worksheets/sheet0.xml", "<worksheet><sheetData>" + Header + Line, i => row(i + 3), rows, "</sheetData></worksheet>");

    private static (string Name, byte[] Content) Xlsx(string part, string start, string piece, int times) => Xlsx(part, start, _ => piece, times, "");

    /// <summary>A good workbook of which one part is replaced, written piece by piece so that the test itself needs no memory.</summary>
    private static (string Name, byte[] Content) Xlsx(string part, string start, Func<int, string> piece, int times, string end)
    {
        using var file = new MemoryStream();
        file.Write(SheetFile.Of(["姓名", "应发", "实发"], ["张测试", 100m, 100m]).Strings("<sst/>").Bytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
        }

        using var bomb = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read))
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
            writer.Write(start);
            for (var i = 0; i < times; i++)
            {
                writer.Write(piece(i));
            }

            writer.Write(end);
        }

        return ("a.xlsx", bomb.ToArray());
    }
}

/// <summary>Tests that measure the process they run in.</summary>
[CollectionDefinition(nameof(RunAlone), DisableParallelization = true)]
public sealed class RunAlone;
