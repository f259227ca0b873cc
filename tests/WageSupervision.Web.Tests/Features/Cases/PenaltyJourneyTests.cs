using WageSupervision.Domain.Cases;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Cases;

/// <summary>从拟处罚走到缴款和结案：举行了听证的罚款，伪造记录的罚款。</summary>
public sealed class PenaltyJourneyTests(CaseFixture cases) : IClassFixture<CaseFixture>
{
    [Fact]
    public async Task Post_HearingAskedFor_ToPaidFineAndClosedCase()
    {
        var file = await cases.RefusedAsync();
        var second = await cases.Host.SecondSupervisorAsync();
        using (var inspector = await cases.AtAsync("2026-12-01", People.Inspector))
        {
            (await inspector.NoticeAsync(file, "15000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-01", "Notice")).Expect(302);
        }

        using (var filer = await cases.AtAsync("2026-12-02", People.Filer))
        {
            (await filer.AskHearingAsync(file)).Expect(302);
        }

        using (var inspector = await cases.AtAsync("2026-12-03", People.Inspector))
        {
            (await inspector.NoticeHearingAsync(file, "2026-12-18", cases.Host.IdOf(People.Supervisor))).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-03", "Hearing")).Expect(302);
        }

        using (var inspector = await cases.AtAsync("2026-12-18", People.Inspector))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        using (var other = await cases.Host.SignedInAsync(second))
        {
            Assert.Contains("举行过听证", (await supervisor.ReviewPenaltyAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
            (await inspector.HoldHearingAsync(file, Journeys.Pdf("听证"))).Expect(302);
            Assert.Contains("法制审核已通过", (await other.DecideAsync(file, "12000", "听证中承认")).Expect(409).Summary, StringComparison.Ordinal);
            (await supervisor.ReviewPenaltyAsync(file)).Expect(302);
            Assert.Contains("审核人以外的人", (await supervisor.DecideAsync(file, "12000", "听证中承认")).Expect(409).Summary, StringComparison.Ordinal);
            Assert.NotEmpty((await other.DecideAsync(file, "12000")).Expect(409).ErrorAt("Input.LowerReasons"));
            (await other.DecideAsync(file, "12000", "听证中承认")).Expect(302);
            (await inspector.ServeAsync(file, "2026-12-18", "Decision")).Expect(302);
        }

        using (var filer = await cases.Host.SignedInAsync(People.Filer))
        {
            var paper = (await filer.ReadAsync($"/Enterprise/Document/{file}/decision")).Expect(200).Body;
            Assert.Contains("根据听证笔录作出本决定", paper, StringComparison.Ordinal);
            Assert.Contains("处以罚款人民币 12,000.00 元（大写：壹万贰仟元整）", paper, StringComparison.Ordinal);
        }

        using var later = await cases.AtAsync("2026-12-25", People.Inspector);
        Assert.Contains("每一名劳动者的工资都已付清", (await later.CloseAsync(file)).Expect(409).Summary, StringComparison.Ordinal);
        (await later.PayFineAsync(file, "12000", "2026-12-24", Journeys.Pdf("缴款"))).Expect(302);
        (await later.PayFineAsync(file, "1", "2026-12-24", Journeys.Pdf("缴款"))).Expect(409);
        (await later.PayAsync(file, "7000", "2026-12-24")).Expect(302);
        (await later.CloseAsync(file)).Expect(302);
        Assert.Equal((CaseStage.Closed, 0m, 7000m), await StateAsync(file));
    }

    [Fact]
    public async Task Post_FalsifiedRecords_ToPaidFineAndClosedCase()
    {
        Guid file;
        using (var inspector = await cases.AtAsync("2026-11-20", People.Inspector))
        {
            file = await inspector.OpenOtherCaseAsync(People.WestLakeEnterprise);
            (await inspector.EstablishBreachAsync(file, "2026-11-19", Journeys.Pdf("工资表"), "records-falsified")).Expect(302);
            Assert.Contains("5,000.00 元 以上、20,000.00 元 以下", (await inspector.NoticeBreachAsync(file, "20001")).Expect(409).ErrorAt("Input.Fine"),
                StringComparison.Ordinal);
            (await inspector.NoticeBreachAsync(file, "8000")).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-20", "Notice")).Expect(302);
            (await inspector.OrderConductAsync(file, "2026-12-10")).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-20", "ConductOrder")).Expect(302);
        }

        using (var early = await cases.AtAsync("2026-11-27", People.Supervisor))
        {
            (await early.DecideAsync(file)).Expect(409);
        }

        using (var inspector = await cases.AtAsync("2026-11-30", People.Inspector))
        using (var supervisor = await cases.Host.SignedInAsync(People.Supervisor))
        {
            (await supervisor.DecideAsync(file)).Expect(302);
            (await inspector.ServeAsync(file, "2026-11-30", "Decision")).Expect(302);
            var paper = (await inspector.ReadAsync($"/Cases/Document/{file}/decision")).Expect(200).Body;
            Assert.Contains("伪造、变造、隐匿、销毁工资支付记录", paper, StringComparison.Ordinal);
            Assert.Contains("第十三条第二款", paper, StringComparison.Ordinal);
            Assert.Contains("第三十四条第一款，决定对你单位处以罚款人民币 8,000.00 元", paper, StringComparison.Ordinal);
            Assert.Contains("十五日内，将罚款缴至", paper, StringComparison.Ordinal);
            (await inspector.PayFineAsync(file, "8000", "2026-11-30", Journeys.Pdf("缴款"))).Expect(302);
            (await inspector.CorrectConductAsync(file, "2026-11-30")).Expect(302);
            (await inspector.CloseAsync(file)).Expect(302);
        }

        Assert.Equal((CaseStage.Closed, 0m, 0m), await StateAsync(file));
    }

    private async Task<(CaseStage Stage, decimal UnpaidFine, decimal Paid)> StateAsync(Guid file)
    {
        await using var database = cases.Host.Database.Open();
        var row = database.Cases.Single(c => c.CaseId == file);
        return (row.Stage, row.UnpaidFine, row.Paid);
    }
}
