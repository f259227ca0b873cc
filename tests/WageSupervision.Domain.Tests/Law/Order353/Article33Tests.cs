using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article33;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "33")]
public sealed class Article33Tests
{
    [Theory]
    [InlineData(Violation.UnlawfulPaySystem, "2026-08-01", true, 0, 合规)]
    [InlineData(Violation.UnlawfulPaySystem, "2026-08-01", true, 0.01, 违反)]
    [InlineData(Violation.UnlawfulPaySystem, "2026-08-01", false, 0, 违反)]
    [InlineData(Violation.UnlawfulPaySystem, "2026-08-01", null, 0, 不能认定)]
    [InlineData(Violation.UnpaidOrDeducted, "2026-08-01", true, 0, 不适用)]
    [InlineData(Violation.UnlawfulPaySystem, "2017-04-30", true, 0, 不适用)]
    [InlineData(Violation.UnlawfulPaySystem, "2017-05-01", true, 0, 合规)]
    public void 第三十三条第一款_警告而不罚款(Violation violation, string asOf, bool? warned, double fine, Outcome outcome) =>
        Answers<UnlawfulPaySystemDrawsWarning, UnlawfulPaySystemDrawsWarning.Facts>(
            new(new(violation, null, null, false, Day(asOf)), warned, (decimal)fine), outcome);

    [Fact]
    public void 第三十三条第一款_施行前不处罚()
    {
        var assessment = Penalties.Assess(new(Violation.UnlawfulPaySystem, null, null, false, Day("2017-04-30")), LegalThresholds.Shipped);
        Assert.False(assessment.Warning || assessment.OrderToCorrect);
    }
}
