using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>What a sheet says beside the contents of its cells: what is merged, hidden or a rate.</summary>
public sealed class SheetSourcesTests
{
    private const string Page = "<table><col><col style='display: none'><tr><td colspan=2>工资表<td rowspan=2>备注<tr><td>姓名<td>应发"
        + "<tr style='display:none'><td>张测试<td x:num='0.08'>8%<td style='DISPLAY:none'>无</table>";

    private const string Xml = "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>"
        + "<Styles><Style ss:ID='p'><NumberFormat ss:Format='Percent'/></Style><Style ss:ID='q' ss:Parent='p'/></Styles><Worksheet ss:Name='工资'><Table>"
        + "<Column/><Column ss:Hidden='1' ss:Span='1'/><Row><Cell ss:MergeAcross='1'><Data ss:Type='String'>工资表</Data></Cell>"
        + "<Cell ss:MergeDown='1'><Data ss:Type='String'>备注</Data></Cell></Row><Row ss:Hidden='1' ss:StyleID='q'><Cell><Data ss:Type='Number'>0.08</Data></Cell>"
        + "<Cell ss:StyleID='none'><Data ss:Type='Number'>0.08</Data></Cell><Cell><Data ss:Type='Number'>1</Data></Cell></Row></Table></Worksheet></Workbook>";

    [Fact]
    public void Html_MergedHiddenAndRates_AreTold()
    {
        var sheet = Open(Page, "a.xls");

        Assert.Equal([new MergedRange(1, 0, 1, 1), new MergedRange(1, 2, 2, 2)], sheet.Merged(default)!);
        Assert.Equal([1], sheet.HiddenColumns(default).Order());
        var rows = sheet.Rows(default).ToList();
        Assert.Equal([false, false, true], rows.Select(row => row.Hidden));
        Assert.Equal([2, 3], rows.Skip(1).Select(row => row.Number));
        Assert.Equal(new SheetCell(1, CellKind.Number, "0.08", Percent: true), rows[2][1]);
    }

    [Fact]
    public void XmlSpreadsheet_MergedHiddenAndRates_AreTold()
    {
        var sheet = Open(Xml, "a.xml");

        Assert.Equal([new MergedRange(1, 0, 1, 1), new MergedRange(1, 2, 2, 2)], sheet.Merged(default)!);
        Assert.Equal([1, 2], sheet.HiddenColumns(default).Order());
        var rows = sheet.Rows(default).ToList();
        Assert.Equal([false, true], rows.Select(row => row.Hidden));

        // The third cell stands beside the one that is merged from above.
        Assert.Equal([(0, true), (1, false), (3, true)], rows[1].Cells.Select(cell => (cell.Column, cell.Percent)));
    }

    [Fact]
    public void Xlsx_MergedHiddenAndRates_AreTold()
    {
        var sheet = Open(SheetFile.Of().Raw("工资", "visible",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"1\"><v>0.08</v></c><c r=\"B2\" s=\"2\"><v>0.08</v></c><c r=\"C2\" s=\"3\"><v>8</v></c></row>")
            .With("xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"177\" formatCode=\"0.00%\"/><numFmt numFmtId=\"178\" formatCode=\"0&quot;%&quot;\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/></cellXfs></styleSheet>")
            .Before("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"16384\"/></cols>")
            .After("<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>").Bytes(), "a.xlsx", 1);

        Assert.Equal([new MergedRange(1, 0, 1, 2)], sheet.Merged(default)!);
        Assert.Equal([1, 2], sheet.HiddenColumns(default).Order());
        var rows = sheet.Rows(default).ToList();
        Assert.Equal([false, true], rows.Select(row => row.Hidden));
        Assert.Equal([true, true, false], rows[1].Cells.Select(cell => cell.Percent));
    }

    [Fact]
    public void Xlsx_LargeSheet_DoesNotSayWhatIsMerged()
    {
        var data = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (var row = 2; row < 400_000; row++)
        {
            data.Append("<row spans=\"1:16\" ht=\"15\"/>");
        }

        var sheet = Open(SheetFile.Of().Raw("工资", "visible", data.ToString()).After("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>").Bytes(), "a.xlsx",
            1);

        Assert.Null(sheet.Merged(default));
    }

    [Fact]
    public void Xls_Rates_AreTold()
    {
        var sheet = Open(XlsFile.Of(["姓名", "应发"], ["张测试", 0.08m]).Bytes(), "a.xls");

        Assert.Empty(sheet.Merged(default)!);
        Assert.Empty(sheet.HiddenColumns(default));
        Assert.False(sheet.Rows(default).Last()[1]!.Value.Percent);
    }

    [Theory]
    [InlineData("0%", true)]
    [InlineData("0.00%;[Red]-0.00%", true)]
    [InlineData("0\"%\"", false)]
    [InlineData("0\\%", false)]
    [InlineData("yyyy\"%\"", false)]
    public void NumberFormat_IsARate_WhereThePercentSignIsNotLiteral(string format, bool rate) =>
        Assert.Equal(rate, NumberFormats.Of(format) == NumberFormat.Percent);

    [Fact]
    public void SheetNumber_PlainDigits_AreTheDecimalTheyWrite()
    {
        var random = new Random(353);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.NextInt64(1L << random.Next(1, 56)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            text = random.Next(3) == 0 ? text : text.Insert(random.Next(1, text.Length + 1), ".");
            Assert.True(SheetNumber.TryPlain(text, out var number));
            Assert.Equal(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), number);
        }

        Assert.All(["", ".5", "-1", "1.2.3", "1e3", "1,000", "1234567890123456789"], text => Assert.False(SheetNumber.TryPlain(text, out _)));
    }

    [Fact]
    public void Crc32_KnownText_HasItsKnownChecksum()
    {
        Assert.Equal(0xCBF43926u, ~Crc32.Append(uint.MaxValue, "123456789"u8));
        var half = Crc32.Append(uint.MaxValue, "1234567890123456"u8[..11]);
        Assert.Equal(Crc32.Append(uint.MaxValue, "1234567890123456"u8), Crc32.Append(half, "1234567890123456"u8[11..]));
    }

    [Fact]
    public void Annotated_WorkbookWithMacros_IsACopyWithoutThem()
    {
        var content = SheetFile.Of(["姓名", "基本工资", "应发", "实发"], ["张测试", "三千", 3000m, 3000m]).With("xl/vbaProject.bin", "宏").Bytes();
        var reading = SheetFile.Read(content, "a.xlsm");

        var marked = AnnotatedWorkbook.Write(content, "a.xlsm", reading, ReadingLimits.Default, default);

        using var package = new XlsxPackage(SheetSources.AsStream(marked), ReadingLimits.Default);
        Assert.False(package.HasMacros);
        Assert.DoesNotContain("xl/vbaProject.bin", package.Parts);
        Assert.Equal(reading.Errors.Select(error => error.Cell), SheetFile.Read(marked, "a.xlsx").Errors.Select(error => error.Cell));
    }

    [Fact]
    public void Annotated_PageAndXml_BecomeWorkbooksWithTheSameCells()
    {
        foreach (var content in new[]
        {
            "<table><tr><td>姓名<td>基本工资<td>应发<td>实发<tr><td>张测试<td>三千<td>3000<td>3000</table>",
            "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet><Table>"
                + "<Row><Cell><Data>姓名</Data></Cell><Cell><Data>基本工资</Data></Cell><Cell><Data>应发</Data></Cell><Cell><Data>实发</Data></Cell></Row>"
                + "<Row><Cell><Data>张测试</Data></Cell><Cell><Data>三千</Data></Cell><Cell><Data>3000</Data></Cell><Cell><Data>3000</Data></Cell></Row></Table></Worksheet></Workbook>",
        })
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            var reading = SheetFile.Read(bytes, "九月.xls");
            Assert.NotEmpty(reading.Errors);

            var marked = SheetFile.Read(AnnotatedWorkbook.Write(bytes, "九月.xls", reading, ReadingLimits.Default, default), "a.xlsx");

            Assert.Equal(reading.Errors.Select(error => error.Cell), marked.Errors.Select(error => error.Cell));
        }
    }

    private static ISheetSource Open(string text, string name) => Open(Encoding.UTF8.GetBytes(text), name);

    private static ISheetSource Open(byte[] content, string name, int index = 0) =>
        SheetSources.Open(content, name, ReadingLimits.Default, _ => false, default).Sheets[index];
}
