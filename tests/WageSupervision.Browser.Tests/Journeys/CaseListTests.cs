using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>The case list: several cases handed over at once, a filter kept, a worker looked for, in light and dark.</summary>
public sealed class CaseListTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        using var inspector = await host.SignedInAsync(People.Inspector);
        var first = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(first, "演示寻找甲 2026-10-15 7000.00")).Expect(302);
        await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Supervisor_AssignsTwoCases_AndKeepsAFilter(bool scripts, bool dark)
    {
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor, scripts, dark);
        await supervisor.GoAsync("/Cases");
        foreach (var box in await supervisor.Page.Locator("input[name='Input.CaseIds']").AllAsync())
        {
            await box.CheckAsync();
        }

        await supervisor.PressAsync("分派");
        await supervisor.SeesAsync("请选择主办");
        Assert.Equal(2, await supervisor.Page.Locator("input[name='Input.CaseIds']:checked").CountAsync());
        await supervisor.ChooseAsync("主办", "测试监察员乙（浙测西湖02）");
        await supervisor.ChooseAsync("协办", "测试监察员（浙测西湖01）");
        await supervisor.FillAsync("为什么更换", "主办休假");
        await LookAsync(supervisor, scripts, "l-assign", dark);
        await supervisor.PressAsync("分派");
        await supervisor.SeesAsync("已分派 2 件");

        await supervisor.GoAsync("/Cases?due=soon&state=all");
        await supervisor.Page.GetByText("保存的筛选").ClickAsync();
        await supervisor.FillAsync("把现在的筛选存为", "快到期的");
        await supervisor.PressAsync("保存筛选");
        await supervisor.SeesAsync("筛选已保存");
        await supervisor.FollowAsync("快到期的");
        await LookAsync(supervisor, scripts, "l-filter", dark);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Inspector_LooksForAWorker_OnRecord(bool dark)
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector, dark: dark);
        await inspector.GoAsync("/Inspection");
        await LookAsync(inspector, true, "l-queue", dark);

        // A name has a column of its own, not one of single characters.
        var name = await inspector.Page.Locator("#queue ~ .sheet td.lead-cell").First.BoundingBoxAsync();
        Assert.InRange(name!.Width, 150, 700);
        await inspector.FollowAsync("查劳动者");
        await inspector.FillAsync("姓名或者居民身份证号", "演示寻找甲");
        await inspector.PressAsync("查找");
        await inspector.SeesAsync("请选择为了什么");
        await inspector.ChooseAsync("为了什么", "核实投诉举报");
        await inspector.FillAsync("那一件的编号", "测试〔2026〕1号");
        await inspector.PressAsync("查找");
        await inspector.SeesAsync("找到 1 处");
        await inspector.SeesAsync("演*");
        Assert.DoesNotContain("%E6%BC%94", inspector.Page.Url, StringComparison.Ordinal);
        await LookAsync(inspector, true, "l-worker", dark);
        await inspector.Page.GetByRole(AriaRole.Link, new() { Name = "人社监案" }).First.ClickAsync();
        await inspector.SeesAsync("下一步：");
        await LookAsync(inspector, true, "l-case", dark);
    }

    private static Task LookAsync(Person person, bool scripts, string name, bool dark) =>
        scripts ? person.LookAsync(dark ? name + "-dark" : name) : Task.CompletedTask;
}
