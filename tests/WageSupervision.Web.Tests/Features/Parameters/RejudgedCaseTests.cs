using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Parameters;

/// <summary>A parameter changes while a case runs that rests on it, and while an anonymous user holds a claim code.</summary>
public sealed class RejudgedCaseTests : IAsyncLifetime
{
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Case_FindingJudgedAgain_IsHeldUntilAdopted_AndNotOfferedAsNew()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            var lines = SheetFiles.Lines(2, new DateOnly(2026, 10, 15));
            lines[0] = lines[0] with { BasicWage = 2600, Gross = 2600, Pension = 200, Net = 2400 };
            await filer.FileAsync(SheetFiles.Xlsx(lines), paidOn: "2026-10-15");
        }

        using var inspector = await host.SignedInAsync(People.Inspector);
        var file = await inspector.OpenCaseAsync(People.WestLakeEnterprise);
        await host.CorrectMinimumWageAsync("2800");
        await host.CorrectMinimumWageAsync("2700");

        Assert.DoesNotContain("/Cases/Open/", (await inspector.ReadAsync("/Inspection/Findings")).Expect(200).Body, StringComparison.Ordinal);
        var page = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200);
        Assert.Contains("案中有 1 项发现立案以后重新核对过", page.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("下一步：采用重新核对的结论", page.Body, StringComparison.Ordinal);
        Assert.Contains("重新核对过的发现都已采用新的结论", (await inspector.OrderAsync(file, "2026-11-30")).Expect(409).Body, StringComparison.Ordinal);

        Assert.Contains("请写明核对了什么", (await inspector.ReviseAsync(file, "")).Expect(400).ErrorAt("Input.Grounds"), StringComparison.Ordinal);
        var revision = (await inspector.ReadAsync($"/Cases/Revision/{file}")).Expect(200);
        Assert.Contains("60.00 元改为 100.00 元", revision.Html.Body!.TextContent, StringComparison.Ordinal);
        (await inspector.ReviseAsync(file, "看过证明单")).Expect(302);
        (await inspector.OrderAsync(file, "2026-11-30")).Expect(302);

        await using var database = host.Database.Open();
        Assert.Equal(100m, (await database.Cases.AsNoTracking().SingleAsync()).Owed);
        Assert.Equal(3, await database.CaseFindings.CountAsync());
        Assert.Contains("100.00", (await inspector.ReadAsync($"/Cases/Document/{file}/order")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("没有缺失或者改动", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);

        // The first sheet of three names the newest conclusion.
        var first = await database.Findings.AsNoTracking().SingleAsync(f => f.Supersedes == null && f.Outcome == "violated");
        var newest = await database.Findings.AsNoTracking().SingleAsync(f => f.Shortfall == 100m);
        var sheet = (await inspector.ReadAsync($"/Proofs/{first.FindingId}")).Expect(200);
        Assert.Contains("现在的结论是：违反规定，差 100.00 元", sheet.Body, StringComparison.Ordinal);
        Assert.Contains($"/Proofs/{newest.FindingId}", sheet.Body, StringComparison.Ordinal);

        // Both changes are done with.
        Assert.All(await database.RecallRuns.AsNoTracking().ToListAsync(), run => Assert.NotNull(run.RejudgedAt));
    }

    [Fact]
    public async Task Disclosure_AnyCoveredCaseJudgedAgain_IsRefusedAtProposingAndAtDeciding()
    {
        using (var filer = await host.SignedInAsync(People.Filer))
        {
            var lines = SheetFiles.Lines(12, new DateOnly(2026, 10, 15));
            await filer.FileAsync(SheetFiles.Xlsx([.. lines.Select(line => line with { BasicWage = 2600, Gross = 2600, Pension = 200, Net = 2400 })]),
                paidOn: "2026-10-15");
        }

        using var inspector = await host.SignedInAsync(People.Inspector);
        using var supervisor = await host.SignedInAsync(People.Supervisor);
        var findings = await inspector.OpenFindingsAsync("/Cases/Open/11");
        var first = await OpenAsync(findings[..6]);
        var second = await OpenAsync(findings[6..]);

        // Only the case it is proposed from has adopted what was judged again; together they are serious.
        await host.CorrectMinimumWageAsync("2800");
        (await inspector.ReviseAsync(first, "看过证明单")).Expect(302);
        var refused = (await inspector.ProposeAsync(first)).Expect(409);
        Assert.Contains("所涉案件里重新核对过的发现都已采用新的结论（还没有采用的：", refused.Summary, StringComparison.Ordinal);
        (await inspector.ReviseAsync(second, "看过证明单")).Expect(302);
        (await inspector.ProposeAsync(first)).Expect(302);

        // Judged once more before the decision.
        await using var database = host.Database.Open();
        var disclosure = (await database.Disclosures.AsNoTracking().SingleAsync()).DisclosureId;
        await host.CorrectMinimumWageAsync("2700");
        (await inspector.ReviseAsync(first, "看过证明单")).Expect(302);
        Assert.Contains("还没有采用的：", (await supervisor.ReadAsync($"/Approvals/Disclosure/{disclosure}")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains("所涉案件里重新核对过的发现都已采用新的结论",
            (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
        Assert.False(await database.Disclosures.AsNoTracking().AnyAsync(d => d.PublishedOn != null));
        (await inspector.ReviseAsync(second, "看过证明单")).Expect(302);

        // Less is owed than was proposed: that sum must not be published, another is proposed.
        Assert.Contains("提出后没有因为重新核对而变少",
            (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Disclosure/{disclosure}?handler=Decline", ("Input.Reason", "金额变少，重新提出"))).Expect(302);
        (await inspector.ProposeAsync(first)).Expect(302);
        var anew = (await database.Disclosures.AsNoTracking().SingleAsync(d => d.DisclosureId != disclosure)).DisclosureId;
        (await host.PublishAsync(anew)).Expect(302);

        async Task<Guid> OpenAsync((string, string?)[] some)
        {
            var to = (await inspector.SubmitAsync("/Cases/Open/11", [.. some, ("Input.Grounds", "x")])).Expect(302).Location!;
            return Guid.Parse(to["/Cases/Detail/".Length..]);
        }
    }

    [Fact]
    public async Task ClaimCode_RowCorrectedUnderTheSameDocument_IsExplainedByTheChange()
    {
        using var anybody = host.NewClient();
        var kept = (await anybody.SubmitAsync(
            "/Calculators/minimum-wage?regionCode=330106&month=2026-09&grossWage=2700&overtime=0&specialConditionAllowance=0&nonMonetary=0&"
                + "lawfulNonMonetary=0&employment=fullTime")).Expect(200);
        var code = System.Text.RegularExpressions.Regex.Match(kept.Body, "WS(-[0-9A-Z]{4}){5}").Value;
        Assert.NotEmpty(code);
        host.Time.GoTo(new DateOnly(2026, 11, 27));
        await host.CorrectMinimumWageAsync("2800");

        var answer = (await anybody.SubmitAsync("/Calculators/Claims", ("Input.Code", code))).Expect(200);

        Assert.Contains("结论变了", answer.Body, StringComparison.Ordinal);
        Assert.Contains("参数第1次修改），理由：更正为2800", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("平台有差错", answer.Body, StringComparison.Ordinal);
    }
}
