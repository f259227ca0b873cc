using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A case that takes its time, and one whose employer says nothing: each step as people take it.</summary>
public sealed class InquiryTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Investigation_ExtendedSuspendedAndResumed_ClockLeavesTheSuspensionOut()
    {
        // From Monday 2026-06-01; the dragon boat festival (06-19) and nothing else lies in the sixty working days.
        host.Time.GoTo(new DateOnly(2026, 6, 1));
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        var file = await inspector.OpenCaseAsync();
        await inspector.SeesAsync("办案人员 测试监察员（浙测西湖01）、测试监察员乙（浙测西湖02）");
        Assert.Equal("2026-08-25", await DueAsync("调查 60 个工作日"));

        await inspector.OtherStepAsync("延长调查期限");
        await inspector.PressAsync("提请延长");
        await inspector.SeesAsync("请写明为什么 60 个工作日查不完");
        await inspector.FillAsync("为什么查不完", "涉及三个工地，工天要一笔一笔核对");
        await inspector.LookAsync("q-extension");
        await inspector.PressAsync("提请延长");
        await inspector.SeesAsync("等待负责人决定：提请延长调查期限");
        Assert.Equal("2026-08-25", await DueAsync("调查 60 个工作日"));
        await supervisor.GoAsync("/Approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Proposal/']").ClickAsync();
        await supervisor.LookAsync("q-decide");
        await supervisor.PressAsync("批准延长调查期限");
        await inspector.GoAsync(file);
        Assert.Equal("2026-10-12", await DueAsync("调查 60 个工作日，延长 30 个工作日"));

        // Suspended on Monday 06-08, resumed on Monday 06-15: the four working days between count for nobody.
        await AtAsync(8);
        await inspector.OtherStepAsync("中止调查");
        await inspector.ChooseAsync("中止的原因", "当事人逃匿，找不到人");
        await inspector.FillAsync("已经做了什么，在等什么", "电话停机，住处没有人，已请公安协助");
        await inspector.LookAsync("q-suspension");
        await inspector.PressAsync("提请中止");
        await supervisor.ComeBackAsync(People.Supervisor);
        await supervisor.DecideAsync("批准中止调查");
        await AtAsync(15);
        await inspector.SeesAsync("中止，停着");
        await inspector.LookAsync("q-suspended");
        await inspector.FollowAsync("恢复调查");
        await inspector.FillAsync("原因怎样消除的", "人找到了");
        await inspector.PressAsync("恢复调查");
        await inspector.SeesAsync("下一步：登记查实的欠薪");
        Assert.Equal("2026-10-16", await DueAsync("调查 60 个工作日，延长 30 个工作日"));
        await inspector.LookAsync("q-resumed");

        async Task AtAsync(int day)
        {
            host.Time.GoTo(new DateOnly(2026, 6, day));
            await inspector.ComeBackAsync(People.Inspector);
            await inspector.GoAsync(file);
        }

        async Task<string> DueAsync(string clock) =>
            (await inspector.Page.Locator("tr", new() { HasText = clock }).Locator("td").Nth(1).InnerTextAsync())[..10];
    }

    [Fact]
    public async Task Inquiry_Unanswered_IsDecidedByTheWorkersMaterialAndReferred()
    {
        string file;
        await using (var inspector = await Person.SitDownAsync(host, People.Inspector))
        await using (var filer = await Person.SitDownAsync(host, People.Filer))
        {
            file = await inspector.OpenCaseAsync();
            await inspector.FollowAsync("登记证据");
            await inspector.ChooseAsync("是什么", "聊天记录截图");
            await inspector.ChooseAsync("从哪里来", "投诉人或者劳动者提供");
            await inspector.FillAsync("提供人的姓名", "演示工友");
            await inspector.FillAsync("证明什么", "十月份没有发工资");
            await inspector.FillAsync("怎样取得的", "本人当面出示手机，截图");
            await inspector.AttachAsync("文件", "聊天.pdf", CaseWork.Scan());
            await inspector.LookAsync("q-evidence");
            await inspector.PressAsync("登记证据");
            await inspector.FollowAsync("登记现场检查");
            await inspector.LookAsync("q-site");
            await inspector.GoAsync(file);
            await inspector.FollowAsync("登记询问笔录");
            await inspector.LookAsync("q-interview");
            await inspector.GoAsync(file);
            await inspector.FollowAsync("调查询问通知");
            await inspector.FillAsync("期限", "2026-11-27");
            await inspector.LookAsync("q-inquiry");
            await inspector.PressAsync("制作通知书");
            await inspector.ServeAsync("登记询问通知书送达");
            await filer.GoAsync("/Enterprise");
            await filer.FollowAsync("答复调查询问");
            await filer.SeesAsync("办案人员：测试监察员（浙测西湖01）");
            await filer.LookAsync("q-enterprise");
        }

        host.Time.GoTo(new DateOnly(2026, 11, 28));
        await using var later = await Person.SitDownAsync(host, People.Inspector);
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await later.GoAsync(file);
        await later.FollowAsync("按投诉人的材料认定事实");
        await later.FillAsync("按哪些材料，认定什么", "按聊天记录认定十月份没有发工资");
        await later.LookAsync("q-burden");
        await later.PressAsync("认定");
        await later.EstablishAsync("演示工友 2026-10-15 7000.00");
        await later.SeesAsync("按投诉人提供的材料认定");

        await later.OtherStepAsync("没有付清的终结");
        await later.ChooseAsync("怎样终结", "告知申请仲裁或者向法院起诉");
        await later.FillAsync("移送给谁，或者还留下哪些事、由谁盯着", "西湖区劳动人事争议仲裁委员会");
        await later.FillAsync("理由", "劳动者已申请仲裁");
        await later.LookAsync("q-end");
        await later.PressAsync("提请终结");
        await supervisor.DecideAsync("批准没有付清的终结");
        await later.GoAsync(file);
        await later.SeesAsync("还有 7,000.00 元没有付清，涉及 1 名劳动者");
        await later.LookAsync("q-ended");
        await later.FollowAsync("告知劳动者书");
        await later.SeesAsync("申请仲裁");
        await later.LookAsync("q-paper");
    }
}
