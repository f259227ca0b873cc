using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>Receiving never waits for checking: between them is a line, and whoever handed a sheet in sees its place there.</summary>
public sealed class WaitingChecksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private static readonly IConfiguration Impatient =
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:CheckWaitSeconds", "0")]).Build();

    [Fact]
    public async Task Upload_WhileNoSheetCanBeRead_HasItsReceiptAndItsPlace_AndIsCheckedAfterwards()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:CheckWaitSeconds", "0"]);
        using var filer = await host.SignedInAsync(People.Filer);
        List<Guid> filings = [];
        await using (await FullGateAsync(host))
        {
            // Every worker gets stuck with one, and three wait in the line.
            for (var i = 0; i < CheckWorker.AtATime + 3; i++)
            {
                filings.Add(await UploadAsync(i));
            }

            var last = await ReadUntilAsync(filer, filings[^1], page => page.Body.Contains("正在排队核对，排在第 3 位", StringComparison.Ordinal));
            Assert.Contains("收件回执有效", last.Body, StringComparison.Ordinal);
            Assert.Equal(("2", 0), (last.Header("refresh"), last.Html.QuerySelectorAll("form#confirm").Length));
            Assert.Contains("正在核对。", (await filer.ReadAsync($"/Filings/Check/{filings[0]}")).Expect(200).Body, StringComparison.Ordinal);
            await using var database = host.Database.Open();
            Assert.Equal(filings.Count, await database.Filings.CountAsync(f => f.State == FilingState.Received && f.ReceiptNumber != ""));

            // What is in the line once is not put there again.
            Assert.Equal(filings[^1], await UploadAsync(filings.Count - 1));
            Assert.Contains("排在第 3 位", (await filer.ReadAsync($"/Filings/Check/{filings[^1]}")).Expect(200).Body, StringComparison.Ordinal);
        }

        // The page comes by itself to what it was asked for.
        var page = await ReadUntilAsync(filer, filings[^1], page => page.Html.QuerySelector("form#confirm") is not null);
        Assert.Equal("", page.Header("refresh"));
        Assert.Contains("1 人", page.Body, StringComparison.Ordinal);

        Task<Guid> UploadAsync(int number) => filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(1, firstDay: 20 * number)), $"{number}.xlsx");
    }

    [Fact]
    public async Task Page_OfASheetThatIsBeingChecked_WaitsForTheResult()
    {
        await using var host = await PortalHost.StartAsync();
        using var filer = await host.SignedInAsync(People.Filer);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var database = host.Database.Open();
        await using var gate = await FullGateAsync(host);
        var upload = filer.UploadPayrollAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        Guid filing;
        while ((filing = await database.Filings.Select(f => f.FilingId).FirstOrDefaultAsync(patience.Token)) == Guid.Empty)
        {
            await Task.Delay(20, patience.Token);
        }

        var page = filer.ReadAsync($"/Filings/Check/{filing}");
        await Task.Delay(200, patience.Token);
        Assert.False(page.IsCompleted);
        await gate.DisposeAsync();

        Assert.NotNull((await page).Expect(200).Html.QuerySelector("form#confirm"));
        Assert.Equal(filing, await upload);
    }

    [Fact]
    public async Task Api_WhileNoSheetCanBeRead_SaysReceivedAndToWait()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:CheckWaitSeconds", "0"]);
        using var client = await host.WithTokenAsync();
        string receipt;
        await using (await FullGateAsync(host))
        {
            receipt = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt");
            var status = (await client.ReadAsync(Api.FilingsApiTests.Of(receipt))).Expect(200);
            Assert.Equal(("received", "received", "wait"),
                (status.Text("state"), status.Text("code"), status.Json().GetProperty("nextStep").GetProperty("action").GetString()));
        }

        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await client.ReadAsync(Api.FilingsApiTests.Of(receipt))).Expect(200).Text("state") == "received")
        {
            enough.Token.ThrowIfCancellationRequested();
        }
    }

    [Fact]
    public async Task Line_OfOneEnterprise_IsServedInOrder_EachOnce_AndAFailedOneWhenItsTimeHasCome()
    {
        using var line = new WaitingChecks();
        var (first, second, third) = (Check(), Check(), Check());
        foreach (var check in new[] { first, second, first, third })
        {
            line.Add(check);
        }

        Assert.Equal(first, await line.TakeAsync(CancellationToken.None));
        Assert.Equal((1, TimeSpan.FromMinutes(1)), line.Fail(first.FilingId, Now, byItself: true));
        Assert.Equal(new QueuePlace(0, Failed: true), await line.SettleAsync(first.FilingId, CancellationToken.None));

        // Sent again meanwhile, or looked at: it is in no hurry.
        line.Add(first);
        line.Retry(Now.AddSeconds(59));
        Assert.Equal(new QueuePlace(0, Failed: true), await line.SettleAsync(first.FilingId, CancellationToken.None));
        line.Retry(Now.AddSeconds(60));
        Assert.Equal(second, await line.TakeAsync(CancellationToken.None));
        line.Leave(second.FilingId);
        Assert.Null(await line.SettleAsync(second.FilingId, CancellationToken.None));
        Assert.Equal(third, await line.TakeAsync(CancellationToken.None));
        Assert.Equal(first, await line.TakeAsync(CancellationToken.None));
        Assert.Equal((2, TimeSpan.FromMinutes(2)), line.Fail(first.FilingId, Now, byItself: true));
        Assert.Null(await line.SettleAsync(Guid.NewGuid(), CancellationToken.None));
    }

    [Fact]
    public async Task Line_OfManyEnterprises_IsServedInTurn_AndTrialsComeLast()
    {
        using var line = new WaitingChecks(Impatient);
        var trial = Check(9) with { IsSandbox = true };
        line.Add(trial);
        PendingCheck[] flood = [.. Enumerable.Range(0, 4).Select(_ => Check(1))];
        foreach (var check in flood)
        {
            line.Add(check);
        }

        PendingCheck[] others = [Check(2), Check(2), Check(3)];
        foreach (var check in others)
        {
            line.Add(check);
        }

        PendingCheck[] served = [flood[0], others[0], others[2], flood[1], others[1], flood[2], flood[3], trial];
        for (var i = 0; i < served.Length; i++)
        {
            for (var later = i; later < served.Length; later++)
            {
                Assert.Equal(new QueuePlace(later - i + 1, Failed: false), await line.SettleAsync(served[later].FilingId, CancellationToken.None));
            }

            Assert.Equal(served[i], await line.TakeAsync(CancellationToken.None));
            line.Leave(served[i].FilingId);
        }
    }

    [Fact]
    public async Task Discard_OfOneThatWaits_LaysItAside_AndItIsNotChecked()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:CheckWaitSeconds", "0"]);
        using var client = await host.WithTokenAsync();
        string receipt;
        await using (await FullGateAsync(host))
        {
            receipt = (await client.HandInAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)))).Expect(202).Text("receipt");
            (await client.AskAsync(HttpMethod.Delete, Api.FilingsApiTests.Of(receipt))).Expect(200);
        }

        await using var database = host.Database.Open();
        var filing = await database.Filings.AsNoTracking().SingleAsync();
        await host.Services.GetRequiredService<WaitingChecks>().SettleAsync(filing.FilingId, CancellationToken.None);
        Assert.Equal(FilingCodes.Discarded, (await database.Filings.AsNoTracking().SingleAsync()).StateCode);
    }

    private static PendingCheck Check(long enterprise = 1) => new(FilingKind.Payroll, enterprise, Guid.NewGuid(), Guid.NewGuid(), null, false);

    private static async Task<Answer> ReadUntilAsync(HttpClient filer, Guid filing, Func<Answer, bool> isReached)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = (await filer.ReadAsync($"/Filings/Check/{filing}")).Expect(200);
            if (isReached(page))
            {
                return page;
            }

            await Task.Delay(20, enough.Token);
        }
    }

    // Every place to read is taken.
    private static async Task<IAsyncDisposable> FullGateAsync(PortalHost host)
    {
        var gate = host.Services.GetRequiredService<ReadingGate>();
        var places = new Places();
        for (var i = 0; i < ReadingGate.AtATime; i++)
        {
            places.Held.Add(await gate.EnterAsync(CancellationToken.None));
        }

        return places;
    }

    private sealed class Places : IAsyncDisposable
    {
        public List<IDisposable> Held { get; } = [];

        public ValueTask DisposeAsync()
        {
            Held.ForEach(place => place.Dispose());
            return ValueTask.CompletedTask;
        }
    }
}
