using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What an attendance file was found to say.</summary>
public sealed record AttendanceReading
{
    /// <summary>Why the file as a whole could not be read, or <c>null</c>; then at most its columns are filled.</summary>
    public PayrollRefusal? Refusal { get; init; }

    /// <summary>The sheet read; for CSV the file's name.</summary>
    public string? SheetName { get; init; }

    /// <summary>All sheets that were read or looked at, in the order of <see cref="SheetRowNumber"/>.</summary>
    public IReadOnlyList<string> SheetNames { get; init; } = [];

    /// <summary>The header's last row.</summary>
    public int HeaderRow { get; init; }

    /// <summary>How it is laid out.</summary>
    public SheetShape Shape { get; init; }

    /// <summary>Whether it tells each day, and not only the month.</summary>
    public bool IsDaily => Shape is not (SheetShape.Monthly or SheetShape.Exceptions);

    /// <summary>Every column with a header.</summary>
    public IReadOnlyList<AttendanceColumn> Columns { get; init; } = [];

    /// <summary>Whether the sheet could be read if somebody said what its columns are.</summary>
    public bool NeedsColumns => Refusal?.Code == RefusalCodes.NoHeader && Columns.Count > 0;

    /// <summary>Marks that nobody knows, each an error too until it is answered.</summary>
    public IReadOnlyList<MarkQuestion> Questions { get; init; } = [];

    /// <summary>Marks that the sheet itself explains.</summary>
    public IReadOnlyDictionary<string, DayMeaning> Legend { get; init; } = new Dictionary<string, DayMeaning>();

    /// <summary>What the enterprise's word was, when it was read.</summary>
    public AttendanceMapping Mapping { get; init; } = AttendanceMapping.None;

    /// <summary>The workers' lines without an error, in the order of the sheet.</summary>
    public IReadOnlyList<AttendanceLine> Lines { get; init; } = [];

    /// <summary>What must be mended before filing.</summary>
    public IReadOnlyList<PayrollIssue> Errors { get; init; } = [];

    /// <summary>What should be looked at and does not hinder filing.</summary>
    public IReadOnlyList<PayrollIssue> Warnings { get; init; } = [];

    /// <summary>The first rows with an error as they are read now, so that they can be set right on the screen.</summary>
    public IReadOnlyList<RowToEdit> ToEdit { get; init; } = [];

    /// <summary>Errors and warnings beyond the limit, counted and not told.</summary>
    public int IssuesLeftOut { get; init; }

    /// <summary>Workers, those with an error included.</summary>
    public int WorkerRows { get; init; }

    /// <summary>Whether the sheet can be filed as it is: read, no error, at least one worker.</summary>
    public bool IsClean => Refusal is null && Errors.Count == 0 && Lines.Count > 0;

    /// <summary>Who stands on it, as one person is told from another: by number where it is given.</summary>
    internal IEnumerable<string> People => Lines.Select(line => line.IdentityNumber ?? line.WorkerName);

    /// <summary>Whether the file can be given back as it is with what is wrong marked in it; of another a workbook is made.</summary>
    public bool CanMark { get; init; }

    /// <summary>As the pieces that mark and mend sheets know it, whatever a sheet is about.</summary>
    public PayrollReading AsSheet() => new()
    {
        Refusal = Refusal,
        SheetName = SheetName,
        SheetNames = SheetNames,
        HeaderRow = HeaderRow,
        Errors = Errors,
        Warnings = Warnings,
        ToEdit = ToEdit,
        IssuesLeftOut = IssuesLeftOut,
        CanMark = CanMark,
    };

    /// <summary>A reading that is nothing but a refusal.</summary>
    public static AttendanceReading Refused(string code, string message) => new() { Refusal = new PayrollRefusal(code, message) };
}

/// <summary>Codes of issues that only attendance sheets have; part of the interface, never renamed.</summary>
public static class AttendanceIssueCodes
{
    /// <summary>A mark that means nothing known; told once for the whole sheet.</summary>
    public const string Mark = "mark-unknown";

    /// <summary>Bare numbers may be hours or work units.</summary>
    public const string NumbersUnclear = "numbers-unclear";

    /// <summary>A mark on a day that the month does not have.</summary>
    public const string NoSuchDay = "no-such-day";

    /// <summary>More days than the month has.</summary>
    public const string TooManyDays = "too-many-days";

    /// <summary>More hours than the month has.</summary>
    public const string TooManyHours = "too-many-hours";

    /// <summary>No 出勤天数 for a worker.</summary>
    public const string DaysMissing = "days-missing";

    /// <summary>The sheet is of another month.</summary>
    public const string OtherMonth = "other-month";

    /// <summary>Warning: the sheet's own count is not that of its marks.</summary>
    public const string CountMismatch = "count-mismatch";

    /// <summary>Warning: days worked were derived from days due.</summary>
    public const string DaysDerived = "days-derived";

    /// <summary>Warning: columns that were not read.</summary>
    public const string ColumnsLeft = "columns-left";

    /// <summary>Warning: the period begins in the month before.</summary>
    public const string AcrossMonths = "across-months";

    /// <summary>Warning: rows of other months were left out.</summary>
    public const string OtherDays = "other-days";

    /// <summary>Warning: punched on a day of rest.</summary>
    public const string RestWithPunch = "rest-with-punch";

    /// <summary>Warning: part of a day's leave, and nothing said of the rest.</summary>
    public const string PartOfDay = "part-of-day";

    /// <summary>Warning: only one punch on a day.</summary>
    public const string SinglePunch = "single-punch";

    /// <summary>Warning: punches before dawn count for the day before.</summary>
    public const string NightPunch = "night-punch";

    /// <summary>Warning: absence that a clock may have made of a missing punch.</summary>
    public const string AbsentByClock = "absent-by-clock";

    /// <summary>Columns of overtime that may be hours or days.</summary>
    public const string OvertimeUnclear = "overtime-unclear";

    /// <summary>Day columns of which nobody can tell which day they are.</summary>
    public const string DayColumns = "day-columns-unclear";

    /// <summary>The kind in words.</summary>
    public static string Title(string code) => code switch
    {
        Mark => "每日记号不认识",
        NumbersUnclear => "数字是小时还是工",
        NoSuchDay => "没有这一天",
        TooManyDays => "天数超过当月",
        TooManyHours => "加班工时超过当月",
        DaysMissing => "没有出勤天数",
        OtherMonth => "别的月份的表",
        CountMismatch => "表中合计与每日记号不符",
        DaysDerived => "出勤天数是推出的",
        ColumnsLeft => "没有读的列",
        AcrossMonths => "考勤周期跨月",
        OtherDays => "别的月份的行",
        RestWithPunch => "休息日打了卡",
        PartOfDay => "不满一天的假",
        SinglePunch => "一天只打了一次卡",
        NightPunch => "凌晨的打卡",
        AbsentByClock => "考勤机写的旷工",
        OvertimeUnclear => "加班是小时还是天",
        DayColumns => "每日列看不出是哪一天",
        _ => Filings.IssueGroup.TitleOf(code),
    };
}
