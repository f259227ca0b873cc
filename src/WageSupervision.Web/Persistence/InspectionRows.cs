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

/// <summary>What lists show of an inspection.</summary>
public sealed class InspectionRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid InspectionId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => InspectionId;

    /// <summary>编号.</summary>
    public required string InspectionNumber { get; init; }

    /// <summary>County whose office inspects.</summary>
    public required string RegionCode { get; init; }

    /// <summary>In which form.</summary>
    public required InspectionForm Form { get; init; }

    /// <summary>The lead.</summary>
    public required Guid LeadOfficerId { get; init; }

    /// <summary>Who goes with the lead.</summary>
    public required Guid SecondOfficerId { get; init; }

    /// <summary>The day it began.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The draw that chose it, or <c>null</c>.</summary>
    public Guid? DrawId { get; init; }

    /// <summary>Where it stands.</summary>
    public InspectionStage Stage { get; set; }

    /// <summary>The last day of the clock that runs, inclusive; <c>null</c> where none does.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The day of the record, or <c>null</c>.</summary>
    public DateOnly? RecordedOn { get; set; }

    /// <summary>Lines that conform.</summary>
    public int Conforming { get; set; }

    /// <summary>Lines that do not.</summary>
    public int Failing { get; set; }

    /// <summary>Lines that were not looked at.</summary>
    public int NotLookedAt { get; set; }

    /// <summary>The provisions of the lines that do not conform, in words; empty where none do.</summary>
    public string Failed { get; set; } = "";

    /// <summary>公布日, or <c>null</c>.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>The case that was opened from it, or <c>null</c>.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>A file of an inspection: the record, what proves a failing, what the enterprise handed in. Append-only.</summary>
public sealed class InspectionFileRow : IOfEnterprise
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The inspection.</summary>
    public required Guid InspectionId { get; init; }

    /// <summary>The line it proves, for example <c>9-1</c>; empty where it is the record or what was handed in.</summary>
    public required string Item { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type found by reading it, not as claimed.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes received; the event names it.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who.</summary>
    public required Guid GivenBy { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(long enterpriseId, Guid fileId) => $"inspection_file|content|{enterpriseId}|{fileId:N}";
}
