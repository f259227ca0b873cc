using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article24;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第二十四条. Amounts in yuan.</summary>
/// <param name="Cause">Why wages are owed.</param>
/// <param name="UnpaidPrice">未支付的工程款.</param>
/// <param name="WagesOwed">拖欠的工资.</param>
public sealed record AdvanceLiabilityInput(
    [Field("拖欠的原因")] AdvanceCause Cause,
    [Field("未支付的工程款（元）")] decimal UnpaidPrice,
    [Field("拖欠的工资（元）")] decimal WagesOwed);

/// <summary>工程欠薪由谁先付.</summary>
public sealed class AdvanceLiabilityCalculation : Calculation<AdvanceLiabilityInput>
{
    /// <inheritdoc/>
    public override string Name => "advance-liability";

    /// <inheritdoc/>
    public override string Title => "工程欠薪由谁先付";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(110, QuestionTopic.Difficulty, 2);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<LatePayerAdvancesWages>(), RuleBook.Of<UnlawfulContractorBearsWages>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("liableParty", "由谁付", ValueKind.Text) { Choice = typeof(LiableParty) },
        new("amount", "付多少", ValueKind.Money),
        new("capped", "以未支付的工程款为限", ValueKind.Flag),
        new("ruleId", "依据", ValueKind.Text),
    ];

    /// <inheritdoc/>
    protected override AdvanceLiabilityInput ExampleInput => new(AdvanceCause.LatePaymentByOwner, 300_000.00m, 420_000.00m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => Yuan(result, "amount") is "0.00"
        ? "现在没有要先付的钱。"
        : $"应由{Word<LiableParty>(result.Values["liableParty"])}先付 {Yuan(result, "amount")} 元{(result.Values["capped"] is true ? "，以未支付的工程款为限" : "")}。";

    /// <inheritdoc/>
    protected override CalculationResult Answer(AdvanceLiabilityInput input, CalculationContext context)
    {
        var liability = AdvanceLiability.Of(input.Cause, input.UnpaidPrice, input.WagesOwed);
        return Worked(
            new()
            {
                ["liableParty"] = Choices.WordOf(liability.LiableParty),
                ["amount"] = liability.Amount,
                ["capped"] = liability.Capped,
                ["ruleId"] = liability.RuleId,
            },
            AdvanceLiability.Work(input.Cause, input.UnpaidPrice, input.WagesOwed),
            [RuleBook.Find(liability.RuleId)!.Basis]);
    }
}
