using System.Security.Cryptography;
using System.Text;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>The one-time code with which an owner sets the password: shown once, kept as a hash.</summary>
public static class ActivationCode
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    // 32 letters and digits that nobody takes for one another: 16 of them are 80 bits.
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Letters = 16;
    private const int Group = 4;

    /// <summary>A new code, for example K7QM-….</summary>
    public static string Create() => Grouped(RandomNumberGenerator.GetString(Alphabet, Letters));

    /// <summary>What is stored of it.</summary>
    public static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    /// <summary>Whether a typed code is the one; spaces, dashes and small letters do no harm. Takes the same time either way.</summary>
    public static bool Matches(string? typed, byte[] hash)
    {
        var asTyped = LenientText.Fold(typed);
        var bare = asTyped.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var regrouped = bare.Length == Letters ? Grouped(bare) : asTyped;
        return CryptographicOperations.FixedTimeEquals(Hash(asTyped), hash) | CryptographicOperations.FixedTimeEquals(Hash(regrouped), hash);
    }

    private static string Grouped(string letters) => string.Join('-', letters.Chunk(Group).Select(chunk => new string(chunk)));
}
