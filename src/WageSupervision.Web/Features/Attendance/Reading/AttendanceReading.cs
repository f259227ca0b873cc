using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What an attendance file was found to say.</summary>
public sealed record AttendanceReading
{
    /// <summary>Why the file as a whole could not be read, or <c>null</c>; then nothing else is filled.</summary>
    public PayrollRefusal? Refusal { get; init; }

    /// <summary>The sheet read; for CSV the file's name.</summary>
    public string? SheetName { get; init; }

    /// <summary>The header's row, the lower one of two.</summary>
    public int HeaderRow { get; init; }

    /// <summary>Whether it has one column a day.</summary>
    public bool IsDaily { get; init; }

    /// <summary>Every column with a header.</summary>
    public IReadOnlyList<AttendanceColumn> Columns { get; init; } = [];

    /// <summary>The workers' lines without an error, in the order of the sheet.</summary>
    public IReadOnlyList<AttendanceLine> Lines { get; init; } = [];

    /// <summary>What must be mended before filing.</summary>
    public IReadOnlyList<PayrollIssue> Errors { get; init; } = [];

    /// <summary>What should be looked at and does not hinder filing.</summary>
    public IReadOnlyList<PayrollIssue> Warnings { get; init; } = [];

    /// <summary>Errors and warnings beyond the limit, counted and not told.</summary>
    public int IssuesLeftOut { get; init; }

    /// <summary>Workers, those with an error included.</summary>
    public int WorkerRows { get; init; }

    /// <summary>Whether the sheet can be filed as it is: read, no error, at least one worker.</summary>
    public bool IsClean => Refusal is null && Errors.Count == 0 && Lines.Count > 0;

    /// <summary>A reading that is nothing but a refusal.</summary>
    public static AttendanceReading Refused(string code, string message) => new() { Refusal = new PayrollRefusal(code, message) };
}

/// <summary>Codes of issues that only attendance sheets have; part of the interface, never renamed.</summary>
public static class AttendanceIssueCodes
{
    /// <summary>A day's cell that means nothing known.</summary>
    public const string Mark = "mark-unknown";

    /// <summary>A mark on a day that the month does not have.</summary>
    public const string NoSuchDay = "no-such-day";

    /// <summary>More days than the month has.</summary>
    public const string TooManyDays = "too-many-days";

    /// <summary>More hours than the month has.</summary>
    public const string TooManyHours = "too-many-hours";

    /// <summary>No 出勤天数 for a worker.</summary>
    public const string DaysMissing = "days-missing";

    /// <summary>Warning: the sheet's own count is not that of its marks.</summary>
    public const string CountMismatch = "count-mismatch";

    /// <summary>The kind in words.</summary>
    public static string Title(string code) => code switch
    {
        Mark => "每日记号不认识",
        NoSuchDay => "没有这一天",
        TooManyDays => "天数超过当月",
        TooManyHours => "加班工时超过当月",
        DaysMissing => "没有出勤天数",
        CountMismatch => "表中合计与每日记号不符",
        _ => Filings.IssueGroup.TitleOf(code),
    };
}
