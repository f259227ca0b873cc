namespace WageSupervision.Web.Shell.Input;

/// <summary>Uploaded files.</summary>
public static class Uploads
{
    /// <summary>The largest one in bytes, 20 MB; a request has room for the form around it.</summary>
    public const long Largest = 20L * 1024 * 1024;

    /// <summary>The bytes of a file; <c>null</c> where none was chosen.</summary>
    public static async Task<byte[]?> BytesAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return null;
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
