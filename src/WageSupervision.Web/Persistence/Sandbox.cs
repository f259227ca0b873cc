using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Where software tries the filing interface: the same tables once more, in a schema of their own (docs/adr/0019). What is not in the
/// portal's own schema no officer, page or statistic can come across, whatever query is written tomorrow.
/// </summary>
/// <param name="configuration">The portal's connection.</param>
public sealed class Sandbox(IConfiguration configuration)
{
    /// <summary>The schema.</summary>
    public const string Schema = "sandbox";

    private readonly string connection = ConnectionOf(
        configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings__Portal is not set."));

    /// <summary>The connection that finds the sandbox's tables where another finds the portal's.</summary>
    public static string ConnectionOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema, MaxPoolSize = 10 }.ConnectionString;

    /// <summary>Whether a context works in the sandbox.</summary>
    public static bool IsOf(AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return new NpgsqlConnectionStringBuilder(database.Database.GetConnectionString()).SearchPath == Schema;
    }

    /// <summary>Moves a request's context into the sandbox for good, after the enterprise and its headers were copied there as they stand.</summary>
    public async Task EnterAsync(AppDbContext database, long enterpriseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into sandbox.enterprise select * from public.enterprise where enterprise_id = {enterpriseId}
              on conflict (enterprise_id) do update set region_code = excluded.region_code, payday = excluded.payday, name = excluded.name;
            insert into sandbox.column_mapping select * from public.column_mapping where enterprise_id = {enterpriseId}
              on conflict (enterprise_id, header_key) do update set taken_as = excluded.taken_as;
            insert into sandbox.attendance_mapping select * from public.attendance_mapping where enterprise_id = {enterpriseId}
              on conflict (enterprise_id, key) do update set taken_as = excluded.taken_as;
            """, cancellationToken);
        Enter(database);
    }

    /// <summary>Moves a context into the sandbox for good, to what is there.</summary>
    public void Enter(AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        database.ChangeTracker.Clear();
        database.Database.SetConnectionString(connection);
    }

    /// <summary>Empties it, for one enterprise or for all.</summary>
    public async Task EmptyAsync(long? enterpriseId, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellationToken);
        await using var transaction = await open.BeginTransactionAsync(cancellationToken);
        List<string> tables = [];
        await using (var list = new NpgsqlCommand(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'enterprise_id' and not a.attisdropped
            where c.relnamespace = 'sandbox'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname not in ('enterprise', 'account')
            order by c.relname
            """, open, transaction))
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                tables.Add(reader.GetString(0));
            }
        }

        // The constraints of this schema are looked at only at the end, so that the order does not matter.
        var only = enterpriseId is { } id ? string.Create(CultureInfo.InvariantCulture, $" where enterprise_id = {id}") : "";
        List<string> statements = [.. tables.Select(table => $"delete from \"{table}\"{only}")];
        if (enterpriseId is null)
        {
            statements.Add("delete from audit_entry");
        }

        await using var delete = new NpgsqlCommand(string.Join(";\n", statements), open, transaction);
        await delete.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Whether anything in it was received before an instant.</summary>
    public async Task<bool> HoldsOlderThanAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellationToken);
        await using var ask = new NpgsqlCommand("select exists (select 1 from filing where received_at < $1)", open);
        ask.Parameters.AddWithValue(instant.ToUniversalTime());
        return (bool)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Makes its tables, or brings them up to date. A step of deployment.</summary>
    internal static async Task MigrateAsync(string ownerConnection, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(ConnectionOf(ownerConnection));
        await open.OpenAsync(cancellationToken);
        await RunAsync($"create schema if not exists {Schema}");
        await using (var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>()
            .UseNpgsql(open, npgsql => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", Schema)).Options))
        {
            await database.Database.MigrateAsync(cancellationToken);
        }

        await RunAsync(SchemaSql.Read("130-sandbox"));

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, open);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
