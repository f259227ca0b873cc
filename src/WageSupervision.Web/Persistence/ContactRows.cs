using WageSupervision.Domain.Contacts;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of a 投诉 or 举报; worked out from its events. Who came is in <see cref="ContactPersonRow"/> alone.</summary>
public sealed class ContactRow : ISubjectRow, IInRegion
{
    /// <summary>Always <see cref="Subjects.OfNoEnterprise"/>: whom it is about may be registered nowhere.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>Unguessable: the public form makes it before it is sent, so that a form sent twice is one contact.</summary>
    public required Guid ContactId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => ContactId;

    /// <summary>登记编号.</summary>
    public required string ContactNumber { get; init; }

    /// <summary>The county whose office it is by now.</summary>
    public required string RegionCode { get; set; }

    /// <summary>The county where it was logged; its office may still read what it referred.</summary>
    public required string FirstRegionCode { get; init; }

    /// <summary>By which way.</summary>
    public required ContactChannel Channel { get; init; }

    /// <summary>In whose right.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>The employer as the informant calls it.</summary>
    public required string Respondent { get; set; }

    /// <summary>The registered enterprise that it is, or <c>null</c>.</summary>
    public long? RespondentId { get; set; }

    /// <summary>Workers.</summary>
    public int People { get; set; }

    /// <summary>Yuan alleged, or <c>null</c>.</summary>
    public decimal? Amount { get; set; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Where it stands.</summary>
    public ContactStage Stage { get; set; }

    /// <summary>The last day of the clock that runs, or <c>null</c>.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The case, once opened.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>As what somebody is named in a contact.</summary>
public enum ContactPersonRole
{
    /// <summary>来人.</summary>
    Informant,

    /// <summary>代表.</summary>
    Representative,

    /// <summary>一起投诉的人.</summary>
    Member,
}

/// <summary>Somebody who came: name and telephone, sealed, apart from everything else. Append-only.</summary>
public sealed class ContactPersonRow
{
    /// <summary>As of the contact.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>As what.</summary>
    public required ContactPersonRole Role { get; init; }

    /// <summary>Name, telephone and what is owed to this person, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Keyed hash of the contact and the last four digits of the telephone, or <c>null</c> where there is none.</summary>
    public byte[]? PhoneIndex { get; init; }

    /// <summary>The place it is sealed for.</summary>
    public static string Place(Guid contactId, Guid personId) => $"contact_person|{contactId:N}|{personId:N}";
}

/// <summary>What somebody said in their own words, sealed: it may tell who they are. Events name it by its hash. Append-only.</summary>
public sealed class ContactTextRow
{
    /// <summary>As of the contact.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid TextId { get; init; }

    /// <summary>The words, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The place it is sealed for.</summary>
    public static string Place(Guid contactId, Guid textId) => $"contact_text|{contactId:N}|{textId:N}";
}

/// <summary>An attachment of a contact: photo, voice or PDF. Its own name is not kept: it may name somebody. Append-only.</summary>
public sealed class ContactFileRow
{
    /// <summary>As of the contact.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Media type found by reading it, not as claimed.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes received.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(Guid contactId, Guid fileId) => $"contact_file|{contactId:N}|{fileId:N}";
}
