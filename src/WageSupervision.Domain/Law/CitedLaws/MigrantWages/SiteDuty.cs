using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages;

/// <summary>One fact of a building site.</summary>
/// <param name="Label">What should be so, for example 开设农民工工资专用账户.</param>
/// <param name="Holds">Whether it is; <c>null</c> where that is not known.</param>
/// <param name="Fine">The fine where it is not; <c>null</c> where the regulation sets none.</param>
internal readonly record struct SiteFact(string Label, bool? Holds, SiteFineAttribute? Fine);

/// <summary>How the duties of 条例724 are judged: one missing fact breaks them, one unknown leaves them open.</summary>
internal static class SiteDuty
{
    internal static Finding Judge(DateOnly asOf, LegalParameters parameters, params ReadOnlySpan<SiteFact> facts)
    {
        if (!CitedScope.Covers(Regulations.MigrantWages, asOf))
        {
            return CitedScope.BeforeLaw(Regulations.MigrantWages);
        }

        var open = false;
        foreach (var fact in facts)
        {
            if (fact.Holds == false)
            {
                return new Finding.Violated(null, Work(asOf, parameters, facts));
            }

            open |= fact.Holds is null;
        }

        return open ? new Finding.Undetermined(MissingOf(facts), Work(asOf, parameters, facts)) : Finding.Complied.Instance;
    }

    internal static IReadOnlyList<WorkingStep> Work(DateOnly asOf, LegalParameters parameters, params ReadOnlySpan<SiteFact> facts)
    {
        List<WorkingStep> steps = [];
        foreach (var fact in facts)
        {
            steps.Add(new WorkingStep(fact.Label, "", fact.Holds switch { true => "是", false => "否", null => "不清楚" }));
            if (fact is { Holds: false, Fine: { } fine })
            {
                steps.AddRange(fine.Steps(parameters.Thresholds, asOf));
            }
        }

        return steps;
    }

    private static List<string> MissingOf(ReadOnlySpan<SiteFact> facts)
    {
        List<string> missing = [];
        foreach (var fact in facts)
        {
            if (fact.Holds is null)
            {
                missing.Add($"“{fact.Label}”是否属实");
            }
        }

        return missing;
    }
}
