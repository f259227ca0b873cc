using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>What a demand is about, as far as the union knows; all of it may be left out.</summary>
/// <param name="FirstMonth">The first month of wages concerned.</param>
/// <param name="LastMonth">The last one; <c>null</c> where it is one month.</param>
/// <param name="People">How many workers.</param>
/// <param name="Amount">Yuan, about.</param>
/// <param name="Clause">The clause of the collective contract or wage agreement that was broken, in words.</param>
public sealed record DemandScope(DateOnly? FirstMonth, DateOnly? LastMonth, int? People, decimal? Amount, string? Clause)
{
    /// <summary>In words: 2026年8月至2026年9月，12 人，约 84,000.00 元，违反集体合同……; empty where nothing is known.</summary>
    public string Words()
    {
        List<string> known = [];
        if (FirstMonth is { } first)
        {
            known.Add(LastMonth is { } last && last != first ? $"{Month(first)}至{Month(last)}" : Month(first));
        }

        if (People is { } people)
        {
            known.Add($"{people} 人");
        }

        if (Amount is { } amount)
        {
            known.Add($"约 {Money.Show(amount)} 元");
        }

        if (Clause is { } clause)
        {
            known.Add($"违反集体合同或者工资协议：{clause.TrimEnd('。')}");
        }

        return string.Join('，', known);
    }

    private static string Month(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月");
}

/// <summary>工会要求改正（第二十八条）.</summary>
/// <param name="DemandNumber">编号.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer, inclusive; set by the union.</param>
/// <param name="Scope">Months, people, sum, clause; <c>null</c> where the union named none.</param>
/// <param name="FileHash">SHA-256 of the attachment, hexadecimal; <c>null</c> where there is none.</param>
/// <param name="ByHand">Nobody signs in for the enterprise: it counts as received when it was handed over; <c>null</c> where it is read in the portal.</param>
[StoredAs("correction-demanded")]
public sealed record CorrectionDemanded(
    string DemandNumber, string Breach, string Demand, DateOnly AnswerBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DemandScope? Scope = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FileHash = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ByHand = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "工会要求改正", $"{DemandNumber}。发现：{Breach.TrimEnd('。')}{(Scope is null ? "" : $"（{Scope.Words()}）")}。要求：{Demand.TrimEnd('。')}。答复期限 {Day(AnswerBy)}"
            + (FileHash is null ? "" : "。附材料"));
}

/// <summary>送到 an enterprise for which nobody signs in.</summary>
/// <param name="DeliveredOn">The day it was received.</param>
/// <param name="ReceivedBy">Who received it, by office, not by name.</param>
/// <param name="FileHash">SHA-256 of the receipt, hexadecimal.</param>
[StoredAs("demand-delivered")]
public sealed record DemandDelivered(DateOnly DeliveredOn, string ReceivedBy, string FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("要求送到企业", $"{Day(DeliveredOn)} 送到，{ReceivedBy} 签收。附签收的材料");
}

/// <summary>The enterprise's answer.</summary>
public enum DemandAnswer
{
    /// <summary>已经改正.</summary>
    Corrected,

    /// <summary>不同意改正.</summary>
    Refused,
}

/// <summary>企业答复工会.</summary>
/// <param name="Answer">Corrected or refused.</param>
/// <param name="Text">In its words.</param>
/// <param name="FileHash">SHA-256 of the written answer that the union recorded, hexadecimal; <c>null</c> where the enterprise answered in the portal.</param>
[StoredAs("demand-answered")]
public sealed record DemandAnswered(
    DemandAnswer Answer, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FileHash = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        Answer == DemandAnswer.Corrected ? "企业答复：已经改正" : "企业答复：不同意改正", Text + (FileHash is null ? "" : "（书面答复，由工会登记，附原件）"));
}

/// <summary>工会认为没有改正, against the enterprise's word that all is mended.</summary>
/// <param name="Reasons">Why.</param>
[StoredAs("correction-disputed")]
public sealed record CorrectionDisputed(string Reasons) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("工会认为没有改正", Reasons);
}

/// <summary>工会向人力社保部门提出处理意见或者处罚建议.</summary>
/// <param name="RecommendationNumber">编号.</param>
/// <param name="Text">The recommendation.</param>
/// <param name="Silent">The enterprise had not answered by the day set.</param>
/// <param name="FileHash">SHA-256 of the attachment, hexadecimal; <c>null</c> where there is none.</param>
[StoredAs("penalty-recommended")]
public sealed record PenaltyRecommended(
    string RecommendationNumber, string Text, bool Silent,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FileHash = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "工会提出处罚建议", $"{RecommendationNumber}。{(Silent ? "企业到期没有答复。" : "")}{Text}{(FileHash is null ? "" : "（附材料）")}");
}

/// <summary>人力社保部门据此立案或者并案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
[StoredAs("recommendation-taken-up")]
public sealed record RecommendationTakenUp(Guid CaseId, string CaseNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("人力社保部门据此立案", CaseNumber);
}

/// <summary>书面反馈工会.</summary>
/// <param name="ReplyNumber">文号.</param>
/// <param name="Text">The result and the reasons, in writing.</param>
/// <param name="Adoption">Whether the recommendation is followed; <c>null</c> in events from before it was said.</param>
[StoredAs("recommendation-answered")]
public sealed record RecommendationAnswered(
    string ReplyNumber, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Adoption? Adoption = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("书面反馈工会", $"{ReplyNumber}。{(Adoption is { } said ? said.Words() + "。" : "")}{Text}");
}

/// <summary>Whether the office follows a recommendation.</summary>
public enum Adoption
{
    /// <summary>采纳.</summary>
    Adopted,

    /// <summary>部分采纳.</summary>
    Partly,

    /// <summary>不采纳.</summary>
    Refused,
}

/// <summary>Adoption in words.</summary>
public static class Adoptions
{
    /// <summary>The word.</summary>
    public static string Words(this Adoption adoption) => adoption switch
    {
        Adoption.Adopted => "采纳",
        Adoption.Partly => "部分采纳",
        _ => "不采纳",
    };
}

/// <summary>最终反馈: how the case ended that took the recommendation up. It follows of itself from the end of the case.</summary>
/// <param name="ReplyNumber">文号.</param>
/// <param name="Text">How the case ended, what was paid and what was fined.</param>
[StoredAs("recommendation-finally-answered")]
public sealed record RecommendationFinallyAnswered(string ReplyNumber, string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("最终反馈工会", $"{ReplyNumber}。{Text}");
}

/// <summary>最终反馈失效: the end that it tells of was struck, and the case goes on. Another follows when it ends.</summary>
/// <param name="ReplyNumber">文号 of the reply.</param>
/// <param name="Reason">Why the end was struck.</param>
[StoredAs("recommendation-end-struck")]
public sealed record RecommendationEndStruck(string ReplyNumber, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("最终反馈失效，案件继续办理", $"{ReplyNumber} 所说的办结已划去：{Reason.TrimEnd('。')}。办结以后再次反馈");
}
