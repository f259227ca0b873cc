using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第六条第一款. Amounts in yuan.</summary>
/// <param name="RegionCode">County-level code where the work is done.</param>
/// <param name="Month">The month of the wage.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="GrossWage">应发合计; a filed sheet may leave it open.</param>
/// <param name="OvertimePay">加班工资.</param>
/// <param name="SpecialShiftAllowance">中班、夜班津贴.</param>
/// <param name="SpecialEnvironmentAllowance">高温等特殊环境津贴.</param>
/// <param name="Welfare">法定福利.</param>
/// <param name="UnpaidAbsenceDays">事假天数.</param>
/// <param name="Hours">Hours worked; required for part time.</param>
/// <param name="SickDays">病假天数, full time only.</param>
/// <param name="SickPay">病假工资.</param>
/// <param name="DaysDue">应出勤天数.</param>
/// <param name="DaysWorked">工作天数, paid leave included.</param>
/// <param name="AbsenceDays">旷工天数.</param>
/// <param name="JoinedOn">入职日.</param>
/// <param name="LeftOn">离职日, the last day.</param>
/// <param name="MaternityDays">产假天数.</param>
/// <param name="InjuryDays">工伤停工天数.</param>
/// <param name="MixedLeaveDays">事病假天数, not split.</param>
/// <param name="CycleStart">First day of the pay cycle; left out, of the month.</param>
/// <param name="CycleEnd">Last day of the pay cycle, inclusive; left out, of the month.</param>
/// <param name="NotPaid">What was not paid for absence of which no days are told.</param>
/// <param name="BasicWage">基本工资, from which that was taken off.</param>
/// <param name="Away">Why somebody was away.</param>
/// <param name="Shown">How much of the wages the record shows; left out, all of it.</param>
public sealed record MinimumWageInput(
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码")] string RegionCode,
    [Field("月份")] YearMonth Month,
    [Field("用工形式")] Employment Employment,
    [Field("应发合计（元）", Hint = "扣除个人社会保险费和住房公积金之前", Required = true)] decimal? GrossWage,
    [Field("其中：加班工资（元）")] decimal? OvertimePay,
    [Field("其中：中班、夜班津贴（元）")] decimal? SpecialShiftAllowance,
    [Field("其中：高温等特殊环境津贴（元）")] decimal? SpecialEnvironmentAllowance,
    [Field("其中：法定福利（元）")] decimal? Welfare,
    [Field("事假天数", Hint = "按月计薪天数21.75折算")] decimal? UnpaidAbsenceDays,
    [Field("工作小时数", Hint = "非全日制必填")] decimal? Hours,
    [Field("病假天数", Hint = "这些天另按第十七条比较")] decimal? SickDays = null,
    [Field("其中：病假工资（元）")] decimal? SickPay = null,
    [Field("应出勤天数", Hint = "不满整月的填")] decimal? DaysDue = null,
    [Field("工作天数", Hint = "带薪的假、法定节日算在内")] decimal? DaysWorked = null,
    [Field("旷工天数")] decimal? AbsenceDays = null,
    [Field("入职日期", Hint = "当月入职的填")] DateOnly? JoinedOn = null,
    [Field("离职日期", Hint = "当月离职的填，最后一天")] DateOnly? LeftOn = null,
    [Field("产假天数")] decimal? MaternityDays = null,
    [Field("工伤停工天数")] decimal? InjuryDays = null,
    [Field("事病假天数", Hint = "事假和病假没有分开写的")] decimal? MixedLeaveDays = null,
    [Field("工资周期首日", Hint = "不是自然月的填")] DateOnly? CycleStart = null,
    [Field("工资周期末日", Hint = "包括这一天")] DateOnly? CycleEnd = null,
    [Field("缺勤少发的工资（元）", Hint = "不知道缺勤几天的填")] decimal? NotPaid = null,
    [Field("基本工资（元）", Hint = "填了缺勤少发的，一起填")] decimal? BasicWage = null,
    [Field("没有满勤的原因", Hint = "知道天数的，填天数")] AwayReason? Away = null,
    [Field("工资表写明的", Hint = "不填就是全部工资")] WageShown? Shown = null);

/// <summary>工资有没有低于最低工资.</summary>
public sealed class MinimumWageCalculation : Calculation<MinimumWageInput>
{
    /// <inheritdoc/>
    public override string Name => "minimum-wage";

    /// <inheritdoc/>
    public override string Title => "工资有没有低于最低工资";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(20, QuestionTopic.WagesInFull, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<MinimumWageIsMet>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("standard", "最低工资标准", ValueKind.Money),
        new("floor", "最低工资下限", ValueKind.Money),
        new("comparableWage", "与最低工资比较的工资", ValueKind.Money),
        new("leastFloor", "几种折算中最低的下限", ValueKind.Money) { OnlyWhereKnown = true },
        new("greatestFloor", "几种折算中最高的下限", ValueKind.Money) { OnlyWhereKnown = true },
        new("lowestFloor", "按全省最低一档的下限", ValueKind.Money) { OnlyWhereKnown = true },
        new("highestFloor", "按全省最高一档的下限", ValueKind.Money) { OnlyWhereKnown = true },
    ];

    /// <inheritdoc/>
    protected override MinimumWageInput ExampleInput =>
        new("330106", new(2026, 7), Employment.FullTime, 3200.00m, 400.00m, null, 300.00m, null, null, null);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var comparable = $"和最低工资比较的工资是 {Yuan(result, "comparableWage")} 元";
        var floor = Yuan(result, "floor") is { } known ? $"这个月的最低工资 {known} 元" : null;
        if (Between(result) is var (least, greatest))
        {
            return First(result) switch
            {
                Finding.Complied => $"{comparable}，不低于各种折算中最高的下限 {greatest} 元。",
                Finding.Violated breach => $"{comparable}，低于各种折算中最低的下限 {least} 元；至少应补 {Yuan(breach.Shortfall)} 元。",
                Finding.Undetermined open => $"{comparable}，几种折算的下限是 {least} 元到 {greatest} 元；还不能认定，缺{string.Join("、", open.Missing)}。",
                var other => Otherwise(other),
            };
        }

        return First(result) switch
        {
            Finding.Complied => $"{comparable}，不低于{floor ?? $"全省最高一档 {Yuan(result, "highestFloor")} 元"}。",
            Finding.Violated breach =>
                $"{comparable}，低于{floor ?? $"全省最低一档 {Yuan(result, "lowestFloor")} 元"}；"
                + $"{(breach.Working.Any(step => step.Label == "至少应补") ? "至少" : "")}应补 {Yuan(breach.Shortfall)} 元。",
            Finding.Undetermined { Missing: [StandardFloor.MissingStandard] } when Yuan(result, "lowestFloor") is { } lowest =>
                $"{comparable}，在全省最低一档 {lowest} 元和最高一档 {Yuan(result, "highestFloor")} 元之间；没有该县（市、区）的标准，还不能认定。",
            var other => Otherwise(other),
        };
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(MinimumWageInput input, CalculationContext context)
    {
        Check.Region(input.RegionCode, input.Month, context.Parameters);
        if (input is { Employment: Employment.PartTime, Hours: null } && !context.FactsMayBeUnknown)
        {
            throw new UnlawfulInputException("$.hours", "required", "非全日制须填工作小时数。");
        }

        if (input.GrossWage is null && !context.FactsMayBeUnknown)
        {
            throw new UnlawfulInputException("$.grossWage", "required", "请填应发合计，没有发的填0。");
        }

        var (first, last) = (input.CycleStart ?? input.Month.FirstDay, input.CycleEnd ?? input.Month.LastDay);
        Check.Order(first, last, "$.cycleEnd", "周期首日", "周期末日");
        var (wages, calendar) = (context.Parameters.MinimumWages, context.Parameters.Calendar);
        var standard = input.Employment == Employment.FullTime
            ? wages.Monthly(input.RegionCode, input.Month)
            : wages.Hourly(input.RegionCode, input.Month);
        var facts = new MinimumWageIsMet.Facts(
            input.Month,
            input.Employment,
            standard,
            input.GrossWage ?? 0,
            input.OvertimePay ?? 0,
            input.SpecialShiftAllowance ?? 0,
            input.SpecialEnvironmentAllowance ?? 0,
            input.Welfare ?? 0,
            input.Employment == Employment.FullTime ? input.UnpaidAbsenceDays ?? 0 : 0,
            input.Hours,
            input.Employment == Employment.FullTime ? input.SickDays ?? 0 : 0,
            input.SickPay ?? 0,
            input.DaysDue,
            input.DaysWorked,
            input.AbsenceDays ?? 0,
            input.JoinedOn,
            input.LeftOn,
            input.MaternityDays ?? 0,
            input.InjuryDays ?? 0,
            input.MixedLeaveDays ?? 0,
            first,
            last,
            calendar.WorkingDaysIn(first, last),
            input.NotPaid ?? 0,
            input.BasicWage,
            input.Away,
            input.Shown ?? WageShown.Whole);
        return Found(
            new()
            {
                ["standard"] = standard.Amount,
                ["floor"] = facts.Floor,
                ["comparableWage"] = input.GrossWage is null ? null : facts.ComparableWage,
                ["leastFloor"] = facts.LeastFloor,
                ["greatestFloor"] = facts.GreatestFloor,
                ["lowestFloor"] = facts.LowestFloor,
                ["highestFloor"] = facts.HighestFloor,
            },
            [Judge<MinimumWageIsMet, MinimumWageIsMet.Facts>(facts, context)],
            [standard.Version, .. input.DaysWorked is null || input.Employment == Employment.PartTime ? [] : CalendarsOf(context, first, last)]);
    }
}
