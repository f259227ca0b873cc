using System.Globalization;

namespace WageSupervision.Domain.Parameters;

/// <summary>One row of the table: a standard for one area and one period.</summary>
/// <param name="EffectiveFrom">First day of its effect.</param>
/// <param name="EffectiveTo">Last day of its effect, inclusive; <c>null</c> where it still runs.</param>
/// <param name="PublishedOn">The day of the notice, or <c>null</c> where it is not known; often later than <paramref name="EffectiveFrom"/>.</param>
/// <param name="Area">The area in the words of the notice.</param>
/// <param name="Codes">GB/T 2260 codes; one ending in 00 is a whole prefecture, 330000 a provincial tier, one with a parenthesis a part of a county.</param>
/// <param name="Monthly">月最低工资标准 in yuan; <c>null</c> where it is not known.</param>
/// <param name="Hourly">非全日制工作的最低小时工资标准 in yuan; <c>null</c> where it is not known.</param>
/// <param name="DocumentNumber">文号; empty where it is not known.</param>
public sealed record MinimumWageRow(
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    DateOnly? PublishedOn,
    string Area,
    IReadOnlyList<string> Codes,
    decimal? Monthly,
    decimal? Hourly,
    string DocumentNumber)
{
    /// <summary>核对情况 of a row that nobody has checked.</summary>
    public const string Unverified = "unverified";

    /// <summary>Whether somebody checked it. The amounts of a row that nobody checked make no finding.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Where it was read; empty where that is not known.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the row is in force on that day, both ends included.</summary>
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not DateOnly end || day <= end);
}

/// <summary>The provincial tiers in force, of which every county chose one: they bound a standard that is not known.</summary>
/// <param name="Lowest">The lowest tier, yuan a month or an hour.</param>
/// <param name="Highest">The highest tier, yuan a month or an hour.</param>
/// <param name="DocumentNumber">文号 of the provincial notice.</param>
/// <param name="EffectiveFrom">First day of its effect.</param>
/// <param name="PublishedOn">The day of the notice, or <c>null</c> where it is not known.</param>
public sealed record MinimumWageTiers(decimal Lowest, decimal Highest, string DocumentNumber, DateOnly EffectiveFrom, DateOnly? PublishedOn = null);

/// <summary>What somebody says of a standard that is not known: fit for a hint that names its source, never for a finding.</summary>
/// <param name="Amount">Yuan a month or an hour.</param>
/// <param name="Source">Who says so.</param>
public sealed record UnverifiedStandard(decimal Amount, string Source);

/// <summary>What is known of a county's minimum wage in a month, by month or by hour. Resolve it once for many workers.</summary>
/// <param name="Amount">The standard in yuan, or <c>null</c> where it is not known.</param>
/// <param name="Tiers">The provincial tiers in force, or <c>null</c> where the table has none for that month.</param>
/// <param name="DocumentNumber">文号 of the row behind <paramref name="Amount"/>, else of the tiers; may be empty.</param>
/// <param name="EffectiveFrom">First day of effect of that row.</param>
public sealed record MinimumWageStandard(decimal? Amount, MinimumWageTiers? Tiers, string DocumentNumber, DateOnly EffectiveFrom)
{
    /// <summary>The day of the notice where it came only after the month was over, so that nobody paying that month could know it; else <c>null</c>.</summary>
    public DateOnly? PublishedAfterMonth { get; init; }

    /// <summary>Every provincial tier in force, lowest first, where <see cref="Amount"/> is not known: the county chose one of them.</summary>
    public IReadOnlyList<decimal> EachTier { get; init; } = [];

    /// <summary>What is said of the standard and not verified, where <see cref="Amount"/> is not known; else <c>null</c>.</summary>
    public UnverifiedStandard? Unverified { get; init; }

    /// <summary>The dated parameter, for the record of a result.</summary>
    public ParameterVersion Version => new(MinimumWageTable.Name, DocumentNumber, EffectiveFrom);
}

/// <summary>最低工资标准 of the province's areas, with its whole history. Immutable; look-ups go by a dictionary of codes.</summary>
public sealed class MinimumWageTable
{
    /// <summary>Its name in <see cref="ParameterTables"/> and in <see cref="ParameterVersion"/>.</summary>
    public const string Name = "minimum-wage";

    private const string ProvinceCode = "330000";

    private readonly Dictionary<string, MinimumWageRow[]> _byCode;
    private readonly Dictionary<string, MinimumWageRow[]> _unverified;

    /// <summary>Makes a table of rows in any order.</summary>
    public MinimumWageTable(IEnumerable<MinimumWageRow> rows)
    {
        Rows = [.. rows];

        _byCode = ByCode(row => !IsHint(row));
        _unverified = ByCode(IsHint);
    }

    /// <summary>The table shipped with this version.</summary>
    public static MinimumWageTable Shipped => ParameterSet.Shipped.Parameters.MinimumWages;

    /// <summary>All rows as they stand in the table.</summary>
    public IReadOnlyList<MinimumWageRow> Rows { get; }

    /// <summary>月最低工资标准 in force on the first day of the month.</summary>
    public MinimumWageStandard Monthly(string regionCode, YearMonth month) => Resolve(regionCode, month, row => row.Monthly);

    /// <summary>非全日制最低小时工资标准 in force on the first day of the month.</summary>
    public MinimumWageStandard Hourly(string regionCode, YearMonth month) => Resolve(regionCode, month, row => row.Hourly);

    /// <summary>The provincial monthly tiers in force on the first day of the month; <c>null</c> where the table has none.</summary>
    public MinimumWageTiers? Tiers(YearMonth month) => TiersOn(month.FirstDay, row => row.Monthly);

    /// <summary>
    /// The row that holds for a county in a month, one with amounts that nobody verified never: one naming the county wins over one naming the whole
    /// prefecture, among
    /// equals the one in effect latest; <c>null</c> where none names it. Provincial tiers never stand in.
    /// </summary>
    public MinimumWageRow? FindRow(string regionCode, YearMonth month)
    {
        if (regionCode is not { Length: 6 } || regionCode == ProvinceCode)
        {
            return null;
        }

        return Find(_byCode, regionCode, month);
    }

    /// <summary>
    /// The row with amounts that nobody verified for a county in a month, where nothing better is known; <c>null</c> where there is none.
    /// </summary>
    public MinimumWageRow? FindUnverified(string regionCode, YearMonth month) =>
        regionCode is { Length: 6 } && FindRow(regionCode, month) is not { Monthly: not null } ? Find(_unverified, regionCode, month) : null;

    private MinimumWageStandard Resolve(string regionCode, YearMonth month, Func<MinimumWageRow, decimal?> amountOf)
    {
        var tiers = TiersOn(month.FirstDay, amountOf);
        var row = FindRow(regionCode, month);
        return row is not null && amountOf(row) is decimal amount
            ? new MinimumWageStandard(amount, tiers, row.DocumentNumber, row.EffectiveFrom) { PublishedAfterMonth = After(row.PublishedOn) }
            : new MinimumWageStandard(null, tiers, tiers?.DocumentNumber ?? "", tiers?.EffectiveFrom ?? month.FirstDay)
            {
                PublishedAfterMonth = After(tiers?.PublishedOn),
                EachTier = tiers is null ? [] : [.. TierAmounts(month.FirstDay, amountOf).Distinct().Order()],
                Unverified = FindUnverified(regionCode, month) is { } hint && amountOf(hint) is decimal said ? new(said, hint.Source) : null,
            };

        DateOnly? After(DateOnly? published) => published > month.LastDay ? published : null;
    }

    private MinimumWageTiers? TiersOn(DateOnly day, Func<MinimumWageRow, decimal?> amountOf)
    {
        MinimumWageRow? any = null;
        var lowest = decimal.MaxValue;
        var highest = decimal.MinValue;
        foreach (var row in _byCode.GetValueOrDefault(ProvinceCode, []))
        {
            if (row.IsInForceOn(day) && amountOf(row) is decimal amount)
            {
                any ??= row;
                lowest = Math.Min(lowest, amount);
                highest = Math.Max(highest, amount);
            }
        }

        return any is null ? null : new MinimumWageTiers(lowest, highest, any.DocumentNumber, any.EffectiveFrom, any.PublishedOn);
    }

    private IEnumerable<decimal> TierAmounts(DateOnly day, Func<MinimumWageRow, decimal?> amountOf) =>
        _byCode.GetValueOrDefault(ProvinceCode, []).Where(row => row.IsInForceOn(day)).Select(amountOf).OfType<decimal>();

    // The province's tiers are no county's standard: they bound it, whoever told of them.
    private static bool IsHint(MinimumWageRow row) =>
        !row.IsVerified && (row.Monthly is not null || row.Hourly is not null) && !row.Codes.Contains(ProvinceCode);

    // Of two rows for one area from one day, the one entered later: it fills in what the other left blank.
    private Dictionary<string, MinimumWageRow[]> ByCode(Func<MinimumWageRow, bool> condition) => Rows.Reverse().Where(condition)
        .SelectMany(row => row.Codes.Select(code => (code, row)))
        .GroupBy(pair => pair.code, pair => pair.row, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.EffectiveFrom).ToArray(), StringComparer.Ordinal);

    private static MinimumWageRow? Find(Dictionary<string, MinimumWageRow[]> rows, string regionCode, YearMonth month) =>
        InForce(rows, regionCode, month.FirstDay) ?? InForce(rows, string.Concat(regionCode.AsSpan(0, 4), "00"), month.FirstDay);

    private static MinimumWageRow? InForce(Dictionary<string, MinimumWageRow[]> rows, string code, DateOnly day)
    {
        foreach (var row in rows.GetValueOrDefault(code, []))
        {
            if (row.IsInForceOn(day))
            {
                return row;
            }
        }

        return null;
    }

    internal static MinimumWageTable Of(IEnumerable<IReadOnlyDictionary<string, string>> rows) => new(rows.Select(Read));

    private static MinimumWageRow Read(IReadOnlyDictionary<string, string> record) => new(
        ReadDay(record["effective_from"])!.Value,
        ReadDay(record["effective_to"]),
        ReadDay(record["published_on"]),
        record["area"],
        record["gb2260_codes"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ReadAmount(record["monthly_cny"]),
        ReadAmount(record["hourly_cny"]),
        ReadDocumentNumber(record["doc_no"]))
    {
        IsVerified = record["verification"] != MinimumWageRow.Unverified,
        Source = record["source"],
    };

    // A remark in place of a number ("(number unverified)") is no 文号.
    private static string ReadDocumentNumber(string text) => text.Contains('号') && !text.Contains("unverified", StringComparison.Ordinal)
        ? text.Split(' ', 2)[0].Split('(', 2)[0]
        : "";

    private static DateOnly? ReadDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? ReadAmount(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
