using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>What lies between the notice of a fine and its end: an oral defence, a hearing, the money.</summary>
public sealed class PenaltyCourseTests : IAsyncLifetime
{
    private PortalHost host = null!;
    private Guid file;

    /// <summary>A case whose notice of 15,000 yuan was served on Tuesday 2026-12-01.</summary>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        file = await host.WithServedOrderAsync(1);
        host.Time.GoTo(new DateOnly(2026, 12, 1));
        using var later = await host.SignedInAsync(People.Inspector);
        (await later.RefuseAsync(file)).Expect(302);
        (await later.NoticeAsync(file, "15000")).Expect(302);
        (await later.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task OralDefence_ReviewedAndPartlyAdopted_LowersTheFine()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("登记陈述申辩");
        await inspector.LookAsync("s4-defence-record");
        await inspector.PressAsync("登记陈述申辩");
        await inspector.SeesAsync("请选择口头还是书面");
        await inspector.ChooseAsync("怎样提出的", "口头陈述申辩");
        await inspector.FillAsync("收到的日期", "2026-12-01");
        await inspector.FillAsync("陈述申辩的内容", "告知以后已经付了一半");
        await inspector.AttachAsync("笔录或者书面材料", "笔录.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记陈述申辩");
        await inspector.SeesAsync("下一步：复核陈述申辩");
        await inspector.FollowAsync("复核陈述申辩");
        await inspector.LookAsync("s4-defence-review");
        await inspector.ChooseAsync("复核的结果", "部分采纳");
        await inspector.FillAsync("理由", "付款经核对属实");
        await inspector.PressAsync("登记复核的结果");

        host.Time.GoTo(new DateOnly(2026, 12, 9));
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync($"/Approvals/Penalty/{file}");
        await supervisor.SeesAsync("复核：部分采纳");
        await supervisor.FillAsync("决定罚款（元）", "16,000");
        await supervisor.PressAsync("作出处罚决定");
        await supervisor.SeesAsync("不得因陈述、申辩加重处罚");
        await supervisor.LookAsync("s4-decide-heavier");
        await supervisor.FillAsync("决定罚款（元）", "12,000");
        await supervisor.FillAsync("低于告知数额的理由", "采纳部分申辩");
        await supervisor.PressAsync("作出处罚决定");
        await supervisor.SeesAsync("处罚决定已作出");

        await inspector.ComeBackAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Document/{file}/decision");
        await inspector.SeesAsync("罚款人民币 12,000.00 元");
        await inspector.SeesAsync("第 1 份部分采纳，付款经核对属实");
    }

    [Fact]
    public async Task FalsifiedRecords_WhoHadThemMade_IsFinedInACaseOfTheirOwn()
    {
        Guid unit;
        using (var before = await host.SignedInAsync(People.Inspector))
        {
            unit = await before.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await before.EstablishBreachAsync(unit, "2026-11-30", CaseWork.Scan(), "records-falsified")).Expect(302);
        }

        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{unit}");
        await inspector.FollowAsync("对责任人员立案");
        await inspector.PressAsync("对责任人员立案");
        await inspector.SeesAsync("请选择是什么身份");
        await inspector.ChooseAsync("身份", "直接负责的主管人员");
        await inspector.FillAsync("姓名", "演示主管");
        await inspector.FillAsync("住址或者能送达的地址", "演示路 34 号");
        await inspector.FillAsync("职务和负责的事实", "任财务主管，安排重新制作工资表");
        await inspector.LookAsync("s4-person");
        await inspector.PressAsync("对责任人员立案");
        await inspector.SeesAsync("负责人批准立案");
        var person = inspector.Address.Split('/')[^1];
        await inspector.FiledAsync();
        await inspector.SeesAsync("下一步：对违法行为拟处罚");
        await inspector.LookAsync("s4-person-case");
        await inspector.FollowAsync("对违法行为拟处罚");
        await inspector.ChooseAsync("处罚哪一项行为", "1．伪造、变造、隐匿、销毁工资支付记录或者出勤记录");
        await inspector.FillAsync("拟罚款数额（元）", "20,000");
        await inspector.FillAsync("事实、理由和依据", "工资表和银行流水对不上");
        await inspector.PressAsync("作出事先告知书");
        await inspector.SeesAsync("1,000.00 元 以上、10,000.00 元 以下");
        await inspector.FillAsync("拟罚款数额（元）", "2,000");
        await inspector.PressAsync("作出事先告知书");
        await inspector.GoAsync($"/Cases/Document/{person}/notice");
        await inspector.SeesAsync("拟对你处以罚款人民币 2,000.00 元");
        await inspector.LookAsync("s4-person-notice");
    }

    [Fact]
    public async Task Hearing_AskedForHeldAndReviewed_BeforeTheFineIsDecided()
    {
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync($"/Enterprise/Document/{file}/notice");
        await filer.FollowAsync("要求听证");
        await filer.LookAsync("s4-ask-hearing");
        await filer.FillAsync("要求听证的事项和理由", "对拒不改正的认定有异议");
        await filer.PressAsync("要求听证");
        await filer.SeesAsync("已要求听证");

        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("下一步：通知听证");
        await inspector.FollowAsync("通知听证");
        await inspector.FillAsync("举行听证的日期", "2026-12-09");
        await inspector.FillAsync("几点", "9:30");
        await inspector.FillAsync("地点", "三楼会议室");
        await inspector.Page.GetByLabel("主持人").SelectOptionAsync(host.IdOf(People.Supervisor).ToString());
        await inspector.ChooseAsync("公开还是不公开", "公开举行");
        await inspector.LookAsync("s4-hearing-notice");
        await inspector.PressAsync("作出听证通知书");
        await inspector.SeesAsync("七个工作日前");
        await inspector.FillAsync("举行听证的日期", "2026-12-10");
        await inspector.PressAsync("作出听证通知书");
        await inspector.ServeAsync("登记听证通知书送达");
        await inspector.SeesAsync("举行听证");

        host.Time.GoTo(new DateOnly(2026, 12, 10));
        await inspector.ComeBackAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("登记听证笔录");
        await inspector.LookAsync("s4-hearing-record");
        await inspector.FillAsync("双方说了什么", "企业认为货款没有到账，调查人员出示银行流水");
        await inspector.ChooseAsync("笔录的签字", "当事人或者代理人已签字或者盖章");
        await inspector.AttachAsync("听证笔录", "听证笔录.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记听证笔录");
        await inspector.SeesAsync("听证的情况已登记");

        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync($"/Approvals/Penalty/{file}");
        await supervisor.SeesAsync("还不满足：法制审核已通过");
        await supervisor.FollowAsync("法制审核");
        await supervisor.LookAsync("s4-legal-review");
    }
}
