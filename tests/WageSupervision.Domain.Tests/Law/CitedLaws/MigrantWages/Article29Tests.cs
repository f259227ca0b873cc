using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article29;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-29")]
public sealed class Article29Tests
{
    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第二十九条第一款_拨付人工费用(bool? kept, string asOf, Outcome outcome) =>
        Answers<LabourCostIsPaidIntoTheAccount, LabourCostIsPaidIntoTheAccount.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第二十九条第一款_拨付人工费用_罚款() =>
        SiteFines.Are(new LabourCostIsPaidIntoTheAccount().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十七条第一款第（二）项，先责令限期改正；逾期不改正的，责令项目停工，并处罚款|50000.00 至 100000.00"]);
}
