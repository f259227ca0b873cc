using WageSupervision.Domain;

namespace WageSupervision.Web.Shell.Input;

/// <summary>Reads months the way people write them.</summary>
public static class MonthText
{
    /// <summary>Reads 2026-3, 2026.03, 2026/3, 202603, 2026年3月, and a day for its month.</summary>
    public static bool TryRead(string? text, out YearMonth month)
    {
        if (LenientText.TryDate(text, out var day))
        {
            month = YearMonth.Of(day);
            return true;
        }

        var s = LenientText.Fold(text).Replace(" ", "", StringComparison.Ordinal).TrimEnd('月');
        var first = s.Length == 6 && s.All(char.IsAsciiDigit) ? $"{s[..4]}-{s[4..]}-1"
            : s.Contains('年', StringComparison.Ordinal) ? s + "月1日"
            : s + (s.Contains('.', StringComparison.Ordinal) ? ".1" : s.Contains('/', StringComparison.Ordinal) ? "/1" : "-1");
        var read = LenientText.TryDate(first, out day);
        month = read ? YearMonth.Of(day) : default;
        return read;
    }
}
