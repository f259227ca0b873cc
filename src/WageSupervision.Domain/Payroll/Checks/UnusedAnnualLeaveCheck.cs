using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article16;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// 第十六条第一款, of annual leave: what a full-time line pays for days not taken, where it states both. Days without pay may be a mere balance and are
/// not asked about; and no sheet says whether some of them are carried over, so that less is asked about, never called a breach.
/// </summary>
[Source(nameof(AnnualLeaveInput.AverageWage), "约定的月工资和该行应发各项之和（不算加班工资、年休假工资）中较大的；前12个月的平均工资表上看不出")]
[Source(nameof(AnnualLeaveInput.UnusedPaid), "该行未休年休假工资")]
internal sealed class UnusedAnnualLeaveCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<UnusedAnnualLeaveIsPaid, AnnualLeaveCalculation>
{
    private static readonly UnusedAnnualLeaveIsPaid Judging = new();
    private static readonly FieldSet Both = FieldSet.Of(PayrollField.UnusedAnnualLeaveDays, PayrollField.UnusedAnnualLeavePay);
    private static readonly FieldSet Apart =
        PayrollFields.Of(WagePart.Overtime) | PayrollFields.Of(WagePart.Other) | FieldSet.Of(PayrollField.UnusedAnnualLeavePay);

    private readonly bool isJudged = circumstances.Employment == Employment.FullTime && Order353Scope.Covers(circumstances.Month);
    private readonly decimal? least = parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month) is var standard
        ? standard.Amount ?? standard.Tiers?.Lowest : null;

    internal override Finding? Judge(PayrollLine line) =>
        isJudged && (line.Filled & Both) == Both && line.AmountOf(PayrollField.UnusedAnnualLeaveDays) > 0
            && line.AmountOf(PayrollField.UnusedAnnualLeavePay) > 0
            ? Judging.Judge(
                new(
                    circumstances.Month, null, null, line.AmountOf(PayrollField.UnusedAnnualLeaveDays), line.AmountOf(PayrollField.UnusedAnnualLeavePay),
                    least ?? WageOf(line), WageOf(line)),
                parameters)
            : null;

    internal override object InputOf(PayrollLine line) => new AnnualLeaveInput(
        circumstances.Month, null, null, line.AmountOf(PayrollField.UnusedAnnualLeaveDays), line.AmountOf(PayrollField.UnusedAnnualLeavePay), WageOf(line),
        circumstances.RegionCode);

    private static decimal WageOf(PayrollLine line) =>
        Math.Max(line.AmountOf(PayrollField.ContractWage) ?? 0, line.Earned - line.Sum(Apart)) is > 0 and var wage ? wage : 0;
}
