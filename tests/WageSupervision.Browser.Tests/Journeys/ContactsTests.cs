using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>The front door: a call at the desk, and a tip by somebody who gives no name.</summary>
public sealed class ContactsTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Telephone_LoggedAskedForMoreAndAccepted()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Inspection");
        await inspector.FollowAsync("登记一件");
        await inspector.LookAsync("k-desk");

        // By keyboard alone, as one hand holds the telephone: from field to field, and Enter.
        await inspector.Page.GetByLabel("怎样来的").FocusAsync();
        foreach (var typed in new[] { "演示来人", "13900003537", "城西演示工地" })
        {
            await inspector.Page.Keyboard.PressAsync("Tab");
            await inspector.Page.Keyboard.TypeAsync(typed);
        }

        await inspector.Page.Keyboard.PressAsync("Enter");
        await inspector.Page.WaitForLoadStateAsync(LoadState.Load);
        await inspector.SeesAsync("已登记");
        await inspector.SeesAsync("西湖人社监访〔2026〕");
        await inspector.SeesAsync("还有 7 天");
        await inspector.SeesAsync("受理还缺");
        await inspector.LookAsync("k-detail");

        await inspector.FollowAsync("告知补正");
        await inspector.LookAsync("k-ask");
        await inspector.PressAsync("告知补正");
        await inspector.SeesAsync("待补正");
        await inspector.FollowAsync("补正告知书");
        await inspector.SeesAsync("从哪个月起欠薪");
        await inspector.LookAsync("k-paper");
        await inspector.Page.GoBackAsync();

        await inspector.FollowAsync("登记补充");
        await inspector.FillAsync("地址", "文二路演示工地");
        await inspector.ChooseAsync("从哪个月起欠", "2026年9月");
        await inspector.FillAsync("补充的情况", "做木工，两个月没有发");
        await inspector.LookAsync("k-supplement");
        await inspector.PressAsync("登记补充");
        await inspector.FollowAsync("受理");
        await inspector.PressAsync("受理");
        await inspector.SeesAsync("受理以前请问明");
        await inspector.Page.GetByLabel("已问明").CheckAsync();
        await inspector.LookAsync("k-accept");
        await inspector.PressAsync("受理");
        await inspector.SeesAsync("已受理，待立案");
        await inspector.SeesAsync("今天到期");
        await inspector.FollowAsync("受理通知书");
        await inspector.SeesAsync("依照《浙江省劳动保障监察条例》第二十三条");
        await inspector.GoAsync("/Contacts");
        await inspector.SeesAsync("城西演示工地");
        await inspector.LookAsync("k-list");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tip_WithoutAName_LeadsToItsStatus(bool scripts)
    {
        await using var somebody = await Person.SitDownAsync(host, null, scripts);
        await somebody.GoAsync("/");
        await somebody.FollowAsync("投诉举报");
        await somebody.FollowAsync("开始填写");
        await somebody.PressAsync("下一步");
        await somebody.SeesAsync("知道多少写多少");
        await LookAsync("k-tip-wrong");
        await somebody.FillAsync("单位", "路口的快餐店");
        await somebody.Page.GetByLabel("在哪个县（市、区）上班").SelectOptionAsync(new SelectOptionValue { Value = "330106" });
        await somebody.PressAsync("下一步");
        await somebody.FillAsync("发生了什么", "店里五六个人，两个月没有发工资");
        await LookAsync("k-tip-facts");
        await somebody.PressAsync("下一步");
        await somebody.ChooseAsync("投诉还是举报", "举报：反映情况，可以匿名");
        await LookAsync("k-tip-who");
        await somebody.PressAsync("上一步");
        await Assertions.Expect(somebody.Page.GetByLabel("发生了什么")).ToHaveValueAsync("店里五六个人，两个月没有发工资");
        await somebody.PressAsync("下一步");
        await somebody.PressAsync("下一步");
        await somebody.SeesAsync("匿名");
        await somebody.AttachAsync("材料", "聊天.pdf", Web.Tests.Infrastructure.Journeys.Pdf());
        await LookAsync("k-tip-check");
        await somebody.PressAsync("提交");
        await somebody.SeesAsync("已经收到");
        await LookAsync("k-tip-receipt");
        var codes = await somebody.Page.Locator("dd.code").AllTextContentsAsync();
        await somebody.FollowAsync("查进度");
        await somebody.FillAsync("登记编号", codes[0]);
        await somebody.FillAsync("手机后四位", codes[1]);
        await somebody.PressAsync("查询");
        await somebody.SeesAsync("最晚 2026年11月27日 决定是否受理");
        await LookAsync("k-tip-status");
        Assert.DoesNotContain(codes[1], somebody.Page.Url, StringComparison.Ordinal);

        async Task LookAsync(string name)
        {
            // axe runs by script.
            if (scripts)
            {
                await somebody.LookAsync(name);
            }
        }
    }
}
