using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

public sealed class PayrollReaderIssuesTests
{
    private static readonly object?[] Header = ["姓名", "身份证号", "基本工资", "奖金", "应发合计", "养老保险", "实发工资"];

    [Fact]
    public void Read_SeveralErrors_TellsAllAtOnceAndKeepsGoodLines()
    {
        var reading = SheetFile.Of(
            Header,
            ["张三", SheetFile.Zhang, "三千", 0m, 3000m, 240m, 2760m],
            [null, null, 3000m, 0m, 3000m, 240m, 2760m],
            ["王五", SheetFile.Wang, 3000m, 0m, 3000m, 240m, 2760m]).Read();

        Assert.Equal([(IssueCodes.NotAnAmount, "C2"), (IssueCodes.NameMissing, "A3")], reading.Errors.Select(error => (error.Code, error.Cell)));
        Assert.Equal("三千", reading.Errors[0].Value);
        Assert.Equal("工资", reading.Errors[0].Sheet);
        Assert.Equal("王五", Assert.Single(reading.Lines).WorkerName);
        Assert.Equal(3, reading.WorkerRows);
    }

    [Theory]
    [InlineData(" hidden=\"1\"", "第 2 行是隐藏的，取消隐藏后再看。")]
    [InlineData("", "")]
    public void Read_ErrorInAHiddenRow_SaysThatItIsHidden(string hidden, string said)
    {
        static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var reading = new SheetFile().Raw("工资", "visible",
            $"<row r=\"1\">{Text("A1", "姓名")}{Text("B1", "应发工资")}{Text("C1", "实发工资")}</row>"
            + $"<row r=\"2\"{hidden}>{Text("A2", "演示甲")}{Text("B2", "三千")}{Text("C2", "3000")}</row>"
            + $"<row r=\"3\">{Text("A3", "演示乙")}{Text("B3", "3000")}{Text("C3", "3000")}</row>").Read();

        var fix = reading.Errors.Single(error => error.Cell == "B2").Fix;
        Assert.StartsWith(said, fix, StringComparison.Ordinal);
        Assert.Equal(said.Length > 0, fix.Contains("隐藏", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ComponentsUnlikeGross_ShowsArithmetic()
    {
        var error = Only(["张三", null, 3000m, 200m, 3300m, 240m, 2960m]);

        Assert.Equal((IssueCodes.GrossMismatch, "E2", "3,200.00"), (error.Code, error.Cell, error.Expected));
        Assert.Contains("基本工资 3,000.00 + 奖金 200.00 = 3,200.00，表上是 3,300.00，相差 100.00", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlyGrossIsWrong_IsOneErrorAtGross()
    {
        var error = Only(["张三", null, 2000m, null, 9999m, 200m, 1800m]);

        Assert.Equal(("E2", "2,000.00"), (error.Cell, error.Expected));
        Assert.Contains("只要改正应发合计这一格", error.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GrossFitsNetButNotItsParts_DoesNotAskForAnotherGross()
    {
        var error = Only(["张三", null, 2000m, null, 3000m, 240m, 2760m]);

        Assert.Equal((IssueCodes.GrossMismatch, "E2", "各项相加等于 3,000.00"), (error.Code, error.Cell, error.Expected));
    }

    [Theory]
    [InlineData("<c r=\"@\" s=\"1\"><v>0.08</v></c>", "8%")]
    [InlineData("<c r=\"@\" s=\"2\"><v>0.005</v></c>", "0.5%")]
    [InlineData("<c r=\"@\" t=\"inlineStr\"><is><t>８％ </t></is></c>", "8%")]
    public void Read_RateAmongAmounts_IsSaidToBeOne(string xml, string shown)
    {
        var reading = Styled(["张三", null, 3000m, null, 3000m, new Raw(xml), 2760m]);

        var error = reading.Errors.Single(error => error.Cell == "F2");
        Assert.Equal((IssueCodes.NotAnAmount, shown), (error.Code, error.Value));
        Assert.Contains($"这一格是比例（{shown}），不是金额", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AmountFormattedAsRateByMistake_IsTheAmount() =>
        Assert.True(Styled(["张三", null, new Raw("<c r=\"@\" s=\"1\"><v>3000</v></c>"), new Raw("<c r=\"@\" s=\"1\"><v>0</v></c>"), 3000m, 240m, 2760m])
            .IsClean);

    [Theory]
    [InlineData("<c r=\"@\"><v>6222021234567890000</v></c>")]
    [InlineData("<c r=\"@\"><v>6222021234567889920</v></c>")]
    [InlineData("<c r=\"@\"><v>6.22202123456789E+18</v></c>")]
    public void Read_AccountKeptAsNumber_LostDigits(string xml)
    {
        var error = Assert.Single(SheetFile.Of(["姓名", "应发", "实发", "银行卡号"], ["张三", 100m, 100m, new Raw(xml)]).Read().Errors);

        Assert.Equal((IssueCodes.LostDigits, "D2"), (error.Code, error.Cell));
    }

    [Fact]
    public void Read_LongNumberThatIsWhole_IsRead()
    {
        var reading = SheetFile.Of(
            ["姓名", "身份证号", "应发", "实发", "银行卡号"],
            ["张三", new Raw($"<c r=\"@\"><v>{SheetFile.Zhang}</v></c>"), 100m, 100m, "6222021234567890000"],
            ["李四", SheetFile.Li, 100m, 100m, new Raw("<c r=\"@\"><v>622202123456789</v></c>")]).Read();

        Assert.True(reading.IsClean);
        Assert.Equal([SheetFile.Zhang, SheetFile.Li], reading.Lines.Select(line => line.IdentityNumber));
    }

    [Fact]
    public void Read_QuotationMarkLeftOpen_NamesTheRowWhereItOpened()
    {
        var refusal = SheetFile.ReadCsv("姓名,应发,实发,备注\n张三,100,100,\"一\n二\"\n\"李四,100,100\n王五,100,100\n").Refusal!;

        Assert.Equal(RefusalCodes.Damaged, refusal.Code);
        Assert.StartsWith("第 3 行有一个引号", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MomentWithZone_IsTheDayInShanghai()
    {
        var reading = SheetFile.ReadCsv("姓名,应发,实发,发放日期\n张三,100,100,2026-10-14T16:00:00.000Z\n李四,100,100,2026-10-14T15:59:59Z\n王五,100,100,2026-10-15T00:00:00+08:00\n");

        Assert.Equal([15, 14, 15], reading.Lines.Select(line => line.PaidOn!.Value.Day));
    }

    [Fact]
    public void Read_GrossAndNetWrong_FollowingBothAnswersIsClean()
    {
        var wrong = SheetFile.Of(Header, ["张三", null, 2000m, null, 9999m, 200m, 1500m]).Read().Errors;

        Assert.Equal([("E2", "2,000.00"), ("G2", "1,800.00")], wrong.Select(error => (error.Cell, error.Expected)));
        Assert.Contains("各项相加的应发 2,000.00 − 养老保险 200.00 = 1,800.00", wrong[1].Message, StringComparison.Ordinal);
        Assert.True(SheetFile.Of(Header, ["张三", null, 2000m, null, 2000m, 200m, 1800m]).Read().IsClean);
    }

    [Fact]
    public void Read_NetUnlikeGrossLessDeductions_ShowsArithmetic()
    {
        var error = Only(["张三", null, 3000m, 200m, 3200m, 240m, 2900m]);

        Assert.Equal((IssueCodes.NetMismatch, "G2"), (error.Code, error.Cell));
        Assert.Contains("应发 3,200.00 − 养老保险 240.00 = 2,960.00", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3000.123", IssueCodes.TooManyDecimals)]
    [InlineData("999999999999", IssueCodes.TooLarge)]
    [InlineData("TRUE", IssueCodes.NotAnAmount)]
    [InlineData("1,23", IssueCodes.NotAnAmount)]
    public void Read_ImpossibleAmount_IsOneError(string amount, string code) =>
        Assert.Equal(code, Only(["张三", null, amount, null, 3000m, null, 3000m]).Code);

    [Fact]
    public void Read_CalculatedCellWithMoreDecimals_IsRoundedWithOneWarning()
    {
        var reading = SheetFile.Of(Header, ["张三", null, 321.8390804597701d, null, 321.84m, null, 321.84m],
            ["李四", null, 100.005m, null, 100.01m, null, 100.01m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal((IssueCodes.Rounded, "C2"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Cell));
        Assert.Equal([321.84m, 100.01m], reading.Lines.Select(line => line.BasicWage!.Value));
    }

    [Fact]
    public void Read_RoundedPartsThatAgreedBefore_AreInOrder()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "奖金", "应发", "实发"], ["张三", 100.004m, 100.004m, 200.008m, 200.008m]).Read();

        Assert.Empty(reading.Errors);
        Assert.All(reading.Warnings, warning => Assert.Equal(IssueCodes.Rounded, warning.Code));
    }

    [Theory]
    [InlineData(3000.01, IssueCodes.RoundingDifference)]
    [InlineData(3000.05, IssueCodes.RoundingDifference)]
    [InlineData(2999.6, IssueCodes.RoundedOff)]
    [InlineData(2999.1, IssueCodes.RoundedOff)]
    public void Read_NetOffByCentsOrRoundedOff_IsAWarning(double net, string code)
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发", "养老", "实发"], ["张三", 3240m, 3240m, 240m, (decimal)net]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal((code, "E2"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Cell));
    }

    [Theory]
    [InlineData(2999)]
    [InlineData(2999.55)]
    [InlineData(3000.06)]
    public void Read_NetOffByMore_IsAnError(double net) => Assert.Equal(
        IssueCodes.NetMismatch,
        Assert.Single(SheetFile.Of(["姓名", "基本工资", "应发", "养老", "实发"], ["张三", 3240m, 3240m, 240m, (decimal)net]).Read().Errors).Code);

    [Theory]
    [InlineData("330102199001010005", IssueCodes.IdentityNumber)]
    [InlineData("330102199002300011", IssueCodes.IdentityNumber)]
    [InlineData("33010219900101", IssueCodes.IdentityNumber)]
    [InlineData("330102202701010003", IssueCodes.IdentityNumber)]
    public void Read_DoubtfulIdentityNumber_IsWarningMasked(string number, string code)
    {
        var reading = SheetFile.Of(Header, ["张三", number, 3000m, null, 3000m, null, 3000m]).Read();

        Assert.Single(reading.Lines);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((code, "B2"), (warning.Code, warning.Cell));
        Assert.DoesNotContain(number, warning.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("３３０１１２２０００ ０２２９０００x")]
    [InlineData(" 33011220000229000x\u200B")]
    [InlineData("'33011220000229000X")]
    public void Read_IdentityNumberWrittenFreely_IsNormalised(string number)
    {
        var reading = SheetFile.Of(Header, ["王五", number, 3000m, null, 3000m, null, 3000m]).Read();

        Assert.Empty(reading.Warnings);
        Assert.Equal(SheetFile.Wang, Assert.Single(reading.Lines).IdentityNumber);
    }

    [Theory]
    [InlineData("<c r=\"@\"><v>3.30102199001010E+17</v></c>")]
    [InlineData("<c r=\"@\"><v>330102199001010000</v></c>")]
    [InlineData("<c r=\"@\" t=\"inlineStr\"><is><t>3.30102E+17</t></is></c>")]
    public void Read_IdentityNumberThatLostDigits_IsExplained(string xml)
    {
        var error = Only(["张三", new Raw(xml), 3000m, null, 3000m, null, 3000m]);

        Assert.Equal((IssueCodes.LostDigits, "请把该列设为文本格式后重新填写"), (error.Code, error.Fix));
    }

    [Fact]
    public void Read_SamePersonTwice_IsWarning()
    {
        var reading = SheetFile.Of(
            Header,
            ["张三", SheetFile.Zhang, 3000m, null, 3000m, null, 3000m],
            ["张三", SheetFile.Li, 3000m, null, 3000m, null, 3000m],
            ["李四", SheetFile.Zhang, 3000m, null, 3000m, null, 3000m],
            ["王五", null, 3000m, null, 3000m, null, 3000m],
            ["王　五", null, 3000m, null, 3000m, null, 3000m]).Read();

        Assert.Equal(["B4", "A6"], reading.Warnings.Select(warning => warning.Cell));
        Assert.All(reading.Warnings, warning => Assert.Equal(IssueCodes.DuplicatePerson, warning.Code));
        Assert.Equal(5, reading.Lines.Count);
    }

    [Fact]
    public void Read_UnknownColumnBeforeGross_IsPaidWhereTheSumSaysSo()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "安家", "应发", "实发"], ["张三", 3000m, 500m, 3500m, 3500m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Warnings);
        Assert.Equal(PayrollField.OtherEarning, reading.Columns.Single(column => column.Header == "安家").Field);
    }

    [Fact]
    public void Read_UnknownColumnThatMakesNothingFit_IsAskedAbout()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "安家", "应发", "实发"], ["张三", 3000m, 500m, 3700m, 3700m]).Read();

        Assert.Equal((IssueCodes.ColumnOpen, "C1"), (Assert.Single(reading.Errors).Code, reading.Errors[0].Cell));
    }

    [Fact]
    public void Read_AmountsThatNoSumCounts_AreLeftOutWithAWord()
    {
        object?[][] rows = [.. Enumerable.Range(1, 4).Select(i => (object?[])["张测试" + i, 3000m + i, 50m + i, 3000m + i, 3000m + i])];

        var reading = SheetFile.Of([["姓名", "基本工资", "罚款", "应发", "实发"], .. rows]).Read();

        Assert.Empty(reading.Errors);
        Assert.All(reading.Lines, line => Assert.Null(line.Penalty));
        Assert.Equal((IssueCodes.ColumnLeftOut, "C1"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Cell));
    }

    [Fact]
    public void Read_AgreedWageThatIsNoNumber_HindersNothing()
    {
        var reading = SheetFile.Of(["姓名", "约定工资", "基本工资", "应发", "实发"], ["张三", "面议", 3000m, 3000m, 3000m], ["李四", 3500m, 3100m, 3100m, 3100m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal([null, 3500m], reading.Lines.Select(line => line.AmountOf(PayrollField.ContractWage)));
    }

    [Fact]
    public void Read_GrossAndNetColumnsMissing_AreComputedWithOneWarningEach()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "奖金", "养老"], ["张三", 3000m, 500m, 240m], ["李四", 3000m, null, 240m]).Read();

        Assert.Equal([IssueCodes.GrossComputed, IssueCodes.NetComputed], reading.Warnings.Select(warning => warning.Code));
        Assert.Equal([(3500m, 3260m), (3000m, 2760m)], reading.Lines.Select(line => (line.Gross, line.Net)));
    }

    [Fact]
    public void Read_BasicWageTwice_IsOnlyInOrderWhereBothCount()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "计时工资", "应发", "实发"], ["张三", 3000m, 3000m, 3000m, 3000m]).Read();

        Assert.Equal((IssueCodes.GrossMismatch, "D2"), (Assert.Single(reading.Errors).Code, reading.Errors[0].Cell));
    }

    [Fact]
    public void Read_EmployersInsuranceShare_IsNoDeduction()
    {
        var reading = SheetFile.Of(["姓名", "应发", "养老保险（单位）", "养老保险（个人）", "实发"], ["张三", 3000m, 480m, 240m, 2760m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal(240m, Assert.Single(reading.Lines).Pension);
    }

    [Fact]
    public void Read_NameWithoutAmounts_IsLeftOutWithAWordAndMasked()
    {
        var reading = SheetFile.Of(Header, ["张三丰", null, null, null, null, null, null], ["李四", null, 3000m, null, 3000m, null, 3000m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal("李四", Assert.Single(reading.Lines).WorkerName);
        var told = Assert.Single(reading.Warnings);
        Assert.Equal((IssueCodes.NoAmounts, "张*"), (told.Code, told.Value));
        Assert.DoesNotContain("三丰", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreIssuesThanTheLimit_CountsTheRest()
    {
        var rows = Enumerable.Range(0, 20).Select(i => new object?[] { $"人{i}", null, "x", null, 1m, null, 1m });

        var reading = SheetFile.Of([Header, .. rows]).Read(ReadingLimits.Default with { MaxIssues = 5 });

        Assert.Equal((5, 15), (reading.Errors.Count, reading.IssuesLeftOut));
    }

    [Theory]
    [InlineData("姓 名", PayrollField.Name)]
    [InlineData("证件号码", PayrollField.IdentityNumber)]
    [InlineData("实际出勤（天）", PayrollField.DaysWorked)]
    [InlineData("加班小时", PayrollField.OvertimeHours)]
    [InlineData("计时工资\n（元）", PayrollField.BasicWage)]
    [InlineData("绩效工资", PayrollField.Bonus)]
    [InlineData("高温津贴", PayrollField.SpecialEnvironmentAllowance)]
    [InlineData("中夜班津贴", PayrollField.SpecialShiftAllowance)]
    [InlineData("驻外津贴", PayrollField.Allowance)]
    [InlineData("加班工资", PayrollField.OvertimePay)]
    [InlineData("代扣个税", PayrollField.IncomeTax)]
    [InlineData("失业（个人）", PayrollField.UnemploymentInsurance)]
    [InlineData("住房公积金个人部分", PayrollField.HousingFund)]
    [InlineData("工资卡号", PayrollField.BankAccount)]
    [InlineData("签名", PayrollField.Signature)]
    [InlineData("其他扣款(水电)", PayrollField.OtherDeduction)]
    public void Read_HeaderVariants_AreRecognised(string header, PayrollField field)
    {
        var reading = SheetFile.Of(["姓名", header, "应发", "实发"], ["张三", null, 1m, 1m]).Read();

        Assert.Contains(reading.Columns, column => column.Letters == "B" && (column.Field == field || field == PayrollField.Name));
    }

    private static PayrollReading Styled(object?[] row) => SheetFile.Of(Header, row).With("xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"177\" formatCode=\"0.0%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>").Read();

    private static PayrollIssue Only(object?[] row)
    {
        var reading = SheetFile.Of(Header, row).Read();
        Assert.Empty(reading.Lines);
        return Assert.Single(reading.Errors);
    }
}
