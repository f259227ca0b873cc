using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.LabourInspection;

[Trait("Article", "GWY423-26")]
public sealed class Article26Tests
{
    [Theory]
    [InlineData("2026-10-22", null, 0, 不适用, null)]
    [InlineData("2026-10-23", null, 0, 违反, 12000.0)]
    [InlineData("2026-10-23", "2026-10-22", 12000, 合规, null)]
    [InlineData("2026-10-23", "2026-10-22", 12001, 合规, null)]
    [InlineData("2026-10-23", "2026-10-22", 11999.99, 违反, 0.01)]
    [InlineData("2026-10-23", "2026-10-23", 12000, 违反, 0.0)]
    [InlineData("2026-10-23", "2026-10-24", 12000, 违反, 12000.0)]
    public void 第二十六条第一款_期限当日付清不算逾期(string asOf, string? paidOn, double paid, Outcome outcome, double? shortfall) =>
        Answers<OrderedWagesArePaidInTerm, OrderedWagesArePaidInTerm.Facts>(new(Order(asOf, paidOn, paid)), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-10-22", 4000, 8000.0, 4000.0, 8000.0)]
    [InlineData("2026-10-23", 4000, 12000.0, 6000.0, 12000.0)]
    [InlineData("2026-10-22", 11999.99, 0.01, 0.01, 0.01)]
    [InlineData("2026-10-22", 11999.97, 0.03, 0.02, 0.03)]
    [InlineData("2026-10-22", 12000, 0.0, null, null)]
    public void 第二十六条第一款_加付以期限届满时没有付的为基数(string paidOn, double paid, double overdue, double? min, double? max)
    {
        var order = Order("2026-11-02", paidOn, paid);
        var added = order.Added(LegalThresholds.Shipped);
        Assert.Equal((decimal)overdue, order.Overdue);
        Assert.Equal((Yuan(min), Yuan(max)), (added?.Min, added?.Max));
    }

    [Theory]
    [InlineData("2004-11-30", 不适用)]
    [InlineData("2004-12-01", 违反)]
    public void 第二十六条第一款_条例施行前送达的不适用(string servedOn, Outcome outcome) =>
        Answers<OrderedWagesArePaidInTerm, OrderedWagesArePaidInTerm.Facts>(
            new(Order("2026-10-23", null, 0) with { ServedOn = Day(servedOn) }), outcome, outcome == 违反 ? 12000 : null);

    [Fact]
    public void 第二十六条第一款_付款不明_不能认定() =>
        Answers<OrderedWagesArePaidInTerm, OrderedWagesArePaidInTerm.Facts>(new(Order("2026-10-23", null, 0) with { Payments = null }), 不能认定);

    private static PaymentOrder Order(string asOf, string? paidOn, double paid) => new(
        12_000m,
        Day("2026-10-12"),
        Day("2026-10-22"),
        paidOn is null ? [] : [new OrderedPayment(Day(paidOn), (decimal)paid)],
        Day(asOf));
}
