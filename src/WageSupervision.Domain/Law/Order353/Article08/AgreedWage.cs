namespace WageSupervision.Domain.Law.Order353.Article08;

/// <summary>The fixed wage of a month that a worker's contracts in force in a pay cycle name.</summary>
/// <param name="Monthly">Yuan; the lowest where several contracts of the cycle differ.</param>
/// <param name="Most">The highest of them.</param>
/// <param name="From">The first day of the earliest.</param>
/// <param name="Until">The last day of the latest; <c>null</c> for 无固定期限.</param>
public sealed record AgreedWage(decimal Monthly, decimal Most, DateOnly From, DateOnly? Until)
{
    /// <summary>This and another contract of the same worker that is in force in the same cycle.</summary>
    public AgreedWage With(AgreedWage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Math.Min(Monthly, other.Monthly), Math.Max(Most, other.Most), From < other.From ? From : other.From,
            Until is null || other.Until is null ? null : Until > other.Until ? Until : other.Until);
    }
}
