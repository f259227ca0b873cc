using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Writes lines by binary COPY, on the connection and in the transaction of the context.</summary>
public static class AttendanceLineWriter
{
    /// <summary>Writes all lines of one filing; the month's partition is made where it is missing.</summary>
    public static async Task WriteAsync(AppDbContext database, DateOnly period, IReadOnlyList<AttendanceLineRow> lines, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"select ensure_attendance_partition({period})", cancellationToken);
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            """
            copy attendance_line (enterprise_id, period, attendance_id, line_number, sheet_row, worker_name, identity_cipher, identity_index, days_worked,
              overtime_hours, sick_days, personal_leave_days, absent_days, annual_leave_days, other_leave_days, remark, has_signature, days, salt, row_hash)
            from stdin (format binary)
            """, cancellationToken);
        foreach (var line in lines)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(line.EnterpriseId, NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync(line.Period, NpgsqlDbType.Date, cancellationToken);
            await writer.WriteAsync(line.AttendanceId, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(line.LineNumber, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(line.SheetRow, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(line.WorkerName, NpgsqlDbType.Text, cancellationToken);
            await Bytes(line.IdentityCipher);
            await Bytes(line.IdentityIndex);
            await Amount(line.DaysWorked);
            await Amount(line.OvertimeHours);
            await Amount(line.SickDays);
            await Amount(line.PersonalLeaveDays);
            await Amount(line.AbsentDays);
            await Amount(line.AnnualLeaveDays);
            await Amount(line.OtherLeaveDays);
            await (line.Remark is { } remark ? writer.WriteAsync(remark, NpgsqlDbType.Text, cancellationToken) : writer.WriteNullAsync(cancellationToken));
            await (line.HasSignature is { } signature ? writer.WriteAsync(signature, NpgsqlDbType.Boolean, cancellationToken) : writer.WriteNullAsync(cancellationToken));
            await writer.WriteAsync(line.Days, NpgsqlDbType.Jsonb, cancellationToken);
            await Bytes(line.Salt);
            await Bytes(line.RowHash);
        }

        await writer.CompleteAsync(cancellationToken);

        Task Bytes(byte[]? value) => value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, NpgsqlDbType.Bytea, cancellationToken);

        Task Amount(decimal? value) => value is { } amount ? writer.WriteAsync(amount, NpgsqlDbType.Numeric, cancellationToken) : writer.WriteNullAsync(cancellationToken);
    }
}
