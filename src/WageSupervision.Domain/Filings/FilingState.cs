namespace WageSupervision.Domain.Filings;

/// <summary>What is filed.</summary>
public enum FilingKind
{
    /// <summary>A payroll sheet.</summary>
    Payroll,

    /// <summary>零申报: a declaration that nobody was to be paid.</summary>
    Nil,

    /// <summary>考勤表.</summary>
    Attendance,
}

/// <summary>
/// Where a submission stands. 已受理, 已受理（有发现） and 不予受理 or 还不能提交 are its end states; what was accepted can still be withdrawn, what was not
/// be mended.
/// </summary>
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

    /// <summary>不予受理: no payroll can be read from it; 还不能提交: something has to be mended first; or a draft that was discarded. Its code says which.</summary>
    Rejected,

    /// <summary>受理后撤回; its code still says how it had been accepted.</summary>
    Withdrawn,
}

/// <summary>Codes of end states, as they are stored, signed on receipts and given by the interface.</summary>
public static class FilingCodes
{
    /// <summary>已受理.</summary>
    public const string Accepted = "accepted";

    /// <summary>已受理（有发现）.</summary>
    public const string AcceptedWithFindings = "accepted-with-findings";

    /// <summary>不予受理: the file cannot be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>还不能提交: no header was recognised; naming columns opens it again.</summary>
    public const string ColumnsUnknown = "columns-unknown";

    /// <summary>还不能提交: rows are wrong; editing cells or naming columns opens it again.</summary>
    public const string RowErrors = "row-errors";

    /// <summary>还不能提交: there is nobody in it; naming columns opens it again.</summary>
    public const string NoWorkers = "no-workers";

    /// <summary>A draft that another one of its period made superfluous.</summary>
    public const string Superseded = "superseded";

    /// <summary>A draft that its filer threw away. The stored word is older than the name: 撤回 has the state <see cref="FilingState.Withdrawn"/>.</summary>
    public const string Discarded = "withdrawn";

    /// <summary>Whether what was not accepted can be mended where it is and filed: that is 还不能提交, and no refusal.</summary>
    public static bool CanBeMended(string? code) => code is ColumnsUnknown or RowErrors or NoWorkers;
}
