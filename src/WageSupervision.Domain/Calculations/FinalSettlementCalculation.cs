using WageSupervision.Domain.Regulation.Order353.Article19;

namespace WageSupervision.Domain.Calculations;

/// <summary>The question of 第十九条第一款. Amounts in yuan.</summary>
/// <param name="SeparationCompletedOn">办理手续之日.</param>
/// <param name="AmountDue">What is to be paid.</param>
/// <param name="Payments">Every payment.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record FinalSettlementInput(
    [Field("办理解除、终止手续的日期")] DateOnly SeparationCompletedOn,
    [Field("应结清的工资（元）")] decimal AmountDue,
    [Field("已付的款项", Hint = "一笔也没有就留空")] IReadOnlyList<SettlementPayment> Payments,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>离职工资有没有按时结清.</summary>
public sealed class FinalSettlementCalculation : Calculation<FinalSettlementInput>
{
    /// <inheritdoc/>
    public override string Name => "final-settlement";

    /// <inheritdoc/>
    public override string Title => "离职工资有没有按时结清";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RuleIds => ["ZJ353-19-1"];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("dueOn", "最晚结清日", ValueKind.Date),
        new("outstanding", "未付金额", ValueKind.Money),
        new("daysLate", "逾期天数", ValueKind.Count),
    ];

    /// <inheritdoc/>
    protected override FinalSettlementInput ExampleInput =>
        new(new(2026, 9, 30), 9000.00m, [new SettlementPayment(new(2026, 10, 9), 9000.00m)], new(2026, 12, 1));

    /// <inheritdoc/>
    protected override CalculationResult Answer(FinalSettlementInput input, CalculationContext context)
    {
        var calendar = context.Parameters.Calendar;
        var facts = new FinalWagesAreSettledInFiveDays.Facts(
            input.SeparationCompletedOn, input.AmountDue, input.Payments, input.AsOf ?? context.Today);
        return Found(
            new()
            {
                ["dueOn"] = facts.DueOn(calendar),
                ["outstanding"] = facts.Outstanding,
                ["daysLate"] = facts.DaysLate(calendar),
            },
            [Judge<FinalWagesAreSettledInFiveDays, FinalWagesAreSettledInFiveDays.Facts>(facts, context)],
            CalendarsOf(context, facts.FifthDay, facts.DueOn(calendar)));
    }
}
