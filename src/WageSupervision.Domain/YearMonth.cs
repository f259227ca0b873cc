using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WageSupervision.Domain;

/// <summary>A calendar month, for example 2026-09.</summary>
/// <param name="Year">From 1 to 9999.</param>
/// <param name="Month">From 1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>The month's first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month's last day.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The month a day lies in.</summary>
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>That many months later (earlier where negative).</summary>
    public YearMonth AddMonths(int months) => Of(FirstDay.AddMonths(months));

    /// <summary>Reads <c>yyyy-MM</c>, nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearMonth month)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            month = Of(day);
            return true;
        }

        month = default;
        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => Year == other.Year ? Month.CompareTo(other.Month) : Year.CompareTo(other.Year);

    /// <summary>Earlier than.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    /// <summary><c>yyyy-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");
}
