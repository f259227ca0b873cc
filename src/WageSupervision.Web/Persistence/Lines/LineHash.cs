using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WageSupervision.Web.Persistence.Lines;

/// <summary>
/// Lays fields out in a fixed order and takes their SHA-256 in one call: length-prefixed UTF-8 NFC, amounts in hundredths, null distinct from
/// zero. For one thread at a time.
/// </summary>
public sealed class LineHash
{
    private readonly ArrayBufferWriter<byte> layout = new(1024);

    /// <summary>Begins anew.</summary>
    /// <param name="kind">What is hashed: 0x00 a payroll line, 0x02 an attendance line, 0x03 a worker's word on one.</param>
    public void Begin(byte kind)
    {
        layout.ResetWrittenCount();

        // 0x01: SHA-256; 0x01: version of this layout.
        layout.Write((ReadOnlySpan<byte>)[kind, 0x01, 0x01]);
    }

    /// <summary>A whole number, a day or a length.</summary>
    public void Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(layout.GetSpan(8), value);
        layout.Advance(8);
    }

    /// <summary>An id.</summary>
    public void Identifier(Guid value)
    {
        value.TryWriteBytes(layout.GetSpan(16), bigEndian: true, out var written);
        layout.Advance(written);
    }

    /// <summary>Money, days or hours.</summary>
    public void Amount(decimal? value) => Number(value is { } amount ? decimal.ToInt64(decimal.Round(amount * 100)) : long.MinValue);

    /// <summary>Bytes of a length that the layout knows.</summary>
    public void Bytes(ReadOnlySpan<byte> value) => layout.Write(value);

    /// <summary>A text, or that there is none.</summary>
    public void Text(string? value)
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

    /// <summary>The hash of everything since it began.</summary>
    /// <param name="into">32 bytes.</param>
    public void Take(Span<byte> into) => SHA256.HashData(layout.WrittenSpan, into);

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
