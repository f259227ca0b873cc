using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article34;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "34")]
public sealed class Article34Tests
{
    [Theory]
    [InlineData(Respondent.Enterprise, 4999.99, 违反)]
    [InlineData(Respondent.Enterprise, 5000.0, 合规)]
    [InlineData(Respondent.Enterprise, 20000.0, 合规)]
    [InlineData(Respondent.Enterprise, 20000.01, 违反)]
    [InlineData(Respondent.ResponsiblePerson, 999.99, 违反)]
    [InlineData(Respondent.ResponsiblePerson, 1000.0, 合规)]
    [InlineData(Respondent.ResponsiblePerson, 10000.0, 合规)]
    [InlineData(Respondent.ResponsiblePerson, 10000.01, 违反)]
    [InlineData(Respondent.Enterprise, null, 不能认定)]
    public void 第三十四条第一款_罚款幅度(Respondent respondent, double? fine, Outcome outcome) =>
        Answers<FalsifiedRecordsDrawLawfulFine, FalsifiedRecordsDrawLawfulFine.Facts>(
            new(new(Violation.RecordFalsification, null, null, false, Day("2026-08-01")), respondent, Yuan(fine)), outcome);

    [Theory]
    [InlineData(Violation.UnlawfulPaySystem, "2026-08-01")]
    [InlineData(Violation.RecordFalsification, "2017-04-30")]
    public void 第三十四条第一款_不适用(Violation violation, string asOf) =>
        Answers<FalsifiedRecordsDrawLawfulFine, FalsifiedRecordsDrawLawfulFine.Facts>(
            new(new(violation, null, null, false, Day(asOf)), Respondent.Enterprise, 5000), 不适用);
}
