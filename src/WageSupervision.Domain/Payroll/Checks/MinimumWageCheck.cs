using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第六条第一款: the wage of a line against the minimum wage. Lines with wages of a stoppage are left to Article 22: the sheet does not say for how
/// many days they are.
/// </summary>
[Source(nameof(MinimumWageInput.GrossWage), "按实发加各项扣款算出，不含补发和经济补偿金")]
[Source(nameof(MinimumWageInput.DaysWorked), "该行工作天数，带薪的假另列的加上")]
[Source(nameof(MinimumWageInput.NotPaid), "该行的缺勤扣款，没有写缺勤天数")]
[Source(nameof(MinimumWageInput.Away), "该行的备注；实发为0的，按该行的金额")]
internal sealed class MinimumWageCheck(PayrollCircumstances circumstances, LegalParameters parameters) : LineCheck<MinimumWageIsMet, MinimumWageCalculation>
{
    private static readonly MinimumWageIsMet Judging = new();
    private static readonly FieldSet Overtime = PayrollFields.Of(WagePart.Overtime);
    private static readonly FieldSet Shift = PayrollFields.Of(WagePart.Shift);
    private static readonly FieldSet Environment = PayrollFields.Of(WagePart.Environment);
    private static readonly FieldSet Welfare = PayrollFields.Of(WagePart.Welfare);
    private static readonly FieldSet SickPay = PayrollFields.Of(WagePart.SickPay);
    private static readonly FieldSet Other = PayrollFields.Of(WagePart.Other);
    private static readonly FieldSet Apart = Overtime | Shift | Environment | Welfare | SickPay;

    private static readonly FieldSet Unusual = FieldSet.Of(
        PayrollField.UnpaidAbsenceDays, PayrollField.AbsentWithoutLeaveDays, PayrollField.SickDays, PayrollField.MixedLeaveDays, PayrollField.MaternityDays,
        PayrollField.InjuryDays, PayrollField.StoppagePay);

    private static readonly FieldSet PaidLeave = FieldSet.Of(PayrollField.AnnualLeaveDays, PayrollField.StatutoryLeaveDays);

    private readonly bool fullTime = circumstances.Employment == Employment.FullTime;
    private readonly YearMonth month = circumstances.Month;
    private readonly int? workingDays = parameters.Calendar.WorkingDaysIn(circumstances.CycleStart, circumstances.CycleEnd);

    private readonly MinimumWageStandard standard = StandardOf(circumstances, parameters);
    private readonly decimal sureFloor = MinimumWageIsMet.SureFloor(circumstances.Month, StandardOf(circumstances, parameters));

    internal override ParameterVersion Used => standard.Version;

    // Nearly every line: nobody was away, and the wage reaches the whole standard.
    internal override Finding? Judge(PayrollLine line) =>
        WageOfWholeMonth(line) is decimal wage && wage >= sureFloor ? Finding.Complied.Instance : JudgeFacts(line);

    /// <summary>What a full-time line that tells of nobody away pays for work in normal hours; <c>null</c> of another, which is asked for its facts.</summary>
    internal decimal? WageOfWholeMonth(PayrollLine line) =>
        fullTime && line.Sum(Unusual) == 0 && line.DaysWorked != 0 ? WageOf(line) - line.Sum(Apart) : null;

    internal override object InputOf(PayrollLine line)
    {
        var facts = WithPresence(FactsOf(line, WageOf(line)), line);
        return new MinimumWageInput(
            circumstances.RegionCode,
            month,
            circumstances.Employment,
            facts.GrossWage,
            Stated(facts.OvertimePay),
            Stated(facts.SpecialShiftAllowance),
            Stated(facts.SpecialEnvironmentAllowance),
            Stated(facts.Welfare),
            Stated(facts.UnpaidAbsenceDays),
            facts.Hours,
            Stated(facts.SickDays),
            Stated(facts.SickPay),
            facts.DaysDue,
            facts.DaysWorked,
            Stated(facts.AbsenceDays),
            facts.JoinedOn,
            facts.LeftOn,
            Stated(facts.MaternityDays),
            Stated(facts.InjuryDays),
            Stated(facts.MixedLeaveDays),
            circumstances.CycleStart,
            circumstances.CycleEnd,
            Stated(facts.NotPaid),
            facts.BasicWage,
            facts.Away);
    }

    /// <summary>What the rule is asked of a line; <c>null</c> where it is asked nothing.</summary>
    internal MinimumWageIsMet.Facts? FactsOf(PayrollLine line) =>
        WageOf(line) is >= 0 and var wage && !(line.AmountOf(PayrollField.StoppagePay) > 0) ? FactsOf(line, wage) : null;

    // A line that pays less than nothing settles something else.
    private Finding? JudgeFacts(PayrollLine line) => FactsOf(line) is not { } facts ? null
        : Judging.Judge(facts, parameters) is var finding && finding is Finding.Violated
            && WithPresence(facts, line) is var told && (told.Away is not null || told.NotPaid > 0) ? Judging.Judge(told, parameters)
        : finding;

    private static MinimumWageStandard StandardOf(PayrollCircumstances circumstances, LegalParameters parameters) =>
        circumstances.Employment == Employment.FullTime
            ? parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month)
            : parameters.MinimumWages.Hourly(circumstances.RegionCode, circumstances.Month);

    // Only a line that falls short is asked what may explain it.
    private MinimumWageIsMet.Facts WithPresence(in MinimumWageIsMet.Facts facts, PayrollLine line)
    {
        var notPaid = fullTime ? PresenceOfLine.NotPaidWithoutDays(line) : 0;
        return facts with
        {
            NotPaid = notPaid,
            BasicWage = notPaid > 0 && line.BasicWage > 0 ? line.BasicWage : null,
            Away = PresenceOfLine.ReasonOf(line, month) ?? (facts.ComparableWage == 0 && line.DaysWorked is null ? AwayReason.NoWage : null),
        };
    }

    private static decimal WageOf(PayrollLine line) => (line.Filled & Other).IsEmpty ? line.Earned : line.Earned - line.Sum(Other);

    private static decimal? Stated(decimal amount) => amount == 0 ? null : amount;

    private static decimal Days(PayrollLine line, PayrollField field) => line.AmountOf(field) is decimal days and > 0 ? days : 0;

    private MinimumWageIsMet.Facts FactsOf(PayrollLine line, decimal wage)
    {
        var overtime = Part(line, Overtime, ref wage);
        var shift = Part(line, Shift, ref wage);
        var environment = Part(line, Environment, ref wage);
        var welfare = Part(line, Welfare, ref wage);
        var sickPay = Part(line, SickPay, ref wage);
        return fullTime
            ? new(
                month,
                Employment.FullTime,
                standard,
                wage,
                overtime,
                shift,
                environment,
                welfare,
                Days(line, PayrollField.UnpaidAbsenceDays),
                Hours: null,
                SickPayCheck.IsSickAllMonth(line, workingDays) ? Money.PaidDaysOfMonth : Days(line, PayrollField.SickDays),
                sickPay,
                line.AmountOf(PayrollField.DaysDue) is decimal due and > 0 ? due : null,
                WorkedOf(line),
                Days(line, PayrollField.AbsentWithoutLeaveDays),
                line.JoinedOn,
                line.LeftOn,
                Days(line, PayrollField.MaternityDays),
                Days(line, PayrollField.InjuryDays),
                Days(line, PayrollField.MixedLeaveDays),
                circumstances.CycleStart,
                circumstances.CycleEnd,
                workingDays)
            : new(
                month,
                Employment.PartTime,
                standard,
                wage,
                overtime,
                shift,
                environment,
                welfare,
                Hours: line.AmountOf(PayrollField.HoursWorked) is decimal hours and >= 0 ? hours : null,
                SickPay: sickPay,
                CycleStart: circumstances.CycleStart,
                CycleEnd: circumstances.CycleEnd,
                WorkingDays: workingDays);
    }

    // What a part takes back (补扣) is left out of the wage, so that it lowers nothing that is compared.
    private static decimal Part(PayrollLine line, FieldSet part, ref decimal wage)
    {
        var amount = line.Sum(part);
        if (amount >= 0)
        {
            return amount;
        }

        wage -= amount;
        return 0;
    }

    private static decimal? WorkedOf(PayrollLine line)
    {
        if (line.DaysWorked is not decimal worked || worked < 0)
        {
            return null;
        }

        return (line.Filled & PaidLeave).IsEmpty ? worked : worked + Math.Max(0, line.Sum(PaidLeave));
    }
}
