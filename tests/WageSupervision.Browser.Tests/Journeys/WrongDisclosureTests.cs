using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>What the public reads turns out wrong: it goes within three working days, and what is left says why.</summary>
public sealed class WrongDisclosureTests : IAsyncLifetime
{
    private PortalHost host = null!;
    private Guid file;
    private Guid disclosure;

    /// <summary>Twelve workers are paid 60 yuan less than the minimum of the portal's table; it is published on Saturday 2026-11-28.</summary>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            var lines = SheetFiles.Lines(12, new DateOnly(2026, 10, 15));
            await filer.FileAsync(SheetFiles.Xlsx([.. lines.Select(line => line with { BasicWage = 2600, Gross = 2600, Pension = 200, Net = 2400 })]),
                paidOn: "2026-10-15");
            file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
            (await inspector.ProposeAsync(file)).Expect(302);
        }

        await using var database = host.Database.Open();
        disclosure = database.Disclosures.Single().DisclosureId;
        (await host.PublishAsync(disclosure)).Expect(302);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task DisclosureOfWhatIsNotOwed_IsWithdrawnInThreeWorkingDays_AndLeavesAnExplanation()
    {
        await using var anybody = await Person.SitDownAsync(host, null);
        await anybody.GoAsync("/Disclosures");
        await anybody.FollowAsync("杭州测试甲制造有限公司");
        await anybody.SeesAsync("720.00");
        var published = anybody.Address;

        // The table was wrong: the minimum had been 2,600 yuan, and nobody is owed anything.
        await host.CorrectMinimumWageAsync("2600");
        await using var inspector = await Person.SitDownAsync(host, People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.SeesAsync("案中有 12 项发现立案以后重新核对过");
        await inspector.FollowAsync("采用重新核对的结论");
        await inspector.SeesAsync("应付总额由 720.00 元改为 0.00 元");
        await inspector.LookAsync("w-revision");
        await inspector.FillAsync("核对情况", "最低工资标准更正以后没有低于标准");
        await inspector.PressAsync("采用新的结论");
        await inspector.SeesAsync("劳动保障监察案件");
        await inspector.MissesAsync("已清偿");
        await inspector.SeesAsync("下一步：提请撤销立案");
        await inspector.LookAsync("w-case");

        // Monday, Tuesday, Wednesday: on the third day it is the last one, and it is done.
        host.Time.GoTo(new DateOnly(2026, 12, 2));
        await using var supervisor = await Person.SitDownAsync(host, People.Supervisor);
        await supervisor.GoAsync("/Approvals");
        await supervisor.SeesAsync("要更正或者撤回的公示");
        await supervisor.SeesAsync("2026-12-02");
        await supervisor.SeesAsync("今天到期");
        await supervisor.LookAsync("w-approvals");
        await supervisor.Page.Locator("a[href^='/Approvals/DisclosureMending/']").ClickAsync();
        await supervisor.SeesAsync("三种情形都不符合，应当撤回");
        await supervisor.PressAsync("撤回公示");
        await supervisor.SeesAsync("请写明撤回的理由");
        await supervisor.FillAsync("撤回的理由", "最低工资标准更正以后，这家企业没有低于标准");
        await supervisor.LookAsync("w-mend");
        await supervisor.PressAsync("撤回公示");
        await supervisor.GoAsync("/Approvals");
        await supervisor.MissesAsync("要更正或者撤回的公示");

        await anybody.GoAsync("/Disclosures");
        await anybody.MissesAsync("杭州测试甲");
        await anybody.GoAsync(published);
        await anybody.SeesAsync("这条公示已经撤回");
        await anybody.SeesAsync("2026年11月28日 的公示，于 2026年12月2日 撤回");
        await anybody.SeesAsync("最低工资标准更正以后，这家企业没有低于标准");
        await anybody.MissesAsync("720.00");
        await anybody.LookAsync("w-tombstone");
        await anybody.GoAsync("/api/v1/disclosures/withdrawn");
        await anybody.SeesAsync(disclosure.ToString());
        await anybody.SeesAsync("\"withdrawnOn\":\"2026-12-02\"");
        await anybody.GoAsync($"/api/v1/disclosures/{disclosure}");
        await anybody.SeesAsync("not-found");
    }
}
