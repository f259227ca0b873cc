using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>第十四条第一款: the pay cycle of the sheet.</summary>
internal sealed class PayCycleCheck(PayrollCircumstances circumstances, LegalParameters parameters) : SheetCheck<PayCycleIsAtMostAMonth, PayCycleCalculation>
{
    internal override Finding Judge() => new PayCycleIsAtMostAMonth().Judge(
        new(circumstances.Employment, circumstances.CycleStart, circumstances.CycleEnd), parameters);

    internal override object Input() => new PayCycleInput(circumstances.Employment, circumstances.CycleStart, circumstances.CycleEnd);
}
