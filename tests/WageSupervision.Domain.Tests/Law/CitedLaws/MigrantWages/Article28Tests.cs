using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article28;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-28")]
public sealed class Article28Tests
{
    [Theory]
    [InlineData(true, true, "2020-05-01", 合规)]
    [InlineData(false, true, "2020-05-01", 违反)]
    [InlineData(true, false, "2020-05-01", 违反)]
    [InlineData(null, false, "2020-05-01", 违反)]
    [InlineData(null, true, "2020-05-01", 不能认定)]
    [InlineData(true, null, "2020-05-01", 不能认定)]
    [InlineData(false, false, "2020-04-30", 不适用)]
    public void 第二十八条第一款_先订合同再实名登记进场(bool? first, bool? second, string asOf, Outcome outcome) =>
        Answers<WorkersAreRegisteredBeforeEntry, WorkersAreRegisteredBeforeEntry.Facts>(new(first, second, Day(asOf)), outcome);

    [Fact]
    public void 第二十八条第一款_先订合同再实名登记进场_罚款()
    {
        SiteFines.Are(new WorkersAreRegisteredBeforeEntry().Work(new(false, true, Day("2026-11-02")), LegalParameters.Shipped), []);
        SiteFines.Are(new WorkersAreRegisteredBeforeEntry().Work(new(true, false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十五条第一款第（三）项，先责令限期改正；逾期不改正的，责令项目停工，并处罚款|50000.00 至 100000.00"]);
    }

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
    public void 第二十八条第三款_用工管理台账保存到完工结清后三年(string? start, bool? kept, string asOf, Outcome outcome) =>
        Answers<SiteLedgerIsKeptThreeYearsAfterCompletion, SiteLedgerIsKeptThreeYearsAfterCompletion.Facts>(new(DayOrNull(start), kept, Day(asOf)), outcome);

    [Fact]
    public void 第二十八条第三款_用工管理台账保存到完工结清后三年_罚款() =>
        SiteFines.Are(new SiteLedgerIsKeptThreeYearsAfterCompletion().Work(new(null, false, Day("2026-11-02")), LegalParameters.Shipped), []);
}
