using System.Globalization;
using System.Numerics;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>
/// The law said a second time, as a person with a paper calendar would work it out: day by day, in whole fen. Nothing here
/// calls the rules.
/// </summary>
internal static class Naive
{
    private static readonly DateOnly OrderBegins = new(2017, 5, 1);

    private static readonly Dictionary<DateOnly, bool> Named = ReadNotices();

    /// <summary>The days the yearly notices name.</summary>
    internal static IEnumerable<DateOnly> NamedDays => Named.Keys.Order();

    /// <summary>The make-up working days (调休) of the notices.</summary>
    internal static IEnumerable<DateOnly> MakeUpDays => Named.Where(day => day.Value).Select(day => day.Key).Order();

    internal static bool IsOfTheOrder(DateOnly day) => day >= OrderBegins;

    internal static bool IsKnown(DateOnly day) => day.Year is >= 2016 and <= 2026;

    internal static bool Works(DateOnly day) => Named.TryGetValue(day, out var works)
        ? works
        : day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;

    /// <summary>Leafs back through the calendar to a working day; <c>null</c> where its pages end.</summary>
    internal static DateOnly? WorkingDayAtOrBefore(DateOnly day) => Leaf(day, -1);

    /// <summary>Leafs on through the calendar to a working day; <c>null</c> where its pages end.</summary>
    internal static DateOnly? WorkingDayAtOrAfter(DateOnly day) => Leaf(day, 1);

    /// <summary>That many days on, counted one by one.</summary>
    internal static DateOnly DaysOn(DateOnly day, int days)
    {
        for (var counted = 0; counted < days; counted++)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The corresponding day that many months on, the month's last day where it has none; found by walking.</summary>
    internal static DateOnly MonthsOn(DateOnly start, int months)
    {
        var turns = 0;
        for (var day = start; ; day = day.AddDays(1))
        {
            if (day != start && day.Day == 1)
            {
                turns++;
            }

            if (turns == months && (day.Day == start.Day || day.AddDays(1).Day == 1))
            {
                return day;
            }
        }
    }

    /// <summary>
    /// The last day of a month that begins on that day, walked day by day: the day before the next such day of a month; the next month's last day where it
    /// has none.
    /// </summary>
    internal static DateOnly EndOfMonthFrom(DateOnly start)
    {
        for (var day = start.AddDays(1); ; day = day.AddDays(1))
        {
            if (day.Day == start.Day)
            {
                return day.AddDays(-1);
            }

            if (day.Month != start.Month && day.AddDays(1).Day == 1)
            {
                return day;
            }
        }
    }

    /// <summary>Days from one to a later one, counted one by one; none where it is not later.</summary>
    internal static int DaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (; from < to; from = from.AddDays(1))
        {
            days++;
        }

        return days;
    }

    internal static string[] CountiesIn(YearMonth month) => [.. LegalParameters.Shipped.Divisions.All
        .Where(region => region.Level == RegionLevel.County
            && (region.ValidFrom is null || region.ValidFrom.Value.FirstDay <= month.FirstDay)
            && (region.ValidTo is null || region.ValidTo.Value.FirstDay >= month.FirstDay))
        .Select(region => region.Code)];

    /// <summary>The standard by the rows of the table, in yuan: the row for the county before that for the prefecture, the latest first.</summary>
    internal static decimal? Standard(string county, YearMonth month, bool hourly)
    {
        foreach (var code in new[] { county, county[..4] + "00" })
        {
            MinimumWageRow? latest = null;
            // What nobody verified is no standard.
            foreach (var row in InForce(code, month).Where(row => row.IsVerified || row.Monthly is null))
            {
                latest = latest is null || row.EffectiveFrom > latest.EffectiveFrom ? row : latest;
            }

            if (latest is not null)
            {
                return hourly ? latest.Hourly : latest.Monthly;
            }
        }

        return null;
    }

    /// <summary>The lowest and the highest provincial tier by the month, or <c>null</c> where the table has none.</summary>
    internal static (decimal Lowest, decimal Highest)? Tiers(YearMonth month)
    {
        var amounts = InForce("330000", month).Where(row => row.Monthly is not null).Select(row => row.Monthly!.Value).Order().ToArray();
        return amounts.Length == 0 ? null : (amounts[0], amounts[^1]);
    }

    /// <summary>Yuan × numerator ÷ denominator in whole fen, the half fen up: one rounding, at the end.</summary>
    internal static decimal Share(decimal yuan, decimal numerator, decimal denominator)
    {
        var product = Whole(yuan, 100) * Whole(numerator, 10_000) * 2;
        var divisor = Whole(denominator, 10_000);
        return (decimal)((product + divisor) / (2 * divisor)) / 100;
    }

    private static BigInteger Whole(decimal amount, int scale) => new(amount * scale);

    private static IEnumerable<MinimumWageRow> InForce(string code, YearMonth month) => MinimumWageTable.Shipped.Rows
        .Where(row => row.Codes.Contains(code) && row.EffectiveFrom <= month.FirstDay && (row.EffectiveTo is null || row.EffectiveTo >= month.FirstDay));

    private static DateOnly? Leaf(DateOnly day, int step)
    {
        for (; IsKnown(day); day = day.AddDays(step))
        {
            if (Works(day))
            {
                return day;
            }
        }

        return null;
    }

    private static Dictionary<DateOnly, bool> ReadNotices()
    {
        using var reader = new StreamReader(typeof(ICalculation).Assembly.GetManifestResourceStream("holidays.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(cells => DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells => cells[1] == "work");
    }
}
