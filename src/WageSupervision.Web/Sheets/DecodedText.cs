using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>The text of a page or of XML named as a workbook: by its mark, by what it declares, and else by what it can be.</summary>
internal static class DecodedText
{
    private const int Declaring = 2_048;

    // Where the scripts of East Asia begin: in UTF-8 each of their characters takes three bytes or more.
    private const char FirstEastAsian = '\u2E80';

    /// <summary>Decodes it.</summary>
    /// <exception cref="UnreadableFileException">No known encoding makes text of all of it.</exception>
    public static string Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(new byte[] { 0xFF, 0xFE }) || content.StartsWith(new byte[] { 0xFE, 0xFF }))
        {
            return In(content[2..], new UnicodeEncoding(bigEndian: content[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true)) ?? throw Unreadable();
        }

        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (content.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
        {
            return In(content[3..], utf8) ?? throw Unreadable();
        }

        // What a page declares is often untrue, what cannot be decoded is not: the declaration settles only what both would allow.
        var declared = Declared(content);
        var asUtf8 = In(content, utf8);
        return declared switch
        {
            Charset.Gb when asUtf8 is null || LooksMisread(asUtf8) => In(content, GbEncoding.Strict),
            Charset.None when asUtf8 is null => In(content, GbEncoding.Strict),
            _ => asUtf8,
        } ?? throw Unreadable();
    }

    private enum Charset
    {
        None,
        Gb,
        Other,
    }

    private static Charset Declared(ReadOnlySpan<byte> content)
    {
        var start = Encoding.Latin1.GetString(content[..Math.Min(Declaring, content.Length)]);
        var at = start.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at + 8 : start.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) is >= 0 and var xml ? xml + 9 : -1;
        return at < 0 ? Charset.None
            : start.AsSpan(at).TrimStart("\"' ").StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? Charset.Gb
            : Charset.Other;
    }

    private static bool LooksMisread(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F')
        && !text.AsSpan().ContainsAnyInRange(FirstEastAsian, '\uFFFD');

    private static string? In(ReadOnlySpan<byte> content, Encoding encoding)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (ArgumentException)
        {
            // DecoderFallbackException is one, and so is what half a character at the end throws.
            return null;
        }
    }

    private static UnreadableFileException Unreadable() => new(RefusalCodes.Encoding, Refusals.Encoding);
}
