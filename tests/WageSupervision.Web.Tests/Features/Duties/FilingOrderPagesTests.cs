using WageSupervision.Web.Tests.Infrastructure;
using static WageSupervision.Web.Tests.Features.Duties.FilingOrderSteps;

namespace WageSupervision.Web.Tests.Features.Duties;

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

        (await inspector.SubmitAsync($"/Cases/FilingOrderService/{order}", Service("2026-11-20"))).Expect(302);

        Assert.Null((await inspector.ReadAsync("/Inspection")).Expect(200).Html.QuerySelector(door));
        var served = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html;
        Assert.Null(served.QuerySelector(door));
        Assert.StartsWith("送达责令定期申报决定书", served.QuerySelector("ol.timeline li")!.TextContent, StringComparison.Ordinal);
    }
}
