using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What makes a fine lighter (行政处罚法第三十二条).</summary>
public enum Mitigation
{
    /// <summary>第（一）项.</summary>
    [Choice("主动消除或者减轻危害后果")]
    HarmReduced,

    /// <summary>第（二）项.</summary>
    [Choice("受他人胁迫或者诱骗")]
    Coerced,

    /// <summary>第（三）项.</summary>
    [Choice("主动供述机关还没有掌握的违法行为")]
    Confessed,

    /// <summary>第（四）项.</summary>
    [Choice("配合查处有立功表现")]
    Merit,

    /// <summary>第（五）项.</summary>
    [Choice("法律、法规、规章规定的其他情形")]
    Other,
}

/// <summary>Why a fine is what it is.</summary>
/// <param name="Factors">What makes it lighter; empty where nothing does.</param>
/// <param name="Facts">The facts and evidence of that.</param>
/// <param name="Grade">The grade of the benchmark; <c>null</c> where there is no benchmark.</param>
/// <param name="Deviation">Why it lies outside the grade; empty where it does not.</param>
public sealed record Discretion(IReadOnlyList<Mitigation> Factors, string Facts = "", string? Grade = null, string Deviation = "")
{
    internal const string Lighter = "《行政处罚法》第三十二条";
    internal const string Benchmark = "《行政处罚法》第三十四条";

    /// <summary>Nothing special.</summary>
    public static Discretion None { get; } = new([]);

    /// <summary>In one sentence, or empty.</summary>
    public string Words() =>
        (Grade is { } grade ? $"裁量基准：{grade}{(Deviation.Length > 0 ? $"，不在这一档内的理由：{Deviation.TrimEnd('。')}" : "")}。" : "")
        + (Factors.Count > 0 ? $"从轻、减轻的情节：{string.Join('、', Factors.Select(factor => Choices.LabelOf(factor)))}（{Facts.TrimEnd('。')}）。" : "");

    internal IEnumerable<ProcedureRuleException> Faults(PenaltyGrades grades, string ruleId, decimal? fine, DateOnly today)
    {
        if (Factors.Count > 0 && Facts.Length == 0)
        {
            yield return Wrong("mitigation-not-proved", Lighter, "勾选了从轻、减轻的情节，请写明事实和证据。", "MitigationFacts");
        }

        var inForce = grades.Of(ruleId, today);
        if (inForce.Count == 0)
        {
            yield break;
        }

        if (inForce.FirstOrDefault(row => row.Grade == Grade) is not { } chosen)
        {
            yield return Wrong("grade-missing", Benchmark, $"这个条款有裁量基准，请选择档次：{string.Join('、', inForce.Select(row => row.Grade))}。", "Grade");
        }
        else if ((fine < chosen.Min || fine > chosen.Max) && Deviation.Length == 0)
        {
            yield return Wrong("outside-grade", Benchmark,
                $"“{chosen.Grade}”一档是 {Yuan(chosen.Min)} 至 {Yuan(chosen.Max)}（{chosen.DocumentNumber}）。不在这一档内的，请写明理由。", "Deviation");
        }
    }
}
