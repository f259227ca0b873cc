using System.Globalization;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>JSON numbers as they are written.</summary>
internal static class JsonNumber
{
    /// <summary>Decimals of a JSON number as written, without needless zeros: 0 for <c>8e3</c> and <c>8.00</c>, 2 for <c>1.25</c>.</summary>
    internal static long DecimalsOf(string raw)
    {
        var parts = raw.Split('e', 'E');
        var mantissa = parts[0].TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return 0;
        }

        var exponent = 0;
        if (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return parts[1].StartsWith('-') ? long.MaxValue : 0;
        }

        return (long)fraction - (digits.Length - significant.Length) - exponent;
    }
}
