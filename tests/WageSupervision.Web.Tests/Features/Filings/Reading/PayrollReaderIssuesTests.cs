using WageSupervision.Web.Features.Filings.Reading;

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
    [InlineData("-100", IssueCodes.Negative)]
    [InlineData("(100.00)", IssueCodes.Negative)]
    [InlineData("3000.123", IssueCodes.TooManyDecimals)]
    [InlineData("999999999999", IssueCodes.TooLarge)]
    [InlineData("TRUE", IssueCodes.NotAnAmount)]
    [InlineData("1,23", IssueCodes.NotAnAmount)]
    public void Read_ImpossibleAmount_IsOneError(string amount, string code) =>
        Assert.Equal(code, Only(["张三", null, amount, null, 3000m, null, 3000m]).Code);

    [Fact]
    public void Read_CalculatedCellWithMoreDecimals_IsRoundedWithOneWarning()
    {
        var reading = SheetFile.Of(Header, ["张三", null, 321.8390804597701d, null, 321.84m, null, 321.84m], ["李四", null, 100.005m, null, 100.01m, null, 100.01m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal((IssueCodes.Rounded, "C2"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Cell));
        Assert.Equal([321.84m, 100.01m], reading.Lines.Select(line => line.BasicWage!.Value));
    }

    [Fact]
    public void Read_RoundedPartsThatAgreedBefore_IsWarning()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "奖金", "应发", "实发"], ["张三", 100.004m, 100.004m, 200.008m, 200.008m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Contains(reading.Warnings, warning => warning.Code == IssueCodes.RoundingDifference);
    }

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
    public void Read_UnknownColumnBeforeGross_MakesMismatchAWarningNamingIt()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "安家", "应发", "实发"], ["张三", 3000m, 500m, 3500m, 3500m]).Read();

        Assert.Empty(reading.Errors);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal(IssueCodes.GrossMismatch, warning.Code);
        Assert.Contains("安家", warning.Message, StringComparison.Ordinal);
        Assert.Null(reading.Columns.Single(column => column.Header == "安家").Field);
    }

    [Fact]
    public void Read_GrossAndNetColumnsMissing_AreComputedWithOneWarningEach()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "奖金", "养老"], ["张三", 3000m, 500m, 240m], ["李四", 3000m, null, 240m]).Read();

        Assert.Equal([IssueCodes.GrossComputed, IssueCodes.NetComputed], reading.Warnings.Select(warning => warning.Code));
        Assert.Equal([(3500m, 3260m), (3000m, 2760m)], reading.Lines.Select(line => (line.Gross, line.Net)));
    }

    [Fact]
    public void Read_BasicWageTwice_IsError()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "计时工资", "应发", "实发"], ["张三", 3000m, 3000m, 3000m, 3000m]).Read();

        Assert.Equal((IssueCodes.DuplicateColumn, "C1"), (Assert.Single(reading.Errors).Code, reading.Errors[0].Cell));
    }

    [Fact]
    public void Read_EmployersInsuranceShare_IsNoDeduction()
    {
        var reading = SheetFile.Of(["姓名", "应发", "养老保险（单位）", "养老保险（个人）", "实发"], ["张三", 3000m, 480m, 240m, 2760m]).Read();

        Assert.Empty(reading.Errors);
        Assert.Equal(240m, Assert.Single(reading.Lines).Pension);
    }

    [Fact]
    public void Read_NameWithoutAmounts_IsOneErrorMasked()
    {
        var error = Only(["张三丰", null, null, null, null, null, null]);

        Assert.Equal((IssueCodes.NoAmounts, "张*"), (error.Code, error.Value));
        Assert.DoesNotContain("三丰", error.ToString(), StringComparison.Ordinal);
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

    private static PayrollIssue Only(object?[] row)
    {
        var reading = SheetFile.Of(Header, row).Read();
        Assert.Empty(reading.Lines);
        return Assert.Single(reading.Errors);
    }
}
