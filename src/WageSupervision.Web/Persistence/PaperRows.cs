using WageSupervision.Domain.Papers;

namespace WageSupervision.Web.Persistence;

/// <summary>An issued paper as it was issued: what was frozen in it, its text, and the hashes of both the text and the file. Append-only.</summary>
public sealed class PaperRow : IOfEnterprise, IInRegion
{
    /// <summary>The enterprise; <see cref="Subjects.OfNoEnterprise"/> for what belongs to none.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>The case, contact, order, demand or disclosure whose event made it.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The case that it belongs to besides, or <c>null</c>.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The county whose office, or in whose area the union, it is.</summary>
    public required string RegionCode { get; init; }

    /// <summary>The stored name of its kind, see <see cref="PaperKindAttribute"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>文号, or that of the file with a serial where the kind has no series of its own. Unique.</summary>
    public required string Number { get; init; }

    /// <summary>From 1: which one of its kind in its subject.</summary>
    public required int Version { get; init; }

    /// <summary>The place in the ledger of the event that made it, from 1.</summary>
    public required int EventSequence { get; init; }

    /// <summary>The paper that it serves, strikes or declares void, or <c>null</c>.</summary>
    public Guid? ConcernsId { get; init; }

    /// <summary>Whose it is, as it stands on it.</summary>
    public required string Office { get; init; }

    /// <summary>The day on it.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The instant.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The day on which it lapses if it was not served before, or <c>null</c>.</summary>
    public DateOnly? LapsesOn { get; init; }

    /// <summary>What was frozen in it as JSON, sealed for its <see cref="Place"/>.</summary>
    public required byte[] Data { get; init; }

    /// <summary>The file as HTML, sealed for its <see cref="Place"/>.</summary>
    public required byte[] Html { get; init; }

    /// <summary>SHA-256 of the text; its first digits stand on the paper.</summary>
    public required byte[] TextHash { get; init; }

    /// <summary>SHA-256 of the file as HTML.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>The place that something of it is sealed for.</summary>
    /// <param name="what">data, html or pdf.</param>
    /// <param name="enterpriseId">As of the paper.</param>
    /// <param name="paperId">The paper.</param>
    public static string Place(string what, long enterpriseId, Guid paperId) => $"paper|{what}|{enterpriseId}|{paperId:N}";
}

/// <summary>What became of a paper after its issue. Append-only.</summary>
public sealed class PaperMarkRow : IOfEnterprise
{
    /// <summary>As of the paper.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What became of it.</summary>
    public required PaperState State { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number of the paper that says so; empty where none does.</summary>
    public required string By { get; init; }
}

/// <summary>A paper as PDF. Append-only.</summary>
public sealed class PaperPdfRow : IOfEnterprise
{
    /// <summary>As of the paper.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>The file, sealed for the place of the paper's <c>pdf</c>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>A paper that waits to be made into a PDF: the queue. The row goes when the PDF is there.</summary>
public sealed class PaperJobRow : IOfEnterprise
{
    /// <summary>As of the paper.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The paper.</summary>
    public required Guid PaperId { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this instant.</summary>
    public required DateTimeOffset NextAt { get; set; }
}

/// <summary>What an office names on its papers. One row for each county that has said it.</summary>
public sealed class OfficeRow : IInRegion
{
    /// <summary>The county.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Where to report back and to hand in.</summary>
    public required string Address { get; set; }

    /// <summary>Telephone.</summary>
    public required string Phone { get; set; }

    /// <summary>Into which account fines are paid.</summary>
    public required string Payee { get; set; }

    /// <summary>行政复议机关.</summary>
    public required string ReviewBody { get; set; }

    /// <summary>人民法院.</summary>
    public required string Court { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}
