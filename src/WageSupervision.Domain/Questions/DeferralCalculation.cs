using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article21;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第二十一条.</summary>
/// <param name="Cause">Why wages are deferred.</param>
/// <param name="Basis">What a deferral for business difficulty rests on.</param>
/// <param name="Payday">约定的发放日.</param>
/// <param name="CauseEndedOn">The day force majeure ended; left out while it lasts.</param>
/// <param name="PaidOn">The day of payment, if any.</param>
/// <param name="AsOf">The day of judging; left out, today.</param>
public sealed record DeferralInput(
    [Field("延期的原因")] DeferralCause Cause,
    [Field("延期的依据", Hint = "因生产经营困难延期的须填")] DeferralBasis? Basis,
    [Field("发放日", Hint = "约定的那一天；遇节假日、休息日由平台提前")] DateOnly Payday,
    [Field("不可抗力消除的日期", Hint = "尚未消除的不填")] DateOnly? CauseEndedOn,
    [Field("实际发放日", Hint = "还没有发的不填")] DateOnly? PaidOn,
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf);

/// <summary>工资可以延期到哪一天.</summary>
public sealed class DeferralCalculation : Calculation<DeferralInput>
{
    /// <inheritdoc/>
    public override string Name => "deferral";

    /// <inheritdoc/>
    public override string Title => "工资可以延期到哪一天";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(100, QuestionTopic.Difficulty, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules => [RuleBook.Of<WagesArePaidOnceForceMajeureEnds>(), RuleBook.Of<DeferralStaysWithinThirtyDays>()];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("latestLawfulPayday", "最晚支付日", ValueKind.Date),
        new("daysLate", "迟付天数", ValueKind.Count),
    ];

    /// <inheritdoc/>
    protected override DeferralInput ExampleInput => new(
        DeferralCause.BusinessDifficulty, DeferralBasis.WorkerConsent, new(2026, 6, 15), null, new(2026, 7, 16), new(2026, 8, 1));

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result) => (First(result), Day(result, "latestLawfulPayday")) switch
    {
        (Finding.Complied, null) => "不可抗力还没有消除，现在没有最晚支付日；消除以后应当立即支付。",
        (Finding.Complied, { } latest) => $"最晚应在{latest}前付清；已按时付清。",
        (Finding.Violated, { } latest) => $"最晚应在{latest}前付清；已迟{Number(result, "daysLate")}日。",
        (Finding.NotApplicable none, { } latest) when Number(result, "daysLate") == 0 => $"最晚应在{latest}前付清；{none.Why}。",
        var (other, _) => Otherwise(other),
    };

    /// <inheritdoc/>
    protected override CalculationResult Answer(DeferralInput input, CalculationContext context)
    {
        var calendar = context.Parameters.Calendar;
        var wage = new DeferredWage(
            input.Cause, input.Basis, input.Payday, input.CauseEndedOn, input.PaidOn, input.AsOf ?? context.Today);
        var force = input.Cause == DeferralCause.ForceMajeure;
        return Found(
            new() { ["latestLawfulPayday"] = wage.LatestLawfulPayday(calendar), ["daysLate"] = wage.DaysLate(calendar) },
            [
                force
                    ? Judge<WagesArePaidOnceForceMajeureEnds, WagesArePaidOnceForceMajeureEnds.Facts>(new(wage), context)
                    : Judge<DeferralStaysWithinThirtyDays, DeferralStaysWithinThirtyDays.Facts>(new(wage), context),
            ],
            CalendarsOf(context, input.Payday, wage.LawfulPayday(calendar), force ? wage.LatestLawfulPayday(calendar) : null));
    }
}
