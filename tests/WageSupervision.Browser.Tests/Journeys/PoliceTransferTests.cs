using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A case over the figures of the crime is handed to the police and ends there.</summary>
public sealed class PoliceTransferTests : IAsyncLifetime
{
    private PortalHost host = null!;
    private Guid file;

    /// <summary>Ten workers, 70,000 yuan, ordered to be paid by 2026-11-30.</summary>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        file = await host.WithServedOrderAsync(10);
        host.Time.GoTo(new DateOnly(2026, 12, 1));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task CaseOverTheThreshold_IsTransferredApprovedSentReceivedAnswered_AndEnds()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("在全国幅度之内");
        await inspector.SeesAsync("移送以前要弄清");
        await inspector.LookAsync("s6-threshold");
        await inspector.FollowAsync("移送公安机关");
        await inspector.PressAsync("提请移送");
        await inspector.SeesAsync("请写明移送给哪个公安机关");
        await inspector.FillAsync("移送给哪个公安机关", "西湖区公安局");
        await inspector.FillAsync("涉嫌犯罪的事实", "期限内有货款到账而不支付");
        await inspector.LookAsync("s6-transfer");
        await inspector.PressAsync("提请移送");
        await inspector.SeesAsync("等待负责人决定：提请移送公安机关");

        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync($"/Approvals/Proposal/{file}?of=police-transfer-proposed");
        await supervisor.SeesAsync("（二手来源）");
        await supervisor.LookAsync("s6-transfer-approval");
        await supervisor.PressAsync("批准移送公安机关");

        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("下一步：制作移送书并送出");
        await inspector.FollowAsync("制作移送书并送出");
        await inspector.PressAsync("制作移送书并送出");
        await inspector.FollowAsync("登记公安机关回执");
        await inspector.FillAsync("回执上的日期", "2026-12-01");
        await inspector.AttachAsync("回执的扫描件", "回执.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记公安机关回执");
        await inspector.SeesAsync("公安机关正在审查");

        await inspector.FollowAsync("登记公安机关是否立案");
        await inspector.ChooseAsync("公安机关的决定", "立案");
        await inspector.FillAsync("通知书上的日期", "2026-12-01");
        await inspector.FillAsync("通知书的编号", "立案决定书 1 号");
        await inspector.AttachAsync("通知书的扫描件", "通知书.pdf", CaseWork.Scan());
        await inspector.PressAsync("登记公安机关是否立案");
        await inspector.SeesAsync("公安机关已立案");

        await inspector.GoAsync($"/Cases/End/{file}");
        await inspector.ChooseAsync("怎样终结", "移送公安机关，公安机关已经立案");
        await inspector.FillAsync("移送给谁", "西湖区公安局，2026 年 12 月 1 日立案");
        await inspector.FillAsync("理由", "公安机关已经立案");
        await inspector.PressAsync("提请终结");
        await supervisor.GoAsync($"/Approvals/Proposal/{file}?of=end-proposed");
        await supervisor.PressAsync("批准没有付清的终结");
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("公安机关正在侦查");
        await inspector.LookAsync("s6-ended");
    }
}
