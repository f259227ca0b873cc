using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "14")]
public sealed class Article14Tests
{
    [Theory]
    [InlineData(Employment.FullTime, "2026-09-01", "2026-09-29", 合规)]
    [InlineData(Employment.FullTime, "2026-09-01", "2026-09-30", 合规)]
    [InlineData(Employment.FullTime, "2026-09-01", "2026-10-01", 违反)]
    [InlineData(Employment.FullTime, "2026-01-28", "2026-02-27", 合规)]
    [InlineData(Employment.FullTime, "2026-01-28", "2026-02-28", 违反)]
    [InlineData(Employment.FullTime, "2026-01-29", "2026-02-27", 合规)]
    [InlineData(Employment.FullTime, "2026-01-29", "2026-02-28", 合规)]
    [InlineData(Employment.FullTime, "2026-01-29", "2026-03-01", 违反)]
    [InlineData(Employment.FullTime, "2026-01-30", "2026-02-28", 合规)]
    [InlineData(Employment.FullTime, "2026-01-30", "2026-03-01", 违反)]
    [InlineData(Employment.FullTime, "2026-01-31", "2026-02-28", 合规)]
    [InlineData(Employment.FullTime, "2026-01-31", "2026-03-01", 违反)]
    [InlineData(Employment.FullTime, "2024-01-29", "2024-02-28", 合规)]
    [InlineData(Employment.FullTime, "2024-01-29", "2024-02-29", 违反)]
    [InlineData(Employment.FullTime, "2024-01-31", "2024-02-29", 合规)]
    [InlineData(Employment.FullTime, "2024-01-31", "2024-03-01", 违反)]
    [InlineData(Employment.FullTime, "2026-03-31", "2026-04-30", 合规)]
    [InlineData(Employment.FullTime, "2026-03-31", "2026-05-01", 违反)]
    [InlineData(Employment.FullTime, "2026-02-28", "2026-03-27", 合规)]
    [InlineData(Employment.FullTime, "2026-02-28", "2026-03-28", 违反)]
    [InlineData(Employment.FullTime, "2026-12-16", "2027-01-15", 合规)]
    [InlineData(Employment.PartTime, "2026-09-01", "2026-09-14", 合规)]
    [InlineData(Employment.PartTime, "2026-09-01", "2026-09-15", 合规)]
    [InlineData(Employment.PartTime, "2026-09-01", "2026-09-16", 违反)]
    [InlineData(Employment.FullTime, "2017-01-01", "2017-04-30", 不适用)]
    [InlineData(Employment.FullTime, "2017-01-01", "2017-05-01", 违反)]
    [InlineData(Employment.FullTime, "9999-12-31", "9999-12-31", 合规)]
    public void 第十四条第一款_周期长度(Employment employment, string start, string end, Outcome outcome) =>
        Answers<PayCycleIsAtMostAMonth, PayCycleIsAtMostAMonth.Facts>(new(employment, Day(start), Day(end)), outcome);

    [Theory]
    [InlineData("2026-03-15", "2026-03-12", 8000.0, 合规, null)]
    [InlineData("2026-03-15", "2026-03-13", 8000.0, 合规, null)]
    [InlineData("2026-03-15", "2026-03-14", 8000.0, 违反, 0.0)]
    [InlineData("2026-03-15", "2026-03-13", 7999.99, 违反, 0.01)]
    [InlineData("2026-03-15", "2026-03-13", 8000.01, 合规, null)]
    [InlineData("2026-03-15", "2026-03-13", null, 合规, null)]
    [InlineData("2026-03-15", null, null, 违反, 8000.0)]
    [InlineData("2026-03-15", null, 3000.0, 违反, 5000.0)]
    [InlineData("2026-03-15", null, 8000.0, 不能认定, null)]
    [InlineData("2026-03-15", "2026-12-02", 8000.0, 违反, 8000.0)]
    [InlineData("2026-10-05", "2026-09-30", 8000.0, 合规, null)]
    [InlineData("2026-10-05", "2026-10-01", 8000.0, 违反, 0.0)]
    [InlineData("2026-10-10", "2026-10-10", 8000.0, 合规, null)]
    [InlineData("2017-04-30", null, null, 不适用, null)]
    [InlineData("2017-05-01", "2017-04-28", 8000.0, 合规, null)]
    [InlineData("2017-05-01", "2017-05-01", 8000.0, 违反, 0.0)]
    [InlineData("2027-02-10", "2026-11-10", 8000.0, 不能认定, null)]
    public void 第十四条第二款_发放日(string payday, string? paidOn, double? paid, Outcome outcome, double? shortfall) =>
        Answers<WagesArePaidByPayday, WagesArePaidByPayday.Facts>(
            new(Day(payday), 8000, Yuan(paid), DayOrNull(paidOn), Day("2026-12-01")), outcome, Yuan(shortfall));

    [Theory]
    [InlineData("2026-03-12", 不适用)]
    [InlineData("2026-03-13", 不适用)]
    [InlineData("2026-03-14", 违反)]
    public void 第十四条第二款_发放日过完才算未付(string asOf, Outcome outcome) =>
        Answers<WagesArePaidByPayday, WagesArePaidByPayday.Facts>(new(Day("2026-03-15"), 8000, null, null, Day(asOf)), outcome, 8000);

    [Fact]
    public void 第十四条第二款_发放日前已付清而不知日期_合规() =>
        Answers<WagesArePaidByPayday, WagesArePaidByPayday.Facts>(new(Day("2026-03-15"), 8000, 8000, null, Day("2026-03-13")), 合规);

    [Fact]
    public void 第十四条第二款_没有应付的_合规() =>
        Answers<WagesArePaidByPayday, WagesArePaidByPayday.Facts>(new(Day("2026-03-15"), 0, null, null, Day("2026-12-01")), 合规);

    [Theory]
    [InlineData("2026-03-20", 8000.0, 7)]
    [InlineData("2026-03-20", 7000.0, 18)]
    [InlineData("2026-03-10", 8000.0, 0)]
    public void 第十四条第二款_迟付天数(string paidOn, double paid, int days) =>
        Assert.Equal(days, new WagesArePaidByPayday.Facts(Day("2026-03-15"), 8000, (decimal)paid, Day(paidOn),
            Day("2026-03-31")).DaysLate(WorkCalendar.Shipped));
}
