using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article20;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第二十条第一款. Amounts in yuan.</summary>
/// <param name="GrossWage">应发合计.</param>
/// <param name="Deductions">Every deduction.</param>
public sealed record DeductionsInput(
    [Field("应发合计（元）")] decimal GrossWage,
    [Field("扣款", Hint = "一笔也没有就留空")] IReadOnlyList<Deduction> Deductions);

/// <summary>这些钱能不能从工资里扣.</summary>
public sealed class DeductionsCalculation : Calculation<DeductionsInput>
{
    /// <inheritdoc/>
    public override string Name => "deductions";

    /// <inheritdoc/>
    public override string Title => "这些钱能不能从工资里扣";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(30, QuestionTopic.WagesInFull, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<OnlyLawfulDeductionsAreMade>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("lawfulTotal", "依法可以代扣", ValueKind.Money),
        new("unlawfulTotal", "不得扣", ValueKind.Money),
        new("unprovenTotal", "没有写明依据", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override DeductionsInput ExampleInput => new(
        8000.00m,
        [new Deduction(DeductionKind.SocialInsurance, 840.00m, null), new Deduction(DeductionKind.Penalty, 200.50m, null)]);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var lawful = Yuan(result, "lawfulTotal") is { } may and not "0.00" ? $"；依法可以代扣的有 {may} 元" : "";
        var unproven = Yuan(result, "unprovenTotal") is { } open and not "0.00" ? $"；另有 {open} 元没有写明依据，还不能认定" : "";
        return First(result) switch
        {
            Finding.Complied when lawful.Length == 0 => "没有扣款。",
            Finding.Complied => $"这些扣款都可以依法代扣，共 {Yuan(result, "lawfulTotal")} 元。",
            Finding.Violated => $"有 {Yuan(result, "unlawfulTotal")} 元不得扣，应当退还{lawful}{unproven}。",
            Finding.Undetermined => $"有 {Yuan(result, "unprovenTotal")} 元没有写明依据，还不能认定{lawful}。",
            var other => Otherwise(other),
        };
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(DeductionsInput input, CalculationContext context)
    {
        var facts = OnlyLawfulDeductionsAreMade.Facts.Of(input.Deductions);
        var steps = input.Deductions.Select(item => Show.Money(Choices.LabelOf(item.Kind), item.LegalBasis?.Trim() ?? "", item.Amount));
        return Found(
            new()
            {
                ["lawfulTotal"] = facts.Lawful,
                ["unlawfulTotal"] = facts.Unlawful,
                ["unprovenTotal"] = facts.Unproven,
            },
            [Judge<OnlyLawfulDeductionsAreMade, OnlyLawfulDeductionsAreMade.Facts>(facts, context)]) with
        {
            Working = [.. steps],
            Bases = facts.Damages > 0 ? [LawText.Quote(Regulations.WagePayment, 16, 1)] : [],
        };
    }
}
