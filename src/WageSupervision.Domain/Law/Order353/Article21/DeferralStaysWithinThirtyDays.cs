using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article21;

/// <summary>第二十一条第二款：确因生产经营困难，经依法集体协商或者本人同意，可以延期支付，但最长不得超过30日。</summary>
[Basis(
    Regulations.Order353,
    21,
    2,
    "可以延期支付全部或者部分工资，但最长不得超过30日",
    Title = "经协商或者同意的延期不超过30日",
    Interpretation = "从法定发放日（遇节假日、休息日提前以后）起30个自然日，遇休息日不顺延；没有集体协商也没有本人同意的，不得延期。")]
[Reads(WorkCalendar.Name)]
[Breach("延期支付没有协商同意，或者超过30日", Remedy = "请支付 {yuan} 元。")]
public sealed class DeferralStaysWithinThirtyDays : IRule<DeferralStaysWithinThirtyDays.Facts>
{
    private static readonly Finding OtherCause = new Finding.NotApplicable("延期不是因为生产经营困难");

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

        if (wage.Cause != DeferralCause.BusinessDifficulty)
        {
            return wage.Cause is null ? new Finding.Undetermined(["延期支付的原因"], []) : OtherCause;
        }

        if (wage.LawfulPayday(parameters.Calendar) is not DateOnly payday)
        {
            return new Finding.Undetermined([$"{wage.Payday.Year}年的放假安排"], Work(facts, parameters));
        }

        if (wage.LatestLawfulPayday(parameters.Calendar) is DateOnly latest)
        {
            return wage.Against(latest, Work(facts, parameters));
        }

        // Without knowing the basis only what both readings agree on can be said.
        var strict = wage.Against(payday, []);
        var lenient = wage.Against(wage.ThirtiethDay(parameters.Calendar) ?? payday, Work(facts, parameters));
        return strict.Outcome == lenient.Outcome
            ? lenient
            : new Finding.Undetermined(["延期是否经依法集体协商或者劳动者本人同意"], Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var payday = Show.Day(facts.Wage.LawfulPayday(parameters.Calendar));
        return facts.Wage.Work(parameters.Calendar, facts.Wage.Basis switch
        {
            null => "是否可以延期不明",
            DeferralBasis.None => $"{payday}，不得延期",
            _ => $"{payday} + 30日",
        });
    }
}
