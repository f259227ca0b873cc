using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>The annotated workbook is the clerk's own: every value as before, what is wrong coloured and commented, nothing else touched.</summary>
public sealed class AnnotatedWorkbookTests
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly object?[][] Wrong =
    [
        ["测试甲公司工资表"],
        ["姓名", "基本工资", "应发", "养老", "实发", "发放日期"],
        ["张测试", 3000m, new Raw("<c r=\"@\" s=\"3\"><f>SUM(B3)</f><v>3000</v></c>"), 240m, "三千", new Raw("<c r=\"@\" s=\"1\"><v>46280</v></c>")],
        [null, 3000m, 3000m, 240m, 2760m, "没有发"],
        ["李测试", 3000m, 3000m, null, 2000m],
        ["合计", 9000m, 9001m],
    ];

    [Fact]
    public void Write_Workbook_ReadsBackTheSameInEveryValueAndIssue()
    {
        var bytes = SheetFile.Of(Wrong).Sheet("另一张", ["别的内容"]).Bytes();
        var reading = SheetFile.Read(bytes, "a.xlsx");

        var marked = Mark(bytes, "a.xlsx", reading);

        AssertSameReading(reading, SheetFile.Read(marked, "b.xlsx"));
        Assert.Equal(Cells(bytes, "xl/worksheets/sheet0.xml"), Cells(marked, "xl/worksheets/sheet0.xml"));
        Assert.NotEmpty(reading.Errors);
        AssertWellFormed(marked);
    }

    [Fact]
    public void Write_Workbook_LeavesEveryOtherPartAsItWas()
    {
        var bytes = SheetFile.Of(Wrong).Sheet("另一张", ["别的内容"]).With("xl/media/image1.png", new byte[3_000_000]).Bytes();

        var (before, after) = (Parts(bytes), Parts(Mark(bytes, "a.xlsx")));

        string[] changed = ["[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet0.xml"];
        Assert.Equal(
            ["xl/commentsWage-sheet0.xml", "xl/drawings/vmlDrawingWage-sheet0.vml", "xl/worksheets/_rels/sheet0.xml.rels"],
            after.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
        Assert.All(before.Where(part => !changed.Contains(part.Key)), part => Assert.Equal(part.Value, after[part.Key]));
    }

    [Fact]
    public void Write_Workbook_ChangesNothingOfTheSheetButTheMarkedCells()
    {
        var bytes = SheetFile.Of(Wrong).Bytes();

        var sheet = Encoding.UTF8.GetString(Parts(Mark(bytes, "a.xlsx"))["xl/worksheets/sheet0.xml"]);

        // With the marks taken out again the text is the one that was sent.
        var drawing = $"<legacyDrawing xmlns:r=\"{Relations}\" r:id=\"rIdWageDrawing\"/>";
        Assert.Contains(drawing + "</worksheet>", sheet, StringComparison.Ordinal);
        var cleared = System.Text.RegularExpressions.Regex.Replace(
            sheet.Replace(drawing, "", StringComparison.Ordinal), "<c r=\"A4\" s=\"[0-9]+\"/>| s=\"([4-9]|1[0-9])\"", "");
        var original = Encoding.UTF8.GetString(Parts(bytes)["xl/worksheets/sheet0.xml"]);
        Assert.Equal(original, cleared);
    }

    [Fact]
    public void Write_Workbook_ColoursErrorsAndWarningsDifferentlyAndKeepsFormats()
    {
        var reading = SheetFile.Of(Wrong).Read();
        var marked = Parts(Mark(SheetFile.Of(Wrong).Bytes(), "a.xlsx"));

        Assert.Contains(reading.Errors, error => error.Cell == "A4" && error.Code == IssueCodes.NameMissing);
        Assert.Equal("FFFFC7CE", ColourOf(marked, "A4"));
        Assert.Equal("FFFFC7CE", ColourOf(marked, "E3"));
        Assert.Null(ColourOf(marked, "B3"));
        var warning = Assert.Single(reading.Warnings, warning => warning.Code == IssueCodes.TotalMismatch && warning.Cell == "C6");
        Assert.Equal("FFFFEB9C", ColourOf(marked, warning.Cell));

        // A date that is fine otherwise keeps its format on the coloured ground.
        var paid = Parts(Mark(SheetFile.Of(["姓名", "应发", "实发"], [new Raw("<c r=\"@\" s=\"2\"><v>46280</v></c>"), 100m, "x"]).Bytes(), "a.xlsx"));
        Assert.Equal("0", FormatOf(paid, "C2").Attribute("numFmtId")!.Value);
        var formula = Parts(Mark(SheetFile.Of(["姓名", "应发", "实发"], ["张测试", 100m, new Raw("<c r=\"@\" s=\"3\"><f>X</f></c>")]).Bytes(), "a.xlsx"));
        Assert.Equal("177", FormatOf(formula, "C2").Attribute("numFmtId")!.Value);
    }

    [Fact]
    public void Write_Workbook_CommentsSayWhatAndHow()
    {
        var marked = Parts(Mark(SheetFile.Of(Wrong).Bytes(), "a.xlsx"));

        var comments = Comments(marked, "xl/commentsWage-sheet0.xml");
        Assert.Contains("没有姓名", comments["A4"], StringComparison.Ordinal);
        Assert.Contains("应当是：员工姓名", comments["A4"], StringComparison.Ordinal);
        Assert.Contains("怎么改：", comments["A4"], StringComparison.Ordinal);
        Assert.Contains("“三千”不是金额", comments["E3"], StringComparison.Ordinal);
        var boxes = Encoding.UTF8.GetString(marked["xl/drawings/vmlDrawingWage-sheet0.vml"]);
        Assert.Equal(comments.Count, boxes.Split("ObjectType=\"Note\"").Length - 1);
        Assert.Contains("<x:Row>3</x:Row><x:Column>0</x:Column>", boxes, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SheetWithItsOwnComments_KeepsThemAndAdds()
    {
        const string own = "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>张测试</author></authors>"
            + "<commentList><comment ref=\"B3\" authorId=\"0\"><text><t>原来的</t></text></comment><comment ref=\"E3\" authorId=\"0\"><text><r><t>原来也有</t></r>"
            + "</text></comment></commentList></comments>";
        const string boxes = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s1025\"/></xml>";
        var bytes = SheetFile.Of(Wrong).After($"<pageMargins left=\"1\"/><legacyDrawing r:id=\"d\" xmlns:r=\"{Relations}\"/>")
            .With("xl/worksheets/_rels/sheet0.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"c\" Type=\"{Relations}/comments\" Target=\"../comments1.xml\"/>"
                    + $"<Relationship Id=\"d\" Type=\"{Relations}/vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/></Relationships>")
            .With("xl/comments1.xml", own).With("xl/drawings/vmlDrawing1.vml", boxes).Bytes();

        var marked = Mark(bytes, "a.xlsx");

        var parts = Parts(marked);
        var comments = Comments(parts, "xl/comments1.xml");
        Assert.Equal("原来的", comments["B3"]);
        Assert.StartsWith("原来也有", comments["E3"], StringComparison.Ordinal);
        Assert.Contains("“三千”不是金额", comments["E3"], StringComparison.Ordinal);
        Assert.Contains("A4", comments.Keys);
        Assert.False(parts.ContainsKey("xl/commentsWage-sheet0.xml"));
        Assert.Single(Encoding.UTF8.GetString(parts["xl/worksheets/sheet0.xml"]).Split("<legacyDrawing").Skip(1));
        Assert.Contains("_x0000_s1025", Encoding.UTF8.GetString(parts["xl/drawings/vmlDrawing1.vml"]), StringComparison.Ordinal);
        AssertWellFormed(marked);
        AssertSameReading(SheetFile.Read(bytes, "a.xlsx"), SheetFile.Read(marked, "b.xlsx"));
    }

    [Fact]
    public void Write_PrefixedPartsAndLaterElements_StayInOrder()
    {
        const string sheet = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row r=\"1\">"
            + "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>姓名</x:t></x:is></x:c><x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>应发</x:t></x:is></x:c>"
            + "<x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t>实发</x:t></x:is></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" t=\"inlineStr\"><x:is><x:t>张&gt;测试</x:t>"
            + "</x:is></x:c><x:c r=\"B2\"><x:v>100</x:v></x:c></x:row></x:sheetData><!-- <c r=\"C2\"> --><x:pageMargins left=\"1\"/><x:extLst>"
            + "<x:ext uri=\"a>b\"/></x:extLst></x:worksheet>";
        var bytes = SheetFile.Of(Wrong).With("xl/worksheets/sheet0.xml", sheet).Bytes();

        var marked = Mark(bytes, "a.xlsx");

        var text = Encoding.UTF8.GetString(Parts(marked)["xl/worksheets/sheet0.xml"]);
        Assert.Contains("<x:c r=\"C2\" s=\"4\"/></x:row>", text, StringComparison.Ordinal);
        Assert.Contains("<x:pageMargins left=\"1\"/><x:legacyDrawing ", text, StringComparison.Ordinal);
        AssertWellFormed(marked);
        AssertSameReading(SheetFile.Read(bytes, "a.xlsx"), SheetFile.Read(marked, "b.xlsx"));
    }

    [Fact]
    public void Write_Csv_BecomesAWorkbookWithTheSameCells()
    {
        const string text = "测试甲公司\n姓名,身份证号,基本工资,奖金,应发,实发,备注\n张测试,330102199001010004,3000,-,3000,三千,=1+1\n李测试,,\"3,000.00\",0,3000.00,2000,@说明\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        var reading = SheetFile.Read(bytes, "九月.csv");

        var marked = Mark(bytes, "九月.csv", reading);

        AssertSameReading(reading, SheetFile.Read(marked, "九月.xlsx"));
        var cells = Cells(marked, "xl/worksheets/sheet1.xml");
        Assert.Equal("330102199001010004", cells["B3"]);
        Assert.Equal(("-", "3000", "'=1+1", "'@说明", "3,000.00"), (cells["D3"], cells["C3"], cells["G3"], cells["G4"], cells["C4"]));
        AssertWellFormed(marked);
    }

    [Fact]
    public void Write_OldWorkbook_BecomesAWorkbookWithTheSameCells()
    {
        var bytes = XlsFile.Of(
            ["姓名", "基本工资", "应发", "实发", "发放日期"], ["张测试", 3000m, 3000m, "三千", new XlsFile.Day(46280)],
            ["李测试", 3000.5m, new XlsFile.Formula((byte)0x17), 1m]).Bytes();
        var reading = SheetFile.Read(bytes, "九月.xls");

        var marked = Mark(bytes, "九月.xls", reading);

        AssertSameReading(reading, SheetFile.Read(marked, "九月.xlsx"));
        Assert.Equal("FFFFC7CE", ColourOf(Parts(marked), "C3", "xl/worksheets/sheet1.xml"));
        AssertWellFormed(marked);
    }

    [Fact]
    public void Write_XmlSpreadsheetOfTwoSheets_KeepsTheTextOfEveryCellOfBoth()
    {
        var bytes = Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>
            <Worksheet ss:Name="九月[工资]"><Table>
            <Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">应发</Data></Cell>
            <Cell><Data ss:Type="String">实发</Data></Cell><Cell><Data ss:Type="String">比例</Data></Cell></Row>
            <Row><Cell><Data ss:Type="String">演示甲</Data></Cell><Cell><Data ss:Type="Number">5000</Data></Cell>
            <Cell><Data ss:Type="String">五千</Data></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.08</Data></Cell></Row></Table></Worksheet>
            <Worksheet ss:Name="说明"><Table><Row><Cell><Data ss:Type="String">由财务保管</Data></Cell></Row></Table></Worksheet></Workbook>
            """);
        var reading = SheetFile.Read(bytes, "九月.xls");
        Assert.False(reading.CanMark);

        var parts = Parts(Mark(bytes, "九月.xls", reading));

        Assert.Equal("由财务保管", Xml(parts["xl/worksheets/sheet2.xml"]).Descendants(Main + "t").Single().Value);
        Assert.Equal(["九月 工资", "说明"], Xml(parts["xl/workbook.xml"]).Descendants(Main + "sheet").Select(sheet => sheet.Attribute("name")!.Value));
        Assert.Equal("FFFFC7CE", ColourOf(parts, "C2", "xl/worksheets/sheet1.xml"));
        Assert.Equal("10", FormatOf(parts, "D2", "xl/worksheets/sheet1.xml").Attribute("numFmtId")!.Value);
    }

    [Fact]
    public void Write_Csv_KeepsNoughtsAtTheEnd()
    {
        var bytes = Encoding.UTF8.GetBytes("姓名,工号,应发,实发\n演示甲,007,3000.00,三千\n");

        var marked = Mark(bytes, "九月.csv");

        Assert.Equal(("3000.00", "007"), (Cells(marked, "xl/worksheets/sheet1.xml")["C2"], Cells(marked, "xl/worksheets/sheet1.xml")["B2"]));
        Assert.Equal("2", FormatOf(Parts(marked), "C2", "xl/worksheets/sheet1.xml").Attribute("numFmtId")!.Value);
    }

    [Fact]
    public void Write_OldWorkbook_KeepsTheTimeOfADate()
    {
        var bytes = XlsFile.Of(["姓名", "基本工资", "应发", "实发", "发放日期"], ["张测试", 3000m, 3000m, "三千", new XlsFile.Day(46280.75)]).Bytes();

        var marked = Mark(bytes, "九月.xls", SheetFile.Read(bytes, "九月.xls"));

        Assert.Equal("46280.75", Cells(marked, "xl/worksheets/sheet1.xml")["E2"]);
        AssertWellFormed(marked);
    }

    [Fact]
    public void Write_WorkbookWithoutStyles_IsWrittenAnew()
    {
        var bytes = SheetFile.Of(Wrong).With("xl/styles.xml", "<styleSheet/>").Bytes();
        var reading = SheetFile.Read(bytes, "a.xlsx");

        var marked = Mark(bytes, "a.xlsx", reading);

        AssertSameReading(reading, SheetFile.Read(marked, "b.xlsx"));
        AssertWellFormed(marked);
    }

    [Fact]
    public void Write_WholeRowConcerned_MarksItsFirstCell()
    {
        var bytes = SheetFile.Of([], [null, "姓名", "基本工资", "实发"], [null, "张测试", 100m, 100m]).Bytes();

        var marked = Parts(Mark(bytes, "a.xlsx"));

        Assert.Equal("FFFFEB9C", ColourOf(marked, "B2"));
        Assert.Contains("没有“应发合计”列", Comments(marked, "xl/commentsWage-sheet0.xml")["B2"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_SheetsOfDepartments_MarksEachItsOwn(bool old)
    {
        object?[] header = ["姓名", "基本工资", "应发", "实发"];
        object?[][] first = [header, ["张测试", 3000m, 3000m, 3000m], ["李测试", 3000m, 3000m, 3000m]];
        object?[][] second = [["二车间九月工资"], header, ["王测试", 3000m, 3000m, "三千"], ["赵测试", 3000m, 3000m, 3000m]];
        var bytes = old ? new XlsFile().Sheet("一车间", 0, first).Sheet("二车间", 0, second).Bytes()
            : new SheetFile().Sheet("一车间", first).Sheet("二车间", second).Bytes();
        var reading = SheetFile.Read(bytes, old ? "九月.xls" : "九月.xlsx");
        Assert.Equal(("二车间", "D3"), Assert.Single(reading.Errors.Select(error => (error.Sheet, error.Cell))));

        var marked = Mark(bytes, old ? "九月.xls" : "九月.xlsx", reading);

        AssertSameReading(reading, SheetFile.Read(marked, "b.xlsx"));
        AssertWellFormed(marked);
        var parts = Parts(marked);
        var sheets = parts.Keys.Where(part => part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList();
        Assert.Equal("FFFFC7CE", ColourOf(parts, "D3", sheets[1]));
        Assert.NotEqual("FFFFC7CE", ColourOf(parts, "D3", sheets[0]));
    }

    [Theory]
    [MemberData(nameof(AwkwardFilesTests.Habits), MemberType = typeof(AwkwardFilesTests))]
    public void Write_AnyHabit_ReadsBackTheSame(string habit)
    {
        var file = AwkwardFilesTests.Make(habit);
        var reading = SheetFile.Read(file.Content, file.Name);

        var marked = Mark(file.Content, file.Name, reading);

        AssertSameReading(reading, SheetFile.Read(marked, "b.xlsx"));
        AssertWellFormed(marked);
    }

    private static byte[] Mark(byte[] bytes, string name, PayrollReading? reading = null) =>
        AnnotatedWorkbook.Write(bytes, name, reading ?? SheetFile.Read(bytes, name), ReadingLimits.Default, CancellationToken.None);

    private static void AssertSameReading(PayrollReading expected, PayrollReading actual)
    {
        Assert.Null(actual.Refusal);
        Assert.Equal(expected.Lines, actual.Lines);
        Assert.Equal(expected.Columns.Select(column => (column.Header, column.Letters, column.Field)),
            actual.Columns.Select(column => (column.Header, column.Letters, column.Field)));
        Assert.Equal(expected.DeclaredTotals, actual.DeclaredTotals);
        Assert.Equal(expected.Errors.Select(Short), actual.Errors.Select(Short));
        Assert.Equal(expected.Warnings.Where(warning => warning.Code != IssueCodes.OtherSheet).Select(Short),
            actual.Warnings.Where(warning => warning.Code != IssueCodes.OtherSheet).Select(Short));

        static (string, int, string, string) Short(PayrollIssue issue) => (issue.Code, issue.Row, issue.Cell, issue.Message);
    }

    private static SortedDictionary<string, byte[]> Parts(byte[] package)
    {
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            parts.Add(entry.FullName, content.ToArray());
        }

        return parts;
    }

    private static void AssertWellFormed(byte[] package) => Assert.All(
        Parts(package).Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal) || part.Key.EndsWith(".rels", StringComparison.Ordinal)
            || part.Key.EndsWith(".vml", StringComparison.Ordinal)),
        part => Assert.NotNull(Xml(part.Value).Root));

    private static XDocument Xml(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content));
        return XDocument.Load(reader);
    }

    private static Dictionary<string, string> Cells(byte[] package, string sheet) => Xml(Parts(package)[sheet]).Descendants(Main + "c")
        .Where(cell => cell.HasElements).ToDictionary(cell => cell.Attribute("r")!.Value, cell => cell.Value);

    private static Dictionary<string, string> Comments(SortedDictionary<string, byte[]> parts, string part) =>
        Xml(parts[part]).Descendants(Main + "comment").ToDictionary(comment => comment.Attribute("ref")!.Value, comment => comment.Value);

    private static XElement FormatOf(SortedDictionary<string, byte[]> parts, string cell, string sheet = "xl/worksheets/sheet0.xml")
    {
        var style = int.Parse(
            Xml(parts[sheet]).Descendants(Main + "c").Single(one => one.Attribute("r")!.Value == cell).Attribute("s")?.Value
            ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return Xml(parts["xl/styles.xml"]).Descendants().Where(one => one.Name.LocalName == "xf" && one.Parent!.Name.LocalName == "cellXfs").ElementAt(style);
    }

    private static string? ColourOf(SortedDictionary<string, byte[]> parts, string cell, string sheet = "xl/worksheets/sheet0.xml")
    {
        var fill = int.Parse(FormatOf(parts, cell, sheet).Attribute("fillId")?.Value ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        return Xml(parts["xl/styles.xml"]).Descendants().Where(one => one.Name.LocalName == "fill").ElementAtOrDefault(fill)?
            .Descendants().FirstOrDefault(one => one.Name.LocalName == "fgColor")?.Attribute("rgb")?.Value;
    }
}
