using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>Every page that needs no story: looked at, in light and dark, large and with high contrast, by keyboard and on paper.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PagesTests(Infrastructure.Browser browser) : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <summary>Public pages.</summary>
    public static TheoryData<string, string> PublicPages { get; } = new()
    {
        { "home", "/" }, { "disclosures-empty", "/Disclosures?q=没有这家" }, { "law", "/Law" }, { "law-17", "/Law/17" }, { "law-cited", "/Law/Cited/GWY724/28" }, { "law-search", "/Law?q=工资" },
        { "calculators", "/Calculators" }, { "claims", "/Calculators/Claims" }, { "payroll-check", "/PayrollChecks" }, { "parameters", "/Parameters" }, { "parameter-table", "/Parameters/minimum-wage" }, { "verify", "/Proofs/Verify" }, { "receipts", "/Receipts" }, { "receipt-unknown", "/Receipts/ZJ-2026-0101-999999" }, { "help", "/Help" }, { "duties", "/Duties" }, { "outages", "/Outages" }, { "attempt-unknown", "/Outages/Attempt/DJ-2026-0101-000000000000" },
        { "login", "/Account/Login" }, { "activate", "/Account/Activate" }, { "not-found", "/nothing-here" },
    };

    /// <summary>Each role's own pages.</summary>
    public static TheoryData<string, string, string> WorkingPages { get; } = new()
    {
        { "filings-empty", People.Filer, "/Filings" }, { "matters-empty", People.Filer, "/Enterprise/Matters" }, { "submit", People.Filer, "/Filings/Submit" },
        { "duties-empty", People.Filer, "/Enterprise/Duties" }, { "attendance-empty", People.Filer, "/Attendance" }, { "attendance-submit", People.Filer, "/Attendance/Submit" },
        { "inspection-empty", People.Inspector, "/Inspection" }, { "findings-empty", People.Inspector, "/Inspection/Findings" }, { "cases-empty", People.Inspector, "/Cases" },
        { "duties-inspected-empty", People.Inspector, "/Inspection/Duties" }, { "replaced-empty", People.Inspector, "/Inspection/Replaced" }, { "paydays-empty", People.Inspector, "/Inspection/Paydays" },
        { "recommendations-empty", People.Inspector, "/Inspection/Recommendations" }, { "approvals-empty", People.Supervisor, "/Approvals" },
        { "my-wages-empty", People.Worker, "/MyWages" }, { "accounts", People.Administrator, "/Administration" }, { "new-account", People.Administrator, "/Administration/NewAccount" },
        { "enterprises", People.Administrator, "/Administration/Enterprises" }, { "maintenance", People.Administrator, "/Administration/Maintenance" }, { "duty-rules", People.Administrator, "/Administration/Duties" }, { "audit", People.Administrator, "/Administration/Audit" }, { "account", People.Filer, "/Account" },
        { "denied", People.Worker, "/Cases" },
    };

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_PublicPages_AreSoundInLightAndDark()
    {
        await using var light = await Person.SitDownAsync(browser, host, null);
        await using var dark = await Person.SitDownAsync(browser, host, null, dark: true);
        foreach (var row in PublicPages)
        {
            await light.GoAsync((string)row[1]);
            await light.LookAsync("p-" + row[0]);
            await dark.GoAsync((string)row[1]);
            await dark.LookAsync("p-" + row[0] + "-dark");
        }
    }

    [Fact]
    public async Task Get_WorkingPages_AreSound()
    {
        foreach (var people in WorkingPages.GroupBy(row => (string)row[1]))
        {
            await using var person = await Person.SitDownAsync(browser, host, people.Key);
            foreach (var row in people)
            {
                await person.GoAsync((string)row[2]);
                await person.LookAsync("w-" + row[0]);
            }
        }
    }

    [Fact]
    public async Task Get_ReplacedFilingAndChangedPayday_AreSoundForTheInspector()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(Sheets.Xlsx(Sheets.Lines(12)));
            var later = Web.Tests.Infrastructure.Journeys.Upload(paidOn: "2026-10-20", reason: "补填发放日期").With(("Input.AgreedPayday", "2026-10-20"), ("Input.PaydayReason", "九月工资经公示改在二十日发放"));
            var check = (await filer.UploadAsync("/Filings/Submit", "九月.xlsx", Sheets.Xlsx(Sheets.Lines(12)), later)).Expect(302).Location!;
            (await filer.SubmitAsync(check)).Expect(302);
        }

        await using var inspector = await Person.SitDownAsync(browser, host, People.Inspector);
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
    public async Task Post_LargeAndContrast_StayFromPageToPageWithoutScripts()
    {
        await using var person = await Person.SitDownAsync(browser, host, null, scripts: false);
        await person.GoAsync("/Law/17");
        await person.PressAsync("大字");
        await person.PressAsync("高对比");
        Assert.EndsWith("/Law/17", person.Page.Url, StringComparison.Ordinal);
        await person.GoAsync("/");
        Assert.Equal("large contrast", await person.Page.Locator("html").GetAttributeAsync("class"));
    }

    [Fact]
    public async Task Get_LargeAndContrast_AreSound()
    {
        await using var person = await Person.SitDownAsync(browser, host, null);
        await person.GoAsync("/");
        await person.PressAsync("大字");
        await person.PressAsync("高对比");
        foreach (var row in PublicPages)
        {
            await person.GoAsync((string)row[1]);
            await person.LookAsync("p-" + row[0] + "-large");
        }
    }

    [Fact]
    public async Task Keyboard_Alone_SearchesAndSkipsToTheText()
    {
        await using var person = await Person.SitDownAsync(browser, host, null);
        await person.GoAsync("/");
        await person.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await person.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await person.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await person.Page.EvaluateAsync<string>("document.activeElement.id"));
        await person.Page.GetByLabel("企业名称或统一社会信用代码").FocusAsync();
        await person.Page.Keyboard.TypeAsync("演示");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesAsync("查询结果");
    }

    [Fact]
    public async Task Print_Law_LeavesMenusOut()
    {
        await using var person = await Person.SitDownAsync(browser, host, null);
        await person.GoAsync("/Law/30");
        await person.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(person.Page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("拖欠工资总额达到或者超过50万元的");
    }

    [Fact]
    public async Task File_WithoutScripts_ReachesItsReceipt()
    {
        await using var person = await Person.SitDownAsync(browser, host, People.Filer, scripts: false);
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
        await using var person = await Person.SitDownAsync(browser, host, People.Filer);
        host.Time.Advance(TimeSpan.FromHours(2));
        await person.GoAsync("/Filings/Submit");
        await person.SeesAsync("登录");
        await person.Page.GetByLabel("账号").FillAsync(People.Filer);
        await person.Page.GetByLabel("密码").FillAsync(People.Password);
        await person.PressAsync("登录");
        Assert.EndsWith("/Filings/Submit", person.Page.Url, StringComparison.Ordinal);
    }
}
