using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>Pages as they are after something happened: a filing replaced, a sheet filed without scripts, a session that ended.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_ReplacedFilingAndChangedPayday_AreSoundForTheInspector()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(12)));
            var later = Web.Tests.Infrastructure.Journeys.Upload(paidOn: "2026-10-20", reason: "补填发放日期")
                .With(("Input.AgreedPayday", "2026-10-20"), ("Input.PaydayReason", "九月工资经公示改在二十日发放"));
            var check = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", SheetFiles.Xlsx(SheetFiles.Lines(12)), later)).Expect(302).Location!;
            (await filer.SubmitAsync(check)).Expect(302);
        }

        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Inspection/Findings");
        await inspector.FollowAsync("改了发放日的申报");
        await inspector.SeesAsync("九月工资经公示改在二十日发放");
        await inspector.LookAsync("w-paydays");
        await inspector.GoAsync("/Inspection/Findings");
        await inspector.FollowAsync("被更正、撤回的申报");
        await inspector.SeesAsync("发放日 2026-10-15 改为 2026-10-20");
        await inspector.LookAsync("w-replaced");
        await inspector.FollowAsync("ZJ-2026-1120-");
        await inspector.SeesAsync("已被更正");
        await inspector.LookAsync("w-inspected-filing");
    }

    [Fact]
    public async Task File_WithoutScripts_ReachesItsReceipt()
    {
        await using var person = await Person.SitDownAsync(host, People.Filer, scripts: false);
        await person.GoAsync("/Filings/Submit");
        await person.AttachAsync("工资表文件", "九月.csv", Files.PayrollCsv(3, new DateOnly(2026, 10, 15)));
        await person.FillAsync("周期的第一天", "２０２６-９-１");
        await person.FillAsync("周期的最后一天", "20260930");
        await person.FillAsync("约定的发放日", "2026.10.15");
        await person.PressAsync("上传并核对");
        await person.SeesAsync("没有发现");
        await person.PressAsync("确认提交");
        await person.SeesAsync("工资支付表受理回执");
        var receipt = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.GetByRole(AriaRole.Link, new() { Name = "下载回执" }).ClickAsync());
        Assert.Contains("回执号：ZJ-2026-1120-", await System.IO.File.ReadAllTextAsync(await receipt.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionEnds_AfterSigningInAgain_BackOnTheSamePage()
    {
        await using var person = await Person.SitDownAsync(host, People.Filer);
        host.Time.Advance(TimeSpan.FromHours(2));
        await person.GoAsync("/Filings/Submit");
        await person.SeesAsync("登录");
        await person.Page.GetByLabel("账号").FillAsync(People.Filer);
        await person.Page.GetByLabel("密码").FillAsync(People.Password);
        await person.PressAsync("登录");
        Assert.EndsWith("/Filings/Submit", person.Page.Url, StringComparison.Ordinal);
    }
}
