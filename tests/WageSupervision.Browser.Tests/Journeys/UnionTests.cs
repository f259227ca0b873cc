using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>
/// A union whose demand is answered with empty words: it recommends, a case follows although no sheet was filed, and it is answered twice.
/// </summary>
public sealed class UnionTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Recommendation_WithoutAFiledSheet_LeadsToACaseAndTwoAnswers_AndTheRatesShowIt()
    {
        await using var union = await Person.SitDownAsync(host, People.Union);
        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await union.GoAsync("/Unions");
        await union.FollowAsync("要求企业改正");
        await union.ChooseAsync("企业", "杭州测试甲制造有限公司");
        await union.FillAsync("发现的违法行为", "2026年9月工资至今没有支付");
        await union.FillAsync("要求怎样改正", "付清所欠工资，并书面答复");
        await union.FillAsync("答复期限", "2026-11-30");
        await union.PressAsync("提出要求");
        var demand = union.Address;
        await filer.GoAsync("/Enterprise");
        await filer.FollowAsync("的改正要求");
        await filer.ChooseAsync("答复", "已经改正");
        await filer.FillAsync("说明", "工资已经安排");
        await filer.PressAsync("答复工会");
        await union.GoAsync(demand);
        await union.FillAsync("没有改正的事实和理由", "问过三名职工，都没有收到");
        await union.LookAsync("u-claimed");
        await union.PressAsync("认定没有改正");
        await union.FillAsync("处理意见或者处罚建议", "建议立案调查，责令限期支付");
        await union.PressAsync("送人力社保部门");
        await union.SeesAsync("已提建议");

        // Nothing was ever filed, so that no finding stands behind it.
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Inspection");
        await inspector.FollowAsync("1");
        await inspector.FollowAsync("杭州测试甲制造有限公司");
        await inspector.SeesAsync("立案或者反馈");
        await inspector.LookAsync("u-recommendation");
        await inspector.FollowAsync("据此立案");
        await inspector.SeesAsync("线索来源：工会建议");
        await inspector.LookAsync("u-open");
        await inspector.FileCaseAsync();
        var file = inspector.Address;
        await inspector.SeesAsync("工会建议");
        await inspector.SeesAsync("答复工会");
        await inspector.EstablishAsync("演示甲 2026-10-15 7000.00");
        await inspector.OrderAsync();
        await inspector.ServeAsync("登记指令书送达");
        await inspector.FollowAsync("书面答复工会");
        await inspector.ChooseAsync("是否采纳", "不采纳");
        await inspector.FillAsync("处理或者处罚结果", "已责令限期支付 7,000.00 元，期限届满前不处罚");
        await inspector.PressAsync("书面答复工会");
        await inspector.SeesAsync("不能答复不采纳");
        await inspector.ChooseAsync("是否采纳", "部分采纳");
        await inspector.LookAsync("u-answer");
        await inspector.PressAsync("书面答复工会");
        await union.GoAsync(demand);
        await union.SeesAsync("人力社保部门的书面反馈：部分采纳");
        await union.MissesAsync("最终反馈");
        await union.LookAsync("u-answered");

        // The end answers by itself, once.
        await inspector.FollowAsync("核实清偿");
        await inspector.PressAsync("每人按尚欠填上");
        await inspector.FillAsync("核实到账的金额", "7000");
        await inspector.FillAsync("到账日期", "2026-11-20");
        await inspector.AttachAsync("付款凭证", "回单.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记到账");
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await inspector.CloseAsync(supervisor, "工资已付清");
        await union.GoAsync(demand);
        await union.SeesAsync("人力社保部门的最终反馈");
        await union.SeesAsync("7,000.00");
        await union.LookAsync("u-final");
        await using var anybody = await Person.SitDownAsync(host, null);
        await anybody.GoAsync("/UnionRecommendations");
        var row = await anybody.Page.Locator("tr[data-row]").InnerTextAsync();
        Assert.Equal(["1", "0", "0", "1（100%）", "0", "1", "0"], row.Split((char[])['\t', '\n'], StringSplitOptions.RemoveEmptyEntries)[1..]);
        await anybody.LookAsync("u-rates");
    }
}
