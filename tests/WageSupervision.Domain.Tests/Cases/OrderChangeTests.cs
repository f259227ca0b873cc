using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>指令书的延长、变更、撤销：期限和认定跟着新的期限走，不倒过来加重企业。</summary>
public sealed class OrderChangeTests
{
    private static readonly DateOnly Later = new(2026, 12, 10);
    private static readonly OrderExtensionProposed Proposed = new(Later, "货款下周到账", Inspector) { On = Opened };
    private static readonly OrderExtended Extended = new("延1", Deadline, Later, "货款下周到账", CaseTaking.Firm) { On = Opened };

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "deadline-over")]
    public void 延长_期限没有过才能提请和同意(string today, string? code)
    {
        Check(code, () => Served.File().Take(Steps.The<ProposeOrderExtensionStep>(), Day(today), new(Later, "x")));
        Check(code, () => Served.File(Proposed).Take(Steps.The<ExtendOrderStep>(), Day(today), NoTerms.Given, Supervisor));
    }

    [Theory]
    [InlineData("2026-11-30", "deadline-out-of-bounds")]
    [InlineData("2026-12-01", null)]
    [InlineData("2027-01-19", null)]
    [InlineData("2027-01-20", "deadline-out-of-bounds")]
    public void 延长_只能往后_最多今天起六十日(string until, string? code) =>
        Check(code, () => Served.File().Take(Steps.The<ProposeOrderExtensionStep>(), Opened, new(Day(until), "x")));

    [Fact]
    public void 延长_由提出人以外的人决定_一次一件()
    {
        Check("four-eyes", () => Served.File(Proposed).Take(Steps.The<ExtendOrderStep>(), Opened, NoTerms.Given, Inspector));
        Check("proposal-pending", () => Served.File(Proposed).Take(Steps.The<ProposeOrderExtensionStep>(), Opened, new(Later, "x")));
        Check("no-proposal", () => Served.File().Take(Steps.The<ExtendOrderStep>(), Opened, NoTerms.Given, Supervisor));
        Check(null, () => Served.File(Proposed, new ProposalDeclined("order-extension-proposed", "x", "x") { On = Opened })
            .Take(Steps.The<ProposeOrderExtensionStep>(), Opened, new(Later, "x")));
    }

    [Theory]
    [InlineData("2026-12-01", "deadline-not-over")]
    [InlineData("2026-12-10", "deadline-not-over")]
    [InlineData("2026-12-11", null)]
    public void 延长以后_认定跟着新的期限(string today, string? code) =>
        Check(code, () => Served.File(Proposed, Extended).Take(Steps.The<RefusalStep>(), Day(today), "x"));

    [Fact]
    public void 延长以后_期限内付清的不是拒不改正()
    {
        var paid = new PaymentConfirmed(null, 7000, Later) { On = Later.AddDays(1) };
        Check("corrected-in-time", () => Served.File(Proposed, Extended, paid).Take(Steps.The<RefusalStep>(), Later.AddDays(1), "x"));
        Check(null, () => Served.File(paid).Take(Steps.The<RefusalStep>(), Later.AddDays(1), "x"));
        var file = Served.File(Proposed, Extended);
        Assert.Equal(Later, file.Clocks(WorkCalendar.Shipped, Later).Single(clock => clock.Title == "限期改正").DueOn);
        Assert.Equal(CaseStage.AwaitingCorrection, file.StageOn(Later));
        Assert.Equal(Deadline, file.Last<CorrectionOrdered>()!.Deadline);
    }

    // 已经给了企业的时间不能缩短；过了期限的，从明天起。
    [Theory]
    [InlineData("2026-11-21", "2026-11-29", "deadline-out-of-bounds")]
    [InlineData("2026-11-21", "2026-11-30", null)]
    [InlineData("2026-12-01", "2026-12-01", "deadline-out-of-bounds")]
    [InlineData("2026-12-01", "2026-12-02", null)]
    public void 变更_期限不早于已经给的(string today, string deadline, string? code) =>
        Check(code, () => Served.File().Take(Steps.The<AmendOrderStep>(), Day(today), new(Day(deadline), "x", "金额有误")));

    private static readonly CorrectionOrderServed ServedLater = new(ServiceMethod.InPerson, "财务负责人") { On = Opened };

    [Fact]
    public void 变更_送达时代替旧的_旧的留着()
    {
        var amended = Served.File().Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "金额有误"), number: "令2");
        Assert.Equal(("令1", "金额有误"), (amended.Amends, amended.AmendedFor));

        // 没有送达，原来的仍然有效；认定要等它送达或者作废。
        var file = Served.File(amended);
        Assert.Equal((CaseStage.AwaitingCorrection, "令1", "令2"), (file.StageOn(Opened), file.Order!.OrderNumber, file.OrderToServe!.OrderNumber));
        Assert.Empty(file.OrderChanges.Former);
        Check("amendment-to-serve", () => file.Take(Steps.The<RefusalStep>(), Deadline.AddDays(1), "x"));
        Check("amendment-to-serve", () => file.Take(Steps.The<HandlingNoticeStep>(), Deadline.AddDays(1), new(50, "x")));
        Check("amendment-to-serve", () => file.Take(Steps.The<ProposeOrderExtensionStep>(), Opened, new(Later, "x")));

        var served = Served.File(amended, ServedLater);
        Assert.Equal(("令2", null), (served.Order!.OrderNumber, served.OrderToServe));
        var former = Assert.Single(served.OrderChanges.Former);
        Assert.Equal(("令1", "由 令2 代替", 1), (former.Order.OrderNumber, former.How, former.Items.Count));
        Check("deadline-not-over", () => served.Take(Steps.The<RefusalStep>(), Deadline.AddDays(1), "x"));
        Check(null, () => served.Take(Steps.The<RefusalStep>(), Later.AddDays(1), "x"));
    }

    // 变更的期限 12-10：12-09 还能送达，12-10 作废。
    [Theory]
    [InlineData("2026-12-09", null, "amendment-to-serve")]
    [InlineData("2026-12-10", "served-too-late", null)]
    public void 变更_到期没有送达的作废_原来的仍然有效(string today, string? service, string? refusal)
    {
        var amended = Served.File().Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "金额有误"), number: "令2");
        var file = Served.File(amended);
        Check(service, () => file.Take(
            Steps.The<ServeOrderStep>(), Day(today), new(Day(today), ServiceMethod.InPerson, "财务负责人", "", Guid.NewGuid(), "")));
        Check(refusal, () => file.Take(Steps.The<RefusalStep>(), Day(today), "x"));
        Assert.Equal("令2", file.Take(Steps.The<AmendOrderStep>(), Later, new(Later.AddDays(9), "x", "x"), number: "令3").Voids);
    }

    [Fact]
    public void 变更_没有送达而欠薪又有变化的_作废_原来的仍然有效()
    {
        var amended = Served.File().Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "金额有误"), number: "令2");
        var file = Served.File(amended, new ClaimsEstablished([new(Guid.NewGuid(), "ZJ353-14-2", "乙", "乙*", new(2026, 10, 15), 800)], "x", Guid.NewGuid(), false)
        { On = Opened });
        Assert.Equal(("令1", null, "令2"), (file.Order!.OrderNumber, file.OrderToServe, file.OrderChanges.VoidedAmendment));
        Assert.Equal("令2", file.Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "x"), number: "令3").Voids);
    }

    [Fact]
    public void 变更的送达划去了_原来的恢复()
    {
        var amended = Served.File().Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "金额有误"), number: "令2");
        var history = (ProcedureEvent[])[.. Served, amended, ServedLater];
        var file = history.File(new StepStruck(history.Length, "x", "日期看错") { On = Opened });
        Assert.Equal(("令1", "令2"), (file.Order!.OrderNumber, file.OrderToServe!.OrderNumber));
        Assert.Empty(file.OrderChanges.Former);
    }

    [Fact]
    public void 认定以后_不能再延长_变更_撤销()
    {
        Check("already-established", () => Refused.File().Take(Steps.The<AmendOrderStep>(), Noticed, new(Later, "x", "x")));
        Check("already-established", () => Refused.File().Take(Steps.The<ProposeOrderRevocationStep>(), Noticed, "x"));
        Check("already-established", () => Refused.File(Wrong).Take(Steps.The<RevokeOrderStep>(), Noticed, NoTerms.Given, Supervisor));
    }

    private static readonly OrderRevocationProposed Wrong = new("责令的对象有误", Inspector) { On = Opened };

    [Fact]
    public void 撤销_由两人_没有指令书了_可以重新作出_企业看得到原来的()
    {
        Check("four-eyes", () => Served.File(Wrong).Take(Steps.The<RevokeOrderStep>(), Opened, NoTerms.Given, Inspector));
        var revoked = Served.File(Wrong).Take(Steps.The<RevokeOrderStep>(), Opened, NoTerms.Given, Supervisor);
        var file = Served.File(Wrong, revoked);
        Assert.Equal((null, null, true), (file.Order, file.Service, file.IsKnownToEnterprise));
        Assert.Equal("已撤销", Assert.Single(file.OrderChanges.Former).How);
        Check("order-not-served", () => file.Take(Steps.The<RefusalStep>(), Later, "x"));
        Assert.Null(file.Take(Steps.The<OrderStep>(), Opened, new OrderTerms(Later, "x")).Voids);
    }

    [Fact]
    public void 延长过的送达_不能划去_没有同意的可以()
    {
        Assert.NotNull(CaseStrikes.RestsOn(Served.File(Proposed), Served[2]));
        Assert.NotNull(CaseStrikes.RestsOn(Served.File(Proposed, Extended), Served[2]));
        Assert.Null(CaseStrikes.RestsOn(Served.File(Proposed, new ProposalDeclined("order-extension-proposed", "x", "x") { On = Opened }), Served[2]));
    }
}
