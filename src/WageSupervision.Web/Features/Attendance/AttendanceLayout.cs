using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence.Lines;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Attendance lines as they are stored and hashed.</summary>
public sealed class AttendanceLayout : LineLayout<AttendanceLine>
{
    private static readonly string[] Fields =
    [
        "sheet_row", "worker_name", "identity_cipher", "identity_index", "days_worked", "overtime_hours", "sick_days", "personal_leave_days", "absent_days",
        "annual_leave_days", "other_leave_days", "remark", "has_signature", "days",
    ];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <inheritdoc/>
    public override string Table => "attendance_line";

    /// <inheritdoc/>
    public override string EnsurePartition => "ensure_attendance_partition";

    /// <inheritdoc/>
    public override string IdColumn => "attendance_id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => Fields;

    /// <inheritdoc/>
    public override byte HashKind => 0x02;

    /// <inheritdoc/>
    public override void Write(AttendanceLine line, LineSink sink)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(sink);
        sink.Number(line.Row);
        sink.Text(line.WorkerName);
        sink.Identity(line.IdentityNumber);
        sink.Amount(line.DaysWorked);
        sink.Amount(line.OvertimeHours);
        sink.Amount(line.SickDays);
        sink.Amount(line.PersonalLeaveDays);
        sink.Amount(line.AbsentDays);
        sink.Amount(line.AnnualLeaveDays);
        sink.Amount(line.OtherLeaveDays);
        sink.Text(line.Remark);
        sink.Flag(line.HasSignature);
        sink.Json(JsonSerializer.Serialize(line.Days, Json));
    }
}
