using WageSupervision.Domain.Oversight;

namespace WageSupervision.Web.Persistence;

/// <summary>One thing of an officer's work that a supervisor looks at; follows from an event. Append-only.</summary>
public sealed class OversightMarkRow : IOfEnterprise, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The place of the event in its chain.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it is.</summary>
    public required OversightKind Kind { get; init; }

    /// <summary>County of the case.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The day the event was recorded.</summary>
    public required DateOnly MarkedOn { get; init; }

    /// <summary>主办 on that day.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>案号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>What it says, from the event.</summary>
    public required string Note { get; init; }
}
