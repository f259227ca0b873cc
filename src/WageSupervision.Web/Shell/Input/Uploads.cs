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

        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }
}
