using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>One column of an attendance sheet.</summary>
/// <param name="Place">Where it stands and what it is called; its field only says whether it is 姓名 or 身份证号.</param>
/// <param name="Field">What it means; <c>null</c> for a day or for what is left over.</param>
/// <param name="Day">The day of the month, from 1; <c>null</c> for any other column.</param>
public sealed record AttendanceColumn(PayrollColumn Place, AttendanceField? Field, int? Day)
{
    /// <summary>What its cells count.</summary>
    public QuantityUnit Unit { get; init; }

    /// <summary>Which part of its day it holds.</summary>
    public DayPart Part { get; init; }

    /// <summary>Whether it sums up other columns of its field.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Whether it names overtime as a whole.</summary>
    internal bool IsWhole { get; init; }

    /// <summary>Whether nothing of it is needed: known to be something else, or so by the enterprise's word.</summary>
    public bool IsAside { get; init; }

    /// <summary>Its own header, without what stands over it.</summary>
    internal string Word { get; init; } = "";

    /// <summary>Whether it bears money or time although it is not needed, so that it is told.</summary>
    internal bool IsToldAside { get; init; }

    /// <summary>Whether it is overtime that may be hours or days: it has to be asked.</summary>
    internal bool IsUnclear { get; init; }

    /// <summary>Whether a time clock wrote it of every day without a punch: 旷工 of its summary is no fact.</summary>
    internal bool IsByClock { get; init; }

    /// <summary>The header as it is remembered.</summary>
    public string Key => Place.Key;

    /// <summary>Whether it means anything to the portal.</summary>
    public bool IsKnown => Field is not null || Day is not null;
}

/// <summary>A header as found: its last row and its columns.</summary>
/// <param name="FirstRow">The first row of it; those above hold titles.</param>
/// <param name="Row">The last row of it.</param>
/// <param name="Columns">Its columns from left to right.</param>
internal sealed record AttendanceHeader(int FirstRow, int Row, IReadOnlyList<AttendanceColumn> Columns)
{
    /// <summary>The fewest day columns that make a sheet of days.</summary>
    public const int FewestDays = 5;

    private readonly SheetShape? _shape = ShapeOf(Columns);

    private static readonly AttendanceField[] Away =
        [AttendanceField.SickDays, AttendanceField.PersonalLeaveDays, AttendanceField.AbsentDays, AttendanceField.AnnualLeaveDays,
            AttendanceField.OtherLeaveDays];

    /// <summary>Columns of days.</summary>
    public IEnumerable<AttendanceColumn> DayColumns => Columns.Where(column => column.Day is not null);

    /// <summary>Whether it is a time clock's cards.</summary>
    public bool IsCards { get; init; }

    /// <summary>Whether its days stand under 考勤结果 beside a column of the days worked: they say in words what the columns count.</summary>
    public bool DaysAreNotes { get; init; }

    /// <summary>Columns among the days of which nobody can tell which day they are; they have to be asked.</summary>
    public IReadOnlyList<AttendanceColumn> OpenDays { get; init; } = [];

    /// <summary>Whether every day column counts overtime, so that nothing is said of the days worked.</summary>
    public bool IsOvertimeOnly => Shape == SheetShape.Days && DayColumns.All(column => column.Part == DayPart.Overtime)
        && Of(AttendanceField.DaysWorked) is null;

    /// <summary>The layout; <c>null</c> where it is none of a sheet of attendance.</summary>
    public SheetShape? Shape => IsCards ? SheetShape.Cards : _shape;

    /// <summary>How many of its columns are known.</summary>
    public int Known => Columns.Count(column => column.IsKnown);

    /// <summary>The column of a field, or <c>null</c>.</summary>
    public AttendanceColumn? Of(AttendanceField field) => Columns.FirstOrDefault(column => column.Field == field);

    private static SheetShape? ShapeOf(IReadOnlyList<AttendanceColumn> columns)
    {
        bool Has(AttendanceField field) => columns.Any(column => column.Field == field);
        if (!Has(AttendanceField.Name))
        {
            return null;
        }

        var days = columns.Where(column => column.Day is not null).ToList();
        if (days.Count >= FewestDays)
        {
            return days.Exists(column => column.Part is DayPart.Arrival or DayPart.Departure) ? SheetShape.DayPairs : SheetShape.Days;
        }

        var worked = Has(AttendanceField.DaysWorked);
        if (Has(AttendanceField.Date) && (Has(AttendanceField.Arrival) || Has(AttendanceField.Departure) || Has(AttendanceField.Result)
            || Has(AttendanceField.AbsentMark) || worked))
        {
            return SheetShape.PersonDays;
        }

        if (Has(AttendanceField.Punch) && !worked)
        {
            return SheetShape.Punches;
        }

        return worked ? SheetShape.Monthly
            : (Array.Exists(Away, Has) && columns.Count(column => column.Field is { } field && AttendanceFields.IsQuantity(field)) >= 2)
                || IsOvertime(columns) ? SheetShape.Exceptions
            : null;
    }

    // Hours of overtime by kind; beside wages 平时加班 and 周末加班 are money.
    private static bool IsOvertime(IReadOnlyList<AttendanceColumn> columns) =>
        columns.Count(column => column.Field == AttendanceField.OvertimeHours) >= 2
            && !columns.Any(column => column.Key.Contains("工资", StringComparison.Ordinal) || column.Key.Contains("应发", StringComparison.Ordinal)
                || column.Key.Contains("实发", StringComparison.Ordinal) || column.Key.Contains('薪', StringComparison.Ordinal));
}
