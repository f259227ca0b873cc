using System.Globalization;

namespace WageSupervision.Domain.Payroll;

/// <summary>What a check of a 公民身份号码 found.</summary>
public enum IdentityNumberCheck
{
    /// <summary>Well formed, check digit right, birth date possible.</summary>
    Valid,

    /// <summary>Neither 15 nor 18 characters.</summary>
    WrongLength,

    /// <summary>Something other than digits (and a last X).</summary>
    WrongCharacters,

    /// <summary>The birth date is on no calendar.</summary>
    ImpossibleDate,

    /// <summary>The birth date lies after the day of judging.</summary>
    DateInFuture,

    /// <summary>The check digit does not fit the other seventeen.</summary>
    WrongCheckDigit,
}

/// <summary>
/// GB 11643: 公民身份号码. The address part is not checked against today's divisions, since it is the code at the time of issue.
/// </summary>
public static class IdentityNumber
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks a number as normalised: half-width, no white space, upper-case X.</summary>
    /// <param name="number">The number.</param>
    /// <param name="asOf">The day after which nobody is born yet; <c>null</c> leaves that out.</param>
    public static IdentityNumberCheck Check(string number, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length is not (15 or 18))
        {
            return IdentityNumberCheck.WrongLength;
        }

        var digits = number.Length == 18 ? 17 : 15;
        if (number.AsSpan(0, digits).ContainsAnyExceptInRange('0', '9')
            || (number.Length == 18 && !char.IsAsciiDigit(number[17]) && number[17] != 'X'))
        {
            return IdentityNumberCheck.WrongCharacters;
        }

        if (BirthDate(number) is not { } born)
        {
            return IdentityNumberCheck.ImpossibleDate;
        }

        if (born > asOf)
        {
            return IdentityNumberCheck.DateInFuture;
        }

        return number.Length == 18 && CheckDigit(number[..17]) != number[17] ? IdentityNumberCheck.WrongCheckDigit : IdentityNumberCheck.Valid;
    }

    /// <summary>The eighteenth character for the first seventeen.</summary>
    public static char CheckDigit(string first17)
    {
        ArgumentNullException.ThrowIfNull(first17);
        if (first17.Length != 17 || first17.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            throw new ArgumentException("Seventeen digits are needed.", nameof(first17));
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (first17[i] - '0') * Weights[i];
        }

        return CheckDigits[sum % 11];
    }

    /// <summary>What to tell the person who typed the number; <c>null</c> where it is valid.</summary>
    public static string? Explain(IdentityNumberCheck check) => check switch
    {
        IdentityNumberCheck.Valid => null,
        IdentityNumberCheck.WrongLength => "居民身份证号应为 18 位（旧证 15 位），位数不对",
        IdentityNumberCheck.WrongCharacters => "居民身份证号只能由数字组成，18 位的最后一位可以是 X",
        IdentityNumberCheck.ImpossibleDate => "身份证号第 7 位起的出生日期不存在",
        IdentityNumberCheck.DateInFuture => "身份证号中的出生日期在今天之后",
        IdentityNumberCheck.WrongCheckDigit => "身份证号最后一位校验不符，可能有数字填错",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    private static DateOnly? BirthDate(string number)
    {
        // The 15-digit numbers were issued until 1999 and mean the twentieth century.
        var text = number.Length == 18 ? number[6..14] : string.Concat("19", number.AsSpan(6, 6));
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1800
            ? day
            : null;
    }
}
