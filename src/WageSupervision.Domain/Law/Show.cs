using System.Globalization;

namespace WageSupervision.Domain.Law;

/// <summary>How dates, counts and money stand in working steps.</summary>
internal static class Show
{
    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day, or 未定 where it is not known.</summary>
    internal static string Day(DateOnly? day) => day is DateOnly known ? Day(known) : "未定";

    /// <summary>A number of days or hours without needless zeros.</summary>
    internal static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A step whose value is money.</summary>
    internal static WorkingStep Money(string label, string expression, decimal yuan) => new(label, expression, Domain.Money.Plain(yuan));
}

/// <summary>Date arithmetic that stops at the last day of the calendar instead of failing.</summary>
internal static class Dates
{
    /// <summary>That many calendar days later.</summary>
    internal static DateOnly AddDays(DateOnly day, long days) =>
        days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue
        : days < -day.DayNumber ? DateOnly.MinValue
        : day.AddDays((int)days);

    /// <summary>The same day that many months later; the month's last day where it has no such day.</summary>
    internal static DateOnly AddMonths(DateOnly day, long months)
    {
        var monthsLeft = ((DateOnly.MaxValue.Year - day.Year) * 12) + DateOnly.MaxValue.Month - day.Month;
        return months > monthsLeft ? DateOnly.MaxValue : day.AddMonths((int)months);
    }

    /// <summary>Days from one day to a later one; 0 where it is not later.</summary>
    internal static int DaysAfter(DateOnly from, DateOnly to) => Math.Max(0, to.DayNumber - from.DayNumber);
}
