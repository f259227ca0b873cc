using WageSupervision.Domain.Inspections;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a random inspection's plan and draw. It belongs to no enterprise.</summary>
public sealed class DrawRow : ISubjectRow, IInRegion
{
    /// <summary>Always <see cref="Subjects.OfNoEnterprise"/>.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid DrawId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => DrawId;

    /// <summary>文号.</summary>
    public required string PlanNumber { get; init; }

    /// <summary>County whose office draws.</summary>
    public required string RegionCode { get; init; }

    /// <summary>What is inspected.</summary>
    public required string Purpose { get; init; }

    /// <summary>公布日.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>The first day on which it may be drawn.</summary>
    public required DateOnly DrawOn { get; init; }

    /// <summary>Enterprises on the list.</summary>
    public required int Population { get; init; }

    /// <summary>Enterprises to be drawn.</summary>
    public required int Count { get; init; }

    /// <summary>Where it stands.</summary>
    public DrawStage Stage { get; set; }

    /// <summary>抽取日, or <c>null</c>.</summary>
    public DateOnly? DrawnOn { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>What was frozen with a plan: the list, the pool and the secret, sealed. Append-only.</summary>
public sealed class DrawMaterialRow
{
    /// <summary>Always <see cref="Subjects.OfNoEnterprise"/>.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The draw.</summary>
    public required Guid DrawId { get; init; }

    /// <summary>JSON, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(Guid drawId) => $"draw_material|content|{drawId:N}";
}
