using System.Collections.Concurrent;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Makes databases for test classes: the template is migrated once, each class gets a copy of it (about 0.1 s).</summary>
public static class TestDatabases
{
    // The process id keeps two test runs apart on a server they share.
    private static readonly string Prefix = $"ws_test_{Environment.ProcessId}";
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Templates = new();
    private static int count;

    static TestDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropOnSharedServer();

    /// <summary>Copies the template; the first to ask for its name prepares it.</summary>
    /// <param name="templateName">Lower-case name of the template: letters, digits, underscores.</param>
    /// <param name="prepareTemplate">Migrates, and perhaps fills, the database of the given connection string (the owner's).</param>
    public static async Task<TestDatabase> CreateAsync(string templateName, Func<string, Task> prepareTemplate)
    {
        var template = await Templates.GetOrAdd(templateName, name => new Lazy<Task<string>>(() => PrepareAsync(name, prepareTemplate))).Value;
        var database = $"{Prefix}_{templateName}_{Interlocked.Increment(ref count)}";
        await PrivatePostgres.Shared.ExecuteAsync(
            $"CREATE DATABASE {database} OWNER {PrivatePostgres.OwnerRole} TEMPLATE {template} STRATEGY file_copy",
            $"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {PrivatePostgres.AppRole}");
        return new TestDatabase(database);
    }

    private static async Task<string> PrepareAsync(string name, Func<string, Task> prepareTemplate)
    {
        var template = $"{Prefix}_{name}";
        await PrivatePostgres.Shared.ExecuteAsync($"CREATE DATABASE {template} OWNER {PrivatePostgres.OwnerRole}");

        // Unpooled: a database can only be copied while nobody is connected to it.
        await prepareTemplate(PrivatePostgres.Shared.ConnectionString(template, PrivatePostgres.OwnerRole) + ";Pooling=false");
        return template;
    }

    private static void DropOnSharedServer()
    {
        // The private cluster is thrown away as a whole.
        if (Environment.GetEnvironmentVariable("WS_TEST_DB") is not { Length: > 0 })
        {
            return;
        }

        // With the templates, the databases of classes that were never disposed. Each DROP is a statement of its own.
        PrivatePostgres.Shared.ExecuteEachAsync(
            $"SELECT 'DROP DATABASE ' || datname || ' WITH (FORCE)' FROM pg_database WHERE starts_with(datname, '{Prefix}_')").GetAwaiter().GetResult();
    }
}

/// <summary>One test class's database; dropped when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string name;

    internal TestDatabase(string name)
    {
        this.name = name;
        ConnectionString = PrivatePostgres.Shared.ConnectionString(name, PrivatePostgres.OwnerRole);
        AppConnectionString = PrivatePostgres.Shared.ConnectionString(name, PrivatePostgres.AppRole);
        SuperuserConnectionString = PrivatePostgres.Shared.ConnectionString(name);
    }

    /// <summary>As the owner of the tables, who migrates; what ConnectionStrings:PortalOwner is in service.</summary>
    public string ConnectionString { get; }

    /// <summary>As the role the portal runs as; what ConnectionStrings:Portal is in service. Use it for the app under test.</summary>
    public string AppConnectionString { get; }

    /// <summary>As the superuser, for tests that tamper with what nobody else may touch.</summary>
    public string SuperuserConnectionString { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() =>
        await PrivatePostgres.Shared.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
}
