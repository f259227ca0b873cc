using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>Asks a calculation as the API does, and says what any two answers owe one another.</summary>
internal static class Ask
{
    private static readonly CalculationContext Context = new(new DateOnly(2026, 11, 22), LegalParameters.Shipped);

    internal static CalculationResult All<TCalculation>(object input)
        where TCalculation : ICalculation, new() => new TCalculation().Calculate(input, Context);

    internal static Finding One<TCalculation>(object input)
        where TCalculation : ICalculation, new() => Assert.Single(All<TCalculation>(input).Findings).Finding;

    /// <summary>Violated, with that much money due.</summary>
    internal static void IsShort(decimal? shortfall, Finding finding) => Assert.Equal(shortfall, Assert.IsType<Finding.Violated>(finding).Shortfall);

    /// <summary>Not applicable because the facts are older than the Order.</summary>
    internal static bool IsBeforeTheOrder(Finding finding) =>
        finding is Finding.NotApplicable { Why: var why } && why.Contains("第三十八条", StringComparison.Ordinal);

    /// <summary>More money never hurts: what complied still does, and what is missing falls by exactly what was added, down to nothing.</summary>
    internal static void MoreMoneyHelps(Finding before, Finding after, decimal added)
    {
        switch (before)
        {
            case Finding.Complied:
                Assert.IsType<Finding.Complied>(after);
                break;
            case Finding.Violated { Shortfall: decimal missing } when missing > added:
                IsShort(missing - added, after);
                break;
            case Finding.Violated:
                Assert.False(after is Finding.Violated { Shortfall: not 0 });
                break;
            default:
                Assert.IsNotType<Finding.Violated>(after);
                break;
        }
    }
}
