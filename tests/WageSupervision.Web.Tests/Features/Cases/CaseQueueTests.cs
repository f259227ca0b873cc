using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>The inspector's queue: whatever clock of a case is the nearest, overdue ones first, a suspended investigation not counted.</summary>
public sealed class CaseQueueTests : IAsyncLifetime
{
    private int workers;
    private PortalHost host = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Get_Queue_OrdersCasesByTheirNearestClock_WhateverItsKind()
    {
        Guid plain, suspended, decided, heard, unserved, overdue, closed, union, asked, unfiled;
        using (var inspector = await host.SignedInAsync(People.Inspector))
        using (var supervisor = await host.SignedInAsync(People.Supervisor))
        {
            // Opened in another order than that in which their clocks end.
            suspended = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.SubmitAsync($"/Cases/Suspension/{suspended}", ("Input.Ground", "PartyFled"), ("Input.Reason", "电话停机"))).Expect(302);
            (await supervisor.ApproveAsync(suspended, "suspension-proposed")).Expect(302);
            plain = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            decided = await OrderedAsync(inspector, "2026-11-30");
            unserved = await ClaimedAsync(inspector);
            union = await RecommendedAsync(inspector);
            asked = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            heard = await OrderedAsync(inspector, "2026-11-30");
            overdue = await OrderedAsync(inspector, "2026-11-25");
            closed = await ClaimedAsync(inspector);
            (await inspector.PayAsync(closed, "7000.00", "2026-11-20")).Expect(302);
            (await inspector.CloseAsync(closed)).Expect(302);
            unfiled = await UnfiledAsync(inspector);
            await inspector.LogContactAsync();
        }

        host.Time.GoTo(new DateOnly(2026, 12, 1));
        using (var inspector = await host.SignedInAsync(People.Inspector))
        {
            (await inspector.OrderAsync(unserved, "2026-12-14")).Expect(302);
            (await inspector.InquireAsync(asked, "2026-12-10")).Expect(302);
            (await inspector.ServeAsync(asked, "2026-12-01", "Inquiry")).Expect(302);
            foreach (var file in new[] { decided, heard })
            {
                (await inspector.RefuseAsync(file)).Expect(302);
                (await inspector.NoticeAsync(file, "15000")).Expect(302);
                (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
            }
        }

        host.Time.GoTo(new DateOnly(2026, 12, 9));
        using var later = await host.SignedInAsync(People.Inspector);
        using var decider = await host.SignedInAsync(People.Supervisor);
        (await decider.DecideAsync(decided)).Expect(302);
        (await later.ServeAsync(decided, "2026-12-09", "Decision")).Expect(302);
        await later.LogContactAsync();

        var page = (await later.ReadAsync("/Inspection")).Expect(200).Html;
        var rows = page.QuerySelectorAll("tr[data-row]:has(a[href^='/Cases/Detail/'])").Select(row => (
            Case: Guid.Parse(row.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1]),
            Due: row.QuerySelector("td[data-label='最近的期限']")!.TextContent.Trim(), Left: row.QuerySelector("td[data-label='还有']")!));

        Assert.Equal(
            [
                (unfiled, "负责人批准立案 2026-11-20", "over"), (overdue, "限期改正 2026-11-25", "over"), (heard, "企业陈述申辩、要求听证 2026-12-08", ""),
                (asked, "企业答复询问 2026-12-10", "soon"), (union, "答复工会 2026-12-11", "soon"), (unserved, "送达指令书（到期作废） 2026-12-13", ""),
                (decided, "报告上一级部门 2026-12-23", ""), (plain, "调查 60 个工作日 2027-02-12", ""), (suspended, "处罚决定 90 日 2027-02-18", ""),
            ],
            rows.Select(row => (row.Case, row.Due, row.Left.ClassName!.Replace("nowrap", "", StringComparison.Ordinal).Trim())));
        Assert.DoesNotContain(closed, rows.Select(row => row.Case));

        // The list of cases puts them into the same order; of what waits besides, the nearest day is named.
        Assert.Equal(rows.Select(row => row.Case), (await later.ReadAsync("/Cases")).Expect(200).Html.QuerySelectorAll("tbody a[href^='/Cases/Detail/']")
            .Select(link => Guid.Parse(link.GetAttribute("href")!.Split('/')[^1])));
        var contacts = page.QuerySelector(".figure:has(a[href='/Contacts'])")!;
        Assert.Equal(("2", "最近 2026-11-27", "over"), (contacts.QuerySelector("b")!.TextContent, contacts.QuerySelector("small")!.TextContent.Trim(),
            contacts.QuerySelector("small")!.ClassName));
    }

    // A worker of their own for each: the same is not owed twice.
    private async Task<Guid> ClaimedAsync(HttpClient inspector)
    {
        var file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
        (await inspector.ClaimAsync(file, $"演示{"甲乙丙丁戊己"[workers++]} 2026-10-15 7000.00")).Expect(302);
        return file;
    }

    private async Task<Guid> OrderedAsync(HttpClient inspector, string deadline)
    {
        var file = await ClaimedAsync(inspector);
        (await inspector.OrderAsync(file, deadline)).Expect(302);
        (await inspector.ServeAsync(file, "2026-11-20")).Expect(302);
        return file;
    }

    private async Task<Guid> RecommendedAsync(HttpClient inspector)
    {
        using var filer = await host.SignedInAsync(People.Filer);
        using var official = await host.SignedInAsync(People.Union);
        await filer.FileAsync(SheetFiles.Xlsx(SheetFiles.Lines(1)));
        var demand = await official.DemandAsync(People.WestLakeEnterprise, "2026-11-30");
        (await filer.SubmitAsync($"/Enterprise/Demand/{demand}", ("Input.Answer", "Refused"), ("Input.Text", "没有钱"))).Expect(302);
        (await official.RecommendAsync(demand)).Expect(302);
        return await inspector.OpenCaseAsync(People.WestLakeEnterprise, demand);
    }

    private static async Task<Guid> UnfiledAsync(HttpClient inspector)
    {
        var page = $"/Cases/OpenOther/{People.WestLakeEnterprise}";
        var second = Journeys.SecondOfficer((await inspector.ReadAsync(page)).Expect(200).Html);
        var sent = (await inspector.SubmitAsync(page, ("Input.Source", "Patrol"), ("Input.Grounds", "巡查发现"), second)).Expect(302);
        return Guid.Parse(sent.Location!.Split('/')[^1]);
    }
}
