using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>文号: from 1 each year of Zhejiang, by office and kind, without a gap, whoever asks at the same time and whatever fails.</summary>
public sealed class NumberSeriesTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Post_AtTheTurnOfTheYear_BeginsAnewAtMidnightOfZhejiang()
    {
        host.Time.GoTo(new DateOnly(2026, 12, 31));
        host.Time.Advance(new TimeSpan(13, 59, 58));
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            await inspector.LogContactAsync();
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await inspector.LogContactAsync();
        }

        Assert.Equal(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero), host.Time.GetUtcNow());
        host.Time.Advance(TimeSpan.FromSeconds(1));
        using var later = await host.SignedInAsync(People.Inspector);
        await later.LogContactAsync();
        host.Time.Advance(TimeSpan.FromHours(8));
        using var inUtcToo = await host.SignedInAsync(People.Inspector);
        await inUtcToo.LogContactAsync();

        await using var database = host.Database.Open();
        Assert.Equal(
            ["西湖人社监访〔2026〕1号", "西湖人社监访〔2026〕2号", "西湖人社监访〔2027〕1号", "西湖人社监访〔2027〕2号"],
            database.Contacts.OrderBy(c => c.ReceivedOn).ThenBy(c => c.ContactNumber).Select(c => c.ContactNumber));
        Assert.Equal(
            [new DateOnly(2026, 12, 31), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 1)],
            database.Contacts.OrderBy(c => c.ReceivedOn).ThenBy(c => c.ContactNumber).Select(c => c.ReceivedOn));
    }

    [Fact]
    public async Task Post_ManyAtOnce_SomeRefused_NumbersEachOfficeAndKindWithoutAGap()
    {
        using var inspector = await host.SignedInAsync(People.Inspector);
        using var second = await host.SignedInAsync(People.SecondInspector);
        using var elsewhere = await host.SignedInAsync(People.OtherInspector);
        var page = $"/Cases/OpenOther/{People.WestLakeEnterprise}";
        var officer = Journeys.SecondOfficer((await inspector.ReadAsync(page)).Expect(200).Html);
        var officerOfSecond = Journeys.SecondOfficer((await second.ReadAsync(page)).Expect(200).Html);

        // Among each three openings one lacks its grounds, and each contact of the other county stands between those of this one.
        var opened = Enumerable.Range(0, 18).Select(i => (i % 2 == 0 ? inspector : second).SubmitAsync(page, ("Input.Source", "NonFiling"),
            ("Input.Grounds", i % 3 == 2 ? null : "逾期没有申报"), i % 2 == 0 ? officer : officerOfSecond)).ToList();
        var contacts = Enumerable.Range(0, 12).Select(i => i % 3 == 2 ? elsewhere.LogContactAsync(("Input.RegionCode", "330203")) : inspector.LogContactAsync())
            .ToList();
        var answers = await Task.WhenAll(opened);
        await Task.WhenAll(contacts);

        Assert.Equal((12, 6), (answers.Count(answer => answer.Status == 302), answers.Count(answer => answer.Status == 400)));
        await using var database = host.Database.Open();
        Assert.Equal(Numbers("西湖人社监案", 12), Ordered(database.Cases.Select(c => c.CaseNumber)));
        Assert.Equal(Numbers("海曙人社监访", 4).Concat(Numbers("西湖人社监访", 8)), Ordered(database.Contacts.Select(c => c.ContactNumber)));
    }

    [Fact]
    public async Task Document_OfATransactionThatFails_IsGivenToTheNext()
    {
        Assert.Equal("西湖人社监令〔2026〕1号", await TakeAsync("人社监令", commit: true));
        Assert.Equal("西湖人社监令〔2026〕2号", await TakeAsync("人社监令", commit: false));

        Assert.Equal("西湖人社监令〔2026〕2号", await TakeAsync("人社监令", commit: true));
        Assert.Equal("西湖人社监罚〔2026〕1号", await TakeAsync("人社监罚", commit: true));
        Assert.Equal("西湖人社监令〔2026〕3号", await TakeAsync("人社监令", commit: true));
    }

    private async Task<string> TakeAsync(string kind, bool commit)
    {
        using var scope = host.Services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var number = await scope.ServiceProvider.GetRequiredService<NumberSeries>().DocumentAsync("西湖区", kind, CancellationToken.None);
        if (commit)
        {
            await transaction.CommitAsync();
        }

        return number;
    }

    private static IEnumerable<string> Numbers(string series, int last) =>
        Enumerable.Range(1, last).Select(number => string.Create(CultureInfo.InvariantCulture, $"{series}〔2026〕{number}号"));

    private static IEnumerable<string> Ordered(IQueryable<string> numbers) => numbers.AsEnumerable()
        .OrderBy(number => number[..2], StringComparer.Ordinal)
        .ThenBy(number => int.Parse(Regex.Match(number, @"(\d+)号$").Groups[1].Value, CultureInfo.InvariantCulture));
}
