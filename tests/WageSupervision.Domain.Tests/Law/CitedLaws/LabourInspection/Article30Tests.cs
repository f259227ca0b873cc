using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.LabourInspection;

[Trait("Article", "GWY423-30")]
public sealed class Article30Tests
{
    [Theory]
    [InlineData(InspectionConduct.Obstruction, 1999.99, 违反)]
    [InlineData(InspectionConduct.Obstruction, 2000.0, 合规)]
    [InlineData(InspectionConduct.FalseEvidence, 20000.0, 合规)]
    [InlineData(InspectionConduct.FalseEvidence, 20000.01, 违反)]
    [InlineData(InspectionConduct.Retaliation, 2000.0, 违反)]
    [InlineData(InspectionConduct.Retaliation, 0.0, 合规)]
    [InlineData(InspectionConduct.Obstruction, null, 不能认定)]
    [InlineData(null, 2000.0, 不能认定)]
    public void 第三十条第一款_幅度(InspectionConduct? conduct, double? fine, Outcome outcome) =>
        Answers<ObstructionDrawsLawfulFine, ObstructionDrawsLawfulFine.Facts>(
            new(new Obstruction(conduct, null, null, Day("2026-07-11")), Yuan(fine)), outcome);

    [Theory]
    [InlineData("2026-07-10", null, false)]
    [InlineData("2026-07-11", null, true)]
    [InlineData("2026-07-11", "2026-07-10", false)]
    [InlineData("2026-07-12", "2026-07-11", true)]
    public void 第三十条第一款第三项_期限届满的次日才是拒不改正(string asOf, string? corrected, bool refused)
    {
        var conduct = new Obstruction(
            InspectionConduct.RefusalToComply, new OrderedTerm(Day("2026-07-01"), Day("2026-07-10")), DayOrNull(corrected), Day(asOf));
        Assert.Equal(refused, conduct.Refused);
        var range = conduct.Fine(LegalThresholds.Shipped);
        Assert.Equal(refused ? [2000m, 20_000m] : new decimal?[2], [range?.Min, range?.Max]);
        Answers<ObstructionDrawsLawfulFine, ObstructionDrawsLawfulFine.Facts>(new(conduct, 2000), refused ? 合规 : 违反);
    }

    [Fact]
    public void 第三十条第一款第三项_没有送达的不罚()
    {
        var conduct = new Obstruction(InspectionConduct.RefusalToComply, null, null, Day("2026-07-11"));
        Assert.Null(conduct.Fine(LegalThresholds.Shipped));
        Assert.Contains(new ObstructionDrawsLawfulFine().Work(new(conduct, null), LegalParameters.Shipped), step => step.Value == "没有送达");
    }

    [Fact]
    public void 第三十条第一款_听证的数额没有查到要写明() =>
        Assert.Contains(
            new ObstructionDrawsLawfulFine().Work(
                new(new Obstruction(InspectionConduct.Obstruction, null, null, Day("2026-07-11")), null), LegalParameters.Shipped),
            step => step.Value == "浙江省的标准没有查到，按可以要求听证办理");

    [Theory]
    [InlineData("2004-11-30", 不适用)]
    [InlineData("2004-12-01", 合规)]
    public void 第三十条第一款_施行前不适用(string asOf, Outcome outcome) =>
        Answers<ObstructionDrawsLawfulFine, ObstructionDrawsLawfulFine.Facts>(
            new(new Obstruction(InspectionConduct.Obstruction, null, null, Day(asOf)), 2000), outcome);
}
