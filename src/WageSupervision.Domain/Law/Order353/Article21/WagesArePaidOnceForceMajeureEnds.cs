using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article21;

/// <summary>第二十一条第一款：因不可抗力无法按时足额支付的，在不可抗力原因消除后应当立即支付。</summary>
[Basis(
    Regulations.Order353,
    21,
    1,
    "因自然灾害等不可抗力导致企业无法按时足额支付劳动者工资的，在不可抗力原因消除后应当立即支付",
    Title = "不可抗力消除后立即支付工资",
    Interpretation = "立即是指原因消除之日的下一个工作日；原因尚未消除的没有最晚支付日；原因在发放日前消除的，不早于法定发放日（遇节假日、休息日提前以后）。")]
[Reads(WorkCalendar.Name)]
[Breach("不可抗力消除后没有立即支付工资", Remedy = "请支付 {yuan} 元。")]
public sealed class WagesArePaidOnceForceMajeureEnds : IRule<WagesArePaidOnceForceMajeureEnds.Facts>
{
    private static readonly Finding OtherCause = new Finding.NotApplicable("延期不是因为不可抗力");

    /// <summary>Wages deferred.</summary>
    /// <param name="Wage">The deferral.</param>
    public readonly record struct Facts(DeferredWage Wage);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var wage = facts.Wage;
        if (!Order353Scope.Covers(wage.Payday))
        {
            return Order353Scope.BeforeOrder;
        }

        if (wage.Cause != DeferralCause.ForceMajeure)
        {
            return wage.Cause is null ? new Finding.Undetermined(["延期支付的原因"], []) : OtherCause;
        }

        if (wage.ForceMajeureLasts)
        {
            return Finding.Complied.Instance;
        }

        return wage.LatestLawfulPayday(parameters.Calendar) is DateOnly latest
            ? wage.Against(latest, Work(facts, parameters))
            : new Finding.Undetermined(
                [$"{(wage.LawfulPayday(parameters.Calendar) is null ? wage.Payday : Dates.AddDays(wage.CauseEndedOn!.Value, 1)).Year}年的放假安排"],
                Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return facts.Wage.ForceMajeureLasts
            ? [new WorkingStep("最晚支付日", "不可抗力尚未消除", "没有")]
            : facts.Wage.Work(parameters.Calendar, $"{Show.Day(facts.Wage.CauseEndedOn)} 消除后的下一个工作日，不早于发放日");
    }
}
