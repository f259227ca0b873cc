using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第十四条第二款: whether a line was paid in time. The day on the line goes before the day of the sheet. Where neither names one, nobody is called
/// unpaid unless the enterprise says so: the day is asked for once the payday is over.
/// </summary>
internal sealed class PaydayCheck(PayrollCircumstances circumstances, LegalParameters parameters) : LineCheck<WagesArePaidByPayday, TimelyPaymentCalculation>
{
    private static readonly WagesArePaidByPayday Judging = new();

    private readonly bool asksForDay = !circumstances.StatedUnpaid
        && parameters.Calendar.LastWorkingDayOnOrBefore(circumstances.AgreedPayday) < circumstances.AsOf;

    private readonly DateOnly? lastInTime = WagesArePaidByPayday.LastInTime(circumstances.AgreedPayday, circumstances.AsOf, parameters.Calendar);

    internal override ParameterVersion? Used =>
        parameters.Calendar.IsCovered(circumstances.AgreedPayday.Year) ? WorkCalendar.VersionOf(circumstances.AgreedPayday.Year) : null;

    // Nearly every line names a day in time, or its sheet does: it was paid in whole that day.
    internal override Finding Judge(PayrollLine line) =>
        (line.PaidOn ?? circumstances.PaidOn) is DateOnly paidOn && paidOn >= circumstances.CycleStart && paidOn <= lastInTime
            ? Finding.Complied.Instance : JudgeFacts(line);

    internal override object InputOf(PayrollLine line)
    {
        var (due, paidOn) = (DueOf(line), line.PaidOn ?? circumstances.PaidOn);
        return new TimelyPaymentInput(circumstances.AgreedPayday, paidOn, circumstances.AsOf, due, PaidOf(due, paidOn), circumstances.CycleStart);
    }

    private Finding JudgeFacts(PayrollLine line)
    {
        var (due, paidOn) = (DueOf(line), line.PaidOn ?? circumstances.PaidOn);
        return Judging.Judge(
            new(circumstances.AgreedPayday, due, PaidOf(due, paidOn), paidOn, circumstances.AsOf, circumstances.CycleStart), parameters);
    }

    private static decimal DueOf(PayrollLine line) => Math.Max(0, line.Net);

    private decimal? PaidOf(decimal due, DateOnly? paidOn) => paidOn is not null || asksForDay ? due : null;
}
