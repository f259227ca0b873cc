using System.Diagnostics;
using Npgsql;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>
/// One throw-away PostgreSQL cluster per test process: a unix socket in a temporary folder, no TCP port, nothing synced to disk and,
/// where there is room, in memory altogether.
/// Set <c>WS_TEST_DB</c> to a superuser's connection string to use that server instead.
/// </summary>
public sealed class PrivatePostgres : IDisposable
{
    /// <summary>The role that owns the portal's database and migrates it.</summary>
    public const string OwnerRole = "portal_owner";

    /// <summary>The role the portal runs as; it owns nothing.</summary>
    public const string AppRole = "portal_app";

    private const string Superuser = "postgres";

    private const long Room = 2L * 1024 * 1024 * 1024;

    private static readonly IReadOnlyList<string> NothingSurvives = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    private static readonly Lazy<PrivatePostgres> Started = new(() => new PrivatePostgres());

    private readonly string? root;
    private readonly ManualResetEventSlim stopped = new();
    private readonly string server;
    private string startFailure = "";
    private Process? postgres;

    private PrivatePostgres()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        if (Environment.GetEnvironmentVariable("WS_TEST_DB") is { Length: > 0 } given)
        {
            server = given;
        }
        else
        {
            var parent = ParentFolder;
            RemoveLeftovers(parent);
            root = Path.Combine(parent, $"{FolderPrefix}{Environment.ProcessId}-{Path.GetRandomFileName()[..6]}");
            Directory.CreateDirectory(root);
            server = $"Host={root};Port=5432;Username={Superuser};Database=postgres;Include Error Detail=true";
            Start(Binaries(), root);
        }

        CreateRoles();
    }

    /// <summary>The server's settings, for whoever sets them before the cluster starts; tests need nothing to survive a crash.</summary>
    public static IReadOnlyList<string> Settings { get; set; } = NothingSurvives;

    /// <summary>The cluster of this process, started by the first who asks.</summary>
    public static PrivatePostgres Shared => Started.Value;

    private static string FolderPrefix => "ws-test-pg-";

    // On a busy disk a copy of the template takes a second, in memory a twentieth of it. Whoever chose settings measures, the disk included.
    private static string ParentFolder => ReferenceEquals(Settings, NothingSurvives)
        && Directory.Exists("/dev/shm") && new DriveInfo("/dev/shm") is { DriveFormat: "tmpfs", AvailableFreeSpace: >= Room } ? "/dev/shm" : TemporaryFolder;

    // A socket's path has 107 bytes at most, and the server's user must be able to enter the folder.
    private static string TemporaryFolder => Path.GetTempPath() is { Length: <= 60 } given && !Environment.IsPrivilegedProcess ? given : "/tmp";

    /// <summary>Connects to a database of the cluster as its superuser.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;

    /// <summary>Connects to a database of the cluster with the rights of one role.</summary>
    public string ConnectionString(string database, string role) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Options = $"-c role={role}" }.ConnectionString;

    /// <summary>Runs statements, each by itself, on the cluster's own database.</summary>
    public async Task ExecuteAsync(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Runs each statement that a query returns.</summary>
    public async Task ExecuteEachAsync(string query)
    {
        List<string> statements = [];
        await using (var connection = new NpgsqlConnection(server))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(query, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                statements.Add(reader.GetString(0));
            }
        }

        await ExecuteAsync([.. statements]);
    }

    /// <summary>Stops the cluster and removes its folder; happens by itself when the process ends.</summary>
    public void Dispose()
    {
        if (root is null || postgres is null)
        {
            return;
        }

        // Immediate shutdown: nothing of it is kept.
        Run("kill", ["-QUIT", postgres.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        stopped.Wait(TimeSpan.FromSeconds(10));
        postgres = null;
        Delete(root);
    }

    private static string Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory.EnumerateDirectories("/usr/lib/postgresql")
            .Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb")))
            .MaxBy(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0) is { } newest
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException("没有找到 PostgreSQL 服务器程序；deploy/test.sh 会安装它，也可以用 WS_TEST_DB 指定一个服务器。");

    // A test process that was killed leaves its folder; the server itself ends with its parent, see Serve.
    private static void RemoveLeftovers(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, FolderPrefix + "*"))
        {
            if (!Directory.Exists($"/proc/{Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0]}"))
            {
                Delete(folder);
            }
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or still being left by a dying server: the next run tries again.
        }
    }

    // PostgreSQL refuses to run as root; setpriv (util-linux, always there) runs it as Debian's user for it.
    private static string[] AsServerUser(params string[] options) =>
        Environment.IsPrivilegedProcess
            ? ["--reuid", "postgres", "--regid", "postgres", "--init-groups", .. options, "--"]
            : [.. options, "--"];

    private static void Run(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}\n{output.Result}{error}");
        }
    }

    private void Start(string binaries, string folder)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", ["postgres", folder]);
        }

        var data = Path.Combine(folder, "data");
        Run("setpriv", [.. AsServerUser(), Path.Combine(binaries, "initdb"), "-D", data, "-U", Superuser, "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8", "--no-sync", "--no-instructions"]);

        // pdeathsig makes the kernel end the server where this process is killed. It is bound to the thread that started the
        // child, not to the process, so that thread has to live as long: a dedicated one, not the pool's.
        new Thread(() => Serve(binaries, data, folder)) { IsBackground = true, Name = "PostgreSQL" }.Start();

        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new NpgsqlConnection(server + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException e) when (clock.Elapsed < TimeSpan.FromSeconds(30))
            {
                if (stopped.IsSet)
                {
                    throw new InvalidOperationException("PostgreSQL 没有启动：" + startFailure, e);
                }

                Thread.Sleep(20);
            }
        }
    }

    private void Serve(string binaries, string data, string folder)
    {
        var start = new ProcessStartInfo(
            "setpriv",
            [
                .. AsServerUser("--pdeathsig", "QUIT"), Path.Combine(binaries, "postgres"), "-D", data, "-k", folder, "-p", "5432",
                "-c", "listen_addresses=", "-c", "max_connections=300", "-c", "log_min_messages=fatal",
                    .. Settings.SelectMany(setting => new[] { "-c", setting }),
            ])
        {
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        postgres = Process.Start(start)!;
        startFailure = postgres.StandardError.ReadToEnd();
        postgres.WaitForExit();
        stopped.Set();
    }

    private void CreateRoles()
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        foreach (var role in (string[])[OwnerRole, AppRole])
        {
            using var command = new NpgsqlCommand(
                $"DO $$ BEGIN CREATE ROLE {role} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$", connection);
            command.ExecuteNonQuery();
        }
    }
}
