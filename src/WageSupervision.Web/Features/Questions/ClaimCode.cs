using System.Security.Cryptography;
using System.Text;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Questions;

/// <summary>追问码: 100 random bits as 20 letters and digits that nobody mistakes for one another, in groups, for example WS-7K2M-….</summary>
public static class ClaimCode
{
    private const string Prefix = "WS";
    private const int Length = 20;
    private const int Group = 4;

    // 32 characters, 5 bits each; without I, L, O and U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new code as it is shown.</summary>
    public static string New() =>
        $"{Prefix}-{string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(group => new string(group)))}";

    /// <summary>The hash under which a code is kept, or <c>null</c> where what was typed cannot be a code.</summary>
    public static byte[]? HashOf(string? typed)
    {
        var text = new string([.. LenientText.Fold(typed).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        var code = (text.Length == Length + Prefix.Length && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text)
            .Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == Length && code.All(Alphabet.Contains) ? SHA256.HashData(Encoding.ASCII.GetBytes(code)) : null;
    }
}
