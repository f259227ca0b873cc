using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Attendance;
using WageSupervision.Web.Features.Attendance.Reading;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Attendance sheets as tests file them, and the steps of filing and answering them over HTTP.</summary>
public static class AttendanceSheets
{
    /// <summary>Attendance that agrees with a payroll.</summary>
    public static List<AttendanceLine> Of(IReadOnlyList<PayrollLine> lines) =>
        [.. lines.Select(line => new AttendanceLine { Row = line.Row, WorkerName = line.WorkerName, IdentityNumber = line.IdentityNumber,
            DaysWorked = line.DaysWorked ?? 0, OvertimeHours = line.OvertimeHours, SickDays = line.SickDays, PersonalLeaveDays = line.UnpaidAbsenceDays })];

    /// <summary>A monthly summary as CSV, of September 2026 unless said otherwise.</summary>
    public static byte[] Csv(IReadOnlyList<AttendanceLine> lines, int month = 9) =>
        AttendanceTemplate.WriteCsv("测试公司", new YearMonth(2026, month), daily: false, lines, filled: true);

    /// <summary>A monthly summary as a workbook.</summary>
    public static byte[] Xlsx(IReadOnlyList<AttendanceLine> lines) =>
        AttendanceTemplate.WriteXlsx("测试公司", new YearMonth(2026, 9), daily: false, lines, filled: true);

    /// <summary>Uploads an attendance sheet; gives the filing.</summary>
    public static async Task<Guid> UploadAttendanceAsync(
        this HttpClient filer, byte[] content, string fileName = "考勤.csv", string month = "2026-09", string? reason = null)
    {
        var location = (await filer.UploadAsync("/Attendance/Submit", fileName, content, ("Input.Month", month), ("Input.Reason", reason)))
            .Expect(302).Location!;
        Assert.StartsWith("/Attendance/Check/", location, StringComparison.Ordinal);
        return Guid.Parse(location["/Attendance/Check/".Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>Uploads and confirms an attendance sheet; gives the filing.</summary>
    public static async Task<Guid> FileAttendanceAsync(
        this HttpClient filer, byte[] content, string fileName = "考勤.csv", string month = "2026-09", string? reason = null)
    {
        var filing = await filer.UploadAttendanceAsync(content, fileName, month, reason);
        Assert.Equal($"/Attendance/Receipt/{filing}", (await filer.SubmitAsync($"/Attendance/Check/{filing}")).Expect(302).Location);
        return filing;
    }

    /// <summary>确认 an own line, or, with a reason, 提出异议.</summary>
    public static Task<Answer> AnswerAttendanceAsync(
        this HttpClient worker, Guid filing, int line, string? reason = null, bool? disputed = null, string month = "2026-09") =>
        worker.SubmitAsync($"/MyWages/{month}", ("Input.AttendanceId", filing.ToString()), ("Input.Line", line.ToString(CultureInfo.InvariantCulture)),
            ("Input.Disputed", (disputed ?? reason is not null) ? "true" : "false"), ("Input.Reason", reason));
}
