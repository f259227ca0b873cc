using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第十六条第一款, of leave taken: whether what a line does not pay is explained by absence, where it names days of leave as well. No sheet says that
/// there was no other absence, so that the rest is asked about, never called a breach.
/// </summary>
[Source(nameof(LeavePayInput.Withheld), "该行事假、缺勤的扣款之和")]
[Source(nameof(LeavePayInput.FamilyDays), "该行的婚丧假等法定假天数")]
internal sealed class LeavePayCheck(PayrollCircumstances circumstances, LegalParameters parameters) : LineCheck<LeaveIsPaid, LeavePayCalculation>
{
    /// <summary>The days of leave that are paid by law or by insurance.</summary>
    internal static readonly FieldSet Leave = FieldSet.Of(PayrollField.AnnualLeaveDays, PayrollField.StatutoryLeaveDays, PayrollField.MaternityDays);

    private static readonly LeaveIsPaid Judging = new();

    internal override Finding? Judge(PayrollLine line) =>
        (line.Filled & Leave).IsEmpty || (line.Filled & AbsenceDeductionCheck.Reductions).IsEmpty ? null : JudgeReduced(line);

    internal override object InputOf(PayrollLine line)
    {
        var facts = FactsOf(line);
        return new LeavePayInput(
            facts.Month, facts.MonthlyWage, facts.Withheld, Stated(facts.AnnualDays), Stated(facts.FamilyDays), Stated(facts.MaternityDays),
            Stated(facts.AbsentDays), null, facts.DaysDue);
    }

    private Finding? JudgeReduced(PayrollLine line) =>
        FactsOf(line) is { Days: > 0, Withheld: > 0, MonthlyWage: > 0 } facts ? Judging.Judge(facts, parameters) : null;

    // Whether the days worked hold the leave is not said. Where less is missing than the leave they must; else what is missing beyond it was absence.
    private LeaveIsPaid.Facts FactsOf(PayrollLine line)
    {
        var withheld = line.Sum(AbsenceDeductionCheck.Reductions);
        var (leave, missing) = (line.Sum(Leave), AbsenceDeductionCheck.MissingOf(line));
        var absent = Math.Max(AbsenceDeductionCheck.StatedOf(line), missing < leave ? missing : missing - leave);
        return new(
            circumstances.Month, AbsenceDeductionCheck.WageOf(line, withheld), Of(line, PayrollField.AnnualLeaveDays),
            Of(line, PayrollField.StatutoryLeaveDays), Of(line, PayrollField.MaternityDays), withheld, Math.Max(0, absent), false,
                AbsenceDeductionCheck.DueOf(line));
    }

    private static decimal Of(PayrollLine line, PayrollField field) => Math.Max(0, line.AmountOf(field) ?? 0);

    private static decimal? Stated(decimal days) => days > 0 ? days : null;
}
