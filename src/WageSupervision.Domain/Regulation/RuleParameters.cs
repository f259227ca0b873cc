using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation.Order353.Article06;
using WageSupervision.Domain.Regulation.Order353.Article14;
using WageSupervision.Domain.Regulation.Order353.Article17;
using WageSupervision.Domain.Regulation.Order353.Article19;
using WageSupervision.Domain.Regulation.Order353.Article21;
using WageSupervision.Domain.Regulation.Order353.Article22;

namespace WageSupervision.Domain.Regulation;

/// <summary>Which dated parameters a rule reads.</summary>
public static class RuleParameters
{
    private static readonly HashSet<Type> ReadMinimumWages = [typeof(MinimumWageIsMet), typeof(SickPayMeetsFloor), typeof(StoppagePayMeetsFloor)];

    private static readonly HashSet<Type> ReadCalendar =
        [typeof(WagesArePaidByPayday), typeof(FinalWagesAreSettledInFiveDays), typeof(WagesArePaidOnceForceMajeureEnds)];

    /// <summary>The parameters in force on a day: the provincial minimum-wage notice, the calendar of the year; empty where the rule reads none or none is known.</summary>
    public static IReadOnlyList<ParameterVersion> InForce(RuleEntry rule, LegalParameters parameters, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(parameters);
        if (ReadMinimumWages.Contains(rule.Type))
        {
            return parameters.MinimumWages.Tiers(YearMonth.Of(day)) is { } tiers
                ? [new ParameterVersion("minimum-wage", tiers.DocumentNumber, tiers.EffectiveFrom)]
                : [];
        }

        return ReadCalendar.Contains(rule.Type) && parameters.Calendar.IsCovered(day.Year) ? [WorkCalendar.VersionOf(day.Year)] : [];
    }
}
