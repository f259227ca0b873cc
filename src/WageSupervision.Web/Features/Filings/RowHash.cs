using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// The hashes of a filing's payroll lines: fixed order, length-prefixed UTF-8 NFC, money in fen, null distinct from zero.
/// A line is laid out whole and hashed in one call. For one thread at a time.
/// </summary>
/// <param name="enterpriseId">Owner.</param>
/// <param name="period">First day of the month.</param>
/// <param name="filingId">The filing.</param>
public sealed class RowHash(long enterpriseId, DateOnly period, Guid filingId)
{
    private readonly ArrayBufferWriter<byte> layout = new(1024);

    /// <summary>Takes the hash of a line as filed.</summary>
    /// <param name="lineNumber">From 1, in the order of the file.</param>
    /// <param name="salt">Makes the hash unguessable.</param>
    /// <param name="line">The line.</param>
    /// <param name="items">Its items, see <see cref="LineItems"/>.</param>
    /// <param name="into">32 bytes for the hash.</param>
    public void Of(int lineNumber, ReadOnlySpan<byte> salt, PayrollLine line, ReadOnlySpan<byte> items, Span<byte> into)
    {
        ArgumentNullException.ThrowIfNull(line);
        layout.ResetWrittenCount();

        // 0x00: a leaf; 0x01: SHA-256; 0x01: version of this layout.
        layout.Write((ReadOnlySpan<byte>)[0x00, 0x01, 0x01]);
        Number(enterpriseId);
        Number(period.DayNumber);
        filingId.TryWriteBytes(layout.GetSpan(16), bigEndian: true, out var written);
        layout.Advance(written);
        Number(lineNumber);
        layout.Write(salt);
        Number(line.Row);
        Text(line.WorkerName);
        Text(line.IdentityNumber);
        Text(line.BankAccount);
        Amount(line.DaysWorked);
        Amount(line.OvertimeHours);
        Amount(line.SickDays);
        Amount(line.UnpaidAbsenceDays);
        Amount(line.Gross);
        Amount(line.Deducted);
        Amount(line.Net);
        Number(line.PaidOn?.DayNumber ?? -1);
        Number(items.Length);
        layout.Write(items);
        SHA256.HashData(layout.WrittenSpan, into);
    }

    private void Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(layout.GetSpan(8), value);
        layout.Advance(8);
    }

    private void Amount(decimal? value) => Number(value is { } yuan ? decimal.ToInt64(decimal.Round(yuan * 100)) : long.MinValue);

    private void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        var normal = IsPlain(value) ? value : value.Normalize(NormalizationForm.FormC);
        Number(Encoding.UTF8.GetByteCount(normal));
        Encoding.UTF8.GetBytes(normal, layout);
    }

    // What is below U+0300 and the common Chinese characters stand for themselves in NFC; asking costs more than looking.
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is >= '\u0300' and (< '\u4E00' or > '\u9FFF'))
            {
                return false;
            }
        }

        return true;
    }
}
