using System.Globalization;

namespace WageSupervision.Web.Sheets;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberFormat : byte
{
    /// <summary>A number.</summary>
    Plain,

    /// <summary>A day, perhaps with a time.</summary>
    Date,

    /// <summary>A rate: 0.08 is shown as 8 %.</summary>
    Percent,
}

/// <summary>Reads number formats.</summary>
internal static class NumberFormats
{
    /// <summary>A format that has no code of its own in the file, only a number.</summary>
    public static NumberFormat BuiltIn(string format) => !int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? NumberFormat.Plain
        : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 ? NumberFormat.Date
        : id is 9 or 10 ? NumberFormat.Percent
        : NumberFormat.Plain;

    /// <summary>
    /// A format shows a date where a y or d, and a rate where a %, is left once literal text, escapes and bracketed conditions are taken out.
    /// </summary>
    public static NumberFormat Of(string format)
    {
        var shown = NumberFormat.Plain;
        var literal = false;
        var bracket = false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    literal = !literal;
                    break;
                case '\\' or '_' or '*' when !literal:
                    i++;
                    break;
                case '[' when !literal:
                    bracket = true;
                    break;
                case ']' when !literal:
                    bracket = false;
                    break;
                case 'y' or 'Y' or 'd' or 'D' when !literal && !bracket:
                    return NumberFormat.Date;
                case '%' when !literal && !bracket:
                    shown = NumberFormat.Percent;
                    break;
            }
        }

        return shown;
    }
}
