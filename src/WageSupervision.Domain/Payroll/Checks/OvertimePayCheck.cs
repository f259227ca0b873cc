using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article44;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>劳动法第四十四条: the overtime pay of full-time lines that show overtime.</summary>
[Source(nameof(OvertimePayInput.WorkHours), "企业登记的特殊工时批准和该行岗位；没有批准的按标准工时")]
internal sealed class OvertimePayCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<OvertimeIsPaidAtItsRate, OvertimePayCalculation>
{
    private static readonly OvertimeIsPaidAtItsRate Judging = new();
    private static readonly FieldSet Pay = PayrollFields.Of(WagePart.Overtime);

    // Sheets are filed under the Order; those of earlier months are not judged by anything.
    private readonly bool isJudged = circumstances.Employment == Employment.FullTime && Order353Scope.Covers(circumstances.Month);
    private readonly MinimumWageStandard standard = parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month);

    private readonly YearMonth month = circumstances.Month;
    private readonly HoursByPost hours = new(circumstances);

    internal override Finding? Judge(PayrollLine line)
    {
        if (!isJudged || OvertimeOfLine.Of(line) is not { } overtime)
        {
            return null;
        }

        var facts = new OvertimeIsPaidAtItsRate.Facts(
            month, standard, Agreed(line), overtime.Workday, overtime.RestDay, overtime.Holiday, overtime.Unsplit, 0, Paid(line), hours.Of(line));
        return Judging.Judge(facts, parameters) is var finding && finding is Finding.Violated && PresenceOfLine.ReasonOf(line, month) is { } reason
            ? JudgeWith(reason, facts) : finding;
    }

    internal override object InputOf(PayrollLine line)
    {
        var overtime = OvertimeOfLine.Of(line).GetValueOrDefault();
        return new OvertimePayInput(
            month,
            Agreed(line),
            circumstances.RegionCode,
            new OvertimeSplit(Stated(overtime.Workday), Stated(overtime.RestDay), Stated(overtime.Holiday)),
            Stated(overtime.Unsplit),
            Paid(line),
            hours.Of(line),
            null,
            PresenceOfLine.ReasonOf(line, month));
    }

    private Finding JudgeWith(AwayReason reason, in OvertimeIsPaidAtItsRate.Facts facts) => Judging.Judge(facts with { Away = reason }, parameters);

    private static decimal? Stated(decimal hours) => hours == 0 ? null : hours;

    private static decimal? Agreed(PayrollLine line) => line.AmountOf(PayrollField.ContractWage) is decimal agreed and > 0 ? agreed : null;

    // Where the sheet has no overtime pay for the line it may lie in another item: that is asked.
    private static decimal? Paid(PayrollLine line) => (line.Filled & Pay).IsEmpty ? null : Math.Max(0, line.Sum(Pay));
}
