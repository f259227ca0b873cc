using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>What a clerk does after the first filing: correct it, withdraw it, declare that nobody was paid; and what the receipt is worth to others.</summary>
public sealed class FilingVersionsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_FirstFiling_IsCorrected_Withdrawn_AndDeclaredNil(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await UploadAsync(filer, Files.Payroll(3, new DateOnly(2026, 10, 15)));
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("工资支付表受理回执");
        await LookAsync(filer, scripts, "40-receipt-signed");
        var receipt = await filer.Page.Locator(".number").First.TextContentAsync();

        // The receipt as a file, and somebody else who is shown it.
        var download = await filer.Page.RunAndWaitForDownloadAsync(() =>
            filer.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "下载签名回执" }).First.ClickAsync());
        var signed = await File.ReadAllBytesAsync(await download.PathAsync());
        await using var anybody = await Person.SitDownAsync(host, null, scripts);
        await anybody.GoAsync($"/Receipts/{receipt}");
        await anybody.AttachAsync("签名回执文件", "回执.json", signed);
        await anybody.PressAsync("核验签名");
        await anybody.SeesAsync("是平台给出的回执，没有改过");
        await LookAsync(anybody, scripts, "41-receipt-verified");

        // Correct it.
        await filer.GoAsync("/Filings");
        await filer.FollowAsync("2026年9月");
        await filer.FollowAsync("更正");
        await filer.AttachAsync("工资表文件", "九月更正.xlsx", Files.Payroll(4, new DateOnly(2026, 10, 15)));
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("请写明更正原因");
        await filer.FillAsync("更正原因", "漏报一名劳动者");
        await filer.AttachAsync("工资表文件", "九月更正.xlsx", Files.Payroll(4, new DateOnly(2026, 10, 15)));
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("已经受理过");
        await LookAsync(filer, scripts, "42-correction-check");
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("这个周期的历次申报");
        await filer.SeesAsync("更正原因：漏报一名劳动者");
        await LookAsync(filer, scripts, "43-correction-receipt");
        await anybody.GoAsync($"/Receipts/{receipt}");
        await anybody.SeesAsync("已被后来的更正申报代替");

        // It was another month's after all: withdraw it, with a reason.
        await filer.FollowAsync("撤回");
        await filer.PressAsync("撤回这份申报");
        await filer.SeesAsync("请写明撤回原因");
        await LookAsync(filer, scripts, "44-withdraw-error");
        await filer.FillAsync("撤回原因", "把八月的工资表报成了九月");
        await filer.PressAsync("撤回这份申报");
        await filer.SeesAsync("已撤回");
        await LookAsync(filer, scripts, "45-withdrawn");

        // Nobody was paid.
        await filer.GoAsync("/Filings/Nil");
        await filer.FillAsync("周期的第一天", "2026.9.1");
        await filer.FillAsync("周期的最后一天", "20260930");
        await filer.FillAsync("没有支付工资的原因", "停业，全部人员已于上月离职并结清");
        await filer.PressAsync("提交零申报");
        await filer.SeesAsync("请勾选声明");
        await LookAsync(filer, scripts, "46-nil-error");
        await filer.Page.GetByLabel("本企业声明").CheckAsync();
        await filer.PressAsync("提交零申报");
        await filer.SeesAsync("已受理（零申报）");
        await LookAsync(filer, scripts, "47-nil-receipt");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_NilReturnAfterAMonthWithPeople_AsksOnce(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        using (var uploading = await host.SignedInAsync(People.Filer))
        {
            await uploading.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)));
        }

        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync("/Filings/Nil");
        await filer.SeesAsync("上月（2026年9月）的工资表有 3 人，这个月真的没有人应当领工资吗？");
        await filer.FillAsync("没有支付工资的原因", "全部人员已于上月离职并结清");
        await filer.Page.GetByLabel("本企业声明").CheckAsync();
        await filer.PressAsync("提交零申报");
        await filer.SeesAsync("请选一项");
        await LookAsync(filer, scripts, "48-nil-asked");
        await filer.Page.GetByLabel("全部人员已经离职").CheckAsync();
        await filer.PressAsync("提交零申报");
        await filer.SeesAsync("答：全部人员已经离职，工资已经结清");
        await LookAsync(filer, scripts, "49-nil-answered");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_Agent_SeesForWhomAtAllTimes_AndFilesForEach(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await using var administrator = await Person.SitDownAsync(host, People.Administrator, scripts);
        await administrator.GoAsync("/Administration");
        await administrator.FollowAsync($"代理企业：{People.Filer}");
        await administrator.FillAsync("委托企业的统一社会信用代码", "1");
        await administrator.PressAsync("登记代理");
        await LookAsync(administrator, scripts, "50-mandate-error");
        await using (var database = host.Database.Open())
        {
            await administrator.FillAsync("委托企业的统一社会信用代码", database.Enterprises.Single(e => e.EnterpriseId == People.HaishuEnterprise).CreditCode);
        }

        await administrator.FillAsync("代理的第一天", "2026-11-01");
        await administrator.FillAsync("代理的最后一天", "2027-10-31");
        await administrator.PressAsync("登记代理");
        await administrator.SeesAsync(await NameAsync(host));
        await LookAsync(administrator, scripts, "51-mandate-granted");

        await using var agent = await Person.SitDownAsync(host, People.Filer, scripts);
        await agent.GoAsync("/Account/Switch");
        await LookAsync(agent, scripts, "52-agent-switch");
        await agent.PressAsync($"为它办理：{await NameAsync(host)}");
        await agent.SeesAsync(await NameAsync(host));
        await LookAsync(agent, scripts, "53-agent-home");
        await UploadAsync(agent, Files.Payroll(2, new DateOnly(2026, 10, 15)));
        await agent.SeesAsync(await NameAsync(host));
        await agent.PressAsync("确认提交");
        await agent.SeesAsync("工资支付表受理回执");
        await LookAsync(agent, scripts, "54-agent-receipt");
        await using var after = host.Database.Open();
        Assert.Equal([People.HaishuEnterprise], after.Filings.Select(f => f.EnterpriseId));
    }

    private static async Task<string> NameAsync(PortalHost host)
    {
        await using var database = host.Database.Open();
        return database.Enterprises.Single(e => e.EnterpriseId == People.HaishuEnterprise).Name;
    }

    private static Task LookAsync(Person person, bool scripts, string name) => scripts ? person.LookAsync(name) : Task.CompletedTask;

    private static async Task UploadAsync(Person filer, byte[] content)
    {
        await filer.GoAsync("/Filings/Submit");
        await filer.AttachAsync("工资表文件", "九月.xlsx", content);
        await filer.FillAsync("周期的第一天", "2026-09-01");
        await filer.FillAsync("周期的最后一天", "2026-09-30");
        await filer.FillAsync("约定的发放日", "2026-10-15");
        await filer.PressAsync("上传并核对");
    }
}
