using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353;

/// <summary>Why wages are paid later than agreed.</summary>
public enum DeferralCause
{
    /// <summary>第二十一条第一款.</summary>
    [Choice("自然灾害等不可抗力")]
    ForceMajeure,

    /// <summary>第二十一条第二款.</summary>
    [Choice("生产经营困难")]
    BusinessDifficulty,
}

/// <summary>What a deferral for business difficulty rests on.</summary>
public enum DeferralBasis
{
    /// <summary>依法集体协商.</summary>
    [Choice("依法集体协商")]
    CollectiveConsultation,

    /// <summary>劳动者本人同意.</summary>
    [Choice("劳动者本人同意")]
    WorkerConsent,

    /// <summary>Neither.</summary>
    [Choice("都没有")]
    None,
}

/// <summary>Wages deferred under Article 21.</summary>
/// <param name="Cause">Why; <c>null</c> where it is not known.</param>
/// <param name="Basis">What a deferral for business difficulty rests on; <c>null</c> where it is not known.</param>
/// <param name="Payday">约定的发放日; decides whether the Order applies. What is counted begins with the lawful one, see <see cref="LawfulPayday"/>.</param>
/// <param name="CauseEndedOn">The day force majeure ended; <c>null</c> while it lasts.</param>
/// <param name="PaidOn">The day of payment, or <c>null</c>; a day after <paramref name="AsOf"/> doesn't count.</param>
/// <param name="AsOf">The day of judging.</param>
public readonly record struct DeferredWage(
    DeferralCause? Cause, DeferralBasis? Basis, DateOnly Payday, DateOnly? CauseEndedOn, DateOnly? PaidOn, DateOnly AsOf)
{
    private const int LongestDays = 30;

    /// <summary>The payday moved earlier from a rest day (第十四条第二款); <c>null</c> where the year's holidays are not known.</summary>
    public DateOnly? LawfulPayday(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.LastWorkingDayOnOrBefore(Payday);
    }

    /// <summary>The lawful payday and 30 calendar days, not moved by rest days; <c>null</c> where the year's holidays are not known.</summary>
    public DateOnly? ThirtiethDay(WorkCalendar calendar) => LawfulPayday(calendar) is DateOnly lawful ? Dates.AddDays(lawful, LongestDays) : null;

    /// <summary>Whether force majeure still lasts on the day of judging.</summary>
    public bool ForceMajeureLasts => CauseEndedOn is not DateOnly ended || ended > AsOf;

    /// <summary>The day of payment where it counts.</summary>
    public DateOnly? CountedPayment => PaidOn <= AsOf ? PaidOn : null;

    /// <summary>The last lawful day; <c>null</c> while force majeure lasts, or where it cannot be told.</summary>
    public DateOnly? LatestLawfulPayday(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return (Cause, Basis) switch
        {
            (DeferralCause.ForceMajeure, _) when ForceMajeureLasts => null,
            (DeferralCause.ForceMajeure, _) => AfterForceMajeure(calendar),
            (DeferralCause.BusinessDifficulty, DeferralBasis.None) => LawfulPayday(calendar),
            (DeferralCause.BusinessDifficulty, not null) => ThirtiethDay(calendar),
            _ => null,
        };
    }

    /// <summary>Calendar days after the last lawful day; 0 while force majeure lasts, <c>null</c> where it cannot be told.</summary>
    public int? DaysLate(WorkCalendar calendar) =>
        LatestLawfulPayday(calendar) is DateOnly latest ? Dates.DaysAfter(latest, CountedPayment ?? AsOf)
        : Cause == DeferralCause.ForceMajeure && ForceMajeureLasts ? 0
        : null;

    /// <summary>What a last lawful day means for the payment.</summary>
    internal Finding Against(DateOnly latest, IReadOnlyList<WorkingStep> working) =>
        CountedPayment is DateOnly paid
            ? paid <= latest ? Finding.Complied.Instance : new Finding.Violated(null, working)
            : AsOf <= latest ? new Finding.NotApplicable("最晚支付日还没有过") : new Finding.Violated(null, working);

    /// <summary>The steps to the last lawful day and the days late.</summary>
    internal IReadOnlyList<WorkingStep> Work(WorkCalendar calendar, string expression)
    {
        var latest = LatestLawfulPayday(calendar);
        List<WorkingStep> steps = [];
        if (LawfulPayday(calendar) is var payday && payday != Payday)
        {
            steps.Add(new WorkingStep("法定发放日", $"{Show.Day(Payday)} 当日或者之前最近的工作日", Show.Day(payday)));
        }

        steps.Add(new WorkingStep("最晚支付日", expression, Show.Day(latest)));
        steps.Add(new WorkingStep("支付日", "", CountedPayment is DateOnly paid ? Show.Day(paid) : "没有"));
        if (DaysLate(calendar) is > 0 and int late)
        {
            steps.Add(new WorkingStep("迟付天数", $"{Show.Day(CountedPayment ?? AsOf)} − {Show.Day(latest)}", Show.Number(late)));
        }

        return steps;
    }

    // A disaster that ends before the payday does not bring the payday forward.
    private DateOnly? AfterForceMajeure(WorkCalendar calendar) =>
        calendar.NextWorkingDayAfter(CauseEndedOn!.Value) is not DateOnly next || LawfulPayday(calendar) is not DateOnly payday ? null
        : next > payday ? next : payday;
}
