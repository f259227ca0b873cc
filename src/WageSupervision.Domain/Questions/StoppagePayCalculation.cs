using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article22;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第二十二条. Amounts in yuan.</summary>
/// <param name="RegionCode">County-level code where the work is done.</param>
/// <param name="Month">The month whose standard holds.</param>
/// <param name="StoppageStartedOn">First day of the stoppage.</param>
/// <param name="PeriodStart">First day of the period that was paid.</param>
/// <param name="PeriodEnd">Its last day, inclusive.</param>
/// <param name="WorkedNormally">付出了正常劳动.</param>
/// <param name="ContractWage">合同约定的工资 of the period.</param>
/// <param name="WagePaid">What was paid.</param>
public sealed record StoppagePayInput(
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码")] string RegionCode,
    [Field("月份", Hint = "按这个月的最低工资标准比较")] YearMonth Month,
    [Field("停工首日")] DateOnly StoppageStartedOn,
    [Field("所发工资的期间首日")] DateOnly PeriodStart,
    [Field("所发工资的期间末日", Hint = "包括这一天")] DateOnly PeriodEnd,
    [Field("付出了正常劳动")] bool WorkedNormally,
    [Field("合同约定的工资（元）")] decimal ContractWage,
    [Field("实发工资（元）")] decimal WagePaid);

/// <summary>停工期间工资怎么发.</summary>
public sealed class StoppagePayCalculation : Calculation<StoppagePayInput>
{
    /// <inheritdoc/>
    public override string Name => "stoppage-pay";

    /// <inheritdoc/>
    public override string Title => "停工期间工资怎么发";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(70, QuestionTopic.LeaveAndLeaving, 3);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<FirstCycleOfStoppageIsPaidByContract>(), RuleBook.Of<StoppagePayMeetsFloor>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("firstCycleEnd", "第一个支付周期结束日", ValueKind.Date),
        new("floor", "应发工资下限", ValueKind.Money),
        new("leastFloor", "几种折算中最低的下限", ValueKind.Money) { OnlyWhereKnown = true },
        new("greatestFloor", "几种折算中最高的下限", ValueKind.Money) { OnlyWhereKnown = true },
    ];

    /// <inheritdoc/>
    protected override StoppagePayInput ExampleInput =>
        new("330106", new(2026, 4), new(2026, 3, 1), new(2026, 4, 1), new(2026, 4, 30), false, 6000.00m, 2100.00m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var end = $"停工的第一个支付周期到{Day(result, "firstCycleEnd")}结束";
        return First(result) is Finding.NotApplicable none ? $"{end}；{none.Why}。"
            : First(result) is Finding.Undetermined { Missing: [var split] } && Yuan(result, "floor") is null && split.StartsWith('以') ? $"{end}；请{split}。"
            : $"{end}；{Floor("工资", result)}";
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(StoppagePayInput input, CalculationContext context)
    {
        Check.Region(input.RegionCode, input.Month, context.Parameters);
        Check.Order(input.PeriodStart, input.PeriodEnd, "$.periodEnd", "期间首日", "期间末日");
        var period = new StoppagePeriod(input.StoppageStartedOn, input.PeriodStart, input.PeriodEnd);
        if (period.Phase is StoppagePhase.FirstCycle or StoppagePhase.BeforeStoppage)
        {
            return Found(
                new()
                {
                    ["firstCycleEnd"] = period.FirstCycleEnd,
                    ["floor"] = period.Phase == StoppagePhase.FirstCycle ? input.ContractWage : null,
                    ["leastFloor"] = null,
                    ["greatestFloor"] = null,
                },
                [
                    Judge<FirstCycleOfStoppageIsPaidByContract, FirstCycleOfStoppageIsPaidByContract.Facts>(
                        new(input.Month, period, input.ContractWage, input.WagePaid), context),
                ]);
        }

        var standard = context.Parameters.MinimumWages.Monthly(input.RegionCode, input.Month);
        var facts = new StoppagePayMeetsFloor.Facts(input.Month, period, standard, input.WorkedNormally, input.WagePaid);
        var bounds = period.Phase == StoppagePhase.Later ? facts.Ways(context.Parameters.Calendar)?.Bounds : null;
        return Found(
            new()
            {
                ["firstCycleEnd"] = period.FirstCycleEnd,
                ["floor"] = period.Phase == StoppagePhase.Later ? facts.Floor(context.Parameters.Calendar) : null,
                ["leastFloor"] = standard.Amount is not null && bounds is { AreOne: false } ? bounds.Value.Least : null,
                ["greatestFloor"] = standard.Amount is not null && bounds is { AreOne: false } ? bounds.Value.Greatest : null,
            },
            [Judge<StoppagePayMeetsFloor, StoppagePayMeetsFloor.Facts>(facts, context)],
            [standard.Version, .. period.IsWholeCycle ? [] : CalendarsOf(context, input.PeriodStart, input.PeriodEnd)]);
    }
}
