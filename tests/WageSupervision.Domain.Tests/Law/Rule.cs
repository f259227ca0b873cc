using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Tests.Law;

/// <summary>Judges by a rule and asserts the answer, the shortfall and that the working goes with it.</summary>
internal static class Rule
{
    internal const Outcome 合规 = Outcome.Complied;
    internal const Outcome 违反 = Outcome.Violated;
    internal const Outcome 不适用 = Outcome.NotApplicable;
    internal const Outcome 不能认定 = Outcome.Undetermined;

    internal static void Answers<TRule, TFacts>(TFacts facts, Outcome outcome, decimal? shortfall = null)
        where TRule : IRule<TFacts>, new()
        where TFacts : struct
    {
        var rule = new TRule();
        var finding = rule.Judge(facts, LegalParameters.Shipped);
        Assert.Equal(outcome, finding.Outcome);
        switch (finding)
        {
            case Finding.Complied:
                Assert.Same(Finding.Complied.Instance, finding);
                break;
            case Finding.Violated violated:
                Assert.Equal(shortfall, violated.Shortfall);
                Assert.NotEmpty(violated.Working);
                break;
            case Finding.Undetermined undetermined:
                Assert.NotEmpty(undetermined.Missing);
                break;
            default:
                Assert.NotEmpty(Assert.IsType<Finding.NotApplicable>(finding).Why);
                break;
        }

        Assert.NotNull(rule.Work(facts, LegalParameters.Shipped));
    }

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);

    internal static YearMonth Month(string text) => YearMonth.TryParse(text, out var month) ? month : throw new ArgumentException(text);

    internal static decimal? Yuan(double? amount) => amount is double known ? (decimal)known : null;
}
