using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A clerk files attendance and sees what differs from the payroll; a worker looks at the own line and disputes it.</summary>
public sealed class AttendanceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_AttendanceFiled_DifferenceSeen_WorkerDisputes(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        var payroll = SheetFiles.Lines(3, new DateOnly(2026, 10, 15));
        using (var client = await host.SignedInAsync(People.Filer))
        {
            await client.FileAsync(SheetFiles.Xlsx(payroll));
        }

        var index = host.Services.GetRequiredService<FieldProtector>().IndexOf(payroll[0].IdentityNumber!);
        await using (var database = host.Database.Open())
        {
            await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
        }

        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync("/Attendance/Submit");
        var attendance = AttendanceSheets.Of(payroll);
        attendance[0] = attendance[0] with { OvertimeHours = 12 };
        await filer.AttachAsync("考勤表文件", "九月考勤.xlsx", AttendanceSheets.Xlsx(attendance));
        await filer.FillAsync("考勤的月份", "2026年9月");
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("考勤加班 12 小时，工资表加班 没有写");
        await LookAsync(filer, scripts, "30-attendance-check");
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("劳动考勤记录受理回执");
        await LookAsync(filer, scripts, "31-attendance-receipt");

        await using var worker = await Person.SitDownAsync(host, People.Worker, scripts);
        await worker.GoAsync("/MyWages");
        await worker.SeesAsync("还没有核对");
        await worker.FollowAsync("2026年9月考勤");
        await worker.PressAsync("提出异议");
        await worker.SeesAsync("请写明哪里不对");
        await worker.FillAsync("哪里不对", "9月18日加班3小时没有记");
        await worker.PressAsync("提出异议");
        await worker.SeesAsync("已记下您的异议");
        await LookAsync(worker, scripts, "32-attendance-disputed");

        await filer.GoAsync("/Attendance");
        await LookAsync(filer, scripts, "33-attendance-list");
        await filer.FollowAsync("2026年9月");
        await filer.SeesAsync("9月18日加班3小时没有记");

        await using var inspector = await Person.SitDownAsync(host, People.Inspector, scripts);
        await inspector.GoAsync($"/Cases/Open/{People.WestLakeEnterprise}");
        await inspector.SeesAsync("差异 1 处；劳动者已确认 0 人，有异议 1 人，未表示 2 人");
        await LookAsync(inspector, scripts, "34-attendance-inspected");
    }

    // The checker of accessibility is a script itself.
    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;
}
