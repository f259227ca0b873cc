using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>案中的发现重新核对以后：采用以前各步停住，采用以后数额跟着变；已经送达的指令书不追加。</summary>
public sealed class ArrearsRevisionTests
{
    private static readonly DateOnly Opened = new(2026, 11, 20);
    private static readonly DateOnly Deadline = new(2026, 11, 30);
    private static readonly ArrearsItem Item = new(Guid.NewGuid(), "ZJ353-6-1", "k", "张*", new DateOnly(2026, 10, 15), 195.68m);
    private static readonly Guid Later = Guid.NewGuid();

    [Fact]
    public void 没有采用以前_制作送达认定处罚公示结案都停住()
    {
        var file = File(Ordered(), Served(), Refusal());
        var facts = CaseTaking.Facts(Deadline.AddDays(1), Guid.NewGuid(), [To(203.03m)]);
        Gate[] gates =
        [
            file.GateOf<OrderStep>(facts), file.GateOf<ServeOrderStep>(facts), file.GateOf<RefusalStep>(facts), file.GateOf<RefusalNoticeStep>(facts),
            file.GateOf<GraveNoticeStep>(facts), file.GateOf<DecideStep>(facts), file.GateOf<CloseStep>(facts),
            Steps.The<ProposeStep>().Gate(file, new ProposalFacts(Deadline, Guid.NewGuid(), [new JudgedCase(Guid.NewGuid(), file, facts.Revisions)], true)),
        ];
        Assert.All(gates, gate => Assert.Contains(gate.Preconditions, condition => condition is { Met: false, Code: "findings-rejudged" }));
        Assert.True(file.GateOf<ReviseStep>(facts).IsOpen);
        file.Apply(file.Revise(Opened, "x", To(203.03m)));
        Assert.All(gates.Select(gate => gate.Name), _ => Assert.Empty(file.Waiting(facts.Revisions)));
        Assert.True(file.GateOf<RefusalNoticeStep>(facts).IsOpen);
    }

    [Fact]
    public void 没有重新核对的_不能采用() =>
        Assert.Equal("nothing-to-revise", Assert.Throws<ProcedureRuleException>(() => File().Revise(Opened, "x")).Code);

    [Theory]
    [InlineData(203.03, 1)]
    [InlineData(0.01, 1)]
    [InlineData(0, 0)]
    public void 采用以后_数额和人数跟着变(decimal amount, int workers)
    {
        var file = File();
        var revised = file.Revise(Opened, "看过证明单", To(amount));
        Assert.Equal((195.68m, amount), (revised.OwedBefore, revised.OwedAfter));
        file.Apply(revised);
        Assert.Equal((amount, amount, workers, Later), (file.Owed, file.Outstanding, file.Workers, file.Items.Single().FindingId));
        Assert.False(file.GateOf<CloseStep>(CaseTaking.Facts(Opened)).IsOpen);
    }

    [Theory]
    [InlineData(0.01, false)]
    [InlineData(0, true)]
    public void 监察条例第十八条_重新核对以后都不欠的_不是付清_撤销立案(decimal amount, bool unfounded)
    {
        var (file, facts) = (File(), CaseTaking.Facts(Opened));
        file.Apply(file.Revise(Opened, "看过证明单", To(amount)));
        Assert.Equal((CaseStage.Investigating, unfounded), (file.StageOn(Opened), file.IsUnfounded));
        Assert.Equal(unfounded, file.GateOf<ProposeRevocationStep>(facts).IsOpen);
        Assert.Equal((unfounded, !unfounded), (Steps.The<ProposeRevocationStep>().IsNext(file, facts), Steps.The<OrderStep>().IsNext(file, facts)));
        Assert.Contains(file.Clocks(WorkCalendar.Shipped, Opened), clock => clock is { Title: "调查 60 个工作日", Running: true });
        Assert.Contains(file.GateOf<CloseStep>(facts).Preconditions, condition => condition is { Code: "nothing-established" } && condition.Met != unfounded);
    }

    [Fact]
    public void 再次重新核对_从上一次的结论接着改()
    {
        var file = File();
        file.Apply(file.Revise(Opened, "x", To(0)));
        var third = Guid.NewGuid();
        file.Apply(file.Revise(Opened, "x", new ArrearsRevision(Later, third, 50)));
        Assert.Equal((50m, 1, third), (file.Owed, file.Workers, file.Items.Single().FindingId));
    }

    [Fact]
    public void 指令书没有送达_作废重新制作()
    {
        var file = File(Ordered());
        file.Apply(file.Revise(Opened, "x", To(203.03m)));
        Assert.Null(file.Order);
        Assert.Equal(203.03m, file.Order(Opened, "令2", Deadline, "x").Amount);
    }

    [Theory]
    [InlineData(203.03, 195.68, 0)]
    [InlineData(203.03, 195.67, 0.01)]
    [InlineData(100.00, 100.00, 0)]
    [InlineData(100.00, 99.99, 0.01)]
    public void 指令书已经送达_增加的不算拒不改正_减少的不用付(decimal now, decimal paid, decimal refused)
    {
        var file = File(Ordered(), Served(), new PaymentConfirmed(null, paid, Deadline) { On = Deadline });
        file.Apply(file.Revise(Opened, "x", To(now)));
        Assert.Equal(refused, file.OutstandingAfter(Deadline));
        Assert.Equal(refused > 0, file.GateOf<RefusalStep>(CaseTaking.Facts(Deadline.AddDays(1))).IsOpen);
        Assert.Equal(195.68m, file.OrderedItems.Single().Amount);
        Assert.Equal(now - paid, file.Outstanding);
    }

    private static SupervisionCase File(params ProcedureEvent[] events) =>
        SupervisionCase.From([CaseTaking.Open(Opened, "案1", [Item], null, "x"), .. events]);

    private static ArrearsRevision To(decimal amount) => new(Item.FindingId, Later, amount);

    private static CorrectionOrdered Ordered() => new("令1", 195.68m, 1, Deadline, "x") { On = Opened };

    private static CorrectionOrderServed Served() => new(ServiceMethod.InPerson, "财务负责人") { On = Opened };

    private static RefusalEstablished Refusal() => new(195.68m, "x") { On = Deadline.AddDays(1) };
}
