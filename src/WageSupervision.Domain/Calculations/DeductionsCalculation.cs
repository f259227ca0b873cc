using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article20;

namespace WageSupervision.Domain.Calculations;

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
    public override IReadOnlyList<string> RuleIds => ["ZJ353-20-1"];

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
        { Working = [.. steps] };
    }
}
