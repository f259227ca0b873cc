using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>行政处罚法第四十五条：陈述申辩的期间、复核、不得加重，逐日逐元核对。</summary>
public sealed class DefenceTests
{
    private static readonly DefenceReceived Heard = new(1, DefenceManner.Oral, "已经付了一半", [Guid.NewGuid()], Noticed) { On = Noticed };
    private static readonly DefenceReviewed Adopted = new(1, DefenceOutcome.PartlyAdopted, "付款属实") { On = LastDay };

    // 告知书 2026-12-01（周二）送达，五个工作日到 12-08（周二）。
    [Theory]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-07", null)]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-09", "statement-period-over")]
    public void 第四十五条_企业在期间内陈述申辩(string today, string? code) =>
        Check(code, () => Told.File().Take(Steps.The<DefendStep>(), Day(today), new("事实不清", [])));

    [Fact]
    public void 第四十五条_告知书没有送达_还不能陈述申辩() => Check("notice-not-served", () =>
        Refused.File(new PriorNoticeMade("告1", "ZJ353-35-1", 15000, "x", Inspector) { On = Noticed }).Take(Steps.The<DefendStep>(), Noticed, new("x", [])));

    [Fact]
    public void 第四十五条_已经决定_不再收陈述申辩() => Check("no-notice", () => Decided.File().Take(Steps.The<DefendStep>(), LastDay, new("x", [])));

    [Theory]
    [InlineData("2026-11-30", "impossible-defence-day")]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-08", null)]
    [InlineData("2026-12-09", "statement-period-over")]
    [InlineData("2026-12-11", "impossible-defence-day")]
    public void 第四十五条_补登记的看收到的日期(string received, string? code) => Check(code, () => Told.File().Take(
        Steps.The<RecordDefenceStep>(), new(2026, 12, 10), new("x", [Guid.NewGuid()], DefenceManner.Oral, Day(received))));

    [Fact]
    public void 第四十七条_口头的没有笔录_不能登记() => Check("defence-not-recorded", () =>
        Told.File().Take(Steps.The<RecordDefenceStep>(), Noticed, new("x", [], DefenceManner.Oral, Noticed)));

    [Fact]
    public void 第四十五条_没有复核的_不能决定()
    {
        Check("defence-unreviewed", () => Decide(15000, "", Heard));
        Check(null, () => Decide(15000, "", Heard, Adopted));
    }

    [Fact]
    public void 第四十五条_退回后重新告知_没有复核的仍要复核()
    {
        var file = Told.File(
            Heard, new PenaltySentBack("x") { On = Noticed }, new PriorNoticeMade("告2", "ZJ353-35-1", 12000, "x", Inspector) { On = Noticed },
            new PriorNoticeServed(ServiceMethod.InPerson, "财务负责人") { On = Noticed });
        Check("defence-unreviewed", () => file.Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new(), Supervisor));
        Assert.Equal(2, file.Take(Steps.The<DefendStep>(), Noticed, new("x", [])).Number);
    }

    [Theory]
    [InlineData(15001, "x", "heavier-than-notice")]
    [InlineData(15000, "", null)]
    [InlineData(14999, "", "lower-without-reasons")]
    [InlineData(14999, "采纳部分申辩", null)]
    [InlineData(10000, "采纳部分申辩", null)]
    [InlineData(9999, "采纳部分申辩", "fine-out-of-range")]
    public void 第四十五条_决定不高于告知_不低于法定最低_低的写理由(int fine, string reasons, string? code) => Check(code, () => Decide(fine, reasons, Heard, Adopted));

    [Fact]
    public void 决定没有填数额_与告知相同()
    {
        var decided = Told.File().Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new(), Supervisor);
        Assert.Equal((15000m, null), (decided.Fine, decided.Reasons));
        Assert.Equal("采纳部分申辩", Decide(12000, "采纳部分申辩", Heard, Adopted).Reasons);
    }

    [Fact]
    public void 复核过的_不再复核()
    {
        Check("nothing-to-review", () => Told.File().Take(Steps.The<ReviewDefenceStep>(), LastDay, new(1, DefenceOutcome.Adopted, "x")));
        Check(null, () => Told.File(Heard).Take(Steps.The<ReviewDefenceStep>(), LastDay, new(1, DefenceOutcome.Adopted, "x")));
        var second = Heard with { Number = 2 };
        Check("defence-reviewed", () => Told.File(Heard, Adopted, second).Take(Steps.The<ReviewDefenceStep>(), LastDay, new(1, DefenceOutcome.Adopted, "x")));
        Assert.Equal([2], Told.File(Heard, Adopted, second).Defences.Waiting.Select(defence => defence.Number));
    }

    private static PenaltyDecided Decide(decimal fine, string reasons, params ProcedureEvent[] more) =>
        Told.File(more).Take(Steps.The<DecideStep>(), LastDay.AddDays(1), new(fine, reasons), Supervisor);
}
