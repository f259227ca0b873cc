using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>What may be attached: photo, voice or PDF, told by its bytes, never by its name.</summary>
public static class ContactAttachment
{
    /// <summary>Most attachments that one form takes.</summary>
    public const int Most = 5;

    /// <summary>The largest one in bytes, 10 MB.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>What browsers are told to offer.</summary>
    public const string Accept = ".jpg,.jpeg,.png,.pdf,.mp3,.m4a,.amr,.wav,.ogg";

    /// <summary>The media type, or <c>null</c> where it is none of them.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content)
    {
        if (EvidenceFile.MediaTypeOf(content) is { } known)
        {
            return known;
        }

        if (content.StartsWith("ID3"u8) || (content.Length > 2 && content[0] == 0xFF && (content[1] & 0xE6) == 0xE2))
        {
            return "audio/mpeg";
        }

        if (content.Length >= 12 && content[4..8].SequenceEqual("ftyp"u8)
            && (content[8..12].StartsWith("M4A"u8) || content[8..12].StartsWith("mp4"u8) || content[8..12].StartsWith("iso"u8)))
        {
            return "audio/mp4";
        }

        return content.StartsWith("#!AMR"u8) ? "audio/amr"
            : content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WAVE"u8) ? "audio/wav"
            : content.StartsWith("OggS"u8) ? "audio/ogg"
            : null;
    }

    /// <summary>Why it cannot be taken, to follow its name; <c>null</c> where it can.</summary>
    public static string? FaultOf(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Length == 0 ? "是空的，请重新选。"
            : content.Length > Largest ? "超过 10 MB，请压缩或者分开后再选。"
            : MediaTypeOf(content) is null ? "不是照片（JPG、PNG）、录音（MP3、M4A、AMR、WAV、OGG）或者 PDF，请另存为其中一种。"
            : null;
    }

    /// <summary>The name under which it is given out.</summary>
    /// <param name="number">Its place among the attachments, from 1.</param>
    /// <param name="mediaType">Its media type.</param>
    public static string DownloadName(int number, string mediaType) => $"附件{number}" + mediaType switch
    {
        "application/pdf" => ".pdf",
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "audio/mpeg" => ".mp3",
        "audio/mp4" => ".m4a",
        "audio/amr" => ".amr",
        "audio/wav" => ".wav",
        "audio/ogg" => ".ogg",
        _ => ".bin",
    };

    /// <summary>What people read of the type.</summary>
    public static string Words(string mediaType) =>
        mediaType.StartsWith("audio/", StringComparison.Ordinal) ? "录音" : mediaType.StartsWith("image/", StringComparison.Ordinal) ? "照片" : "PDF";
}
