using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article30;

/// <summary>第三十条第二款第（二）项：一次拖欠10人以上工资的。</summary>
[Basis(
    Regulations.Order353,
    30,
    2,
    "一次拖欠10人以上工资的",
    Item = 2,
    Title = "一次拖欠不到10人",
    Interpretation = "一次是指同一个法定发放日（遇节假日、休息日提前以后）；按不同的劳动者计，10人以上包括10人。")]
[Reads(WorkCalendar.Name)]
public sealed class FewerThanTenWorkersAreOwedAtOnce : IRule<FewerThanTenWorkersAreOwedAtOnce.Facts>
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
        return SeriousArrears.Judge(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, assessment => assessment.TenWorkers, Step);
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SeriousArrears.Work(facts.Arrears, facts.PayCycle, facts.AsOf, parameters.Calendar, Step);
    }

    private static WorkingStep Step(SeriousArrearsAssessment assessment) =>
        new("同一法定发放日被拖欠的人数", "", Show.Number(assessment.MostWorkersOnOnePayday));
}
