using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article17;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十七条第一款.</summary>
/// <param name="RegionCode">County-level code where the work is done.</param>
/// <param name="Month">The month.</param>
/// <param name="FullMonth">Sick the whole month.</param>
/// <param name="SickDays">病假天数, in paid days; 0 for a whole month.</param>
/// <param name="SickPay">Yuan; a filed sheet may leave it open.</param>
/// <param name="WithinMedicalPeriod">医疗期内.</param>
/// <param name="Away">What else is told of the worker's presence.</param>
public sealed record SickPayInput(
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码")] string RegionCode,
    [Field("月份")] YearMonth Month,
    [Field("整月病假")] bool FullMonth,
    [Field("病假天数", Hint = "计薪天数；整月病假填0")] decimal SickDays,
    [Field("实发病假工资（元）", Required = true)] decimal? SickPay,
    [Field("在医疗期内")] bool WithinMedicalPeriod,
    [Field("没有满勤的其他原因", Hint = "没有的不填")] AwayReason? Away = null);

/// <summary>病假工资够不够.</summary>
public sealed class SickPayCalculation : Calculation<SickPayInput>
{
    /// <inheritdoc/>
    public override string Name => "sick-pay";

    /// <inheritdoc/>
    public override string Title => "病假工资够不够";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(50, QuestionTopic.LeaveAndLeaving, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<SickPayMeetsFloor>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("standard", "月最低工资标准", ValueKind.Money),
        new("floor", "病伤假工资下限", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override SickPayInput ExampleInput => new("330106", new(2026, 3), false, 10m, 900.00m, true);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => Floor("病假工资", result);

    /// <inheritdoc/>
    protected override CalculationResult Answer(SickPayInput input, CalculationContext context)
    {
        Check.Region(input.RegionCode, input.Month, context.Parameters);
        var standard = context.Parameters.MinimumWages.Monthly(input.RegionCode, input.Month);
        var facts = new SickPayMeetsFloor.Facts(
            input.Month, standard, input.FullMonth, input.SickDays, input.SickPay, input.WithinMedicalPeriod, input.Away);
        return Found(
            new() { ["standard"] = standard.Amount, ["floor"] = facts.Floor },
            [Judge<SickPayMeetsFloor, SickPayMeetsFloor.Facts>(facts, context)],
            standard.Version);
    }
}
