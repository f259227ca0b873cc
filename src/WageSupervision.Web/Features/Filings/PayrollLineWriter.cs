using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// Stores the lines of one filing: each is sealed, hashed and sent by binary COPY straight into the month's partition, on the
/// connection and in the transaction of the context. It holds a chunk at a time, never all lines.
/// </summary>
public sealed class PayrollLineWriter : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;
    private const short Columns = 20;

    private readonly FilingRow filing;
    private readonly NpgsqlRawCopyStream copy;
    private readonly FieldSealer sealer;
    private readonly RowHash rowHash;
    private readonly LineItems items = new();
    private readonly IncrementalHash linesHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CopyBuffer buffer = new();
    private bool complete;

    private PayrollLineWriter(FilingRow filing, NpgsqlRawCopyStream copy, FieldSealer sealer)
    {
        this.filing = filing;
        this.copy = copy;
        this.sealer = sealer;
        rowHash = new RowHash(filing.EnterpriseId, filing.Period, filing.FilingId);
        buffer.Header();
    }

    /// <summary>How many lines were written.</summary>
    public int Lines { get; private set; }

    /// <summary>Begins; the month's partition is made where it is missing. Until the end the connection is taken.</summary>
    public static async Task<PayrollLineWriter> BeginAsync(AppDbContext database, FilingRow filing, FieldProtector protector, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(protector);
        await database.Database.ExecuteSqlAsync($"select ensure_payroll_partition({filing.Period})", cancellationToken);
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        var copy = await connection.BeginRawBinaryCopyAsync(
            $"""
            copy {PartitionOf(filing.Period)} (enterprise_id, period, filing_id, line_number, sheet_row, worker_name, identity_cipher, identity_index, bank_cipher,
              days_worked, overtime_hours, sick_days, unpaid_absence_days, gross, deducted, net, paid_on, items, salt, row_hash)
            from stdin (format binary)
            """, cancellationToken);
        return new PayrollLineWriter(filing, copy, protector.Sealer());
    }

    /// <summary>The table that holds a month's lines.</summary>
    public static string PartitionOf(DateOnly period) => period.ToString("'payroll_line_'yyyyMM", CultureInfo.InvariantCulture);

    /// <summary>Writes the next line.</summary>
    public async ValueTask WriteAsync(PayrollLine line, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(line);
        Add(line);
        if (buffer.Length >= Chunk)
        {
            await SendAsync(cancellationToken);
        }
    }

    /// <summary>Ends.</summary>
    /// <returns>What binds the lines: SHA-256 over their hashes in order.</returns>
    public async Task<byte[]> CompleteAsync(CancellationToken cancellationToken)
    {
        buffer.Trailer();
        await SendAsync(cancellationToken);

        // Closing the stream is what tells the server that these were all.
        complete = true;
        await copy.DisposeAsync();
        return linesHash.GetHashAndReset();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!complete)
        {
            await copy.CancelAsync();
            await copy.DisposeAsync();
        }

        sealer.Dispose();
        items.Dispose();
        linesHash.Dispose();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await copy.WriteAsync(buffer.Written, cancellationToken);
        buffer.Clear();
    }

    private void Add(PayrollLine line)
    {
        var number = ++Lines;
        Span<byte> salt = stackalloc byte[16];
        Span<byte> hash = stackalloc byte[32];
        sealer.Fill(salt);
        var amounts = items.Of(line);
        rowHash.Of(number, salt, line, amounts, hash);
        linesHash.AppendData(hash);

        buffer.Row(Columns);
        buffer.Number(filing.EnterpriseId);
        buffer.Day(filing.Period);
        buffer.Identifier(filing.FilingId);
        buffer.Number(number);
        buffer.Number(line.Row);
        buffer.Text(line.WorkerName);
        Sealed(line.IdentityNumber, "identity", number);
        if (line.IdentityNumber is { } identity)
        {
            sealer.IndexOf(identity, buffer.Field(32));
        }
        else
        {
            buffer.Null();
        }

        Sealed(line.BankAccount, "bank", number);
        buffer.Amount(line.DaysWorked);
        buffer.Amount(line.OvertimeHours);
        buffer.Amount(line.SickDays);
        buffer.Amount(line.UnpaidAbsenceDays);
        buffer.Amount(line.Gross);
        buffer.Amount(line.Deducted);
        buffer.Amount(line.Net);
        buffer.Day(line.PaidOn ?? filing.PaidOn);
        buffer.Json(amounts);
        buffer.Bytes(salt);
        buffer.Bytes(hash);
    }

    private void Sealed(string? value, string field, int number)
    {
        if (value is null)
        {
            buffer.Null();
            return;
        }

        Span<byte> place = stackalloc byte[128];
        Utf8.TryWrite(place, CultureInfo.InvariantCulture, $"payroll_line|{field}|{filing.EnterpriseId}|{filing.FilingId:N}|{number}", out var length);
        var plain = value.Length <= 64 ? stackalloc byte[192] : new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        plain = plain[..Encoding.UTF8.GetBytes(value, plain)];
        sealer.Seal(plain, place[..length], buffer.Field(plain.Length + FieldSealer.Overhead));
    }
}
