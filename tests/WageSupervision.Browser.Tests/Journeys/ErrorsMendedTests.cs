using System.Text;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A clerk's own sheet: headers nobody knows, slips, the marked workbook, and the mended one.</summary>
public sealed class ErrorsMendedTests
{
    private const string OwnSheet =
        "测试公司九月工资\n伙计,部门,基本工资,星级浮动,应发,水电,实发,发放时间\n"
        + "演示甲,一车间,5000,200,5200,60,5140,2026-10-15\n演示乙,一车间,五千,200,5200,60,5140,2026-10-15\n,二车间,5000,,5000,,5000,2026-10-15\n"
        + "演示丙,二车间,5000,,5000,,5000,十五号\n演示丁,二车间,四千,,4000,,4000,2026-10-15\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_OwnHeadersAndSlips_AreNamedMarkedAndMended(bool scripts)
    {
        await using var host = await PortalHost.StartAsync();
        await using var filer = await Person.SitDownAsync(host, People.Filer, scripts);
        await filer.GoAsync("/Filings/Submit");
        await UploadAsync(filer, Encoding.UTF8.GetBytes(OwnSheet));
        await filer.SeesAsync("没有找到工资表的表头");
        await LookAsync(filer, scripts, "20-check-no-header");

        await filer.FollowAsync("认列");
        await filer.SeesAsync("没有认出的列");
        await filer.PressAsync("记住并重新核对");
        await filer.SeesAsync("请指出哪一列是“姓名”");
        await LookAsync(filer, scripts, "21-columns-error");
        await filer.ChooseAsync("A 列：伙计", "姓名");
        await filer.ChooseAsync("D 列：星级浮动", "奖金");
        await filer.PressAsync("记住并重新核对");

        await filer.SeesAsync("已记住这些列");
        await filer.SeesAsync("须改正后才能提交");
        await filer.SeesAsync("第 4 行 C 列“基本工资”");
        await LookAsync(filer, scripts, "22-check-grouped");
        await filer.FollowAsync("不是金额");
        await filer.SeesAsync("全部");
        await LookAsync(filer, scripts, "23-check-one-kind");
        var download = await filer.Page.RunAndWaitForDownloadAsync(() => filer.Page.GetByText("下载标出错误的工资表").ClickAsync());
        Assert.Equal("九月-标出错误.xlsx", download.SuggestedFilename);
        var marked = await File.ReadAllBytesAsync(await download.PathAsync());
        var reading = PayrollReader.Read(
            marked, "a.xlsx", ReadingLimits.Default,
            ColumnMapping.Of([new("伙计", ColumnChoice.Of(PayrollField.Name)), new("星级浮动", ColumnChoice.Of(PayrollField.Bonus))]), CancellationToken.None);
        Assert.Equal(["C4", "A5", "H6", "C7"], reading.Errors.Select(error => error.Cell));

        await filer.FollowAsync("在屏幕上改正");
        await filer.SeesAsync("没有错误的 1 行已经留着");
        await filer.FillAsync("C4", "5000");
        await filer.PressAsync("保存并重新核对");
        await filer.SeesAsync("已改正 1 处");
        await filer.FollowAsync("在屏幕上改正");
        await LookAsync(filer, scripts, "24-mend-on-screen");
        await filer.FollowAsync("不改，回到核对");
        await filer.FollowAsync("改好了，重新上传");
        Assert.Equal("2026-09-01", await filer.Page.GetByLabel("周期的第一天").InputValueAsync());
        var mended = OwnSheet.Replace("五千", "5000", StringComparison.Ordinal).Replace("四千", "4000", StringComparison.Ordinal)
            .Replace("\n,二车间", "\n演示戊,二车间", StringComparison.Ordinal).Replace("十五号", "2026-10-15", StringComparison.Ordinal);
        await filer.AttachAsync("工资表文件", "九月.csv", Encoding.UTF8.GetBytes(mended));
        await filer.PressAsync("上传并核对");
        await filer.SeesAsync("待确认提交");
        await filer.SeesAsync("5 人");
        await filer.PressAsync("确认提交");
        await filer.SeesAsync("工资支付表受理回执");
    }

    // The checker of accessibility is a script itself.
    private static Task LookAsync(Person filer, bool scripts, string name) => scripts ? filer.LookAsync(name) : Task.CompletedTask;

    private static async Task UploadAsync(Person filer, byte[] content)
    {
        await filer.AttachAsync("工资表文件", "九月.csv", content);
        await filer.FillAsync("周期的第一天", "2026-09-01");
        await filer.FillAsync("周期的最后一天", "2026/9/30");
        await filer.FillAsync("约定的发放日", "2026年10月15日");
        await filer.PressAsync("上传并核对");
    }
}
