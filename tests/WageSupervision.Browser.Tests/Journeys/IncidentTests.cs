using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>A major incident: opened, set to a township, reported, ended by another person.</summary>
public sealed class IncidentTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Incident_OpenedReportedAndSetToOthers_IsEndedByTheSupervisor()
    {
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync("/Incidents");
        await inspector.FollowAsync("建立");
        await inspector.ChooseAsync("怎样知道的", "巡查发现");
        await inspector.ChooseAsync("情形", "群体性（多人聚集讨薪、堵路、围堵单位）");
        await inspector.FillAsync("哪个单位或者工地", "城西演示工地");
        await inspector.FillAsync("发生在哪里", "文二路 1 号");
        await inspector.FillAsync("大约多少人", "30");
        await inspector.FillAsync("发生了什么", "三十人堵住大门要求付工资");
        await inspector.LookAsync("s6-incident-open");
        await inspector.PressAsync("建立");
        await inspector.SeesAsync("首次报告");
        await inspector.FollowAsync("向上报告");
        await inspector.FillAsync("报告给谁", "区人民政府");
        await inspector.FillAsync("报告的内容", "正在劝导");
        await inspector.PressAsync("向上报告");
        await inspector.FollowAsync("交办");
        await inspector.FillAsync("要做什么", "到现场劝导");
        await inspector.FillAsync("由谁办", "演示街道办事处");
        await inspector.FillAsync("几小时内办完", "1");
        await inspector.PressAsync("交办");
        await inspector.LookAsync("s6-incident");
        await inspector.SeesAsync("提请结束还缺什么");
        await inspector.FollowAsync("登记交办完成");
        await inspector.ChooseAsync("哪一项", "第 1 项　演示街道办事处：到现场劝导");
        await inspector.FillAsync("办得怎样", "已到现场，登记了人数");
        await inspector.PressAsync("登记交办完成");
        await inspector.FollowAsync("提请结束处置");
        await inspector.FillAsync("怎样结束的", "人已散，工资由总包垫付");
        await inspector.PressAsync("提请结束处置");

        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.FollowAsync("城西演示工地");
        await supervisor.FollowAsync("批准结束处置");
        await supervisor.LookAsync("s6-incident-end");
        await supervisor.PressAsync("批准结束处置");
        await supervisor.SeesAsync("已批准结束");
    }
}
