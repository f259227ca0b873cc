using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

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
        var file = Rejudged(203.03m, Ordered(), Served(), Refusal());
        Gate[] gates =
        [
            CaseGates.ToOrder(file), CaseGates.ToServe(file), CaseGates.ToEstablishRefusal(file, Deadline.AddDays(1)), CaseGates.ToGiveNotice(file),
            CaseGates.ToGiveGraveNotice(file), CaseGates.ToDecide(file, Deadline, Guid.NewGuid(), WorkCalendar.Shipped), CaseGates.ToDisclose(file, true), CaseGates.ToClose(file),
        ];
        Assert.All(gates, gate => Assert.Contains(gate.Preconditions, condition => condition is { Met: false, Code: "findings-rejudged" }));
        Assert.True(CaseGates.ToRevise(file).IsOpen);
        file.Apply(file.Revise(Opened, "x"));
        Assert.All(gates.Select(gate => gate.Name), _ => Assert.Empty(file.Revisions));
        Assert.True(CaseGates.ToGiveNotice(file).IsOpen);
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
        var file = Rejudged(amount);
        var revised = file.Revise(Opened, "看过证明单");
        Assert.Equal((195.68m, amount), (revised.OwedBefore, revised.OwedAfter));
        file.Apply(revised);
        Assert.Equal((amount, amount, workers, Later), (file.Owed, file.Outstanding, file.Workers, file.Items.Single().FindingId));
        Assert.Equal(amount == 0, CaseGates.ToClose(file).IsOpen);
    }

    [Fact]
    public void 再次重新核对_从上一次的结论接着改()
    {
        var file = Rejudged(0);
        file.Apply(file.Revise(Opened, "x"));
        var third = Guid.NewGuid();
        file.Revisions = [new ArrearsRevision(Later, third, 50)];
        file.Apply(file.Revise(Opened, "x"));
        Assert.Equal((50m, 1, third), (file.Owed, file.Workers, file.Items.Single().FindingId));
    }

    [Fact]
    public void 指令书没有送达_作废重新制作()
    {
        var file = Rejudged(203.03m, Ordered());
        file.Apply(file.Revise(Opened, "x"));
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
        var file = Rejudged(now, Ordered(), Served(), new PaymentConfirmed(null, paid, Deadline) { On = Deadline });
        file.Apply(file.Revise(Opened, "x"));
        Assert.Equal(refused, file.OutstandingAfter(Deadline));
        Assert.Equal(refused > 0, CaseGates.ToEstablishRefusal(file, Deadline.AddDays(1)).IsOpen);
        Assert.Equal(195.68m, file.OrderedItems.Single().Amount);
        Assert.Equal(now - paid, file.Outstanding);
    }

    private static SupervisionCase File(params ProcedureEvent[] events) =>
        SupervisionCase.From([SupervisionCase.Open(Opened, "案1", CaseSource.Findings, [Item], null, "x"), .. events]);

    private static SupervisionCase Rejudged(decimal amount, params ProcedureEvent[] events)
    {
        var file = File(events);
        file.Revisions = [new ArrearsRevision(Item.FindingId, Later, amount)];
        return file;
    }

    private static CorrectionOrdered Ordered() => new("令1", 195.68m, 1, Deadline, "x") { On = Opened };

    private static CorrectionOrderServed Served() => new(ServiceMethod.InPerson, "财务负责人") { On = Opened };

    private static RefusalEstablished Refusal() => new(195.68m, "x") { On = Deadline.AddDays(1) };
}
