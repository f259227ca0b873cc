using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>An ordinary inspection: begun from the enterprise's page, line by line, recorded, and filed as a case or closed.</summary>
public sealed class InspectionTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Patrol_WithALineThatFails_EndsInACase()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await BeginAsync(inspector);
        await inspector.FollowAsync("登记检查记录");
        await FillInAsync(inspector);
        var first = Checklist.Current.Items.Select((item, at) => (item, at)).First(each => each.item.IsDuty).at;
        Assert.False(await inspector.Page.Locator($"#Input_Lines_{first}__Note").IsVisibleAsync());
        await inspector.Page.Locator($"#Input_Lines_{first}__Outcome").SelectOptionAsync(nameof(CheckOutcome.Fails));
        await Assertions.Expect(inspector.Page.Locator($"#Input_Lines_{first}__Note")).ToBeVisibleAsync();
        await inspector.PressAsync("登记检查记录");
        await inspector.SeesAsync("还不能提交");
        await inspector.LookAsync("i-record-wrong");

        await inspector.Page.Locator($"#Input_Lines_{first}__Note").FillAsync("九月的工资没有发");
        await inspector.Page.Locator($"#Input_Lines_{first}__File").SetInputFilesAsync(Slip("发放表.pdf"));
        await inspector.Page.Locator("#Input_File").SetInputFilesAsync(Slip("检查笔录.pdf"));
        await inspector.PressAsync("登记检查记录");
        await inspector.SeesAsync("1 项不符合");
        await inspector.LookAsync("i-recorded");

        await inspector.FollowAsync("据此立案");
        await inspector.PressAsync("立案");
        await inspector.SeesAsync("下一步：");
        Assert.Contains("/Cases/Detail/", inspector.Page.Url, StringComparison.Ordinal);
        await inspector.LookAsync("i-case");
    }

    [Fact]
    public async Task Patrol_WithNothingToComplainOf_Closes()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await BeginAsync(inspector);
        await inspector.FollowAsync("登记检查记录");
        await inspector.LookAsync("i-record");
        await inspector.Page.SetViewportSizeAsync(360, 800);
        Assert.InRange(await inspector.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 800, 4200);
        await FillInAsync(inspector);
        await inspector.PressAsync("登记检查记录");
        await inspector.SeesAsync("检查记录已登记");
        Assert.Equal(0, await inspector.Page.GetByRole(AriaRole.Link, new() { Name = "据此立案" }).CountAsync());
        await inspector.GoAsync("/Inspection");
        await inspector.LookAsync("i-queue");
    }

    private static FilePayload Slip(string name) => new() { Name = name, MimeType = "application/pdf", Buffer = Files.BankSlip() };

    private static async Task BeginAsync(Person inspector)
    {
        await inspector.GoAsync("/Inspection/Enterprises");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.LookAsync("i-enterprise");
        await inspector.FollowAsync("开始检查");
        await inspector.SeesAsync("开始检查：杭州测试甲制造有限公司");
        await inspector.ChooseAsync("检查形式", "日常巡视检查");
        await inspector.ChooseAsync("另一名检查人员", "测试监察员乙（浙测西湖02）");
        await inspector.FillAsync("检查什么、为什么", "巡视工资支付情况");
        await inspector.PressAsync("开始检查");
        await inspector.SeesAsync("检查已开始");
    }

    // Every line conforms, but for the last, which was not looked at.
    private static async Task FillInAsync(Person inspector)
    {
        for (var i = 0; i < Checklist.Current.Items.Count - 1; i++)
        {
            await inspector.Page.Locator($"#Input_Lines_{i}__Outcome").SelectOptionAsync(nameof(CheckOutcome.Conforms));
        }

        await inspector.FillAsync("没有查的，为什么没有查", "本次只查工资表和考勤");
        await inspector.Page.Locator("#Input_File").SetInputFilesAsync(Slip("检查笔录.pdf"));
    }
}
