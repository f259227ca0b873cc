using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article12;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "12")]
public sealed class Article12Tests
{
    [Theory]
    [InlineData("2024-03-01", true, "2026-03-01", 合规)]
    [InlineData("2024-03-01", false, "2026-02-28", 违反)]
    [InlineData("2024-03-01", false, "2026-03-01", 违反)]
    [InlineData("2024-03-01", false, "2026-03-02", 不适用)]
    [InlineData("2024-03-01", null, "2026-03-01", 不能认定)]
    [InlineData("2017-04-30", false, "2017-06-01", 不适用)]
    [InlineData("2017-05-01", false, "2017-06-01", 违反)]
    public void 第十二条第一款_保存两年(string madeOn, bool? kept, string asOf, Outcome outcome) =>
        Answers<AttendanceIsKeptTwoYears, AttendanceIsKeptTwoYears.Facts>(new(Day(madeOn), kept, Day(asOf)), outcome);

    [Theory]
    [InlineData("2024-02-29", "2026-02-28")]
    [InlineData("2026-02-28", "2028-02-28")]
    public void 第十二条第一款_满两年的对应日(string madeOn, string until) => Assert.Equal(Day(until), RecordRetention.KeepUntil(Day(madeOn)));
}
