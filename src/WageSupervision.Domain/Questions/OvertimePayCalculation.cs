using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article44;
using WageSupervision.Domain.Law.Order353.Article06;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>Overtime by the kind of day, hours.</summary>
/// <param name="Workday">On working days.</param>
/// <param name="RestDay">On rest days.</param>
/// <param name="Holiday">On statutory holidays.</param>
public sealed record OvertimeSplit(
    [Field("工作日（小时）")] decimal? Workday,
    [Field("休息日（小时）")] decimal? RestDay,
    [Field("法定休假日（小时）")] decimal? Holiday);

/// <summary>The question of 劳动法第四十四条. Amounts in yuan, times in hours.</summary>
/// <param name="Month">The month of the overtime.</param>
/// <param name="ContractMonthlyWage">合同约定的月工资; left out, the minimum wage stands for it.</param>
/// <param name="RegionCode">County-level code where the work is done.</param>
/// <param name="Hours">Hours by the kind of day.</param>
/// <param name="HoursUnsplit">Hours of which it is not known on what day.</param>
/// <param name="OvertimePaid">加班工资; a filed sheet may leave it open.</param>
/// <param name="WorkHours">工时制度.</param>
/// <param name="RestDayCompensatedHours">补休.</param>
/// <param name="Away">What is told of the worker's presence.</param>
public sealed record OvertimePayInput(
    [Field("月份")] YearMonth Month,
    [Field("合同约定的月工资（元）", Hint = "不知道的不填，按最低工资标准算")] decimal? ContractMonthlyWage,
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码")] string RegionCode,
    [Field("加班时间", Hint = "分得开哪一天的填这里")] OvertimeSplit? Hours,
    [Field("没有分开的加班（小时）", Hint = "分不开哪一天的填这里")] decimal? HoursUnsplit,
    [Field("实付加班工资（元）", Required = true)] decimal? OvertimePaid,
    [Field("工时制度", Hint = "特殊工时须经人社部门批准")] WorkHours WorkHours,
    [Field("已补休的休息日加班（小时）")] decimal? RestDayCompensatedHours,
    [Field("没有满勤的原因", Hint = "没有的不填")] AwayReason? Away = null);

/// <summary>加班工资够不够.</summary>
public sealed class OvertimePayCalculation : Calculation<OvertimePayInput>
{
    /// <inheritdoc/>
    public override string Name => "overtime-pay";

    /// <inheritdoc/>
    public override string Title => "加班工资够不够";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(22, QuestionTopic.WagesInFull, 6);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<OvertimeIsPaidAtItsRate>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("hourlyBase", "小时工资", ValueKind.Money),
        new("floor", "加班工资下限", ValueKind.Money),
        new("leastFloor", "几种折算中最低的下限", ValueKind.Money) { OnlyWhereKnown = true },
        new("greatestFloor", "几种折算中最高的下限", ValueKind.Money) { OnlyWhereKnown = true },
    ];

    /// <inheritdoc/>
    protected override OvertimePayInput ExampleInput =>
        new(new(2026, 9), 5220.00m, "330106", new OvertimeSplit(20m, 8m, null), null, 1200.00m, WorkHours.Standard, null);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => Floor("加班工资", result);

    /// <inheritdoc/>
    protected override CalculationResult Answer(OvertimePayInput input, CalculationContext context)
    {
        Check.Region(input.RegionCode, input.Month, context.Parameters);
        if (input.OvertimePaid is null && !context.FactsMayBeUnknown)
        {
            throw new UnlawfulInputException("$.overtimePaid", "required", "请填实付加班工资，没有付的填0。");
        }

        var standard = context.Parameters.MinimumWages.Monthly(input.RegionCode, input.Month);
        var facts = new OvertimeIsPaidAtItsRate.Facts(
            input.Month,
            standard,
            input.ContractMonthlyWage,
            input.Hours?.Workday ?? 0,
            input.Hours?.RestDay ?? 0,
            input.Hours?.Holiday ?? 0,
            input.HoursUnsplit ?? 0,
            input.RestDayCompensatedHours ?? 0,
            input.OvertimePaid,
            input.WorkHours,
            input.Away);
        var irregular = input.WorkHours == WorkHours.Irregular;
        var bounds = !irregular && facts.Base.Amount is not null && facts.Floors.Bounds is { AreOne: false } several ? several : (Bounds?)null;
        return Found(
            new()
            {
                ["hourlyBase"] = facts.HourlyBase,
                ["floor"] = irregular ? null : facts.Floor,
                ["leastFloor"] = bounds?.Least,
                ["greatestFloor"] = bounds?.Greatest,
            },
            [Judge<OvertimeIsPaidAtItsRate, OvertimeIsPaidAtItsRate.Facts>(facts, context)],
            standard.Version);
    }
}
