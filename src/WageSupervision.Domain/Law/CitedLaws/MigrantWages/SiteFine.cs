using System.Reflection;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages;

/// <summary>
/// The fine of 第五十四条至第五十七条 that stands behind a duty, always behind the same gate: 责令限期改正，逾期不改正.
/// Written on the rule; its ranges are what the rule reads.
/// </summary>
/// <param name="article">条, 54 to 57; its ranges are the thresholds <c>migrant-wages-NN-…</c>.</param>
/// <param name="item">项 of its first paragraph.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class SiteFineAttribute(int article, int item) : ReadsNamesAttribute([.. RangesOf(article).Select(range => range.Threshold)])
{
    private readonly string _citation = $"第{ChineseNumerals.Of(article)}条第一款第（{ChineseNumerals.Of(item)}）项";

    // 第五十五条、第五十七条 stop the work as well.
    private readonly string _orderedFirst = "先责令限期改正；逾期不改正的" + (article is 55 or 57 ? "，责令项目停工，并处罚款" : "，才处罚款");

    /// <summary>The gate and the ranges as steps.</summary>
    internal IEnumerable<WorkingStep> Steps(LegalThresholds thresholds, DateOnly day) => RangesOf(article).Select(range => new WorkingStep(
        $"对{range.Who}的罚款幅度",
        $"{_citation}，{_orderedFirst}",
        thresholds.Range(range.Threshold, day) is { } found ? $"{Money.Plain(found.Min)} 至 {Money.Plain(found.Max)}" : "没有查到"));

    private static (string Who, string Threshold)[] RangesOf(int article) => article == 54
        ? [("单位", "migrant-wages-54-unit-fine"), ("法定代表人、主管人员和其他直接责任人员", "migrant-wages-54-person-fine")]
        : [("单位", $"migrant-wages-{article}-fine")];
}

/// <summary>The fine written on a rule.</summary>
internal static class SiteFine
{
    /// <summary>The fine of a rule; <c>null</c> where the regulation sets none.</summary>
    internal static SiteFineAttribute? Of<TRule>() => Written<TRule>.Fine;

    private static class Written<TRule>
    {
        internal static readonly SiteFineAttribute? Fine = typeof(TRule).GetCustomAttribute<SiteFineAttribute>();
    }
}
