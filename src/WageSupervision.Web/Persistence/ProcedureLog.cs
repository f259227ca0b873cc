using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Adds and reads the events of procedures. Each event's hash covers the one before it, so that a changed, dropped or
/// inserted event shows; hashing is done here and not in a trigger (docs/adr/0009).
/// </summary>
/// <param name="database">The database.</param>
/// <param name="user">Who acts.</param>
/// <param name="clock">When.</param>
public sealed class ProcedureLog(AppDbContext database, ICurrentUser user, PortalClock clock)
{
    private static readonly byte[] Genesis = new byte[32];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The events of a subject, oldest first.</summary>
    /// <exception cref="NotFoundException">There are none.</exception>
    public async Task<IReadOnlyList<ProcedureEvent>> ReadAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken = default)
    {
        var rows = await RowsAsync(enterpriseId, subjectId, cancellationToken);
        return rows.Count == 0 ? throw new NotFoundException() : [.. rows.Select(Event)];
    }

    /// <summary>The events with who recorded them and when, oldest first.</summary>
    public async Task<IReadOnlyList<ProcedureEventRow>> RowsAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken = default) =>
        await database.ProcedureEvents.AsNoTracking()
            .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
            .OrderBy(e => e.Sequence).ToListAsync(cancellationToken);

    /// <summary>Adds one event after those already there; two people adding at once is a conflict for the second.</summary>
    public async Task AppendAsync(long enterpriseId, Guid subjectId, ProcedureEvent recorded, CancellationToken cancellationToken = default)
    {
        var last = database.ProcedureEvents.Local
            .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
            .MaxBy(e => e.Sequence)
            ?? await database.ProcedureEvents.AsNoTracking()
                .Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId)
                .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);

        // PostgreSQL keeps microseconds; the hash must be taken over what will be read again.
        var now = clock.Now;
        var recordedAt = new DateTimeOffset(now.Ticks - (now.Ticks % 10), TimeSpan.Zero);
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Hash ?? Genesis;
        var data = JsonSerializer.Serialize(recorded, Json);
        var shown = $"{user.Organisation}　{user.DisplayName}";
        database.ProcedureEvents.Add(new ProcedureEventRow
        {
            EnterpriseId = enterpriseId,
            SubjectId = subjectId,
            Sequence = sequence,
            Data = data,
            ActorId = user.Id,
            ActorShown = shown,
            RecordedAt = recordedAt,
            PreviousHash = previous,
            Hash = HashOf(enterpriseId, subjectId, sequence, data, user.Id, shown, recordedAt, previous),
        });
    }

    /// <summary>Whether the chain of a subject is whole: each event bound to the one before, none missing, none altered.</summary>
    public static bool IsWhole(IReadOnlyList<ProcedureEventRow> rows)
    {
        var previous = Genesis;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Sequence != i + 1 || !row.PreviousHash.AsSpan().SequenceEqual(previous)
                || !row.Hash.AsSpan().SequenceEqual(HashOf(row.EnterpriseId, row.SubjectId, row.Sequence, row.Data, row.ActorId, row.ActorShown, row.RecordedAt, row.PreviousHash)))
            {
                return false;
            }

            previous = row.Hash;
        }

        return rows.Count > 0;
    }

    /// <summary>The event of a row.</summary>
    public static ProcedureEvent Event(ProcedureEventRow row) =>
        JsonSerializer.Deserialize<ProcedureEvent>(row.Data, Json) ?? throw new JsonException("an event is no JSON null");

    private static byte[] HashOf(long enterpriseId, Guid subjectId, int sequence, string data, Guid actorId, string shown, DateTimeOffset recordedAt, byte[] previous)
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
