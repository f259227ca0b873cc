using System.Globalization;
using System.Text;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Days as an iCalendar file (RFC 5545) that any calendar program reads.</summary>
public static class IcsCalendar
{
    private const int LongestLine = 75;

    /// <summary>Writes whole days.</summary>
    /// <param name="name">The calendar's name.</param>
    /// <param name="made">When it was written.</param>
    /// <param name="days">Stable id, day, title and description of each.</param>
    public static byte[] Write(string name, DateTimeOffset made, IEnumerable<(string Id, DateOnly Day, string Title, string About)> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//WageSupervision//Duties//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        foreach (var (id, day, title, about) in days)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{id}@wage-supervision");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{made.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day:yyyyMMdd}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.AddDays(1):yyyyMMdd}"));
            Line(text, "SUMMARY:" + Escaped(title));
            Line(text, "DESCRIPTION:" + Escaped(about));
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line has at most 75 bytes; the rest goes on in lines that begin with a space. No character is cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
