using System.Globalization;

namespace WageSupervision.Domain.Parameters;

/// <summary>A grade of the benchmark for fines under one provision.</summary>
/// <param name="Provision">The id of the provision, as the rules bear it.</param>
/// <param name="Grade">较轻, 一般 or 较重, as the document calls it.</param>
/// <param name="EffectiveFrom">First day of its effect.</param>
/// <param name="EffectiveTo">Last day of its effect, inclusive; <c>null</c> where it still runs.</param>
/// <param name="Conditions">When it applies, in the words of the document.</param>
/// <param name="Min">Yuan, inclusive.</param>
/// <param name="Max">Yuan, inclusive.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="Source">Where it was read.</param>
public sealed record PenaltyGrade(
    string Provision, string Grade, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Conditions, decimal Min, decimal Max, string DocumentNumber,
    string Source)
{
    /// <summary>Whether it is in force on that day, both ends included.</summary>
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && !(EffectiveTo < day);
}

/// <summary>裁量基准: the grades of fines with their history. Immutable. Empty until an office enters its published benchmark.</summary>
/// <param name="rows">The rows, in any order.</param>
public sealed class PenaltyGrades(IEnumerable<PenaltyGrade> rows)
{
    /// <summary>No benchmark.</summary>
    public static PenaltyGrades None { get; } = new([]);

    /// <summary>All rows.</summary>
    public IReadOnlyList<PenaltyGrade> Rows { get; } = [.. rows];

    /// <summary>The grades of a provision on a day, the lowest first; empty where there is no benchmark.</summary>
    public IReadOnlyList<PenaltyGrade> Of(string provision, DateOnly day) =>
        [.. Rows.Where(row => row.Provision == provision && row.IsInForceOn(day)).OrderBy(row => row.Min).ThenBy(row => row.Grade, StringComparer.Ordinal)];

    internal static PenaltyGrades Of(IEnumerable<IReadOnlyDictionary<string, string>> rows) => new(rows.Select(row => new PenaltyGrade(
        row["provision"], row["grade"], Day(row["effective_from"])!.Value, Day(row["effective_to"]), row["conditions"],
        decimal.Parse(row["min_cny"], CultureInfo.InvariantCulture), decimal.Parse(row["max_cny"], CultureInfo.InvariantCulture), row["doc_no"],
            row["source"])));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
