using Microsoft.Playwright;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>The front door: a call at the desk, and a tip by somebody who gives no name.</summary>
public sealed class ContactsTests : IAsyncLifetime
{
    private static readonly byte[] Paper = "%PDF-1.4 演示 %%EOF"u8.ToArray();
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
        await inspector.Page.GoBackAsync();

        // The case: which enterprise it is, what is established, the order, its service, the money, the end.
        await inspector.FollowAsync("据此立案");
        await inspector.FillAsync("企业名称或统一社会信用代码", "测试");
        await inspector.PressAsync("查找");
        await inspector.LookAsync("k-which");
        await inspector.Page.Locator("table a").First.ClickAsync();
        await inspector.SeesAsync("请核对是不是这家企业");
        await inspector.LookAsync("k-open");
        await inspector.PressAsync("立案");
        await inspector.SeesAsync("下一步：登记查实的欠薪");
        await inspector.FollowAsync("登记查实的欠薪");
        await inspector.ChooseAsync("事由", "没有按时足额支付（第十四条第二款）");
        await inspector.FillAsync("付给谁、哪一天应发、多少", "演示甲 2026-10-15 七千");
        await inspector.FillAsync("怎样查实的", "核对工资清单和考勤");
        await inspector.AttachAsync("依据", "工资清单.pdf", Paper);
        await inspector.PressAsync("登记查实的欠薪");
        await inspector.SeesAsync("第 1 行：“七千”不是金额");
        await inspector.LookAsync("k-claims-wrong");
        await inspector.FillAsync("付给谁、哪一天应发、多少", "演示甲 2026-10-15 7000.00");
        await inspector.AttachAsync("依据", "工资清单.pdf", Paper);
        await inspector.PressAsync("登记查实的欠薪");
        await inspector.FollowAsync("制作限期改正指令书");
        await inspector.PressAsync("作出指令书");
        await inspector.FollowAsync("送达本（全名）");
        await inspector.PressAsync("打开送达本");
        await inspector.SeesAsync("演示甲");
        await inspector.LookAsync("k-served-copy");
        await inspector.Page.GetByRole(AriaRole.Link, new() { Name = "人社监案" }).First.ClickAsync();
        await ServeAsync(inspector);

        // The receipt was another firm's: the supervisor strikes the service, and it is recorded anew.
        await inspector.FollowAsync("记错了？");
        await inspector.FillAsync("错在哪里", "回证上是另一家企业");
        await inspector.LookAsync("k-strike");
        await inspector.PressAsync("提请划去");
        await inspector.SeesAsync("等待负责人决定");
        var file = new Uri(inspector.Page.Url).AbsolutePath;
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.LookAsync("k-approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Strike/']").ClickAsync();
        await supervisor.LookAsync("k-decide-strike");
        await supervisor.PressAsync("同意划去");
        await supervisor.SeesAsync("已划去");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("已划去");
        await inspector.LookAsync("k-struck");
        await ServeAsync(inspector);
        await inspector.FollowAsync("核实清偿");
        await inspector.FillAsync("核实到账的金额", "7000.00");
        await inspector.FillAsync("到账日期", "2026-11-20");
        await inspector.PressAsync("登记到账");
        await inspector.FollowAsync("提请结案");
        await inspector.FillAsync("案件怎样了结", "已全部支付");
        await inspector.PressAsync("提请结案");
        await supervisor.GoAsync("/Approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Proposal/']").ClickAsync();
        await supervisor.PressAsync("批准结案");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("工资已全部到劳动者账户");
        await inspector.GoAsync("/Contacts");
        await inspector.LookAsync("k-list");
    }

    private static async Task ServeAsync(Person inspector)
    {
        await inspector.FollowAsync("登记指令书送达");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", Paper);
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("限期改正中");
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
