using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>Facts drawn at random, more often from where the law turns: month ends, leap days, year ends, days the notices name.</summary>
internal static class Any
{
    private static readonly DateOnly[] NamedDays = [.. Naive.NamedDays];

    /// <summary>Yuan with fen, both ends in fen.</summary>
    internal static Gen<decimal> Fen(int least, int most) => Gen.Choose(least, most).Select(fen => fen / 100m);

    /// <summary>A wage of up to 20 000 yuan, also nothing at all.</summary>
    internal static Gen<decimal> Wage => Gen.Frequency((1, Gen.Constant(0m)), (9, Fen(1, 2_000_000)));

    /// <summary>Days or hours with up to two decimals, often about the 21.75 paid days of a month.</summary>
    internal static Gen<decimal> Quantity(int most) => Gen.OneOf(
        Gen.Choose(0, most).Select(whole => (decimal)whole),
        Fen(0, most * 100),
        Gen.Elements(21.74m, 21.75m, 21.76m).Select(days => Math.Min(days, most)));

    /// <summary>A day in the years whose calendars are known and the Order is in force.</summary>
    internal static Gen<DateOnly> Day => DayBetween(new(2017, 5, 1), new(2026, 12, 31));

    /// <summary>A day between two, both included.</summary>
    internal static Gen<DateOnly> DayBetween(DateOnly first, DateOnly last)
    {
        var years = Gen.Choose(first.Year, last.Year);
        var turn = Gen.Frequency(
            (4, Gen.Choose(first.DayNumber, last.DayNumber).Select(DateOnly.FromDayNumber)),
            (2, from year in years from month in Gen.Choose(1, 12) from off in Gen.Choose(-2, 1) select new DateOnly(year, month, 1).AddDays(off + 1)),
            (2, from year in years from off in Gen.Choose(-3, 1) select new DateOnly(year, 3, 1).AddDays(off)),
            (2, from year in years from off in Gen.Choose(0, 4) select new DateOnly(year, 12, 29).AddDays(off)),
            (4, from day in Gen.Elements(NamedDays) from off in Gen.Choose(-1, 1) select day.AddDays(off)));
        return turn.Select(day => day < first ? first : day > last ? last : day);
    }

    /// <summary>A month of the Order with a known calendar.</summary>
    internal static Gen<YearMonth> Month => from year in Gen.Choose(2017, 2026)
                                            from month in Gen.Choose(year == 2017 ? 5 : 1, 12)
                                            select new YearMonth(year, month);

    /// <summary>A month and a county of the province in that month.</summary>
    internal static Gen<(string County, YearMonth Month)> Place => from month in Month
                                                                   from county in Gen.Elements(Naive.CountiesIn(month))
                                                                   select (county, month);

    /// <summary>A month and a county whose standard the table has.</summary>
    internal static Gen<(string County, YearMonth Month)> KnownPlace =>
        Place.Where(place => Naive.Standard(place.County, place.Month, hourly: false) is not null);

    /// <summary>A month and a county whose standard the table leaves blank, with tiers to bound it.</summary>
    internal static Gen<(string County, YearMonth Month)> UnknownPlace => Gen.Elements(
        (from year in Enumerable.Range(2017, 10)
         from number in Enumerable.Range(1, 12)
         let month = new YearMonth(year, number)
         where month.FirstDay >= Regulations.Order353InForceFrom && Naive.Tiers(month) is not null
         from county in Naive.CountiesIn(month)
         where Naive.Standard(county, month, hourly: false) is null
         select (county, month)).ToArray());
}
