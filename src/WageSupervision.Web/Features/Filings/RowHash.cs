using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The hash of a payroll line: fixed order, length-prefixed UTF-8 NFC, money in fen, null distinct from zero.</summary>
public static class RowHash
{
    /// <summary>Takes the hash of a line as filed.</summary>
    public static byte[] Of(long enterpriseId, DateOnly period, Guid filingId, int lineNumber, byte[] salt, PayrollLine line, string items)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // 0x00: a leaf; 0x01: SHA-256; 0x01: version of this layout.
        hash.AppendData([0x00, 0x01, 0x01]);
        Number(enterpriseId);
        Number(period.DayNumber);
        hash.AppendData(filingId.ToByteArray(bigEndian: true));
        Number(lineNumber);
        hash.AppendData(salt);
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
        Text(items);
        return hash.GetHashAndReset();

        void Number(long value)
        {
            Span<byte> buffer = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(buffer, value);
            hash.AppendData(buffer);
        }

        void Amount(decimal? value) => Number(value is { } yuan ? decimal.ToInt64(decimal.Round(yuan * 100)) : long.MinValue);

        void Text(string? value)
        {
            if (value is null)
            {
                Number(-1);
                return;
            }

            var bytes = Encoding.UTF8.GetBytes(value.Normalize(NormalizationForm.FormC));
            Number(bytes.Length);
            hash.AppendData(bytes);
        }
    }
}
