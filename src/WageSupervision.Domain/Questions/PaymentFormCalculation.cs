using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article09;
using WageSupervision.Domain.Law.Order353.Article10;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

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
    public override QuestionPlace Place => new(90, QuestionTopic.WagesInFull, 4);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<WagesArePaidInMoney>(), RuleBook.Of<WagesAreHandedToTheWorker>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [];

    /// <inheritdoc/>
    protected override PaymentFormInput ExampleInput => new(PaymentForm.Cash, Recipient.Agent, true);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => result.Findings.All(found => found.Finding is Finding.Complied)
        ? "这样发、这样领都符合规定。"
        : string.Concat(result.Findings.Select(found => found.Finding switch
        {
            Finding.Complied => "",
            Finding.Violated when found.Rule.Type == typeof(WagesArePaidInMoney) => "工资要用货币支付，不能用实物或者有价证券代替。",
            Finding.Violated => "工资要交给劳动者本人，不能这样由别人领走。",
            var other => Otherwise(other),
        }));

    /// <inheritdoc/>
    protected override CalculationResult Answer(PaymentFormInput input, CalculationContext context) => Found(
        [],
        [
            Judge<WagesArePaidInMoney, WagesArePaidInMoney.Facts>(new(input.Form), context),
            Judge<WagesAreHandedToTheWorker, WagesAreHandedToTheWorker.Facts>(new(input.Recipient, input.Authorised), context),
        ]);
}
