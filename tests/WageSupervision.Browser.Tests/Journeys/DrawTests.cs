using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>双随机抽查: the plan is published, two people roll, the public downloads the record and repeats the draw.</summary>
public sealed class DrawTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Draw_ReplayedByTheVerifier()
    {
        await using var anybody = await Person.SitDownAsync(host, null);
        string commitment;
        await using (var supervisor = await Person.SitDownAsync(host, People.Supervisor))
        {
            await supervisor.GoAsync("/Approvals");
            await supervisor.FollowAsync("检查");
            await supervisor.FollowAsync("公布抽查计划");
            await supervisor.FillAsync("检查什么、为什么", "第四季度工资支付情况抽查");
            await supervisor.PressAsync("看看有多少家");
            await supervisor.SeesAsync("现在有 1 家企业");
            await supervisor.FillAsync("抽几家", "1");
            await supervisor.FillAsync("哪一天公开抽取", "2026-11-21");
            await supervisor.LookAsync("draw-plan");
            await supervisor.PressAsync("公布计划");
            await supervisor.SeesAsync("抽查计划已经公布");
            await supervisor.SeesAsync("还不满足：到了公布的抽取日期（2026-11-21）");
            await supervisor.LookAsync("draw-file");
        }

        await anybody.GoAsync("/");
        await anybody.FollowAsync("双随机抽查");
        await anybody.LookAsync("draws");
        await anybody.Page.Locator("td.lead-cell a").First.ClickAsync();
        await anybody.SeesAsync("请记下或者截屏");
        commitment = await anybody.Page.Locator("#commitment").InnerTextAsync();
        await anybody.LookAsync("draw-public");

        host.Time.GoTo(new DateOnly(2026, 11, 21));
        await using (var inspector = await Person.SitDownAsync(host, People.Inspector))
        {
            await inspector.GoAsync("/Inspection");
            await inspector.FollowAsync("检查");
            await inspector.Page.Locator("td.lead-cell a").First.ClickAsync();
            await inspector.FollowAsync("投入第一组数字");
            await inspector.FillAsync("掷出的数字", "123");
            await inspector.PressAsync("投入第一组数字");
            await inspector.SeesAsync("20 到 100 位数字");
            await inspector.LookAsync("draw-digits");
            await inspector.FillAsync("掷出的数字", "3141 5926 5358 9793 2384");
            await inspector.PressAsync("投入第一组数字");
            await inspector.SeesAsync("抽取以前不显示");
        }

        await using (var supervisor = await Person.SitDownAsync(host, People.Supervisor))
        {
            await supervisor.GoAsync("/Inspections");
            await supervisor.Page.Locator("td.lead-cell a").First.ClickAsync();
            await supervisor.FollowAsync("公开抽取");
            await supervisor.FillAsync("掷出的数字", "2718 2818 2845 9045 2353");
            await supervisor.LookAsync("draw-second");
            await supervisor.PressAsync("公开抽取");
            await supervisor.SeesAsync("浙测西湖01");
            await supervisor.LookAsync("draw-made");
        }

        await anybody.Page.ReloadAsync();
        await anybody.SeesAsync("抽中的企业");
        await anybody.LookAsync("draw-result");
        var download = await anybody.Page.RunAndWaitForDownloadAsync(() => anybody.FollowAsync("下载抽查记录"));
        var record = await File.ReadAllTextAsync((await download.PathAsync())!);

        Assert.All(DrawVerifier.Verify(record).Checks!, check => Assert.True(check.Holds, check.What));
        Assert.Equal(commitment, DrawRecord.Read(record)!.Commitment);
        var altered = record.Replace("\"second\": \"2718", "\"second\": \"3718", StringComparison.Ordinal);
        Assert.NotEqual(record, altered);
        Assert.Contains(DrawVerifier.Verify(altered).Checks!, check => !check.Holds);
    }
}
