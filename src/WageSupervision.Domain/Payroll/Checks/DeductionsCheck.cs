using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article20;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>第二十条第一款: what was taken off the wage of a line.</summary>
internal sealed class DeductionsCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<OnlyLawfulDeductionsAreMade, DeductionsCalculation>
{
    private static readonly OnlyLawfulDeductionsAreMade Judging = new();

    // What is lawfully withheld cannot make a line a breach, so it is added up only for a line that has something else.
    private readonly OnlyLawfulDeductionsAreMade.Facts nothingElse = new(0, 0, 0, circumstances.CycleEnd);

    private readonly Finding ofNothingElse = Judging.Judge(new(0, 0, 0, circumstances.CycleEnd), parameters);

    internal override Finding Judge(PayrollLine line) => HasDoubtful(line)
        ? Judging.Judge(DeductionsOf(line).Aggregate(nothingElse, (sum, item) => sum.With(item.Kind, item.Amount)), parameters)
        : ofNothingElse;

    internal override object InputOf(PayrollLine line) => new DeductionsInput(Math.Max(0, line.Earned), [.. DeductionsOf(line).Where(item => item.Amount > 0)]);

    private static bool HasDoubtful(PayrollLine line)
    {
        foreach (var field in line.Filled & PayrollFields.DoubtfulDeductions)
        {
            if (line.AmountOf(field) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a breach is told of; a line in order never gets here.
    private static IEnumerable<Deduction> DeductionsOf(PayrollLine line) =>
        PayrollFields.DeductionKinds.Select(kind =>
            new Deduction(kind.Kind, line.Sum(kind.Fields) - (kind.Kind == DeductionKind.Penalty ? line.PenaltyInBonus : 0), null))
            .Append(new Deduction(DeductionKind.BonusReduction, line.PenaltyInBonus, null));
}
