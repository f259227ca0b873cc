using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>What lies between the notice of a fine and its end: an oral defence, a hearing, the money.</summary>
public sealed class PenaltyCourseTests : IAsyncLifetime
{
    private static readonly byte[] Paper = "%PDF-1.4 演示 %%EOF"u8.ToArray();
    private PortalHost host = null!;
    private Guid file;

    /// <summary>A case whose notice of 15,000 yuan was served on Tuesday 2026-12-01.</summary>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        host.Time.GoTo(new DateOnly(2026, 11, 20));
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
            file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
            (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        }

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
        await inspector.AttachAsync("笔录或者书面材料", "笔录.pdf", Paper);
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

        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Document/{file}/decision");
        await inspector.SeesAsync("罚款 12,000.00 元");
        await inspector.SeesAsync("第 1 份部分采纳，付款经核对属实");
    }
}
