using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Writes attendance sheets in the standard columns: the empty template, and sheets of the demo and of tests.</summary>
public static class AttendanceTemplate
{
    private static readonly AttendanceField[] Monthly =
    [
        AttendanceField.DaysWorked, AttendanceField.OvertimeHours, AttendanceField.SickDays, AttendanceField.PersonalLeaveDays, AttendanceField.AbsentDays,
        AttendanceField.AnnualLeaveDays, AttendanceField.OtherLeaveDays,
    ];

    /// <summary>As a workbook.</summary>
    /// <param name="enterpriseName">Stands in the title.</param>
    /// <param name="month">The month of the sheet.</param>
    /// <param name="daily">Whether it has one column a day.</param>
    /// <param name="workers">The workers.</param>
    /// <param name="filled">Whether their days are written too, and not only who they are.</param>
    public static byte[] WriteXlsx(string enterpriseName, YearMonth month, bool daily, IReadOnlyList<AttendanceLine> workers, bool filled = false)
    {
        var rows = Rows(enterpriseName, month, daily, workers, filled);
        return WorkbookWriter.Write("考勤表", rows, new WorkbookLayout(2, [.. rows[2].Select(header => Column((string)header!))]));
    }

    /// <summary>As CSV in UTF-8 with a byte order mark.</summary>
    /// <inheritdoc cref="WriteXlsx" path="/param"/>
    public static byte[] WriteCsv(string enterpriseName, YearMonth month, bool daily, IReadOnlyList<AttendanceLine> workers, bool filled = false) =>
        PayrollWorkbook.Csv(Rows(enterpriseName, month, daily, workers, filled), encoding: null);

    private static List<IReadOnlyList<object?>> Rows(string enterpriseName, YearMonth month, bool daily, IReadOnlyList<AttendanceLine> workers, bool filled)
    {
        var days = daily ? Enumerable.Range(1, month.LastDay.Day).ToList() : [];
        var note = daily ? "每格写 √ 出勤、加2 加班小时、事、病、年、旷、休，或者小时数" : "没有的留空；“加班工时”写小时，其余写天数";
        List<IReadOnlyList<object?>> rows =
        [
            [$"{enterpriseName} 考勤表"],
            [string.Create(CultureInfo.InvariantCulture, $"考勤月份：{month.Year}年{month.Month}月　　{note}")],
            [
                "序号", "姓名", "身份证号", .. days.Select(day => day.ToString(CultureInfo.InvariantCulture)),
                .. daily ? [] : Monthly.Select(AttendanceFields.Label), "备注", "本人签字",
            ],
        ];
        for (var i = 0; i < workers.Count; i++)
        {
            var worker = workers[i];
            rows.Add(
            [
                i + 1, worker.WorkerName, worker.IdentityNumber, .. days.Select(day => filled ? worker.Days.GetValueOrDefault(day) : null),
                .. daily ? [] : Monthly.Select(field => filled ? (object?)ValueOf(worker, field) : null), filled ? worker.Remark : null, null,
            ]);
        }

        return rows;
    }

    private static decimal? ValueOf(AttendanceLine line, AttendanceField field) => field switch
    {
        AttendanceField.DaysWorked => line.DaysWorked,
        AttendanceField.OvertimeHours => line.OvertimeHours,
        AttendanceField.SickDays => line.SickDays,
        AttendanceField.PersonalLeaveDays => line.PersonalLeaveDays,
        AttendanceField.AbsentDays => line.AbsentDays,
        AttendanceField.AnnualLeaveDays => line.AnnualLeaveDays,
        AttendanceField.OtherLeaveDays => line.OtherLeaveDays,
        _ => null,
    };

    private static (double Width, FieldKind Kind) Column(string header) => header switch
    {
        "身份证号" => (22, FieldKind.Digits),
        "序号" => (6, FieldKind.Text),
        "备注" => (24, FieldKind.Text),
        _ when char.IsAsciiDigit(header[0]) => (6, FieldKind.Text),
        "姓名" or "本人签字" => (12, FieldKind.Text),
        _ => (12, FieldKind.Quantity),
    };
}
