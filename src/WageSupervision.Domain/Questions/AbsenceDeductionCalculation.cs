using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十六条第二款. Amounts in yuan.</summary>
/// <param name="MonthlyWage">The wage of a whole month.</param>
/// <param name="AbsentDays">请假、旷工的天数.</param>
/// <param name="Amount">What was not paid for them.</param>
/// <param name="DaysDue">应出勤天数.</param>
public sealed record AbsenceDeductionInput(
    [Field("整月的工资（元）")] decimal MonthlyWage,
    [Field("请假、旷工的天数")] decimal AbsentDays,
    [Field("因此少发的工资（元）")] decimal Amount,
    [Field("应出勤天数", Hint = "不知道的不填")] decimal? DaysDue);

/// <summary>请假、旷工扣得多不多.</summary>
public sealed class AbsenceDeductionCalculation : Calculation<AbsenceDeductionInput>
{
    /// <inheritdoc/>
    public override string Name => "absence-deduction";

    /// <inheritdoc/>
    public override string Title => "请假、旷工扣得多不多";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(32, QuestionTopic.WagesInFull, 8);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<AbsenceCostsItsTimeOnly>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("ceiling", "最多可以少发", ValueKind.Money)];

    /// <inheritdoc/>
    protected override AbsenceDeductionInput ExampleInput => new(5000.00m, 1m, 689.66m, null);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"最多可以少发 {Yuan(result, "ceiling")} 元；没有多扣。",
        Finding.Violated breach => $"最多可以少发 {Yuan(result, "ceiling")} 元；多扣了 {Yuan(breach.Shortfall)} 元。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(AbsenceDeductionInput input, CalculationContext context)
    {
        var facts = new AbsenceCostsItsTimeOnly.Facts(input.MonthlyWage, input.AbsentDays, input.Amount, input.DaysDue);
        return Found(new() { ["ceiling"] = facts.Ceiling }, [Judge<AbsenceCostsItsTimeOnly, AbsenceCostsItsTimeOnly.Facts>(facts, context)]);
    }
}
