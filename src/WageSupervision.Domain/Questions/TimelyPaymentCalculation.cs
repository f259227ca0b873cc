using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article14;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第十四条第二款.</summary>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day of payment, if any.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
/// <param name="AmountDue">Yuan.</param>
/// <param name="AmountPaid">Yuan; left out with a day of payment it is the whole.</param>
/// <param name="CycleStart">First day of the pay cycle, so that a miswritten day of payment is asked about.</param>
/// <param name="Shown">How much of the wages the record shows; left out, all of it.</param>
public sealed record TimelyPaymentInput(
    [Field("约定的发放日")] DateOnly AgreedPayday,
    [Field("实际发放日", Hint = "还没有发的不填")] DateOnly? PaidOn,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf,
    [Field("应发金额（元）")] decimal AmountDue,
    [Field("已发金额（元）", Hint = "填了实际发放日而不填金额，视为全部付清")] decimal? AmountPaid,
    [Field("工资周期首日", Hint = "填了的，发放日期早于它或者晚于判断日时会问")] DateOnly? CycleStart = null,
    [Field("工资表写明的", Hint = "不填就是全部工资")] WageShown? Shown = null);

/// <summary>工资有没有按时足额发放.</summary>
public sealed class TimelyPaymentCalculation : Calculation<TimelyPaymentInput>
{
    /// <inheritdoc/>
    public override string Name => "timely-payment";

    /// <inheritdoc/>
    public override string Title => "工资有没有按时足额发";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(10, QuestionTopic.WagesInFull, 2);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<WagesArePaidByPayday>()];

    /// <inheritdoc/>
    public override bool IsAskedOfSheets => true;

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("lawfulPayday", "最晚支付日", ValueKind.Date),
        new("daysLate", "迟付天数", ValueKind.Count),
        new("outstanding", "未付金额", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override TimelyPaymentInput ExampleInput => new(new(2026, 10, 5), new(2026, 10, 8), new(2026, 10, 31), 8000.00m, 8000.00m);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => First(result) switch
    {
        Finding.Complied => $"应在{Day(result, "lawfulPayday")}前付清；已按时付清。",
        Finding.Violated => $"应在{Day(result, "lawfulPayday")}前付清；{Late(result)}。",
        Finding.NotApplicable none when Day(result, "lawfulPayday") is { } payday
            && Yuan(result, "outstanding") is not "0.00" && Number(result, "daysLate") == 0 =>
            $"应在{payday}前付清；{none.Why}，现在还差 {Yuan(result, "outstanding")} 元。",
        var other => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(TimelyPaymentInput input, CalculationContext context)
    {
        var calendar = context.Parameters.Calendar;
        var facts = new WagesArePaidByPayday.Facts(
            input.AgreedPayday, input.AmountDue, input.AmountPaid, input.PaidOn, input.AsOf ?? context.Today, input.CycleStart,
            input.Shown ?? WageShown.Whole);
        return Found(
            new()
            {
                ["lawfulPayday"] = facts.LawfulPayday(calendar),
                ["daysLate"] = facts.DaysLate(calendar),
                ["outstanding"] = facts.Outstanding,
            },
            [Judge<WagesArePaidByPayday, WagesArePaidByPayday.Facts>(facts, context)],
            CalendarsOf(context, input.AgreedPayday, facts.LawfulPayday(calendar)));
    }
}
