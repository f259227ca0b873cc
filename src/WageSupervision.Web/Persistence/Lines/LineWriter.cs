using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Persistence.Lines;

/// <summary>Begins to store lines.</summary>
public static class LineWriter
{
    /// <summary>
    /// Begins; the month's partition is made where it is missing. Until the end the connection is taken, and the layout belongs to the writer.
    /// </summary>
    /// <typeparam name="TLine">A line as read.</typeparam>
    public static async Task<LineWriter<TLine>> BeginAsync<TLine>(
        AppDbContext database, LineLayout<TLine> layout, Submission filing, FieldProtector protector, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(protector);
        await database.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"select {layout.EnsurePartition}({{0}})", filing.Period), cancellationToken);
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        var copy = await connection.BeginRawBinaryCopyAsync(
            $"""
            copy {layout.TableOf(filing.Period)} (enterprise_id, period, {layout.IdColumn}, line_number, {string.Join(", ", layout.Columns)}, salt, row_hash)
            from stdin (format binary)
            """, cancellationToken);
        return new LineWriter<TLine>(layout, copy, protector.Sealer(), filing);
    }
}

/// <summary>
/// Stores the lines of one filing: each is sealed, hashed and sent by binary COPY, on the connection and in the transaction of the context.
/// It holds a chunk at a time, never all lines.
/// </summary>
/// <typeparam name="TLine">A line as read.</typeparam>
public sealed class LineWriter<TLine> : IAsyncDisposable
{
    private const int Chunk = 64 * 1024;

    private readonly LineLayout<TLine> layout;
    private readonly NpgsqlRawCopyStream copy;
    private readonly LineSink sink;
    private readonly IncrementalHash linesHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly CopyBuffer buffer = new();
    private bool complete;

    internal LineWriter(LineLayout<TLine> layout, NpgsqlRawCopyStream copy, FieldSealer sealer, Submission filing)
    {
        (this.layout, this.copy) = (layout, copy);

        // Four columns before those of the layout, two after them.
        sink = new LineSink(buffer, sealer, filing, layout.Table, layout.HashKind, (short)(layout.Columns.Count + 6));
        buffer.Header();
    }

    /// <summary>How many lines were written.</summary>
    public int Lines { get; private set; }

    /// <summary>Writes the next line.</summary>
    public async ValueTask WriteAsync(TLine line, CancellationToken cancellationToken)
    {
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

        sink.Dispose();
        layout.Dispose();
        linesHash.Dispose();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await copy.WriteAsync(buffer.Written, cancellationToken);
        buffer.Clear();
    }

    private void Add(TLine line)
    {
        Span<byte> hash = stackalloc byte[32];
        sink.Begin(++Lines);
        layout.Write(line, sink);
        sink.End(hash);
        linesHash.AppendData(hash);
    }
}
