using WageSupervision.Domain.Incidents;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a major wage-arrears incident (Article 29); worked out from its events.</summary>
public sealed class MajorIncidentRow : ISubjectRow, IInRegion
{
    /// <summary>Always <see cref="Subjects.OfNoEnterprise"/>: who owes may not be known yet.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid IncidentId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => IncidentId;

    /// <summary>编号.</summary>
    public required string IncidentNumber { get; init; }

    /// <summary>The county where it happens.</summary>
    public required string RegionCode { get; init; }

    /// <summary>What kind.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>Who owes, as known.</summary>
    public required string Respondent { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>People by the last count.</summary>
    public int People { get; set; }

    /// <summary>Yuan said to be owed, or <c>null</c>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day it was opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The case or contact it was opened from, or <c>null</c>.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Where it stands.</summary>
    public IncidentStage Stage { get; set; }

    /// <summary>The nearest hour clock, or <c>null</c>.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>What that clock is for.</summary>
    public string? NextDueWhat { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}
