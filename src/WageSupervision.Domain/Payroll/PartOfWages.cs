using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article44;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article50;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Law.Order353.Article16;
using WageSupervision.Domain.Law.Order353.Article17;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll;

/// <summary>What is found in a sheet that shows only part of the wages: nobody's whole wage is known, which is asked once for the sheet.</summary>
internal static class PartOfWages
{
    private static readonly string Payday = RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId;
    private static readonly string[] OfWholeWage = [RuleBook.Of<MinimumWageIsMet>().Basis.RuleId, RuleBook.Of<ContractWageIsPaid>().Basis.RuleId];

    // What the sheet does not show may hold the sick pay and the overtime pay, and the wage that absence is reckoned from.
    private static readonly string[] OfShownPart =
    [
        RuleBook.Of<SickPayMeetsFloor>().Basis.RuleId, RuleBook.Of<OvertimeIsPaidAtItsRate>().Basis.RuleId, RuleBook.Of<AbsenceCostsItsTimeOnly>().Basis.RuleId,
    ];

    /// <summary>Takes back what was said of lines by rules of the whole wage, and of how much was not paid.</summary>
    /// <returns>That something was not paid, and that it is open how much; <c>null</c> where nothing was said of it.</returns>
    internal static PayrollFinding? Withdraw(List<PayrollFinding> findings, WageShown shown, LegalParameters parameters)
    {
        var unpaid = findings.FindAll(IsUnpaid);
        findings.RemoveAll(found => IsUnpaid(found) || Array.IndexOf(OfWholeWage, found.RuleId) >= 0
            || (found.Finding is Finding.Violated && Array.IndexOf(OfShownPart, found.RuleId) >= 0));
        if (unpaid.Count == 0)
        {
            return null;
        }

        var first = unpaid[0];
        var due = unpaid.Sum(found => ((TimelyPaymentInput)found.Question.Input).AmountDue);
        var input = (TimelyPaymentInput)first.Question.Input with { AmountDue = due, Shown = shown };
        var facts = new WagesArePaidByPayday.Facts(
            input.AgreedPayday, due, input.AmountPaid, input.PaidOn, input.AsOf.GetValueOrDefault(), input.CycleStart, shown);
        return new PayrollFinding(Payday, null, null, new WagesArePaidByPayday().Judge(facts, parameters), new ProofQuestion(
            first.Question.Calculation, input, Payday));
    }

    private static bool IsUnpaid(PayrollFinding found) => found.RuleId == Payday && found.Finding is Finding.Violated { Shortfall: > 0 };
}
