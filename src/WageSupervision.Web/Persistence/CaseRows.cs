using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a case; worked out from its events.</summary>
public sealed class CaseRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid CaseId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => CaseId;

    /// <summary>案号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>The complaint or report that it takes up, also as a part of the case that did; <c>null</c> where none.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The case to which it was joined, or <c>null</c>.</summary>
    public Guid? JoinedIntoId { get; init; }

    /// <summary>County.</summary>
    public required string RegionCode { get; init; }

    /// <summary>主办.</summary>
    public required Guid LeadOfficerId { get; set; }

    /// <summary>协办, or <c>null</c> while nobody is named.</summary>
    public Guid? SecondOfficerId { get; set; }

    /// <summary>Source.</summary>
    public required CaseSource Source { get; init; }

    /// <summary>立案日.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Stage as of the last event; a passed deadline shows from <see cref="Deadline"/>.</summary>
    public CaseStage Stage { get; set; }

    /// <summary>改正期限, or <c>null</c>.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>Whether a document was served on the enterprise; before that it knows nothing of the case.</summary>
    public bool KnownToEnterprise { get; set; }

    /// <summary>Yuan owed at opening.</summary>
    public decimal Owed { get; set; }

    /// <summary>Yuan confirmed paid.</summary>
    public decimal Paid { get; set; }

    /// <summary>Workers.</summary>
    public int Workers { get; set; }

    /// <summary>结案日, or <c>null</c>.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The building project it is tied to, or <c>null</c>.</summary>
    public Guid? ProjectId { get; set; }

    /// <summary>Proofs of payment that wait for the inspector.</summary>
    public int OpenProofs { get; set; }

    /// <summary>A penalty notice waits for the supervisor.</summary>
    public bool AwaitsDecision { get; set; }

    /// <summary>A wrong step is to be struck and waits for the supervisor.</summary>
    public bool AwaitsStrike { get; set; }

    /// <summary>Yuan of a served fine that are unpaid, whether or not the case is closed.</summary>
    public decimal UnpaidFine { get; set; }

    /// <summary>The case is to be revoked and waits for the supervisor.</summary>
    public bool AwaitsRevocation { get; set; }

    /// <summary>The day by which the enterprise is to answer an inquiry; <c>null</c> where none waits.</summary>
    public DateOnly? InquiryDue { get; set; }

    /// <summary>Something was proposed and waits for the supervisor.</summary>
    public bool AwaitsApproval { get; set; }

    /// <summary>The day on which a service was last recorded more than three days after it; <c>null</c> where none was.</summary>
    public DateOnly? ServiceRecordedLateOn { get; set; }

    /// <summary>The last day of the nearest clock that ran after the last event, of whatever kind; <c>null</c> where none runs.</summary>
    public DateOnly? NextDueOn { get; set; }

    /// <summary>What that clock is called.</summary>
    public string? NextDueWhat { get; set; }

    /// <summary>The union's recommendation behind it, or <c>null</c>.</summary>
    public Guid? RecommendationId { get; init; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>A finding that went into a case; a finding goes into one case only.</summary>
public sealed class CaseFindingRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The finding.</summary>
    public required Guid FindingId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }
}

/// <summary>A person to whom something was established to be owed without a filed sheet. Append-only.</summary>
public sealed class CasePersonRow : IOfEnterprise
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The sum, as events name it.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>姓名, enciphered for <see cref="NamePlace"/>.</summary>
    public required byte[] NameCipher { get; init; }

    /// <summary>Identity number, enciphered for <see cref="IdentityPlace"/>; <c>null</c> where it is not known.</summary>
    public byte[]? IdentityCipher { get; init; }

    /// <summary>The place a name is sealed for.</summary>
    public static string NamePlace(long enterpriseId, Guid itemId) => $"case_person|name|{enterpriseId}|{itemId:N}";

    /// <summary>The place an identity number is sealed for.</summary>
    public static string IdentityPlace(long enterpriseId, Guid itemId) => $"case_person|identity|{enterpriseId}|{itemId:N}";
}

/// <summary>What lists show of a union's demand.</summary>
public sealed class UnionDemandRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid DemandId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => DemandId;

    /// <summary>编号.</summary>
    public required string DemandNumber { get; init; }

    /// <summary>County of the enterprise.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The union official.</summary>
    public required Guid OfficialId { get; init; }

    /// <summary>The union.</summary>
    public required string UnionName { get; init; }

    /// <summary>要求日.</summary>
    public required DateOnly DemandedOn { get; init; }

    /// <summary>答复期限.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Stage as of the last event.</summary>
    public DemandStage Stage { get; set; }

    /// <summary>The case, once taken up.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The day a recommendation was made: it is received the same day; <c>null</c> where none was.</summary>
    public DateOnly? RecommendedOn { get; set; }

    /// <summary>The day it was answered in writing, first or finally; <c>null</c> where it was not.</summary>
    public DateOnly? RepliedOn { get; set; }

    /// <summary>The day of the final answer, or <c>null</c>.</summary>
    public DateOnly? FinallyRepliedOn { get; set; }

    /// <summary>Whether it was followed, or <c>null</c>.</summary>
    public Adoption? Adoption { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>What a union attached to a demand or a recommendation. Append-only.</summary>
public sealed class UnionFileRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The demand.</summary>
    public required Guid DemandId { get; init; }

    /// <summary>Whether it belongs to the recommendation: the enterprise does not see it then.</summary>
    public required bool OfRecommendation { get; init; }

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
    public static string Place(long enterpriseId, Guid fileId) => $"union_file|content|{enterpriseId}|{fileId:N}";
}

/// <summary>What the public and lists see of a disclosure. Only the fields that Article 30 and 人社部令第29号 list.</summary>
public sealed class DisclosureRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid DisclosureId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => DisclosureId;

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Name when proposed.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Address.</summary>
    public required string Address { get; init; }

    /// <summary>法定代表人.</summary>
    public required string LegalRepresentative { get; init; }

    /// <summary>County.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Main facts.</summary>
    public required string Facts { get; set; }

    /// <summary>第（一）项.</summary>
    public required bool TwoPayCycles { get; set; }

    /// <summary>第（二）项.</summary>
    public required bool TenWorkers { get; set; }

    /// <summary>第（三）项.</summary>
    public required bool HalfMillion { get; set; }

    /// <summary>Workers.</summary>
    public required int Workers { get; set; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; set; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>When proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>Yuan paid since it was proposed.</summary>
    public decimal Paid { get; set; }

    /// <summary>Stage as of the last event; the end shows from <see cref="StandsUntil"/>.</summary>
    public DisclosureStage Stage { get; set; }

    /// <summary>公示日, or <c>null</c>.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>公示至, inclusive, or <c>null</c>.</summary>
    public DateOnly? StandsUntil { get; set; }

    /// <summary>The last day to correct or withdraw it, inclusive; <c>null</c> where nothing wrong is known.</summary>
    public DateOnly? MendBy { get; set; }

    /// <summary>撤回日, or <c>null</c>.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    /// <summary>The day the enterprise was told what is to be published, or <c>null</c>.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>Objections that are not answered yet.</summary>
    public int OpenObjections { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>A file given as evidence. Append-only.</summary>
public sealed class EvidenceRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid EvidenceId { get; init; }

    /// <summary>The case it was given to.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type found by reading it, not as claimed.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(long enterpriseId, Guid evidenceId) => $"evidence|content|{enterpriseId}|{evidenceId:N}";

    /// <summary>When.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who.</summary>
    public required Guid GivenBy { get; init; }
}
