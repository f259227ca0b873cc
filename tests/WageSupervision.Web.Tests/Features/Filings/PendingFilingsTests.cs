using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>A receipt is a promise: what was received before a crash is checked after the next start.</summary>
public sealed class PendingFilingsTests
{
    [Fact]
    public async Task Start_FilingLeftReceived_IsChecked()
    {
        var filing = Guid.CreateVersion7();
        await using var host = await PortalHost.StartAsync(before: (database, keys) => LeaveAsync(database, keys, filing));

        // The portal does it by itself, beside requests; asking for the page until then is all a person could do, too.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var filer = await host.SignedInAsync(People.Filer);
        FilingRow row;
        do
        {
            (await filer.ReadAsync("/Filings")).Expect(200);
            await using var database = host.Database.Open();
            row = await database.Filings.SingleAsync(f => f.FilingId == filing, enough.Token);
        }
        while (row.State == FilingState.Received);

        Assert.Equal((FilingState.AwaitingConfirmation, 2, 14_000m), (row.State, row.Workers, row.Net));
        Assert.Equal($"/Filings/Receipt/{filing}", (await filer.SubmitAsync($"/Filings/Check/{filing}")).Expect(302).Location);
    }

    [Fact]
    public async Task Start_OneThatCannotBeRead_HoldsUpNoOther()
    {
        var (broken, sound) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var host = await PortalHost.StartAsync(before: async (database, keys) =>
        {
            // Sealed for another place: it can never be opened.
            await LeaveAsync(database, keys, broken, minutes: 10, place: "elsewhere", month: 8);
            await LeaveAsync(database, keys, sound);
        });

        // Well before the first one's next try.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        FilingState state;
        do
        {
            await using var database = host.Database.Open();
            state = (await database.Filings.SingleAsync(f => f.FilingId == sound, enough.Token)).State;
        }
        while (state == FilingState.Received || host.Errors.Entries.Count == 0);

        Assert.Equal(FilingState.AwaitingConfirmation, state);
        await using var after = host.Database.Open();
        Assert.Equal(FilingState.Received, (await after.Filings.SingleAsync(f => f.FilingId == broken)).State);
        Assert.Contains(host.Errors.Entries, line => line.Contains(broken.ToString(), StringComparison.Ordinal)
            && line.Contains("1 times so far", StringComparison.Ordinal));
    }

    private static async Task LeaveAsync(TestDatabase database, FieldProtector keys, Guid filing, int minutes = 2, string? place = null, int month = 9)
    {
        var content = SheetFiles.Xlsx(SheetFiles.Lines(2));
        var first = new DateOnly(2026, month, 1);
        await using var context = database.Open();
        context.Filings.Add(new FilingRow
        {
            EnterpriseId = People.WestLakeEnterprise,
            FilingId = filing,
            ReceiptNumber = $"ZJ-2026-1120-0009{month:00}",
            Period = first,
            RegionCode = "330106",
            CycleStart = first,
            CycleEnd = first.AddMonths(1).AddDays(-1),
            CycleKey = first,
            AgreedPayday = first.AddMonths(1).AddDays(14),
            Employment = Employment.FullTime,
            FileName = "a.xlsx",
            FileHash = SHA256.HashData(content),
            FileSize = content.Length,
            ReceivedAt = new TestTime().GetUtcNow().AddMinutes(-minutes),
            FiledBy = Guid.CreateVersion7(),
            State = FilingState.Received,
        });
        context.FilingFiles.Add(new FilingFileRow
        {
            EnterpriseId = People.WestLakeEnterprise,
            FilingId = filing,
            Content = keys.Seal(content, place ?? FilingFileRow.Place(People.WestLakeEnterprise, filing))
        });
        await context.SaveChangesAsync();
    }
}
