using System.Text.RegularExpressions;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>The header that makes a repeated request the same request.</summary>
public static partial class IdempotencyKey
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsKey(string text) => Form().IsMatch(text);

    [GeneratedRegex("^[A-Za-z0-9._:-]{8,100}$")]
    private static partial Regex Form();
}
