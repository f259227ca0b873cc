using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>工会要求改正（第二十八条）.</summary>
/// <param name="DemandNumber">编号.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer, inclusive; set by the union.</param>
[StoredAs("correction-demanded")]
public sealed record CorrectionDemanded(string DemandNumber, string Breach, string Demand, DateOnly AnswerBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "工会要求改正", $"{DemandNumber}。发现：{Breach.TrimEnd('。')}。要求：{Demand.TrimEnd('。')}。答复期限 {Day(AnswerBy)}");
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
[StoredAs("demand-answered")]
public sealed record DemandAnswered(DemandAnswer Answer, string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Answer == DemandAnswer.Corrected ? "企业答复：已经改正" : "企业答复：不同意改正", Text);
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
[StoredAs("penalty-recommended")]
public sealed record PenaltyRecommended(string RecommendationNumber, string Text, bool Silent) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("工会提出处罚建议", $"{RecommendationNumber}。{(Silent ? "企业到期没有答复。" : "")}{Text}");
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
/// <param name="Text">The result, in writing.</param>
[StoredAs("recommendation-answered")]
public sealed record RecommendationAnswered(string ReplyNumber, string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("书面反馈工会", $"{ReplyNumber}。{Text}");
}
