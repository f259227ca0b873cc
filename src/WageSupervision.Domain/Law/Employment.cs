namespace WageSupervision.Domain.Law;

/// <summary>全日制 or 非全日制.</summary>
public enum Employment
{
    /// <summary>全日制.</summary>
    [Choice("全日制")]
    FullTime,

    /// <summary>非全日制.</summary>
    [Choice("非全日制")]
    PartTime,
}
