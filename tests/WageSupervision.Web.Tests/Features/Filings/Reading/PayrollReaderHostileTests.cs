using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

public sealed class PayrollReaderHostileTests
{
    private static readonly object?[][] Good = [["姓名", "应发", "实发"], ["张三", 100m, 100m]];

    [Fact]
    public void Read_ZipBombInSheet_IsRefusedEarly()
    {
        var bomb = new SheetFile().Raw("b", "visible", string.Concat(Enumerable.Repeat("<x/>", 12_000_000))).Bytes();
        var watch = Stopwatch.StartNew();

        AssertRefused(bomb, RefusalCodes.Unpacked);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_ZipBombInSharedStrings_IsRefused() =>
        AssertRefused(SheetFile.Of(Good).Strings("<sst>" + string.Concat(Enumerable.Repeat("<si/>", 9_000_000)) + "</sst>").Bytes(), RefusalCodes.Unpacked);

    [Fact]
    public void Read_EndlessAttribute_IsRefused() =>
        AssertRefused(SheetFile.Of(Good).Strings($"<sst a=\"{new string('x', 3_000_000)}\"/>").Bytes(), RefusalCodes.Suspicious);

    [Fact]
    public void Read_EndlessNesting_IsRefused() =>
        AssertRefused(SheetFile.Of(Good).Strings("<sst>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).Bytes(), RefusalCodes.Suspicious);

    [Fact]
    public void Read_EverNewNames_IsRefused() =>
        AssertRefused(SheetFile.Of(Good).Strings("<sst>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<a{i}/>")) + "</sst>").Bytes(),
            RefusalCodes.Suspicious);

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("xl/worksheets/sheet0.xml")]
    public void Read_DocumentTypeInAnyPart_IsRefused(string part)
    {
        const string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]><x>&b;&c;</x>";

        AssertRefused(SheetFile.Of(Good).With(part, laughs).Bytes(), RefusalCodes.Suspicious);
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/etc/evil.xml")]
    [InlineData("xl/../../evil.xml")]
    [InlineData("C:evil.xml")]
    [InlineData("XL/Workbook.xml")]
    public void Read_BadEntryName_IsRefused(string path) =>
        AssertRefused(SheetFile.Of(Good).With(path, "<x/>").Bytes(), RefusalCodes.Suspicious);

    [Fact]
    public void Read_MorePartsThanAllowed_IsRefusedWithTheirNumber()
    {
        var file = SheetFile.Of(Good);
        for (var i = 0; i < 20; i++)
        {
            file.With($"xl/media/image{i}.png", "");
        }

        var reading = file.Read(ReadingLimits.Default with { MaxEntries = 20 });

        Assert.Equal(RefusalCodes.TooManyParts, reading.Refusal?.Code);
        Assert.Contains("26 个部件", reading.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MacroTypeOfPartsThatAreNotThere_IsRead()
    {
        // As SheetJS writes it into every workbook.
        const string unused = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>"
            + "<Override PartName=\"/xl/other.bin\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";

        var reading = SheetFile.Of(Good).With("[Content_Types].xml", Types(unused)).Read();

        Assert.Null(reading.Refusal);
        Assert.Single(reading.Lines);
    }

    [Fact]
    public void Read_FakeDimensionAndFarCells_DoNotAllocate()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = SheetFile.Of(Good).Read();

        Assert.Null(reading.Refusal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
        AssertRefused(new SheetFile().Raw("s", "visible", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").Bytes(), RefusalCodes.TooManyCells);
        AssertRefused(new SheetFile().Raw("s", "visible", "<row r=\"1048577\"><c r=\"A1\"><v>1</v></c></row>").Bytes(), RefusalCodes.Damaged);
    }

    [Fact]
    public void Read_TooManyRowsOrCells_IsRefused()
    {
        var file = SheetFile.Of([.. Good, ["李四", 1m, 1m], ["王五", 1m, 1m]]);

        Assert.Equal(RefusalCodes.TooManyCells, file.Read(ReadingLimits.Default with { MaxRows = 3 }).Refusal?.Code);
        Assert.Equal(RefusalCodes.TooManyCells, file.Read(ReadingLimits.Default with { MaxCells = 8 }).Refusal?.Code);
        Assert.Equal(RefusalCodes.TooLarge, file.Read(ReadingLimits.Default with { MaxBytes = 100 }).Refusal?.Code);
    }

    [Fact]
    public void Read_TruncatedAnywhere_IsRefused()
    {
        var bytes = SheetFile.Of(Good).Bytes();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Assert.NotNull(SheetFile.Read(bytes[..length], "a.xlsx").Refusal);
        }
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrowsNorChangesAnAmount()
    {
        var bytes = SheetFile.Of(Good).Bytes();
        var random = new Random(353);
        for (var i = 0; i < 1500; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            var reading = SheetFile.Read(changed, "a.xlsx");
            Assert.True(reading.Refusal is not null || reading.Totals.Net == 100m);
        }
    }

    [Fact]
    public void Read_RandomBytes_IsRefused()
    {
        var random = new Random(353);
        foreach (var name in new[] { "a.xlsx", "a.csv", "a.xls", "a", "a.pdf" })
        {
            for (var i = 0; i < 100; i++)
            {
                var bytes = new byte[random.Next(4000)];
                random.NextBytes(bytes);
                Assert.NotNull(SheetFile.Read(bytes, name).Refusal);
                Assert.NotNull(SheetFile.Read([.. "PK\u0003\u0004"u8, .. bytes], name).Refusal);
            }
        }
    }

    [Theory]
    [InlineData("<html><table><tr><td>姓名</td></tr></table></html>", "a.xlsx", RefusalCodes.NoHeader)]
    [InlineData("<html><body>登录超时，请重新登录</body></html>", "a.xls", RefusalCodes.WrongContent)]
    [InlineData("<html><frameset><frame src=\"工资.files/sheet001.htm\"></frameset></html>", "a.xls", RefusalCodes.WrongContent)]
    [InlineData("<?xml version=\"1.0\"?><工资><人 姓名=\"张测试\"/></工资>", "a.xml", RefusalCodes.WrongContent)]
    [InlineData("MIME-Version: 1.0\r\n\r\n<html><table>", "a.xls", RefusalCodes.WrongContent)]
    [InlineData("%PDF-1.7", "a.csv", RefusalCodes.WrongContent)]
    [InlineData("姓名,应发\n张三,1", "a.docx", RefusalCodes.WrongExtension)]
    [InlineData("姓名,应发\n张三,1", "a.ods", RefusalCodes.WrongExtension)]
    [InlineData("姓名,应发\n张三,1", "a.wps", RefusalCodes.WrongExtension)]
    [InlineData("姓名,应发\n张三,1", "a.pdf", RefusalCodes.WrongExtension)]
    [InlineData("", "a.csv", RefusalCodes.Empty)]
    [InlineData("甲,乙\n1,2", "a.csv", RefusalCodes.NoHeader)]
    [InlineData("姓名,应发,实发\n", "a.csv", RefusalCodes.NoWorkers)]
    [InlineData("姓名,应发,实发\n\"张三,1,1\n李四,1,1\n王五,1,1\n赵六,1,1\n钱七,1,1\n孙八,1,1\n周九,1,1", "a.csv", RefusalCodes.Damaged)]
    public void Read_OtherContent_IsRefusedWithAWayOut(string content, string name, string code) =>
        AssertRefused(Encoding.UTF8.GetBytes(content), code, name);

    [Fact]
    public void Read_OldExcelAndPasswords_AreToldApart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

        AssertRefused(ole, RefusalCodes.Damaged, "a.xls");
        AssertRefused(ole, RefusalCodes.Damaged, "a.xlsx");
        AssertRefused([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], RefusalCodes.Encrypted, "a.xlsx");
        AssertRefused([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], RefusalCodes.Encrypted, "a.xls");
    }

    [Fact]
    public void Read_Polyglots_AreRefused()
    {
        var bytes = SheetFile.Of(Good).Bytes();

        AssertRefused([.. "%PDF-1.7\n"u8, .. bytes], RefusalCodes.WrongContent);
        AssertRefused([.. "GIF89a"u8, .. bytes], RefusalCodes.WrongContent);
        AssertRefused([.. bytes, .. "<html><script>"u8], RefusalCodes.Suspicious);
    }

    [Fact]
    public void Read_OtherPackage_IsRefused()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("a.txt").Open());
            writer.Write("x");
        }

        AssertRefused(file.ToArray(), RefusalCodes.WrongContent);
    }

    [Fact]
    public void Read_HonestRepetitiveSheet_Passes()
    {
        var rows = new StringBuilder();
        for (var row = 2; row <= 60_001; row++)
        {
            rows.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"<row r=\"{row}\" spans=\"1:12\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>员工{row}</t></is></c><c r=\"B{row}\"><v>3000</v></c><c r=\"C{row}\">"
                    + $"<v>3000</v></c><c r=\"D{row}\" s=\"1\"/><c r=\"E{row}\" s=\"1\"/><c r=\"F{row}\" s=\"1\"/><c r=\"G{row}\" s=\"1\"/></row>");
        }

        var reading = new SheetFile().Raw("s", "visible", SheetFile.Rows(["姓名", "应发", "实发"]) + rows).Read();

        Assert.Null(reading.Refusal);
        Assert.Equal(60_000, reading.Lines.Count);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var text = "姓名,应发,实发\n" + string.Concat(Enumerable.Repeat("张三,1,1\n", 1000));

        Assert.ThrowsAny<OperationCanceledException>(() => PayrollReader.Read(Encoding.UTF8.GetBytes(text), "a.csv", ReadingLimits.Default, source.Token));
    }

    private static string Types(string more) =>
        $"<Types><Override PartName=\"/xl/workbook.xml\" "
            + $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{more}</Types>";

    private static void AssertRefused(byte[] content, string code, string name = "a.xlsx")
    {
        var reading = SheetFile.Read(content, name);
        Assert.Equal(code, reading.Refusal?.Code);
        Assert.Contains("请", reading.Refusal!.Message, StringComparison.Ordinal);
        Assert.Empty(reading.Lines);
    }
}
