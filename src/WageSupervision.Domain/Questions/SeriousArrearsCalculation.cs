using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article30;
using static WageSupervision.Domain.Questions.Saying;

namespace WageSupervision.Domain.Questions;

/// <summary>The question of 第三十条第二款.</summary>
/// <param name="AsOf">The day of judging; left out, today.</param>
/// <param name="PayCycle">The enterprise's pay cycle.</param>
/// <param name="Arrears">Every worker's arrears of every payday.</param>
public sealed record SeriousArrearsInput(
    [Field("判断日", Hint = "不填就是今天")] DateOnly? AsOf,
    [Field("工资支付周期")] PayCycle PayCycle,
    [Field("拖欠的工资")] IReadOnlyList<Arrear> Arrears);

/// <summary>是不是严重拖欠.</summary>
public sealed class SeriousArrearsCalculation : Calculation<SeriousArrearsInput>
{
    private static readonly Dictionary<string, string> Limbs = new(StringComparer.Ordinal)
    {
        ["twoPayCycles"] = "第（一）项，拖欠达到2个工资支付周期",
        ["tenWorkers"] = "第（二）项，一次拖欠10人以上",
        ["halfMillion"] = "第（三）项，拖欠总额达到50万元",
    };

    /// <inheritdoc/>
    public override string Name => "serious-arrears";

    /// <inheritdoc/>
    public override string Title => "是不是严重拖欠工资";

    /// <inheritdoc/>
    public override QuestionPlace Place => new(130, QuestionTopic.Difficulty, 4);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleEntry> Rules =>
    [
        RuleBook.Of<ArrearsStayBelowTwoPayCycles>(),
        RuleBook.Of<FewerThanTenWorkersAreOwedAtOnce>(),
        RuleBook.Of<ArrearsStayBelowHalfMillion>(),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("serious", "属于严重拖欠", ValueKind.Flag),
        new("criteria", "各项标准", ValueKind.Flags) { Flags = Limbs },
        new("workers", "被拖欠的人数", ValueKind.Count),
        new("total", "拖欠总额", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override SeriousArrearsInput ExampleInput =>
        new(new(2026, 9, 15), new PayCycle(PayCycleUnit.Month, 1), [new Arrear("1", new(2026, 7, 15), 5000.00m)]);

    /// <inheritdoc/>
    public override string Sentence(CalculationResult result)
    {
        var owed = $"被拖欠 {Number(result, "workers")} 人，共 {Yuan(result, "total")} 元";
        var reached = ((IReadOnlyDictionary<string, object?>)result.Values["criteria"]!).Where(limb => limb.Value is true)
            .Select(limb => Limbs.GetValueOrDefault(limb.Key, limb.Key));
        return Number(result, "workers") == 0 ? "不属于严重拖欠工资：没有到期未付的工资。"
            : result.Values["serious"] is true ? $"属于严重拖欠工资：{owed}，符合{string.Join("；", reached)}。"
            : $"不属于严重拖欠工资：{owed}，三项标准都没有达到。";
    }

    /// <inheritdoc/>
    protected override CalculationResult Answer(SeriousArrearsInput input, CalculationContext context)
    {
        if (input.PayCycle.Length < 1)
        {
            throw new UnlawfulInputException("$.payCycle.length", "out-of-range", "周期长度至少是1。");
        }

        var asOf = input.AsOf ?? context.Today;
        var assessment = SeriousArrears.Assess(input.Arrears, input.PayCycle, asOf, context.Parameters.Calendar);
        var parameters = context.Parameters;
        return Worked(
            new()
            {
                ["serious"] = assessment.Serious,
                ["criteria"] = new Dictionary<string, object?>
                {
                    ["twoPayCycles"] = assessment.TwoPayCycles,
                    ["tenWorkers"] = assessment.TenWorkers,
                    ["halfMillion"] = assessment.HalfMillion,
                },
                ["workers"] = assessment.Workers,
                ["total"] = assessment.Total,
            },
            [
                .. new ArrearsStayBelowTwoPayCycles().Work(new(input.Arrears, input.PayCycle, asOf), parameters),
                .. new FewerThanTenWorkersAreOwedAtOnce().Work(new(input.Arrears, input.PayCycle, asOf), parameters),
                .. new ArrearsStayBelowHalfMillion().Work(new(input.Arrears, input.PayCycle, asOf), parameters),
            ],
            [
                RuleBook.Of<ArrearsStayBelowTwoPayCycles>().Basis,
                RuleBook.Of<FewerThanTenWorkersAreOwedAtOnce>().Basis,
                RuleBook.Of<ArrearsStayBelowHalfMillion>().Basis,
            ],
            CalendarsOf(context, input.Arrears.Select(item => (DateOnly?)item.Payday)));
    }
}
