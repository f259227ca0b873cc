using System.Threading.Channels;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The lines of a file as it is read in a thread of its own; the reader waits where nobody takes them.</summary>
internal sealed class LineFeed : IAsyncEnumerable<PayrollLine>, IAsyncDisposable
{
    private const int LinesOfAChunk = 100;
    private const int Chunks = 4;

    private readonly Channel<List<PayrollLine>> chunks = Channel.CreateBounded<List<PayrollLine>>(
        new BoundedChannelOptions(Chunks) { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource stop;

    private LineFeed(ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping,
        CellEdits edits, CancellationToken cancellationToken)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Reading = Task.Run(() => Feed(content, fileName, limits, mapping, edits, stop.Token), CancellationToken.None);
    }

    /// <summary>What the file was found to say, once all lines were taken.</summary>
    public Task<PayrollReading> Reading { get; }

    /// <summary>Begins to read.</summary>
    /// <inheritdoc cref="PayrollReader.Read(ReadOnlyMemory{byte}, string, ReadingLimits, ColumnMapping, CancellationToken, CellEdits)" path="/param"/>
    public static LineFeed Read(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping, CellEdits edits, CancellationToken cancellationToken) =>
        new(content, fileName, limits, mapping, edits, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerator<PayrollLine> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
        {
            foreach (var line in chunk)
            {
                yield return line;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)Reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private PayrollReading Feed(
        ReadOnlyMemory<byte> content, string fileName, ReadingLimits limits, ColumnMapping mapping, CellEdits edits, CancellationToken cancellationToken)
    {
        try
        {
            List<PayrollLine> chunk = new(LinesOfAChunk);
            var reading = PayrollReader.Read(content, fileName, limits, mapping, Take, cancellationToken, edits);
            Send();
            chunks.Writer.Complete();
            return reading;

            void Take(PayrollLine line)
            {
                chunk.Add(line);
                if (chunk.Count == LinesOfAChunk)
                {
                    Send();
                }
            }

            void Send()
            {
                chunks.Writer.WriteAsync(chunk, cancellationToken).AsTask().GetAwaiter().GetResult();
                chunk = new(LinesOfAChunk);
            }
        }
        catch (Exception failure)
        {
            chunks.Writer.Complete(failure);
            throw;
        }
    }
}
