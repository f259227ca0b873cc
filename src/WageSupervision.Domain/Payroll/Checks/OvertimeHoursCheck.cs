using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article41;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>劳动法第四十一条: the overtime of full-time lines that show it.</summary>
internal sealed class OvertimeHoursCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<OvertimeStaysWithinThirtySixHours, OvertimeHoursCalculation>
{
    private static readonly OvertimeStaysWithinThirtySixHours Judging = new();

    // Sheets are filed under the Order; those of earlier months are not judged by anything.
    private readonly bool isJudged = circumstances.Employment == Employment.FullTime && Order353Scope.Covers(circumstances.Month);

    private readonly YearMonth month = circumstances.Month;
    private readonly HoursByPost hours = new(circumstances);

    internal override Finding? Judge(PayrollLine line) => isJudged && OvertimeOfLine.Of(line) is { } overtime
        ? Judging.Judge(new(month, overtime.Total, hours.Of(line)), parameters)
        : null;

    internal override object InputOf(PayrollLine line) =>
        new OvertimeHoursInput(month, OvertimeOfLine.Of(line).GetValueOrDefault().Total, hours.Of(line), null);
}
