using System.Globalization;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.RefusalToPayCrime;

[Trait("Article", "XF276B-276")]
public sealed class Article276Tests
{
    [Theory]
    [InlineData(1, 3, 4999.99, NationalBand.Below, false, 不适用)]
    [InlineData(1, 3, 5000, NationalBand.Within, false, 不能认定)]
    [InlineData(1, 3, 9999.99, NationalBand.Within, false, 不能认定)]
    [InlineData(1, 3, 10000, NationalBand.Within, true, 不能认定)]
    [InlineData(1, 3, 19999.99, NationalBand.Within, true, 不能认定)]
    [InlineData(1, 3, 20000, NationalBand.Above, true, 不能认定)]
    [InlineData(1, 2.99, 20000, NationalBand.Below, false, 不适用)]
    [InlineData(9, 1, 100000, NationalBand.Below, false, 不适用)]
    [InlineData(10, 1, 2999.99, NationalBand.Below, false, 不适用)]
    [InlineData(10, 1, 3000, NationalBand.Within, false, 不能认定)]
    [InlineData(10, 1, 7999.99, NationalBand.Within, false, 不能认定)]
    [InlineData(10, 1, 8000, NationalBand.Within, true, 不能认定)]
    [InlineData(10, 1, 10000, NationalBand.Above, true, 不能认定)]
    public void 第二百七十六条之一第一款_数额(int workers, double months, double each, NationalBand band, bool zhejiang, Outcome outcome)
    {
        var refusal = Refusal(workers, months, each, "2026-11-02");
        Assert.Equal(band, refusal.Band(LegalThresholds.Shipped));
        Assert.Equal(zhejiang, refusal.ZhejiangReached(LegalThresholds.Shipped));
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(refusal), outcome);
    }

    [Theory]
    [InlineData("2026-09-15", 不适用)]
    [InlineData("2026-09-16", 不能认定)]
    public void 第二百七十六条之一第一款_责令支付的期限届满才算仍不支付(string asOf, Outcome outcome) =>
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(Refusal(1, 3, 20000, asOf)), outcome);

    [Fact]
    public void 第二百七十六条之一第一款_没有责令_付清_金额不明()
    {
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(Refusal(1, 3, 20000, "2026-11-02") with { Order = null }), 不适用);
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(Refusal(1, 3, 0, "2026-11-02")), 合规);
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(Refusal(1, 3, 0, "2026-11-02") with { Wages = null }), 不能认定);
    }

    [Fact]
    public void 第二百七十六条之一第一款_同一劳动者的几笔合并()
    {
        var refusal = Refusal(1, 3, 0, "2026-11-02") with { Wages = [new("1", 1, 4000), new(" 1 ", 2, 6000), new("2", 2, 90_000)] };
        Assert.Equal(2, refusal.Workers);
        Assert.Equal(10_000, refusal.LargestOfOneWorker);
        Assert.True(refusal.ZhejiangReached(LegalThresholds.Shipped));
    }

    [Fact]
    public void 第二百七十六条之一第一款_写明浙江数额是二手来源_由人决定()
    {
        var refusal = Refusal(1, 3, 10000, "2026-11-02");
        var finding = Assert.IsType<Finding.Undetermined>(new OrderedWagesAreNotRefused().Judge(new(refusal), LegalParameters.Shipped));
        Assert.Contains("浙江省数额标准的正式文本", finding.Missing);
        Assert.Contains(finding.Working, step => step.Expression.Contains("二手来源", StringComparison.Ordinal));
        Assert.Contains(finding.Working, step => step.Label == "由谁认定");
        Assert.Contains(refusal.Reasons(LegalThresholds.Shipped), reason => reason.Contains("10,000.00 元（二手来源），达到", StringComparison.Ordinal));
        var clear = Assert.IsType<Finding.Undetermined>(new OrderedWagesAreNotRefused()
            .Judge(new(Refusal(1, 3, 20000, "2026-11-02")), LegalParameters.Shipped));
        Assert.DoesNotContain("浙江省数额标准的正式文本", clear.Missing);
    }

    [Theory]
    [InlineData("2011-04-30", 不适用, null, null)]
    [InlineData("2011-05-01", 不能认定, null, null)]
    [InlineData("2013-01-22", 不能认定, null, null)]
    [InlineData("2013-01-23", 不能认定, NationalBand.Above, null)]
    [InlineData("2014-01-02", 不能认定, NationalBand.Above, null)]
    [InlineData("2014-01-03", 不能认定, NationalBand.Above, true)]
    public void 第二百七十六条之一第一款_各项数额的起算日(string asOf, Outcome outcome, NationalBand? band, bool? zhejiang)
    {
        var refusal = Refusal(1, 3, 20000, asOf) with { Order = new OrderedTerm(Day("2011-04-01"), Day("2011-04-15")) };
        Assert.Equal(band, refusal.Band(LegalThresholds.Shipped));
        Assert.Equal(zhejiang, refusal.ZhejiangReached(LegalThresholds.Shipped));
        Answers<OrderedWagesAreNotRefused, OrderedWagesAreNotRefused.Facts>(new(refusal), outcome);
    }

    private static WageRefusal Refusal(int workers, double months, double each, string asOf) => new(
        [.. Enumerable.Range(1, workers).Select(worker => new RefusedWages(worker.ToString(CultureInfo.InvariantCulture), (decimal)months, (decimal)each))],
        new OrderedTerm(Day("2026-09-01"), Day("2026-09-15")),
        Day(asOf));
}
