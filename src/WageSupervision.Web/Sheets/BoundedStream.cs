namespace WageSupervision.Web.Sheets;

/// <summary>What has been unpacked of one file so far, over all its parts; what is read a second time is counted once.</summary>
internal sealed class UnpackingBudget(ReadingLimits limits, long packedBytes)
{
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);
    private long _total;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>The account of one part.</summary>
    public Part Of(string path, long packedPart)
    {
        if (!_parts.TryGetValue(path, out var part))
        {
            _parts[path] = part = new Part(this, packedPart);
        }

        return part;
    }

    /// <summary>How far one part has been unpacked at most.</summary>
    internal sealed class Part(UnpackingBudget budget, long packedPart)
    {
        private long _most;

        public void Reach(long bytes)
        {
            if (bytes <= _most)
            {
                return;
            }

            budget._total += bytes - _most;
            _most = bytes;
            var limits = budget.Limits;
            if (_most > limits.MaxEntryBytes || budget._total > limits.MaxTotalBytes)
            {
                throw new UnreadableFileException(RefusalCodes.Unpacked, Refusals.TooBigUnpacked);
            }

            if ((_most > limits.RatioFreeBytes && _most > packedPart * limits.MaxRatio)
                || (budget._total > limits.RatioFreeBytes && budget._total > budget.PackedBytes * limits.MaxRatio))
            {
                throw new UnreadableFileException(RefusalCodes.Unpacked, Refusals.Unpacked);
            }
        }
    }

    private long PackedBytes { get; } = packedBytes;
}

/// <summary>
/// Unpacks one part while counting what really comes out, checks it against the package's checksum at the end, and refuses
/// a run without any markup, which would make the XML reader buffer an attribute of any length; pictures have no markup.
/// </summary>
internal sealed class BoundedStream(Stream inner, UnpackingBudget.Part part, uint checksum, bool markup = true) : Stream
{
    private const int LongestRunWithoutMarkup = 1024 * 1024;
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
        part.Reach(_bytes);
        var bytes = buffer[..read];
        _crc = Crc32.Append(_crc, bytes);
        if (!markup)
        {
            return read;
        }

        var first = bytes.IndexOf((byte)'<');
        _run = first < 0 ? _run + read : read - bytes.LastIndexOf((byte)'<');
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
}
