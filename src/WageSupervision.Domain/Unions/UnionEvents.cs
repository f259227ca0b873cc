using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>工会要求改正（第二十八条）.</summary>
/// <param name="DemandNumber">编号.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer, inclusive; set by the union.</param>
public sealed record CorrectionDemanded(string DemandNumber, string Breach, string Demand, DateOnly AnswerBy) : ProcedureEvent;

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
public sealed record DemandAnswered(DemandAnswer Answer, string Text) : ProcedureEvent;

/// <summary>工会认为没有改正, against the enterprise's word that all is mended.</summary>
/// <param name="Reasons">Why.</param>
public sealed record CorrectionDisputed(string Reasons) : ProcedureEvent;

/// <summary>工会向人力社保部门提出处理意见或者处罚建议.</summary>
/// <param name="RecommendationNumber">编号.</param>
/// <param name="Text">The recommendation.</param>
/// <param name="Silent">The enterprise had not answered by the day set.</param>
public sealed record PenaltyRecommended(string RecommendationNumber, string Text, bool Silent) : ProcedureEvent;

/// <summary>人力社保部门据此立案或者并案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
public sealed record RecommendationTakenUp(Guid CaseId, string CaseNumber) : ProcedureEvent;

/// <summary>书面反馈工会.</summary>
/// <param name="ReplyNumber">文号.</param>
/// <param name="Text">The result, in writing.</param>
public sealed record RecommendationAnswered(string ReplyNumber, string Text) : ProcedureEvent;
