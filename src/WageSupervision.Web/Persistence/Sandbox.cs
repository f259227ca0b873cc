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

    private readonly string connection = ConnectionOf(configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings__Portal is not set."));

    /// <summary>The connection that finds the sandbox's tables where another finds the portal's.</summary>
    public static string ConnectionOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Schema, MaxPoolSize = 10 }.ConnectionString;

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
            """, cancellationToken);
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
            where c.relnamespace = 'sandbox'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname not in ('enterprise', 'account') order by c.relname
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

        // What the migrations say of the portal's schema is said of this one; what only grows there is emptied here.
        await RunAsync("""
            do $$ declare it record; begin
              for it in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'sandbox'::regnamespace and p.proconfig is not null loop
                execute format('alter function %s set search_path = sandbox, pg_temp', it.name);
              end loop;
              for it in select t.tgname, t.tgrelid::regclass as tab from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where c.relnamespace = 'sandbox'::regnamespace and not c.relispartition and not t.tgisinternal and t.tgname in ('only_grows', 'is_not_emptied') loop
                execute format('drop trigger %I on %s', it.tgname, it.tab);
              end loop;
              for it in select o.conname, o.conrelid::regclass as tab, replace(pg_get_constraintdef(o.oid), ' ON DELETE RESTRICT', '') as said from pg_constraint o join pg_class c on c.oid = o.conrelid
                where c.relnamespace = 'sandbox'::regnamespace and not c.relispartition and o.contype = 'f' and not o.condeferrable loop
                execute format('alter table %s drop constraint %I, add constraint %I %s deferrable initially deferred', it.tab, it.conname, it.conname, it.said);
              end loop;
            end $$;
            insert into sandbox.region select * from public.region on conflict do nothing;
            do $$ begin
              if exists (select 1 from pg_roles where rolname = 'portal_app' and rolname <> current_user) then
                grant usage on schema sandbox to portal_app;
                grant select, insert, update, delete on all tables in schema sandbox to portal_app;
                grant usage, select on all sequences in schema sandbox to portal_app;
                grant execute on all functions in schema sandbox to portal_app;
                revoke insert, update, delete on sandbox.region, sandbox."__EFMigrationsHistory" from portal_app;
              end if;
            end $$;
            """);

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, open);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
