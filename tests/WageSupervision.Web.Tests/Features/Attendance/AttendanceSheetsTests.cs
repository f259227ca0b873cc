using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Attendance in a file of several sheets.</summary>
public sealed class AttendanceSheetsTests
{
    private static readonly object?[] Header = ["姓名", "出勤天数", "加班工时", "事假天数"];

    private static AttendanceReading Read(SheetFile file) =>
        AttendanceReader.Read(file.Bytes(), "考勤.xlsx", new DateOnly(2026, 10, 1), ReadingLimits.Default, CancellationToken.None);

    private static SheetFile Two(object?[][] first, object?[][] second) =>
        new SheetFile().Sheet("一车间", [Header, .. first]).Sheet("二车间", [["二车间考勤"], Header, .. second]);

    [Fact]
    public void 每个部门一张工作表_一起读_行数各算各的()
    {
        var reading = Read(Two([["甲测试", 20, 3, 0], ["乙测试", 21, 0, 0]], [["丙测试", 19, 5, 2]]));

        Assert.True(reading.IsClean);
        Assert.Equal(["甲测试", "乙测试", "丙测试"], reading.Lines.Select(line => line.WorkerName));
        Assert.Equal((3, "一车间、二车间"), (reading.WorkerRows, reading.SheetName));
        Assert.Equal((1, 3), (SheetRowNumber.Sheet(reading.Lines[2].Row), SheetRowNumber.Row(reading.Lines[2].Row)));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void 第二张工作表的错误_说出是哪一张_在屏幕上改得到()
    {
        var file = Two([["甲测试", 20, 3, 0]], [["丙测试", "十九", 5, 2]]);
        var reading = Read(file);

        var error = Assert.Single(reading.Errors);
        Assert.Equal(("二车间", "B3"), (error.Sheet, error.Cell));
        Assert.Contains("“二车间”第 3 行", error.Message, StringComparison.Ordinal);
        var cell = Assert.Single(Assert.Single(reading.ToEdit).Cells, one => one.Header == "出勤天数").Cell;
        var edits = CellEdits.Of([CellEdits.Write(new Dictionary<string, string> { [cell] = "19" })]);
        var again = AttendanceReader.Read(
            file.Bytes(), "考勤.xlsx", new DateOnly(2026, 10, 1), ReadingLimits.Default, CancellationToken.None, edits: edits);
        Assert.Equal([20m, 19m], again.Lines.Select(line => line.DaysWorked!.Value));
    }

    [Fact]
    public void 同一批人的两张工作表_只读一张_说出没有读的和只在那里的人()
    {
        var reading = Read(Two([["甲测试", 20, 3, 0], ["乙测试", 21, 0, 0]], [["甲测试", 19, 3, 0], ["乙测试", 21, 0, 0], ["丁测试", 8, 0, 0]]));

        Assert.Equal(2, reading.Lines.Count);
        var warning = Assert.Single(reading.Warnings, one => one.Code == IssueCodes.OtherSheet);
        Assert.Contains("“二车间”（其中 1 人只在那里）", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 一个人在两个部门各有一行_两张都读_提醒是同一人()
    {
        object?[] header = ["姓名", "身份证号", "出勤天数", "加班工时"];
        var reading = Read(new SheetFile()
            .Sheet("一车间", header, ["甲测试", SheetFile.Zhang, 10, 3], ["乙测试", SheetFile.Li, 21, 0])
            .Sheet("二车间", header, ["甲测试", SheetFile.Zhang, 11, 0], ["丙测试", SheetFile.Wang, 21, 0], ["丁测试", null, 20, 0]));

        Assert.Equal(5, reading.Lines.Count);
        Assert.Contains(reading.Warnings, one => one.Code == IssueCodes.DuplicatePerson && one.Sheet == "二车间");
    }

    [Fact]
    public void 两个部门各有一位同名的人_两张都读()
    {
        var reading = Read(Two([["甲测试", 20, 3, 0], ["乙测试", 21, 0, 0]], [["甲测试", 19, 3, 0], ["丙测试", 21, 0, 0], ["丁测试", 8, 0, 0]]));

        Assert.Equal(5, reading.Lines.Count);
        Assert.Contains(reading.Warnings, one => one.Code == IssueCodes.DuplicatePerson && one.Sheet == "二车间");
    }
}
