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
    [InlineData("退休", WorkRelation.Reemployment)]
    [InlineData("劳务派遣", WorkRelation.Unclear)]
    [InlineData("外包工", WorkRelation.Unclear)]
    [InlineData("兼职", WorkRelation.Unclear)]
    [InlineData("返聘司机", WorkRelation.Unclear)]
    [InlineData("实习期", WorkRelation.Unclear)]
    [InlineData("外聘", WorkRelation.Unclear)]
    [InlineData("技术顾问", WorkRelation.Unclear)]
    [InlineData("A类", WorkRelation.Employment)]
    [InlineData("甲类", WorkRelation.Employment)]
    [InlineData("直接人工", WorkRelation.Employment)]
    [InlineData("白班", WorkRelation.Employment)]
    [InlineData("临时工", WorkRelation.Employment)]
    [InlineData("住宿", WorkRelation.Employment)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void 第三条第一款_表上的词_只问有别的意思的(string? word, WorkRelation? relation) => Assert.Equal(relation, WorkRelations.Of(word));

    [Theory]
    [InlineData("返聘", WorkRelation.Reemployment)]
    [InlineData(" 退休返聘 ", WorkRelation.Reemployment)]
    [InlineData("实习生", WorkRelation.Internship)]
    [InlineData("劳务", WorkRelation.Service)]
    [InlineData("退休", null)] // 本月退休的职工
    [InlineData("退休人员", null)]
    [InlineData("九月实习转正", null)]
    [InlineData("外聘", null)]
    [InlineData("正式", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void 第三条第一款_备注只认写明不是劳动关系的词(string? remark, WorkRelation? relation) => Assert.Equal(relation, WorkRelations.OfRemark(remark));
}
