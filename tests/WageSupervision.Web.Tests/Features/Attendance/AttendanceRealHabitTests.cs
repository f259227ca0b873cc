using System.Globalization;
using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>What real workbooks of attendance have taught: a test a habit, on artificial sheets.</summary>
public sealed class AttendanceRealHabitTests
{
    // 1 is a holiday by its name, days of rest are called by their weekday: May 2026, as DingTalk exports it.
    private static readonly string[] May =
        [.. Enumerable.Range(1, 31).Select(day => day == 1 ? "劳动节" : new DateOnly(2026, 5, day).DayOfWeek switch
        {
            DayOfWeek.Saturday => "六",
            DayOfWeek.Sunday => "日",
            _ => day.ToString(CultureInfo.InvariantCulture),
        })];

    private static readonly DateOnly OfMay = new(2026, 5, 1);

    private static AttendanceReading Read(SheetFile file, DateOnly month) =>
        AttendanceReader.Read(file.Bytes(), "考勤.xlsx", month, ReadingLimits.Default, CancellationToken.None);

    private static AttendanceReading Read(string csv, DateOnly? month = null, AttendanceMapping? mapping = null) => AttendanceReader.Read(
        Encoding.UTF8.GetBytes(csv), "考勤.csv", month ?? OfMay, ReadingLimits.Default, CancellationToken.None, mapping);

    private static AttendanceReading Clean(AttendanceReading reading)
    {
        Assert.True(reading.IsClean, reading.Refusal?.Message + string.Join('\n', reading.Errors.Select(e => e.Message)));
        return reading;
    }

    private static string Numbers(int days, Func<int, string>? mark = null) =>
        string.Join(',', Enumerable.Range(1, days).Select(mark ?? (day => day.ToString(CultureInfo.InvariantCulture))));

    private static object?[][] Punches(params string[] header) =>
    [
        ["打卡时间 统计日期：2026-05-01 至 2026-05-31"], ["报表生成时间：2026-06-01 15:22"], ["姓名", "考勤组", "打卡时间"], ["", "", .. header],
        ["演示甲", "普通", .. header.Select(_ => "08:30\n18:00")], ["演示乙", "普通", .. header.Select(day => char.IsAsciiDigit(day[0]) ? "08:30\n18:00" : "")],
    ];

    private static object?[][] Summary() =>
    [
        ["月度汇总 统计日期：2026-05-01 至 2026-05-31"], ["报表生成时间：2026-06-01 15:22"],
        ["姓名", "考勤组", "出勤天数", "上班缺卡次数", "下班缺卡次数", "旷工天数", "请假", "", "", "加班总时长", "加班时长（转加班费）", "", "", "考勤结果"],
        ["", "", "", "", "", "", "事假(小时)", "奖优年假(天)", "病假(小时)", "", "工作日（转加班费）", "休息日（转加班费）", "节假日（转加班费）", .. May],
        ["演示甲", "普通", 30, null, null, null, null, 1, null, 88, 20, 60, 8, .. May.Select(_ => "普通出勤:正常\n(08:30,18:00)")],
        ["演示乙", "普通", 17, null, null, 2, 8, null, 4, null, null, null, null, .. May.Select(day => !char.IsAsciiDigit(day[0]) ? "休息\n(-)"
            : day == "4" ? "普通出勤:未打卡\n(-)" : day == "5" ? "事假05-05 08:30到05-05 18:00 8小时\n(-)"
            : day == "6" ? "普通出勤:上班迟到27分钟,补卡申请05-06 08:30到05-06 08:30\n(08:57,18:10)" : "普通出勤:正常\n(08:30,18:00)")],
    ];

    [Fact]
    public void 钉钉考勤报表_先读月度汇总_劳动节六日是中间的那几天_两行表头的请假加班都读()
    {
        var reading = Clean(Read(new SheetFile().Sheet("打卡时间", Punches(May)).Sheet("月度汇总", Summary()), OfMay));

        Assert.Equal(("月度汇总", 31), (reading.SheetName, reading.Columns.Count(column => column.Day is not null)));
        var (first, second) = (reading.Lines[0], reading.Lines[1]);
        Assert.Equal((30m, 88m, 0m, 0m, 1m), (first.DaysWorked, first.OvertimeHours, first.PersonalLeaveDays, first.SickDays, first.OtherLeaveDays));

        // 未打卡 was not read, so that a blank column is no zero.
        Assert.Equal((17m, null, 1m, 0.5m, null), (second.DaysWorked, second.OvertimeHours, second.PersonalLeaveDays, second.SickDays, second.OtherLeaveDays));
        Assert.Empty(reading.Questions);
    }

    [Fact]
    public void 钉钉打卡时间_六日劳动节打了卡也算_打卡不说的加班和假留空()
    {
        var reading = Clean(Read(new SheetFile().Sheet("打卡时间", Punches(May)), OfMay));

        Assert.Equal([31m, 20m], reading.Lines.Select(line => line.DaysWorked!.Value));
        Assert.All(reading.Lines, line => Assert.Equal((null, null, null, null, null),
            (line.OvertimeHours, line.SickDays, line.PersonalLeaveDays, line.AbsentDays, line.AnnualLeaveDays)));
    }

    [Fact]
    public void 每日列少了一天_没有写几日的列问_不静静丢掉()
    {
        var reading = Read(new SheetFile().Sheet("打卡时间", Punches([.. May.Where((_, i) => i != 8)])), OfMay);

        var error = Assert.Single(reading.Errors);
        Assert.Equal((AttendanceIssueCodes.DayColumns, false), (error.Code, reading.IsClean));
        Assert.Contains("“打卡时间 六”", error.Message.Replace("打卡时间六", "打卡时间 六", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void 六日和当月的星期对不上_问()
    {
        var reading = Read(new SheetFile().Sheet("考勤", [["姓名", .. May], ["演示甲", .. May.Select(_ => "√")]]), new DateOnly(2026, 10, 1));

        Assert.Contains(reading.Errors, error => error.Code == AttendanceIssueCodes.DayColumns);
    }

    [Theory]
    [InlineData("姓名,出勤天数,迟到时间,上班缺卡次数,下班缺卡次数,旷工天数\n演示甲,20,0,1,1,2\n")]
    [InlineData("姓名,出勤天数（标准/实际）,旷工（天）\n演示甲,22/20,2\n")]
    public void 考勤机汇总的旷工_没有打卡不算旷工_认列以后算(string csv)
    {
        var reading = Clean(Read(csv));
        Assert.Equal((20m, null), (reading.Lines[0].DaysWorked!.Value, reading.Lines[0].AbsentDays));
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.AbsentByClock);

        var key = reading.Columns.Single(column => column.Field == AttendanceField.AbsentDays).Key;
        var said = Clean(Read(csv, mapping: AttendanceMapping.Of([new(AttendanceMapping.ColumnKey(key), "absentDays")])));
        Assert.Equal(2m, said.Lines[0].AbsentDays);
    }

    [Fact]
    public void 节假日公休日加点并列_是小时还是天_问一次_答了就读()
    {
        const string csv = "序号,姓名,病假,事假,旷工,大夜班,节假日,公休日,加点,津贴天数\n1,演示甲,0,0,0,8,3,0,0,24\n2,演示乙,1,0,0,8,3,2,4,22.5\n";

        var asked = Read(csv);
        Assert.Equal(AttendanceIssueCodes.OvertimeUnclear, Assert.Single(asked.Errors).Code);
        Assert.All(asked.Lines, line => Assert.Null(line.OvertimeHours));
        var left = Assert.Single(asked.Warnings, warning => warning.Code == AttendanceIssueCodes.ColumnsLeft).Problem;
        Assert.Contains("“大夜班”", left, StringComparison.Ordinal);
        Assert.Contains("“津贴天数”", left, StringComparison.Ordinal);

        var said = Clean(Read(csv, mapping: AttendanceMapping.Of([new(AttendanceMapping.ColumnKey("节假日"), "overtimeDays"),
            new(AttendanceMapping.ColumnKey("公休日"), "overtimeDays"), new(AttendanceMapping.ColumnKey("加点"), "overtimeHours")])));
        Assert.Equal([24m, 44m], said.Lines.Select(line => line.OvertimeHours!.Value));
    }

    [Fact]
    public void 节假日公休日写明小时的_直接读()
    {
        var reading = Clean(Read("姓名,病假,事假,节假日(小时),公休日(小时),加点(小时)\n演示甲,0,0,8,4,1.5\n"));

        Assert.Equal(13.5m, Assert.Single(reading.Lines).OvertimeHours);
    }

    [Fact]
    public void 另有加班列的_平日周末节假日不问()
    {
        var reading = Clean(Read("姓名,出勤天数,加班时间,平日,周末,节假日\n演示甲,20,3,1,2,0\n"));

        Assert.Equal(3m, Assert.Single(reading.Lines).OvertimeHours);
        Assert.Contains("“周末”", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 表尾制表审核签字的一行_不是没有姓名的员工()
    {
        var days = Enumerable.Range(1, 31).Select(day => (object?)day).ToArray();
        var marks = days.Select(_ => (object?)"√").ToArray();
        var reading = Clean(Read(new SheetFile().Sheet("5月", [["2026年5月考勤月报表"], ["姓名", "", .. days], ["演示甲", "上午", .. marks], ["", "下午", .. marks],
            ["备注：出勤√ 年假A"], ["", "制表:", "", "", "", "演示丙", "", "部门负责人:", "", "", "", "", "分管领导审核："], ["制表人：演示丙", "", "", "考勤员："]]), OfMay));

        Assert.Equal((1, 31m), (reading.WorkerRows, Assert.Single(reading.Lines).DaysWorked!.Value));
    }

    [Fact]
    public void 没有姓名而有记号的一行_还是问()
    {
        var reading = Read($"姓名,备注,{Numbers(31)}\n演示甲,,{Numbers(31, _ => "√")}\n,负责人：,{Numbers(31, _ => "√")}\n");

        Assert.Equal(IssueCodes.NameMissing, Assert.Single(reading.Errors).Code);
    }

    [Fact]
    public void 没有一个姓名的汇总表_不读_读有姓名的每日表()
    {
        var reading = Clean(Read(new SheetFile()
            .Sheet("汇总表", [["序号", "姓名", "事假", "病假", "应出勤天数", "实际出勤天数"], [1, null, null, null, 22, 22], [2, null, null, null, 22, 22]])
            .Sheet("考勤表", [["姓名", .. Enumerable.Range(1, 31).Select(day => (object?)day)], ["演示甲", .. Enumerable.Range(1, 31).Select(_ => "√")]]), OfMay));

        Assert.Equal(("考勤表", 31m), (reading.SheetName, Assert.Single(reading.Lines).DaysWorked!.Value));
    }
}
