using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article41;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 劳动法第四十一条.</summary>
/// <param name="Month">The month.</param>
/// <param name="OvertimeHours">All overtime of the month, hours.</param>
/// <param name="WorkHours">工时制度.</param>
/// <param name="Emergency">第四十二条的紧急情形, as the enterprise says; left out, no.</param>
public sealed record OvertimeHoursInput(
    [Field("月份")] YearMonth Month,
    [Field("当月加班小时数")] decimal OvertimeHours,
    [Field("工时制度", Hint = "特殊工时须经人社部门批准")] WorkHours WorkHours,
    [Field("企业称有抢险、抢修等紧急情形", Hint = "劳动法第四十二条")] bool? Emergency);

/// <summary>加班有没有超过上限.</summary>
public sealed class OvertimeHoursCalculation : Calculation<OvertimeHoursInput>
{
    /// <inheritdoc/>
    public override string Name => "overtime-hours";

    /// <inheritdoc/>
    public override string Title => "加班有没有超过上限";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(24, QuestionTopic.WagesInFull, 7);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<OvertimeStaysWithinThirtySixHours>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("limit", "每月上限（小时）", ValueKind.Count)];

    /// <inheritdoc/>
    protected override OvertimeHoursInput ExampleInput => new(new(2026, 9), 36m, WorkHours.Standard, null);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "每月加班最多 36 小时；没有超过。",
        Finding.Violated => "每月加班最多 36 小时；超过了。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(OvertimeHoursInput input, CalculationContext context) => Found(
        new() { ["limit"] = OvertimeStaysWithinThirtySixHours.Limit },
        [
            Judge<OvertimeStaysWithinThirtySixHours, OvertimeStaysWithinThirtySixHours.Facts>(
                new(input.Month, input.OvertimeHours, input.WorkHours, input.Emergency ?? false), context),
        ]);
}
