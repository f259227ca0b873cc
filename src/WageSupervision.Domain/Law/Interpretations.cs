using System.Globalization;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>A doubtful point of the Order and how the portal reads it.</summary>
/// <param name="Articles">The articles of the Order it concerns; empty for points of other laws and of the whole.</param>
/// <param name="Provision">As the document names it, for example 第十四条第二款.</param>
/// <param name="Question">What is doubtful.</param>
/// <param name="Reading">How it is read.</param>
/// <param name="Reason">Why.</param>
public sealed record Interpretation(IReadOnlyList<int> Articles, string Provision, string Question, string Reading, string Reason);

/// <summary>Every doubtful point, shipped from docs/regulation/interpretations.md; a test keeps the two the same.</summary>
public static class Interpretations
{
    /// <summary>All, in the order of the document.</summary>
    public static IReadOnlyList<Interpretation> All { get; } =
    [
        .. Csv.ReadEmbedded("interpretations.csv").Select(record => new Interpretation(
            [.. record["articles"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))],
            record["provision"],
            record["question"],
            record["reading"],
            record["reason"])),
    ];

    /// <summary>Those that concern no single article.</summary>
    public static IReadOnlyList<Interpretation> General { get; } = [.. All.Where(point => point.Articles.Count == 0)];

    /// <summary>Those of one article.</summary>
    public static IReadOnlyList<Interpretation> Of(int article) => [.. All.Where(point => point.Articles.Contains(article))];
}
