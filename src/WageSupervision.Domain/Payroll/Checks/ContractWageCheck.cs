using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article50;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>劳动法第五十条: the wage of a full-time line against the fixed wage of the worker's registered contract, found by the identity number.</summary>
[Source(nameof(ContractWageInput.AgreedMonthlyWage), "企业登记的劳动合同，按身份证号对应")]
[Source(nameof(ContractWageInput.OtherMonthlyWage), "企业登记的劳动合同，按身份证号对应")]
[Source(nameof(ContractWageInput.ContractStart), "企业登记的劳动合同，按身份证号对应")]
[Source(nameof(ContractWageInput.Wage), "按实发加各项扣款算出，不含加班工资、补发和经济补偿金；没有写缺勤天数的，加上缺勤少发的")]
internal sealed class ContractWageCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<ContractWageIsPaid, ContractWageCalculation>
{
    private static readonly ContractWageIsPaid Judging = new();
    private readonly IReadOnlyDictionary<string, AgreedWage> agreed = circumstances.AgreedWages;

    // Sheets are filed under the Order; those of earlier months are not judged by anything.
    private readonly bool isJudged = circumstances.Employment == Employment.FullTime && Order353Scope.Covers(circumstances.Month)
        && circumstances.AgreedWages.Count > 0;

    // How the days of a line are counted is said in one place.
    private readonly MinimumWageCheck wages = new(circumstances, parameters);

    internal override Finding? Judge(PayrollLine line) => AgreedOf(line) is not { } wage ? null
        : wages.WageOfWholeMonth(line) is decimal paid && paid >= wage.Most ? Finding.Complied.Instance
        : JudgeFacts(line, wage);

    internal override object InputOf(PayrollLine line)
    {
        var facts = (AgreedOf(line) is { } wage ? FactsOf(line, wage) : null).GetValueOrDefault();
        var work = facts.Work;
        return new ContractWageInput(
            circumstances.Month,
            facts.Agreed,
            facts.Wage,
            Stated(facts.Apart),
            facts.MostAgreed,
            facts.ContractStart,
            work.DaysDue,
            work.DaysWorked,
            Stated(work.UnpaidAbsenceDays),
            Stated(work.AbsenceDays),
            Stated(work.SickDays),
            Stated(work.MixedLeaveDays),
            Stated(work.MaternityDays),
            Stated(work.InjuryDays),
            work.JoinedOn,
            work.LeftOn,
            circumstances.CycleStart,
            circumstances.CycleEnd,
            PresenceOfLine.ReasonOf(line, circumstances.Month));
    }

    private AgreedWage? AgreedOf(PayrollLine line) =>
        isJudged && line.IdentityNumber is { } number && agreed.TryGetValue(number, out var wage) ? wage : null;

    private Finding? JudgeFacts(PayrollLine line, AgreedWage wage) => FactsOf(line, wage) is not { } facts ? null
        : Judging.Judge(facts, parameters) is var finding && finding is Finding.Violated
            && PresenceOfLine.ReasonOf(line, circumstances.Month) is { } reason
            ? Judging.Judge(facts with { Work = facts.Work with { Away = reason } }, parameters)
        : finding;

    private static decimal? Stated(decimal amount) => amount == 0 ? null : amount;

    private ContractWageIsPaid.Facts? FactsOf(PayrollLine line, AgreedWage wage)
    {
        if (wages.FactsOf(line) is not { } work)
        {
            return null;
        }

        if (wage.From > circumstances.CycleStart)
        {
            work = work with { JoinedOn = line.JoinedOn > wage.From ? line.JoinedOn : wage.From };
        }

        if (wage.Until < circumstances.CycleEnd)
        {
            work = work with { LeftOn = line.LeftOn < wage.Until ? line.LeftOn : wage.Until };
        }

        // What was not paid for absence of which the sheet tells no days is the affair of Article 16.
        var absence = work.DaysAway == 0 && work.MixedLeaveDays == 0 ? Math.Max(0, line.Sum(PayrollFields.Absences)) : 0;
        return new(
            wage.Monthly,
            wage.Most == wage.Monthly ? null : wage.Most,
            wage.From,
            work.GrossWage - work.OvertimePay + absence,
            work.SpecialShiftAllowance + work.SpecialEnvironmentAllowance + work.Welfare + work.SickPay,
            work);
    }
}
