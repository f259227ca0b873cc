using System.Globalization;

namespace WageSupervision.Domain.Parameters;

/// <summary>One row of the table: a figure of the law for one period.</summary>
/// <param name="Name">What it is, for example <c>inspection-fine-min</c>.</param>
/// <param name="EffectiveFrom">First day of its effect.</param>
/// <param name="EffectiveTo">Last day of its effect, inclusive; <c>null</c> where it still runs.</param>
/// <param name="PublishedOn">The day of publication, or <c>null</c> where it is not known.</param>
/// <param name="Value">The figure; <c>null</c> where it is not known.</param>
/// <param name="Unit"><c>yuan</c> or <c>share</c>.</param>
/// <param name="DocumentNumber">文号; empty where it is not known.</param>
/// <param name="Source">Where the figure was read.</param>
/// <param name="Verification">How far it was checked, for example <c>verified-secondary</c>.</param>
/// <param name="Note">What to know of it, in plain Chinese.</param>
public sealed record LegalThresholdRow(
    string Name,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    DateOnly? PublishedOn,
    decimal? Value,
    string Unit,
    string DocumentNumber,
    string Source,
    string Verification,
    string Note)
{
    /// <summary>Whether the row is in force on that day, both ends included.</summary>
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not DateOnly end || day <= end);

    /// <summary>Whether the figure rests on a report of the document, not on the document.</summary>
    public bool IsSecondary => Verification == "verified-secondary";

    /// <summary>The dated parameter, for the record of a result.</summary>
    public ParameterVersion Version => new(Name, DocumentNumber, EffectiveFrom);
}

/// <summary>A pair of figures, both ends included.</summary>
/// <param name="Min">The lower one.</param>
/// <param name="Max">The upper one.</param>
/// <param name="Version">The dated parameter behind them.</param>
public sealed record LegalRange(decimal Min, decimal Max, ParameterVersion Version)
{
    /// <summary>Whether a figure lies within.</summary>
    public bool Includes(decimal figure) => Min <= figure && figure <= Max;
}

/// <summary>Shares, ranges of fines and criminal thresholds that other laws set, with their history. Immutable.</summary>
public sealed class LegalThresholds
{
    private readonly Dictionary<string, LegalThresholdRow[]> _byName;

    /// <summary>Makes a table of rows in any order.</summary>
    public LegalThresholds(IEnumerable<LegalThresholdRow> rows)
    {
        Rows = [.. rows];
        _byName = Rows
            .GroupBy(row => row.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.EffectiveFrom).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The table shipped with this version.</summary>
    public static LegalThresholds Shipped => ParameterSet.Shipped.Parameters.Thresholds;

    /// <summary>All rows as they stand in the table.</summary>
    public IReadOnlyList<LegalThresholdRow> Rows { get; }

    /// <summary>The row in force on a day, of several the one in effect latest; <c>null</c> where there is none.</summary>
    public LegalThresholdRow? Find(string name, DateOnly day) =>
        _byName.GetValueOrDefault(name, []).FirstOrDefault(row => row.IsInForceOn(day));

    /// <summary>The range between <c>name-min</c> and <c>name-max</c> on a day; <c>null</c> where either is not known.</summary>
    public LegalRange? Range(string name, DateOnly day) =>
        Find(name + "-min", day) is { Value: decimal min } lower && Find(name + "-max", day) is { Value: decimal max }
            ? new LegalRange(min, max, lower.Version with { Name = name })
            : null;

    internal static LegalThresholds Of(IEnumerable<IReadOnlyDictionary<string, string>> rows) => new(rows.Select(Read));

    private static LegalThresholdRow Read(IReadOnlyDictionary<string, string> record) => new(
        record["name"],
        ReadDay(record["effective_from"])!.Value,
        ReadDay(record["effective_to"]),
        ReadDay(record["published_on"]),
        record["value"].Length == 0 ? null : decimal.Parse(record["value"], CultureInfo.InvariantCulture),
        record["unit"],
        record["doc_no"],
        record["source"],
        record["verification"],
        record["note"]);

    private static DateOnly? ReadDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
