using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article35;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "35")]
public sealed class Article35Tests
{
    [Theory]
    [InlineData("2026-07-10", null, false)]
    [InlineData("2026-07-11", null, true)]
    [InlineData("2026-07-11", "2026-07-09", false)]
    [InlineData("2026-07-11", "2026-07-10", false)]
    [InlineData("2026-07-12", "2026-07-11", true)]
    public void 第三十五条第一款_拒不改正(string asOf, string? corrected, bool refused)
    {
        var assessment = Penalties.Assess(Unpaid(asOf, corrected, grave: false), LegalThresholds.Shipped);
        Assert.Equal(refused, assessment.RefusedToCorrect);
        Assert.Equal(refused ? [new PenaltyRange(Respondent.Enterprise, "ZJ353-35-1", 10_000, 30_000)] : [], assessment.Fines);
        Assert.Equal(refused ? 1 : 0, assessment.Alternatives.Count);
    }

    [Theory]
    [InlineData(false, "2026-07-11", 9999.99, 违反)]
    [InlineData(false, "2026-07-11", 10000.0, 合规)]
    [InlineData(false, "2026-07-11", 30000.0, 合规)]
    [InlineData(false, "2026-07-11", 30000.01, 违反)]
    [InlineData(false, "2026-07-10", 10000.0, 违反)]
    [InlineData(false, "2026-07-10", 0.0, 合规)]
    [InlineData(true, "2026-07-01", 49999.99, 违反)]
    [InlineData(true, "2026-07-01", 50000.0, 合规)]
    [InlineData(true, "2026-07-11", 100000.0, 合规)]
    [InlineData(true, "2026-07-11", 100000.01, 违反)]
    [InlineData(false, "2026-07-11", null, 不能认定)]
    public void 第三十五条第一款_罚款的前提和幅度(bool grave, string asOf, double? fine, Outcome outcome) =>
        Answers<UnpaidWagesDrawLawfulFine, UnpaidWagesDrawLawfulFine.Facts>(new(Unpaid(asOf, null, grave), Respondent.Enterprise, Yuan(fine)), outcome);

    [Fact]
    public void 第三十五条第一款_只罚企业_别的行为不适用()
    {
        Answers<UnpaidWagesDrawLawfulFine, UnpaidWagesDrawLawfulFine.Facts>(
            new(Unpaid("2026-07-11", null, false), Respondent.ResponsiblePerson, 10000), 违反);
        Answers<UnpaidWagesDrawLawfulFine, UnpaidWagesDrawLawfulFine.Facts>(
            new(Unpaid("2026-07-11", null, false) with { Violation = Violation.RecordFalsification }, Respondent.Enterprise, 10000), 不适用);
        Answers<UnpaidWagesDrawLawfulFine, UnpaidWagesDrawLawfulFine.Facts>(
            new(new(Violation.UnpaidOrDeducted, null, null, true, Day("2017-04-30")), Respondent.Enterprise, 50000), 不适用);
    }

    private static PenaltyCircumstances Unpaid(string asOf, string? corrected, bool grave) =>
        new(Violation.UnpaidOrDeducted, new(Day("2026-07-01"), Day("2026-07-10")), DayOrNull(corrected), grave, Day(asOf));
}
