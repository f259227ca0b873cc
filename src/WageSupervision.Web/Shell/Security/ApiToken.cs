using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Security;

/// <summary>What a token may do.</summary>
public static class ApiScopes
{
    /// <summary>Hand in, confirm and lay aside payrolls.</summary>
    public const string Submit = "payroll:submit";

    /// <summary>Read the enterprise's own filings and their results.</summary>
    public const string ReadOwn = "payroll:read-own";
}

/// <summary>The text of a token: <c>ws_live_</c> or <c>ws_test_</c>, the id, which begins with the enterprise, and 192 random bits.</summary>
public static partial class ApiToken
{
    /// <summary>Random bytes of the secret.</summary>
    private const int SecretBytes = 24;

    /// <summary>A new token of an enterprise: its id, and the whole text, which is shown once and kept nowhere.</summary>
    public static (string TokenId, string Text) New(long enterpriseId, bool sandbox)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{enterpriseId}x{Hex(8)}");
        return (id, $"ws_{(sandbox ? "test" : "live")}_{id}_{Hex(SecretBytes)}");
    }

    /// <summary>Enterprise and id out of a token's text; <c>null</c> where it is none.</summary>
    public static (long EnterpriseId, string TokenId)? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && long.TryParse(match.Groups["enterprise"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var enterprise)
            ? (enterprise, match.Groups["id"].Value)
            : null;
    }

    /// <summary>What is stored of it.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a text is this token, in a time that says nothing of how much of it is right.</summary>
    public static bool Matches(string text, ApiTokenRow token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return CryptographicOperations.FixedTimeEquals(HashOf(text), token.TokenHash);
    }

    /// <summary>Whether it works at a moment.</summary>
    public static bool IsLive(ApiTokenRow token, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.RevokedAt is null && now < token.ExpiresAt;
    }

    private static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    [GeneratedRegex("^ws_(live|test)_(?<id>(?<enterprise>[0-9]{1,18})x[0-9a-f]{16})_[0-9a-f]{48}$")]
    private static partial Regex Form();
}
