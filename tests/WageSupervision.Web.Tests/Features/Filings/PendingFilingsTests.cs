using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
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

    private static async Task LeaveAsync(TestDatabase database, FieldProtector keys, Guid filing)
    {
        var content = Sheets.Xlsx(Sheets.Lines(2));
        await using var context = database.Open();
        context.Filings.Add(new FilingRow
        {
            EnterpriseId = People.WestLakeEnterprise,
            FilingId = filing,
            ReceiptNumber = "ZJ-2026-1120-000999",
            Period = new DateOnly(2026, 9, 1),
            RegionCode = "330106",
            CycleStart = new DateOnly(2026, 9, 1),
            CycleEnd = new DateOnly(2026, 9, 30),
            CycleKey = new DateOnly(2026, 9, 1),
            AgreedPayday = new DateOnly(2026, 10, 15),
            Employment = Employment.FullTime,
            FileName = "a.xlsx",
            FileHash = SHA256.HashData(content),
            FileSize = content.Length,
            ReceivedAt = new TestTime().GetUtcNow().AddMinutes(-2),
            FiledBy = Guid.CreateVersion7(),
            State = FilingState.Received,
        });
        context.FilingFiles.Add(new FilingFileRow { EnterpriseId = People.WestLakeEnterprise, FilingId = filing, Content = keys.Seal(content, FilingFileRow.Place(People.WestLakeEnterprise, filing)) });
        await context.SaveChangesAsync();
    }
}
