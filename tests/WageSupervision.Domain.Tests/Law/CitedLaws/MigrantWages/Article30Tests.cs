using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article30;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-30")]
public sealed class Article30Tests
{
    [Theory]
    [InlineData(true, true, 9999.99, "2026-11-02", 违反)]
    [InlineData(true, true, 10000.0, "2026-11-02", 合规)]
    [InlineData(true, true, 10000.01, "2026-11-02", 合规)]
    [InlineData(true, true, null, "2026-11-02", 不能认定)]
    [InlineData(null, true, 0.0, "2026-11-02", 不能认定)]
    [InlineData(true, null, 0.0, "2026-11-02", 不能认定)]
    [InlineData(false, true, 0.0, "2026-11-02", 不适用)]
    [InlineData(true, false, 0.0, "2026-11-02", 不适用)]
    [InlineData(true, true, 0.0, "2020-05-01", 违反)]
    [InlineData(true, true, 0.0, "2020-04-30", 不适用)]
    public void 第三十条第三款_先行清偿(bool? migrant, bool? bySubcontractor, double? paid, string asOf, Outcome outcome) =>
        Answers<GeneralContractorPaysFirst, GeneralContractorPaysFirst.Facts>(
            new(migrant, new SiteClaim(bySubcontractor, 10000, Yuan(paid), Day(asOf))), outcome, outcome == 违反 ? 10000 - Yuan(paid) : null);

    [Fact]
    public void 第三十条第三款_差一分也要付() => Assert.Equal(
        0.01m,
        Assert.IsType<Finding.Violated>(new GeneralContractorPaysFirst().Judge(
            new(true, new SiteClaim(true, 10000, 9999.99m, new(2026, 11, 2))), LegalParameters.Shipped)).Shortfall);
}
