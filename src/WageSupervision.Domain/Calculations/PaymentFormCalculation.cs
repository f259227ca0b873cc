using WageSupervision.Domain.Regulation.Order353.Article09;
using WageSupervision.Domain.Regulation.Order353.Article10;

namespace WageSupervision.Domain.Calculations;

/// <summary>The question of 第九条第一款 and 第十条第一款.</summary>
/// <param name="Form">What the wage was paid in.</param>
/// <param name="Recipient">Who received it.</param>
/// <param name="Authorised">Whether the worker authorised the agent.</param>
public sealed record PaymentFormInput(
    [Field("支付形式")] PaymentForm Form,
    [Field("领取人")] Recipient Recipient,
    [Field("代领人有劳动者的委托", Hint = "由代领人领取时填")] bool? Authorised);

/// <summary>工资这样发行不行.</summary>
public sealed class PaymentFormCalculation : Calculation<PaymentFormInput>
{
    /// <inheritdoc/>
    public override string Name => "payment-form";

    /// <inheritdoc/>
    public override string Title => "工资发什么、发给谁才合规";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RuleIds => ["ZJ353-9-1", "ZJ353-10-1"];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [];

    /// <inheritdoc/>
    protected override PaymentFormInput ExampleInput => new(PaymentForm.Cash, Recipient.Agent, true);

    /// <inheritdoc/>
    protected override CalculationResult Answer(PaymentFormInput input, CalculationContext context) => Found(
        [],
        [
            Judge<WagesArePaidInMoney, WagesArePaidInMoney.Facts>(new(input.Form), context),
            Judge<WagesAreHandedToTheWorker, WagesAreHandedToTheWorker.Facts>(new(input.Recipient, input.Authorised), context),
        ]);
}
