using System.Text;
using WageSupervision.Domain;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Attendance sheets as clerks keep them, each from a real habit.</summary>
public sealed class AttendanceReaderTests
{
    private static readonly DateOnly September = new(2026, 9, 1);

    private static AttendanceReading Read(string csv, DateOnly? month = null, Encoding? encoding = null) =>
        AttendanceReader.Read((encoding ?? Encoding.UTF8).GetBytes(csv), "考勤.csv", month ?? September, ReadingLimits.Default, CancellationToken.None);

    private static string Days(int days, Func<int, string> mark) => string.Join(',', Enumerable.Range(1, days).Select(mark));

    [Fact]
    public void Read_MonthlySummary_GivesEveryField()
    {
        var reading = Read("测试公司考勤表\n序号,姓名,部门,身份证号,实际出勤天数,平时加班,周末加班,病假,事假,旷工,年休假,婚假,产假,备注,本人签字\n"
            + $"1,演示甲,一车间,{SheetFiles.IdentityNumber(1)},20.5,3,8.5,1,0.5,0,1,2,,迟到一次,演示甲\n2,演示乙,一车间,{SheetFiles.IdentityNumber(2)},22天,,,,,,,,,,\n"
            + $"合计,,,,42.5,3,8.5\n制表：演示,,审核：演示\n");

        Assert.True(reading.IsClean, string.Join('\n', reading.Errors.Select(e => e.Message)));
        Assert.False(reading.IsDaily);
        Assert.Equal(2, reading.Lines.Count);
        var first = reading.Lines[0];
        Assert.Equal(("演示甲", 3, 20.5m, 11.5m), (first.WorkerName, first.Row, first.DaysWorked, first.OvertimeHours!.Value));
        Assert.Equal((1m, 0.5m, 0m, 1m, 2m),
            (first.SickDays!.Value, first.PersonalLeaveDays!.Value, first.AbsentDays!.Value, first.AnnualLeaveDays!.Value, first.OtherLeaveDays!.Value));
        Assert.Equal(("迟到一次", true), (first.Remark, first.HasSignature));
        Assert.Equal((22m, null, null, false),
            (reading.Lines[1].DaysWorked, reading.Lines[1].OvertimeHours, reading.Lines[1].SickDays, reading.Lines[1].HasSignature));
    }

    [Fact]
    public void Read_DailySheetWithWeekdaysUnderTheDays_CountsTheMarks()
    {
        var reading = Read($"九月考勤\n姓名,{Days(30, d => d.ToString(System.Globalization.CultureInfo.InvariantCulture))},备注\n星期,{Days(30, d => "一二三四五六日"[d % 7].ToString())},\n"
            + $"演示甲,{Days(30, d => d switch { 1 => "√加2", 2 => "事", 3 => "病/√", 4 => "旷", 5 => "年", 6 => "休", 7 => "8", 8 => "10", 9 => "事4", 10 => "加3.5", <= 20 => "√", _ => "" })},\n");

        Assert.True(reading.IsClean, string.Join('\n', reading.Errors.Select(e => e.Message)));
        var line = Assert.Single(reading.Lines);
        Assert.True(reading.IsDaily);
        Assert.Equal((13.5m, 7.5m), (line.DaysWorked, line.OvertimeHours!.Value));
        Assert.Equal((0.5m, 1.5m, 1m, 1m), (line.SickDays!.Value, line.PersonalLeaveDays!.Value, line.AbsentDays!.Value, line.AnnualLeaveDays!.Value));
        Assert.Equal("病/√", line.Days[3]);
        Assert.DoesNotContain(21, line.Days.Keys);
    }

    [Fact]
    public void Read_MergedDateOverDaysAndThreeRowsAWorker_AreOneLine()
    {
        var reading = Read($"姓名,时段,日期,{Days(29, _ => "")}\n,,{Days(30, d => $"{d}日")}\n演示甲,上午,{Days(30, d => d <= 20 ? "√" : "")}\n,下午,{Days(30, d => d <= 19 ? "√" : d == 20 ? "事" : "")}\n,加班,{Days(30, d => d is 3 or 4 ? "2.5" : "")}\n演示乙,上午,{Days(30, d => d == 1 ? "√" : "")}\n,下午,{Days(30, d => d == 1 ? "√" : "")}\n");

        Assert.True(reading.IsClean, string.Join('\n', reading.Errors.Select(e => e.Message)));
        Assert.Equal([("演示甲", 19.5m, 5m, 0.5m), ("演示乙", 1m, 0m, 0m)],
            reading.Lines.Select(l => (l.WorkerName, l.DaysWorked, l.OvertimeHours!.Value, l.PersonalLeaveDays!.Value)));
    }

    [Fact]
    public void Read_WholeDatesAsHeaders_AreDaysOfThatMonthOnly()
    {
        var reading = Read($"姓名,2026-08-31,{Days(30, d => $"2026-09-{d:00}")}\n演示甲,√,{Days(30, d => d <= 10 ? "√" : "")}\n");

        Assert.Equal(10m, Assert.Single(reading.Lines).DaysWorked);
    }

    [Fact]
    public void Read_OwnCountBesideTheMarks_PrevailsWithAWarning()
    {
        var reading = Read($"姓名,{Days(30, d => d.ToString(System.Globalization.CultureInfo.InvariantCulture))},出勤天数,加班工时\n演示甲,{Days(30, d => d == 1 ? "加" : d <= 20 ? "√" : "")},20,6\n");

        var line = Assert.Single(reading.Lines);
        Assert.Equal((20m, 6m), (line.DaysWorked, line.OvertimeHours!.Value));
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((AttendanceIssueCodes.CountMismatch, "AF2"), (warning.Code, warning.Cell));
        Assert.Contains("每日记号合计是 19", warning.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("姓名,出勤天数\n演示甲,\n", "days-missing", "B2")]
    [InlineData("姓名,出勤天数\n演示甲,三十\n", "not-a-number", "B2")]
    [InlineData("姓名,出勤天数\n演示甲,31\n", "too-many-days", "")]
    [InlineData("姓名,出勤天数,病假\n演示甲,25,6\n", "too-many-days", "")]
    [InlineData("姓名,出勤天数,加班工时\n演示甲,25,721\n", "too-many-hours", "C2")]
    [InlineData("姓名,出勤天数\n,20\n", "name-missing", "A2")]
    [InlineData("姓名,1,2,3,4,5\n演示甲,√,√,优,√,√\n", "mark-unknown", "D2")]
    [InlineData("姓名,1,2,3,4,5\n演示甲,√,√,加,√,√\n", "mark-unknown", "D2")]
    [InlineData("姓名,1,2,3,4,5\n演示甲,√,√,25,√,√\n", "mark-unknown", "D2")]
    [InlineData("姓名,1,2,3,4,5\n演示甲,√,√,出8事8,√,√\n", "mark-unknown", "D2")]
    [InlineData("姓名,27,28,29,30,31\n演示甲,√,√,√,√,√\n", "no-such-day", "F2")]
    public void Read_WrongCell_SaysWhereAndWhat(string csv, string code, string cell)
    {
        var reading = Read(csv);

        Assert.False(reading.IsClean);
        var error = Assert.Single(reading.Errors);
        Assert.Equal((code, cell), (error.Code, error.Cell));
        Assert.NotEqual(code, AttendanceIssueCodes.Title(code));
        Assert.NotEmpty(error.Fix);
    }

    [Fact]
    public void Read_OneWrongRow_KeepsTheOthers()
    {
        var reading = Read("姓名,出勤天数\n演示甲,20\n演示乙,很多\n演示丙,21\n");

        Assert.Equal(["演示甲", "演示丙"], reading.Lines.Select(l => l.WorkerName));
        Assert.Equal(3, reading.WorkerRows);
    }

    [Theory]
    [InlineData("姓名,应发\n演示甲,5000\n", "header-not-found")]
    [InlineData("姓名,出勤天数\n", "no-workers")]
    public void Read_NotAnAttendanceSheet_IsRefusedInWords(string csv, string code)
    {
        var refusal = Read(csv).Refusal;

        Assert.Equal(code, refusal?.Code);
        Assert.DoesNotContain("工资", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Gb18030_IsRead() => Assert.Equal("𠮷田", Assert.Single(Read("姓名,出勤天数\n𠮷田,20\n", encoding: PayrollWorkbook.Gb18030).Lines).WorkerName);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_OwnTemplate_GivesWhatWasWritten(bool daily)
    {
        var worker = new AttendanceLine
        {
            Row = 4,
            WorkerName = "演示甲",
            IdentityNumber = SheetFiles.IdentityNumber(3),
            DaysWorked = 1,
            OvertimeHours = 2,
            SickDays = 1,
            Days = new SortedDictionary<int, string> { [1] = "√加2", [2] = "病" },
        };

        var reading = AttendanceReader.Read(AttendanceTemplate.WriteXlsx("测试公司", new YearMonth(2026, 9), daily, [worker], filled: true), "a.xlsx", September,
            ReadingLimits.Default, CancellationToken.None);

        Assert.True(reading.IsClean, reading.Refusal?.Message + string.Join('\n', reading.Errors.Select(e => e.Message)));
        var line = Assert.Single(reading.Lines);
        Assert.Equal((daily, 1m, 2m, 1m, SheetFiles.IdentityNumber(3)),
            (reading.IsDaily, line.DaysWorked, line.OvertimeHours!.Value, line.SickDays!.Value, line.IdentityNumber));
    }
}
