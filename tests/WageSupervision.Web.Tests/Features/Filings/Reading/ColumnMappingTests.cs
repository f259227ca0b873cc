using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Filings.Reading;

/// <summary>Headers that only the enterprise can explain.</summary>
public sealed class ColumnMappingTests
{
    private static readonly SheetFile Odd = SheetFile.Of(
        ["姓名", "基本工资", "星级浮动", "部门", "应发", "实发", "食堂卡"], ["张测试", 3000m, 150m, "生产部", 3150m, 3100m, 50m]);

    [Fact]
    public void Read_UnknownHeaders_AreSettledByTheSums()
    {
        var reading = Odd.Read();

        Assert.Empty(reading.Errors);
        Assert.True(reading.Proof.IsWhole);
        Assert.Equal((PayrollField.OtherEarning, ColumnStanding.Proved), (reading.Columns[2].Field, reading.Columns[2].Standing));
        Assert.Equal((PayrollField.OtherDeduction, ColumnStanding.Proved), (reading.Columns[6].Field, reading.Columns[6].Standing));
        Assert.Equal(ColumnStanding.Aside, reading.Columns[3].Standing);
        Assert.Equal("150", reading.Samples[2]);
        Assert.Equal("生*", reading.Samples[3]);
        Assert.Equal("张*", reading.Samples[0]);
    }

    [Fact]
    public void Read_TwoHeadersThatTheSumsCannotTellApart_AreAskedAboutWithCandidates()
    {
        var file = SheetFile.Of(["姓名", "基本工资", "甲项", "乙项", "应发", "实发"], ["张测试", 3000m, 100m, 100m, 3100m, 3100m], ["李测试", 3000m, 50m, 50m, 3050m, 3050m]);

        var asked = file.Read();

        Assert.Equal(["C1", "D1"], asked.Errors.Select(error => error.Cell));
        Assert.All(asked.Errors, error => Assert.Equal(IssueCodes.ColumnOpen, error.Code));
        Assert.Equal(["C", "D"], asked.Proof.Questions.Select(question => question.Letters));
        Assert.Contains(PayrollField.OtherEarning, asked.Proof.Questions[0].Candidates);
        Assert.Empty(Read(file, ("甲项", ColumnChoice.Of(PayrollField.Bonus))).Errors);
    }

    [Fact]
    public void Read_WithTheEnterprisesWord_CountsTheColumn()
    {
        var reading = Read(Odd, ("星级浮动", ColumnChoice.Of(PayrollField.Bonus)), ("食堂卡", ColumnChoice.Of(PayrollField.OtherDeduction)));

        Assert.Empty(reading.Errors);
        Assert.Empty(reading.Warnings);
        Assert.Empty(reading.UnknownColumns);
        Assert.Equal((150m, 50m), (reading.Lines[0].Bonus, reading.Lines[0].OtherDeduction));
    }

    [Fact]
    public void Read_IgnoredColumn_NoLongerExcusesADifference()
    {
        var ignored = Read(Odd, ("星级浮动", ColumnChoice.Ignore), ("食堂卡", ColumnChoice.Of(PayrollField.OtherDeduction)));

        Assert.Contains(ignored.Errors, error => error.Code == IssueCodes.GrossMismatch);
    }

    [Fact]
    public void Read_WronglyRecognisedColumn_CanBeCorrected()
    {
        var file = SheetFile.Of(["姓名", "基本工资", "全勤", "应发", "实发"], ["张测试", 3000m, 22m, 3000m, 3000m]);

        Assert.Contains(file.Read().Errors, error => error.Code == IssueCodes.GrossMismatch);
        Assert.Empty(Read(file, ("全勤", ColumnChoice.Of(PayrollField.DaysWorked))).Errors);
    }

    [Fact]
    public void Read_NoHeaderRecognised_GuessesTheRowAndThenReadsByTheWordOfTheEnterprise()
    {
        var file = SheetFile.Of(["Payroll September"], ["Name", "Gross", "Net", "Tel"], ["张测试", 3200m, 3200m, "13800000000"], ["李测试", 3000m, 3000m]);

        var refused = file.Read();
        var read = Read(file, ("NAME", ColumnChoice.Of(PayrollField.Name)), ("GROSS", ColumnChoice.Of(PayrollField.Gross)),
            ("NET", ColumnChoice.Of(PayrollField.Net)), ("TEL", ColumnChoice.Ignore));

        Assert.True(refused.NeedsColumns);
        Assert.Equal(RefusalCodes.NoHeader, refused.Refusal?.Code);
        Assert.Equal((2, 4), (refused.HeaderRow, refused.Columns.Count));
        Assert.Equal("*******0000", refused.Samples[3]);
        Assert.Null(read.Refusal);
        Assert.Equal(["张测试", "李测试"], read.Lines.Select(line => line.WorkerName));
    }

    [Fact]
    public void Read_NamesMissing_NeedsColumnsAndTextDoesNot()
    {
        Assert.True(SheetFile.ReadCsv("领取者;合同工资;应发;实发\n张测试;3000;3000;3000\n").NeedsColumns);
        Assert.False(SheetFile.ReadCsv("这里,没有,表头\n一,二,三\n").NeedsColumns);
        Assert.False(SheetFile.ReadCsv("一二三\n四五六\n").NeedsColumns);
    }

    [Fact]
    public void Read_SameWordUnderTwoGroups_IsToldApart()
    {
        var file = SheetFile.Of(
            ["姓名", "应发工资", null, null, "扣除", null, "实发"], [null, "基本工资", "甲项", "小计", "甲项", "小计"], ["张测试", 3000m, 100m, 3100m, 40m, 40m, 3060m]);

        var reading = Read(file, ("应发工资/甲项", ColumnChoice.Of(PayrollField.Bonus)), ("扣除/甲项", ColumnChoice.Of(PayrollField.OtherDeduction)));

        Assert.Empty(reading.Errors);
        Assert.Equal((100m, 40m), (reading.Lines[0].Bonus, reading.Lines[0].OtherDeduction));
    }

    [Fact]
    public void Read_HeaderTwice_SecondCanBeIgnored()
    {
        var file = SheetFile.Of(["姓名", "应发", "应发", "实发"], ["张测试", 100m, 90m, 100m]);

        Assert.Equal(IssueCodes.DuplicateColumn, Assert.Single(file.Read().Errors).Code);
        Assert.Equal("应发#2", Assert.Single(file.Read().UnknownColumns).Key);
        Assert.Empty(Read(file, ("应发#2", ColumnChoice.Ignore)).Errors);
    }

    [Fact]
    public void Mapping_KeptWithAReading_GivesTheSameAgainThroughItsJson()
    {
        var first = Read(Odd, ("星级浮动", ColumnChoice.Of(PayrollField.Bonus)));

        var kept = ColumnMapping.Parse(first.Mapping.ToJson());
        var again = SheetFile.Read(Odd.Bytes(), "工资表.xlsx", mapping: kept);

        Assert.Equal(first.Mapping.Choices, kept.Choices);
        Assert.Equal("ignored", ColumnChoice.Ignore.Word);
        Assert.Equal(first.Columns.Select(column => (column.Field, column.Standing)), again.Columns.Select(column => (column.Field, column.Standing)));
        Assert.Equal(first.Lines, again.Lines);
        Assert.Equal(first.Errors, again.Errors);
        Assert.Equal(first.Warnings, again.Warnings);
        Assert.Equal(ColumnStanding.Proved, kept["食堂卡"]?.Standing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bonus")]
    [InlineData("9")]
    [InlineData("奖金")]
    [InlineData(null)]
    public void Choice_OtherWord_IsNone(string? word) => Assert.False(ColumnChoice.TryRead(word, out _));

    [Fact]
    public void Read_HeaderRepeatedPerPageUnderAMapping_IsSkipped()
    {
        var text = new StringBuilder("领取者,应发,实发\n张测试,1,1\n领取者,应发,实发\n李测试,1,1\n").ToString();

        var reading = SheetFile.Read(Encoding.UTF8.GetBytes(text), "a.csv", mapping: ColumnMapping.Of([new("领取者", ColumnChoice.Of(PayrollField.Name))]));

        Assert.Equal(2, reading.Lines.Count);
        Assert.Empty(reading.Errors);
    }

    private static PayrollReading Read(SheetFile file, params (string Key, ColumnChoice Choice)[] choices) => SheetFile.Read(
        file.Bytes(), "工资表.xlsx", mapping: ColumnMapping.Of(choices.Select(pair => KeyValuePair.Create(pair.Key, pair.Choice))));
}
