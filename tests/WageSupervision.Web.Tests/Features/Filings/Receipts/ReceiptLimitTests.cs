using System.Globalization;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Receipts;

/// <summary>Receipt numbers run in order: nobody reads them one after the other without end.</summary>
public sealed class ReceiptLimitTests
{
    [Fact]
    public async Task Get_TooManyReceipts_IsRefusedInChineseWithTheTimeToTryAgain()
    {
        await using var host = await PortalHost.StartAsync(settings: ["--Portal:ReceiptChecksPerMinute", "3"]);
        using var client = host.NewClient();
        for (var number = 1; number <= 3; number++)
        {
            (await client.ReadAsync($"/Receipts/ZJ-2026-1120-00000{number}")).Expect(404);
        }

        foreach (var path in new[] { "/Receipts/ZJ-2026-1120-000004", "/Receipts?number=ZJ-2026-1120-000005", "/receipts" })
        {
            var page = (await client.ReadAsync(path)).Expect(429);
            Assert.Equal("查得太频繁", page.Html.QuerySelector("h1")!.TextContent);
            Assert.Matches(@"请在 \d\d:\d\d 以后再查", page.Body);
            Assert.InRange(int.Parse(page.Header("retry-after")!, CultureInfo.InvariantCulture), 1, 60);
        }

        Assert.StartsWith("请按 Retry-After", (await client.ReadAsync("/api/v1/receipt-keys")).Refused(429, "too-many-requests").Text("detail"),
            StringComparison.Ordinal);

        // Nothing else is held up by it.
        (await client.ReadAsync("/Account/Login")).Expect(200);
        Assert.Empty(host.Errors.Entries);
    }
}
