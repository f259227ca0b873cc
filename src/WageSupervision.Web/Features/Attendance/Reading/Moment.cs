using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>A day, perhaps with the time of day: 2019/10/8 星期二 8:20, 26-10-09 星期五, 2026-10-09 08:02:53.</summary>
internal static partial class Moment
{
    /// <summary>Reads it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="day">The day.</param>
    /// <param name="hour">The hour, where a time of day is told.</param>
    public static bool TryRead(SheetCell cell, out DateOnly day, out int? hour)
    {
        hour = null;
        var text = LenientText.Fold(cell.Text);
        if (Hour().Match(text) is { Success: true } time)
        {
            hour = int.Parse(time.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        if (Parts().Match(text) is { Success: true } parts)
        {
            var year = Number(parts.Groups[1]);
            day = default;
            return LenientText.TryDate(string.Create(CultureInfo.InvariantCulture,
                $"{(year < 100 ? year + 2000 : year):0000}-{Number(parts.Groups[2])}-{Number(parts.Groups[3])}"), out day);
        }

        // A spreadsheet's own number of days and parts of a day.
        if (cell.Kind is CellKind.Number or CellKind.Text && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var serial)
            && serial is >= 40_000 and < 60_000 && SerialDate.TryRead(text, false, out day))
        {
            hour = serial == decimal.Truncate(serial) ? null : (int)((serial - decimal.Truncate(serial)) * 24);
            return true;
        }

        return LenientText.TryDate(text, out day);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\D|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:^|\D)(\d{1,2}):\d{2}", RegexOptions.NonBacktracking)]
    internal static partial Regex Hour();
}
