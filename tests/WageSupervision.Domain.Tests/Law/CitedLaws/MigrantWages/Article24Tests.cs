using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article24;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-24")]
public sealed class Article24Tests
{
    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第二十四条第一款_工程款支付担保(bool? kept, string asOf, Outcome outcome) =>
        Answers<PriceIsGuaranteed, PriceIsGuaranteed.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第二十四条第一款_工程款支付担保_罚款() =>
        SiteFines.Are(new PriceIsGuaranteed().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十七条第一款第（一）项，先责令限期改正；逾期不改正的，责令项目停工，并处罚款|50000.00 至 100000.00"]);

    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第二十四条第二款_人工费用拨付周期(bool? kept, string asOf, Outcome outcome) =>
        Answers<LabourCostIsDueMonthly, LabourCostIsDueMonthly.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第二十四条第二款_人工费用拨付周期_罚款() =>
        SiteFines.Are(new LabourCostIsDueMonthly().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped), []);
}
