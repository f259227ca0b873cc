using FluentValidation;
using FluentValidation.Results;

namespace WageSupervision.Web.Shell.Input;

/// <summary>Uploaded files.</summary>
public static class Uploads
{
    /// <summary>The largest one in bytes, 20 MB; a request has room for the form around it.</summary>
    public const long Largest = 20L * 1024 * 1024;

    /// <summary>Refuses a form that gives one file twice, chosen and taken with the camera: neither may be dropped in silence.</summary>
    /// <exception cref="ValidationException">It does.</exception>
    public static void EachOnce(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var twice = request.Form.Files.Where(file => file.Length > 0).GroupBy(file => file.Name).Where(given => given.Count() > 1)
            .Select(given => new ValidationFailure(given.Key.Replace("Input.", "", StringComparison.Ordinal), "选的文件和拍的照片只能交一份，请去掉一份。"))
            .ToList();
        if (twice.Count > 0)
        {
            throw new ValidationException(twice);
        }
    }

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
