using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article27;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-27")]
public sealed class Article27Tests
{
    // 2026-09-01 公示，次日起满三十日是 10-01，10-02 起可以注销。
    [Theory]
    [InlineData("2026-08-20", "2026-09-01", false, "2026-10-01", 违反)]
    [InlineData("2026-08-20", "2026-09-01", false, "2026-10-02", 合规)]
    [InlineData("2026-08-20", "2026-09-01", false, "2026-10-03", 合规)]
    [InlineData("2026-08-20", "2026-09-01", true, "2026-10-03", 违反)]
    [InlineData("2026-08-20", "2026-09-01", null, "2026-10-03", 不能认定)]
    [InlineData("2026-08-20", null, false, "2026-10-03", 不能认定)]
    [InlineData(null, "2026-09-01", false, "2026-10-03", 不能认定)]
    [InlineData("2026-10-04", "2026-09-01", false, "2026-10-03", 违反)]
    [InlineData("2026-08-20", "2026-09-01", false, null, 不适用)]
    [InlineData("2020-01-01", "2020-01-02", false, "2020-04-30", 不适用)]
    public void 第二十七条第二款_公示三十日后注销(string? completed, string? notice, bool? arrears, string? closed, Outcome outcome) =>
        Answers<WageAccountClosesAfterNotice, WageAccountClosesAfterNotice.Facts>(
            new(DayOrNull(completed), DayOrNull(notice), arrears, DayOrNull(closed)), outcome);
}
