using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>Keeps the form of a request that is sent to sign in first, and finds the way back to its page.</summary>
/// <param name="forms">Where it is kept.</param>
/// <param name="owners">Whose it is.</param>
public sealed class FormKeeping(KeptForms forms, FormOwners owners)
{
    /// <summary>The parameter of the page's address, and the field of its forms, that names the kept form.</summary>
    public const string Parameter = "kept";

    /// <summary>The field of a form that shows a kept one, with its id.</summary>
    public const string Field = "__kept";

    /// <summary>In place of an id: something was filled in and could not be kept.</summary>
    public const string Lost = "0";

    /// <summary>Whether the request bears a form of a page that one of our accounts opened.</summary>
    public FormOwner? OwnerOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.HasFormContentType ? owners.Open(context.Request.Form[FormOwners.Field]) : null;
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

    /// <summary>What a way back says of the form: an id, <see cref="Lost"/>, or <c>null</c>.</summary>
    public static string? KeptOf(string? wayBack) =>
        wayBack?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at && QueryHelpers.ParseQuery(wayBack[at..]).TryGetValue(Parameter, out var kept)
            ? kept.ToString()
            : null;

    /// <summary>Whether reading a form failed because what was sent is none: cut off, without a boundary, with U+0000 in it.</summary>
    internal static bool IsUnreadable(Exception fault) =>
        fault is InvalidDataException or InvalidOperationException or (IOException and not BadHttpRequestException);

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

        // U+0000 is typed by nobody, and no page takes it.
        if (owners.Open(form[FormOwners.Field]) is not { } owner
            || fields.Values.Any(values => values.Any(value => value.Contains('\0', StringComparison.Ordinal))))
        {
            return Lost;
        }

        var before = form[Field].ToString();
        var files = forms.Find(before, owner.AccountId)?.With(form.Files) ?? form.Files;
        List<KeptFile> kept = [];
        foreach (var file in files)
        {
            var content = await Uploads.BytesAsync(file, request.HttpContext.RequestAborted);
            kept.Add(new KeptFile(file.Name, file.FileName, content!));
        }

        forms.Remove(before, owner.AccountId);
        return forms.Keep(new KeptForm(owner, request.Path.Value ?? "/", request.Query["handler"].ToString(), fields, kept)) ?? Lost;
    }

    // What the portal itself put in is made anew, and no password is kept anywhere.
    private static bool IsTyped(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("Password", StringComparison.OrdinalIgnoreCase);
}
