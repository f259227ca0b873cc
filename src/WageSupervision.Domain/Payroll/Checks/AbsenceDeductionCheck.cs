using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article16;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第十六条第二款: what a line does not pay for absence, where it says how many days. Deductions for coming late say no time and are not looked at;
/// those for sick leave are the affair of Article 17.
/// </summary>
[Source(nameof(AbsenceDeductionInput.MonthlyWage), "约定的月工资和该行应发各项之和中较大的")]
[Source(nameof(AbsenceDeductionInput.AbsentDays), "该行请假、旷工的天数，或者应出勤减出勤，取较多的；表上的年休假、婚丧假、产假也可能算在里面，扣得对不对另外问")]
internal sealed class AbsenceDeductionCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<AbsenceCostsItsTimeOnly, AbsenceDeductionCalculation>
{
    private static readonly AbsenceCostsItsTimeOnly Judging = new();
    internal static readonly FieldSet Reductions = FieldSet.Of(PayrollField.PersonalLeaveReduction, PayrollField.AbsenceReduction);

    private static readonly FieldSet Days =
        FieldSet.Of(PayrollField.UnpaidAbsenceDays, PayrollField.AbsentWithoutLeaveDays, PayrollField.MixedLeaveDays);

    internal override Finding? Judge(PayrollLine line) => (line.Filled & Reductions).IsEmpty ? null : JudgeReduced(line);

    internal override object InputOf(PayrollLine line)
    {
        var facts = FactsOf(line).GetValueOrDefault();
        return new AbsenceDeductionInput(facts.MonthlyWage, facts.AbsentDays, facts.Amount, facts.DaysDue);
    }

    private Finding? JudgeReduced(PayrollLine line) => FactsOf(line) is { } facts ? Judging.Judge(facts, parameters) : null;

    private AbsenceCostsItsTimeOnly.Facts? FactsOf(PayrollLine line)
    {
        if (line.Sum(Reductions) is not (> 0 and var amount) || AwayOf(line) is not decimal days)
        {
            return null;
        }

        var wage = WageOf(line, amount);
        return wage > 0 ? new(wage, days, amount, DueOf(line), circumstances.CycleEnd) : null;
    }

    // The sheet may count sick days, leave, and the days before joining or after leaving, into what it does not pay:
    // whether it may is no question of this rule.
    private static decimal? AwayOf(PayrollLine line) =>
        Math.Max(StatedOf(line) + line.Sum(LeavePayCheck.Leave), MissingOf(line)) is > 0 and var days ? days : null;

    /// <summary>The days away for the worker's own reasons and sickness that the line names.</summary>
    internal static decimal StatedOf(PayrollLine line) =>
        Math.Max(0, line.Sum(Days) + (line.AmountOf(PayrollField.SickLeaveReduction) > 0 ? 0 : line.SickDays ?? 0));

    /// <summary>The days due that were not worked, as far as the line says both.</summary>
    internal static decimal MissingOf(PayrollLine line) => DueOf(line) is decimal due && line.DaysWorked is decimal worked ? due - worked : 0;

    /// <summary>The wage of a whole month, at most: agreed, or all that was earned.</summary>
    internal static decimal WageOf(PayrollLine line, decimal unpaid)
    {
        var wage = Math.Max(line.AmountOf(PayrollField.ContractWage) ?? 0, line.Sum(PayrollFields.Earnings));

        // Of a line that does not list all its items the wage is at least what was paid and what was left unpaid.
        return line.AreSumsOpen ? Math.Max(wage, line.Earned + unpaid) : wage;
    }

    internal static decimal? DueOf(PayrollLine line) => line.AmountOf(PayrollField.DaysDue) is decimal due and > 0 ? due : null;
}
