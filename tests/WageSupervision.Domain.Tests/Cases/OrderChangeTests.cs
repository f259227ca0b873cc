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
        Check("extension-pending", () => Served.File(Proposed).Take(Steps.The<ProposeOrderExtensionStep>(), Opened, new(Later, "x")));
        Check("no-extension", () => Served.File().Take(Steps.The<ExtendOrderStep>(), Opened, NoTerms.Given, Supervisor));
        Check(null, () => Served.File(Proposed, new OrderExtensionDeclined("x") { On = Opened })
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

    [Fact]
    public void 变更_新的代替旧的_重新送达_旧的留着()
    {
        var amended = Served.File().Take(Steps.The<AmendOrderStep>(), Opened, new(Later, "x", "金额有误"), number: "令2");
        Assert.Equal(("令1", "金额有误"), (amended.Amends, amended.AmendedFor));
        var file = Served.File(amended);
        Assert.Equal((CaseStage.OrderToBeServed, "令2", true), (file.StageOn(Opened), file.Order!.OrderNumber, file.IsKnownToEnterprise));
        var former = Assert.Single(file.OrderChanges.Former);
        Assert.Equal(("令1", "由 令2 代替", 1), (former.Order.OrderNumber, former.How, former.Items.Count));

        // 旧期限过了、新的没有送达：不能认定。
        Check("order-not-served", () => file.Take(Steps.The<RefusalStep>(), Later.AddDays(1), "x"));
        var served = Served.File(amended, new CorrectionOrderServed(ServiceMethod.InPerson, "财务负责人") { On = Opened });
        Check("deadline-not-over", () => served.Take(Steps.The<RefusalStep>(), Deadline.AddDays(1), "x"));
        Check(null, () => served.Take(Steps.The<RefusalStep>(), Later.AddDays(1), "x"));
    }

    [Fact]
    public void 认定以后_不能再延长_变更_撤销()
    {
        Check("already-established", () => Refused.File().Take(Steps.The<AmendOrderStep>(), Noticed, new(Later, "x", "x")));
        Check("already-established", () => Refused.File().Take(Steps.The<RevokeOrderStep>(), Noticed, "x", Supervisor));
    }

    [Fact]
    public void 撤销_没有指令书了_可以重新作出_企业看得到原来的()
    {
        var revoked = Served.File().Take(Steps.The<RevokeOrderStep>(), Opened, "责令的对象有误", Supervisor);
        var file = Served.File(revoked);
        Assert.Equal((null, null, true), (file.Order, file.Service, file.IsKnownToEnterprise));
        Assert.Equal("已撤销", Assert.Single(file.OrderChanges.Former).How);
        Check("order-not-served", () => file.Take(Steps.The<RefusalStep>(), Later, "x"));
        Assert.Null(file.Take(Steps.The<OrderStep>(), Opened, new OrderTerms(Later, "x")).Voids);
    }

    [Fact]
    public void 延长过的送达_不能划去() =>
        Assert.NotNull(CaseStrikes.RestsOn(Served.File(Proposed, Extended), Served[2]));
}
