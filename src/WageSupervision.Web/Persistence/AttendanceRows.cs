namespace WageSupervision.Web.Persistence;

/// <summary>An attendance filing of one month (Article 12): the same rules as <see cref="FilingRow"/>, and no findings.</summary>
public sealed class AttendanceFilingRow
{
    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid AttendanceId { get; init; }

    /// <summary>收件回执号.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>The month, as its first day.</summary>
    public required DateOnly Period { get; init; }

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

    /// <summary>Where it stands; 已受理（有发现） does not occur, since differences are no findings.</summary>
    public FilingState State { get; set; }

    /// <summary>Code of the end state, for example <c>row-errors</c>.</summary>
    public string? StateCode { get; set; }

    /// <summary>When it reached its end state.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Whether it is a sheet with one column a day; <c>null</c> until it was read.</summary>
    public bool? IsDaily { get; set; }

    /// <summary>Workers.</summary>
    public int Workers { get; set; }

    /// <summary>出勤天数 of all.</summary>
    public decimal DaysWorked { get; set; }

    /// <summary>加班工时 of all.</summary>
    public decimal OvertimeHours { get; set; }

    /// <summary>Things that must be mended.</summary>
    public int Errors { get; set; }

    /// <summary>Things to look at.</summary>
    public int Warnings { get; set; }

    /// <summary>Binds the lines: SHA-256 over their hashes in order.</summary>
    public byte[]? LinesHash { get; set; }

    /// <summary>The accepted filing of the same month that this one replaces, or <c>null</c>.</summary>
    public Guid? Replaces { get; set; }

    /// <summary>Why it replaces it; empty for a first filing.</summary>
    public string ReplacementReason { get; set; } = "";

    /// <summary>The filing that replaced this one, or <c>null</c>.</summary>
    public Guid? ReplacedBy { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }

    /// <summary>Ends an unconfirmed filing: <c>superseded</c> by another one of its month, or <c>withdrawn</c> by its filer.</summary>
    public void Discard(string code, DateTimeOffset now)
    {
        State = FilingState.Rejected;
        StateCode = code;
        DecidedAt = now;
        Version++;
    }
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

    /// <summary>出勤天数.</summary>
    public required decimal DaysWorked { get; init; }

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
    public static string Place(long enterpriseId, Guid attendanceId, int lineNumber) => $"attendance_line|identity|{enterpriseId}|{attendanceId:N}|{lineNumber}";
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
