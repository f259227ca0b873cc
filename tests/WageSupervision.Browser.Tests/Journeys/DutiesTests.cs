using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>
/// A clerk is reminded of what is due, files it and sees it filed; an outage shows to everybody; a file handed in without the database has its receipt.
/// </summary>
public sealed class DutiesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_DueSeen_Filed_SeenFiled_OutageRead(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 12));
        await host.Services.GetRequiredService<ReminderWorker>().WorkAsync(CancellationToken.None);

        await using var filer = await Person.SitDownAsync(host, null, scripts);
        await filer.SignInAsync(People.Filer);
        await filer.SeesAsync("2026年9月工资支付表请在 2026-10-15 前（含当日）申报");
        await LookAsync(filer, scripts, "40-duty-reminded");
        await filer.FollowAsync("申报日历");
        await filer.SeesAsync("将到期");
        await filer.SeesAsync("10月12日已提醒");
        await LookAsync(filer, scripts, "41-duties-due");
        await filer.FollowAsync("2026年9月工资支付表");
        await filer.AttachAsync("工资表文件", "九月.csv", Files.PayrollCsv(3, new DateOnly(2026, 10, 12)));
        await filer.PressAsync("上传并核对");
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("工资支付表受理回执");
        await filer.GoAsync("/Enterprise/Duties");
        await filer.SeesAsync("已申报");
        await LookAsync(filer, scripts, "42-duties-filed");

        await using var inspector = await Person.SitDownAsync(host, null, scripts);
        await inspector.SignInAsync(People.Inspector);
        await inspector.FollowAsync("申报情况");
        await inspector.SeesAsync("已申报 1 家");
        await LookAsync(inspector, scripts, "43-duties-inspected");

        var pulse = host.Services.GetRequiredService<PulseWorker>();
        host.Time.GoTo(new DateOnly(2026, 10, 15));
        await pulse.BeatAsync(CancellationToken.None);
        host.Time.Advance(TimeSpan.FromMinutes(45));
        await pulse.BeatAsync(CancellationToken.None);
        await using var anybody = await Person.SitDownAsync(host, null, scripts);
        await anybody.GoAsync("/");
        await anybody.FollowAsync("运行记录");
        await anybody.SeesAsync("2026-10-15 10:00 至 10:45");
        await anybody.SeesAsync("2026-10-16");
        await LookAsync(anybody, scripts, "44-outages");
        await anybody.FollowAsync("申报期限");
        await anybody.SeesAsync("因系统中断由 2026-10-15 顺延到 2026-10-16");
        await LookAsync(anybody, scripts, "45-duties-public");
    }

    [Fact]
    public async Task Journey_DatabaseAway_FileHandedIn_ReceiptTurnsIntoTheRealOne()
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync("/Filings/Submit");
        await using (await DatabaseAway.BeginAsync(host))
        {
            await filer.AttachAsync("工资表文件", "九月.csv", Files.PayrollCsv(3, new DateOnly(2026, 10, 15)));
            await filer.FillAsync("周期的第一天", "2026-09-01");
            await filer.FillAsync("周期的最后一天", "2026-09-30");
            await filer.FillAsync("约定的发放日", "2026-10-15");
            await filer.PressAsync("上传并核对");
            await filer.SeesAsync("收件回执（待登记）");
            await filer.LookAsync("46-attempt-waiting");
        }

        Assert.Equal(1, await host.Services.GetRequiredService<SpoolWorker>().WorkAsync(CancellationToken.None));
        await filer.Page.ReloadAsync();
        await filer.SeesAsync("已登记");
        await filer.SeesAsync("ZJ-2026-1120-");
        await filer.LookAsync("47-attempt-registered");
    }

    // The checker of accessibility is a script itself.
    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;
}
