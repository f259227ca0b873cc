namespace WageSupervision.Web.Shell.Input;

/// <summary>What an uploaded proof may be: told by its bytes, never by its name.</summary>
public static class EvidenceFile
{
    /// <summary>The media type of .xlsx.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The media type of .xls.</summary>
    public const string OldWorkbook = "application/vnd.ms-excel";

    /// <summary>The media type of .csv.</summary>
    public const string Values = "text/csv";

    /// <summary>The media type by the first and last bytes, or <c>null</c> where it is none of PDF, JPEG and PNG.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8) && content[Math.Max(0, content.Length - 1024)..].IndexOf("%%EOF"u8) >= 0)
        {
            return "application/pdf";
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && content.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]))
        {
            return "image/jpeg";
        }

        return content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            && content[Math.Max(0, content.Length - 12)..].IndexOf("IEND"u8) >= 0
            ? "image/png"
            : null;
    }

    /// <summary>
    /// The name under which it is given out: its extension is that of its content, whatever it was called, so that nothing runs when it is opened.
    /// </summary>
    public static string DownloadName(string fileName, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        string[] own = mediaType switch
        {
            "application/pdf" => [".pdf"],
            "image/jpeg" => [".jpg", ".jpeg"],
            "image/png" => [".png"],
            "audio/mpeg" => [".mp3"],
            "audio/mp4" => [".m4a"],
            "audio/amr" => [".amr"],
            "audio/wav" => [".wav"],
            "audio/ogg" => [".ogg"],
            Workbook => [".xlsx"],
            OldWorkbook => [".xls"],
            Values => [".csv", ".txt"],
            _ => [".bin"],
        };
        return own.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase) ? fileName : fileName + own[0];
    }

    /// <summary>The bare name without folders or control characters, at most 200 characters.</summary>
    public static string SafeName(string? name)
    {
        var bare = Path.GetFileName((name ?? "").Replace('\\', '/'));
        var clean = new string([.. bare.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]);
        return clean.Length == 0 ? "文件" : clean.Length <= 200 ? clean : clean[^200..];
    }
}
