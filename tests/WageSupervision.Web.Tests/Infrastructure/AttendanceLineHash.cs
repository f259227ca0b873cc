using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using WageSupervision.Web.Features.Attendance.Reading;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The layout of an attendance line, written down a second time: stored hashes must stay checkable for as long as they are kept.</summary>
internal static class AttendanceLineHash
{
    /// <summary>The hash of a line as filed.</summary>
    public static byte[] OfLine(long enterpriseId, DateOnly period, Guid attendanceId, int lineNumber, byte[] salt, AttendanceLine line, string days)
    {
        ArgumentNullException.ThrowIfNull(line);

        // 0x02: an attendance line; 0x01: SHA-256; 0x01: version of this layout.
        using var writer = new Writer([0x02, 0x01, 0x01]);
        writer.Number(enterpriseId);
        writer.Number(period.DayNumber);
        writer.Bytes(attendanceId.ToByteArray(bigEndian: true));
        writer.Number(lineNumber);
        writer.Bytes(salt);
        writer.Number(line.Row);
        writer.Text(line.WorkerName);
        writer.Text(line.IdentityNumber);
        foreach (var amount in (ReadOnlySpan<decimal?>)[line.DaysWorked, line.OvertimeHours, line.SickDays, line.PersonalLeaveDays, line.AbsentDays,
            line.AnnualLeaveDays, line.OtherLeaveDays])
        {
            writer.Amount(amount);
        }

        writer.Text(line.Remark);
        writer.Number(line.HasSignature switch { null => -1, false => 0, true => 1 });
        writer.Text(days);
        return writer.Take();
    }

    private sealed class Writer : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public Writer(ReadOnlySpan<byte> kind) => hash.AppendData(kind);

        public void Number(long value)
        {
            Span<byte> buffer = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(buffer, value);
            hash.AppendData(buffer);
        }

        public void Amount(decimal? value) => Number(value is { } amount ? decimal.ToInt64(decimal.Round(amount * 100)) : long.MinValue);

        public void Bytes(byte[] value) => hash.AppendData(value);

        public void Text(string? value)
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

        public byte[] Take() => hash.GetHashAndReset();

        public void Dispose() => hash.Dispose();
    }
}
