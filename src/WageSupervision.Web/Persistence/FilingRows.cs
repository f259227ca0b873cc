using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article03;

namespace WageSupervision.Web.Persistence;

/// <summary>A payroll filing, or a nil return, of one pay cycle; its <see cref="Submission.Period"/> is the month the cycle ends in.</summary>
public sealed class FilingRow : Submission, IOfEnterprise, IInRegion
{
    /// <summary>UUIDv7.</summary>
    public required Guid FilingId { get; init; }

    /// <inheritdoc/>
    public override Guid Id => FilingId;

    /// <summary>Why nobody was paid; empty for a payroll.</summary>
    public string NilReason { get; init; } = "";

    /// <summary>What the nil return was asked, as it was asked, because there had been people; empty where it was not.</summary>
    public string NilAsked { get; init; } = "";

    /// <summary>What was answered; <c>null</c> where nothing was asked.</summary>
    public NilGround? NilGround { get; init; }

    /// <summary>County at the time of filing.</summary>
    public required string RegionCode { get; init; }

    /// <summary>First day of the cycle.</summary>
    public required DateOnly CycleStart { get; init; }

    /// <summary>Last day of the cycle, inclusive.</summary>
    public required DateOnly CycleEnd { get; init; }

    /// <summary>约定的发放日.</summary>
    public required DateOnly AgreedPayday { get; init; }

    /// <summary>Why it is not the registered one; empty where it is.</summary>
    public string PaydayReason { get; init; } = "";

    /// <summary>The day the whole sheet was paid, or <c>null</c>.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>The enterprise wrote that the wages are not paid yet; a line that names its day is paid all the same.</summary>
    public bool StatedUnpaid { get; init; }

    /// <summary>全日制 or 非全日制.</summary>
    public required Employment Employment { get; init; }

    /// <summary>
    /// Tells the cycles of one month apart: full-time wages are paid once a month, so their month is enough (its first day stands here);
    /// part-time wages are paid at least every 15 days, so theirs are told by the cycle's first day.
    /// </summary>
    public required DateOnly CycleKey { get; init; }

    /// <summary>The key of a cycle, see <see cref="CycleKey"/>.</summary>
    public static DateOnly CycleKeyOf(Employment employment, DateOnly start, DateOnly end) =>
        employment == Employment.PartTime ? start : new DateOnly(end.Year, end.Month, 1);

    /// <summary>应发合计.</summary>
    public decimal Gross { get; set; }

    /// <summary>减发合计.</summary>
    public decimal Deducted { get; set; }

    /// <summary>实发合计.</summary>
    public decimal Net { get; set; }

    /// <summary>Findings, violated and undetermined.</summary>
    public int Findings { get; set; }

    /// <summary>People whom it states not to be employed, so that no rule was asked about them.</summary>
    public int Outside { get; set; }

    /// <summary>People whose overtime was judged by a registered approval of special hours.</summary>
    public int SpecialHours { get; set; }

    /// <summary>The rule set that judged it.</summary>
    public string? RuleSetVersion { get; set; }

    /// <summary>The parameter changes known when it was judged: those approved up to this place.</summary>
    public int ParameterSequence { get; set; }

    /// <summary>The day on which wages still unpaid at filing were judged again, their payday over; <c>null</c> before.</summary>
    public DateOnly? PaydayJudgedOn { get; set; }

    /// <summary>
    /// What every header was taken for when it was read (JSON), so that it can be read the same way years later;
    /// <c>null</c> until it was read.
    /// </summary>
    public string? ColumnMapping { get; set; }

    /// <summary>How many rounds of cells were set right on the screen; see <see cref="FilingEditRow"/>.</summary>
    public int Edits { get; set; }
}

/// <summary>What an enterprise has said that a header of its own sheets means.</summary>
public sealed class ColumnMappingRow
{
    /// <summary>The most characters of a normalised header that are kept.</summary>
    public const int LongestKey = 100;

    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The header, normalised.</summary>
    public required string HeaderKey { get; init; }

    /// <summary>A field's name, or <c>ignored</c>.</summary>
    public required string TakenAs { get; set; }

    /// <summary>When it was last said.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>By whom.</summary>
    public required Guid ChangedBy { get; set; }
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

/// <summary>撤回: that an accepted filing was withdrawn, when, by whom and why. Append-only.</summary>
public sealed class FilingWithdrawalRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing; it is withdrawn once.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset WithdrawnAt { get; init; }

    /// <summary>By whom.</summary>
    public required Guid WithdrawnBy { get; init; }
}

/// <summary>A signed receipt, exactly as it was given. Append-only: what a receipt says never changes.</summary>
public sealed class FilingReceiptRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>From 1; the last one holds.</summary>
    public required int Sequence { get; init; }

    /// <summary>The receipt (JSON), kept as text so that its signature can be checked again.</summary>
    public required string Content { get; init; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset IssuedAt { get; init; }
}

/// <summary>
/// One round of cells set right on the screen before a filing was accepted. Append-only: the file and all rounds in their order are what was filed.
/// </summary>
public sealed class FilingEditRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The cells with what they should hold (JSON), enciphered: numbers of persons may be among them.</summary>
    public required byte[] Cells { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EditedAt { get; init; }

    /// <summary>By whom.</summary>
    public required Guid EditedBy { get; init; }

    /// <summary>The place that the cells are enciphered for.</summary>
    public static string Place(long enterpriseId, Guid filingId, int sequence) => $"filing_correction|{enterpriseId}|{filingId:N}|{sequence}";
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

    /// <summary>Where the sheet states that this is no employment, what it states; no rule asked this line anything.</summary>
    public WorkRelation? StatedRelation { get; init; }

    /// <summary>Makes the hash unguessable.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>SHA-256 over salt and content.</summary>
    public required byte[] RowHash { get; init; }
}

/// <summary>A finding of an accepted filing, with all it needs to be explained and replayed. Append-only.</summary>
public sealed class FindingRow : IOfEnterprise
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

    /// <summary><c>violated</c> or <c>undetermined</c>; of a result judged again also <c>complied</c> or <c>notApplicable</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The finding whose place it takes, judged again; <c>null</c> for a first one.</summary>
    public Guid? Supersedes { get; init; }

    /// <summary>The parameter change for which it was judged again; <c>null</c> otherwise.</summary>
    public Guid? ChangeId { get; init; }

    /// <summary>Yuan due, or <c>null</c>.</summary>
    public decimal? Shortfall { get; init; }

    /// <summary>The proof sheet (JSON), with the very parameter rows it was judged by.</summary>
    public required string Proof { get; init; }

    /// <summary>The rule set.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>When it was judged.</summary>
    public required DateTimeOffset JudgedAt { get; init; }
}
