using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Web.Persistence;

/// <summary>Who records an event, and when.</summary>
/// <param name="Id">The account.</param>
/// <param name="Shown">Office and person as others see them.</param>
/// <param name="At">The instant.</param>
public sealed record Recorder(Guid Id, string Shown, DateTimeOffset At);

/// <summary>
/// The ledger of procedures: adds and reads their events. Each event's hash covers the one before it, so that a changed, dropped or
/// inserted event shows; hashing is done here and not in a trigger (docs/adr/0009).
/// </summary>
/// <param name="database">The database.</param>
public sealed class Ledger(AppDbContext database)
{
    private static readonly byte[] Genesis = new byte[32];

    /// <summary>The events of a subject with who recorded them and when, oldest first.</summary>
    public async Task<IReadOnlyList<ProcedureEventRow>> OfAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        await database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
            .OrderBy(e => e.Sequence).ToListAsync(cancellationToken);

    /// <summary>The events of many subjects, each oldest first, in one reading.</summary>
    public async Task<ILookup<Guid, ProcedureEventRow>> OfAsync(
        IReadOnlyCollection<long> enterpriseIds, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken)
    {
        List<ProcedureEventRow> rows = subjectIds.Count == 0 ? [] : await database.ProcedureEvents.AsNoTracking()
            .Where(e => enterpriseIds.Contains(e.EnterpriseId) && subjectIds.Contains(e.SubjectId))
            .OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        return rows.ToLookup(e => e.SubjectId);
    }

    /// <summary>Adds one event after those already there; two people adding at once is a conflict for the second.</summary>
    public async Task<ProcedureEventRow> AppendAsync(
        long enterpriseId, Guid subjectId, ProcedureEvent recorded, Recorder by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var last = database.ProcedureEvents.Local
            .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
            .MaxBy(e => e.Sequence)
            ?? await database.ProcedureEvents.AsNoTracking()
                .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
                .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);

        // PostgreSQL keeps microseconds; the hash must be taken over what will be read again.
        var recordedAt = new DateTimeOffset(by.At.UtcTicks - (by.At.UtcTicks % 10), TimeSpan.Zero);
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Hash ?? Genesis;
        var data = StoredEvents.Write(recorded);
        var row = new ProcedureEventRow
        {
            EnterpriseId = enterpriseId,
            SubjectId = subjectId,
            Sequence = sequence,
            Data = data,
            ActorId = by.Id,
            ActorShown = by.Shown,
            RecordedAt = recordedAt,
            PreviousHash = previous,
            Hash = HashOf(enterpriseId, subjectId, sequence, data, by.Id, by.Shown, recordedAt, previous),
        };
        database.ProcedureEvents.Add(row);
        return row;
    }

    /// <summary>The event of a row.</summary>
    public static ProcedureEvent Event(ProcedureEventRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return StoredEvents.Read(row.Data);
    }

    /// <summary>Whether the chain of a subject is whole: each event bound to the one before, none missing, none altered.</summary>
    public static bool IsWhole(IReadOnlyList<ProcedureEventRow> rows)
    {
        var previous = Genesis;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var hash = HashOf(row.EnterpriseId, row.SubjectId, row.Sequence, row.Data, row.ActorId, row.ActorShown, row.RecordedAt, row.PreviousHash);
            if (row.Sequence != i + 1 || !row.PreviousHash.AsSpan().SequenceEqual(previous) || !row.Hash.AsSpan().SequenceEqual(hash))
            {
                return false;
            }

            previous = row.Hash;
        }

        return rows.Count > 0;
    }

    private static byte[] HashOf(
        long enterpriseId, Guid subjectId, int sequence, string data, Guid actorId, string shown, DateTimeOffset recordedAt, byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];

        // 0x01: version of this layout. Every variable part is preceded by its length.
        hash.AppendData([0x01]);
        Number(number, enterpriseId);
        hash.AppendData(subjectId.ToByteArray(bigEndian: true));
        Number(number, sequence);
        hash.AppendData(actorId.ToByteArray(bigEndian: true));
        Number(number, recordedAt.UtcTicks / 10);
        Text(number, data);
        Text(number, shown);
        hash.AppendData(previous);
        return hash.GetHashAndReset();

        void Number(Span<byte> buffer, long value)
        {
            BinaryPrimitives.WriteInt64BigEndian(buffer, value);
            hash.AppendData(buffer);
        }

        void Text(Span<byte> buffer, string value)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            Number(buffer, bytes.Length);
            hash.AppendData(bytes);
        }
    }
}
