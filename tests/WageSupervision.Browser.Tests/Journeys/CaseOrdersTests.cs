using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>What goes wrong with an order on its way: nobody takes it, the money was recorded wrongly, the firm has moved away.</summary>
public sealed class CaseOrdersTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task OrderNobodyTook_IsVoidByItself_AndMadeAnew()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        var file = await inspector.OpenCaseAsync();
        await inspector.EstablishAsync("演示甲 2026-10-15 7000.00");
        await inspector.OrderAsync("2026-11-24");
        await inspector.SeesAsync("送达指令书（到期作废）");
        await inspector.LookAsync("o-unserved");
        await filer.GoAsync("/Enterprise/Matters");
        await filer.MissesAsync("人社监令");

        // The last day on which it can be served, and the day on which it is nothing any more.
        host.Time.GoTo(new DateOnly(2026, 11, 23));
        await inspector.ComeBackAsync(People.Inspector);
        await inspector.GoAsync(file);
        await inspector.SeesAsync("今天到期");
        await inspector.SeesAsync("下一步：登记指令书送达");
        host.Time.GoTo(new DateOnly(2026, 11, 24));
        await inspector.ComeBackAsync(People.Inspector);
        await inspector.GoAsync("/Inspection");
        await inspector.SeesAsync("指令书没有送达，已作废");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("下一步：制作限期改正指令书");
        await inspector.SeesAsync("没有送达的自动作废，重新作出");
        await inspector.LookAsync("o-void");
        await inspector.GoAsync(file.Replace("/Detail/", "/Service/", StringComparison.Ordinal) + "?document=Order");
        await inspector.FillAsync("送达日期", "2026-11-24");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("改正期限 2026-11-24 已到");

        await inspector.GoAsync(file);
        await inspector.OrderAsync("2026-12-05");
        await inspector.ServeAsync("登记指令书送达");
        await inspector.SeesAsync("限期改正中");
        await inspector.SeesAsync("没有送达，自动作废；重新作出");
        await inspector.LookAsync("o-anew");
        await inspector.FollowAsync("文号登记簿");
        await inspector.SeesAsync("作废");
        await inspector.LookAsync("o-register");
        await filer.ComeBackAsync(People.Filer);
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("限期改正：支付工资");
        await filer.SeesAsync("2026-12-05");
    }

    [Fact]
    public async Task PaymentRecordedWrongly_IsStruckByAnother_StaysCrossedOut_AndCountsNoMore()
    {
        var file = $"/Cases/Detail/{await host.WithServedOrderAsync(2)}";
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        (await host.BoundWorkerAsync(SheetFiles.Lines(2)[0].IdentityNumber!)).Dispose();
        await using var worker = await Person.SitDownAsync(host, People.Worker);
        await PayAsync("14000", "7000", "7000");
        await inspector.SeesAsync("已清偿，待结案");
        await worker.GoAsync("/MyWages");
        await worker.SeesAsync("登记付给您 7,000.00 元");

        // The slip was of 1,400 yuan.
        await inspector.FollowAsync("记错了？");
        await inspector.SeesAsync("核实清偿");
        await inspector.PressAsync("提请划去");
        await inspector.SeesAsync("请写明错在哪里");
        await inspector.FillAsync("错在哪里", "回单是 1,400.00 元，多看了一个零");
        await inspector.LookAsync("o-strike");
        await inspector.PressAsync("提请划去");
        await inspector.SeesAsync("在决定以前，这一步仍然有效");
        await inspector.GoAsync(file.Replace("/Detail/", "/Close/", StringComparison.Ordinal));
        await inspector.SeesAsync("还不满足");
        await supervisor.GoAsync("/Approvals");
        await supervisor.SeesAsync("多看了一个零");
        await supervisor.Page.Locator("a[href^='/Approvals/Strike/']").ClickAsync();
        await supervisor.PressAsync("同意划去");
        await supervisor.SeesAsync("已划去");

        await inspector.GoAsync(file);
        await inspector.SeesAsync("等待改正；期限过后仍没有改正的：认定拒不改正");
        await inspector.SeesAsync("已付清 0 人，尚欠 14,000.00 元");
        await Microsoft.Playwright.Assertions.Expect(inspector.Page.Locator("li.struck")).ToContainTextAsync("14,000.00");
        await inspector.LookAsync("o-struck");
        await worker.GoAsync("/MyWages");
        await worker.MissesAsync("登记付给您");
        await PayAsync("1400", "700", "700");
        await inspector.SeesAsync("已付清 0 人，尚欠 12,600.00 元");
        await worker.GoAsync("/MyWages");
        await worker.SeesAsync("登记付给您 700.00 元");

        async Task PayAsync(string amount, params string[] shares)
        {
            await inspector.GoAsync(file);
            await inspector.FollowAsync("核实清偿");
            await inspector.FillAsync("核实到账的金额", amount);
            await inspector.FillAsync("到账日期", "2026-11-20");
            await inspector.ChooseAsync("怎样付的", "银行转账");
            await inspector.AttachAsync("付款凭证", "回单.pdf", CaseWork.Scan());
            foreach (var (number, share) in shares.Index())
            {
                await inspector.Page.Locator($"#share-{number + 1}").FillAsync(share);
            }

            await inspector.PressAsync("登记到账");
        }
    }

    [Fact]
    public async Task PublicNotice_NothingWeighsBeforeTheDeemedDay()
    {
        host.Time.GoTo(new DateOnly(2026, 8, 3));
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        var file = await inspector.OpenCaseAsync();
        await inspector.EstablishAsync("演示甲 2026-07-15 7000.00");
        await inspector.OrderAsync("2026-09-30");
        await inspector.PublishAsync("登记指令书送达", "2026-08-03");
        await inspector.SeesAsync("2026-08-03 发布的，2026-09-02 起才能登记");
        await inspector.LookAsync("o-notice-early");

        // The day before: the enterprise sees nothing, and nobody can say that it refuses.
        await GoToAsync(2026, 9, 1);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.MissesAsync("人社监令");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("下一步：登记指令书送达");
        await inspector.PublishAsync("登记指令书送达", "2026-08-03");
        await inspector.SeesAsync("2026-09-02 起才能登记");
        await GoToAsync(2026, 9, 2);
        await inspector.GoAsync(file);
        await inspector.PublishAsync("登记指令书送达", "2026-08-03");
        await inspector.SeesAsync("限期改正中");
        await inspector.SeesAsync("公告送达，2026-08-03 发布");
        await inspector.LookAsync("o-notice-deemed");
        await filer.GoAsync("/Enterprise");
        await filer.SeesAsync("限期改正：支付工资");

        // The penalty notice likewise: its five working days run from the deemed day, a Saturday.
        await GoToAsync(2026, 10, 8);
        await inspector.GoAsync(file);
        await inspector.FollowAsync("认定拒不改正");
        await inspector.FillAsync("认定的事实和理由", "期限届满没有支付");
        await inspector.PressAsync("认定拒不改正");
        await inspector.FollowAsync("拟处罚并事先告知");
        await inspector.FillAsync("拟罚款数额", "12,000");
        await inspector.FillAsync("事实、理由和依据", "责令改正后拒不改正");
        await inspector.PressAsync("作出事先告知书");
        await GoToAsync(2026, 11, 6);
        await inspector.GoAsync(file);
        await inspector.PublishAsync("登记事先告知书送达", "2026-10-08");
        await inspector.SeesAsync("2026-11-07 起才能登记");
        await filer.GoAsync("/Enterprise");
        await filer.MissesAsync("事先告知");
        await GoToAsync(2026, 11, 9);
        await inspector.GoAsync(file);
        await inspector.PublishAsync("登记事先告知书送达", "2026-10-08");
        await inspector.SeesAsync("2026-11-14 起负责人可以决定");
        await inspector.LookAsync("o-notice-penalty");
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        foreach (var (day, opens) in new[] { (13, false), (14, true) })
        {
            host.Time.GoTo(new DateOnly(2026, 11, day));
            await supervisor.ComeBackAsync(People.Supervisor);
            await supervisor.GoAsync(file.Replace("/Cases/Detail/", "/Approvals/Penalty/", StringComparison.Ordinal));
            await supervisor.SeesAsync(opens ? "前置条件" : "还不满足：陈述申辩和要求听证的期间已过");
        }

        await supervisor.PressAsync("作出处罚决定");
        await supervisor.SeesAsync("处罚决定已作出");

        async Task GoToAsync(int year, int month, int day)
        {
            host.Time.GoTo(new DateOnly(year, month, day));
            await inspector.ComeBackAsync(People.Inspector);
            await filer.ComeBackAsync(People.Filer);
        }
    }
}
