using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>What is kept; each kind has its own <see cref="KeptForms.MostOfOne"/>, so that none pushes the other out.</summary>
public enum KeptKind
{
    /// <summary>A form that was sent after the session had ended.</summary>
    Form,

    /// <summary>A file between its upload and its confirmation.</summary>
    Upload,

    /// <summary>What somebody who need not sign in has filled in so far; its owner is a browser.</summary>
    Draft,

    /// <summary>The files chosen in a draft.</summary>
    DraftFiles,
}

/// <summary>
/// A folder of sealed forms, one a file, readable by the portal's own user alone. A form opens for the account that filled it in and for
/// nobody else; it is gone after <see cref="Lasts"/>.
/// </summary>
/// <param name="protection">Seals, with the keys of the sessions.</param>
/// <param name="configuration">Where: the data directory; and how much: <c>Portal:KeptFormMegabytes</c>, and <c>Portal:DraftMegabytes</c>
/// for drafts, which anybody may leave: their oldest make room, and those of accounts never do.</param>
/// <param name="environment">The default folder.</param>
/// <param name="clock">Now.</param>
public sealed class KeptForms(IDataProtectionProvider protection, IConfiguration configuration, IWebHostEnvironment environment, PortalClock clock)
{
    /// <summary>How long a form is kept.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>How many forms of one account and kind are kept; the oldest make room.</summary>
    public const int MostOfOne = 5;

    private static readonly string[] Extensions = [".form", ".upload", ".draft", ".draftfiles"];

    // Seconds since 1970 in front, so that a form's age shows without opening it; then what nobody can guess.
    private const int IdLength = 8 + 32;

    private string Folder => Path.Combine(configuration["Portal:DataDirectory"] ?? Path.Combine(environment.ContentRootPath, ".data"), "forms");

    /// <summary>Keeps a form; gives its id, or <c>null</c> where there is no room for it, and then all that was kept stays.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="before">The kept form that it takes the place of.</param>
    /// <param name="under">The id to keep it under, of <see cref="NewId"/>; a new one where it is left out.</param>
    public string? Keep(KeptForm form, KeptKind kind = KeptKind.Form, string? before = null, string? under = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        Sweep();
        var account = form.Owner.AccountId;
        var id = under ?? NewId();
        var sealedForm = ProtectorOf(account, id).Protect(JsonSerializer.SerializeToUtf8Bytes(form));
        try
        {
            var folder = Open();
            var others = folder.EnumerateFiles($"{account:N}-*{Extensions[(int)kind]}").OrderByDescending(file => file.Name, StringComparer.Ordinal)
                .ToLookup(file => file.Name == NameOf(account, before ?? under, kind));
            List<FileInfo> leaving = [.. others[true], .. others[false].Skip(MostOfOne - 1)];
            var over = sealedForm.Length - RoomFor(kind) + AllOf(folder, kind).Sum(file => file.Length) - leaving.Sum(file => file.Length);
            if (IsDraft(kind))
            {
                foreach (var oldest in AllOf(folder, kind).OrderBy(file => file.Name.Split('-')[^1], StringComparer.Ordinal).TakeWhile(_ => over > 0))
                {
                    over -= oldest.Length;
                    leaving.Add(oldest);
                }
            }

            if (over > 0)
            {
                return null;
            }

            var path = PathOf(account, id, kind);
            Write(path, sealedForm);
            leaving.Where(file => file.FullName != Path.GetFullPath(path)).ToList().ForEach(TryDelete);
            return id;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A form of an account; <c>null</c> where there is none, or no longer.</summary>
    public KeptForm? Find(string? id, Guid accountId, KeptKind kind = KeptKind.Form)
    {
        if (!IsWellFormed(id) || IsOver(id))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptForm>(ProtectorOf(accountId, id).Unprotect(File.ReadAllBytes(PathOf(accountId, id, kind))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes a form out, once it was sent.</summary>
    public void Remove(string? id, Guid accountId, KeptKind kind = KeptKind.Form)
    {
        if (IsWellFormed(id))
        {
            TryDelete(new FileInfo(PathOf(accountId, id, kind)));
        }
    }

    /// <summary>Deletes what was kept long enough, and what a crash left half written.</summary>
    public void Sweep()
    {
        try
        {
            foreach (var file in Open().EnumerateFiles())
            {
                var id = Path.GetFileNameWithoutExtension(file.Name).Split('-')[^1];
                if (Extensions.Contains(file.Extension) ? !IsWellFormed(id) || IsOver(id) : file.LastWriteTimeUtc < DateTime.UtcNow - TimeSpan.FromHours(1))
                {
                    TryDelete(file);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is over opens no more; the next round tries again.
        }
    }

    /// <summary>An id for what is going to be kept.</summary>
    public string NewId() =>
        clock.Now.ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture) + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether something may still be kept under an id.</summary>
    public bool IsOpen([NotNullWhen(true)] string? id) => IsWellFormed(id) && !IsOver(id);

    private static bool IsDraft(KeptKind kind) => kind is KeptKind.Draft or KeptKind.DraftFiles;

    private long RoomFor(KeptKind kind) =>
        (IsDraft(kind) ? configuration.GetValue("Portal:DraftMegabytes", 512L) : configuration.GetValue("Portal:KeptFormMegabytes", 1024L)) * 1024 * 1024;

    private static IEnumerable<FileInfo> AllOf(DirectoryInfo folder, KeptKind kind) =>
        folder.EnumerateFiles().Where(file => IsDraft(kind) == file.Extension.StartsWith(".draft", StringComparison.Ordinal));

    private static bool IsWellFormed([NotNullWhen(true)] string? id) =>
        id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower);

    private bool IsOver(string id) =>
        clock.Now >= DateTimeOffset.FromUnixTimeSeconds(long.Parse(id[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture)) + Lasts;

    private IDataProtector ProtectorOf(Guid account, string id) => protection.CreateProtector("WageSupervision.KeptForm", account.ToString("N"), id);

    private string PathOf(Guid account, string id, KeptKind kind) => Path.Combine(Folder, NameOf(account, id, kind));

    private static string NameOf(Guid account, string? id, KeptKind kind) => $"{account:N}-{id}{Extensions[(int)kind]}";

    private DirectoryInfo Open() => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Folder)
        : Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(path + ".part", options))
        {
            stream.Write(content);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private static void TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is over opens no more; the next round tries again.
        }
    }
}
