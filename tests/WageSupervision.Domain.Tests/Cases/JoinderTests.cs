using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>并案：还没有责令、清偿的案件可以并入另一个；查实的带过去，同一笔只算一次；由两人决定。</summary>
public sealed class JoinderTests
{
    private static readonly ArrearsItem First = new(Guid.NewGuid(), "ZJ353-14-2", "甲", "甲*", new(2026, 9, 15), 1000);
    private static readonly ArrearsItem Second = new(Guid.NewGuid(), "ZJ353-14-2", "乙", "乙*", new(2026, 9, 15), 2000);
    private static readonly JoinderTerms Into = new(Guid.NewGuid(), "案2", "同一工地");

    [Fact]
    public void 并案由两人_本案办结_申请不复活()
    {
        var file = SupervisionCase.From([Case("案1", First), new JoinderProposed(Into.IntoId!.Value, "案2", "x", Inspector) { On = Opened }]);
        Check("four-eyes", () => file.Take(Steps.The<ApproveJoinderStep>(), Opened, NoTerms.Given, Inspector));
        var joined = file.Take(Steps.The<ApproveJoinderStep>(), Opened, NoTerms.Given, Supervisor);
        var ended = SupervisionCase.From([.. file.History, joined]);
        Assert.Equal((CaseStage.Closed, 0), (ended.StageOn(Opened), ended.Proposals.Open.Count));
    }

    [Fact]
    public void 已经责令_核实清偿_查实其他违法的_不并()
    {
        Check("no-such-case", () => SupervisionCase.From([Case("案1", First)]).Take(Steps.The<ProposeJoinderStep>(), Opened, Into with { IntoId = null }));
        Check("already-ordered", () => Served.File().Take(Steps.The<ProposeJoinderStep>(), Opened, Into));
        Check("already-paid", () => SupervisionCase.From([Case("案1", First), new PaymentConfirmed(null, 1, Opened) { On = Opened }])
            .Take(Steps.The<ProposeJoinderStep>(), Opened, Into));
        Check("breaches-found", () => SupervisionCase.From([Case("案1", First), new BreachEstablished(1, "attendance", "x", Opened, Guid.NewGuid()) { On = Opened }])
            .Take(Steps.The<ProposeJoinderStep>(), Opened, Into));
    }

    [Fact]
    public void 接收的案件_带来没有的_同一笔只算一次_没有送达的指令书作废()
    {
        var ordered = new CorrectionOrdered("令1", 1000, 1, Deadline, "x") { On = Opened };
        var file = SupervisionCase.From([Case("案2", First), ordered]);
        var taken = file.Take(Steps.The<TakeInStep>(), Opened, new(Guid.NewGuid(), "案1", [First with { FindingId = Guid.NewGuid() }, Second]), Supervisor);
        Assert.Equal([Second], taken.Items);
        file.Apply(taken);
        Assert.Equal((3000m, "令1", null), (file.Owed, file.VoidedOrder, file.Order));
        Check("took-in", () => file.Take(Steps.The<ProposeJoinderStep>(), Opened, Into));

        // Served already: it is ordered anew.
        var served = Served.File();
        served.Apply(served.Take(Steps.The<TakeInStep>(), Opened, new(Guid.NewGuid(), "案1", [Second]), Supervisor));
        Assert.Equal([Second], served.Unordered);
        Assert.NotNull(served.Order);
        var refused = Served.File(new RefusalEstablished(1000, "x") { On = Deadline.AddDays(1) });
        Check("already-established", () => refused.Take(Steps.The<TakeInStep>(), Deadline.AddDays(1), new(Guid.NewGuid(), "案1", [Second]), Supervisor));
    }

    private static CaseOpened Case(string number, ArrearsItem item) =>
        new(number, CaseSource.Findings, [item], null, "x", Officers: CaseTaking.Two) { On = Opened };
}
