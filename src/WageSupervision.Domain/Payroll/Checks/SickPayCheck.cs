using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article17;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第十七条第一款: sick pay of lines with sick days. A sheet does not show the medical treatment period; sick leave on it is taken to lie within.
/// </summary>
[Source(nameof(SickPayInput.FullMonth), "按该行病假天数、出勤天数和当月的工作日认定")]
[Source(nameof(SickPayInput.WithinMedicalPeriod), "工资表不载明，推定在医疗期内")]
internal sealed class SickPayCheck(PayrollCircumstances circumstances, LegalParameters parameters) : LineCheck<SickPayMeetsFloor, SickPayCalculation>
{
    /// <summary>Sick days from which a month is a whole month of sickness, where the calendar does not tell its working days.</summary>
    private const decimal WholeMonthSickDays = 21m;

    private static readonly SickPayMeetsFloor Judging = new();

    private readonly YearMonth month = circumstances.Month;
    private readonly MinimumWageStandard standard = parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month);
    private readonly int? workingDays = parameters.Calendar.WorkingDaysIn(circumstances.CycleStart, circumstances.CycleEnd);

    internal override Finding? Judge(PayrollLine line) => line.SickDays > 0 ? JudgeSick(line) : null;

    internal override object InputOf(PayrollLine line) => new SickPayInput(
        circumstances.RegionCode, month, IsSickAllMonth(line, workingDays), line.SickDays ?? 0, PayOf(line), WithinMedicalPeriod: true,
        PresenceOfLine.ReasonOf(line, month));

    private Finding JudgeSick(PayrollLine line) => Judging.Judge(FactsOf(line, null), parameters) is var finding && finding is Finding.Violated
        && PresenceOfLine.ReasonOf(line, month) is { } reason
        ? Judging.Judge(FactsOf(line, reason), parameters)
        : finding;

    private SickPayMeetsFloor.Facts FactsOf(PayrollLine line, AwayReason? away) =>
        new(month, standard, IsSickAllMonth(line, workingDays), line.SickDays ?? 0, PayOf(line), WithinMedicalPeriod: true, away);

    /// <summary>Whether the line is that of somebody who was sick the whole month: every day due, or every working day of the calendar.</summary>
    internal static bool IsSickAllMonth(PayrollLine line, int? workingDays) => line.SickDays is decimal sick && sick > 0
        && (sick >= Money.PaidDaysOfMonth || (line.DaysWorked is null or 0 && sick >= DueOf(line, workingDays)));

    private static decimal DueOf(PayrollLine line, int? workingDays) =>
        line.AmountOf(PayrollField.DaysDue) is decimal due and > 0 ? due : workingDays ?? WholeMonthSickDays;

    private static decimal? PayOf(PayrollLine line) => line.SickPay is decimal paid ? Math.Max(0, paid) : null;
}
