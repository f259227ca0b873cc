using System.Diagnostics.CodeAnalysis;
using WageSupervision.Web.Shell.Forms;

namespace WageSupervision.Web.Features.Contacts.Public;

/// <summary>A file chosen for a complaint.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Content">The bytes.</param>
public sealed record ComplaintFile(string Name, byte[] Content);

/// <summary>
/// What somebody has filled in so far, between the screens of the public form: sealed on the server, found by an id in the address and opened
/// by a cookie of the browser, which is gone when that is closed. Where one of the two is missing there is nothing.
/// </summary>
/// <param name="forms">Keeps them, for 24 hours at the most.</param>
public sealed class ComplaintDrafts(KeptForms forms)
{
    /// <summary>The cookie.</summary>
    public const string Cookie = "complaint";

    private const string Place = "/Complaints/New";

    /// <summary>An id for a form that is opened, which this browser can be told by from now on.</summary>
    public string Begin(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        OwnerOf(context, makes: true);
        return forms.NewId();
    }

    /// <summary>Whether something may be kept under an id.</summary>
    public bool IsOpen([NotNullWhen(true)] string? id) => forms.IsOpen(id);

    /// <summary>What was typed, by the names of the fields; <c>null</c> where nothing is kept.</summary>
    public IReadOnlyDictionary<string, string[]>? Find(HttpContext context, string id) =>
        OwnerOf(context) is { } owner ? forms.Find(id, owner.AccountId, KeptKind.Draft)?.Fields : null;

    /// <summary>The files chosen.</summary>
    public IReadOnlyList<ComplaintFile> FilesOf(HttpContext context, string id) =>
        OwnerOf(context) is { } owner && forms.Find(id, owner.AccountId, KeptKind.DraftFiles) is { } kept
            ? [.. kept.Files.Select(file => new ComplaintFile(file.FileName, file.Content))]
            : [];

    /// <summary>Keeps what was typed; tells whether there was room.</summary>
    public bool Keep(HttpContext context, string id, IReadOnlyDictionary<string, string[]> fields) =>
        forms.Keep(new KeptForm(OwnerOf(context, makes: true)!, Place, "", fields, []), KeptKind.Draft, under: id) is not null;

    /// <summary>Keeps the files chosen, all of them anew; tells whether there was room.</summary>
    public bool KeepFiles(HttpContext context, string id, IReadOnlyList<ComplaintFile> files) =>
        forms.Keep(
            new KeptForm(OwnerOf(context, makes: true)!, Place, "", new Dictionary<string, string[]>(),
                [.. files.Select(file => new KeptFile("Input.Files", file.Name, file.Content))]),
            KeptKind.DraftFiles, under: id) is not null;

    /// <summary>Deletes it.</summary>
    public void Forget(HttpContext context, string id)
    {
        if (OwnerOf(context) is { } owner)
        {
            forms.Remove(id, owner.AccountId, KeptKind.Draft);
            forms.Remove(id, owner.AccountId, KeptKind.DraftFiles);
        }
    }

    private static FormOwner? OwnerOf(HttpContext context, bool makes = false)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[typeof(ComplaintDrafts)] is FormOwner made)
        {
            return made;
        }

        if (!Guid.TryParseExact(context.Request.Cookies[Cookie], "N", out var browser))
        {
            if (!makes)
            {
                return null;
            }

            browser = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
            context.Response.Cookies.Append(Cookie, browser.ToString("N"), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                Path = "/Complaints",
                IsEssential = true,
            });
        }

        var owner = new FormOwner(browser, "");
        context.Items[typeof(ComplaintDrafts)] = owner;
        return owner;
    }
}
