using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Persistence;

/// <summary>Brings a database up to date: migrations, reference tables, grants, guards. A step of deployment, not of serving.</summary>
public static class DatabaseSetup
{
    /// <summary>Tables that only grow: no update and no delete, by grants first and by triggers second.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } =
    [
        "filing_file", "filing_receipt", "filing_withdrawal", "filing_correction", "payroll_line", "finding", "case_finding", "case_person", "evidence",
        "procedure_event",
        "audit_entry", "parameter_change", "parameter_decision", "calculation_claim",
        "attendance_file", "attendance_line", "attendance_comparison", "attendance_confirmation", "attendance_edit", "api_submission",
        "register_worker", "register_file", "register_consent", "duty_reminder", "outage", "outage_maintenance", "spool_registration",
        "contact_person", "contact_text", "contact_file", "union_file", "paper", "paper_mark", "paper_pdf",
        "draw_material", "inspection_file", "oversight_mark", "worker_search",
    ];

    /// <summary>Applies all of it; may be repeated.</summary>
    /// <exception cref="EarlierDatabaseException">The database is of before the first migration there is; nothing was changed in it.</exception>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connectionString).Options);
        await RefuseEarlierAsync(database, connectionString, cancellationToken);
        await database.Database.MigrateAsync(cancellationToken);
        await ReferenceTablesAsync(database, cancellationToken);
        await GuardAsync(connectionString, cancellationToken);
        await Sandbox.MigrateAsync(connectionString, cancellationToken);
    }

    /// <summary>
    /// Makes sure that the portal serves no database whose append-only tables are open to change: the guards come after the tables, and the
    /// migration may have been stopped between them. <see cref="MigrateAsync"/> makes good what is missing, which the portal's role may not.
    /// </summary>
    /// <exception cref="UnguardedDatabaseException">A trigger is missing or switched off.</exception>
    public static async Task RefuseUnguardedAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            select array_agg(name) from unnest($1) name
            where (select count(*) from pg_trigger
              where tgrelid = to_regclass('public.' || name) and tgname in ('only_grows', 'is_not_emptied') and tgenabled in ('O', 'A')) < 2
            """, connection);
        command.Parameters.AddWithValue(AppendOnly.ToArray());
        if (await command.ExecuteScalarAsync(cancellationToken) is string[] open)
        {
            throw new UnguardedDatabaseException(open);
        }
    }

    private static async Task RefuseEarlierAsync(AppDbContext database, string connectionString, CancellationToken cancellationToken)
    {
        // A database that is still to be made, or a server that is away, is for the migration to meet.
        if (!await database.Database.CanConnectAsync(cancellationToken))
        {
            return;
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var known = new NpgsqlCommand("""select to_regclass('"__EFMigrationsHistory"') is not null""", connection);
        if (await known.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return;
        }

        // As JSON, because the column was named otherwise then.
        await using var earliest = new NpgsqlCommand(
            """select min(coalesce(to_jsonb(h) ->> 'migration_id', to_jsonb(h) ->> 'MigrationId')) from "__EFMigrationsHistory" h""", connection);
        if (await earliest.ExecuteScalarAsync(cancellationToken) is string first
            && string.CompareOrdinal(first, database.Database.GetMigrations().First()) < 0)
        {
            throw new EarlierDatabaseException(first);
        }
    }

    private static async Task ReferenceTablesAsync(AppDbContext database, CancellationToken cancellationToken)
    {
        var known = await database.Regions.Select(region => region.Code).ToHashSetAsync(cancellationToken);
        var approved = await (
            from decision in database.ParameterDecisions.AsNoTracking()
            join change in database.ParameterChanges.AsNoTracking() on decision.ChangeId equals change.ChangeId
            where decision.Sequence != null && change.TableName == ParameterTables.Divisions.Name
            orderby decision.Sequence
            select change).ToListAsync(cancellationToken);
        var set = approved.Aggregate(ParameterSet.Shipped, (before, change) => before.With(ParameterStore.ChangeOf(change)));
        database.Regions.AddRange(set.Parameters.Divisions.All.Where(region => !known.Contains(region.Code)).Select(RegionRow.Of));
        await database.SaveChangesAsync(cancellationToken);
    }

    private static async Task GuardAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var tables = new NpgsqlCommand("select set_config('portal.append_only', $1, true)", connection, transaction))
        {
            tables.Parameters.AddWithValue(string.Join(',', AppendOnly));
            await tables.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var file in (string[])["110-grants", "120-append-only"])
        {
            await using var command = new NpgsqlCommand(SchemaSql.Read(file), connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}

/// <summary>Lets <c>dotnet ef</c> make the context without starting the portal.</summary>
public sealed class DesignTimeFactory : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<AppDbContext>
{
    /// <inheritdoc/>
    public AppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql("Host=localhost;Database=portal").Options);
}
