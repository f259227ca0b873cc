using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article19;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

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
    public override QuestionPlace Place => new(40, QuestionTopic.LeaveAndLeaving, 4);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<FinalWagesAreSettledInFiveDays>()];

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
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"应在{Day(result, "dueOn")}前一次性结清；已按时结清。",
        Finding.Violated => $"应在{Day(result, "dueOn")}前一次性结清；{Late(result)}。",
        Finding.NotApplicable none when Day(result, "dueOn") is { } due && Yuan(result, "outstanding") is not "0.00" && Number(result, "daysLate") == 0 =>
            $"应在{due}前一次性结清；{none.Why}，现在还差 {Yuan(result, "outstanding")} 元。",
        var other => Otherwise(other),
    };

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
