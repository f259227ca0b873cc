using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Features.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>清偿核实证明: whom was paid what, masked and, in the copy that is served, in full; a question while nobody knows.</summary>
public sealed class PaymentPaperTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_LumpPayment_ProofAsksToWhom_AndIsMadeAnewWhenItIsSplit()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-25", People.Inspector);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        (await inspector.PayAsync(file, "14000", "2026-11-25", await inspector.VersionAsync(file))).Expect(302);
        var lump = Assert.Single(await AllAsync(file, "payment"));
        var asking = (await filer.ReadAsync($"/Papers/{lump.PaperId}")).Expect(200).Html.QuerySelector(".paper")!.TextContent;
        Assert.Contains("这笔清偿付给了哪几名劳动者，每人多少元？", asking, StringComparison.Ordinal);
        Assert.Contains("不证明任何一名劳动者已经收到", asking, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(file, "payment-annex"));

        (await inspector.SplitAsync(file)).Expect(302);

        var proof = (await AllAsync(file, "payment"))[^1];
        Assert.Equal(lump.PaperId, proof.ConcernsId);
        var said = (await inspector.ReadAsync($"/Papers/{proof.PaperId}")).Expect(200).Html;
        Assert.Contains("2 名劳动者，各人的金额见附表", said.QuerySelector(".paper")!.TextContent, StringComparison.Ordinal);
        var rows = said.QuerySelectorAll(".paper .annex tbody tr");
        Assert.Equal(3, rows.Length);
        Assert.All(rows.SkipLast(1), row => Assert.Contains("*", row.Children[1].TextContent, StringComparison.Ordinal));
        Assert.Contains("14,000.00", rows[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("已由新的文书代替", (await inspector.ReadAsync($"/Papers/{lump.PaperId}")).Expect(200).Body, StringComparison.Ordinal);

        // In full for who paid; for officers by the step that records it.
        var annex = Assert.Single(await AllAsync(file, "payment-annex"));
        Assert.Equal(proof.Number + "附", annex.Number);
        (await inspector.ReadAsync($"/Papers/{annex.PaperId}")).Expect(404);
        var named = (await filer.ReadAsync($"/Papers/{annex.PaperId}")).Expect(200).Html.QuerySelector(".paper td:nth-child(2)")!.TextContent;
        Assert.Matches("^[^*]+（[0-9X]{4}）$", named);
        Assert.Contains(annex.Number, (await inspector.ReadAsync($"/Cases/ServedCopy/{file}")).Expect(200).Body, StringComparison.Ordinal);
        var opened = (await inspector.SubmitAsync($"/Cases/ServedCopy/{file}", ("Paper", annex.PaperId.ToString()))).Expect(200).Body;
        Assert.Contains(named, opened, StringComparison.Ordinal);
        Assert.Contains($"{annex.Number}，附表写明劳动者全名", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SplitStruck_FirstProofHoldsAgain()
    {
        var file = await cases.ServedAsync(2);
        using var inspector = await cases.AtAsync("2026-11-25", People.Inspector);
        using var supervisor = await cases.Host.SignedInAsync(People.Supervisor);
        (await inspector.PayAsync(file, "14000", "2026-11-25", await inspector.VersionAsync(file))).Expect(302);
        (await inspector.SplitAsync(file)).Expect(302);
        var papers = await AllAsync(file, "payment");
        await StrikeAsync(papers[1].EventSequence);
        Assert.DoesNotContain("不能作为依据", await ShownAsync(papers[0]), StringComparison.Ordinal);
        Assert.Contains("这份文书已划去", await ShownAsync(papers[1]), StringComparison.Ordinal);

        // With the payment falls whatever was made of its split.
        (await inspector.SplitAsync(file)).Expect(302);
        var again = (await AllAsync(file, "payment"))[^1];
        await StrikeAsync(papers[0].EventSequence);
        Assert.Contains("这份文书已划去", await ShownAsync(papers[0]), StringComparison.Ordinal);
        Assert.Contains("这份文书已划去", await ShownAsync(again), StringComparison.Ordinal);

        async Task StrikeAsync(int sequence)
        {
            (await inspector.SubmitAsync($"/Cases/Strike/{file}?sequence={sequence}", ("Input.Reason", "记错了"))).Expect(302);
            (await supervisor.SubmitAsync($"/Approvals/Strike/{file}")).Expect(302);
        }

        async Task<string> ShownAsync(PaperRow paper) => (await inspector.ReadAsync($"/Papers/{paper.PaperId}")).Expect(200).Body;
    }

    [Fact]
    public async Task Post_ServedCopyOfAnotherCase_IsNotFound()
    {
        var (file, other) = (await cases.ServedAsync(), await cases.ServedAsync());
        using var inspector = await cases.AtAsync("2026-11-25", People.Inspector);
        (await inspector.PayAsync(file, "7000", "2026-11-25")).Expect(302);
        var annex = Assert.Single(await AllAsync(file, "payment-annex"));

        (await inspector.SubmitAsync($"/Cases/ServedCopy/{other}", ("Paper", annex.PaperId.ToString()))).Expect(404);

        Assert.DoesNotContain("打开送达本", (await inspector.ReadAsync($"/Cases/Detail/{other}")).Expect(200).Html.QuerySelector("main ol, main .timeline")
            ?.TextContent ?? "", StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<PaperRow>> AllAsync(Guid file, string kind)
    {
        await using var database = cases.Host.Database.Open();
        return await database.Papers.AsNoTracking().Where(p => p.SubjectId == file && p.Kind == kind).OrderBy(p => p.Version).ToListAsync();
    }
}
