using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
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
        Check("handling-noticed", () => Served.File(Told).Take(Steps.The<ProposeOrderRevocationStep>(), Noticed, "x"));
    }

    // 决定 12-09 送达，期限 12-10；没有复议诉讼的，六个月到 2027-06-09，三个月内申请法院。
    private static readonly ProcedureEvent[] Ordered =
    [
        .. Served, Told, Delivered,
        new HandlingDecided("理1", "LI-26-1", 50, [new(Guid.NewGuid(), "张*", 7000, 3500)], new(2026, 12, 10), "没有陈述", CaseTaking.Firm)
        { On = new(2026, 12, 9) },
        new HandlingServed(ServiceMethod.InPerson, "财务负责人", new(Guid.NewGuid(), new(2026, 12, 9), null, null)) { On = new(2026, 12, 9) },
    ];

    // 期限 12-10：当天才送到的，没有时间履行。
    [Theory]
    [InlineData("2026-12-09", null)]
    [InlineData("2026-12-10", "served-too-late")]
    [InlineData("2026-12-11", "served-too-late")]
    public void 过了履行期限才送达的决定_不登记(string on, string? code) => Check(code, () => Ordered[..^1].File().Take(
        Steps.The<ServeHandlingStep>(), new(2026, 12, 11), new(Day(on), ServiceMethod.InPerson, "财务负责人", "", Guid.NewGuid(), "晚登记")));

    private static readonly DemandLetterServed Demanded =
        new(ServiceMethod.InPerson, "x", new(Guid.NewGuid(), new(2026, 12, 11), null, null), DecisionKind.Handling) { On = new(2026, 12, 11) };

    [Theory]
    [InlineData("2026-12-10", "decision-not-due")]
    [InlineData("2026-12-11", null)]
    public void 强制法第五十四条_期限当日不催告(string today, string? code) =>
        Check(code, () => Ordered.File().Take(Steps.The<DemandHandlingStep>(), Day(today), NoTerms.Given));

    [Theory]
    [InlineData("2027-06-09", "remedies-open")]
    [InlineData("2027-06-10", null)]
    [InlineData("2027-09-09", null)]
    [InlineData("2027-09-10", "court-term-over")]
    public void 强制法第五十三条_复议诉讼期满三个月内申请(string today, string? code) =>
        Check(code, () => Ordered.File(Demanded).Take(Steps.The<HandlingToCourtStep>(), Day(today), "演示法院"));

    [Fact]
    public void 催告写没有付的工资和赔偿金_付清的不再催告()
    {
        var paid = new AddedCompensationPaid(3000, new(2026, 12, 24), Guid.NewGuid()) { On = new(2026, 12, 24) };
        var wages = new PaymentConfirmed(null, 6000, new(2026, 12, 24)) { On = new(2026, 12, 24) };
        var demand = Ordered.File(paid, wages).Take(Steps.The<DemandHandlingStep>(), new(2026, 12, 25), NoTerms.Given);
        Assert.Equal((1000m, 500m, DecisionKind.Handling), (demand.Owed, demand.Added, demand.Of));
        var rest = new AddedCompensationPaid(500, new(2026, 12, 24), Guid.NewGuid()) { On = new(2026, 12, 24) };
        var last = new PaymentConfirmed(null, 1000, new(2026, 12, 24)) { On = new(2026, 12, 24) };
        Check("decision-performed", () => Ordered.File(paid, wages, rest, last).Take(Steps.The<DemandHandlingStep>(), new(2026, 12, 25), NoTerms.Given));
    }

    // 决定加付 3500：差一分也没有付清。
    [Theory]
    [InlineData(3499.99, "added-unpaid", null)]
    [InlineData(3500, null, "nothing-owed")]
    public void 赔偿金没有付清的不能结案_只能按没有付清终结(double paid, string? close, string? end)
    {
        var wages = new PaymentConfirmed(null, 7000, new(2026, 12, 24)) { On = new(2026, 12, 24) };
        var file = Ordered.File(wages, new AddedCompensationPaid((decimal)paid, new(2026, 12, 24), Guid.NewGuid()) { On = new(2026, 12, 24) });

        Assert.Equal(close, Unmet<CloseStep>("added-unpaid"));
        Assert.Equal(end, Unmet<ProposeEndStep>("nothing-owed"));

        string? Unmet<TStep>(string code)
            where TStep : Step<SupervisionCase, CaseFacts> => file.GateOf<TStep>(CaseTaking.Facts(new(2026, 12, 25))).Preconditions
                .SingleOrDefault(each => each.Code == code && !each.Met)?.Code;
    }

    // 工资付清了，赔偿金差一分没有付：履行期限还在走。
    [Theory]
    [InlineData(7000, 3499.99, true)]
    [InlineData(6999.99, 3500, true)]
    [InlineData(7000, 3500, false)]
    public void 工资和赔偿金都付清_履行期限才不再计算(double wages, double added, bool runs)
    {
        var day = new DateOnly(2026, 12, 10);
        var file = Ordered.File(new PaymentConfirmed(null, (decimal)wages, day) { On = day }, new AddedCompensationPaid((decimal)added, day, Guid.NewGuid()) { On = day });

        Assert.Equal(runs, file.Clocks(WorkCalendar.Shipped, day).Single(clock => clock.Title == "行政处理决定的履行期限").Running);
    }

    [Fact]
    public void 终结写明没有付的赔偿金()
    {
        Assert.Equal(
            "责令加付的赔偿金还有 0.01 元没有付，案件终结不免除支付的义务。" + CaseEnd.Enforcement.WhatToDo(),
            Ended(CaseEnd.Enforcement, "x", 0, 1, 0.01m).Notice);
        Assert.StartsWith("查实的工资还有 1.00 元没有付清，涉及 1 名劳动者。", Ended(CaseEnd.Enforcement, "x", 1, 1, 2).Notice, StringComparison.Ordinal);
        Assert.Contains("赔偿金还有 2.00 元", Ended(CaseEnd.Enforcement, "x", 1, 1, 2).Notice, StringComparison.Ordinal);
        Assert.StartsWith("本机关没有对欠薪的数额作出认定。", Ended(CaseEnd.Police, "x", 0, 0).Notice, StringComparison.Ordinal);

        static CaseEnded Ended(CaseEnd end, string onwards, decimal owed, int workers, decimal? added = null) =>
            new(end, onwards, owed, workers, added) { On = Noticed };
    }

    [Theory]
    [InlineData(3500, null)]
    [InlineData(3500.01, "impossible-amount")]
    [InlineData(0, "impossible-amount")]
    public void 登记的赔偿金不超过没有付的(double amount, string? code) =>
        Check(code, () => Ordered.File().Take(Steps.The<PayAddedStep>(), new(2026, 12, 25), new((decimal)amount, new(2026, 12, 24), Guid.NewGuid())));

    [Fact]
    public void 处罚的复议和行政处理的复议_互不相干()
    {
        var filed = new RemedyFiled(1, RemedyKind.Suit, new(2026, 12, 10), "x", DecisionKind.Handling) { On = new(2026, 12, 10) };
        var file = Ordered.File(filed);
        Assert.Null(file.Fine.Course.Pending);
        Assert.NotNull(file.Handling.Course.Pending);
        Check("remedy-pending", () => file.Take(Steps.The<DemandHandlingStep>(), new(2026, 12, 25), NoTerms.Given));
    }

    // 登记错了的送达可以划去；缴了赔偿金、申请了复议的先划去那一步，告知已经有了决定的先撤销决定。
    [Fact]
    public void 送达登记错了可以划去_以它为依据的先划去()
    {
        var strike = Steps.The<ProposeStrikeStep>();
        var served = Ordered.Length;
        Assert.Equal(served, Ordered.File().Take(strike, new(2026, 12, 25), new(served, "x")).Sequence);
        Check("something-rests-on-it", () => Ordered.File().Take(strike, new(2026, 12, 25), new(served - 2, "x")));
        Check(null, () => Ordered[..^2].File().Take(strike, new(2026, 12, 9), new(served - 2, "x")));
        ProcedureEvent[] resting =
        [
            new AddedCompensationPaid(3000, new(2026, 12, 24), Guid.NewGuid()) { On = new(2026, 12, 24) },
            new RemedyFiled(1, RemedyKind.Reconsideration, new(2026, 12, 24), "x", DecisionKind.Handling) { On = new(2026, 12, 24) },
        ];
        foreach (var each in resting)
        {
            Check("something-rests-on-it", () => Ordered.File(each).Take(strike, new(2026, 12, 25), new(served, "x")));
        }

        // 处罚的复议和行政处理的送达不相干。
        Check(null, () => Ordered.File(new RemedyFiled(1, RemedyKind.Reconsideration, new(2026, 12, 24), "x") { On = new(2026, 12, 24) })
            .Take(strike, new(2026, 12, 25), new(served, "x")));
        var after = Ordered.File(new StepStruck(served, "x", "x") { On = new(2026, 12, 25) });
        Assert.Null(after.Handling.Service);
        Assert.NotNull(after.Handling.Decision);
    }

    [Fact]
    public void 以送达为依据的名单_划去以前说明()
    {
        var listing = new CaseListingProposed(Guid.NewGuid()) { On = new(2026, 12, 25) };
        var major = new CaseMajorProposed(Guid.NewGuid()) { On = new(2026, 12, 25) };
        var file = Ordered.File(listing, major);
        Assert.Equal(["失信联合惩戒名单的列入", "重大违法行为社会公布"], CaseStrikes.Lists(file, file.History[Ordered.Length - 1]));
        Assert.Empty(CaseStrikes.Lists(file, file.History[0]));
        Assert.Empty(CaseStrikes.Lists(Ordered.File(), file.History[Ordered.Length - 1]));
    }

    [Fact]
    public void 撤销由两人_可以重新告知()
    {
        var proposed = new HandlingRevocationProposed("重新计算", Inspector) { On = new(2026, 12, 25) };
        Check("four-eyes", () => Ordered.File(proposed).Take(Steps.The<RevokeHandlingStep>(), new(2026, 12, 25), NoTerms.Given, Inspector));
        var revoked = Ordered.File(proposed).Take(Steps.The<RevokeHandlingStep>(), new(2026, 12, 25), NoTerms.Given, Supervisor);
        var file = Ordered.File(proposed, revoked);
        Assert.Equal(("理1", null), (Assert.Single(file.Handling.Revoked).DecisionNumber, file.Handling.Decision));
        Check(null, () => file.Take(Steps.The<HandlingNoticeStep>(), new(2026, 12, 25), new(50, "x")));
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
