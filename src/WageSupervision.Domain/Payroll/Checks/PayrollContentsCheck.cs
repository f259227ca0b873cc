using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article11;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>第十一条第二款: what the sheet states by its columns. The enterprise that files it is its 发放单位.</summary>
[Source(nameof(PayrollContentsInput.MadeOn), "工资周期末日")]
[Source(nameof(PayrollContentsInput.Payer), "申报的企业")]
internal sealed class PayrollContentsCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : SheetCheck<PayrollSheetStatesItsContents, PayrollContentsCalculation>
{
    private static readonly FieldSet OvertimeHours = FieldSet.Of(
        PayrollField.OvertimeHours, PayrollField.WorkdayOvertimeHours, PayrollField.RestDayOvertimeHours, PayrollField.HolidayOvertimeHours);

    private static readonly FieldSet Items = PayrollFields.Earnings | FieldSet.Of(PayrollField.Gross);

    internal override Finding? Judge() => circumstances.Columns is { } columns
        ? new PayrollSheetStatesItsContents().Judge(FactsOf(columns), parameters)
        : null;

    internal override object Input() => FactsOf(circumstances.Columns.GetValueOrDefault()) is var facts
        ? new PayrollContentsInput(facts.MadeOn, facts.Name, facts.DaysWorked, facts.OvertimeHours, facts.Items, facts.Payer, facts.PaidOn)
        : null!;

    private PayrollSheetStatesItsContents.Facts FactsOf(FieldSet columns) => new(
        circumstances.CycleEnd,
        columns.Contains(PayrollField.Name),
        columns.Contains(PayrollField.DaysWorked) || columns.Contains(PayrollField.HoursWorked),
        !(columns & OvertimeHours).IsEmpty,
        !(columns & Items).IsEmpty,
        Payer: true,
        columns.Contains(PayrollField.PaidOn));
}
