using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article06;

namespace WageSupervision.Domain.Calculations;

/// <summary>The question of 第六条第一款. Amounts in yuan.</summary>
/// <param name="RegionCode">County-level code where the work is done.</param>
/// <param name="Month">The month of the wage.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="GrossWage">应发合计.</param>
/// <param name="OvertimePay">加班工资.</param>
/// <param name="SpecialShiftAllowance">中班、夜班津贴.</param>
/// <param name="SpecialEnvironmentAllowance">高温等特殊环境津贴.</param>
/// <param name="Welfare">法定福利.</param>
/// <param name="UnpaidAbsenceDays">事假天数.</param>
/// <param name="Hours">Hours worked; required for part time.</param>
/// <param name="SickDays">病假天数, full time only.</param>
/// <param name="SickPay">病假工资.</param>
public sealed record MinimumWageInput(
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码")] string RegionCode,
    [Field("月份")] YearMonth Month,
    [Field("用工形式")] Employment Employment,
    [Field("应发合计（元）", Hint = "扣除个人社会保险费和住房公积金之前")] decimal GrossWage,
    [Field("其中：加班工资（元）")] decimal? OvertimePay,
    [Field("其中：中班、夜班津贴（元）")] decimal? SpecialShiftAllowance,
    [Field("其中：高温等特殊环境津贴（元）")] decimal? SpecialEnvironmentAllowance,
    [Field("其中：法定福利（元）")] decimal? Welfare,
    [Field("事假天数", Hint = "按月计薪天数21.75折算")] decimal? UnpaidAbsenceDays,
    [Field("工作小时数", Hint = "非全日制必填")] decimal? Hours,
    [Field("病假天数", Hint = "这些天另按第十七条比较")] decimal? SickDays = null,
    [Field("其中：病假工资（元）")] decimal? SickPay = null);

/// <summary>工资有没有低于最低工资.</summary>
public sealed class MinimumWageCalculation : Calculation<MinimumWageInput>
{
    /// <inheritdoc/>
    public override string Name => "minimum-wage";

    /// <inheritdoc/>
    public override string Title => "工资有没有低于最低工资";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RuleIds => ["ZJ353-6-1"];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("standard", "最低工资标准", ValueKind.Money),
        new("floor", "最低工资下限", ValueKind.Money),
        new("comparableWage", "与最低工资比较的工资", ValueKind.Money),
        new("lowestFloor", "按全省最低一档的下限", ValueKind.Money),
        new("highestFloor", "按全省最高一档的下限", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override MinimumWageInput ExampleInput =>
        new("330106", new(2026, 7), Employment.FullTime, 3200.00m, 400.00m, null, 300.00m, null, null, null);

    /// <inheritdoc/>
    protected override CalculationResult Answer(MinimumWageInput input, CalculationContext context)
    {
        Check.Region(input.RegionCode, input.Month, context.Parameters);
        if (input is { Employment: Employment.PartTime, Hours: null } && !context.FactsMayBeUnknown)
        {
            throw new UnlawfulInputException("$.hours", "required", "非全日制须填工作小时数。");
        }

        var wages = context.Parameters.MinimumWages;
        var standard = input.Employment == Employment.FullTime
            ? wages.Monthly(input.RegionCode, input.Month)
            : wages.Hourly(input.RegionCode, input.Month);
        var facts = new MinimumWageIsMet.Facts(
            input.Month,
            input.Employment,
            standard,
            input.GrossWage,
            input.OvertimePay ?? 0,
            input.SpecialShiftAllowance ?? 0,
            input.SpecialEnvironmentAllowance ?? 0,
            input.Welfare ?? 0,
            input.Employment == Employment.FullTime ? input.UnpaidAbsenceDays ?? 0 : 0,
            input.Hours,
            input.Employment == Employment.FullTime ? input.SickDays ?? 0 : 0,
            input.SickPay ?? 0);
        return Found(
            new()
            {
                ["standard"] = standard.Amount,
                ["floor"] = facts.Floor,
                ["comparableWage"] = facts.ComparableWage,
                ["lowestFloor"] = facts.LowestFloor,
                ["highestFloor"] = facts.HighestFloor,
            },
            [Judge<MinimumWageIsMet, MinimumWageIsMet.Facts>(facts, context)],
            standard.Version);
    }
}
