using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A session ends in the middle of a form: warned before where scripts run, and nothing typed is lost either way.</summary>
public sealed class SessionEndTests
{
    private const string Page = "/Enterprise/Registers/Contract";
    private const string Warning = "还有不到 2 分钟登录就到期";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_SessionOverInAForm_SignsInAgain_AndFindsEverything(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync(Page);
        await filer.SeesAsync("登录后 60 分钟没有操作会自动退出");
        await filer.FillAsync("劳动者姓名", "演示甲");
        await filer.FillAsync("劳动者的居民身份证号", SheetFiles.IdentityNumber(701));
        await filer.FillAsync("签订日期", "2026-03-05");
        await filer.FillAsync("合同期限首日", "2026-03-05");
        await filer.AttachAsync("材料：劳动合同", "合同.pdf", "%PDF-1.4 %%EOF"u8.ToArray());

        host.Time.Advance(TimeSpan.FromMinutes(61));
        await filer.PressAsync("登记");
        await filer.SeesAsync("您填的内容已经封存");
        await LookAsync(filer, scripts, "60-session-over");
        await filer.FillAsync("账号", People.Filer);
        await filer.FillAsync("密码", People.Password);
        await filer.PressAsync("登录");

        await filer.SeesAsync("您填的内容还在，请核对后再提交");
        await filer.SeesAsync("您选的“合同.pdf”还在");
        await LookAsync(filer, scripts, "61-form-kept");
        await filer.PressAsync("登记");
        await filer.SeesAsync("已登记");
        await using var database = host.Database.Open();
        Assert.Equal(("演示甲", "合同.pdf"), (database.RegisterWorkers.Single().Name, database.RegisterFiles.Single().FileName));
    }

    [Fact]
    public async Task Journey_TwoMinutesBefore_AnyKeyGoesOn()
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.Page.Clock.InstallAsync();
        await filer.GoAsync(Page);
        var bar = filer.Page.Locator("#session");
        await filer.Page.Clock.FastForwardAsync("57:50");
        Assert.Equal("", (await bar.InnerTextAsync()).Trim());

        host.Time.Advance(TimeSpan.FromMinutes(58));
        await filer.Page.Clock.FastForwardAsync("00:15");
        await filer.SeesAsync(Warning);
        await filer.LookAsync("62-session-warning");
        await filer.Page.GetByLabel("劳动者姓名").PressAsync("y");
        await filer.SeesAsync("已延长 60 分钟");

        // The portal knows of it as well.
        host.Time.Advance(TimeSpan.FromMinutes(58));
        await filer.Page.Clock.FastForwardAsync("58:05");
        await filer.SeesAsync(Warning);
        await filer.PressAsync("继续使用");
        await filer.SeesAsync("已延长 60 分钟");

        host.Time.Advance(TimeSpan.FromMinutes(61));
        await filer.Page.Clock.FastForwardAsync("01:01:00");
        await filer.SeesAsync("登录已经到期。填的内容还在这一页上");
        await filer.LookAsync("63-session-over-bar");
    }

    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;
}
