using Npgsql;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The database of one portal takes no connections and has thrown out those it had; disposed of, it is back.</summary>
public sealed class DatabaseAway : IAsyncDisposable
{
    private readonly string name;

    private DatabaseAway(string name) => this.name = name;

    /// <summary>Takes it away.</summary>
    public static Task<DatabaseAway> BeginAsync(PortalHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return BeginAsync(host.Database);
    }

    /// <summary>Takes it away.</summary>
    public static async Task<DatabaseAway> BeginAsync(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var name = new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString).Database!;
        await PrivatePostgres.Shared.ExecuteAsync(
            $"alter database \"{name}\" allow_connections false", $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        return new DatabaseAway(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await PrivatePostgres.Shared.ExecuteAsync($"alter database \"{name}\" allow_connections true");
}
