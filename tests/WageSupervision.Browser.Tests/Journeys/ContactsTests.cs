using System.Text.RegularExpressions;
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
    public async Task Telephone_LoggedAcceptedInvestigatedPaidConfirmedClosedAndAnswered()
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
        var number = Regex.Match(await inspector.Page.Locator("body").InnerTextAsync(), "西湖人社监访〔2026〕\\d+号").Value;
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
        await inspector.SeesAsync("负责人批准立案");

        // Nobody files a case alone: without the supervisor nothing is ordered.
        await using (var approver = await Person.SitDownAsync(host, People.Supervisor))
        {
            await approver.GoAsync("/Approvals");
            await approver.FollowAsync("杭州测试甲制造有限公司");
            await approver.SeesAsync("受理的举报投诉");
            await approver.LookAsync("k-approve-filing");
            await approver.PressAsync("批准立案");
        }

        await inspector.EstablishAsync("演示甲 2026-10-15 七千");
        await inspector.SeesAsync("第 1 行：“七千”不是金额");
        await inspector.LookAsync("k-claims-wrong");
        var identity = SheetFiles.IdentityNumber(701);
        await inspector.FillAsync("付给谁、哪一天应发、多少", $"演示甲 2026-10-15 7000.00 {identity}\n演示乙 2026-10-15 3500.50");
        await inspector.AttachAsync("依据", "工资清单.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记查实的欠薪");
        await inspector.OrderAsync();
        await inspector.FollowAsync("送达本（全名）");
        await inspector.PressAsync("打开送达本");
        await inspector.SeesAsync("演示甲");
        await inspector.LookAsync("k-served-copy");
        await inspector.Page.GetByRole(AriaRole.Link, new() { Name = "人社监案" }).First.ClickAsync();
        await inspector.ServeAsync("登记指令书送达");

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
        await inspector.ServeAsync("登记指令书送达");
        await inspector.SeesAsync("限期改正中");

        // The money, to each of the two; one says so himself, the other says nothing.
        await inspector.FollowAsync("核实清偿");
        await inspector.PressAsync("每人按尚欠填上");
        await inspector.FillAsync("核实到账的金额", "10500.50");
        await inspector.FillAsync("到账日期", "2026-11-20");
        await inspector.ChooseAsync("怎样付的", "银行转账");
        await inspector.AttachAsync("付款凭证", "回单.pdf", CaseWork.Scan());
        await inspector.LookAsync("k-payment");
        await inspector.PressAsync("登记到账");
        await inspector.SeesAsync("0 人确认收到，2 人未表示，0 人有异议");
        (await host.BoundWorkerAsync(identity)).Dispose();
        await using var worker = await Person.SitDownAsync(host, People.Worker);
        await worker.GoAsync("/MyWages");
        await worker.FollowAsync("登记付给您 7,000.00 元");
        await worker.MissesAsync("3,500.50");
        await worker.LookAsync("k-worker");
        await worker.PressAsync("确认收到了这笔钱");
        await worker.SeesAsync("已记下您确认收到");

        await using var caller = await Person.SitDownAsync(host, null);
        await AskAsync(caller, number, "3537");
        await caller.SeesAsync("2026年11月20日 已经立案，正在调查");
        await inspector.GoAsync(file);
        await inspector.CloseAsync(supervisor, "已全部支付");
        await AskAsync(caller, number, "3537");
        await caller.SeesAsync("现在案件已经办结，不再调查");
        await caller.LookAsync("k-status-ended");

        // The case is over, the complainant not: the desk and the case say so until the answer is given.
        await inspector.GoAsync("/Contacts");
        await inspector.SeesAsync("案件已办结，待答复");
        await inspector.LookAsync("k-list");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("工资已全部到劳动者账户");
        await inspector.SeesAsync("1 人确认收到，1 人未表示，0 人有异议");
        await inspector.SeesAsync("下一步：答复结果");
        await inspector.LookAsync("k-closed");
        await inspector.FollowAsync("答复结果");
        await inspector.ChooseAsync("结果", "工资已经付清");
        await inspector.FillAsync("处理的情况", "责令支付以后，10,500.50 元已经到账");
        await inspector.LookAsync("k-answer");
        await inspector.PressAsync("答复结果");
        await inspector.SeesAsync("已答复");
        await inspector.GoAsync("/Contacts");
        await inspector.MissesAsync(number);
        await inspector.GoAsync(file);
        await inspector.MissesAsync("下一步：答复结果");
        await AskAsync(caller, number, "3537");
        await caller.SeesAsync("2026年11月20日 已经答复：工资已经付清");
        await caller.LookAsync("k-status");
    }

    private static async Task AskAsync(Person caller, string number, string digits)
    {
        await caller.GoAsync("/Complaints/Status");
        await caller.FillAsync("登记编号", number);
        await caller.FillAsync("手机后四位", digits);
        await caller.PressAsync("查询");
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
        await Assertions.Expect(somebody.Page.Locator("#error-summary")).ToBeFocusedAsync();
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

        // The browser's own way back, past the screen that was refused, to the first and forth again.
        for (var back = 0; back < 6; back++)
        {
            await somebody.Page.GoBackAsync();
        }

        await Assertions.Expect(somebody.Page.GetByLabel("单位", new() { Exact = true })).ToHaveValueAsync("路口的快餐店");
        for (var forth = 0; forth < 6; forth++)
        {
            await somebody.Page.GoForwardAsync();
        }

        await somebody.SeesAsync("匿名");
        await somebody.AttachAsync("材料", "名单.docx", "PK"u8.ToArray());
        await somebody.PressAsync("提交");
        await somebody.SeesAsync("“名单.docx”不是照片");
        await somebody.AttachAsync("材料", "聊天.pdf", CaseWork.Scan());
        await somebody.PressAsync("上一步");
        await somebody.PressAsync("下一步");
        await somebody.SeesAsync("不用“聊天.pdf”");
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

    [Fact]
    public async Task Tip_AskedForMore_IsSupplementedByItsCodeAndAccepted()
    {
        using var client = host.NewClient();
        var (number, code) = await client.SendContactAsync(ContactForms.Anonymous().With(("Input.FirstMonth", null)));
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Contacts");
        await inspector.FollowAsync("城西演示饭店");
        await inspector.SeesAsync("匿名，没有留姓名和电话");
        await inspector.FollowAsync("告知补正");
        await inspector.FillAsync("要补什么", "从哪个月起没有发工资");
        await inspector.PressAsync("告知补正");
        var page = inspector.Address;

        await using var somebody = await Person.SitDownAsync(host, null);
        await AskAsync(somebody, number, code);
        await somebody.SeesAsync("从哪个月起没有发工资");
        await somebody.LookAsync("k-tip-asked");
        await somebody.FillAsync("要补充的", "从八月起没有发");
        await somebody.PressAsync("补充");
        await somebody.SeesAsync("补充已经收到");

        await inspector.GoAsync(page);
        await inspector.SeesAsync("从八月起没有发");
        await inspector.FollowAsync("登记补充");
        await inspector.ChooseAsync("从哪个月起欠", "2026年8月");
        await inspector.PressAsync("登记补充");
        await inspector.FollowAsync("受理");
        await inspector.PressAsync("受理");
        await AskAsync(somebody, number, code);
        await somebody.SeesAsync("2026年11月20日 受理，当日立案");
    }
}
