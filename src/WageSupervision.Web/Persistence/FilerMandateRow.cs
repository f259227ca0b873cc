namespace WageSupervision.Web.Persistence;

/// <summary>代理申报: a filer's account may act for an enterprise beside its own, from one day to another.</summary>
public sealed class FilerMandateRow
{
    /// <summary>The enterprise acted for.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The account that acts.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The administrator who granted it.</summary>
    public required Guid GrantedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Set where it was ended before its last day; it ends with the next request.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
