using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article15;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-15")]
public sealed class Article15Tests
{
    [Theory]
    [InlineData("2023-11-02", true, "2026-11-02", 合规)]
    [InlineData("2023-11-02", false, "2026-11-01", 违反)]
    [InlineData("2023-11-02", false, "2026-11-02", 违反)]
    [InlineData("2023-11-02", false, "2026-11-03", 不适用)]
    [InlineData("2023-11-02", null, "2026-11-03", 不适用)]
    [InlineData("2023-11-02", null, "2026-11-02", 不能认定)]
    [InlineData(null, false, "2026-11-02", 违反)]
    [InlineData(null, null, "2026-11-02", 不能认定)]
    [InlineData("2020-01-01", false, "2020-04-30", 不适用)]
    public void 第十五条第一款_台账保存三年(string? start, bool? kept, string asOf, Outcome outcome) =>
        Answers<WageLedgerIsKeptThreeYears, WageLedgerIsKeptThreeYears.Facts>(new(DayOrNull(start), kept, Day(asOf)), outcome);

    [Fact]
    public void 第十五条第一款_台账保存三年_罚款() =>
        SiteFines.Are(new WageLedgerIsKeptThreeYears().Work(new(null, false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十四条第一款第（二）项，先责令限期改正；逾期不改正的，才处罚款|20000.00 至 50000.00", "第五十四条第一款第（二）项，先责令限期改正；逾期不改正的，才处罚款|10000.00 至 30000.00"]);

    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2026-02-28", "2029-02-28")]
    public void 第十五条第一款_满三年的对应日(string madeOn, string until) => Assert.Equal(Day(until), SiteRecords.KeepUntil(Day(madeOn)));

    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第十五条第三款_工资清单(bool? kept, string asOf, Outcome outcome) =>
        Answers<WageListIsGivenToTheWorker, WageListIsGivenToTheWorker.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第十五条第三款_工资清单_罚款() =>
        SiteFines.Are(new WageListIsGivenToTheWorker().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十四条第一款第（二）项，先责令限期改正；逾期不改正的，才处罚款|20000.00 至 50000.00", "第五十四条第一款第（二）项，先责令限期改正；逾期不改正的，才处罚款|10000.00 至 30000.00"]);
}
