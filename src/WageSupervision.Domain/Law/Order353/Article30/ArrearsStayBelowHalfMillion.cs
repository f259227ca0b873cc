using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article30;

/// <summary>第三十条第二款第（三）项：拖欠工资总额达到或者超过50万元的。</summary>
[Basis(
    Regulations.Order353,
    30,
    2,
    "拖欠工资总额达到或者超过50万元的",
    Item = 3,
    Title = "拖欠总额不到50万元",
    Interpretation = "法定发放日已经过完的各笔未付金额合并计算，达到50万元包括本数。")]
[Reads(WorkCalendar.Name)]
public sealed class ArrearsStayBelowHalfMillion : IRule<ArrearsStayBelowHalfMillion.Facts>
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
        return SeriousArrears.Judge(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, assessment => assessment.HalfMillion, Step);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SeriousArrears.Work(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, Step);
    }

    private static WorkingStep Step(SeriousArrearsAssessment assessment) =>
        Show.Money("拖欠工资总额", "", assessment.Total);
}
