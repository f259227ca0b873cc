using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>A form that arrives: the page it comes from, as that was opened, and what was filled in.</summary>
/// <param name="Opened">Written into the form when its page was drawn.</param>
/// <param name="Content">
/// Of its fields and files in their order, without what the portal wrote into it; by a key of the portal's, so that nobody who reads the table
/// can try passwords or telephones against it.
/// </param>
public sealed record SentForm(Guid Opened, byte[] Content)
{
    /// <summary>The field's name.</summary>
    public const string Field = "__once";

    /// <summary>The form of a request; <c>null</c> where it names no page: software that sends forms, or a page without the field.</summary>
    public static async Task<SentForm?> OfAsync(HttpRequest request, FieldProtector protector)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(protector);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !Guid.TryParseExact(request.Form[Field], "N", out var opened))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(request.Path);
        Add(request.QueryString.Value);
        foreach (var (name, values) in request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
            {
                Add(value);
            }
        }

        foreach (var file in request.Form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            await using var bytes = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(bytes, request.HttpContext.RequestAborted));
        }

        return new(opened, protector.IndexOf($"sent-form|{Convert.ToHexString(hash.GetHashAndReset())}"));

        // Each with its length in front: the end of one is not the beginning of the next.
        void Add(string? text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
        }
    }

    /// <summary>
    /// Remembers, in the transaction of the command that carries it out, that it is. Of two at the same time one waits here for the other.
    /// </summary>
    /// <exception cref="SentAlreadyException">It was carried out before.</exception>
    internal async Task ClaimAsync(AppDbContext database, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await database.Database.ExecuteSqlAsync(
            $"insert into sent_form (opened, content, at) values ({Opened}, {Content}, {at}) on conflict do nothing", cancellationToken) == 0)
        {
            throw new SentAlreadyException();
        }
    }
}

/// <summary>The very form was carried out before; nothing was done this time.</summary>
public sealed class SentAlreadyException() : Exception("已经交过。");
