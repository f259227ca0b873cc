using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Persistence;

/// <summary>An attendance filing of one month (Article 12). 已受理（有发现） does not occur, since differences are no findings.</summary>
public sealed class AttendanceFilingRow : Submission
{
    /// <summary>Makes one.</summary>
    public AttendanceFilingRow() => Kind = FilingKind.Attendance;

    /// <summary>UUIDv7.</summary>
    public required Guid AttendanceId { get; init; }

    /// <inheritdoc/>
    public override Guid Id => AttendanceId;

    /// <summary>Whether it is a sheet with one column a day; <c>null</c> until it was read.</summary>
    public bool? IsDaily { get; set; }

    /// <summary>出勤天数 of all.</summary>
    public decimal DaysWorked { get; set; }

    /// <summary>加班工时 of all.</summary>
    public decimal OvertimeHours { get; set; }

    /// <summary>What headers and marks were taken for by the enterprise's word when it was read; <c>null</c> until then.</summary>
    public string? ColumnMapping { get; set; }

    /// <summary>How many rounds of cells were set right on the screen.</summary>
    public int Edits { get; set; }
}

/// <summary>What an enterprise has said of a header, a mark or the bare numbers of its attendance sheets; asked once and remembered.</summary>
public sealed class AttendanceMappingRow
{
    /// <summary>The most characters of a key.</summary>
    public const int LongestKey = 120;

    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The header or the mark, each with its prefix.</summary>
    public required string Key { get; init; }

    /// <summary>A field's or a meaning's name, a unit, or <c>ignored</c>.</summary>
    public required string TakenAs { get; set; }

    /// <summary>When it was last said.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>By whom.</summary>
    public required Guid ChangedBy { get; set; }
}

/// <summary>One round of cells of an attendance sheet set right on the screen. Append-only.</summary>
public sealed class AttendanceEditRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid AttendanceId { get; init; }

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The cells with what they should hold (JSON), enciphered: numbers of persons may be among them.</summary>
    public required byte[] Cells { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EditedAt { get; init; }

    /// <summary>By whom.</summary>
    public required Guid EditedBy { get; init; }

    /// <summary>The place that the cells are enciphered for.</summary>
    public static string Place(long enterpriseId, Guid attendanceId, int sequence) => $"attendance_edit|{enterpriseId}|{attendanceId:N}|{sequence}";
}

/// <summary>The bytes of an attendance filing, exactly as received, enciphered. Append-only.</summary>
public sealed class AttendanceFileRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid AttendanceId { get; init; }

    /// <summary>The bytes, sealed for <see cref="Place"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The place its content is sealed for.</summary>
    public static string Place(long enterpriseId, Guid attendanceId) => $"attendance_file|content|{enterpriseId}|{attendanceId:N}";
}

/// <summary>A worker's line of an accepted attendance filing. Append-only, partitioned by month.</summary>
public sealed class AttendanceLineRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>The filing.</summary>
    public required Guid AttendanceId { get; init; }

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

    /// <summary>出勤天数; <c>null</c> where the sheet does not say.</summary>
    public required decimal? DaysWorked { get; init; }

    /// <summary>加班工时; <c>null</c> where the sheet does not say.</summary>
    public decimal? OvertimeHours { get; init; }

    /// <summary>病假天数.</summary>
    public decimal? SickDays { get; init; }

    /// <summary>事假天数.</summary>
    public decimal? PersonalLeaveDays { get; init; }

    /// <summary>旷工天数.</summary>
    public decimal? AbsentDays { get; init; }

    /// <summary>年休假天数.</summary>
    public decimal? AnnualLeaveDays { get; init; }

    /// <summary>其他假天数: 婚假、产假、丧假、工伤、调休.</summary>
    public decimal? OtherLeaveDays { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether the cell for the worker's own signature was filled; <c>null</c> where the sheet has no such column.</summary>
    public bool? HasSignature { get; init; }

    /// <summary>The marks by day of the month (JSON); <c>{}</c> for a monthly summary.</summary>
    public required string Days { get; init; }

    /// <summary>Makes the hash unguessable.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>SHA-256 over salt and content.</summary>
    public required byte[] RowHash { get; init; }

    /// <summary>The place its identity number is sealed for.</summary>
    public static string Place(long enterpriseId, Guid attendanceId, int lineNumber) =>
        $"attendance_line|identity|{enterpriseId}|{attendanceId:N}|{lineNumber}";
}

/// <summary>
/// 核对差异: an attendance filing held against the payrolls of its month, both standing. The latest of a month counts, as long as its
/// attendance filing stands. Append-only.
/// </summary>
public sealed class AttendanceComparisonRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ComparisonId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>The attendance filing.</summary>
    public required Guid AttendanceId { get; init; }

    /// <summary>The payroll filings.</summary>
    public required Guid[] FilingIds { get; init; }

    /// <summary>How many differences.</summary>
    public required int Count { get; init; }

    /// <summary>The comparison (JSON); names masked.</summary>
    public required string Result { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>What a worker said of an own line: 确认 or 异议. The latest counts; silence is not consent. Append-only.</summary>
public sealed class AttendanceConfirmationRow
{
    /// <summary>Owner of the line.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ConfirmationId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>The attendance filing.</summary>
    public required Guid AttendanceId { get; init; }

    /// <summary>The line.</summary>
    public required int LineNumber { get; init; }

    /// <summary>Whether it was disputed; otherwise confirmed.</summary>
    public required bool Disputed { get; init; }

    /// <summary>Why it was disputed; empty where it was confirmed.</summary>
    public required string Reason { get; init; }

    /// <summary>The account.</summary>
    public required Guid SaidBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>SHA-256 over the line's hash and what was said.</summary>
    public required byte[] Hash { get; init; }
}
