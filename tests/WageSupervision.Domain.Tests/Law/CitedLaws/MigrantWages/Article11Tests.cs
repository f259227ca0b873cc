using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article11;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-11")]
public sealed class Article11Tests
{
    [Theory]
    [InlineData(true, true, "2020-05-01", 合规)]
    [InlineData(false, true, "2020-05-01", 违反)]
    [InlineData(true, false, "2020-05-01", 违反)]
    [InlineData(null, false, "2020-05-01", 违反)]
    [InlineData(null, true, "2020-05-01", 不能认定)]
    [InlineData(true, null, "2020-05-01", 不能认定)]
    [InlineData(false, false, "2020-04-30", 不适用)]
    public void 第十一条第一款_以货币付给本人(bool? first, bool? second, string asOf, Outcome outcome) =>
        Answers<MigrantWagesArePaidInMoney, MigrantWagesArePaidInMoney.Facts>(new(first, second, Day(asOf)), outcome);

    [Fact]
    public void 第十一条第一款_以货币付给本人_罚款()
    {
        SiteFines.Are(new MigrantWagesArePaidInMoney().Work(new(false, true, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十四条第一款第（一）项，先责令限期改正；逾期不改正的，才处罚款|20000.00 至 50000.00", "第五十四条第一款第（一）项，先责令限期改正；逾期不改正的，才处罚款|10000.00 至 30000.00"]);
        SiteFines.Are(new MigrantWagesArePaidInMoney().Work(new(true, false, Day("2026-11-02")), LegalParameters.Shipped), []);
    }
}
