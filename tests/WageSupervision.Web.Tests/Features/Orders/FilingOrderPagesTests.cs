using WageSupervision.Web.Tests.Infrastructure;
using static WageSupervision.Web.Tests.Features.Orders.FilingOrderSteps;

namespace WageSupervision.Web.Tests.Features.Orders;

/// <summary>Who is told of an order to file periodically: the inspector until it is served, the enterprise from then on.</summary>
public sealed class FilingOrderPagesTests
{
    [Fact]
    public async Task Inspection_ApprovedAndNotServed_IsATaskUntilItIsServed()
    {
        await using var host = await PortalHost.StartAsync();
        var (file, order) = await ApprovedAsync(host);
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var city = await host.SignedInAsync(People.CityInspector);
        using var other = await host.SignedInAsync(People.OtherInspector);
        var door = $"a[href='/Cases/FilingOrderService/{order}']";

        Assert.NotNull((await inspector.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector(door));
        Assert.NotNull((await city.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector(door));
        Assert.DoesNotContain("待送达", (await other.ReadAsync("/Inspection")).Expect(200).Body, StringComparison.Ordinal);
        var step = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html;
        Assert.Equal("登记送达", step.QuerySelector($".next-step {door}")?.TextContent);
        Assert.Contains("审定责令定期申报", step.QuerySelector("ol.timeline")!.TextContent, StringComparison.Ordinal);

        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(302);

        Assert.Null((await inspector.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector(door));
        var served = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html;
        Assert.Null(served.QuerySelector(door));
        Assert.StartsWith("送达责令定期申报决定书", served.QuerySelector("ol.timeline li b")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enterprise_OrderServed_IsReadByItAlone_AndNotBefore()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, order) = await ApprovedAsync(host);
        var page = $"/Enterprise/FilingOrder/{order}";
        using var filer = await host.SignedInAsync(People.Filer);
        using var other = await host.SignedInAsync(People.OtherFiler);
        using var inspector = await host.SignedInAsync(People.Inspector);

        (await filer.ReadAsync(page)).Expect(404);
        foreach (var door in new[] { "/Enterprise", "/Enterprise/Matters", "/Enterprise/Duties" })
        {
            Assert.DoesNotContain("责令定期申报决定书",
                (await filer.ReadAsync(door)).Expect(200).Html.QuerySelector("main")!.TextContent.Replace("责令定期申报的决定书", "", StringComparison.Ordinal),
                StringComparison.Ordinal);
        }

        (await inspector.RecordServiceAsync($"/Cases/FilingOrderService/{order}", "2026-11-20")).Expect(302);

        var read = (await filer.ReadAsync(page)).Expect(200).Html;
        Assert.Contains("责令你单位自2026年11月至2027年1月", read.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11-20 送达", read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("签收人", read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var door in new[] { "/Enterprise", "/Enterprise/Matters", "/Enterprise/Duties" })
        {
            Assert.NotNull((await filer.ReadAsync(door)).Expect(200).Html.QuerySelector($"a[href='{page}']"));
            Assert.DoesNotContain(page, (await other.ReadAsync(door)).Expect(200).Body, StringComparison.Ordinal);
        }

        (await other.ReadAsync(page)).Expect(404);
        Assert.StartsWith("/Account/Denied", (await inspector.ReadAsync(page)).Expect(302).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(19, 12, true)]
    [InlineData(20, 12, true)]
    [InlineData(21, 12, false)]
    public async Task Enterprise_OrderServed_IsATaskForThirtyDays(int day, int month, bool shown)
    {
        await using var host = await PortalHost.StartAsync();
        var (_, order) = await ServedAsync(host);
        host.Time.GoTo(new DateOnly(2026, month, day));
        using var filer = await host.SignedInAsync(People.Filer);

        var task = (await filer.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector($"a.task[href='/Enterprise/FilingOrder/{order}']");

        Assert.Equal(shown, task is not null);
        Assert.Equal(shown, task?.TextContent.Contains("从 2026年11月工资支付表起申报", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Enterprise_FirstMonthFiled_TheOrderIsNoTaskAnyMore()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, order) = await ServedAsync(host);
        host.Time.GoTo(new DateOnly(2026, 12, 8));
        using var filer = await host.SignedInAsync(People.Filer);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), month: 11);

        Assert.Null((await filer.ReadAsync("/Enterprise")).Expect(200).Html.QuerySelector($"a.task[href='/Enterprise/FilingOrder/{order}']"));
        Assert.NotNull((await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Html.QuerySelector($"a[href='/Enterprise/FilingOrder/{order}']"));
    }
}
