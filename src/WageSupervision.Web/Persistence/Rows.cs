using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Disclosures;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Unions;

namespace WageSupervision.Web.Persistence;

/// <summary>An administrative division (reference table).</summary>
public sealed class RegionRow
{
    /// <summary>GB/T 2260, six digits.</summary>
    public required string Code { get; init; }

    /// <summary>Its own name, for example 西湖区.</summary>
    public required string Name { get; init; }

    /// <summary>With the names above it, without the province: 杭州市西湖区.</summary>
    public required string FullName { get; init; }
}

/// <summary>An enterprise.</summary>
public sealed class EnterpriseRow
{
    /// <summary>The distribution key of everything an enterprise owns.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>统一社会信用代码.</summary>
    public required string CreditCode { get; set; }

    /// <summary>County where the work is done.</summary>
    public required string RegionCode { get; set; }

    /// <summary>Address.</summary>
    public required string Address { get; set; }

    /// <summary>法定代表人, as it is published with a disclosure.</summary>
    public required string LegalRepresentative { get; set; }

    /// <summary>约定的发放日: the day of the month after the cycle, 1 to 31 (clamped to the month's end).</summary>
    public int Payday { get; set; } = 15;

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>Where a filing stands. Only the last three are end states.</summary>
public enum FilingState
{
    /// <summary>已收件，正在核对.</summary>
    Received,

    /// <summary>已核对，待确认提交.</summary>
    AwaitingConfirmation,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>已受理（有发现）.</summary>
    AcceptedWithFindings,

    /// <summary>不予受理.</summary>
    Rejected,
}

/// <summary>A payroll filing of one pay cycle.</summary>
public sealed class FilingRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>收件回执号.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>The month the cycle ends in, as its first day.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>County at the time of filing.</summary>
    public required string RegionCode { get; init; }

    /// <summary>First day of the cycle.</summary>
    public required DateOnly CycleStart { get; init; }

    /// <summary>Last day of the cycle, inclusive.</summary>
    public required DateOnly CycleEnd { get; init; }

    /// <summary>约定的发放日.</summary>
    public required DateOnly AgreedPayday { get; init; }

    /// <summary>The day the whole sheet was paid, or <c>null</c>.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>全日制 or 非全日制.</summary>
    public required Employment Employment { get; init; }

    /// <summary>
    /// Tells the cycles of one month apart: full-time wages are paid once a month, so their month is enough (its first day stands here);
    /// part-time wages are paid at least every 15 days, so theirs are told by the cycle's first day.
    /// </summary>
    public required DateOnly CycleKey { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes received.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>Bytes received.</summary>
    public required int FileSize { get; init; }

    /// <summary>When the bytes were safe.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who sent it.</summary>
    public required Guid FiledBy { get; init; }

    /// <summary>Where it stands.</summary>
    public FilingState State { get; set; }

    /// <summary>Code of the end state, for example <c>row-errors</c>.</summary>
    public string? StateCode { get; set; }

    /// <summary>When it reached its end state.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Workers.</summary>
    public int Workers { get; set; }

    /// <summary>应发合计.</summary>
    public decimal Gross { get; set; }

    /// <summary>减发合计.</summary>
    public decimal Deducted { get; set; }

    /// <summary>实发合计.</summary>
    public decimal Net { get; set; }

    /// <summary>Things that must be mended.</summary>
    public int Errors { get; set; }

    /// <summary>Things to look at.</summary>
    public int Warnings { get; set; }

    /// <summary>Findings, violated and undetermined.</summary>
    public int Findings { get; set; }

    /// <summary>Binds the lines: SHA-256 over their hashes in order.</summary>
    public byte[]? LinesHash { get; set; }

    /// <summary>The rule set that judged it.</summary>
    public string? RuleSetVersion { get; set; }

    /// <summary>The accepted filing of the same period that this one replaces, or <c>null</c>.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>Why it replaces it; empty for a first filing.</summary>
    public string ReplacementReason { get; set; } = "";

    /// <summary>The filing that replaced this one, or <c>null</c>.</summary>
    public Guid? ReplacedBy { get; set; }

    /// <summary>Ends an unconfirmed filing: <c>superseded</c> by another one of its cycle, or <c>withdrawn</c> by its filer.</summary>
    public void Discard(string code, DateTimeOffset now)
    {
        State = FilingState.Rejected;
        StateCode = code;
        DecidedAt = now;
        Version++;
    }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>The bytes of a filing, exactly as received, enciphered: a CSV is full of identity numbers. Append-only.</summary>
public sealed class FilingFileRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(long enterpriseId, Guid filingId) => $"filing_file|content|{enterpriseId}|{filingId:N}";
}

/// <summary>A worker's line of an accepted filing. Append-only, partitioned by month.</summary>
public sealed class PayrollLineRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>From 1, in the order of the file.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The row of the sheet.</summary>
    public required int SheetRow { get; init; }

    /// <summary>姓名.</summary>
    public required string WorkerName { get; init; }

    /// <summary>Identity number, enciphered.</summary>
    public byte[]? IdentityCipher { get; init; }

    /// <summary>Blind index of the identity number.</summary>
    public byte[]? IdentityIndex { get; init; }

    /// <summary>Bank account, enciphered.</summary>
    public byte[]? BankCipher { get; init; }

    /// <summary>工作天数.</summary>
    public decimal? DaysWorked { get; init; }

    /// <summary>加班加点时间.</summary>
    public decimal? OvertimeHours { get; init; }

    /// <summary>病假天数.</summary>
    public decimal? SickDays { get; init; }

    /// <summary>事假天数.</summary>
    public decimal? UnpaidAbsenceDays { get; init; }

    /// <summary>应发.</summary>
    public required decimal Gross { get; init; }

    /// <summary>减发.</summary>
    public required decimal Deducted { get; init; }

    /// <summary>实发.</summary>
    public required decimal Net { get; init; }

    /// <summary>发放日期.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>The money items of the line that are filled, by field name.</summary>
    public required string Items { get; init; }

    /// <summary>Makes the hash unguessable.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>SHA-256 over salt and content.</summary>
    public required byte[] RowHash { get; init; }
}

/// <summary>A finding of an accepted filing, with all it needs to be explained and replayed. Append-only.</summary>
public sealed class FindingRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid FindingId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Line of the filing, or <c>null</c> for the whole sheet.</summary>
    public int? LineNumber { get; init; }

    /// <summary>Row of the sheet, or <c>null</c>.</summary>
    public int? SheetRow { get; init; }

    /// <summary>Masked name.</summary>
    public required string WorkerShown { get; init; }

    /// <summary>A pseudonym, the same for the same worker of the enterprise.</summary>
    public required string WorkerKey { get; init; }

    /// <summary>约定的发放日 of the sheet.</summary>
    public required DateOnly Payday { get; init; }

    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary><c>violated</c> or <c>undetermined</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Yuan due, or <c>null</c>.</summary>
    public decimal? Shortfall { get; init; }

    /// <summary>Facts, working and what is missing (JSON).</summary>
    public required string Proof { get; init; }

    /// <summary>The rule set.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>When it was judged.</summary>
    public required DateTimeOffset JudgedAt { get; init; }
}

/// <summary>What lists show of a case; worked out from its events.</summary>
public sealed class CaseRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>案号.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>County.</summary>
    public required string RegionCode { get; init; }

    /// <summary>主办.</summary>
    public required Guid LeadOfficerId { get; init; }

    /// <summary>Source.</summary>
    public required CaseSource Source { get; init; }

    /// <summary>立案日.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Stage as of the last event; a passed deadline shows from <see cref="Deadline"/>.</summary>
    public CaseStage Stage { get; set; }

    /// <summary>改正期限, or <c>null</c>.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>Yuan owed at opening.</summary>
    public decimal Owed { get; set; }

    /// <summary>Yuan confirmed paid.</summary>
    public decimal Paid { get; set; }

    /// <summary>Workers.</summary>
    public int Workers { get; set; }

    /// <summary>结案日, or <c>null</c>.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Proofs of payment that wait for the inspector.</summary>
    public int OpenProofs { get; set; }

    /// <summary>A penalty notice waits for the supervisor.</summary>
    public bool AwaitsDecision { get; set; }

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

/// <summary>What lists show of a union's demand.</summary>
public sealed class UnionDemandRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid DemandId { get; init; }

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

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>What the public and lists see of a disclosure. Only the fields that Article 30 and 人社部令第29号 list.</summary>
public sealed class DisclosureRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid DisclosureId { get; init; }

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
    public required string Facts { get; init; }

    /// <summary>第（一）项.</summary>
    public required bool TwoPayCycles { get; init; }

    /// <summary>第（二）项.</summary>
    public required bool TenWorkers { get; init; }

    /// <summary>第（三）项.</summary>
    public required bool HalfMillion { get; init; }

    /// <summary>Workers.</summary>
    public required int Workers { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>When proposed.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>Yuan paid since.</summary>
    public decimal Paid { get; set; }

    /// <summary>Stage as of the last event; the end shows from <see cref="StandsUntil"/>.</summary>
    public DisclosureStage Stage { get; set; }

    /// <summary>公示日, or <c>null</c>.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>公示至, inclusive, or <c>null</c>.</summary>
    public DateOnly? StandsUntil { get; set; }

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

/// <summary>One event of a procedure, bound to the one before. Append-only.</summary>
public sealed class ProcedureEventRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The case, demand or disclosure.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The event as canonical JSON; kept as text, so that its hash can be taken again.</summary>
    public required string Data { get; init; }

    /// <summary>Who did it.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Role and office, for people.</summary>
    public required string ActorShown { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The hash of the event before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Who did what and when. Append-only.</summary>
public sealed class AuditEntryRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, or <c>null</c> for nobody signed in.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's role.</summary>
    public string? ActorRole { get; init; }

    /// <summary>The request, for example <c>ConfirmFiling</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The object concerned, or <c>null</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>The request's trace id.</summary>
    public string? TraceId { get; init; }
}

/// <summary>The one-time code with which the first administrator is made.</summary>
public sealed class BootstrapCodeRow
{
    /// <summary>Always 1: there is one.</summary>
    public required int Id { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required byte[] CodeHash { get; set; }

    /// <summary>The last moment it works.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
