using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article19;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "19")]
public sealed class Article19Tests
{
    [Theory]
    [InlineData("2026-11-18", "2026-11-22", 9000, 合规, null)]
    [InlineData("2026-11-18", "2026-11-23", 9000, 合规, null)]
    [InlineData("2026-11-18", "2026-11-24", 9000, 违反, 0.0)]
    [InlineData("2026-11-18", "2026-11-23", 8999.99, 违反, 0.01)]
    [InlineData("2026-11-18", "2026-12-02", 9000, 违反, 9000.0)]
    [InlineData("2026-09-30", "2026-10-08", 9000, 合规, null)]
    [InlineData("2026-09-30", "2026-10-09", 9000, 违反, 0.0)]
    [InlineData("2017-04-30", "2017-12-01", 9000, 不适用, null)]
    [InlineData("2017-05-01", "2017-05-09", 9000, 违反, 0.0)]
    [InlineData("2026-12-28", "2026-12-01", 1, 不能认定, null)]
    public void 第十九条第一款_五日内结清(string separated, string paidOn, double paid, Outcome outcome, double? shortfall) =>
        Answers<FinalWagesAreSettledInFiveDays, FinalWagesAreSettledInFiveDays.Facts>(
            new(Day(separated), 9000, [new(Day(paidOn), (decimal)paid)], Day("2026-12-01")), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-03-16", 不适用)]
    [InlineData("2026-03-17", 违反)]
    public void 第十九条第一款_期限当日过完才算逾期(string asOf, Outcome outcome) =>
        Answers<FinalWagesAreSettledInFiveDays, FinalWagesAreSettledInFiveDays.Facts>(new(Day("2026-03-10"), 9000, [], Day(asOf)), outcome, 9000);

    [Fact]
    public void 第十九条第一款_分次付清的以最后一笔为准()
    {
        SettlementPayment[] payments = [new(Day("2026-03-20"), 5000), new(Day("2026-03-11"), 4000)];
        var facts = new FinalWagesAreSettledInFiveDays.Facts(Day("2026-03-10"), 9000, payments, Day("2026-12-01"));
        Assert.Equal(4, facts.DaysLate(WorkCalendar.Shipped));
        Assert.Equal(Day("2026-03-20"), facts.SettledOn);
        Answers<FinalWagesAreSettledInFiveDays, FinalWagesAreSettledInFiveDays.Facts>(facts, 违反, 0);
    }
}
