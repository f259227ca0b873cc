using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article31;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.CitedLaws.MigrantWages;

[Trait("Article", "GWY724-31")]
public sealed class Article31Tests
{
    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第三十一条第二款_按月考核和签字确认(bool? kept, string asOf, Outcome outcome) =>
        Answers<WorkIsConfirmedMonthly, WorkIsConfirmedMonthly.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第三十一条第二款_按月考核和签字确认_罚款() =>
        SiteFines.Are(new WorkIsConfirmedMonthly().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十六条第一款第（一）项，先责令限期改正；逾期不改正的，才处罚款|50000.00 至 100000.00"]);

    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第三十一条第三款_总包代发(bool? kept, string asOf, Outcome outcome) =>
        Answers<WagesArePaidThroughTheAccount, WagesArePaidThroughTheAccount.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第三十一条第三款_总包代发_罚款() =>
        SiteFines.Are(new WagesArePaidThroughTheAccount().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十五条第一款第（一）项，先责令限期改正；逾期不改正的，责令项目停工，并处罚款|50000.00 至 100000.00"]);

    [Theory]
    [InlineData(true, "2020-05-01", 合规)]
    [InlineData(false, "2020-05-01", 违反)]
    [InlineData(null, "2020-05-01", 不能认定)]
    [InlineData(false, "2020-04-30", 不适用)]
    public void 第三十一条第四款_工资卡由本人持有(bool? kept, string asOf, Outcome outcome) =>
        Answers<WageCardStaysWithTheWorker, WageCardStaysWithTheWorker.Facts>(new(kept, Day(asOf)), outcome);

    [Fact]
    public void 第三十一条第四款_工资卡由本人持有_罚款() =>
        SiteFines.Are(new WageCardStaysWithTheWorker().Work(new(false, Day("2026-11-02")), LegalParameters.Shipped),
            ["第五十四条第一款第（三）项，先责令限期改正；逾期不改正的，才处罚款|20000.00 至 50000.00", "第五十四条第一款第（三）项，先责令限期改正；逾期不改正的，才处罚款|10000.00 至 30000.00"]);
}
