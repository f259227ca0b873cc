using WageSupervision.Web.Persistence;
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

        var answer = (await inspector.NoticeAsync(file, fine, grave)).Expect(status);

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
        Assert.Contains("已处罚", (await inspector.ReadAsync($"/Cases/Detail/{file}")).Expect(200).Body, StringComparison.Ordinal);
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
            Assert.DoesNotContain("还缺", back.Body, StringComparison.Ordinal);
        }

        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "15000")).Expect(302);
        }

        using var supervisor = await cases.AtAsync("2026-12-09", People.Supervisor);
        (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(302);
        var decided = (await supervisor.ReadAsync($"/Approvals/Penalty/{file}")).Expect(200);
        Assert.Contains("2026年12月9日 决定罚款 15,000.00 元", decided.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("还缺", decided.Body, StringComparison.Ordinal);
        Assert.Contains("2026-12-09 已决定罚款 15,000.00", (await supervisor.SubmitAsync($"/Approvals/Penalty/{file}")).Expect(409).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CloseWhilstANoticeWaits_IsRefused()
    {
        var file = await NoticedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.PayAsync(file, "7000", "2026-12-01")).Expect(302);

        Assert.Contains("拟处罚意见已决定或者退回", (await inspector.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
    }

    private async Task<Guid> NoticedAsync()
    {
        var file = await cases.RefusedAsync();
        using var inspector = await cases.AtAsync("2026-12-01", People.Inspector);
        (await inspector.NoticeAsync(file, "15000")).Expect(302);
        return file;
    }

    private async Task SetRoleAsync(string person, Role role)
    {
        await using var database = cases.Host.Database.Open();
        database.Users.Single(a => a.UserName == person).Role = role;
        await database.SaveChangesAsync();
    }
}
