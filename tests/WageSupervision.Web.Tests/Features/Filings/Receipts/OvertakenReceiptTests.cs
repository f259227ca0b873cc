using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Receipts;

/// <summary>A receipt that was overtaken by a correction or a withdrawal says on every page what holds now.</summary>
public sealed class OvertakenReceiptTests : FilerTests
{
    [Fact]
    public async Task Get_AmendmentWithdrawn_SaysThatNothingStands()
    {
        var (old, correction) = await CorrectedAsync();
        await WithdrawAsync(correction);

        var page = (await filer.ReadAsync($"/Filings/Receipt/{old}")).Expect(200);
        Assert.Contains("又已撤回", page.Body, StringComparison.Ordinal);
        Assert.Contains("这个周期现在没有有效的申报", page.Html.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("不需要再做什么", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("以更正后的为准", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"article a[href='/Filings/Submit?again={old}']"));
        var versions = page.Html.QuerySelector("section[aria-labelledby=versions]")!.TextContent;
        Assert.Contains($"更正它的回执 {await NumberAsync(correction)} 已撤回", versions, StringComparison.Ordinal);
        Assert.Contains("这个周期现在没有有效的申报", versions, StringComparison.Ordinal);
        Assert.Contains("又已撤回，这个周期现在没有有效的申报", (await filer.ReadAsync($"/Filings/ReceiptFile/{old}")).Expect(200).Body, StringComparison.Ordinal);

        var open = await PublicAsync(old);
        Assert.Contains("更正申报已撤回", open, StringComparison.Ordinal);
        Assert.Contains("这个周期现在没有有效的申报", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FiledAnewAfterTheWithdrawal_NamesWhatStands()
    {
        var (old, correction) = await CorrectedAsync();
        await WithdrawAsync(correction);

        // The first sheet was right after all: its very bytes are filed anew, without the reason of the correction that failed.
        Assert.Equal("", (await filer.ReadAsync($"/Filings/Submit?again={correction}")).Expect(200).ValueOf("Input.Reason") ?? "");
        var third = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));

        foreach (var overtaken in new[] { old, correction })
        {
            var page = (await filer.ReadAsync($"/Filings/Receipt/{overtaken}")).Expect(200);
            Assert.NotNull(page.Html.QuerySelector($"article a[href='/Filings/Receipt/{third}']"));
            Assert.DoesNotContain("没有有效的申报", page.Body, StringComparison.Ordinal);
            Assert.Contains("后来重新申报了", await PublicAsync(overtaken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_CorrectedTwice_NamesTheLastCorrection()
    {
        var (old, _) = await CorrectedAsync();
        var last = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(3)), reason: "再漏报一人");

        var page = (await filer.ReadAsync($"/Filings/Receipt/{old}")).Expect(200);

        Assert.Contains("以更正后的为准", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"article a[href='/Filings/Receipt/{last}']"));
        Assert.Contains("已被后来的更正申报代替", await PublicAsync(old), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignedReceiptOfAWithdrawnFiling_SaysWithdrawnFirst()
    {
        var filing = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)));
        var other = await filer.DeclareNothingPaidAsync(month: 8);
        var json = await SignedAsync(filing);
        await WithdrawAsync(filing);
        var number = await NumberAsync(filing);

        foreach (var page in new[] { number, await NumberAsync(other) })
        {
            using var anybody = host.NewClient();
            var card = (await anybody.SubmitAsync($"/Receipts/{page}?handler=Signed", ("Input.Json", json)))
                .Expect(200).Html.QuerySelector("section[role=status]")!;
            Assert.Contains("已撤回", card.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("这个周期现在没有有效的申报", card.TextContent, StringComparison.Ordinal);
            Assert.NotNull(card.QuerySelector($"a[href='/Receipts/{number}']"));
            Assert.DoesNotContain("next-step", card.ClassName!, StringComparison.Ordinal);
            Assert.Equal(page != number, card.TextContent.Contains("它是另一份", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Post_SignedReceiptOfACorrectedFiling_SaysCorrectedFirst()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        var json = await SignedAsync(old);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), reason: "漏报一人");

        using var anybody = host.NewClient();
        var card = (await anybody.SubmitAsync($"/Receipts/{await NumberAsync(old)}?handler=Signed", ("Input.Json", json)))
            .Expect(200).Html.QuerySelector("section[role=status]")!;

        Assert.Contains("已被更正", card.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_StandingFiling_OffersCorrectionBesideWithdrawal()
    {
        foreach (var filing in new[] { await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2))), await filer.DeclareNothingPaidAsync(month: 8) })
        {
            var page = (await filer.ReadAsync($"/Filings/Receipt/{filing}")).Expect(200);
            Assert.NotNull(page.Html.QuerySelector($".actions a[href='/Filings/Submit?again={filing}']"));
            Assert.NotNull(page.Html.QuerySelector($"article a[href='/Filings/Submit?again={filing}']"));
        }
    }

    private async Task<(Guid Old, Guid Correction)> CorrectedAsync()
    {
        var old = await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        return (old, await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(2)), reason: "漏报一人"));
    }

    private async Task WithdrawAsync(Guid filing) => (await filer.SubmitAsync($"/Filings/Withdraw/{filing}", ("Input.Reason", "报错了月份"))).Expect(302);

    private async Task<string> SignedAsync(Guid filing) => (await filer.ReadAsync($"/Filings/ReceiptFile/{filing}?format=json")).Expect(200).Body;

    private async Task<string> PublicAsync(Guid filing)
    {
        using var anybody = host.NewClient();
        return (await anybody.ReadAsync("/Receipts/" + await NumberAsync(filing))).Expect(200).Body;
    }

    private async Task<string> NumberAsync(Guid filing)
    {
        await using var database = host.Database.Open();
        return await database.Filings.Where(f => f.FilingId == filing).Select(f => f.ReceiptNumber).SingleAsync();
    }
}
