using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article20;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>What a line tells of the worker's presence beside days.</summary>
internal static class PresenceOfLine
{
    private static readonly FieldSet Contributions = FieldSet.Of(
        PayrollFields.DeductionKinds.Where(kind => kind.Kind is DeductionKind.SocialInsurance or DeductionKind.HousingFund or DeductionKind.Annuity)
            .SelectMany(kind => kind.Fields));

    private static readonly FieldSet Reductions =
        FieldSet.Of(PayrollField.PersonalLeaveReduction, PayrollField.AbsenceReduction, PayrollField.SickLeaveReduction);

    private static readonly FieldSet DaysAway = FieldSet.Of(
        PayrollField.UnpaidAbsenceDays, PayrollField.AbsentWithoutLeaveDays, PayrollField.SickDays, PayrollField.MixedLeaveDays);

    /// <summary>
    /// What leaves the line's amounts open: that they do not add up; why the worker was away or what the line settles, by its remark, or by its amounts;
    /// <c>null</c> where nothing does.
    /// </summary>
    internal static AwayReason? ReasonOf(PayrollLine line, YearMonth month) => line.AreSumsOpen ? AwayReason.SumsOpen
        : AwayReasons.Of(line.Remark, month) ?? (IsContributionsOnly(line) ? AwayReason.NoWage : null);

    /// <summary>What the line does not pay for absence where it tells no days of it, yuan.</summary>
    internal static decimal NotPaidWithoutDays(PayrollLine line) =>
        line.Sum(DaysAway) > 0 || line.DaysWorked < line.AmountOf(PayrollField.DaysDue) ? 0 : Math.Max(0, line.Sum(Reductions));

    // Somebody on leave whose contributions of the month are settled.
    private static bool IsContributionsOnly(PayrollLine line) => line.Net == 0 && line.Earned > 0 && line.Earned == line.Sum(Contributions);
}
