using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A form with a file comes back with an error elsewhere: the file need not be chosen again, with scripts and without.</summary>
public sealed class RefusedFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_ClaimsWithAnError_AreRecordedWithTheFileChosenOnce(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        string page;
        using (var opening = await host.SignedInAsync(People.Inspector))
        {
            page = $"/Cases/Claims/{await opening.OpenOtherCaseAsync(People.WestLakeEnterprise)}";
        }

        await using var inspector = await Person.SitDownAsync(host, People.Inspector, scripts);
        await inspector.GoAsync(page);
        await inspector.Page.Locator("#Input_RuleId").SelectOptionAsync("ZJ353-14-2");
        await inspector.FillAsync("付给谁", "演示甲 2026-10-15 7000.00");
        await inspector.AttachAsync("依据", "工资清单.pdf", Files.BankSlip());
        await inspector.PressAsync("登记查实的欠薪");
        await inspector.SeesAsync("还不能提交");
        await inspector.SeesAsync("您选的“工资清单.pdf”还在，不用重新选择");
        if (scripts)
        {
            await inspector.LookAsync("r-file-kept");
        }

        await inspector.FillAsync("怎样查实的", "核对工资清单和考勤");
        await inspector.PressAsync("登记查实的欠薪");
        await inspector.SeesAsync("已登记");
        await using var database = host.Database.Open();
        Assert.Equal("工资清单.pdf", database.Evidence.Single().FileName);
    }
}
