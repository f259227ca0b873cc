using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article09;

/// <summary>What a wage is paid in.</summary>
public enum PaymentForm
{
    /// <summary>现金.</summary>
    [Choice("现金")]
    Cash,

    /// <summary>银行转账.</summary>
    [Choice("银行转账")]
    BankTransfer,

    /// <summary>第三方支付平台.</summary>
    [Choice("第三方支付平台")]
    ThirdPartyPlatform,

    /// <summary>实物.</summary>
    [Choice("实物")]
    InKind,

    /// <summary>有价证券.</summary>
    [Choice("有价证券")]
    Securities,

    /// <summary>代金券、购物卡等.</summary>
    [Choice("代金券、购物卡等")]
    Voucher,
}

/// <summary>第九条第一款：工资应当以货币形式支付，不得以实物或者有价证券支付。</summary>
[Basis(
    Regulations.Order353,
    9,
    1,
    "工资应当以货币形式支付，不得以实物或者有价证券支付",
    Title = "工资以货币支付",
    Interpretation = "代金券、购物卡不是货币，按违反认定；通过银行或者第三方支付平台发放属于货币支付（第十条第二款）。")]
public sealed class WagesArePaidInMoney : IRule<WagesArePaidInMoney.Facts>
{
    /// <summary>One payment.</summary>
    /// <param name="Form">What it was made in; <c>null</c> where it is not known.</param>
    /// <param name="PaidOn">The day, where it is known; earlier than the Order is not judged.</param>
    public readonly record struct Facts(PaymentForm? Form, DateOnly? PaidOn = null);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) => facts switch
    {
        { PaidOn: DateOnly day } when !Order353Scope.Covers(day) => Order353Scope.BeforeOrder,
        { Form: PaymentForm.Cash or PaymentForm.BankTransfer or PaymentForm.ThirdPartyPlatform } => Finding.Complied.Instance,
        { Form: null } => new Finding.Undetermined(["工资以什么形式支付"], []),
        _ => new Finding.Violated(null, Work(facts, parameters)),
    };

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        [new WorkingStep("支付形式", "", facts.Form is PaymentForm form ? Choices.LabelOf(form) : "未知")];
}
