using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Outages;

/// <summary>The portal measures itself; what it measures moves deadlines and is shown to everybody.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(179, 0)]
    [InlineData(180, 1)]
    [InlineData(181, 1)]
    public async Task Silence_FromThreeMinutesOn_IsAnOutage(int seconds, int outages)
    {
        await using var host = await PortalHost.StartAsync();
        var pulse = host.Services.GetRequiredService<PulseWorker>();
        var from = host.Time.GetUtcNow();
        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        host.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        await using var database = host.Database.Open();

        var measured = await database.Outages.ToListAsync();

        Assert.Equal(outages, measured.Count);
        Assert.All(measured, outage => Assert.Equal((from, host.Time.GetUtcNow(), OutageCause.Unknown), (outage.FromAt, outage.UntilAt, outage.Cause)));
    }

    [Fact]
    public async Task Silence_BeforeTheFirstSignOfAProcess_IsThatItStood()
    {
        await using var host = await PortalHost.StartAsync();
        await using var database = host.Database.Open();
        database.OutagePulses.Add(new OutagePulseRow { Id = 1, FirstAt = host.Time.GetUtcNow().AddDays(-9), LastAt = host.Time.GetUtcNow().AddHours(-2) });
        await database.SaveChangesAsync();

        await host.Services.GetRequiredService<PulseWorker>().BeatAsync(CancellationToken.None);

        Assert.Equal((OutageCause.Stopped, TimeSpan.FromHours(2)),
            await database.Outages.Select(o => new { o.Cause, o.FromAt, o.UntilAt }).AsAsyncEnumerable()
            .Select(o => (o.Cause, o.UntilAt - o.FromAt)).SingleAsync());
    }

    [Fact]
    public async Task Silence_WhileTheDatabaseWasAway_SaysSo_AndTheClockSetBackMakesNone()
    {
        await using var host = await PortalHost.StartAsync();
        var pulse = host.Services.GetRequiredService<PulseWorker>();
        await pulse.BeatAsync(CancellationToken.None);
        await using (await DatabaseAway.BeginAsync(host))
        {
            host.Time.Advance(TimeSpan.FromMinutes(10));
            Assert.False(await pulse.BeatAsync(CancellationToken.None));
        }

        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        host.Time.Advance(TimeSpan.FromHours(-1));
        Assert.True(await pulse.BeatAsync(CancellationToken.None));
        await using var database = host.Database.Open();
        Assert.Equal(OutageCause.Database, (await database.Outages.SingleAsync()).Cause);
    }

    [Fact]
    public async Task Outage_OnTheLastDay_MovesTheDutyAndShowsEverywhere()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync();
        var pulse = host.Services.GetRequiredService<PulseWorker>();

        // September is due on Thursday 15 October; half an hour is missing on that day.
        host.Time.GoTo(new DateOnly(2026, 10, 15));
        await pulse.BeatAsync(CancellationToken.None);
        host.Time.Advance(TimeSpan.FromMinutes(30));
        await pulse.BeatAsync(CancellationToken.None);
        host.Time.GoTo(new DateOnly(2026, 10, 16));
        await using (var database = host.Database.Open())
        {
            // The signs of the hours between.
            await database.OutagePulses.ExecuteUpdateAsync(set => set.SetProperty(p => p.LastAt, host.Time.GetUtcNow()));
        }

        using (var filer = await host.SignedInAsync(People.Filer))
        {
            await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
            var row = (await filer.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelectorAll("tbody tr")
                .Single(r => r.TextContent.Contains("2026年9月工资支付表", StringComparison.Ordinal));
            Assert.Contains("因系统中断由 2026-10-15 顺延到 2026-10-16", row.TextContent, StringComparison.Ordinal);
            Assert.Equal("已申报", row.QuerySelector(".state")!.TextContent);
        }

        using var inspector = await host.SignedInAsync(People.Inspector);
        Assert.Equal("已申报", (await inspector.ReadAsync("/Inspection/Duties?month=2026-09")).Expect(200).Html.QuerySelector("tbody .state")!.TextContent);
        using var anybody = host.NewClient();
        var page = (await anybody.ReadAsync("/Outages")).Expect(200);
        Assert.Contains("2026-10-15 10:00 至 10:30", page.Body, StringComparison.Ordinal);
        Assert.Contains("2026年9月工资支付表", page.Body, StringComparison.Ordinal);
        var data = System.Text.Json.JsonDocument.Parse((await anybody.ReadAsync("/api/v1/outages")).Expect(200).Body).RootElement;
        Assert.Equal(30, data.GetProperty("outages")[0].GetProperty("minutes").GetInt32());
        Assert.Equal(2, data.GetProperty("movedDeadlines").GetArrayLength());
        Assert.Equal("2026-10-16", data.GetProperty("movedDeadlines")[0].GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task Get_MaintenanceAndOutages_SayTheSameOfDeadlines()
    {
        await using var host = await PortalHost.StartAsync();
        using var administrator = await host.SignedInAsync(People.Administrator);

        foreach (var page in new[] { "/Administration/Maintenance", "/Outages" })
        {
            Assert.Contains("预告过的维护也一样：按实际测得的中断顺延，预告本身不使期限顺延。", (await administrator.ReadAsync(page)).Expect(200).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Maintenance_IsAnnounced_ShownBeforehand_AndMovesNothingByItself()
    {
        await using var host = await PortalHost.StartAsync();
        await host.RequireAsync("2026-11");
        using var administrator = await host.SignedInAsync(People.Administrator);
        using var anybody = host.NewClient();

        var refused = (await administrator.SubmitAsync("/Administration/Maintenance", ("Input.Day", "2026-11-20"), ("Input.Time", "9：00"),
            ("Input.Minutes", "0"), ("Input.Reason", ""))).Expect(400);
        (await administrator.SubmitAsync("/Administration/Maintenance", ("Input.Day", "2026-12-15"), ("Input.Time", "22:00"), ("Input.Minutes", "120"),
            ("Input.Reason", "升级数据库"))).Expect(302);

        Assert.Contains("已经过了", refused.ErrorAt("Input.Time"), StringComparison.Ordinal);
        Assert.NotEmpty(refused.ErrorAt("Input.Minutes"));
        Assert.NotEmpty(refused.ErrorAt("Input.Reason"));
        var page = (await anybody.ReadAsync("/Outages")).Expect(200).Body;
        Assert.Contains("2026-12-15 22:00 至 2026-12-16 00:00", page, StringComparison.Ordinal);
        Assert.Contains("近十二个月没有申报期限因中断顺延", page, StringComparison.Ordinal);
    }
}
