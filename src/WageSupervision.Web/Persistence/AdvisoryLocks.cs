using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Locks on what has no row yet, held until the transaction ends. One formula makes every key: kind, enterprise, what. Only partitions are
/// locked otherwise, by the database's own hash of their name while they are made (<c>040-partitions.sql</c>). That is 32 bits wide, as one
/// of these keys is once in four thousand million; were two the same by chance, one transaction would wait for another without need.
/// </summary>
public static class AdvisoryLocks
{
    /// <summary>The key: the first eight bytes of SHA-256 over <c>kind|enterprise|what</c>.</summary>
    public static long KeyOf(string kind, long enterpriseId, string what) => BinaryPrimitives.ReadInt64LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}|{enterpriseId}|{what}"))));

    /// <summary>Waits until it is free, and takes it.</summary>
    public static Task LockAsync(this AppDbContext database, string kind, long enterpriseId, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({KeyOf(kind, enterpriseId, what)})", cancellationToken);
    }

    /// <summary>Takes it where it is free.</summary>
    /// <returns>Whether it was.</returns>
    public static Task<bool> TryLockAsync(this AppDbContext database, string kind, long enterpriseId, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({KeyOf(kind, enterpriseId, what)}) as \"Value\"")
            .SingleAsync(cancellationToken);
    }
}
