using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十四条第一款.</summary>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day, inclusive.</param>
public sealed record PayCycleInput(
    [Field("用工形式")] Employment Employment,
    [Field("周期首日")] DateOnly CycleStart,
    [Field("周期末日", Hint = "包括这一天")] DateOnly CycleEnd);

/// <summary>工资支付周期有没有超过一个月（非全日制15日）.</summary>
public sealed class PayCycleCalculation : Calculation<PayCycleInput>
{
    /// <inheritdoc/>
    public override string Name => "pay-cycle";

    /// <inheritdoc/>
    public override string Title => "工资多久发一次才合规";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(80, QuestionTopic.WagesInFull, 5);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<PayCycleIsAtMostAMonth>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("latestLawfulCycleEnd", "周期最晚结束日", ValueKind.Date)];

    /// <inheritdoc/>
    protected override PayCycleInput ExampleInput => new(Employment.FullTime, new(2026, 9, 1), new(2026, 9, 30));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"这个周期最晚到{Day(result, "latestLawfulCycleEnd")}结束；没有超过。",
        Finding.Violated => $"这个周期最晚到{Day(result, "latestLawfulCycleEnd")}结束；定得太长了。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(PayCycleInput input, CalculationContext context)
    {
        Check.Order(input.CycleStart, input.CycleEnd, "$.cycleEnd", "周期首日", "周期末日");
        var facts = new PayCycleIsAtMostAMonth.Facts(input.Employment, input.CycleStart, input.CycleEnd);
        return Found(
            new() { ["latestLawfulCycleEnd"] = facts.LatestLawfulEnd },
            [Judge<PayCycleIsAtMostAMonth, PayCycleIsAtMostAMonth.Facts>(facts, context)]);
    }
}
