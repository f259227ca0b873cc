using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article36;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-36")]
public sealed class Article36Tests
{
    [Theory]
    [InlineData(true, true, 9999.99, "2026-11-02", 违反)]
    [InlineData(true, true, 10000.0, "2026-11-02", 合规)]
    [InlineData(true, true, null, "2026-11-02", 不能认定)]
    [InlineData(null, true, 0.0, "2026-11-02", 不能认定)]
    [InlineData(true, null, 0.0, "2026-11-02", 不能认定)]
    [InlineData(true, false, 0.0, "2026-11-02", 不适用)]
    [InlineData(false, true, 0.0, "2026-11-02", 不适用)]
    [InlineData(true, true, 0.0, "2020-05-01", 违反)]
    [InlineData(true, true, 0.0, "2020-04-30", 不适用)]
    public void 第三十六条第一款_交给个人的由交出的清偿(bool? migrant, bool? unqualified, double? paid, string asOf, Outcome outcome) =>
        Answers<GiverOfWorkToTheUnqualifiedPays, GiverOfWorkToTheUnqualifiedPays.Facts>(
            new(migrant, new SiteClaim(unqualified, 10000, Yuan(paid), Day(asOf))), outcome, outcome == 违反 ? 10000 - Yuan(paid) : null);
}
