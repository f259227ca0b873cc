using System.Buffers;
using System.Globalization;

namespace WageSupervision.Domain.Enterprises;

/// <summary>What a check of a 统一社会信用代码 found.</summary>
public enum CreditCodeCheck
{
    /// <summary>Well formed and the check character right.</summary>
    Valid,

    /// <summary>Not 18 characters.</summary>
    WrongLength,

    /// <summary>A character outside the standard's alphabet (it has no I, O, S, V, Z).</summary>
    WrongCharacters,

    /// <summary>The check character does not fit the other seventeen.</summary>
    WrongCheckCharacter,
}

/// <summary>
/// GB 32100-2015: 法人和其他组织统一社会信用代码. Official indexes print codes that fail, so a failure means "ask the register",
/// not "no such enterprise".
/// </summary>
public static class UnifiedSocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks a code as normalised: half-width, no white space, upper case.</summary>
    public static CreditCodeCheck Check(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 18)
        {
            return CreditCodeCheck.WrongLength;
        }

        if (code.AsSpan().ContainsAnyExcept(Allowed))
        {
            return CreditCodeCheck.WrongCharacters;
        }

        return CheckCharacter(code[..17]) == code[17] ? CreditCodeCheck.Valid : CreditCodeCheck.WrongCheckCharacter;
    }

    /// <summary>The eighteenth character for the first seventeen.</summary>
    public static char CheckCharacter(string first17)
    {
        ArgumentNullException.ThrowIfNull(first17);
        if (first17.Length != 17 || first17.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("Seventeen characters of the standard's alphabet are needed.", nameof(first17));
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += Alphabet.IndexOf(first17[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Makes a code whose check characters fit, for demonstrations.</summary>
    /// <param name="category">The two first characters, for example <c>91</c> for an enterprise.</param>
    /// <param name="division">Six digits of the registering authority's division.</param>
    /// <param name="organisation">Eight digits or letters of the 主体标识码 without its check character (GB 11714).</param>
    public static string Create(string category, string division, string organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        if (organisation.Length != 8 || organisation.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException("Eight characters of the standard's alphabet are needed.", nameof(organisation));
        }

        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            var c = organisation[i];
            sum += (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * OrganisationWeights[i];
        }

        var check = (11 - (sum % 11)) switch
        {
            10 => "X",
            11 => "0",
            var digit => digit.ToString(CultureInfo.InvariantCulture),
        };
        var first17 = category + division + organisation + check;
        return first17 + CheckCharacter(first17);
    }

    /// <summary>What to tell the person who typed the code; <c>null</c> where it is valid.</summary>
    public static string? Explain(CreditCodeCheck check) => check switch
    {
        CreditCodeCheck.Valid => null,
        CreditCodeCheck.WrongLength => "统一社会信用代码应为 18 位，请照营业执照填写",
        CreditCodeCheck.WrongCharacters => "统一社会信用代码只用数字和大写字母，且不用 I、O、S、V、Z，请照营业执照核对",
        CreditCodeCheck.WrongCheckCharacter => "统一社会信用代码最后一位校验不符，可能有一位填错，请照营业执照核对",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
