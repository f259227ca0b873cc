using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>劳动保障监察条例第二十六条：期限内没有付清的，按没有付的百分之五十至一百向劳动者加付，逐人算到分。</summary>
public sealed class HandlingTests
{
    private static readonly HandlingNoticed Told = new("理告1", 7000, 60, "x", Inspector, CaseTaking.Firm) { On = Noticed };
    private static readonly HandlingNoticeServed Delivered =
        new(ServiceMethod.InPerson, "财务负责人", new(Guid.NewGuid(), Noticed, null, null)) { On = Noticed };

    [Theory]
    [InlineData("2026-11-30", "not-overdue")]
    [InlineData("2026-12-01", null)]
    public void 期限当日不算逾期(string today, string? code) =>
        Check(code, () => Served.File().Take(Steps.The<HandlingNoticeStep>(), Day(today), new(50, "x")));

    [Theory]
    [InlineData(49.99, "share-out-of-range")]
    [InlineData(50, null)]
    [InlineData(100, null)]
    [InlineData(100.01, "share-out-of-range")]
    public void 比例在百分之五十至一百(double percent, string? code) =>
        Check(code, () => Served.File().Take(Steps.The<HandlingNoticeStep>(), Noticed, new((decimal)percent, "x")));

    [Theory]
    [InlineData("2026-11-30", 6999.99, null)]
    [InlineData("2026-11-30", 7000, "not-overdue")]
    [InlineData("2026-12-01", 7000, null)]
    public void 期限内付清的没有加付_期限后付的仍要加付(string paidOn, double amount, string? code)
    {
        var paid = new PaymentConfirmed(null, (decimal)amount, Day(paidOn)) { On = Noticed };
        Check(code, () => Served.File(paid).Take(Steps.The<HandlingNoticeStep>(), Noticed, new(50, "x")));
    }

    // 告知书 2026-12-01 送达，五个工作日到 12-08。
    [Theory]
    [InlineData("2026-12-08", "statement-period")]
    [InlineData("2026-12-09", null)]
    public void 送达五个工作日以后才能决定(string today, string? code) => Check(code, () => Decide(Day(today), 60));

    [Theory]
    [InlineData(60.01, "heavier-than-notice")]
    [InlineData(60, null)]
    [InlineData(50, null)]
    [InlineData(49.99, "share-out-of-range")]
    public void 决定不高于告知(double percent, string? code) => Check(code, () => Decide(LastDay.AddDays(1), (decimal)percent));

    [Theory]
    [InlineData("2026-12-09", "deadline-out-of-bounds")]
    [InlineData("2026-12-10", null)]
    [InlineData("2027-02-07", null)]
    [InlineData("2027-02-08", "deadline-out-of-bounds")]
    public void 履行期限次日至六十日(string deadline, string? code) => Check(code, () => Served.File(Told, Delivered).Take(
        Steps.The<DecideHandlingStep>(), new(2026, 12, 9), new HandlingTerms(60, Day(deadline), "没有陈述"), Supervisor));

    [Fact]
    public void 由第二人决定_没有送达的不能决定()
    {
        var terms = new HandlingTerms(60, new DateOnly(2026, 12, 31), "没有陈述");
        Check("four-eyes", () => Served.File(Told, Delivered).Take(Steps.The<DecideHandlingStep>(), LastDay.AddDays(1), terms, Inspector));
        Check("notice-not-served", () => Served.File(Told).Take(Steps.The<DecideHandlingStep>(), LastDay.AddDays(1), terms, Supervisor));
        Check("handling-noticed", () => Served.File(Told).Take(Steps.The<HandlingNoticeStep>(), Noticed, new(50, "x")));
        Check(null, () => Served.File(Told, new HandlingSentBack("x") { On = Noticed }).Take(Steps.The<HandlingNoticeStep>(), Noticed, new(50, "x")));
        Check("handling-noticed", () => Served.File(Told).Take(Steps.The<RevokeOrderStep>(), Noticed, "x", Supervisor));
    }

    [Fact]
    public void 逐人算到分_付过的先抵最早的()
    {
        ArrearsItem[] items =
        [
            new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 9, 15), 1000.01m), new(Guid.NewGuid(), "ZJ353-14-2", "乙", "乙*", new(2026, 10, 15), 2000.03m),
        ];
        ProcedureEvent[] history =
        [
            new CaseOpened("案1", CaseSource.Findings, items, null, "x") { On = Opened },
            new CorrectionOrdered("令1", 3000.04m, 2, Deadline, "x") { On = Opened },
            new CorrectionOrderServed(ServiceMethod.InPerson, "x") { On = Opened },
            new PaymentConfirmed(null, 500, Deadline) { On = Deadline }, new PaymentConfirmed(null, 1000, Noticed) { On = Noticed },
        ];
        var file = SupervisionCase.From(history);
        Assert.Equal(2500.04m, HandlingState.Order(file, Noticed)!.Overdue);
        var lines = HandlingState.Lines(file, 50);

        // In the term 500.00 went to the oldest payday; by today 1,500.00 of both.
        Assert.Equal([("甲*", 0m, 250.01m), ("乙*", 1500.04m, 1000.02m)], lines.Select(line => (line.WorkerShown, line.Wages, line.Added)));
    }

    private static HandlingDecided Decide(DateOnly today, decimal percent) => Served.File(Told, Delivered).Take(
        Steps.The<DecideHandlingStep>(), today, new HandlingTerms(percent, today.AddDays(15), "没有陈述"), Supervisor);
}
