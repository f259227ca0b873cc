using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Features.Outages;

/// <summary>A file laid down while the database was away.</summary>
/// <param name="Number">待登记回执号.</param>
/// <param name="ReceivedAt">When its bytes were safe.</param>
/// <param name="EnterpriseId">For whom.</param>
/// <param name="UserId">Who handed it in.</param>
/// <param name="FileHash">SHA-256 of the bytes.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="Kind">Which command.</param>
/// <param name="Command">The command as JSON, the bytes included.</param>
public sealed record SpooledAttempt(
    string Number, DateTimeOffset ReceivedAt, long EnterpriseId, Guid UserId, byte[] FileHash, int FileSize, string Kind, JsonElement Command);

/// <summary>
/// A folder of sealed files, one an attempt, readable by the portal's own user alone. A file is there whole or not at all:
/// it is written under another name, forced to the disk, and renamed.
/// </summary>
/// <param name="protector">Seals: a payroll is full of identity numbers.</param>
/// <param name="configuration">Where: <c>Portal:SpoolDirectory</c>, by default in the data directory; and how much: <c>Portal:SpoolMegabytes</c>.</param>
/// <param name="environment">The default folder.</param>
/// <param name="clock">Now.</param>
public sealed partial class FilingSpool(FieldProtector protector, IConfiguration configuration, IWebHostEnvironment environment, PortalClock clock) : ISpool
{
    private const string Extension = ".attempt";

    // Longer than any write takes; by the disk's own time.
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private string Folder => configuration["Portal:SpoolDirectory"]
        ?? Path.Combine(configuration["Portal:DataDirectory"] ?? Path.Combine(environment.ContentRootPath, ".data"), "spool");

    /// <summary>Whether a number can be one of ours.</summary>
    public static bool IsWellFormed(string number) => Shape().IsMatch(number);

    /// <inheritdoc/>
    public string Lay(ISpoolable command, long enterpriseId, Guid userId) => Keep(command, enterpriseId, userId).Number;

    /// <summary>Lays an attempt down; when it returns, the bytes are on the disk.</summary>
    /// <exception cref="IOException">They cannot be, or the folder holds as much as it may.</exception>
    public SpooledAttempt Keep(ISpoolable command, long enterpriseId, Guid userId)
    {
        ArgumentNullException.ThrowIfNull(command);
        var folder = Open();
        var now = clock.Now;
        var content = command.Content ?? [];
        if (folder.EnumerateFiles().Sum(file => file.Length) + content.Length > configuration.GetValue("Portal:SpoolMegabytes", 2048L) * 1024 * 1024)
        {
            throw new IOException("the spool is full");
        }

        var number = string.Create(CultureInfo.InvariantCulture,
            $"DJ-{PortalClock.Local(now):yyyy-MMdd}-{Convert.ToHexString(RandomNumberGenerator.GetBytes(6))}");
        var attempt = new SpooledAttempt(
            number, now, enterpriseId, userId, SHA256.HashData(content), content.Length, command.GetType().Name,
            JsonSerializer.SerializeToElement(command, command.GetType()));
        Write(Path.Combine(folder.FullName, number + Extension), protector.Seal(JsonSerializer.SerializeToUtf8Bytes(attempt), Place(number)));
        return attempt;
    }

    /// <summary>The numbers that wait, oldest first.</summary>
    public IReadOnlyList<string> Waiting() =>
        [.. Open().EnumerateFiles("*" + Extension).OrderBy(file => file.CreationTimeUtc).ThenBy(file => file.Name)
            .Select(file => Path.GetFileNameWithoutExtension(file.Name))];

    /// <summary>Clears what a crash left half written: nobody was told that it was received.</summary>
    public void Tidy()
    {
        foreach (var file in Open().EnumerateFiles())
        {
            if ((file.Extension == ".part" || file.Name.StartsWith("probe-", StringComparison.Ordinal))
                && file.LastWriteTimeUtc < DateTime.UtcNow - LongestWrite)
            {
                try
                {
                    file.Delete();
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    // What cannot be cleared is in nobody's way; what waits must be registered.
                }
            }
        }
    }

    /// <summary>The attempt of that number, or <c>null</c> where none waits.</summary>
    public SpooledAttempt? Find(string number)
    {
        var path = Path.Combine(Open().FullName, number + Extension);
        return IsWellFormed(number) && File.Exists(path)
            ? JsonSerializer.Deserialize<SpooledAttempt>(protector.OpenBytes(File.ReadAllBytes(path), Place(number)))
            : null;
    }

    /// <summary>Takes an attempt out, once it is registered.</summary>
    public void Remove(string number) => File.Delete(Path.Combine(Open().FullName, number + Extension));

    /// <summary>Whether a file can be laid down now.</summary>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot.</exception>
    public void Probe()
    {
        var path = Path.Combine(Open().FullName, $"probe-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Write(path, [1]);
        File.Delete(path);
    }

    private static string Place(string number) => "spool|attempt|" + number;

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var part = path + ".part";
        using (var stream = new FileStream(part, options))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path);

        // The name must be on the disk as well as the bytes. .NET syncs no folders; on file systems with a journal (ext4, XFS)
        // syncing the file again writes what is in it before, the renaming included.
        using var renamed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(renamed);
    }

    private DirectoryInfo Open() => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Folder)
        : Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    [GeneratedRegex(@"\ADJ-\d{4}-\d{4}-[0-9A-F]{12}\z")]
    private static partial Regex Shape();
}
