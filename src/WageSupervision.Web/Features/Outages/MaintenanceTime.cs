using System.Globalization;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Outages;

/// <summary>A time of day as people type it.</summary>
public static class MaintenanceTime
{
    private static readonly TimeSpan Zhejiang = TimeSpan.FromHours(8);

    /// <summary>Reads 22:00, 22：00, 9:30.</summary>
    public static bool TryRead(string? typed, out TimeOnly time) =>
        TimeOnly.TryParseExact(LenientText.Fold(typed).Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>The instant of a day and a time in Zhejiang.</summary>
    public static DateTimeOffset StartOf(DateOnly day, string? typed) =>
        new(day.ToDateTime(TryRead(typed, out var time) ? time : TimeOnly.MinValue), Zhejiang);
}
