using System.Text;
using WageSupervision.Web.Features.Registers.Contracts;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Features.Filings.Reading;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Registers.Contracts;

/// <summary>Lists of contracts as enterprises keep them.</summary>
public sealed class ContractSheetReaderTests
{
    private static readonly string One = SheetFiles.IdentityNumber(701);
    private static readonly string Two = SheetFiles.IdentityNumber(702);

    [Fact]
    public void Read_OwnColumns_TakesWhatTheFormWouldSay()
    {
        var reading = Read(
            ["某公司劳动合同台账"],
            ["序号", "部门", "员工姓名", "身份证号码", "合同签订日期", "合同期限", "岗位", "约定月工资", "发薪日", "支付方式"],
            [1m, "车间", "演示甲", One, "2026.3.5", "2026-03-05 至 2029-03-04", "焊工", 6000m, "次月15日", "银行转账"],
            [2m, "车间", "演示乙", Two, "2026年3月6日", "无固定期限", "钳工", "计件，每件 1.2 元", 10m, null]);

        // The second says no first day: that is one thing to mend, not two.
        var issue = Assert.Single(reading.Issues);
        Assert.Equal(("工资", 4, "F", "合同期限"), (issue.Sheet, issue.Row, issue.Column, issue.Header));
        var contract = Assert.Single(reading.Rows).Contract;
        Assert.Equal(("演示甲", One), (contract.WorkerName, contract.IdentityNumber));
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 5), new DateOnly(2029, 3, 4)), (contract.SignedOn, contract.StartsOn, contract.EndsOn));
        Assert.Equal(("每月 6,000.00 元", "银行转账", "次月15日", 15), (contract.Standard, contract.Form, contract.Time, contract.Payday));
        Assert.Equal(["序号", "部门", "岗位"], reading.Columns.Where(column => column.Field is null).Select(column => column.Header));
        Assert.Equal(("工资", 2), Assert.Single(reading.Sheets));
    }

    [Fact]
    public void Read_HeaderInTwoRows_KnowsBeginAndEnd()
    {
        var reading = Read(
            ["姓名", "身份证号", "签订日期", "合同期限", null, "工资标准（元/月）"],
            [null, null, null, "起", "止", null],
            ["演示甲", One, "2026-03-05", "2026-03-05", "2029-03-04", "6,000"]);

        var contract = Assert.Single(reading.Rows).Contract;
        Assert.Equal((new DateOnly(2026, 3, 5), new DateOnly(2029, 3, 4), "每月 6,000.00 元"), (contract.StartsOn, contract.EndsOn, contract.Standard));
    }

    [Theory]
    [InlineData("2026-01-01至2028-12-31", "2026-01-01", "2028-12-31")]
    [InlineData("2026年1月1日—2028年12月31日", "2026-01-01", "2028-12-31")]
    [InlineData("2026.1.1-2028.12.31", "2026-01-01", "2028-12-31")]
    [InlineData("20260101-20281231", "2026-01-01", "2028-12-31")]
    [InlineData("2026-01-01起无固定期限", "2026-01-01", null)]
    [InlineData("2026-01-01起3年", "2026-01-01", "2028-12-31")]
    [InlineData("2026-01-01起36个月", "2026-01-01", "2028-12-31")]
    [InlineData("2026-01-01起三年", "2026-01-01", "2028-12-31")]
    [InlineData("2026-01-01起，固定期限三年", "2026-01-01", "2028-12-31")]
    [InlineData("2026-01-01起十二个月", "2026-01-01", "2026-12-31")]
    [InlineData("2026-01-01起二十四个月", "2026-01-01", "2027-12-31")]
    [InlineData("2026-01-01起三十个月", "2026-01-01", "2028-06-30")]
    [InlineData("2026-01-01起1年6个月", "2026-01-01", "2027-06-30")]
    [InlineData("2026-01-01起一年零六个月", "2026-01-01", "2027-06-30")]
    [InlineData("2026-01-01至2028-12-31，试用期3个月", "2026-01-01", "2028-12-31")]
    public void Read_Term_AsPeopleWriteIt(string text, string first, string? last)
    {
        var contract = Assert.Single(Read(["姓名", "身份证号", "签订日期", "合同期限"], ["演示甲", One, "2026-01-01", text]).Rows).Contract;

        Assert.Equal((first, last), (Show.Date(contract.StartsOn), contract.EndsOn is { } end ? Show.Date(end) : null));
    }

    [Theory]
    [InlineData("2026-01-01起2.5年")]
    [InlineData("2026-01-01起3年，试用期3个月")]
    [InlineData("2026-01-01起半年")]
    [InlineData("2026-01-01起一百年")]
    [InlineData("2026-01-01起三三年")]
    [InlineData("2026-01-01起年")]
    [InlineData("2026-01-01起٣年")]
    [InlineData("2026-13-01起3年")]
    [InlineData("2026-01-01起")]
    [InlineData("2026-01-01至2026-03-31试用，2026-04-01至2028-12-31")]
    public void Read_TermThatIsNotWhollyUnderstood_IsAskedFor(string text)
    {
        var issue = Assert.Single(Read(["姓名", "身份证号", "签订日期", "合同首日", "合同期限"], ["演示甲", One, "2026-01-01", "2026-01-01", text]).Issues);

        Assert.Equal(("E", "看不出从哪天到哪天"), (issue.Column, issue.Problem));
    }

    [Theory]
    [InlineData("姓名", null, "A2", "请填写劳动者的姓名，50 字以内", "在表里")]
    [InlineData("身份证号", "330106199001010001", "B2", "身份证号最后一位校验不符，可能有数字填错", "这一格")]
    [InlineData("身份证号", null, "B2", "请填写劳动者的居民身份证号", "这一格")]
    [InlineData("签订日期", "3月5号", "C2", "不是日期", "这一格")]
    [InlineData("签订日期", "2026-12-05", "C2", "这一天还没有到，请核对日期", "这一格")]
    [InlineData("合同首日", "不详", "D2", "不是日期", "这一格")]
    [InlineData("合同末日", "2025-01-01", "E2", "合同期限的末日早于首日", "这一格")]
    [InlineData("每月固定工资", "面议", "H2", "不是金额", "这一格")]
    [InlineData("每月固定工资", "-1", "H2", "金额不能是负数", "这一格")]
    [InlineData("发薪日", "每周五", "F2", "不是每月的哪一天", "这一格")]
    [InlineData("发薪日", "٣日", "F2", "不是每月的哪一天", "这一格")]
    [InlineData("发薪日", "32", "F2", "每月几日发放，应为 1 到 31", "这一格")]
    [InlineData("其他约定", "电话 13800000000", "G2", "请不要写身份证号、银行卡号、电话号码", "这一格")]
    public void Read_OneCellWrong_SaysWhereWhatAndHow(string header, string? value, string cell, string problem, string fix)
    {
        string[] headers = ["姓名", "身份证号", "签订日期", "合同首日", "合同末日", "发薪日", "其他约定", "每月固定工资"];
        object?[] row = ["演示甲", One, "2026-03-05", "2026-03-05", "2029-03-04", "15", null, null];
        row[Array.IndexOf(headers, header)] = value;

        var reading = Read([.. headers], row);

        var issue = Assert.Single(reading.Issues);
        Assert.Equal(cell, issue.Column + issue.Row);
        Assert.Equal(header, issue.Header);
        Assert.Contains(problem, issue.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(issue.Expected);
        Assert.Contains(fix == "在表里" ? "保存后重新上传" : fix, issue.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("19900101", issue.Value, StringComparison.Ordinal);
        Assert.Equal((0, 1), (reading.Rows.Count, reading.WrongRows));
    }

    [Theory]
    [InlineData("每月固定工资（元）", "6,000", 6000, "")]
    [InlineData("约定月工资", "6,000", null, "每月 6,000.00 元")]
    [InlineData("工资标准", "6,000元/月", null, "6,000元/月")]
    public void Read_Wage_IsFixedOnlyWhereTheHeaderSaysSo(string header, string value, int? monthly, string standard)
    {
        // Payrolls are held against a fixed wage: an agreed one may depend on performance.
        var contract = Assert.Single(Read(["姓名", "身份证号", "签订日期", "合同首日", header], ["演示甲", One, "2026-03-05", "2026-03-05", value]).Rows).Contract;

        Assert.Equal((monthly, standard), ((int?)contract.MonthlyWage, contract.Standard));
    }

    [Fact]
    public void Read_NumberThatLostItsDigits_SaysSo()
    {
        var reading = Read(["姓名", "身份证号", "签订日期", "合同首日"], ["演示甲", 330106199001010000m, "2026-03-05", "2026-03-05"]);

        Assert.Contains("末几位已经丢了", Assert.Single(reading.Issues).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SamePersonTwice_IsToldAtTheSecond()
    {
        object?[] row = ["演示甲", One, "2026-03-05", "2026-03-05"];
        var reading = Read(["姓名", "身份证号", "签订日期", "合同首日"], row, row);

        Assert.Equal((3, "与“工资”第 2 行是同一个人、同一天开始的合同"), (reading.Issues[0].Row, reading.Issues[0].Problem));
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Read_TotalsNotesAndHeadersAgain_AreNobodys()
    {
        var reading = Read(["姓名", "身份证号", "签订日期", "合同首日"], ["演示甲", One, "2026-03-05", "2026-03-05"], [null, null, null, null],
            ["姓名", "身份证号", "签订日期", "合同首日"], ["演示乙", Two, "2026-03-05", "2026-03-05"], ["合计", null, null, "2"]);

        Assert.Empty(reading.Issues);
        Assert.Equal(2, reading.Rows.Count);
    }

    [Fact]
    public void Read_ColumnsMissing_NamesThemAll()
    {
        var refusal = Read(["姓名", "岗位", "月工资"], ["演示甲", "焊工", 6000m]).Refusal!;

        Assert.Contains("“身份证号”列", refusal, StringComparison.Ordinal);
        Assert.Contains("“合同首日”或者“合同期限”列", refusal, StringComparison.Ordinal);
        Assert.Contains("“签订日期”列", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_RosterBesideTheList_ReadsTheListAndNamesTheRoster(bool rosterFirst)
    {
        object?[][] roster = [["姓名", "岗位", "月工资"], ["演示乙", "焊工", 5000m]];
        object?[][] list = [["姓名", "身份证号", "签订日期", "合同首日"], ["演示甲", One, "2026-03-05", "2026-03-05"]];
        var file = rosterFirst ? new SheetFile().Sheet("花名册", roster).Sheet("合同", list) : new SheetFile().Sheet("合同", list).Sheet("花名册", roster);

        var reading = Reader().Read(file.Bytes(), "合同.xlsx", false, default);

        Assert.Null(reading.Refusal);
        Assert.Equal("演示甲", Assert.Single(reading.Rows).Contract.WorkerName);
        Assert.Equal(("合同", 1), Assert.Single(reading.Sheets));
        var (sheet, lacks) = Assert.Single(reading.Skipped);
        Assert.Equal("花名册", sheet);
        Assert.Contains("“身份证号”列", lacks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Read_NoColumnOfSigning_GoesByTheFilersWordOnly(bool signedAtStart, int rows)
    {
        var reading = Read(signedAtStart, ["姓名", "身份证号", "合同首日"], ["演示甲", One, "2026-03-05"]);

        Assert.Equal(rows, reading.Rows.Count);
        Assert.All(reading.Rows, row => Assert.Equal(new DateOnly(2026, 3, 5), row.Contract.SignedOn));
    }

    [Fact]
    public void Read_Csv_IsReadAlike()
    {
        var content = Encoding.UTF8.GetBytes($"姓名,身份证号,签订日期,起始日期,终止日期\r\n演示甲,{One},2026/3/5,2026/3/5,长期\r\n");

        var contract = Assert.Single(Reader().Read(content, "合同.csv", false, default).Rows).Contract;

        Assert.Null(contract.EndsOn);
    }

    [Fact]
    public void Read_HiddenColumn_SaysThatItIsHidden()
    {
        var file = SheetFile.Of(["姓名", "身份证号", "签订日期", "合同首日"], ["演示甲", One, "昨天", "2026-03-05"])
            .Before("<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>");

        Assert.StartsWith("C 列是隐藏的，取消隐藏后再看。", Reader().Read(file.Bytes(), "合同.xlsx", false, default).Issues[0].Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("不是表格")]
    [InlineData("PK\u0003\u0004坏的")]
    public void Read_NoListAtAll_IsRefusedInWords(string content) =>
        Assert.NotEmpty(Reader().Read(Encoding.UTF8.GetBytes(content), "合同.xlsx", false, default).Refusal!);

    [Fact]
    public void Read_MoreThanAList_IsRefused()
    {
        object?[][] rows = [["姓名", "身份证号", "签订日期", "合同首日"],
            .. Enumerable.Range(0, ContractSheetReader.Most + 1).Select(i => (object?[])["演示" + i, "x", "2026-03-05", "2026-03-05"])];

        Assert.Contains("一次最多登记 2,000 份合同", Read(rows).Refusal, StringComparison.Ordinal);
    }

    private static ContractSheetReader Reader() => new(new PortalClock(new TestTime()));

    private static ContractReading Read(params object?[][] rows) => Read(false, rows);

    private static ContractReading Read(bool signedAtStart, params object?[][] rows) =>
        Reader().Read(SheetFile.Of(rows).Bytes(), "合同.xlsx", signedAtStart, default);
}
