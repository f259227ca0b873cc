using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>失信联合惩戒名单: an order not followed, the enterprise told and heard, listed, paid, removed half a year later.</summary>
public sealed class ListingTests
{
    [Fact]
    public async Task Journey_OrderNotFollowed_ListedPaidAndRemoved()
    {
        await using var host = await PortalHost.StartAsync();
        host.Time.GoTo(new DateOnly(2026, 11, 20));
        Guid file;
        using (var client = await host.SignedInAsync(People.Inspector))
        {
            file = await client.OrderToPayAsync(host.Time.Today, "演示列甲");
        }

        // Proposed from the case, with what is missing before and what it rests on.
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Listing/{file}");
        await inspector.SeesAsync("还不满足：责令支付的期限已过");
        await inspector.LookAsync("list-01-not-yet");
        host.Time.GoTo(new DateOnly(2026, 11, 24));
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("提出列入失信联合惩戒名单");
        await inspector.FillAsync("被拖欠的是农民工：怎样查明的", "看过实名制登记");
        await inspector.LookAsync("list-02-propose");
        await inspector.PressAsync("提出列入");
        await inspector.SeesAsync("送达列入事先告知书");
        await inspector.LookAsync("list-03-case");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.SeesAsync("待作出列入决定");
        await inspector.FollowAsync("登记列入事先告知书送达");
        await inspector.LookAsync("list-04-notice");
        await ServeAsync(inspector);
        await inspector.LookAsync("list-05-told");

        // The enterprise objects, and is answered.
        await using var filer = await Person.SitDownAsync(host, null);
        await filer.SignInAsync(People.Filer);
        await filer.SeesAsync("拟列入失信联合惩戒名单");
        await filer.FollowAsync("拟列入失信联合惩戒名单");
        await filer.LookAsync("list-06-enterprise");
        await filer.FollowAsync("提出异议");
        await filer.FillAsync("异议", "八月的工资已经付清");
        await filer.LookAsync("list-07-objection");
        await filer.PressAsync("提出异议");
        await filer.SeesAsync("已收到");
        await inspector.GoAsync("/Inspection");
        await inspector.SeesAsync("答复异议");
        await inspector.LookAsync("list-08-queue");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.FollowAsync("答复异议");
        await inspector.ChooseAsync("是否采纳", "不采纳");
        await inspector.FillAsync("核实的结果", "核对银行流水，没有付");
        await inspector.LookAsync("list-09-answer");
        await inspector.PressAsync("答复异议");

        // Another person decides once the period is over.
        host.Time.GoTo(new DateOnly(2026, 12, 2));
        await using var supervisor = await Person.SitDownAsync(host, null);
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.LookAsync("list-10-approvals");
        await supervisor.FollowAsync("杭州测试甲制造有限公司");
        await supervisor.FollowAsync("决定列入");
        await supervisor.LookAsync("list-11-decide");
        await supervisor.PressAsync("决定列入");
        await supervisor.SeesAsync("在名单上");
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(new Uri(supervisor.Page.Url).AbsolutePath);
        await inspector.FollowAsync("登记列入决定书送达");
        await inspector.LookAsync("list-12-decision");
        await ServeAsync(inspector);

        // Paid and promised; half a year later it asks to be removed.
        using (var client = await host.SignedInAsync(People.Inspector))
        {
            (await client.PayAsync(file, "21000", "2026-12-02")).Expect(302);
        }

        await filer.SignInAsync(People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.FollowAsync("列入事先告知书");
        await filer.SeesAsync("还不满足：改正以后在名单上满 6 个月（2027-06-03 起）");
        await filer.LookAsync("list-13-listed");
        await filer.FollowAsync("提交书面信用承诺");
        await filer.AttachAsync("书面信用承诺", "承诺.pdf", "%PDF-1.4 承诺 %%EOF"u8.ToArray());
        await filer.PressAsync("提交书面信用承诺");
        host.Time.GoTo(new DateOnly(2027, 6, 3));
        await filer.SignInAsync(People.Filer);
        await filer.GoAsync("/Enterprise/Matters");
        await filer.FollowAsync("列入事先告知书");
        await filer.FollowAsync("申请提前移出");
        await filer.FillAsync("申请", "工资去年十二月已经付清");
        await filer.AttachAsync("书面申请和已经改正的证据", "申请.pdf", "%PDF-1.4 申请 %%EOF"u8.ToArray());
        await filer.LookAsync("list-14-apply");
        await filer.PressAsync("申请提前移出");
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync(new Uri(supervisor.Page.Url).AbsolutePath);
        await inspector.FollowAsync("核实提前移出的申请");
        await inspector.ChooseAsync("列入期间有没有再次拖欠", "没有");
        await inspector.ChooseAsync("是不是在刑事诉讼期间", "不是");
        await inspector.FillAsync("核实了什么", "看过银行回单，问过劳动者");
        await inspector.PressAsync("核实提前移出的申请");
        await supervisor.SignInAsync(People.Supervisor);
        await supervisor.GoAsync(new Uri(inspector.Page.Url).AbsolutePath);
        await supervisor.FollowAsync("决定提前移出");
        await supervisor.LookAsync("list-15-remove");
        await supervisor.PressAsync("决定提前移出");
        await supervisor.SeesAsync("已移出名单");
        await supervisor.SeesAsync("移出名单、停止公布");
        await supervisor.LookAsync("list-16-removed");
    }

    private static async Task ServeAsync(Person inspector)
    {
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "财务负责人");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", "%PDF-1.4 送达回证 %%EOF"u8.ToArray());
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("送达已登记");
    }
}
