using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Writes lines by binary COPY, on the connection and in the transaction of the context.</summary>
public static class PayrollLineWriter
{
    /// <summary>Writes all lines of one filing; the month's partition is made where it is missing.</summary>
    public static async Task WriteAsync(AppDbContext database, DateOnly period, IReadOnlyList<PayrollLineRow> lines, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync($"select ensure_payroll_partition({period})", cancellationToken);
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            """
            copy payroll_line (enterprise_id, period, filing_id, line_number, sheet_row, worker_name, identity_cipher, identity_index, bank_cipher,
              days_worked, overtime_hours, sick_days, unpaid_absence_days, gross, deducted, net, paid_on, items, salt, row_hash)
            from stdin (format binary)
            """, cancellationToken);
        foreach (var line in lines)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(line.EnterpriseId, NpgsqlDbType.Bigint, cancellationToken);
            await writer.WriteAsync(line.Period, NpgsqlDbType.Date, cancellationToken);
            await writer.WriteAsync(line.FilingId, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(line.LineNumber, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(line.SheetRow, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(line.WorkerName, NpgsqlDbType.Text, cancellationToken);
            await Bytes(line.IdentityCipher);
            await Bytes(line.IdentityIndex);
            await Bytes(line.BankCipher);
            await Amount(line.DaysWorked);
            await Amount(line.OvertimeHours);
            await Amount(line.SickDays);
            await Amount(line.UnpaidAbsenceDays);
            await Amount(line.Gross);
            await Amount(line.Deducted);
            await Amount(line.Net);
            if (line.PaidOn is { } day)
            {
                await writer.WriteAsync(day, NpgsqlDbType.Date, cancellationToken);
            }
            else
            {
                await writer.WriteNullAsync(cancellationToken);
            }

            await writer.WriteAsync(line.Items, NpgsqlDbType.Jsonb, cancellationToken);
            await Bytes(line.Salt);
            await Bytes(line.RowHash);
        }

        await writer.CompleteAsync(cancellationToken);

        Task Bytes(byte[]? value) => value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, NpgsqlDbType.Bytea, cancellationToken);

        Task Amount(decimal? value) => value is { } yuan ? writer.WriteAsync(yuan, NpgsqlDbType.Numeric, cancellationToken) : writer.WriteNullAsync(cancellationToken);
    }
}
