namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a building project; worked out from its events.</summary>
public sealed class ProjectRow : ISubjectRow, IInRegion
{
    /// <summary>Always <see cref="Subjects.OfNoEnterprise"/>: a project belongs to several parties, some registered nowhere.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ProjectId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => ProjectId;

    /// <summary>The project's name.</summary>
    public required string Name { get; set; }

    /// <summary>The county where it is built.</summary>
    public required string RegionCode { get; init; }

    /// <summary>建设单位; empty where it is not known.</summary>
    public required string Owner { get; set; }

    /// <summary>施工总承包单位; empty where it is not known.</summary>
    public required string Contractor { get; set; }

    /// <summary>The registered enterprises that take part: their filers see it.</summary>
    public required IReadOnlyList<long> Parties { get; set; }

    /// <summary>Facts that parties declared and nobody decided on.</summary>
    public int Waiting { get; set; }

    /// <summary>The last day of the nearest clock, or <c>null</c>.</summary>
    public DateOnly? NextDueOn { get; set; }

    /// <summary>What runs until then, or <c>null</c>.</summary>
    public string? NextDueWhat { get; set; }

    /// <summary>完工日, or <c>null</c>.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>The day it was recorded.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}
