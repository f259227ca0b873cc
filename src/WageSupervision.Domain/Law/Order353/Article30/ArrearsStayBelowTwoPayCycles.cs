using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article30;

/// <summary>第三十条第二款第（一）项：拖欠工资时间达到或者超过2个工资支付周期的。</summary>
[Basis(
    Regulations.Order353,
    30,
    2,
    "拖欠工资时间达到或者超过2个工资支付周期的",
    Item = 1,
    Title = "拖欠不满2个工资支付周期",
    Interpretation = "从法定发放日（遇节假日、休息日提前以后）起算两个周期，按月的到对应日（没有对应日的到月末）；到期当日即达到。任何一笔达到即为达到。")]
[Reads(WorkCalendar.Name)]
public sealed class ArrearsStayBelowTwoPayCycles : IRule<ArrearsStayBelowTwoPayCycles.Facts>
{
    /// <summary>The arrears of one enterprise.</summary>
    /// <param name="Arrears">Every worker's arrears of every payday; <c>null</c> where they are not known.</param>
    /// <param name="PayCycle">The enterprise's pay cycle; <c>null</c> where it is not known.</param>
    /// <param name="AsOf">The day of judging.</param>
    public readonly record struct Facts(IReadOnlyList<Arrear>? Arrears, PayCycle? PayCycle, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SeriousArrears.Judge(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, assessment => assessment.TwoPayCycles, Step);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SeriousArrears.Work(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, Step);
    }

    private static WorkingStep Step(SeriousArrearsAssessment assessment) =>
        new("满2个工资支付周期之日", "最早一笔未付的法定发放日起两个周期", Show.Day(assessment.TwoPayCyclesReachedOn));
}
