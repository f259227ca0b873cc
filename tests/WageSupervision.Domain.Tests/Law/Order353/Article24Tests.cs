using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article24;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "24")]
public sealed class Article24Tests
{
    [Theory]
    [InlineData(AdvanceCause.LatePaymentByOwner, 299999.99, 违反, 0.01)]
    [InlineData(AdvanceCause.LatePaymentByOwner, 300000.0, 合规, null)]
    [InlineData(AdvanceCause.LatePaymentByContractor, null, 不能认定, null)]
    [InlineData(AdvanceCause.IllegalContractByOwner, 0.0, 不适用, null)]
    [InlineData(null, 0.0, 不能认定, null)]
    public void 第二十四条第一款_以未付工程款为限(AdvanceCause? cause, double? paid, Outcome outcome, double? shortfall) =>
        Answers<LatePayerAdvancesWages, LatePayerAdvancesWages.Facts>(new(cause, 300000, 420000, Yuan(paid)), outcome, Yuan(shortfall));

    [Theory]
    [InlineData(AdvanceCause.IllegalContractByOwner, 419999.99, 违反, 0.01)]
    [InlineData(AdvanceCause.IllegalSubcontractByContractor, 420000.0, 合规, null)]
    [InlineData(AdvanceCause.IllegalContractByOwner, null, 不能认定, null)]
    [InlineData(AdvanceCause.LatePaymentByOwner, 0.0, 不适用, null)]
    public void 第二十四条第二款_全部清偿(AdvanceCause? cause, double? paid, Outcome outcome, double? shortfall) =>
        Answers<UnlawfulContractorBearsWages, UnlawfulContractorBearsWages.Facts>(new(cause, 0, 420000, Yuan(paid)), outcome, Yuan(shortfall));

    [Theory]
    [InlineData(AdvanceCause.LatePaymentByOwner, 420000, LiableParty.Owner, 420000, false, "ZJ353-24-1")]
    [InlineData(AdvanceCause.LatePaymentByContractor, 419999.99, LiableParty.GeneralContractor, 419999.99, true, "ZJ353-24-1")]
    [InlineData(AdvanceCause.IllegalSubcontractByContractor, 0, LiableParty.GeneralContractor, 420000, false, "ZJ353-24-2")]
    public void 第二十四条_由谁付多少(AdvanceCause cause, double unpaid, LiableParty party, double amount, bool capped, string ruleId) =>
        Assert.Equal(new AdvanceLiability(party, (decimal)amount, capped, ruleId), AdvanceLiability.Of(cause, (decimal)unpaid, 420000));
}
