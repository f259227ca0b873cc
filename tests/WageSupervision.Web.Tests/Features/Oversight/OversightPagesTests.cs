using WageSupervision.Domain.Oversight;
using WageSupervision.Web.Features.Oversight;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Oversight;

/// <summary>办案监督: every number follows from events and links to its list; the public is told no person and no small number.</summary>
public sealed class OversightPagesTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Supervisor_SeesEachNumberWithItsList_OfItsOwnCounty()
    {
        var file = await LateServiceAsync();
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        using var other = await host.SignedInAsync(People.OtherSupervisor);

        var page = (await supervisor.ReadAsync("/Oversight")).Expect(200);
        var link = page.Html.QuerySelector("a[href*='kind=BackdatedService']")!;
        Assert.Equal("1", link.TextContent);
        Assert.Contains("测试监察员", page.Html.QuerySelector("td.lead-cell")!.TextContent, StringComparison.Ordinal);
        var list = (await supervisor.ReadAsync(link.GetAttribute("href")!)).Expect(200);
        Assert.NotNull(list.Html.QuerySelector($"a[href='/Cases/Detail/{file}']"));
        Assert.Contains("回证晚到", list.Body, StringComparison.Ordinal);
        Assert.Contains("没有要看的记录", (await other.ReadAsync("/Oversight")).Expect(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(file.ToString(), (await other.ReadAsync(link.GetAttribute("href")!)).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("没有要看的记录", (await supervisor.ReadAsync("/Oversight?month=2026-10")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overdue_TheOfficesOwnClockOver_IsCounted_TheEnterprisesIsNot()
    {
        await LateServiceAsync();
        host.Time.GoTo(new DateOnly(2026, 12, 7));
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        {
            // 限期改正 ended on 2026-12-05: that was the enterprise's time.
            Assert.Empty((await supervisor.ReadAsync("/Oversight")).Expect(200).Html.QuerySelectorAll("a[href*='kind=&officer']"));
        }

        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        }

        host.Time.GoTo(new DateOnly(2027, 4, 20));
        using var later = await host.SignedInAsync(People.Supervisor);
        var link = (await later.ReadAsync("/Oversight")).Expect(200).Html.QuerySelector("a[href*='kind=&officer']")!;
        Assert.Contains("调查", (await later.ReadAsync(link.GetAttribute("href")!)).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_CountsByCounty_NoPersonsAndNoSmallNumbers()
    {
        await LateServiceAsync();
        using var anybody = host.NewClient();

        var page = (await anybody.ReadAsync("/OfficeReports?month=2026-11")).Expect(200);

        Assert.Contains("西湖区", page.Body, StringComparison.Ordinal);
        Assert.Contains("少于 5", page.Html.QuerySelector($"td[data-label='{Domain.Choices.LabelOf(OversightKind.BackdatedService)}']")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("测试监察员", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("杭州测试甲", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("回证晚到", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-30", "2026-10")]
    [InlineData("2026-12-01", "2026-11")]
    [InlineData("2026-12-31", "2026-11")]
    [InlineData("2027-01-01", "2026-12")]
    public async Task Public_WithoutAMonth_ShowsTheLastWholeOne(string today, string month)
    {
        host.Time.GoTo(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        using var anybody = host.NewClient();

        var page = (await anybody.ReadAsync("/OfficeReports")).Expect(200);

        Assert.Equal(month, page.ValueOf("Month"));
        Assert.Equal([today[..7]], page.Html.QuerySelectorAll("#Month option").Where(option => option.TextContent.Contains("还没有过完", StringComparison.Ordinal))
            .Select(option => option.GetAttribute("value")));
        Assert.Contains($"{today[..7]} 没有立案", (await anybody.ReadAsync($"/OfficeReports?month={today[..7]}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_BothReports_LeadToEachOther_AndTheFooterToBoth()
    {
        using var anybody = host.NewClient();
        Assert.NotNull((await anybody.ReadAsync("/OfficeReports")).Expect(200).Html.QuerySelector("main a[href='/UnionRecommendations']"));
        Assert.NotNull((await anybody.ReadAsync("/UnionRecommendations")).Expect(200).Html.QuerySelector("main a[href='/OfficeReports']"));
        var footer = (await anybody.ReadAsync("/Help")).Expect(200).Html.QuerySelector("footer")!;
        foreach (var report in new[] { "/OfficeReports", "/UnionRecommendations" })
        {
            Assert.NotNull(footer.QuerySelector($"a[href='{report}']"));
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "少于 5")]
    [InlineData(4, "少于 5")]
    [InlineData(5, "5")]
    public void Shown_SmallNumbers_AreNotTold(int count, string shown) => Assert.Equal(shown, OversightMonths.Shown(count));

    // An order of 2026-11-20, served that day and recorded on 2026-11-25.
    private async Task<Guid> LateServiceAsync()
    {
        Guid file;
        using (var filer = await host.SignedInAsync(People.Filer))
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
            file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
            (await inspector.OrderAsync(file, "2026-12-05")).Expect(302);
        }

        host.Time.GoTo(new DateOnly(2026, 11, 25));
        using var later = await host.SignedInAsync(People.Inspector);
        (await later.ServeAsync(file, "2026-11-20")).Expect(302);
        return file;
    }
}
