using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>An enterprise registers a deferral, the worker agrees to it on a phone, the enterprise sees the last lawful day.</summary>
public sealed class RegistersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_DeferralRegistered_WorkerAgrees_LastDaySeen(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        var number = SheetFiles.IdentityNumber(701);
        var index = host.Services.GetRequiredService<FieldProtector>().IndexOf(number);
        await using (var database = host.Database.Open())
        {
            await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
        }

        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("登记：工资分配制度");
        await LookAsync(filer, scripts, "40-registers");
        await filer.FollowAsync("延期支付");
        await filer.FollowAsync("登记一条");
        await filer.PressAsync("登记");
        await filer.SeesAsync("请选择延期的原因");
        await filer.ChooseAsync("延期的原因", "生产经营困难");
        await filer.FillAsync("哪个月的工资", "2026年10月");
        await filer.FillAsync("约定的发放日", "2026.11.30");
        await filer.ChooseAsync("依据", "劳动者本人同意");
        await filer.FillAsync("为什么不能按时发", "客户没有回款");
        await filer.FillAsync("涉及的劳动者", $"测试劳动者 {number}");
        await LookAsync(filer, scripts, "41-deferral-form");
        await filer.PressAsync("登记");
        await filer.SeesAsync("未答复，不算同意");
        await filer.SeesAsync("最晚支付日 2026-11-30");
        await LookAsync(filer, scripts, "42-deferral-silent");

        await using var worker = await Person.SitDownAsync(host, People.Worker, scripts);
        await worker.Page.SetViewportSizeAsync(360, 800);
        await worker.GoAsync("/MyWages");
        await worker.FollowAsync("2026年10月的工资");
        await worker.SeesAsync("2026年12月30日");
        await LookAsync(worker, scripts, "43-deferral-asked");
        await worker.PressAsync("同意延期");
        await worker.SeesAsync("已记下您同意延期");

        await filer.Page.ReloadAsync();
        await filer.SeesAsync("同意 1 人，不同意 0 人，未答复 0 人");
        await filer.SeesAsync("最晚支付日 2026-12-30");
        await LookAsync(filer, scripts, "44-deferral-agreed");

        await using var inspector = await Person.SitDownAsync(host, People.Inspector, scripts);
        await inspector.GoAsync("/Inspection/Registers");
        await LookAsync(inspector, scripts, "45-registers-inspected");
        await inspector.FollowAsync("杭州测试甲");
        await inspector.SeesAsync("已同意的1人");
        await LookAsync(inspector, scripts, "46-register-inspected");
    }

    // The checker of accessibility is a script itself.
    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;
}
