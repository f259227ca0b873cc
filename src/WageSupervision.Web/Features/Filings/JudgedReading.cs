using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Reads a payroll and judges its lines as they come in, so that a large sheet is as cheap as a small one.</summary>
internal static class JudgedReading
{
    /// <summary>Reads and judges; twice where somebody stands in several rows, which is known only at the end.</summary>
    /// <param name="read">Reads the file once, handing each line on.</param>
    /// <param name="circumstances">What the sheet is about.</param>
    /// <param name="parameters">The law's parameters.</param>
    /// <param name="look">Sees every line once in passing, those of a file that is refused in the end included.</param>
    /// <returns>The judgement is <c>null</c> where the file was refused.</returns>
    public static (PayrollReading Reading, PayrollJudgement? Judgement) Of(
        Func<Action<PayrollLine>, PayrollReading> read, PayrollCircumstances circumstances, LegalParameters parameters, Action<PayrollLine>? look)
    {
        var (reading, judgement) = Once(look, null);
        return reading.Repeated.Count == 0 || judgement is null ? (reading, judgement) : Once(null, reading.Repeated);

        (PayrollReading, PayrollJudgement?) Once(Action<PayrollLine>? looker, IReadOnlySet<string>? several)
        {
            var judge = PayrollJudge.Begin(circumstances, parameters, several);
            var once = read(Take);
            return (once, once.Refusal is not null ? null
                : judge.End(once.Fields, once.Shown) is var judged && once.AmountsOpen ? judged.WithoutAmounts()
                : judged);

            void Take(PayrollLine line)
            {
                judge.Add(line);
                looker?.Invoke(line);
            }
        }
    }
}
