using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article03;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "3")]
public sealed class Article03Tests
{
    [Theory]
    [InlineData(WorkRelation.Employment, 合规)]
    [InlineData(WorkRelation.Internship, 不适用)]
    [InlineData(WorkRelation.Reemployment, 不适用)]
    [InlineData(WorkRelation.Service, 不适用)]
    [InlineData(WorkRelation.Unclear, 不能认定)]
    public void 第三条第一款_企业写明的用工性质(WorkRelation relation, Outcome outcome) =>
        Answers<WorkerIsWithinTheOrder, WorkerIsWithinTheOrder.Facts>(new(Month("2026-09"), relation), outcome);

    [Theory]
    [InlineData("2017-04", 不适用)]
    [InlineData("2017-05", 合规)]
    public void 第三条第一款_施行前不适用(string month, Outcome outcome) =>
        Answers<WorkerIsWithinTheOrder, WorkerIsWithinTheOrder.Facts>(new(Month(month), WorkRelation.Employment), outcome);

    [Theory]
    [InlineData("实习生", WorkRelation.Internship)]
    [InlineData(" 退休返聘 ", WorkRelation.Reemployment)]
    [InlineData("劳务", WorkRelation.Service)]
    [InlineData("正式工", WorkRelation.Employment)]
    [InlineData("一线", WorkRelation.Employment)]
    [InlineData("劳务派遣", WorkRelation.Unclear)]
    [InlineData("临时工", WorkRelation.Unclear)]
    [InlineData("兼职", WorkRelation.Unclear)]
    [InlineData("甲类", WorkRelation.Unclear)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void 第三条第一款_表上的词_没有收录的不猜(string? word, WorkRelation? relation) => Assert.Equal(relation, WorkRelations.Of(word));
}
