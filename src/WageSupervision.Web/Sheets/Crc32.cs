using System.Buffers.Binary;

namespace WageSupervision.Web.Sheets;

/// <summary>The checksum of zip packages, eight bytes at a step: every byte of a large sheet goes through it.</summary>
internal static class Crc32
{
    private const int Step = 8;
    private static readonly uint[] Tables = MakeTables();

    /// <summary>Goes on with a checksum begun as all ones; its complement is the package's.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan();
        for (; bytes.Length >= Step; bytes = bytes[Step..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ checksum;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            checksum = tables[(7 * 256) + (byte)low] ^ tables[(6 * 256) + (byte)(low >> 8)] ^ tables[(5 * 256) + (byte)(low >> 16)] ^ tables[(4 * 256)
                + (int)(low >> 24)]
                ^ tables[(3 * 256) + (byte)high] ^ tables[(2 * 256) + (byte)(high >> 8)] ^ tables[256 + (byte)(high >> 16)] ^ tables[(int)(high >> 24)];
        }

        foreach (var b in bytes)
        {
            checksum = tables[(byte)(checksum ^ b)] ^ (checksum >> 8);
        }

        return checksum;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[Step * 256];
        for (var i = 0u; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : 0xEDB88320u ^ (c >> 1);
            }

            tables[i] = c;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = tables[(byte)tables[i - 256]] ^ (tables[i - 256] >> 8);
        }

        return tables;
    }
}
