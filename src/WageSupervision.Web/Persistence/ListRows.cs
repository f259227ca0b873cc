using WageSupervision.Domain.Publications;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of an entry of 失信联合惩戒名单 (人社部令第45号) or of 社会公布 (人社部令第29号); worked out from its events.</summary>
public sealed class ListMatterRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid MatterId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => MatterId;

    /// <summary>Which of the two lists.</summary>
    public required ListKind Kind { get; init; }

    /// <summary>The case it was proposed from.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Name when proposed.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>County.</summary>
    public required string RegionCode { get; init; }

    /// <summary>When proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>Stage as of the last event; that its term is over shows from <see cref="StandsUntil"/>.</summary>
    public required ListStage Stage { get; init; }

    /// <summary>From when the enterprise knows of it: the service of the notice, or the publication; <c>null</c> before.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The last day on the list, inclusive; <c>null</c> where it is not listed.</summary>
    public DateOnly? StandsUntil { get; init; }

    /// <summary>What waits for the supervisor, in words; <c>null</c> where nothing does.</summary>
    public string? ToDecide { get; init; }

    /// <summary>What waits for an inspector, in words; <c>null</c> where nothing does.</summary>
    public string? ToDo { get; init; }

    /// <summary>The last day of the nearest clock, inclusive, or <c>null</c>.</summary>
    public DateOnly? NextDueOn { get; init; }

    /// <summary>What it is for.</summary>
    public string? NextDueWhat { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }
}
