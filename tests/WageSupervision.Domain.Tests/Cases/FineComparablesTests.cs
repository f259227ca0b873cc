using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Tests.Cases.PenaltyCases;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>行政处罚法第三十四条：同一依据、已经结案的罚款可以比较；不到三件的什么也不说。</summary>
public sealed class FineComparablesTests
{
    private const string Rule = "ZJ353-35-1";

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void 不到三件的不比较(int count, bool compared) =>
        Assert.Equal(compared, FineComparables.Of(Enumerable.Range(0, count).Select(_ => Closed(15000)), Rule, grave: false) is not null);

    [Fact]
    public void 中位数和每元欠薪的罚款()
    {
        var odd = FineComparables.Of([Closed(10000), Closed(21000), Closed(14000)], Rule, grave: false)!;
        Assert.Equal(new(3, 14000, 10000, 21000, (1.43m, 3m)), odd);
        Assert.Equal(14500, FineComparables.Of([Closed(10000), Closed(21000), Closed(14000), Closed(15000)], Rule, grave: false)!.Median);
    }

    [Fact]
    public void 没有结案的_别的依据的_撤销了的_不算()
    {
        SupervisionCase[] two = [Closed(15000), Closed(15000)];
        Assert.Null(FineComparables.Of([.. two, Penalised.File()], Rule, grave: false));
        Assert.Null(FineComparables.Of([.. two, Closed(15000)], Rule, grave: true));
        Assert.Null(FineComparables.Of([.. two, Closed(15000)], "ZJ353-34-1", grave: false));
        Assert.Null(FineComparables.Of([.. two, Closed(15000, new DecisionRevoked("改1", "罚1", "x", 0, CaseTaking.Firm) { On = LastDay })], Rule, grave: false));
        Assert.Equal(10000, FineComparables.Of(
            [.. two.Select(_ => Closed(9000)), Closed(15000, new DecisionChanged("改1", 10000, "x", CaseTaking.Firm) { On = LastDay }), Closed(20000),
                Closed(20000)],
            Rule, grave: false)!.Median);
    }

    // 欠薪以外的违法行为和责任人员，幅度各不相同，分开比较；没有欠薪可比的，只说罚款。
    [Fact]
    public void 别的违法行为只比罚款_责任人员另比()
    {
        var unit = Enumerable.Range(1, 3).Select(each => OfABreach(each * 1000, null)).ToList();
        ResponsibleFor answering = new(Guid.NewGuid(), "案0", "演示甲公司", 7, ResponsibleAs.Manager, 1);
        Assert.Equal(new(3, 2000, 1000, 3000, null), FineComparables.Of(unit, "ZJ353-34-1", grave: false));
        Assert.Null(FineComparables.Of(unit, "ZJ353-34-1", grave: false, person: true));
        Assert.Equal(500, FineComparables.Of([.. unit, .. Enumerable.Repeat(500, 3).Select(fine => OfABreach(fine, answering))],
            "ZJ353-34-1", grave: false, person: true)!.Median);
    }

    private static SupervisionCase OfABreach(decimal fine, ResponsibleFor? answering) => SupervisionCase.From(
    [
        new CaseOpened("案1", CaseSource.Patrol, [], null, "x", Officers: CaseTaking.Two, Responsible: answering) { On = Opened },
        new BreachEstablished(1, "records-falsified", "x", Opened, Guid.NewGuid()) { On = Opened },
        new PriorNoticeMade("告1", "ZJ353-34-1", fine, "x", Inspector, Breach: 1) { On = Noticed },
        new PriorNoticeServed(ServiceMethod.InPerson, "x") { On = Noticed },
        new PenaltyDecided("罚1", "ZJ353-34-1", fine) { On = LastDay.AddDays(1) },
        new PenaltyServed(ServiceMethod.InPerson, "x") { On = LastDay.AddDays(1) },
        new CaseClosed("x") { On = LastDay.AddDays(1) },
    ]);

    private static SupervisionCase Closed(decimal fine, params ProcedureEvent[] more) => Told.File(
        [new PenaltyDecided("罚1", Rule, fine) { On = LastDay }, new PenaltyServed(ServiceMethod.InPerson, "x") { On = LastDay }, .. more,
            new CaseClosed("x") { On = LastDay }]);
}
