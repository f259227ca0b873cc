using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>The dated parameters that rules read, as they say it themselves by <see cref="ReadsAttribute"/>.</summary>
public static class RuleParameters
{
    /// <summary>Those of the parameters that took part in judging a whole sheet which the rule reads.</summary>
    public static IEnumerable<ParameterVersion> ReadBy(RuleEntry rule, IEnumerable<ParameterVersion> used)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return used.Where(version => rule.Reads.Contains(version.Name));
    }

    /// <summary>
    /// The parameters in force on a day: the provincial minimum-wage notice, the calendar of the year, figures of other laws; empty where the rule reads none
    /// or none is known.
    /// </summary>
    public static IReadOnlyList<ParameterVersion> InForce(RuleEntry rule, LegalParameters parameters, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(parameters);
        return [.. rule.Reads.Select(name => InForce(name, parameters, day)).OfType<ParameterVersion>()];
    }

    private static ParameterVersion? InForce(string name, LegalParameters parameters, DateOnly day) => name switch
    {
        MinimumWageTable.Name => parameters.MinimumWages.Tiers(YearMonth.Of(day)) is { } tiers
            ? new ParameterVersion(MinimumWageTable.Name, tiers.DocumentNumber, tiers.EffectiveFrom)
            : null,
        WorkCalendar.Name => parameters.Calendar.IsCovered(day.Year) ? WorkCalendar.VersionOf(day.Year) : null,
        _ => (parameters.Thresholds.Range(name, day)?.Version) ?? parameters.Thresholds.Find(name, day)?.Version,
    };
}
