using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Parameters;

namespace WageSupervision.Web.Persistence;

/// <summary>Brings a database up to date: migrations, reference tables, grants. A step of deployment, not of serving.</summary>
public static class DatabaseSetup
{
    /// <summary>The role the portal serves with; it owns nothing.</summary>
    public const string ApplicationRole = "portal_app";

    /// <summary>Tables that only grow: no update and no delete, by grants first and by triggers second.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } =
        ["filing_file", "filing_receipt", "filing_withdrawal", "filing_correction", "payroll_line", "finding", "case_finding", "evidence", "procedure_event", "audit_entry", "parameter_change", "parameter_decision", "calculation_claim",
            "attendance_file", "attendance_line", "attendance_comparison", "attendance_confirmation", "api_submission",
            "register_worker", "register_file", "register_consent", "duty_reminder", "outage", "outage_maintenance", "spool_registration"];

    /// <summary>Applies all of it; may be repeated.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connectionString).Options);
        await database.Database.MigrateAsync(cancellationToken);
        await ReferenceTablesAsync(database, cancellationToken);
        await GrantAsync(connectionString, cancellationToken);
        await Sandbox.MigrateAsync(connectionString, cancellationToken);
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

    private static async Task GrantAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select 1 from pg_roles where rolname = @role and rolname <> current_user", connection);
        exists.Parameters.AddWithValue("role", ApplicationRole);
        if (await exists.ExecuteScalarAsync(cancellationToken) is null)
        {
            // A server of the operator's own with one role: triggers guard alone there (deploy/runbook.md says how to split roles).
            return;
        }

        var grants = new StringBuilder()
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"grant usage on schema public to {ApplicationRole};")
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"grant select, insert, update, delete on all tables in schema public to {ApplicationRole};")
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"grant usage, select on all sequences in schema public to {ApplicationRole};")
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"grant execute on all functions in schema public to {ApplicationRole};")
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"revoke update, delete on region from {ApplicationRole};")
            .AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"revoke insert, update, delete on \"__EFMigrationsHistory\" from {ApplicationRole};");
        foreach (var table in AppendOnly)
        {
            grants.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"revoke update, delete, truncate on {table} from {ApplicationRole};");
        }

        // Partitions are read through their parent; lines are added to them directly, which is all that may be done to them.
        grants.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $$"""
            do $$ declare part regclass; begin
              for part in select inhrelid::regclass from pg_inherits where inhparent in ('payroll_line'::regclass, 'attendance_line'::regclass) loop
                execute format('revoke all on %s from {{ApplicationRole}}', part);
                execute format('grant insert on %s to {{ApplicationRole}}', part);
              end loop;
            end $$;
            """);
        await using var command = new NpgsqlCommand(grants.ToString(), connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>Lets <c>dotnet ef</c> make the context without starting the portal.</summary>
public sealed class DesignTimeFactory : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<AppDbContext>
{
    /// <inheritdoc/>
    public AppDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql("Host=localhost;Database=portal").Options);
}
