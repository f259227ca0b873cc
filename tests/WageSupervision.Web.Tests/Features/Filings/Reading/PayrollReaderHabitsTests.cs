using WageSupervision.Web.Sheets;
using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

public sealed class PayrollReaderHabitsTests
{
    private static readonly object?[] Header = ["姓名", "基本工资", "加班费", "应发合计", "养老保险", "实发工资"];

    [Fact]
    public void Read_PlainSheet_GivesLinesWithRowNumbersAndTotals()
    {
        var reading = SheetFile.Of(Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m], ["李四", 3000m, null, 3000m, 240m, 2760m]).Read();

        AssertClean(reading, 2);
        Assert.Equal("工资", reading.SheetName);
        Assert.Equal(1, reading.HeaderRow);
        Assert.Equal([2, 3], reading.Lines.Select(line => line.Row));
        Assert.Equal(200m, reading.Lines[0].OvertimePay);
        Assert.Null(reading.Lines[1].OvertimePay);
        Assert.Equal((2, 6200m, 480m, 5720m), (reading.Totals.Workers, reading.Totals.Gross, reading.Totals.Deducted, reading.Totals.Net));
        Assert.Equal(6000m, reading.Totals.ByField[PayrollField.BasicWage]);
    }

    [Fact]
    public void Read_TitleAndPeriodLinesAbove_FindsHeader()
    {
        var reading = SheetFile.Of(["杭州某某有限公司2026年9月工资表"], ["单位：元", null, "发放日期", "2026年9月15日"], [], Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m]).Read();

        AssertClean(reading, 1);
        Assert.Equal(4, reading.HeaderRow);
    }

    [Fact]
    public void Read_TwoRowMergedHeader_ReadsAllWorkers()
    {
        var reading = SheetFile.Of(
            ["九月工资表"],
            ["序号", "姓名", "应发工资", null, null, null, "代扣", null, "实发工资", "签字"],
            [null, null, "基本工资", "加班费", "奖金", "小计", "养老", "医疗"],
            [1, "张三", 3000m, 200m, 100m, 3300m, 240m, 60m, 3000m],
            [2, "李四", 3000m, 0m, 100m, 3100m, 240m, 60m, 2800m]).Read();

        AssertClean(reading, 2);
        Assert.Equal(3, reading.HeaderRow);
        Assert.Equal(3300m, reading.Lines[0].Gross);
        Assert.Equal(60m, reading.Lines[0].MedicalInsurance);
        Assert.Equal(PayrollField.Signature, reading.Columns.Single(column => column.Letters == "J").Field);
    }

    [Fact]
    public void Read_MergedGroupsThatAreKnownByThemselves_AreStillPartedByTheRowBelow()
    {
        var reading = SheetFile.Of(
            ["姓名", "工作天数", "加班工时", null, "基本工资", "加班费", null, "应发合计", "实发工资"],
            [null, null, "平时", "周末", null, "平时", "周末"],
            ["张三", 22m, 8m, 4m, 3000m, 200m, 100m, 3300m, 3300m]).Read();

        AssertClean(reading, 1);
        Assert.Equal(2, reading.HeaderRow);
        Assert.Equal((8m, 4m), (reading.Lines[0].AmountOf(PayrollField.WorkdayOvertimeHours), reading.Lines[0].AmountOf(PayrollField.RestDayOvertimeHours)));
        Assert.Equal((200m, 100m), (reading.Lines[0].AmountOf(PayrollField.WorkdayOvertimePay), reading.Lines[0].AmountOf(PayrollField.RestDayOvertimePay)));
        Assert.Equal(3300m, reading.Lines[0].Gross);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Read_SingleHeader_WithoutNameBelow_IsNoTwoRowHeader()
    {
        // A workshop's line stands under the header: no part of it.
        var reading = SheetFile.Of(Header, ["一车间"], ["张三", 3000m, 200m, 3200m, 240m, 2960m]).Read();

        AssertClean(reading, 1);
        Assert.Equal(1, reading.HeaderRow);
    }

    [Fact]
    public void Read_AmountsUnderNoHeader_AreToldOf()
    {
        var reading = SheetFile.Of(
            ["姓名", "基本工资", null, "应发合计", "实发工资", null, "草稿"], ["张三", 3000m, 200m, 3200m, 3200m, null, null, 7m],
            ["李四", 3000m, 100m, 3100m, 3100m, null, null, 8m]).Read();

        var warning = Assert.Single(reading.Warnings, issue => issue.Code == IssueCodes.UnnamedColumn);
        Assert.Contains("C 列没有表头，下面有数，没有读取", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FooterWithTheNameInTheNameColumn_IsNoWorker()
    {
        var reading = SheetFile.Of(
            ["序号", "姓名", "基本工资", "应发合计", "实发工资"], [1, "张三", 3000m, 3000m, 3000m], ["审核：", "李经理"]).Read();

        AssertClean(reading, 1);
    }

    [Fact]
    public void Read_TotalsRow_IsNoWorkerAndIsCompared()
    {
        var reading = SheetFile.Of(Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m], ["合　计", 3000m, 200m, 3200m, 240m, 2960m], ["制表人：王五", null, "审核：赵六"]).Read();

        AssertClean(reading, 1);
        Assert.Equal(3200m, reading.DeclaredTotals[PayrollField.Gross]);
    }

    [Fact]
    public void Read_TotalsRowThatDiffers_WarnsAtItsCell()
    {
        var reading = SheetFile.Of(Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m], ["合计", 3000m, 200m, 3300m, 240m, 2960m]).Read();

        Assert.Empty(reading.Errors);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((IssueCodes.TotalMismatch, "D3", "3,200.00"), (warning.Code, warning.Cell, warning.Expected));
    }

    [Fact]
    public void Read_SubtotalsByWorkshop_AreComparedBySection()
    {
        var reading = SheetFile.Of(
            Header,
            ["张三", 3000m, 200m, 3200m, 240m, 2960m], ["一车间小计", 3000m, 200m, 3200m, 240m, 2960m],
            ["李四", 3000m, 0m, 3000m, 240m, 2760m], ["二车间小计", 3000m, 0m, 3000m, 240m, 2760m],
            ["总计", 6000m, 200m, 6200m, 480m, 5720m]).Read();

        AssertClean(reading, 2);
        Assert.Equal(6200m, reading.DeclaredTotals[PayrollField.Gross]);
    }

    [Fact]
    public void Read_BlankAndNumberedEmptyRows_AreSkipped()
    {
        var reading = SheetFile.Of(
            ["序号", "姓名", "基本工资", "应发合计", "实发工资"], [1, "张三", 3000m, 3000m, 3000m], [], [2], [3, null, null, 0m, 0m], [4, "李四", 3000m, 3000m, 3000m]).Read();

        AssertClean(reading, 2);
        Assert.Equal(6, reading.Lines[1].Row);
    }

    [Theory]
    [InlineData("未休年休假(天)", PayrollField.UnusedAnnualLeaveDays)]
    [InlineData("未休年休假（元）", PayrollField.UnusedAnnualLeavePay)]
    [InlineData("未休年假(元)", PayrollField.UnusedAnnualLeavePay)]
    [InlineData("未休年假天数", PayrollField.UnusedAnnualLeaveDays)]
    [InlineData("未休年休假工资", PayrollField.UnusedAnnualLeavePay)]
    [InlineData("未休年休假", null)]
    [InlineData("未休年假", null)]
    public void Read_UnusedAnnualLeave_IsDaysOrMoneyByItsUnit(string header, PayrollField? field)
    {
        Assert.Equal(field, HeaderAliases.Find(header));
        if (field is null)
        {
            Assert.Equal([PayrollField.UnusedAnnualLeaveDays, PayrollField.UnusedAnnualLeavePay], HeaderAliases.Read(header, []).MayBe);
        }
    }

    [Theory]
    [InlineData("12,345.60", 12345.60)]
    [InlineData("１２，３４５．６０", 12345.60)]
    [InlineData("￥12345.6元", 12345.60)]
    [InlineData(" 12 345.60 ", 12345.60)]
    public void Read_NumbersAsText_AreAmounts(string text, double expected)
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发", "实发"], ["张三", text, text, text]).Read();

        AssertClean(reading, 1);
        Assert.Equal((decimal)expected, reading.Lines[0].Net);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("——")]
    [InlineData(" ")]
    public void Read_DashForNothing_IsNull(string text)
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "奖金", "应发", "实发"], ["张三", 3000m, text, 3000m, 3000m]).Read();

        AssertClean(reading, 1);
        Assert.Null(reading.Lines[0].Bonus);
    }

    [Theory]
    [InlineData("2026-9-15")]
    [InlineData("2026.09.15")]
    [InlineData("2026/9/15")]
    [InlineData("20260915")]
    [InlineData("2026年9月15日")]
    [InlineData("２０２６－９－１５")]
    public void Read_DatesAsText_AreDays(string text) => AssertPaidOn(text);

    [Theory]
    [InlineData("<c r=\"@\" s=\"1\"><v>46280</v></c>")]
    [InlineData("<c r=\"@\" s=\"2\"><v>46280.5</v></c>")]
    [InlineData("<c r=\"@\"><v>46280</v></c>")]
    [InlineData("<c r=\"@\"><v>20260915</v></c>")]
    [InlineData("<c r=\"@\" t=\"d\"><v>2026-09-15T00:00:00</v></c>")]
    public void Read_DatesAsNumbers_AreDays(string xml) => AssertPaidOn(new Raw(xml));

    [Fact]
    public void Read_MoneyFormatWithRedNegative_IsNoDate()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发", "实发"], ["张三", new Raw("<c r=\"@\" s=\"3\"><v>3000</v></c>"), 3000m, 3000m]).Read();

        AssertClean(reading, 1);
    }

    [Fact]
    public void Read_Formulas_UseStoredValues()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发", "实发"],
            ["张三", 2660m, new Raw("<c r=\"@\"><f>SUM(B2)</f><v>2659.9999999999995</v></c>"),
                new Raw("<c r=\"@\" t=\"str\"><f>TEXT(C2,0)</f><v>2660</v></c>")]).Read();

        AssertClean(reading, 1);
        Assert.Equal(2660.00m, reading.Lines[0].Gross);
    }

    [Theory]
    [InlineData("<c r=\"@\"><f>SUM(B2)</f></c>", IssueCodes.FormulaWithoutValue)]
    [InlineData("<c r=\"@\"><f>SUM(B2)</f><v/></c>", IssueCodes.FormulaWithoutValue)]
    [InlineData("<c r=\"@\" t=\"e\"><f>B2</f><v>#REF!</v></c>", IssueCodes.FormulaError)]
    public void Read_FormulaThatFails_IsAnError(string xml, string code)
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发", "实发"], ["张三", 2660m, new Raw(xml), 2660m]).Read();

        Assert.Equal((code, "C2"), (Assert.Single(reading.Errors).Code, reading.Errors[0].Cell));
    }

    [Fact]
    public void Read_HiddenRowsAndSharedStringsWithPhonetics_AreRead()
    {
        var reading = new SheetFile()
            .Strings("<sst><si><t>姓名</t></si><si><t>应发</t></si><si><t>实发</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh>"
                + "</si></sst>")
            .Raw("九月", "visible", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                + "<row r=\"5\" hidden=\"1\"><c r=\"A5\" t=\"s\"><v>3</v></c><c r=\"B5\"><v>100</v></c><c r=\"C5\"><v>100</v></c></row>")
            .Read();

        AssertClean(reading, 1);
        Assert.Equal(("张三", 5), (reading.Lines[0].WorkerName, reading.Lines[0].Row));
    }

    [Fact]
    public void Read_SheetsOfSeveralMonths_TakesTheOneOfTheCycle()
    {
        var file = new SheetFile().Sheet("说明", ["填表说明"])
            .Raw("旧表", "hidden", SheetFile.Rows(Header, ["王五", 1m, 0m, 1m, 0m, 1m]))
            .Sheet("八月", Header, ["李四", 3000m, 200m, 3200m, 240m, 2960m])
            .Sheet("九月", Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m]);

        var reading = file.Read(SheetFile.September);

        Assert.Equal("九月", reading.SheetName);
        Assert.Equal("张三", Assert.Single(reading.Lines).WorkerName);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Read_SheetsOfOtherMonths_AsksWhichIsMeant()
    {
        var file = new SheetFile().Sheet("七月", Header, ["李四", 3000m, 200m, 3200m, 240m, 2960m]).Sheet("八月", Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m]);

        var asked = file.Read(SheetFile.September);
        var said = SheetFile.Read(file.Bytes(), "工资表.xlsx", SheetFile.September, ColumnMapping.None.OfSheets(["八月"]));

        Assert.Equal(RefusalCodes.WhichSheet, asked.Refusal?.Code);
        Assert.Equal([("七月", 1), ("八月", 1)], asked.SheetChoices.Select(sheet => (sheet.Name, sheet.People)));
        Assert.Equal("张三", Assert.Single(said.Lines).WorkerName);
        Assert.Contains(said.Warnings, warning => warning.Code == IssueCodes.OtherMonth);
    }

    [Fact]
    public void Read_ASheetForEachDepartment_AreReadTogether()
    {
        var reading = new SheetFile().Sheet("一车间", Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m]).Sheet("二车间", Header, ["李四", 3000m, 200m, 3200m, 240m, 9m])
            .Read(SheetFile.September);

        Assert.Equal(["一车间", "二车间"], reading.SheetNames);
        Assert.Equal(2, reading.WorkerRows);
        var error = Assert.Single(reading.Errors);
        Assert.Equal(("二车间", 2, "F2"), (error.Sheet, error.Row, error.Cell));
    }

    [Fact]
    public void Read_SlipsBesideTheSheet_AreNotReadTwice()
    {
        var reading = new SheetFile().Sheet("工资条", Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m], Header, ["李四", 3000m, 200m, 3200m, 240m, 2960m])
            .Sheet("工资表", Header, ["张三", 3000m, 200m, 3200m, 240m, 2960m], ["李四", 3000m, 200m, 3200m, 240m, 2960m]).Read(SheetFile.September);

        Assert.Equal(["工资表"], reading.SheetNames);
        Assert.Equal(2, reading.WorkerRows);
    }

    [Theory]
    [InlineData("utf-8", ",")]
    [InlineData("utf-8", ";")]
    [InlineData("utf-8", "\t")]
    [InlineData("gb18030", ",")]
    [InlineData("gb18030", "\t")]
    public void Read_CsvOfAnyEncodingAndSeparator_Reads(string encoding, string separator)
    {
        var text = $"某某公司工资表\r\n姓名|身份证号|基本工资|应发合计|实发工资\r\n\r\n张三|{SheetFile.Zhang}|\"3,000.00\"|3000|3000\r\n𠮷田·买买提|{SheetFile.Li}|3000|3000|3000\r\n"
            .Replace("|", separator, StringComparison.Ordinal);

        var reading = SheetFile.ReadCsv(text, encoding == "utf-8" ? Encoding.UTF8 : PayrollWorkbook.Gb18030);

        AssertClean(reading, 2);
        Assert.Equal(4, reading.Lines[0].Row);
        Assert.Equal(SheetFile.Zhang, reading.Lines[0].IdentityNumber);
        Assert.Equal("𠮷田·买买提", reading.Lines[1].WorkerName);
    }

    [Fact]
    public void Read_CsvWithMarkAndExcelTextTrick_Reads()
    {
        var reading = SheetFile.ReadCsv($"\uFEFFsep=;\r\n姓名;身份证号;应发;实发\r\n张三;=\"{SheetFile.Zhang}\";1;1\r\n");

        AssertClean(reading, 1);
        Assert.Equal(SheetFile.Zhang, reading.Lines[0].IdentityNumber);
    }

    [Fact]
    public void Read_SeveralSubsidyColumns_AreAdded()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "餐补", "交通补贴", "应发", "实发"], ["张三", 3000m, 100m, 50m, 3150m, 3150m],
            ["合计", 3000m, 100m, 50m, 3150m, 3150m]).Read();

        AssertClean(reading, 1);
        Assert.Equal(150m, reading.Lines[0].Subsidy);
        Assert.Equal(150m, reading.DeclaredTotals[PayrollField.Subsidy]);
    }

    [Fact]
    public void Read_RepeatedHeaderAndColumnNumbers_AreSkipped()
    {
        var reading = SheetFile.Of(Header, [1, 2, 3, 4, 5, 6], ["张三", 3000m, 200m, 3200m, 240m, 2960m], Header, ["李四", 3000m, 200m, 3200m, 240m, 2960m]).Read();

        AssertClean(reading, 2);
    }

    private static void AssertPaidOn(object cell)
    {
        var reading = SheetFile.Of(["姓名", "应发", "实发", "发放日期"], ["张三", 100m, 100m, cell]).Read();

        AssertClean(reading, 1);
        Assert.Equal(new DateOnly(2026, 9, 15), reading.Lines[0].PaidOn);
    }

    private static void AssertClean(PayrollReading reading, int lines)
    {
        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Warnings);
        Assert.Equal(lines, reading.Lines.Count);
    }
}
