using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>第六条第一款, of a sheet that shows only part of the wages: one question in place of its lines.</summary>
[Source(nameof(MinimumWageInput.Shown), "工资表的列")]
internal sealed class WageOfSheetCheck(PayrollCircumstances circumstances, LegalParameters parameters) : SheetCheck<MinimumWageIsMet, MinimumWageCalculation>
{
    internal override Finding? Judge() => circumstances.Shown == WageShown.Whole ? null : new MinimumWageIsMet().Judge(
        new(circumstances.Month, circumstances.Employment, Standard, GrossWage: 0, Shown: circumstances.Shown), parameters);

    internal override object Input() => new MinimumWageInput(
        circumstances.RegionCode, circumstances.Month, circumstances.Employment, null, null, null, null, null, null, null, Shown: circumstances.Shown);

    private MinimumWageStandard Standard => circumstances.Employment == Employment.FullTime
        ? parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month)
        : parameters.MinimumWages.Hourly(circumstances.RegionCode, circumstances.Month);
}
