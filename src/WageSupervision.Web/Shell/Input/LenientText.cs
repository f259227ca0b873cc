using System.Globalization;
using System.Text;

namespace WageSupervision.Web.Shell.Input;

/// <summary>Reads dates and amounts the way people write them: full-width digits, spaces, separators, units.</summary>
public static class LenientText
{
    /// <summary>
    /// Reads 2026-3-5, 2026.03.05, 2026/3/5, 20260305 and 2026年3月5日; a time of day behind it is dropped, but one that says its
    /// zone (Z, +00:00) names the day it was in Shanghai.
    /// </summary>
    /// <returns>Whether the text is a day between 1900 and 2200.</returns>
    public static bool TryDate(string? text, out DateOnly date)
    {
        date = default;
        var s = Fold(text);
        var time = s.IndexOf('T', StringComparison.Ordinal);
        if (time > 0 && s.Contains(':', StringComparison.Ordinal))
        {
            if ((s[^1] is 'Z' or 'z' || s.AsSpan(time).ContainsAny('+', '-'))
                && DateTimeOffset.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is >= 1900 and < 2200)
            {
                date = DateOnly.FromDateTime(PortalClock.Local(moment));
                return true;
            }

            s = s[..time];
        }
        else if (s.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            var space = s.LastIndexOf(' ', colon);
            if (space < 0)
            {
                return false;
            }

            s = s[..space];
        }

        s = s.Replace(" ", "", StringComparison.Ordinal);
        if (s.Length == 8 && !s.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return TryDay(s[..4], s[4..6], s[6..], out date);
        }

        if (s.EndsWith('日') || s.EndsWith('号'))
        {
            s = s[..^1];
            return !s.AsSpan().ContainsAny("-/.") && TryParts(s, '年', '月', out date);
        }

        return TryParts(s, '-', '-', out date) || TryParts(s, '/', '/', out date) || TryParts(s, '.', '.', out date)
            || TryParts(s, '年', '月', out date);
    }

    /// <summary>Reads 12345.6, 12,345.60, ￥12,345.60 元, full-width digits; parentheses or a minus sign mean below zero.</summary>
    /// <returns>Whether the text is a plain number; separators must stand before groups of three.</returns>
    public static bool TryMoney(string? text, out decimal amount)
    {
        amount = 0;
        if (IsPlainNumber(text))
        {
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount);
        }

        var s = Fold(text).Replace(" ", "", StringComparison.Ordinal);
        var negative = false;
        if (s.Length > 2 && s[0] == '(' && s[^1] == ')')
        {
            negative = true;
            s = s[1..^1];
        }

        s = WithoutUnits(s);
        if (s.StartsWith('-') || s.StartsWith('+'))
        {
            if (negative)
            {
                return false;
            }

            negative = s[0] == '-';
            s = WithoutUnits(s[1..]);
        }

        if (!TryUngroup(s, out var plain)
            || !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount))
        {
            return false;
        }

        amount = negative ? -amount : amount;
        return true;
    }

    /// <summary>
    /// Full-width letters, digits and signs made half-width, every kind of space made one, invisible characters removed, trimmed.
    /// Characters of Chinese are left alone.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // Nearly every cell is as it should be already, and a sheet has millions of them.
        if (IsFolded(text))
        {
            return text.Trim(' ');
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case >= '\uFF01' and <= '\uFF5E':
                    folded.Append((char)(c - 0xFEE0));
                    break;
                case '\uFFE5':
                    folded.Append('¥');
                    break;
                case '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015':
                    folded.Append('-');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F'
                    or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    break;
                default:
                    folded.Append(char.IsWhiteSpace(c) ? ' ' : c);
                    break;
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Whether folding would change nothing but spaces at the ends: common letters, digits and signs, and common Chinese characters.</summary>
    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Digits, and a point among them.</summary>
    private static bool IsPlainNumber(string? text)
    {
        if (text is not { Length: > 0 and <= 28 } || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParts(string s, char first, char second, out DateOnly date)
    {
        date = default;
        var a = s.IndexOf(first, StringComparison.Ordinal);
        var b = a < 0 ? -1 : s.IndexOf(second, a + 1);
        return b > 0 && a == 4 && TryDay(s[..a], s[(a + 1)..b], s[(b + 1)..], out date);
    }

    private static bool TryDay(string year, string month, string day, out DateOnly date)
    {
        date = default;
        if (month.Length > 2 || day.Length > 2
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || y is < 1900 or > 2200 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return false;
        }

        date = new DateOnly(y, m, d);
        return true;
    }

    private static string WithoutUnits(string s)
    {
        foreach (var unit in (ReadOnlySpan<string>)["人民币", "RMB", "CNY", "¥"])
        {
            s = s.StartsWith(unit, StringComparison.OrdinalIgnoreCase) ? s[unit.Length..] : s;
        }

        foreach (var unit in (ReadOnlySpan<string>)["元整", "元", "圆"])
        {
            s = s.EndsWith(unit, StringComparison.Ordinal) ? s[..^unit.Length] : s;
        }

        return s;
    }

    /// <summary>Takes separators out; 1,23 and 12,3456 are doubtful (a decimal comma?) and no number.</summary>
    private static bool TryUngroup(string s, out string plain)
    {
        plain = s;
        if (s.Length is 0 or > 40 || !s.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        if (!s.Contains(',', StringComparison.Ordinal))
        {
            return true;
        }

        var point = s.IndexOf('.', StringComparison.Ordinal);
        var groups = (point < 0 ? s : s[..point]).Split(',');
        if (groups[0].Length is < 1 or > 3 || groups.Skip(1).Any(group => group.Length != 3)
            || (point >= 0 && s.AsSpan(point).Contains(',')))
        {
            return false;
        }

        plain = s.Replace(",", "", StringComparison.Ordinal);
        return true;
    }
}
