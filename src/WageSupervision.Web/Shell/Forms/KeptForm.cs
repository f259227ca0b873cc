using Microsoft.Extensions.Primitives;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>What somebody filled in and sent after the session had ended, or the files of a form that was refused.</summary>
/// <param name="Owner">Who opened the page.</param>
/// <param name="Page">The page's path.</param>
/// <param name="Handler">Which of the page's forms; empty for the only one.</param>
/// <param name="Fields">What was typed, by the names of the fields.</param>
/// <param name="Files">What was chosen.</param>
public sealed record KeptForm(FormOwner Owner, string Page, string Handler, IReadOnlyDictionary<string, string[]> Fields, IReadOnlyList<KeptFile> Files)
{
    /// <summary>Whether files were chosen that its page does not store.</summary>
    public bool FilesLeftOut { get; init; }

    /// <summary>Whether it is of a form that was refused: the page itself shows what was typed.</summary>
    public bool FilesOnly { get; init; }

    /// <summary>The form as if it had just been sent.</summary>
    public FormCollection AsSent() =>
        new(Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value), StringComparer.OrdinalIgnoreCase), With([], StringValues.Empty));

    /// <summary>The files that were sent, and of the kept ones those in whose place none was chosen.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="without">The fields whose kept file is not wanted any more.</param>
    public FormFileCollection With(IReadOnlyList<IFormFile> sent, StringValues without)
    {
        ArgumentNullException.ThrowIfNull(sent);
        FormFileCollection all = [.. sent];
        all.AddRange(Files.Where(file => !without.Contains(file.Name) && sent.All(other => other.Name != file.Name)).Select(file => file.AsSent()));
        return all;
    }
}

/// <summary>A file of a <see cref="KeptForm"/>.</summary>
/// <param name="Name">The name of its field.</param>
/// <param name="FileName">Its own name.</param>
/// <param name="Content">The bytes.</param>
public sealed record KeptFile(string Name, string FileName, byte[] Content)
{
    /// <summary>The file as if it had just been sent.</summary>
    public IFormFile AsSent() => new FormFile(new MemoryStream(Content, writable: false), 0, Content.Length, Name, FileName)
    {
        Headers = new HeaderDictionary(),
        ContentType = "application/octet-stream",
    };
}
