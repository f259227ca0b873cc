using WageSupervision.Domain.Law.CitedLaws.Labour;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// By which hours the workers of a sheet worked, by the registered approvals and the post of the line. Worked out once for each post: a sheet names few.
/// </summary>
internal sealed class HoursByPost(PayrollCircumstances circumstances)
{
    private readonly Dictionary<string, WorkHours> known = new(StringComparer.Ordinal);

    /// <summary>The hours of the worker of a line.</summary>
    internal WorkHours Of(PayrollLine line)
    {
        if (circumstances.HoursApprovals.Count == 0)
        {
            return WorkHours.Standard;
        }

        var post = line.Post ?? "";
        if (!known.TryGetValue(post, out var hours))
        {
            hours = SpecialHours.Of(circumstances.HoursApprovals, circumstances.CycleStart, circumstances.CycleEnd, post);
            known.Add(post, hours);
        }

        return hours;
    }
}
