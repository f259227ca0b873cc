using System.Globalization;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "30")]
public sealed class Article30Tests
{
    private static readonly PayCycle Monthly = new(PayCycleUnit.Month, 1);

    [Theory]
    [InlineData(PayCycleUnit.Month, 1, "2026-07-15", "2026-09-14", 合规)]
    [InlineData(PayCycleUnit.Month, 1, "2026-07-15", "2026-09-15", 违反)]
    [InlineData(PayCycleUnit.Month, 1, "2025-12-31", "2026-02-27", 合规)]
    [InlineData(PayCycleUnit.Month, 1, "2025-12-31", "2026-02-28", 违反)]
    [InlineData(PayCycleUnit.Day, 15, "2026-07-15", "2026-08-13", 合规)]
    [InlineData(PayCycleUnit.Day, 15, "2026-07-15", "2026-08-14", 违反)]
    [InlineData(PayCycleUnit.Month, 1, "2017-04-30", "2026-08-14", 合规)]
    [InlineData(PayCycleUnit.Month, 1, "2017-01-30", "2017-04-30", 不适用)]
    [InlineData(PayCycleUnit.Month, int.MaxValue, "2026-07-15", "2026-08-14", 合规)]
    [InlineData(PayCycleUnit.Day, int.MaxValue, "2026-07-15", "2026-08-14", 合规)]
    public void 第三十条第二款第一项_两个周期(PayCycleUnit unit, int length, string payday, string asOf, Outcome outcome) =>
        Answers<ArrearsStayBelowTwoPayCycles, ArrearsStayBelowTwoPayCycles.Facts>(
            new([new("甲", Day(payday), 0.01m)], new(unit, length), Day(asOf)), outcome);

    [Theory]
    [InlineData(9, 合规)]
    [InlineData(10, 违反)]
    [InlineData(11, 违反)]
    public void 第三十条第二款第二项_一次十人(int workers, Outcome outcome) =>
        Answers<FewerThanTenWorkersAreOwedAtOnce, FewerThanTenWorkersAreOwedAtOnce.Facts>(new(Owed(workers, "2026-07-15", 1), Monthly, Day("2026-08-01")),
            outcome);

    [Fact]
    public void 第三十条第二款第二项_不同发放日和同一人不合并计()
    {
        Arrear[] twoPaydays = [.. Owed(5, "2026-07-15", 1), .. Owed(9, "2026-06-15", 1)];
        Answers<FewerThanTenWorkersAreOwedAtOnce, FewerThanTenWorkersAreOwedAtOnce.Facts>(new(twoPaydays, Monthly, Day("2026-08-01")), 合规);
        Arrear[] sameWorker = [.. Owed(9, "2026-07-15", 1), new(" 1 ", Day("2026-07-15"), 1)];
        Answers<FewerThanTenWorkersAreOwedAtOnce, FewerThanTenWorkersAreOwedAtOnce.Facts>(new(sameWorker, Monthly, Day("2026-08-01")), 合规);
    }

    [Theory]
    [InlineData(499999.99, 合规)]
    [InlineData(500000, 违反)]
    [InlineData(500000.01, 违反)]
    public void 第三十条第二款第三项_五十万元(double total, Outcome outcome) =>
        Answers<ArrearsStayBelowHalfMillion, ArrearsStayBelowHalfMillion.Facts>(
            new([new("甲", Day("2026-07-15"), (decimal)total)], Monthly, Day("2026-08-01")), outcome);

    [Fact]
    public void 第三十条第二款_资料不全_不能认定()
    {
        Answers<ArrearsStayBelowTwoPayCycles, ArrearsStayBelowTwoPayCycles.Facts>(new([], null, Day("2026-08-01")), 不能认定);
        Answers<FewerThanTenWorkersAreOwedAtOnce, FewerThanTenWorkersAreOwedAtOnce.Facts>(new(null, Monthly, Day("2026-08-01")), 不能认定);
        Answers<ArrearsStayBelowHalfMillion, ArrearsStayBelowHalfMillion.Facts>(new(null, Monthly, Day("2026-08-01")), 不能认定);
    }

    [Theory]
    [InlineData("2026-08-03", 1, 0)]
    [InlineData("2026-08-01", 1, 1)]
    [InlineData("2026-07-31", 1, 1)]
    [InlineData("2026-07-31", 0, 0)]
    [InlineData("2017-04-30", 1, 0)]
    public void 第三十条第二款_发放日没有过完和没有未付的不计(string payday, double outstanding, int workers) =>
        Assert.Equal(workers, SeriousArrears.Assess([new("甲", Day(payday), (decimal)outstanding)], Monthly, Day("2026-08-01"), WorkCalendar.Shipped).Workers);

    /// <summary>2026-10-05 在国庆节，法定发放日是 2026-09-30。</summary>
    [Theory]
    [InlineData("2026-10-05", "2026-11-29", 合规)]
    [InlineData("2026-10-05", "2026-11-30", 违反)]
    [InlineData("2026-10-05", "2026-12-01", 违反)]
    [InlineData("2026-10-08", "2026-12-07", 合规)]
    [InlineData("2026-10-08", "2026-12-08", 违反)]
    [InlineData("2017-05-01", "2017-06-27", 合规)]
    [InlineData("2017-05-01", "2017-06-28", 违反)]
    [InlineData("2027-02-10", "2027-04-09", 合规)]
    [InlineData("2027-02-10", "2027-04-10", 违反)]
    public void 第三十条第二款第一项_从提前的发放日起算_放假安排没有公布的从约定的起算(string payday, string asOf, Outcome outcome) =>
        Answers<ArrearsStayBelowTwoPayCycles, ArrearsStayBelowTwoPayCycles.Facts>(new([new("甲", Day(payday), 0.01m)], Monthly, Day(asOf)), outcome);

    [Theory]
    [InlineData("2026-09-30", 合规)]
    [InlineData("2026-10-01", 违反)]
    [InlineData("2026-10-02", 违反)]
    public void 第三十条第二款第二项_提前到同一天的合并计_当天过完才算(string asOf, Outcome outcome)
    {
        Arrear[] owed = [.. Owed(5, "2026-10-05", 1), new("甲", Day("2026-09-30"), 1), new("乙", Day("2026-10-01"), 1),
            new("丙", Day("2026-10-02"), 1), new("丁", Day("2026-10-06"), 1), new("戊", Day("2026-10-07"), 1)];
        Answers<FewerThanTenWorkersAreOwedAtOnce, FewerThanTenWorkersAreOwedAtOnce.Facts>(new(owed, Monthly, Day(asOf)), outcome);
    }

    private static Arrear[] Owed(int workers, string payday, decimal each) =>
        [.. Enumerable.Range(1, workers).Select(number => new Arrear(number.ToString(CultureInfo.InvariantCulture), Day(payday), each))];
}
