using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article41;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.Labour;

[Trait("Article", "LDF-41")]
public sealed class Article41Tests
{
    [Theory]
    [InlineData(0, WorkHours.Standard, false, 合规)]
    [InlineData(35.99, WorkHours.Standard, false, 合规)]
    [InlineData(36, WorkHours.Standard, false, 合规)]
    [InlineData(36.01, WorkHours.Standard, false, 违反)]
    [InlineData(80, WorkHours.Standard, false, 违反)]
    [InlineData(36, WorkHours.Standard, true, 合规)]
    [InlineData(36.01, WorkHours.Standard, true, 不能认定)]
    [InlineData(80, WorkHours.Comprehensive, false, 不适用)]
    [InlineData(80, WorkHours.Irregular, false, 不适用)]
    [InlineData(36, WorkHours.Unclear, false, 合规)]
    [InlineData(36.01, WorkHours.Unclear, false, 不能认定)]
    public void 劳动法第四十一条_每月三十六小时(double hours, WorkHours workHours, bool emergency, Outcome outcome) =>
        Answers<OvertimeStaysWithinThirtySixHours, OvertimeStaysWithinThirtySixHours.Facts>(
            new(Month("2026-09"), (decimal)hours, workHours, emergency), outcome);

    [Theory]
    [InlineData("1994-12", 不适用)]
    [InlineData("1995-01", 违反)]
    public void 劳动法第四十一条_施行前不适用(string month, Outcome outcome) =>
        Answers<OvertimeStaysWithinThirtySixHours, OvertimeStaysWithinThirtySixHours.Facts>(new(Month(month), 37, WorkHours.Standard), outcome);

    [Fact]
    public void 劳动法第四十一条_编号和引用都不写款()
    {
        var basis = RuleBook.Of<OvertimeStaysWithinThirtySixHours>().Basis;
        Assert.Equal(("LDF-41", "第四十一条"), (basis.RuleId, basis.Citation));
    }
}
