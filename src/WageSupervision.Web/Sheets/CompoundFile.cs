using System.Buffers.Binary;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>
/// The container of an old .xls: names of its streams and the content of one. Every chain is followed at most once through the
/// file, so that a chain which bites its own tail is damage and not a loop.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int FatsInHeader = 109;
    private const int MostEntries = 4_000;
    private readonly ReadOnlyMemory<byte> _content;
    private readonly int _sectorSize;
    private readonly List<uint> _fat = [];
    private readonly List<(string Name, int Type, uint Start, int Size)> _entries = [];

    private CompoundFile(ReadOnlyMemory<byte> content)
    {
        _content = content;
        var header = content.Length >= HeaderSize ? content.Span[..HeaderSize] : throw Damaged();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header[0x1E..]);
        _sectorSize = shift is 9 or 12 ? 1 << shift : throw Damaged();
        ReadTable(header);
        ReadDirectory(UInt(header, 0x30));
    }

    public static CompoundFile Open(ReadOnlyMemory<byte> content) => new(content);

    public bool HasEntry(string name) => _entries.Exists(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The content of a stream; <c>null</c> where there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        var (found, _, start, size) = _entries.Find(entry => entry.Type == 2 && string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            return null;
        }

        var header = _content.Span[..HeaderSize];
        if (size >= UInt(header, 0x38))
        {
            return Cut(Chain(start, _fat), _content, _sectorSize, offset: 1, size);
        }

        // Small streams lie in sectors of 64 bytes inside the root's stream, with a table of their own.
        var root = _entries.Find(entry => entry.Type == 5);
        var inner = Cut(Chain(root.Start, _fat), _content, _sectorSize, offset: 1, root.Size);
        var table = Cut(Chain(UInt(header, 0x3C), _fat), _content, _sectorSize, offset: 1, int.MaxValue);
        List<uint> small = [];
        for (var at = 0; at + 4 <= table.Length; at += 4)
        {
            small.Add(UInt(table, at));
        }

        return Cut(Chain(start, small), inner, 64, offset: 0, size);
    }

    private void ReadTable(ReadOnlySpan<byte> header)
    {
        List<uint> sectors = [];
        for (var i = 0; i < FatsInHeader; i++)
        {
            sectors.Add(UInt(header, 0x4C + (i * 4)));
        }

        var next = UInt(header, 0x44);
        var perSector = (_sectorSize / 4) - 1;
        for (var steps = 0; next < 0xFFFFFFFA; steps++)
        {
            var sector = steps <= _content.Length / _sectorSize ? Sector(next) : throw Damaged();
            for (var i = 0; i < perSector; i++)
            {
                sectors.Add(UInt(sector, i * 4));
            }

            next = UInt(sector, perSector * 4);
        }

        foreach (var number in sectors.Where(number => number < 0xFFFFFFFA))
        {
            // As many tables as there are sectors would already be more than enough.
            var sector = _fat.Count <= _content.Length / 4 ? Sector(number) : throw Damaged();
            for (var at = 0; at < _sectorSize; at += 4)
            {
                _fat.Add(UInt(sector, at));
            }
        }
    }

    private void ReadDirectory(uint start)
    {
        var directory = Cut(Chain(start, _fat), _content, _sectorSize, offset: 1, int.MaxValue);
        if (directory.Length / EntrySize > MostEntries)
        {
            throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
        }

        for (var at = 0; at + EntrySize <= directory.Length; at += EntrySize)
        {
            var entry = directory.AsSpan(at, EntrySize);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[0x40..]);
            if (entry[0x42] != 0 && length is >= 2 and <= 64)
            {
                var size = UInt(entry, 0x78);
                _entries.Add((Encoding.Unicode.GetString(entry[..(length - 2)]), entry[0x42], UInt(entry, 0x74),
                    size <= int.MaxValue ? (int)size : throw Damaged()));
            }
        }
    }

    private static List<uint> Chain(uint start, List<uint> table)
    {
        List<uint> chain = [];
        for (var sector = start; sector < 0xFFFFFFFA; sector = table[(int)sector])
        {
            chain.Add(sector);
            if (sector >= table.Count || chain.Count > table.Count)
            {
                throw Damaged();
            }
        }

        return chain;
    }

    private static byte[] Cut(List<uint> chain, ReadOnlyMemory<byte> from, int sectorSize, int offset, int size)
    {
        var bytes = new byte[Math.Min((long)chain.Count * sectorSize, size)];
        for (var i = 0; i < chain.Count && i * sectorSize < bytes.Length; i++)
        {
            var at = ((long)chain[i] + offset) * sectorSize;
            var wanted = Math.Min(sectorSize, bytes.Length - (i * sectorSize));

            // The last sector of a file may end where its content does, and not before.
            var there = at + wanted <= from.Length ? from.Span.Slice((int)at, wanted) : throw Damaged();
            there.CopyTo(bytes.AsSpan(i * sectorSize));
        }

        return bytes;
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = ((long)number + 1) * _sectorSize;
        return at + _sectorSize <= _content.Length ? _content.Span.Slice((int)at, _sectorSize) : throw Damaged();
    }

    private static uint UInt(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static UnreadableFileException Damaged() => new(RefusalCodes.Damaged, Refusals.Damaged);
}
