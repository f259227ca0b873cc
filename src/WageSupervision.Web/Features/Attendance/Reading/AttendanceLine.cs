namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>One worker's attendance of one month. <c>null</c> means that the sheet does not say, which is not zero.</summary>
public sealed record AttendanceLine
{
    /// <summary>The row of the sheet, as the spreadsheet counts; the first where a worker has several.</summary>
    public required int Row { get; init; }

    /// <summary>姓名.</summary>
    public required string WorkerName { get; init; }

    /// <summary>公民身份号码 as filed, or <c>null</c>.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>出勤天数; <c>null</c> in a sheet of leave and lateness only.</summary>
    public required decimal? DaysWorked { get; init; }

    /// <summary>加班工时.</summary>
    public decimal? OvertimeHours { get; init; }

    /// <summary>病假天数.</summary>
    public decimal? SickDays { get; init; }

    /// <summary>事假天数.</summary>
    public decimal? PersonalLeaveDays { get; init; }

    /// <summary>旷工天数.</summary>
    public decimal? AbsentDays { get; init; }

    /// <summary>年休假天数.</summary>
    public decimal? AnnualLeaveDays { get; init; }

    /// <summary>其他假天数.</summary>
    public decimal? OtherLeaveDays { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether the cell for the worker's own signature is filled; <c>null</c> where there is no such column.</summary>
    public bool? HasSignature { get; init; }

    /// <summary>The marks by day of the month; empty for a monthly summary.</summary>
    public IReadOnlyDictionary<int, string> Days { get; init; } = new SortedDictionary<int, string>();
}
