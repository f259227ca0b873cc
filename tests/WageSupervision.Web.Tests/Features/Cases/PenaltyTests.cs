using System.Text.RegularExpressions;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>Notice and decision of a penalty: range, waiting time, and the second pair of eyes.</summary>
public sealed class PenaltyTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Theory]
    [InlineData("9999", false, 409)]
    [InlineData("10000", false, 302)]
    [InlineData("10,000", false, 302)]
    [InlineData("30000", false, 302)]
    [InlineData("30001", false, 409)]
    [InlineData("49999", true, 409)]
    [InlineData("50000", true, 302)]
    [InlineData("100000", true, 302)]
    [InlineData("100001", true, 409)]
    [InlineData("10000.50", false, 400)]
    [InlineData("0", false, 400)]
    [InlineData("", false, 400)]
    public async Task Post_Fine_LiesWithinTheLawfulRange(string fine, bool grave, int status)
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        var answer = (await inspector.NoticeAsync(file, fine, grave ? "2026-12-01" : null)).Expect(status);

        if (status == 409)
        {
            Assert.Contains(grave ? "50,000.00 元 以上" : "10,000.00 元 以上", answer.Summary, StringComparison.Ordinal);
            Assert.Contains("第三十五条", answer.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_NoticeWithoutEstablishedRefusal_IsRefused()
    {
        var file = await cases.ServedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);

        Assert.Contains("已认定拒不改正", (await inspector.NoticeAsync(file, "10000")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_GraveNotice_NeedsNoOrderButItsFacts()
    {
        var file = await cases.OpenAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        var form = (await inspector.ReadAsync($"/Cases/Penalty/{file}")).Expect(200).Body;
        Assert.Contains("不须先责令改正", form, StringComparison.Ordinal);
        Assert.Empty(Ticked(form));

        // The gate for a refusal is shut: its form is not there, only the exception, folded away until it is meant.
        var exception = (await inspector.ReadAsync($"/Cases/Penalty/{file}")).Html.QuerySelector("details:has(form)")!;
        Assert.Null(exception.GetAttribute("open"));
        Assert.StartsWith("造成严重后果", exception.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        var again = await inspector.SubmitAsync($"/Cases/Penalty/{file}", ("Input.Fine", "1"), ("Input.Factors", "HarmReduced"), ("Input.Reasons", ""));
        Assert.Equal(["HarmReduced"], Ticked(again.Expect(409).Body));

        var bare = (await inspector.SubmitAsync($"/Cases/Penalty/{file}", ("Input.Fine", "50000"), ("Input.Grave", "true"), ("Input.Reasons", "x")))
            .Expect(400);
        Assert.Contains("请写明造成了什么严重后果", bare.ErrorAt("Input.GraveFacts"), StringComparison.Ordinal);
        var unticked = (await inspector.SubmitAsync($"/Cases/Penalty/{file}", ("Input.Fine", "50000"), ("Input.GraveFacts", "堵路"), ("Input.Reasons", "x")))
            .Expect(400);
        Assert.Contains("请勾选", unticked.ErrorAt("Input.GraveFacts"), StringComparison.Ordinal);
        (await inspector.NoticeAsync(file, "50000")).Expect(409);
        var unproved = (await inspector.SubmitAsync($"/Cases/Penalty/{file}", ("Input.Fine", "50000"), ("Input.Grave", "true"),
            ("Input.GraveFacts", "堵路"), ("Input.GraveSince", "2026-12-01"), ("Input.Reasons", "x"))).Expect(409);
        Assert.Contains("事实要有证据", unproved.ErrorAt("Input.File"), StringComparison.Ordinal);
        (await inspector.NoticeAsync(file, "50000", graveSince: "2026-12-01")).Expect(302);

        var notice = (await inspector.ReadAsync($"/Cases/Document/{file}/notice")).Expect(200).Body;
        Assert.Contains("造成严重后果，妨害公共安全：堵塞道路三小时", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("责令限期改正，逾期拒不改正", notice, StringComparison.Ordinal);

        // Without an order the enterprise knows the case by its notice alone.
        using (var before = await cases.Host.SignedInAsync(People.Filer))
        {
            (await before.ReadAsync($"/Enterprise/Document/{file}/notice")).Expect(404);
        }

        (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        using var filer = await cases.Host.SignedInAsync(People.Filer);
        Assert.Contains("堵塞道路三小时", (await filer.ReadAsync($"/Enterprise/Document/{file}/notice")).Expect(200).Body, StringComparison.Ordinal);
        Assert.Contains($"/Enterprise/Document/{file}/notice", (await filer.ReadAsync("/Enterprise/Matters")).Expect(200).Body, StringComparison.Ordinal);
        (await filer.ReadAsync($"/Enterprise/Document/{file}/order")).Expect(404);
    }

    [Fact]
    public async Task Post_DecisionOnANoticeNotServed_IsRefusedHoweverLongAgoItWasWritten()
    {
        var file = await NoticedAsync(serve: false);
        using var supervisor = await cases.AtAsync("2026-12-31", People.Supervisor);

        var answer = (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409);

        Assert.Contains("事先告知书已经送达", answer.Summary, StringComparison.Ordinal);
        Assert.Contains("告知书送达后才能计算", (await supervisor.ReadAsync("/Approvals")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Decision_CountsFromTheServiceAndNotFromTheNotice()
    {
        var file = await NoticedAsync(serve: false);
        using (var inspector = await cases.AtAsync("2026-12-04", People.Inspector))
        {
            (await inspector.ServeAsync(file, "2026-12-05", "Notice")).Expect(409);
            (await inspector.ServeAsync(file, "2026-11-30", "Notice")).Expect(409);
            (await inspector.ServeAsync(file, "2026-12-03", "Notice")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-03", "Notice")).Expect(409);
        }

        // Five working days after Thursday 2026-12-03 end on Thursday 2026-12-10.
        using (var early = await cases.AtAsync("2026-12-10", People.Supervisor))
        {
            (await early.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409);
        }

        using var supervisor = await cases.AtAsync("2026-12-11", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
    }

    [Fact]
    public async Task Post_DecisionAfterTheMoneyTurnsOutToHaveComeInTime_IsRefused()
    {
        var file = await NoticedAsync();
        using (var inspector = await cases.AtAsync("2026-12-08", People.Inspector))
        {
            (await inspector.PayAsync(file, "7000", "2026-11-30")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        Assert.Contains("期限内没有付清", (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack", ("Input.Reason", "期限内已付清"))).Expect(302);
    }

    [Fact]
    public async Task Post_NoticeAndDecisionWhilstAProofIsUnread_AreRefused()
    {
        var file = await NoticedAsync();
        using (var filer = await cases.AtAsync("2026-12-08", People.Filer))
        {
            (await filer.ProveAsync(file, "7000", "2026-11-30", Journeys.Pdf())).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        Assert.Contains("清偿证明都已核实或者退回", (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409).Summary, StringComparison.Ordinal);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack", ("Input.Reason", "先看证明"))).Expect(302);
        using var inspector = await cases.AtAsync("2026-12-09", People.Inspector);
        Assert.Contains("清偿证明都已核实或者退回", (await inspector.NoticeAsync(file, "10000")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoticeAndDecision_AreTheEnterprisesOnceServed()
    {
        var file = await NoticedAsync(serve: false);
        using (var before = await cases.AtAsync("2026-12-01", People.Filer))
        {
            (await before.ReadAsync($"/Enterprise/Document/{file}/notice")).Expect(404);
            var matters = (await before.ReadAsync("/Enterprise/Matters")).Expect(200);
            Assert.DoesNotContain($"/Enterprise/Document/{file}/notice", matters.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("告知", matters.Html.QuerySelector($"a[href='/Enterprise/Proof/{file}']")!.Closest("tr")!.TextContent,
                StringComparison.Ordinal);
        }

        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using (var filer = await cases.AtAsync("2026-12-02", People.Filer))
        {
            var notice = (await filer.ReadAsync($"/Enterprise/Document/{file}/notice")).Expect(200).Body;
            Assert.Contains("行政处罚事先告知书", notice, StringComparison.Ordinal);
            Assert.Contains("您可以在 2026-12-08 前（含当日）", notice, StringComparison.Ordinal);
            Assert.Contains("可以陈述、申辩", (await filer.ReadAsync("/Enterprise")).Expect(200).Body, StringComparison.Ordinal);
            (await filer.ReadAsync($"/Enterprise/Document/{file}/decision")).Expect(404);
        }

        using (var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor))
        {
            (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
        }

        using (var inspector = await cases.AtAsync("2026-12-09", People.Inspector))
        {
            (await inspector.PayAsync(file, "7000", "2026-12-09")).Expect(302);
            Assert.Contains("处罚决定书已经送达", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
            (await inspector.ServeAsync(file, "2026-12-09", "Decision")).Expect(302);
            (await inspector.CloseAsync(file)).Expect(302);
        }

        using var later = await cases.AtAsync("2026-12-09", People.Filer);
        Assert.Contains("行政处罚决定书", (await later.ReadAsync($"/Enterprise/Document/{file}/decision")).Expect(200).Body, StringComparison.Ordinal);
        using var stranger = await cases.Host.SignedInAsync(People.OtherFiler);
        (await stranger.ReadAsync($"/Enterprise/Document/{file}/decision")).Expect(404);
    }

    [Fact]
    public async Task Get_StatementPeriodThatIsOver_IsNotCalledOverdue()
    {
        var file = await NoticedAsync();
        using var inspector = await cases.AtAsync("2026-12-21", People.Inspector);

        var row = (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Html.QuerySelectorAll("tr")
            .Single(r => r.TextContent.Contains("企业陈述申辩", StringComparison.Ordinal));

        Assert.Contains("已不再计算", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期", row.TextContent, StringComparison.Ordinal);
    }

    // 2026-12-01 is a Tuesday: five working days run to Tuesday 2026-12-08.
    [Theory]
    [InlineData("2026-12-01", 409)]
    [InlineData("2026-12-08", 409)]
    [InlineData("2026-12-09", 302)]
    public async Task Post_Decision_WaitsFiveWorkingDays(string day, int status)
    {
        var file = await NoticedAsync();
        using var supervisor = await cases.AtAsync(day, People.Supervisor);

        var answer = (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(status);

        if (status == 409)
        {
            Assert.Contains("2026-12-09 起可以决定", answer.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_DecisionByTheProposer_IsRefusedEvenAfterAChangeOfRole()
    {
        var file = await NoticedAsync();
        await SetRoleAsync(People.Inspector, Role.Supervisor);
        try
        {
            using var proposer = await cases.AtAsync("2026-12-09", People.Inspector);

            Assert.Contains("拟处罚人以外的人", (await proposer.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409).Summary, StringComparison.Ordinal);
        }
        finally
        {
            await SetRoleAsync(People.Inspector, Role.Inspector);
        }
    }

    [Fact]
    public async Task Post_SecondNotice_WaitsUntilTheFirstIsSentBack()
    {
        var file = await NoticedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        using var supervisor = await cases.AtAsync("2026-12-01", People.Supervisor);
        (await inspector.NoticeAsync(file, "20000")).Expect(409);

        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack")).Expect(400);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack", ("Input.Reason", "数额过高"))).Expect(302);

        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack", ("Input.Reason", "x"))).Expect(409);
        (await inspector.NoticeAsync(file, "10000")).Expect(302);
    }

    [Fact]
    public async Task Post_DecisionTwice_IsRefusedAndTheCaseIsNotPenalisedAgain()
    {
        var file = await NoticedAsync();
        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);

        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409);
        using var inspector = await cases.AtAsync("2026-12-09", People.Inspector);
        (await inspector.NoticeAsync(file, "10000")).Expect(409);
        Assert.Contains("决定书待送达", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ApprovalThatIsOver_SaysHowItEnded()
    {
        var file = await NoticedAsync();
        using (var first = await cases.AtAsync("2026-12-01", People.Supervisor))
        {
            (await first.SubmitAsync($"/Approvals/Penalty/{file}?handler=SendBack", ("Input.Reason", "数额过高"))).Expect(302);
            var back = (await first.ReadAsync($"/Approvals/Penalty/{file}")).Expect(200);
            Assert.Contains("2026年12月1日 退回。理由：数额过高", back.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("还不满足", back.Body, StringComparison.Ordinal);
        }

        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "15000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
        var decided = (await supervisor.ReadAsync($"/Approvals/Penalty/{file}")).Expect(200);
        Assert.Contains("2026年12月9日 决定罚款 15,000.00 元", decided.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("还不满足", decided.Body, StringComparison.Ordinal);
        Assert.Contains("2026-12-09 已决定罚款 15,000.00",
            (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CloseWhilstANoticeWaits_IsRefused()
    {
        var file = await NoticedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.PayAsync(file, "7000", "2026-12-01")).Expect(302);

        Assert.Contains("拟处罚意见已决定或者退回", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    private async Task<Guid> NoticedAsync(bool serve = true)
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.NoticeAsync(file, "15000")).Expect(302);
        if (serve)
        {
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        return file;
    }

    private async Task SetRoleAsync(string person, Role role)
    {
        await using var database = cases.Host.Database.Open();
        database.Users.Single(a => a.UserName == person).Role = role;
        await database.SaveChangesAsync();
    }

    private static IEnumerable<string> Ticked(string page) =>
        Regex.Matches(page, """<input[^>]*name="Input.Factors" value="(\w+)"[^>]*\schecked[^>]*>""").Select(box => box.Groups[1].Value);
}
