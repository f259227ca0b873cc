using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article10;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "10")]
public sealed class Article10Tests
{
    [Theory]
    [InlineData(Recipient.Worker, null, 合规)]
    [InlineData(Recipient.Relative, null, 合规)]
    [InlineData(Recipient.Agent, true, 合规)]
    [InlineData(Recipient.Agent, false, 违反)]
    [InlineData(Recipient.Agent, null, 不能认定)]
    [InlineData(Recipient.Other, null, 违反)]
    [InlineData(Recipient.Other, true, 违反)]
    [InlineData(null, null, 不能认定)]
    public void 第十条第一款_领取人(Recipient? recipient, bool? authorised, Outcome outcome) =>
        Answers<WagesAreHandedToTheWorker, WagesAreHandedToTheWorker.Facts>(new(recipient, authorised), outcome);

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第十条第一款_施行前不适用(string paidOn, Outcome outcome) =>
        Answers<WagesAreHandedToTheWorker, WagesAreHandedToTheWorker.Facts>(new(Recipient.Other, null, Day(paidOn)), outcome);
}
