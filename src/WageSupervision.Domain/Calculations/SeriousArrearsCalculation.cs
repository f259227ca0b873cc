using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article30;

namespace WageSupervision.Domain.Calculations;

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
    /// <inheritdoc/>
    public override string Name => "serious-arrears";

    /// <inheritdoc/>
    public override string Title => "是不是严重拖欠工资";

    /// <inheritdoc/>
    public override IReadOnlyList<string> RuleIds => ["ZJ353-30-2-1", "ZJ353-30-2-2", "ZJ353-30-2-3"];

    /// <inheritdoc/>
    public override IReadOnlyList<ValueField> ValueFields =>
    [
        new("serious", "属于严重拖欠", ValueKind.Flag),
        new("criteria", "各项标准", ValueKind.Flags),
        new("workers", "被拖欠的人数", ValueKind.Count),
        new("total", "拖欠总额", ValueKind.Money),
    ];

    /// <inheritdoc/>
    protected override SeriousArrearsInput ExampleInput =>
        new(new(2026, 9, 15), new PayCycle(PayCycleUnit.Month, 1), [new Arrear("1", new(2026, 7, 15), 5000.00m)]);

    /// <inheritdoc/>
    protected override CalculationResult Answer(SeriousArrearsInput input, CalculationContext context)
    {
        if (input.PayCycle.Length < 1)
        {
            throw new UnlawfulInputException("$.payCycle.length", "out-of-range", "周期长度至少是1。");
        }

        var asOf = input.AsOf ?? context.Today;
        var assessment = SeriousArrears.Assess(input.Arrears, input.PayCycle, asOf);
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
            ]);
    }
}
