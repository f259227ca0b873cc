using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 劳动保障监察条例第二十六条. Amounts in yuan.</summary>
/// <param name="AmountDue">应付金额 of the order.</param>
/// <param name="OrderServedOn">The day the order was served.</param>
/// <param name="Deadline">The last day of its term.</param>
/// <param name="Payments">What was paid.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record AddedCompensationInput(
    [Field("责令支付的金额（元）")] decimal AmountDue,
    [Field("责令支付的送达日期")] DateOnly OrderServedOn,
    [Field("支付期限的最后一日")] DateOnly Deadline,
    [Field("已经付的", Hint = "一次都没有付的不填")] IReadOnlyList<OrderedPayment>? Payments,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>过期不付要加付多少.</summary>
public sealed class AddedCompensationCalculation : Calculation<AddedCompensationInput>
{
    /// <inheritdoc/>
    public override string Name => "added-compensation";

    /// <inheritdoc/>
    public override string Title => "责令支付后过期不付，要加付多少";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(150, QuestionTopic.Difficulty, 5);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<OrderedWagesArePaidInTerm>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("overdueAmount", "期限届满时没有付的", ValueKind.Money),
        new("min", "向劳动者加付，最少", ValueKind.Money),
        new("max", "向劳动者加付，最多", ValueKind.Money),
        new("outstanding", "现在还没有付的工资", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override AddedCompensationInput ExampleInput =>
        new(12_000.00m, new(2026, 10, 12), new(2026, 10, 22), [new OrderedPayment(new(2026, 10, 20), 4000.00m)], new(2026, 11, 2));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "期限内已经付清；没有加付赔偿金。",
        Finding.Violated when Yuan(result, "min") is { } min =>
            $"期限届满时还欠 {Yuan(result, "overdueAmount")} 元，应当向劳动者加付 {min} 元到 {Yuan(result, "max")} 元"
                + $"{(Yuan(result, "outstanding") is { } owed and not "0.00" ? $"；现在还欠工资 {owed} 元" : "")}。",
        Finding.Violated => $"期限届满时还欠 {Yuan(result, "overdueAmount")} 元；加付的比例没有查到。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(AddedCompensationInput input, CalculationContext context)
    {
        Check.Order(input.OrderServedOn, input.Deadline, "$.deadline", "责令支付的送达日期", "支付期限");
        var thresholds = context.Parameters.Thresholds;
        var order = new PaymentOrder(input.AmountDue, input.OrderServedOn, input.Deadline, input.Payments ?? [], input.AsOf ?? context.Today);
        var added = order.Added(thresholds);
        return Found(
            new()
            {
                ["overdueAmount"] = order.Overdue,
                ["min"] = added?.Min,
                ["max"] = added?.Max,
                ["outstanding"] = order.Outstanding,
            },
            [Judge<OrderedWagesArePaidInTerm, OrderedWagesArePaidInTerm.Facts>(new(order), context)],
            added is not null && thresholds.Range(PaymentOrder.Threshold, order.Deadline) is { } shares ? [shares.Version] : []);
    }
}
