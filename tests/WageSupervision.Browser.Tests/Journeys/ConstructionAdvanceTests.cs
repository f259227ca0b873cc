using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A team that an individual employed was not paid: the project, the chain, the order to the general contractor, its service.</summary>
public sealed class ConstructionAdvanceTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task UnpaidTeamOfAForeman_GeneralContractorIsOrderedToPayFirst()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Cases");
        await inspector.FollowAsync("工程项目");
        await inspector.FollowAsync("登记项目");
        await inspector.FillAsync("项目名称", "演示花园一期");
        await inspector.FillAsync("工地的地址", "文三路演示段 8 号");
        await inspector.ChooseAsync("从哪里知道的", "现场检查");
        await inspector.LookAsync("p-new");
        await inspector.PressAsync("登记工程项目");
        await inspector.SeesAsync("13 项未查明");
        var project = inspector.Address;
        await PartyAsync(inspector, project, "建设单位", "演示置业", null);
        await PartyAsync(inspector, project, "施工总承包单位", "演示总承包", "演示置业（建设单位）", "91330106TESTA00013");
        await PartyAsync(inspector, project, "个人（包工头）", "演示包工头", "演示总承包（施工总承包单位）");
        await inspector.LookAsync("p-project");

        var file = await CaseAsync(inspector);
        await inspector.OtherStepAsync("关联工程项目");
        await inspector.ChooseAsync("谁招用的这些劳动者", "演示包工头（个人（包工头））");
        await inspector.ChooseAsync("这些劳动者是不是农民工", "是农民工");
        await inspector.LookAsync("p-tie");
        await inspector.PressAsync("关联工程项目");
        await inspector.SeesAsync("清偿 7,000.00 元");
        await inspector.SeesAsync("演示置业有没有按合同约定及时付款给演示总承包？");
        await inspector.LookAsync("p-chain");

        await inspector.FollowAsync("责令先行清偿");
        await inspector.FillAsync("金额（元）", "7000.01");
        await inspector.PressAsync("作出先行清偿指令书");
        await inspector.SeesAsync("最多可以责令");
        await inspector.FillAsync("金额（元）", "7000");
        await inspector.LookAsync("p-advance");
        await inspector.PressAsync("作出先行清偿指令书");
        await inspector.SeesAsync("待送达");
        await inspector.FollowAsync("登记先行清偿指令书送达");
        await inspector.ChooseAsync("送达方式", "直接送达");
        await inspector.FillAsync("签收人职务", "项目经理");
        await inspector.AttachAsync("送达回证", "送达回证.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记送达");
        await inspector.SeesAsync("责令 演示总承包 清偿 7,000.00 元");
        await inspector.SeesAsync("送达先行清偿指令书");
        await inspector.LookAsync("p-served");
        Assert.Equal(file, inspector.Address);

        await using var filer = await Person.SitDownAsync(host, People.Filer);
        await filer.GoAsync("/Enterprise/Projects");
        await filer.FollowAsync("演示花园一期");
        await filer.SeesAsync("责令本单位先付的");
        await filer.LookAsync("p-enterprise");
        await filer.FollowAsync("工程完工");
        await filer.FillAsync("日期", "2026-11-10");
        await filer.FillAsync("凭什么材料", "竣工验收报告");
        await filer.PressAsync("申报");
        await filer.SeesAsync("等监察员核对");
        await inspector.GoAsync(project);
        await inspector.FollowAsync("确认");
        await inspector.FillAsync("怎样核对的", "看过验收报告原件");
        await inspector.PressAsync("确认申报的事实");
        await inspector.SeesAsync("2026-11-10 完工");
    }

    private static async Task PartyAsync(Person inspector, string project, string role, string name, string? giver, string? code = null)
    {
        await inspector.GoAsync(project);
        await inspector.FollowAsync("参建单位");
        await inspector.ChooseAsync("是项目的什么单位", role);
        await inspector.FillAsync("名称", name);
        if (giver is not null)
        {
            await inspector.ChooseAsync("工程是谁交给它的", giver);
        }

        if (code is not null)
        {
            await inspector.ChooseAsync("有没有营业执照和施工资质", "有");
            await inspector.FillAsync("统一社会信用代码", code);
        }

        await inspector.ChooseAsync("从哪里知道的", "施工、分包合同");
        await inspector.PressAsync("登记");
        await inspector.SeesAsync(name);
    }

    private static async Task<string> CaseAsync(Person inspector)
    {
        await inspector.OpenCaseAsync();
        await inspector.EstablishAsync("演示工友 2026-10-15 7000.00");
        return inspector.Address;
    }
}
