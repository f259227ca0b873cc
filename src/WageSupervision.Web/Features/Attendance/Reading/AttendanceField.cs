namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What a column of an attendance sheet can mean to the portal.</summary>
public enum AttendanceField
{
    /// <summary>姓名.</summary>
    Name,

    /// <summary>身份证号.</summary>
    IdentityNumber,

    /// <summary>出勤天数.</summary>
    DaysWorked,

    /// <summary>加班工时.</summary>
    OvertimeHours,

    /// <summary>病假天数.</summary>
    SickDays,

    /// <summary>事假天数.</summary>
    PersonalLeaveDays,

    /// <summary>旷工天数.</summary>
    AbsentDays,

    /// <summary>年休假天数.</summary>
    AnnualLeaveDays,

    /// <summary>其他假天数.</summary>
    OtherLeaveDays,

    /// <summary>备注.</summary>
    Remark,

    /// <summary>本人签字.</summary>
    Signature,

    /// <summary>应出勤天数.</summary>
    DaysDue,

    /// <summary>工号, 考勤号码: tells two people of one name apart.</summary>
    StaffNumber,

    /// <summary>日期: the sheet has a row for each day, or for each punch.</summary>
    Date,

    /// <summary>打卡时间: a punch, with or without its day.</summary>
    Punch,

    /// <summary>上班时间 of a day's row.</summary>
    Arrival,

    /// <summary>下班时间 of a day's row.</summary>
    Departure,

    /// <summary>考勤结果 of a day's row, in words.</summary>
    Result,

    /// <summary>是否旷工 of a day's row: 是 or 否.</summary>
    AbsentMark,

    /// <summary>加班天数: by the enterprise's word only; read as <see cref="OvertimeHours"/>, eight to a day.</summary>
    OvertimeDays,
}

/// <summary>What a quantity is counted in.</summary>
public enum QuantityUnit
{
    /// <summary>The sheet does not say: days of work and leave, hours of overtime.</summary>
    Unsaid,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Hours; eight make a day.</summary>
    Hours,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>工, 工日: a day's work done, of which a long day makes more than one.</summary>
    WorkUnits,
}

/// <summary>Which part of its day a column holds.</summary>
public enum DayPart
{
    /// <summary>The whole of it.</summary>
    Whole,

    /// <summary>When work began.</summary>
    Arrival,

    /// <summary>When it ended.</summary>
    Departure,

    /// <summary>上午.</summary>
    Morning,

    /// <summary>下午.</summary>
    Afternoon,

    /// <summary>加班.</summary>
    Overtime,
}

/// <summary>How an attendance sheet is laid out.</summary>
public enum SheetShape
{
    /// <summary>One row a worker, with the month's days worked.</summary>
    Monthly,

    /// <summary>One row a worker, with leave and lateness only.</summary>
    Exceptions,

    /// <summary>One column a day.</summary>
    Days,

    /// <summary>Two columns a day: when work began and ended.</summary>
    DayPairs,

    /// <summary>One row a worker and day.</summary>
    PersonDays,

    /// <summary>One row a punch.</summary>
    Punches,

    /// <summary>A time clock's cards: days across, a row of names, a row of times.</summary>
    Cards,
}

/// <summary>Fields in words.</summary>
public static class AttendanceFields
{
    /// <summary>Hours of a working day, by which hours of leave become days.</summary>
    public const decimal HoursPerDay = 8;

    /// <summary>Fields that count days or hours of a worker, in the order of the enumeration.</summary>
    public static IReadOnlyList<AttendanceField> Quantities { get; } =
        [.. Enum.GetValues<AttendanceField>().Where(field => field is >= AttendanceField.DaysWorked and <= AttendanceField.OtherLeaveDays)];

    /// <summary>Whether the field counts days or hours of a worker.</summary>
    public static bool IsQuantity(AttendanceField field) => field is >= AttendanceField.DaysWorked and <= AttendanceField.OtherLeaveDays;

    /// <summary>Whether several columns of one field are added up: 平时加班 and 周末加班, 婚假 and 丧假.</summary>
    public static bool IsAdditive(AttendanceField field) =>
        field is AttendanceField.OvertimeHours or AttendanceField.OvertimeDays or AttendanceField.OtherLeaveDays;

    /// <summary>The field's standard header.</summary>
    public static string Label(AttendanceField field) => field switch
    {
        AttendanceField.Name => "姓名",
        AttendanceField.IdentityNumber => "身份证号",
        AttendanceField.DaysWorked => "出勤天数",
        AttendanceField.OvertimeHours => "加班工时",
        AttendanceField.SickDays => "病假天数",
        AttendanceField.PersonalLeaveDays => "事假天数",
        AttendanceField.AbsentDays => "旷工天数",
        AttendanceField.AnnualLeaveDays => "年休假天数",
        AttendanceField.OtherLeaveDays => "其他假天数",
        AttendanceField.Remark => "备注",
        AttendanceField.Signature => "本人签字",
        AttendanceField.DaysDue => "应出勤天数",
        AttendanceField.StaffNumber => "工号",
        AttendanceField.Date => "日期",
        AttendanceField.Punch => "打卡时间",
        AttendanceField.Arrival => "上班时间",
        AttendanceField.Departure => "下班时间",
        AttendanceField.Result => "考勤结果",
        AttendanceField.AbsentMark => "是否旷工",
        AttendanceField.OvertimeDays => "加班天数（一天按 8 小时）",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
