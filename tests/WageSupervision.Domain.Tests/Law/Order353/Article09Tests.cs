using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article09;
using static WageSupervision.Domain.Tests.Law.Rule;

namespace WageSupervision.Domain.Tests.Law.Order353;

[Trait("Article", "9")]
public sealed class Article09Tests
{
    [Theory]
    [InlineData(PaymentForm.Cash, 合规)]
    [InlineData(PaymentForm.BankTransfer, 合规)]
    [InlineData(PaymentForm.ThirdPartyPlatform, 合规)]
    [InlineData(PaymentForm.InKind, 违反)]
    [InlineData(PaymentForm.Securities, 违反)]
    [InlineData(PaymentForm.Voucher, 违反)]
    [InlineData(null, 不能认定)]
    public void 第九条第一款_支付形式(PaymentForm? form, Outcome outcome) =>
        Answers<WagesArePaidInMoney, WagesArePaidInMoney.Facts>(new(form), outcome);

    [Theory]
    [InlineData("2017-04-30", 不适用)]
    [InlineData("2017-05-01", 违反)]
    public void 第九条第一款_施行前不适用(string paidOn, Outcome outcome) =>
        Answers<WagesArePaidInMoney, WagesArePaidInMoney.Facts>(new(PaymentForm.InKind, Day(paidOn)), outcome);
}
