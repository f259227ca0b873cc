using WageSupervision.Domain.Privacy;

namespace WageSupervision.Web.Persistence;

/// <summary>A filter of the case list that an officer named and keeps for themselves.</summary>
public sealed class SavedFilterRow
{
    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FilterId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked for, as the address of the list has it.</summary>
    public required string Query { get; init; }
}

/// <summary>That an officer looked for a worker across cases: who, when, what for, and how many were found. Append-only.</summary>
public sealed class WorkerSearchRow : IInRegion
{
    /// <summary>UUIDv7.</summary>
    public required Guid SearchId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>The officer's office.</summary>
    public required string RegionCode { get; init; }

    /// <summary>What for.</summary>
    public required SearchPurpose Purpose { get; init; }

    /// <summary>The number of the matter it is for.</summary>
    public required string Reference { get; init; }

    /// <summary>By identity number, or else by name.</summary>
    public required bool ByIdentity { get; init; }

    /// <summary>The blind index of the number or the name: whoever asks who looked for them can be told, and nobody can read it.</summary>
    public required byte[] PersonIndex { get; init; }

    /// <summary>In how many cases the person was found.</summary>
    public required int Found { get; init; }
}
