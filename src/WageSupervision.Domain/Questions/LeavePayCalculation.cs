using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十六条第一款, of leave taken. Amounts in yuan.</summary>
/// <param name="Month">The month.</param>
/// <param name="MonthlyWage">The wage of a whole month.</param>
/// <param name="Withheld">What was not paid, for whatever time.</param>
/// <param name="AnnualDays">年休假 taken.</param>
/// <param name="FamilyDays">婚丧假 taken.</param>
/// <param name="MaternityDays">产假 and the like.</param>
/// <param name="AbsentDays">事假、旷工的天数.</param>
/// <param name="IsAllAbsence">Whether there was no other absence.</param>
/// <param name="DaysDue">应出勤天数.</param>
public sealed record LeavePayInput(
    [Field("月份")] YearMonth Month,
    [Field("整月的工资（元）")] decimal MonthlyWage,
    [Field("这个月少发的工资（元）", Hint = "因为请假、缺勤扣掉的合计")] decimal Withheld,
    [Field("休的年休假（天）")] decimal? AnnualDays = null,
    [Field("休的婚假、丧假（天）")] decimal? FamilyDays = null,
    [Field("休的产假、陪产假等（天）")] decimal? MaternityDays = null,
    [Field("事假、旷工的天数", Hint = "没有的不填")] decimal? AbsentDays = null,
    [Field("另外没有缺勤", Hint = "也没有迟到早退；不清楚的不填")] bool? IsAllAbsence = null,
    [Field("应出勤天数", Hint = "不知道的不填")] decimal? DaysDue = null);

/// <summary>休法定假扣没扣工资.</summary>
public sealed class LeavePayCalculation : Calculation<LeavePayInput>
{
    /// <inheritdoc/>
    public override string Name => "leave-pay";

    /// <inheritdoc/>
    public override string Title => "休年休假、婚丧假、产假，能不能扣工资";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(66, QuestionTopic.LeaveAndLeaving, 6);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<LeaveIsPaid>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields => [new("explained", "事假、旷工最多可以少发", ValueKind.Money)];

    /// <inheritdoc/>
    protected override LeavePayInput ExampleInput => new(new(2026, 11), 4350.00m, 400.00m, AnnualDays: 2m, IsAllAbsence: true);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"事假、旷工最多可以少发 {Yuan(result, "explained")} 元；休的法定假没有扣。",
        Finding.Violated breach => $"休年休假被扣了工资，至少应补 {Yuan(breach.Shortfall)} 元。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(LeavePayInput input, CalculationContext context)
    {
        var facts = new LeaveIsPaid.Facts(
            input.Month, input.MonthlyWage, input.AnnualDays ?? 0, input.FamilyDays ?? 0, input.MaternityDays ?? 0, input.Withheld, input.AbsentDays ?? 0,
            input.IsAllAbsence == true, input.DaysDue);
        return Found(new() { ["explained"] = facts.Explained }, [Judge<LeaveIsPaid, LeaveIsPaid.Facts>(facts, context)]);
    }
}
