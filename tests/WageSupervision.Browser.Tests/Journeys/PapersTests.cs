using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Browser.Tests.Infrastructure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Browser.Tests.Journeys;

/// <summary>An order on paper: issued, made into a PDF, checked by whoever scans its code; replaced, and the code says so.</summary>
public sealed class PapersTests
{
    [Fact]
    public async Task Journey_OrderOnPaper_IsCheckedAndReplaced()
    {
        await using var host = await PortalHost.StartAsync();
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        using var client = await host.SignedInAsync(People.Inspector);
        var file = await client.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await client.ClaimAsync(file, "演示甲 2026-10-15 7000.00\n演示乙 2026-10-15 3500.50")).Expect(302);
        (await client.OrderAsync(file, "2026-11-24")).Expect(302);

        // The paper is there at once; the PDF follows.
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("限期改正指令书 西湖人社监令");
        await inspector.SeesAsync("壹万零伍佰元伍角整");
        await inspector.SeesAsync("PDF 正在生成");
        await inspector.LookAsync("papers-01-order");
        await host.Services.GetRequiredService<PaperPdfWorker>().WorkAsync(CancellationToken.None);
        await inspector.FollowAsync("再看一下");
        var pdf = await inspector.Page.RunAndWaitForDownloadAsync(() => inspector.FollowAsync("PDF"));
        Assert.EndsWith(".pdf", pdf.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync((await pdf.PathAsync())!))[..5]);

        // Whoever has it in hand.
        var code = await inspector.Page.Locator("a[href^='/Papers/Check']").First.GetAttributeAsync("href");
        await using var anybody = await Person.SitDownAsync(host, null);
        await anybody.GoAsync(code!);
        await anybody.SeesAsync("真实，有效");
        await anybody.LookAsync("papers-02-check");
        await anybody.FillAsync("核验码", "0000 0000 0000 0000");
        await anybody.PressAsync("核验");
        await anybody.SeesAsync("核对不上");

        // Not served in time it is void, and the next one takes its place.
        host.Time.GoTo(new DateOnly(2026, 11, 24));
        await inspector.SignInAsync(People.Inspector);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("制作限期改正指令书");
        await inspector.FillAsync("改正期限", "2026-12-05");
        await inspector.PressAsync("作出指令书");
        await inspector.SeesAsync("文书作废说明");
        await inspector.LookAsync("papers-03-case");
        await anybody.GoAsync(code!);
        await anybody.SeesAsync("真实，但已由新的文书代替");
        await anybody.LookAsync("papers-04-replaced");
    }

    [Fact]
    public async Task Journey_Payment_IsProvedWorkerByWorker()
    {
        await using var host = await PortalHost.StartAsync();
        await using var inspector = await Person.SitDownAsync(host, null);
        await inspector.SignInAsync(People.Inspector);
        using var client = await host.SignedInAsync(People.Inspector);
        var file = await client.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await client.ClaimAsync(file, "演示甲 2026-10-15 7000.00\n演示乙 2026-10-15 3500.50")).Expect(302);
        (await client.PayAsync(file, "10500.50", "2026-11-20", await client.VersionAsync(file))).Expect(302);

        // Nobody has said to whom it went: the proof asks.
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("工资清偿核实证明");
        await inspector.SeesAsync("这笔清偿付给了哪几名劳动者，每人多少元？");
        await inspector.LookAsync("papers-05-lump");

        (await client.SplitAsync(file)).Expect(302);
        await inspector.GoAsync($"/Cases/Detail/{file}");
        await inspector.FollowAsync("送达本（全名）");
        await inspector.SeesAsync("工资清偿明细");
        await inspector.LookAsync("papers-06-served-copies");
        await inspector.PressAsync("打开工资清偿明细");
        await inspector.SeesAsync("只用于证明工资已经支付");
        await inspector.SeesAsync("演示甲");
        await inspector.LookAsync("papers-07-annex");
    }
}
