using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article50;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 劳动法第五十条. Amounts in yuan.</summary>
/// <param name="Month">The month of the wage.</param>
/// <param name="AgreedMonthlyWage">合同约定的每月固定工资.</param>
/// <param name="Wage">What was paid for the month, without overtime pay, wages of earlier months and severance.</param>
/// <param name="Apart">Of it, allowances, welfare and sick pay.</param>
/// <param name="OtherMonthlyWage">The other agreed wage, where it changed within the cycle.</param>
/// <param name="ContractStart">合同期限首日.</param>
/// <param name="DaysDue">应出勤天数.</param>
/// <param name="DaysWorked">工作天数, paid leave included.</param>
/// <param name="UnpaidAbsenceDays">事假天数.</param>
/// <param name="AbsenceDays">旷工天数.</param>
/// <param name="SickDays">病假天数.</param>
/// <param name="MixedLeaveDays">事病假天数, not split.</param>
/// <param name="MaternityDays">产假天数.</param>
/// <param name="InjuryDays">工伤停工天数.</param>
/// <param name="JoinedOn">入职日.</param>
/// <param name="LeftOn">离职日, the last day.</param>
/// <param name="CycleStart">First day of the pay cycle; left out, of the month.</param>
/// <param name="CycleEnd">Last day of the pay cycle, inclusive; left out, of the month.</param>
/// <param name="Away">Why somebody was away.</param>
public sealed record ContractWageInput(
    [Field("月份")] YearMonth Month,
    [Field("合同约定的每月固定工资（元）", Hint = "不随绩效、产量变的")] decimal AgreedMonthlyWage,
    [Field("这个月发的工资（元）", Hint = "扣除个人社会保险费之前；不算加班工资和补发以前的工资")] decimal Wage,
    [Field("其中：津贴、福利、病假工资（元）")] decimal? Apart,
    [Field("周期内改过的，另一个月工资（元）")] decimal? OtherMonthlyWage = null,
    [Field("合同期限首日", Hint = "不满六个月可能在试用期")] DateOnly? ContractStart = null,
    [Field("应出勤天数", Hint = "知道的填，不满整月的要填")] decimal? DaysDue = null,
    [Field("工作天数", Hint = "带薪的假、法定节日算在内；不填、也没有请假天数的，不能认定少发")] decimal? DaysWorked = null,
    [Field("事假天数")] decimal? UnpaidAbsenceDays = null,
    [Field("旷工天数")] decimal? AbsenceDays = null,
    [Field("病假天数")] decimal? SickDays = null,
    [Field("事病假天数", Hint = "事假和病假没有分开写的")] decimal? MixedLeaveDays = null,
    [Field("产假天数")] decimal? MaternityDays = null,
    [Field("工伤停工天数")] decimal? InjuryDays = null,
    [Field("入职日期", Hint = "当月入职的填")] DateOnly? JoinedOn = null,
    [Field("离职日期", Hint = "当月离职的填，最后一天")] DateOnly? LeftOn = null,
    [Field("工资周期首日", Hint = "不是自然月的填")] DateOnly? CycleStart = null,
    [Field("工资周期末日", Hint = "包括这一天")] DateOnly? CycleEnd = null,
    [Field("没有满勤的原因", Hint = "知道天数的，填天数")] AwayReason? Away = null);

/// <summary>合同约定的工资发够了没有.</summary>
public sealed class ContractWageCalculation : Calculation<ContractWageInput>
{
    /// <inheritdoc/>
    public override string Name => "contract-wage";

    /// <inheritdoc/>
    public override string Title => "合同约定的工资发够了没有";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(21, QuestionTopic.WagesInFull, 10);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<ContractWageIsPaid>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("floor", "应发的工资", ValueKind.Money),
        new("leastFloor", "几种折算中最低的", ValueKind.Money) { OnlyWhereKnown = true },
        new("greatestFloor", "几种折算中最高的", ValueKind.Money) { OnlyWhereKnown = true },
    ];

    /// <inheritdoc/>
    protected override ContractWageInput ExampleInput => new(new(2026, 9), 6000.00m, 5800.00m, null, DaysWorked: 22m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => "达到了合同约定的工资。",
        Finding.Violated breach => $"比合同约定的少，{(Between(result) is null ? "" : "至少")}应补 {Yuan(breach.Shortfall)} 元。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(ContractWageInput input, CalculationContext context)
    {
        var (first, last) = (input.CycleStart ?? input.Month.FirstDay, input.CycleEnd ?? input.Month.LastDay);
        Check.Order(first, last, "$.cycleEnd", "周期首日", "周期末日");
        var agreed = Math.Min(input.AgreedMonthlyWage, input.OtherMonthlyWage ?? input.AgreedMonthlyWage);
        var facts = new ContractWageIsPaid.Facts(
            agreed,
            input.OtherMonthlyWage is null ? null : Math.Max(input.AgreedMonthlyWage, input.OtherMonthlyWage.Value),
            input.ContractStart,
            input.Wage,
            input.Apart ?? 0,
            new MinimumWageIsMet.Facts(
                input.Month,
                Employment.FullTime,
                new MinimumWageStandard(agreed, null, "", first),
                input.Wage,
                UnpaidAbsenceDays: input.UnpaidAbsenceDays ?? 0,
                SickDays: input.SickDays ?? 0,
                DaysDue: input.DaysDue,
                DaysWorked: input.DaysWorked,
                AbsenceDays: input.AbsenceDays ?? 0,
                JoinedOn: input.JoinedOn,
                LeftOn: input.LeftOn,
                MaternityDays: input.MaternityDays ?? 0,
                InjuryDays: input.InjuryDays ?? 0,
                MixedLeaveDays: input.MixedLeaveDays ?? 0,
                CycleStart: first,
                CycleEnd: last,
                WorkingDays: context.Parameters.Calendar.WorkingDaysIn(first, last),
                Away: input.Away));
        var due = facts.Work.IsAbsentAllMonth ? ((decimal Least, decimal Greatest)?)null : facts.Due;
        var one = due is var (low, high) && low == high;
        return Found(
            new()
            {
                ["floor"] = one ? due!.Value.Least : null,
                ["leastFloor"] = one ? null : due?.Least,
                ["greatestFloor"] = one ? null : due?.Greatest,
            },
            [Judge<ContractWageIsPaid, ContractWageIsPaid.Facts>(facts, context)],
            input.DaysWorked is null ? [] : [.. CalendarsOf(context, first, last)]);
    }
}
