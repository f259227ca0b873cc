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
        Assert.Equal((3, 14000m, 1.43m, 3m), (odd.Count, odd.Median, odd.Lowest, odd.Highest));
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

    private static SupervisionCase Closed(decimal fine, params ProcedureEvent[] more) => Told.File(
        [new PenaltyDecided("罚1", Rule, fine) { On = LastDay }, new PenaltyServed(ServiceMethod.InPerson, "x") { On = LastDay }, .. more,
            new CaseClosed("x") { On = LastDay }]);
}
