using WageSupervision.Domain.Law;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a register entry; worked out from its events and what workers said.</summary>
public sealed class RegisterEntryRow : ISubjectRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid EntryId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => EntryId;

    /// <summary>The kind.</summary>
    public required RegisterKind Kind { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>The day from which it counts: of a deferral its payday.</summary>
    public DateOnly FirstDay { get; set; }

    /// <summary>Of a deferral the month whose wages they are, as its first day.</summary>
    public DateOnly? Month { get; set; }

    /// <summary>The last day, where it ended or has a term.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>What cannot be seen from it or is not as the law asks, counted.</summary>
    public int Shortcomings { get; set; }

    /// <summary>The worst conclusion on the day of the last event; a term that has run out since shows from <see cref="DueOn"/>.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>The first last lawful day of what is still to be paid.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Workers who were asked and have not agreed.</summary>
    public int WithoutConsent { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>A worker an entry concerns. Append-only: a correction names other rows.</summary>
public sealed class RegisterWorkerRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>UUIDv7; events name the worker by it.</summary>
    public required Guid WorkerId { get; init; }

    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    /// <summary>Identity number, enciphered for <see cref="Place"/>.</summary>
    public required byte[] IdentityCipher { get; init; }

    /// <summary>Blind index of the identity number.</summary>
    public required byte[] IdentityIndex { get; init; }

    /// <summary>The place its identity number is sealed for.</summary>
    public static string Place(long enterpriseId, Guid entryId, Guid workerId) => $"register_worker|identity|{enterpriseId}|{entryId:N}|{workerId:N}";
}

/// <summary>材料 of a register entry. Append-only.</summary>
public sealed class RegisterFileRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type found by reading it, not as claimed.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes received.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who.</summary>
    public required Guid GivenBy { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(long enterpriseId, Guid fileId) => $"register_file|content|{enterpriseId}|{fileId:N}";
}

/// <summary>What a worker said of a deferral: 同意 or 不同意. Which word counts, the domain says; silence is no consent. Append-only.</summary>
public sealed class RegisterConsentRow
{
    /// <summary>Owner of the entry.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The worker.</summary>
    public required Guid WorkerId { get; init; }

    /// <summary>The number of the event whose terms were shown.</summary>
    public required int TermsSequence { get; init; }

    /// <summary>Whether the worker agreed.</summary>
    public required bool Agreed { get; init; }

    /// <summary>In the worker's words; may be empty.</summary>
    public required string Reason { get; init; }

    /// <summary>The account.</summary>
    public required Guid SaidBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>SHA-256 over the hash of the terms' event and what was said.</summary>
    public required byte[] Hash { get; init; }
}
