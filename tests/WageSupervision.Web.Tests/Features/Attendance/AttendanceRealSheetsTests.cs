using System.Globalization;
using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Features.Filings.Reading;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>More of what real workbooks of attendance have taught: groups, codes, moments, corners.</summary>
public sealed class AttendanceRealSheetsTests
{
    private static readonly DateOnly OfMay = new(2026, 5, 1);

    private static AttendanceReading Read(SheetFile file) =>
        AttendanceReader.Read(file.Bytes(), "考勤.xlsx", OfMay, ReadingLimits.Default, CancellationToken.None);

    private static AttendanceReading Read(string csv, DateOnly? month = null, AttendanceMapping? mapping = null) => AttendanceReader.Read(
        Encoding.UTF8.GetBytes(csv), "考勤.csv", month ?? OfMay, ReadingLimits.Default, CancellationToken.None, mapping);

    private static AttendanceReading Clean(AttendanceReading reading)
    {
        Assert.True(reading.IsClean, reading.Refusal?.Message + string.Join('\n', reading.Errors.Select(e => e.Message)));
        return reading;
    }

    private static string Days(Func<int, string> mark) => string.Join(',', Enumerable.Range(1, 31).Select(mark));

    private static readonly string Numbers = Days(day => day.ToString(CultureInfo.InvariantCulture));

    // A cell of a spreadsheet's own date, with its time of day.
    private static Raw Moment(DateOnly day, int hour, int minute) => new(string.Create(CultureInfo.InvariantCulture,
        $"<c r=\"@\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber + (((hour * 60) + minute) / 1440.0):R}</v></c>"));

    [Fact]
    public void 部门小计没有字的行_和上面一组相加一致_是小计()
    {
        var reading = Clean(Read("部门,姓名,出勤天数,事假\n一部,演示甲,22,0\n,演示乙,21,1\n,,43,1\n二部,演示丙,22,0\n,演示丁,20,2\n二部合计,,42,2\n三部,演示戊,22,0\n,,22,0\n"));

        Assert.Equal((5, 5), (reading.WorkerRows, reading.Lines.Count));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void 没有姓名而不是小计的行_还是问()
    {
        Assert.Equal(IssueCodes.NameMissing, Assert.Single(Read("姓名,出勤天数,事假\n演示甲,22,0\n,22,0\n").Errors).Code);
        Assert.Equal(IssueCodes.NameMissing, Assert.Single(Read("姓名,出勤天数,事假\n演示甲,0,0\n演示乙,21,1\n,21,1\n").Errors).Code);
    }

    [Fact]
    public void 部门小计写错的_和这一组比_不和全部比()
    {
        var reading = Clean(Read("部门,姓名,出勤天数,事假\n一部,演示甲,22,0\n,演示乙,21,1\n一部合计,,43,1\n二部,演示丙,22,0\n,演示丁,20,2\n二部合计,,40,2\n总合计,,85,3\n"));

        Assert.Contains("这一组各行相加是 42", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 每日只记请假的_出勤天数照列_说一次_不逐行报()
    {
        var reading = Clean(Read($"姓名,{Numbers},事假,实际上班天数\n演示甲,{Days(_ => "")},0,22\n演示乙,{Days(day => day == 6 ? "事" : "")},1,21\n演示丙,{Days(_ => "")},0,22\n"));

        Assert.Equal([22m, 21m, 22m], reading.Lines.Select(line => line.DaysWorked!.Value));
        Assert.Contains("有 3 人", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 代码写在表头假别的下一行_就是说明()
    {
        var reading = Clean(Read($"姓名,{Numbers},假别,,,实际上班天数\n,{Days(_ => "")},事假,病假,哺乳,\n,{Days(_ => "")},A,B,F,\n"
            + $"演示甲,{Days(day => day is 6 ? "A" : day is 7 ? "B" : day is 8 ? "F" : day < 29 ? "√" : "")},1,1,1,25\n"));

        var line = Assert.Single(reading.Lines);
        Assert.Equal((25m, 1m, 1m, 1m), (line.DaysWorked!.Value, line.PersonalLeaveDays!.Value, line.SickDays!.Value, line.OtherLeaveDays!.Value));
    }

    [Fact]
    public void 说明旁边一格写的其他_也是说明()
    {
        var line = Assert.Single(Clean(Read($"姓名,{Numbers}\n演示甲,{Days(day => day == 4 ? "J" : "√")}\n备注：出勤√ 年假A 病假B,,,其他J\n")).Lines);

        Assert.Equal((30m, 1m), (line.DaysWorked!.Value, line.OtherLeaveDays!.Value));
    }

    [Fact]
    public void 加号在说明里是病假_记号加五_不猜()
    {
        var reading = Read($"姓名,{Numbers}\n演示甲,{Days(day => day == 4 ? "√+5" : "√")}\n备注：出勤√ 事假△ 病假＋\n");

        Assert.Contains("也可能是加班", Assert.Single(reading.Errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 补休记了G又记小时_只算一次_和合计一致()
    {
        var reading = Clean(Read($"姓名,,{Numbers},补休小时,出勤天数\n演示甲,上午,{Days(day => day == 13 ? "G" : "√")},7,30\n,下午,{Days(day => day == 13 ? "G" : "√")}\n"
            + $",加班,{Days(_ => "")}\n,补休,{Days(day => day == 13 ? "7" : "")}\n备注：出勤√ 补休G\n"));

        Assert.Equal((30m, 0.88m), (reading.Lines[0].DaysWorked!.Value, reading.Lines[0].OtherLeaveDays!.Value));
        Assert.DoesNotContain(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.CountMismatch);
    }

    [Fact]
    public void 打卡的日期时间格_时刻不丢_凌晨算前一天_单次打卡说出来()
    {
        var reading = Clean(Read(SheetFile.Of(["姓名", "日期时间"], ["演示甲", Moment(new(2026, 5, 8), 8, 21)], ["演示甲", Moment(new(2026, 5, 8), 17, 35)],
            ["演示甲", Moment(new(2026, 5, 9), 20, 0)], ["演示甲", Moment(new(2026, 5, 10), 4, 30)], ["演示甲", Moment(new(2026, 5, 11), 8, 21)])));

        var line = Assert.Single(reading.Lines);
        Assert.Equal((3m, "2026-05-08 08:21 2026-05-08 17:35"), (line.DaysWorked!.Value, line.Days[8]));
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.NightPunch);
        var single = Assert.Single(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.SinglePunch);
        Assert.Contains("有 1 人次", single.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 老格式的日期时间格_时刻不丢()
    {
        static XlsFile.Day At(double hour) => new(new DateOnly(2026, 5, 8).DayNumber - new DateOnly(1899, 12, 30).DayNumber + (hour / 24));
        var file = XlsFile.Of(["姓名", "日期时间"], ["演示甲", At(8.35)], ["演示甲", At(17.5)]);
        var reading = Clean(AttendanceReader.Read(file.Bytes(), "考勤.xls", OfMay, ReadingLimits.Default, CancellationToken.None));

        Assert.Equal("2026-05-08 08:21 2026-05-08 17:30", Assert.Single(reading.Lines).Days[8]);
    }

    [Fact]
    public void 有每日日期而没有姓名列的表_说没有读()
    {
        object[] days = [.. Enumerable.Range(1, 31).Select(day => Moment(new(2026, 5, day), 0, 0))];
        var reading = Clean(Read(new SheetFile().Sheet("加班", [["姓名", "平时加班", "周末加班"], ["演示甲", 3, 8]])
            .Sheet("考勤统计", [["", "", .. days], [1, "演示甲", .. days.Select(_ => "√")]])));

        Assert.Contains("“考勤统计”（没有“姓名”列）", Assert.Single(reading.Warnings).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 工资表的日期格带时刻_还是那一天()
    {
        var reading = SheetFile.Of(["姓名", "基本工资", "应发工资", "实发工资", "发放日期"], ["演示甲", 5000, 5000, 5000, Moment(new(2026, 10, 8), 18, 0)],
            ["演示乙", 6000, 6000, 6000, Moment(new(2026, 10, 8), 18, 0)]).Read(SheetFile.September);

        Assert.True(reading.IsClean, string.Join('\n', reading.Errors.Select(error => error.Message)));
    }

    [Fact]
    public void 共享字符串的空格没有值_是空格_不是损坏()
    {
        object blank = new Raw("<c r=\"@\" t=\"s\"></c>");
        var attendance = Clean(Read(SheetFile.Of(["姓名", "部门", "出勤天数"], ["演示甲", blank, 20], ["演示乙", new Raw("<c r=\"@\" t=\"s\"><v></v></c>"), 21])));
        var payroll = SheetFile.Of(["姓名", "备注", "基本工资", "应发工资", "实发工资"], ["演示甲", blank, 5000, 5000, 5000], ["演示乙", blank, 6000, 6000, 6000])
            .Read(SheetFile.September);

        Assert.Equal([20m, 21m], attendance.Lines.Select(line => line.DaysWorked!.Value));
        Assert.Equal((null, 2), (payroll.Refusal, payroll.WorkerRows));
    }

    [Fact]
    public void 左上角写着日期姓名_下面是姓名_加班表的数是小时_出勤天数不写()
    {
        var reading = Clean(Read(SheetFile.Of(["2026年5月加班统计表"],
            ["日期\n\n姓名\n", .. Enumerable.Range(1, 31).Select(day => Moment(new(2026, 5, day), 0, 0)), "加班时间", "标准", "", "姓名", "平时加班", "周末加班"],
            ["演示甲", .. Enumerable.Range(1, 31).Select(day => day % 10 == 0 ? (object?)3 : null), 9, 25, null, "演示甲", 225, 0],
            ["演示乙", .. Enumerable.Range(1, 31).Select(day => day == 7 ? (object?)2.5 : null), 2.5, 25, null, "演示乙", 62.5, 0])));

        Assert.Equal([("演示甲", null, 9m), ("演示乙", null, 2.5m)], reading.Lines.Select(line => (line.WorkerName, line.DaysWorked, line.OvertimeHours!.Value)));
        Assert.All(reading.Lines, line => Assert.Equal((null, null), (line.SickDays, line.PersonalLeaveDays)));
        Assert.DoesNotContain(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.CountMismatch);
    }

    [Fact]
    public void 超排班明细_两行表头_加班按月的小时读_应排班实上班说没有读()
    {
        var reading = Clean(Read("每月超排班明细表\n地区,姓名,本月应排班小时,本月实上班小时,本月超排班小时,,,备注\n,,,,工作日加班,周末加班,节假日   加班,\n"
            + "东城,演示甲,144,152,0,8,0,\n东城,演示乙,144,160,8,8,0,\n总计：,,,,8,16,0,\n"));

        Assert.Equal([(null, 8m), (null, 16m)], reading.Lines.Select(line => (line.DaysWorked, line.OvertimeHours!.Value)));
        Assert.Contains("“本月实上班小时”", Assert.Single(reading.Warnings, one => one.Code == AttendanceIssueCodes.ColumnsLeft).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void 工资表里的平时加班周末加班是钱_不当作考勤() =>
        Assert.Equal(RefusalCodes.NoHeader, Read("姓名,基本工资,平时加班,周末加班,应发工资\n演示甲,3000,225,300,3525\n").Refusal?.Code);

    [Fact]
    public void 认不出的两行表头_姓名列也在可以说的列里()
    {
        const string csv = "地区,人员,本月超排班小时,,备注\n,,工作日超时,周末加班,\n东城,演示甲,0,8,\n";

        var asked = Read(csv);
        Assert.True(asked.NeedsColumns);
        Assert.Contains(asked.Columns, column => column.Place.Header == "人员");
    }
}
