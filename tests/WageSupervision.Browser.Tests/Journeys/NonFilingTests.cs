using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>An employer that files nothing: found on the list of duties, inspected, ordered to draw up pay lists, and fined for not doing it.</summary>
public sealed class NonFilingTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task EmployerWithoutPayLists_OrderedRefusesAndIsFined()
    {
        await host.RequireAsync();
        host.Time.GoTo(new DateOnly(2026, 10, 19));
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Inspection");
        await inspector.FollowAsync("申报情况");
        await inspector.SeesAsync("逾期");
        await inspector.LookAsync("n-duties");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.SeesAsync("还没有受理过这家企业的申报");
        await inspector.LookAsync("n-filings");
        await inspector.FollowAsync("按其他线索立案，如逾期没有申报");
        await inspector.ChooseAsync("线索来源", "逾期没有申报");
        await inspector.FillAsync("立案理由", "九月的工资支付表逾期没有申报，电话通知后仍没有");
        await inspector.LookAsync("n-open");
        await inspector.FileCaseAsync();
        await inspector.SeesAsync("逾期没有申报");
        await inspector.MissesAsync("拖欠工资案");
        var file = inspector.Address;

        await inspector.FollowAsync("登记查实的违法行为");
        await inspector.ChooseAsync("违反了什么", "没有编制工资支付表，或者没有提供工资清单（第十一条第一款）");
        await inspector.FillAsync("行为的日期", "2026-10-15");
        await inspector.FillAsync("事实", "现场检查：九月没有工资支付表，工资由老板记在本子上");
        await inspector.LookAsync("n-breach");
        await inspector.PressAsync("登记查实的违法行为");
        await inspector.SeesAsync("请上传查实的依据");
        await inspector.AttachAsync("依据", "检查记录.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记查实的违法行为");
        await inspector.SeesAsync("下一步：责令改正违法行为");
        await inspector.FollowAsync("责令改正违法行为");
        await inspector.FillAsync("改正期限", "2026-10-30");
        await inspector.FillAsync("要求做什么、停止什么", "补编九月的工资支付表，向本人提供工资清单，并申报");
        await inspector.PressAsync("作出指令书");
        await inspector.ServeAsync("登记改正行为的指令书送达");
        await inspector.SeesAsync("等待改正；期限过后仍没有改正的：认定行为逾期不改正");
        await inspector.MissesAsync("认定拒不改正");
        await inspector.LookAsync("n-ordered");
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.SeesAsync("限期改正指令书（违法行为）");
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("限期改正：违法行为");
        await filer.SeesAsync("2026-10-19 送达");
        await filer.SeesAsync("补编九月的工资支付表");
        await filer.LookAsync("n-enterprise-order");

        // Not on the last day; on the day after, and only by having looked.
        await AtAsync(10, 30);
        await inspector.GoAsync(file.Replace("/Detail/", "/Conduct/", StringComparison.Ordinal));
        await inspector.SeesAsync("还不满足：改正期限已过");
        await AtAsync(10, 31);
        await inspector.GoAsync(file);
        await inspector.FollowAsync("认定行为逾期不改正");
        await inspector.FillAsync("复查看到的", "十月三十一日再到厂里，仍没有工资支付表");
        await inspector.AttachAsync("复查的记录", "复查.pdf", CaseWork.Scan());
        await inspector.PressAsync("认定行为逾期不改正");
        await inspector.FollowAsync("对违法行为拟处罚");
        await inspector.ChooseAsync("处罚哪一项行为", "1．没有编制工资支付表，或者没有提供工资清单");
        await inspector.FillAsync("拟罚款数额", "20,001");
        await inspector.FillAsync("事实、理由和依据", "责令改正以后逾期不改正");
        await inspector.PressAsync("作出事先告知书");
        await inspector.SeesAsync("罚款数额应当在 2,000.00 元 以上、20,000.00 元 以下");
        await inspector.LookAsync("n-penalty");
        await inspector.FillAsync("拟罚款数额", "5,000");
        await inspector.PressAsync("作出事先告知书");
        await inspector.ServeAsync("登记事先告知书送达");
        await inspector.SeesAsync("等待负责人决定处罚");

        await AtAsync(11, 9);
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/Penalty/']").ClickAsync();
        await supervisor.LookAsync("n-decide");
        await supervisor.PressAsync("作出处罚决定");
        await supervisor.SeesAsync("处罚决定已作出");
        await inspector.GoAsync(file);
        await inspector.ServeAsync("登记处罚决定书送达");
        await filer.ComeBackAsync(People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.FollowAsync("行政处罚决定书");
        await filer.SeesAsync("罚款人民币 5,000.00 元");
        await filer.LookAsync("n-enterprise-decision");

        await inspector.FollowAsync("登记罚款缴纳");
        await inspector.FillAsync("缴纳的金额", "5,000");
        await inspector.FillAsync("缴款日期", "2026-11-09");
        await inspector.AttachAsync("银行回单或者财政票据", "票据.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记罚款缴纳");
        await inspector.CloseAsync(supervisor, "罚款已缴，企业已补编工资支付表");
        await inspector.GoAsync(file);
        await inspector.SeesAsync("违法行为已经改正或者已经处理");
        await inspector.LookAsync("n-closed");

        async Task AtAsync(int month, int day)
        {
            host.Time.GoTo(new DateOnly(2026, month, day));
            await inspector.ComeBackAsync(People.Inspector);
        }
    }
}
