namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What has been unpacked of one file so far, over all its parts.</summary>
internal sealed class UnpackingBudget(ReadingLimits limits, long packedBytes)
{
    private long _total;

    public ReadingLimits Limits { get; } = limits;

    public void Count(int bytes, long ofPart, long packedPart)
    {
        _total += bytes;
        if (ofPart > Limits.MaxEntryBytes || _total > Limits.MaxTotalBytes
            || (ofPart > Limits.RatioFreeBytes && ofPart > packedPart * Limits.MaxRatio)
            || (_total > Limits.RatioFreeBytes && _total > packedBytes * Limits.MaxRatio))
        {
            throw new UnreadableFileException(
                RefusalCodes.Unpacked,
                "这个文件解压后大得不正常，系统没有继续读取。请用 Excel 或 WPS 打开，只把工资表复制到一个新工作簿，另存为 .xlsx 后再上传。");
        }
    }
}

/// <summary>
/// Unpacks one part while counting what really comes out, checks it against the package's checksum at the end, and refuses
/// a run without any markup, which would make the XML reader buffer an attribute of any length; pictures have no markup.
/// </summary>
internal sealed class BoundedStream(Stream inner, UnpackingBudget budget, long packedBytes, uint checksum, bool markup = true) : Stream
{
    private const int LongestRunWithoutMarkup = 1024 * 1024;
    private static readonly uint[] Table = MakeTable();
    private long _bytes;
    private int _run;
    private uint _crc = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        if (read == 0)
        {
            return buffer.Length > 0 && ~_crc != checksum
                ? throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged)
                : 0;
        }

        _bytes += read;
        budget.Count(read, _bytes, packedBytes);
        var part = buffer[..read];
        foreach (var b in part)
        {
            _crc = Table[(byte)(_crc ^ b)] ^ (_crc >> 8);
        }

        if (!markup)
        {
            return read;
        }

        var first = part.IndexOf((byte)'<');
        _run = first < 0 ? _run + read : read - part.LastIndexOf((byte)'<');
        return _run > LongestRunWithoutMarkup || (first > 0 && first > LongestRunWithoutMarkup)
            ? throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious)
            : read;
    }

    /// <summary>Reads the rest so that the checksum is tested although the caller has seen enough.</summary>
    public void Drain()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : 0xEDB88320u ^ (c >> 1);
            }

            table[i] = c;
        }

        return table;
    }
}
