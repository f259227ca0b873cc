namespace WageSupervision.Domain.Law.CitedLaws;

/// <summary>An order or decision of the authority with its term.</summary>
/// <param name="ServedOn">The day it was served.</param>
/// <param name="Deadline">The last day of its term, inclusive.</param>
public sealed record OrderedTerm(
    [Field("送达日期")] DateOnly ServedOn,
    [Field("期限的最后一日")] DateOnly Deadline)
{
    /// <summary>Whether the term is over on a day.</summary>
    public bool IsOver(DateOnly day) => day > Deadline;
}
