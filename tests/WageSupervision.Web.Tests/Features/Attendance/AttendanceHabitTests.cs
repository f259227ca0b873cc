using System.Globalization;
using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Attendance as enterprises keep it: a test a habit, on small artificial files after real ones.</summary>
public sealed class AttendanceHabitTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    private static AttendanceReading File(string name, DateOnly month, AttendanceMapping? mapping = null)
    {
        using var stream = typeof(AttendanceHabitTests).Assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return AttendanceReader.Read(buffer.ToArray(), name, month, ReadingLimits.Default, CancellationToken.None, mapping);
    }

    private static AttendanceReading Read(string csv, DateOnly? month = null, AttendanceMapping? mapping = null) => AttendanceReader.Read(
        Encoding.UTF8.GetBytes(csv), "考勤.csv", month ?? October, ReadingLimits.Default, CancellationToken.None, mapping);

    private static AttendanceReading Clean(AttendanceReading reading)
    {
        Assert.True(reading.IsClean, reading.Refusal?.Message + string.Join('\n', reading.Errors.Select(e => e.Message)));
        return reading;
    }

    private static string Days(int days, Func<int, string> mark) => string.Join(',', Enumerable.Range(1, days).Select(mark));

    private static string Numbers(int days) => Days(days, day => day.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("A01.xlsx")]
    [InlineData("A01b.xlsx")]
    public void 钉钉月度汇总_加班总时长和每日的假都读_没读的列留在列里(string name)
    {
        var reading = Clean(File(name, October));

        Assert.Equal(SheetShape.Days, reading.Shape);
        Assert.Equal(9m, reading.Lines.Sum(line => line.OvertimeHours));
        Assert.Equal([("甲测试", 0m), ("乙测试", 0m), ("丙测试", 1m)], reading.Lines.Select(line => (line.WorkerName, line.PersonalLeaveDays!.Value)));
        Assert.All(reading.Lines, line => Assert.Equal(17m, line.DaysWorked));
        Assert.Equal(0m, reading.Lines.Sum(line => line.AbsentDays));
        Assert.Contains(reading.Columns, column => column is { IsKnown: false } && column.Place.Header == "出差时长");

        // The sheet's own count is not that of its marks: it is said, a line each.
        Assert.Equal(3, reading.Warnings.Count(warning => warning.Code == AttendanceIssueCodes.CountMismatch));
    }

    [Fact]
    public void 考勤机导出每人每天一行_按人归并_打卡不说的不写零()
    {
        var reading = Clean(File("A02.xlsx", October));

        Assert.Equal((SheetShape.PersonDays, 3), (reading.Shape, reading.WorkerRows));
        Assert.All(reading.Lines, line => Assert.Equal((16m, null, null), (line.DaysWorked!.Value, line.OvertimeHours, line.AbsentDays)));
        Assert.Equal("08:02 17:31", reading.Lines[0].Days[9]);
    }

    [Fact]
    public void 只列请假迟到的汇总_出勤天数留空()
    {
        var reading = Clean(File("A04.xlsx", October));

        Assert.Equal(SheetShape.Exceptions, reading.Shape);
        Assert.Equal([(null, 0.5m, 0m, 0m), (null, 0m, 2m, 1m)],
            reading.Lines.Select(line => (line.DaysWorked, line.PersonalLeaveDays!.Value, line.SickDays!.Value, line.AnnualLeaveDays!.Value)));
    }

    [Fact]
    public void 只列请假的汇总有应出勤_推出出勤天数并说明()
    {
        var reading = Clean(Read("姓名,应出勤天数,事假,病假,旷工\n张测试,22,1,0.5,0\n李测试,22,,,\n"));

        Assert.Equal([20.5m, 22m], reading.Lines.Select(line => line.DaysWorked!.Value));
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.DaysDerived);
    }

    [Fact]
    public void 每天上班下班两列_有上下班是出勤一天()
    {
        var reading = Clean(File("A05.xlsx", October));

        Assert.Equal(SheetShape.DayPairs, reading.Shape);
        Assert.All(reading.Lines, line => Assert.Equal((16m, null), (line.DaysWorked!.Value, line.OvertimeHours)));
    }

    [Fact]
    public void 每人两行上午下午_各半天() => Assert.All(Clean(File("A06.xlsx", October)).Lines, line => Assert.Equal(16m, line.DaysWorked));

    [Fact]
    public void 月汇总应出勤实出勤_照读()
    {
        var reading = Clean(File("A08.xlsx", October));

        Assert.Equal([(21m, 1m, 12m), (22m, 0m, 8m)], reading.Lines.Select(line => (line.DaysWorked!.Value, line.PersonalLeaveDays!.Value,
            line.OvertimeHours!.Value)));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void 工日小数_一点五工是一天半_和合计列核对()
    {
        var reading = Clean(File("A09.xlsx", October));

        Assert.Equal([29m, 31.5m], reading.Lines.Select(line => line.DaysWorked!.Value));
        Assert.All(reading.Lines, line => Assert.Equal(0m, line.OvertimeHours));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void 工日的合计和每日不符_说出来()
    {
        var reading = Clean(Read($"姓名,{Numbers(31)},合计工日\n张测试,{Days(31, day => day <= 10 ? "1.5" : "")},14\n"));

        Assert.Contains("每日记号合计是 15", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 数字是小时还是工看不出来_问一次_答了就读()
    {
        var csv = $"姓名,{Numbers(31)}\n张测试,{Days(31, day => day <= 10 ? "1.5" : "")}\n李测试,{Days(31, day => day <= 10 ? "1" : "")}\n";

        var asked = Read(csv);
        Assert.True(Assert.Single(asked.Questions).IsOfNumbers);
        Assert.False(asked.IsClean);
        var units = Clean(Read(csv, mapping: AttendanceMapping.Of([new(AttendanceMapping.NumbersKey, "workUnits")])));
        Assert.Equal([15m, 10m], units.Lines.Select(line => line.DaysWorked!.Value));
        var hours = Clean(Read(csv, mapping: AttendanceMapping.Of([new(AttendanceMapping.NumbersKey, "hours")])));
        Assert.Equal([1.88m, 1.25m], hours.Lines.Select(line => line.DaysWorked!.Value));
    }

    [Fact]
    public void 表头写小时的假_八小时是一天()
    {
        var line = Assert.Single(Clean(File("A10.xlsx", October)).Lines);

        Assert.Equal((20m, 12m, 1m, 0.5m), (line.DaysWorked!.Value, line.OvertimeHours!.Value, line.PersonalLeaveDays!.Value, line.SickDays!.Value));
    }

    [Fact]
    public void 合并表头下的小时_按组的单位读()
    {
        var line = Assert.Single(Clean(Read("姓名,出勤天数,请假(小时),,加班小时,\n,,事假,病假,平时,周末\n张测试,20,8,4,3,8\n")).Lines);

        Assert.Equal((1m, 0.5m, 11m), (line.PersonalLeaveDays!.Value, line.SickDays!.Value, line.OvertimeHours!.Value));
    }

    [Fact]
    public void 同一身份证号六十天_是错误()
    {
        var reading = File("60b-dup.csv", new DateOnly(2026, 9, 1));

        var error = Assert.Single(reading.Errors);
        Assert.Equal((AttendanceIssueCodes.TooManyDays, 3), (error.Code, error.Row));
        Assert.Contains("60 天", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 钉钉的词_正常和夜班是出勤_缺卡和外出各问一次()
    {
        var reading = File("61-ding.csv", new DateOnly(2026, 9, 1));

        Assert.Equal([("缺卡", 1), ("外出", 1)], reading.Questions.Select(question => (question.Word, question.Count)));
        Assert.Equal(2, reading.Errors.Count);
        var answered = Clean(File("61-ding.csv", new DateOnly(2026, 9, 1), AttendanceMapping.Of(
            [new(AttendanceMapping.WordKey("缺卡"), "worked"), new(AttendanceMapping.WordKey("外出"), "worked")])));
        Assert.Equal([(5m, 0m, 0m, 0m), (2m, 1m, 1m, 2m)],
            answered.Lines.Select(line => (line.DaysWorked!.Value, line.AbsentDays!.Value, line.AnnualLeaveDays!.Value, line.OtherLeaveDays!.Value)));
    }

    [Theory]
    [InlineData("迟到17分钟", 1, 0, 0)]
    [InlineData("迟到5分钟,早退3分钟", 1, 0, 0)]
    [InlineData("正常,外勤", 1, 0, 0)]
    [InlineData("上班缺卡", 1, 0, 0)]
    [InlineData("休息并打卡(08:00,12:00)", 0, 0, 0)]
    [InlineData("休息日加班3小时", 0, 3, 0)]
    [InlineData("加班2小时", 0, 2, 0)]
    [InlineData("事假10-09 09:00到10-09 18:00 8小时", 0, 0, 1)]
    [InlineData("正常,事假10-09 09:00到10-09 13:00 4小时", 0.5, 0, 0.5)]
    [InlineData("事假10-08 09:00到10-10 18:00 3天", 0, 0, 1)]
    [InlineData("事4/√", 0.5, 0, 0.5)]
    [InlineData("08:0217:31", 1, 0, 0)]
    public void 钉钉和企业微信的格_读成天和小时(string mark, decimal worked, decimal overtime, decimal personal)
    {
        var line = Assert.Single(Clean(Read($"姓名;5;6;7;8;9\n张测试;休息;休息;休息;休息;{mark}\n")).Lines);

        Assert.Equal((worked, overtime, personal), (line.DaysWorked!.Value, line.OvertimeHours!.Value, line.PersonalLeaveDays!.Value));
    }

    [Theory]
    [InlineData("上班缺卡,下班缺卡")]
    [InlineData("旷工迟到")]
    [InlineData("△")]
    [InlineData("×")]
    [InlineData("B")]
    public void 没有说明的记号_问_不猜成旷工(string mark)
    {
        var reading = Read($"姓名;5;6;7;8;9\n张测试;√;√;{mark};√;{mark}\n");

        Assert.Equal((mark, 2, "D2"), (Assert.Single(reading.Questions).Word, reading.Questions[0].Count, reading.Questions[0].Cell));
        Assert.Empty(reading.Lines);
    }

    [Theory]
    [InlineData("说明：出勤√ 迟到★ 事假△ 病假○ 旷工×")]
    [InlineData("√：出勤、★：迟到、△：事假、○：病假、×：旷工")]
    [InlineData("注：√出勤，★迟到，△事假，○病假，×旷工")]
    public void 表上的说明_说什么就是什么(string legend)
    {
        var line = Assert.Single(Clean(Read($"十月考勤\n姓名;5;6;7;8;9;10\n张测试;√;★;△;○;×;休\n{legend}\n", October)).Lines);

        Assert.Equal((2m, 1m, 1m, 1m), (line.DaysWorked!.Value, line.PersonalLeaveDays!.Value, line.SickDays!.Value, line.AbsentDays!.Value));
    }

    [Fact]
    public void 说明各占一格_也认() => Assert.Equal(1m, Assert.Single(Clean(Read("√,出勤,△,年假\n姓名,5,6,7,8,9\n张测试,√,√,△,√,√\n")).Lines).AnnualLeaveDays);

    [Fact]
    public void 别的月份的日期列_说出是哪个月()
    {
        Assert.Contains("2026年3月", File("64b-mon.csv", new DateOnly(2026, 4, 1)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(30m, Assert.Single(Clean(File("64b-mon.csv", new DateOnly(2026, 3, 1))).Lines).DaysWorked);
    }

    [Theory]
    [InlineData("2026年9月考勤表\n姓名,出勤天数\n张测试,20\n", "2026年9月")]
    [InlineData("考勤汇总 统计日期：2026-08-01 至 2026-08-31 报表生成时间：2026-10-01 09:00\n姓名,出勤天数\n张测试,20\n", "2026年8月")]
    [InlineData("姓名,日期,上班时间,下班时间\n张测试,2026-09-01,08:00,17:00\n", "2026年9月")]
    public void 别的月份的表_说出是哪个月(string csv, string month)
    {
        var refusal = Read(csv).Refusal;

        Assert.Equal(AttendanceIssueCodes.OtherMonth, refusal?.Code);
        Assert.Contains(month, refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 星期和月份对不上_是错误()
    {
        var reading = Read($"姓名,{Numbers(30)}\n,{Days(30, day => "一二三四五六日"[(int)new DateOnly(2026, 9, day).DayOfWeek switch { 0 => 6, var n => n - 1 }].ToString())}\n张测试,{Days(30, _ => "√")}\n");

        Assert.Contains("像是2026年9月", Assert.Single(reading.Errors, error => error.Code == AttendanceIssueCodes.OtherMonth).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 考勤周期从上月21日到本月20日_按月末的月份读()
    {
        var days = Enumerable.Range(21, 10).Concat(Enumerable.Range(1, 20)).ToList();
        var reading = Clean(Read($"姓名,{string.Join(',', days)}\n张测试,{string.Join(',', days.Select(_ => "√"))}\n"));

        Assert.Equal(30m, Assert.Single(reading.Lines).DaysWorked);
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.AcrossMonths);
    }

    [Fact]
    public void 跨月的周期标题是别的月份_说出是哪个月_不当作本月()
    {
        var days = Enumerable.Range(21, 11).Concat(Enumerable.Range(1, 20)).ToList();
        var reading = Read($"某公司2026年8月考勤月报表\n姓名,{string.Join(',', days)}\n张测试,{string.Join(',', days.Select(_ => "√"))}\n");

        Assert.Contains("2026年8月", reading.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 打卡流水_按人按日归并_别的月份的行说出来()
    {
        var reading = Clean(Read("部门,姓名,考勤号码,日期时间\n总公司,张测试,1,2026/9/30 18:00:00\n总公司,张测试,1,2026/10/9 8:01:53\n总公司,张测试,1,2026/10/9 18:01:00\n总公司,张测试,1,2026/10/12 8:30\n总公司,李测试,2,2026/10/9 星期五 8:20\n"));

        Assert.Equal([("张测试", 2m), ("李测试", 1m)], reading.Lines.Select(line => (line.WorkerName, line.DaysWorked!.Value)));
        Assert.Equal([AttendanceIssueCodes.OtherDays, AttendanceIssueCodes.SinglePunch], reading.Warnings.Select(warning => warning.Code)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 考勤机写的是否旷工_没有打卡不算旷工()
    {
        var reading = Clean(Read("姓名,日期,签到时间,签退时间,是否旷工\n张测试,2026-10-09,08:00,17:30,\n张测试,2026-10-10,,,True\n"));

        Assert.Equal((1m, null), (reading.Lines[0].DaysWorked!.Value, reading.Lines[0].AbsentDays));
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.AbsentByClock);
    }

    [Fact]
    public void 考勤机的卡片_姓名一行时间一行()
    {
        var reading = Clean(Read($"考 勤 记 录 表\n考勤时间,,2026-10-01 ~ 2026-10-31\n{Numbers(31)}\n工 号:,,3,,,,,,姓 名:,,张测试,,部 门:,,公司\n,07:4020:35,08:38\n工 号:,,4,,,,,,姓 名:,,李测试\n08:00\n"));

        Assert.Equal((SheetShape.Cards, 2), (reading.Shape, reading.WorkerRows));
        Assert.Equal([2m, 1m], reading.Lines.Select(line => line.DaysWorked!.Value));
    }

    [Fact]
    public void 排班表_不是考勤()
    {
        var refusal = Read($"员工排班表\n姓名,{Numbers(31)}\n张测试,{Days(31, _ => "1")}\n").Refusal;

        Assert.Contains("排班", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void 标准和实际写在一格_取实际() =>
        Assert.Equal((25m, 8.5m), Assert.Single(Clean(Read("姓名,出勤天数(标准/实际),加班工时\n张测试,26/25,8:30\n")).Lines) is var line
            ? (line.DaysWorked!.Value, line.OvertimeHours!.Value) : default);

    [Fact]
    public void 加班合计和各项加班_不重复加()
    {
        var line = Assert.Single(Clean(Read("姓名,出勤天数,平时加班,周末加班,节假日加班,加班合计\n张测试,20,3,8,0,11\n")).Lines);

        Assert.Equal(11m, line.OvertimeHours);
    }

    [Fact]
    public void 没有说是什么的列_说出来_认列以后读()
    {
        var csv = "姓名,出勤天数,请假\n张测试,20,2\n";

        Assert.Contains("“请假”", Assert.Single(Clean(Read(csv)).Warnings).Problem, StringComparison.Ordinal);
        var named = Clean(Read(csv, mapping: AttendanceMapping.Of([new(AttendanceMapping.ColumnKey("请假"), "personalLeaveDays")])));
        Assert.Equal(2m, Assert.Single(named.Lines).PersonalLeaveDays);
    }

    [Fact]
    public void 没有姓名列_可以认列()
    {
        var reading = Read("员工代码,出勤天数,事假\n张测试,20,2\n");

        Assert.True(reading.NeedsColumns);
        var key = reading.Columns[0].Key;
        Assert.Equal("张测试", Assert.Single(Clean(Read("员工代码,出勤天数,事假\n张测试,20,2\n",
            mapping: AttendanceMapping.Of([new(AttendanceMapping.ColumnKey(key), "name")]))).Lines).WorkerName);
    }

    [Fact]
    public void 屏幕上改正的格_按改正的读()
    {
        var reading = AttendanceReader.Read(Encoding.UTF8.GetBytes("姓名,出勤天数\n张测试,很多\n"), "考勤.csv", October, ReadingLimits.Default, CancellationToken.None,
            edits: CellEdits.Of([CellEdits.Write(new Dictionary<string, string> { ["B2"] = "20" })]));

        Assert.Equal(20m, Assert.Single(Clean(reading).Lines).DaysWorked);
    }
}
