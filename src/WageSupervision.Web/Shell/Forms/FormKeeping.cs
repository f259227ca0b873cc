using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>Keeps the form of a request that is sent to sign in first, and finds the way back to its page.</summary>
/// <param name="forms">Where it is kept.</param>
/// <param name="owners">Whose it is.</param>
public sealed class FormKeeping(KeptForms forms, FormOwners owners) : IDisposable
{
    /// <summary>How many forms of one account are kept in a minute: whoever came by a seal pushes nobody's forms out with it without end.</summary>
    public const int MostAMinute = 10;

    /// <summary>The parameter of the page's address, and the field of its forms, that names the kept form.</summary>
    public const string Parameter = "kept";

    /// <summary>The field of a form that shows a kept one, with its id.</summary>
    public const string Field = "__kept";

    /// <summary>The fields whose kept file is not wanted any more.</summary>
    public const string Without = "__without";

    /// <summary>In place of an id: something was filled in and could not be kept.</summary>
    public const string Lost = "0";

    private readonly PartitionedRateLimiter<Guid> often = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new() { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether the request bears a form of a page that one of our accounts opened.</summary>
    public FormOwner? OwnerOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.HasFormContentType ? owners.Open(context.Request.Form[FormOwners.Field], context.Request.Path)?.Owner : null;
    }

    /// <summary>Keeps what was sent, and gives the address of its page, which shows it again.</summary>
    /// <exception cref="BadHttpRequestException">The request is larger than requests may be.</exception>
    public async Task<string> WayBackAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key is not (Parameter or "handler"))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        if (await KeepAsync(request) is { } kept)
        {
            query.Add(Parameter, kept);
        }

        return request.Path.ToUriComponent() + query.ToQueryString();
    }

    /// <summary>Keeps the files of a form that comes back with errors, and nothing else of it: its page shows the rest.
    /// <c>null</c> where none is kept.</summary>
    public async Task<ShownForm?> KeepFilesAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (request, form) = (context.Request, context.Request.Form);
        if (owners.Open(form[FormOwners.Field], request.Path) is not { Keeps: KeptParts.All } seal || FormOwner.Of(context.User) != seal.Owner
            || form.ContainsKey(DraftReceipt.Field))
        {
            return null;
        }

        var files = FilesOf(form, seal.Owner).Where(file => file.Length > 0).ToList();
        if (files.Count == 0 || !often.AttemptAcquire(seal.Owner.AccountId).IsAcquired)
        {
            return null;
        }

        var kept = new KeptForm(seal.Owner, request.Path.Value ?? "/", request.Query["handler"].ToString(), new Dictionary<string, string[]>(),
            await ReadAsync(files, context.RequestAborted))
        { FilesOnly = true };
        return forms.Keep(kept, before: form[Field].ToString()) is { } id ? new ShownForm(id, kept) : null;
    }

    /// <summary>What a way back says of the form: an id, <see cref="Lost"/>, or <c>null</c>.</summary>
    public static string? KeptOf(string? wayBack) =>
        wayBack?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at && QueryHelpers.ParseQuery(wayBack[at..]).TryGetValue(Parameter, out var kept)
            ? kept.ToString()
            : null;

    /// <summary>Whether reading a form failed because what was sent is none: cut off, without a boundary, with U+0000 in it.</summary>
    internal static bool IsUnreadable(Exception fault) =>
        fault is InvalidDataException or InvalidOperationException or (IOException and not BadHttpRequestException);

    /// <inheritdoc/>
    public void Dispose() => often.Dispose();

    private async Task<string?> KeepAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            return Lost;
        }

        var fields = form.Where(field => IsTyped(field.Key)).ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray());
        if (form.Files.Count == 0 && fields.Values.All(values => values.All(string.IsNullOrWhiteSpace)))
        {
            return null;
        }

        var seal = owners.Open(form[FormOwners.Field], request.Path);
        if (seal?.Keeps == KeptParts.Nothing)
        {
            return null;
        }

        // U+0000 is typed by nobody, and no page takes it.
        if (seal is not { Owner: var owner }
            || fields.Values.Any(values => values.Any(value => value.Contains('\0', StringComparison.Ordinal)))
            || !often.AttemptAcquire(owner.AccountId).IsAcquired)
        {
            return Lost;
        }

        var all = FilesOf(form, owner);
        var kept = seal.Keeps == KeptParts.All ? await ReadAsync(all, request.HttpContext.RequestAborted) : [];
        return forms.Keep(new KeptForm(owner, request.Path.Value ?? "/", request.Query["handler"].ToString(), fields, kept)
        { FilesLeftOut = all.Count > kept.Count }, before: form[Field].ToString()) ?? Lost;
    }

    // What is sent, and what waits from before.
    private IReadOnlyList<IFormFile> FilesOf(IFormCollection form, FormOwner owner) =>
        forms.Find(form[Field].ToString(), owner.AccountId)?.With(form.Files, form[Without]) ?? form.Files;

    private static async Task<List<KeptFile>> ReadAsync(IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        List<KeptFile> kept = [];
        foreach (var file in files)
        {
            kept.Add(new KeptFile(file.Name, file.FileName, (await Uploads.BytesAsync(file, cancellationToken))!));
        }

        return kept;
    }

    // What the portal itself put in is made anew, and no password is kept anywhere.
    private static bool IsTyped(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("Password", StringComparison.OrdinalIgnoreCase);
}
