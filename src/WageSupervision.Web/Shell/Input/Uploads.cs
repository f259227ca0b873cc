namespace WageSupervision.Web.Shell.Input;

/// <summary>Uploaded files; how large one may be is said where requests come in.</summary>
public static class Uploads
{
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
