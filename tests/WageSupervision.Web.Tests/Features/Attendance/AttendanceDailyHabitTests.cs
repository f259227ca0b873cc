using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Tests.Features.Attendance;

/// <summary>Sheets of a row a day as the clocks of OA systems write them.</summary>
public sealed class AttendanceDailyHabitTests
{
    private static AttendanceReading Read(string csv) =>
        AttendanceReader.Read(Encoding.UTF8.GetBytes(csv), "考勤.csv", new DateOnly(2026, 10, 1), ReadingLimits.Default, CancellationToken.None);

    [Fact]
    public void 钉钉每日统计_列里有的以列为准_不加两次()
    {
        var reading = Read("姓名,部门,工号,日期,上班1,,下班1,,考勤结果,出勤天数,加班总时长,事假(小时)\n,,,,打卡时间,打卡结果,打卡时间,打卡结果,,,,\n"
            + "张测试,生产部,1,26-10-09 星期五,08:55,正常,18:03,正常,正常,1,2,\n张测试,生产部,1,26-10-12 星期一,,请假,,请假,事假8小时,0,,8\n");

        Assert.True(reading.IsClean, reading.Refusal?.Message + string.Join('\n', reading.Errors.Select(e => e.Message)));
        var line = Assert.Single(reading.Lines);
        Assert.Equal((SheetShape.PersonDays, 1m, 2m, 1m), (reading.Shape, line.DaysWorked!.Value, line.OvertimeHours!.Value, line.PersonalLeaveDays!.Value));
    }

    [Fact]
    public void 上午下午各一行_各半天()
    {
        var reading = Read("姓名,日期,时段,签到,签退\n张测试,2026-10-09,上午,08:00,12:00\n张测试,2026-10-09,下午,,\n张测试,2026-10-10,上午,08:00,12:00\n张测试,2026-10-10,下午,13:00,17:30\n");

        Assert.Equal(1.5m, Assert.Single(reading.Lines).DaysWorked);
    }

    [Fact]
    public void 凌晨的打卡_算在前一天_并说明()
    {
        var reading = Read("姓名,打卡时间\n张测试,2026-10-09 20:00:00\n张测试,2026-10-10 04:30:00\n");

        Assert.Equal(1m, Assert.Single(reading.Lines).DaysWorked);
        Assert.Contains(reading.Warnings, warning => warning.Code == AttendanceIssueCodes.NightPunch);
    }

    [Fact]
    public void 日期读不出的行_是错误_不漏这个人()
    {
        var reading = Read("姓名,日期,签到,签退\n张测试,九号,08:00,12:00\n李测试,2026-10-09,08:00,12:00\n");

        Assert.Equal("B2", Assert.Single(reading.Errors).Cell);
        Assert.Equal(["李测试"], reading.Lines.Select(line => line.WorkerName));
        Assert.Equal(2, reading.WorkerRows);
    }
}
