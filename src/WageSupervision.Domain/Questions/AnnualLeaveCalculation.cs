using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十六条第一款, of annual leave. Amounts in yuan.</summary>
/// <param name="Month">The month in which it is settled.</param>
/// <param name="WorkYears">累计工作 in whole years, at all employers.</param>
/// <param name="DaysTaken">Days taken this year.</param>
/// <param name="UnusedDays">Days not taken, where they are stated.</param>
/// <param name="UnusedPaid">What was paid for them.</param>
/// <param name="AverageWage">The wage of a month without overtime.</param>
/// <param name="RegionCode">County, whose minimum wage is the least a month's wage can be; where the wage itself is known, it may be left out.</param>
/// <param name="IsSettled">Whether all days not taken are paid for now.</param>
public sealed record AnnualLeaveInput(
    [Field("月份", Hint = "结清年休假的月份")] YearMonth Month,
    [Field("累计工作满几年", Hint = "在所有单位工作的年限合计，不满的零头不算")] int? WorkYears,
    [Field("今年休了几天年休假")] decimal? DaysTaken,
    [Field("没有休的天数", Hint = "单位已经算好的填；不填就用应休减已休")] decimal? UnusedDays,
    [Field("付的未休年休假工资（元）", Hint = "当月工资以外另付的")] decimal? UnusedPaid,
    [Field("月工资（元）", Hint = "前12个月的平均，不算加班工资")] decimal? AverageWage,
    [Field("工作地", Hint = "县（市、区）的六位行政区划代码；月工资不清楚的，至少按最低工资标准算")] string? RegionCode = null,
    [Field("没有休的都在这次付清", Hint = "没有跨年安排，本人也没有书面提出不休；不清楚的不填")] bool? IsSettled = null);

/// <summary>年休假有几天，没有休的怎么付.</summary>
public sealed class AnnualLeaveCalculation : Calculation<AnnualLeaveInput>
{
    /// <inheritdoc/>
    public override string Name => "annual-leave";

    /// <inheritdoc/>
    public override string Title => "年休假有几天，没有休的怎么付";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(65, QuestionTopic.LeaveAndLeaving, 5);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<UnusedAnnualLeaveIsPaid>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("daysDue", "一年的年休假（天）", ValueKind.Count),
        new("leastDue", "没有休的至少应付", ValueKind.Money) { OnlyWhereKnown = true },
        new("mostDue", "没有休的至多应付", ValueKind.Money) { OnlyWhereKnown = true },
    ];

    /// <inheritdoc/>
    protected override AnnualLeaveInput ExampleInput => new(new(2026, 12), 10, 6m, null, 1600.00m, 4350.00m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var days = Number(result, "daysDue") is { } due ? $"一年有 {due} 天年休假；" : "";
        return First(result) switch
        {
            Finding.Complied => days + "没有少付。",
            Finding.Violated breach => $"{days}没有休的至少应付 {Yuan(result, "leastDue")} 元，至少应补 {Yuan(breach.Shortfall)} 元。",
            Finding.Undetermined when Yuan(result, "leastDue") is { } least =>
                $"{days}没有休的应付 {least} 元到 {Yuan(result, "mostDue")} 元，还不能认定。",
            Finding.Undetermined open => $"{days}还不能认定，缺{string.Join("、", open.Missing)}。",
            var other => Otherwise(other),
        };
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(AnnualLeaveInput input, CalculationContext context)
    {
        var standard = input.AverageWage is null || input.RegionCode is not null ? Standard(input, context) : null;
        var facts = new UnusedAnnualLeaveIsPaid.Facts(
            input.Month, input.WorkYears, input.DaysTaken, input.UnusedDays, input.UnusedPaid,
            input.RegionCode is null ? input.AverageWage : standard?.Amount ?? standard?.Tiers?.Lowest ?? input.AverageWage, input.AverageWage,
            input.IsSettled == true);
        return Found(
            new() { ["daysDue"] = facts.DaysDue, ["leastDue"] = facts.Due?.Least, ["mostDue"] = facts.Due?.Most },
            [Judge<UnusedAnnualLeaveIsPaid, UnusedAnnualLeaveIsPaid.Facts>(facts, context)],
            standard is null ? [] : [standard.Version]);
    }

    private static Parameters.MinimumWageStandard? Standard(AnnualLeaveInput input, CalculationContext context)
    {
        if (input.RegionCode is not { } region)
        {
            return null;
        }

        Check.Region(region, input.Month, context.Parameters);
        return context.Parameters.MinimumWages.Monthly(region, input.Month);
    }
}
