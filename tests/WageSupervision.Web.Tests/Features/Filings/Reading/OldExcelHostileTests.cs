using System.Buffers.Binary;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Old .xls files that are locked, armed, torn or built to run in circles.</summary>
public sealed class OldExcelHostileTests
{
    private static readonly object?[][] Good = [["姓名", "应发", "实发"], ["张测试", 100m, 100m]];

    [Fact]
    public void Read_Password_IsRefused() => AssertRefused(XlsFile.Of(Good).Password().Bytes(), RefusalCodes.Encrypted);

    [Theory]
    [InlineData("_VBA_PROJECT_CUR")]
    [InlineData("VBA")]
    public void Read_MacroStorage_IsReadWithoutIt(string name) => AssertRead(XlsFile.Of(Good).Stream(name).Bytes());

    [Fact]
    public void Read_MacroSheet_IsPassedOver() => AssertRead(XlsFile.Of(Good).MacroSheet("宏").Bytes());

    [Fact]
    public void Read_OtherDocumentRenamed_IsRefused()
    {
        var bytes = XlsFile.Of(Good).Bytes();
        var name = System.Text.Encoding.Unicode.GetBytes("Workbook");
        System.Text.Encoding.Unicode.GetBytes("WordDocu").CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(name)));

        AssertRefused(bytes, RefusalCodes.WrongContent);
    }

    [Fact]
    public void Read_ManySheets_AreRefused()
    {
        var file = new XlsFile();
        for (var i = 0; i < 256; i++)
        {
            file.Sheet($"表{i}", 0, ["说明"]);
        }

        AssertRefused(file.Bytes(), RefusalCodes.TooManyCells);
    }

    [Fact]
    public void Read_FormulaThatFailed_IsAnError()
    {
        var reading = SheetFile.Read(XlsFile.Of(["姓名", "基本工资", "应发", "实发"], ["张测试", 100m, new XlsFile.Formula((byte)0x17), 100m]).Bytes(), "a.xls");

        var error = Assert.Single(reading.Errors);
        Assert.Equal((IssueCodes.FormulaError, "C2", "#REF!"), (error.Code, error.Cell, error.Value));
    }

    [Fact]
    public void Read_ChainThatBitesItsTail_IsDamage()
    {
        var bytes = XlsFile.Of(Good).Bytes();

        // The first entry of the table that leads to the next sector leads to itself instead.
        for (uint sector = 1; sector < 8; sector++)
        {
            var circular = (byte[])bytes.Clone();
            BinaryPrimitives.WriteUInt32LittleEndian(circular.AsSpan(512 + ((int)sector * 4)), sector);
            AssertRefused(circular, RefusalCodes.Damaged);
        }
    }

    [Fact]
    public void Read_TooManyRows_IsRefused() => Assert.Equal(
        RefusalCodes.TooManyCells,
        SheetFile.Read(XlsFile.Of([.. Good, ["李测试", 1m, 1m], ["王测试", 1m, 1m]]).Bytes(), "a.xls", ReadingLimits.Default with { MaxRows = 3 }).Refusal?.Code);

    [Fact]
    public void Read_AnyByteChangedOrCut_NeverThrowsNorHangs()
    {
        var bytes = XlsFile.Of([["测试表"], .. Good, ["李测试", 200m, 200m]]).Bytes();
        var random = new Random(353);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 2_000; i++)
        {
            var changed = (byte[])bytes.Clone();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            _ = SheetFile.Read(i % 2 == 0 ? changed : changed[..random.Next(changed.Length)], "a.xls");
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    private static void AssertRead(byte[] content)
    {
        var reading = SheetFile.Read(content, "a.xls");
        Assert.Null(reading.Refusal);
        Assert.Equal(100m, Assert.Single(reading.Lines).Net);
    }

    private static void AssertRefused(byte[] content, string code)
    {
        var reading = SheetFile.Read(content, "a.xls");
        Assert.Equal(code, reading.Refusal?.Code);
        Assert.Contains("请", reading.Refusal!.Message, StringComparison.Ordinal);
    }
}
