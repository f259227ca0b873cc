using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>工会劳动法律监督意见书: the union's demand to the enterprise（第二十八条）.</summary>
/// <param name="Enterprise">To whom.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Scope">Months, people, sum, clause in words; empty where the union named none.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="FileHash">SHA-256 of the attachment; empty where there is none.</param>
/// <param name="AnswerBy">The last day for the answer, inclusive.</param>
[PaperKind("union-opinion", "工会劳动法律监督意见书", PaperReaders.Union | PaperReaders.Enterprise)]
public sealed record UnionOpinionPaper(
    string Enterprise, string CreditCode, string Breach, string Scope, string Demand, string FileHash, DateOnly AnswerBy) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("答复期限", AnswerBy, On, null, "《浙江省企业工资支付管理办法》第二十八条");
}

/// <summary>工会劳动法律监督建议书: the union's recommendation to the office（第二十八条）.</summary>
/// <param name="ToOffice">To whom.</param>
/// <param name="Enterprise">Whom it concerns.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="DemandNumber">The demand it follows.</param>
/// <param name="DemandedOn">Its day.</param>
/// <param name="AnswerBy">Its last day.</param>
/// <param name="Breach">What was found.</param>
/// <param name="Scope">Months, people, sum, clause in words; empty where the union named none.</param>
/// <param name="FileHash">SHA-256 of the attachment; empty where there is none.</param>
/// <param name="Answer">What the enterprise said, or that it said nothing.</param>
/// <param name="Dispute">Why the union does not take its word, or <c>null</c>.</param>
/// <param name="Recommendation">What is recommended.</param>
/// <param name="Silent">The enterprise had not answered by the day set.</param>
[PaperKind("union-recommendation", "工会劳动法律监督建议书", PaperReaders.Union | PaperReaders.Officers)]
public sealed record UnionRecommendationPaper(
    string ToOffice, string Enterprise, string CreditCode, string DemandNumber, DateOnly DemandedOn, DateOnly AnswerBy, string Breach, string Scope,
    string FileHash, string Answer, string? Dispute, string Recommendation, bool Silent) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within(
        Silent ? "以没有答复为由提出建议的日期" : "提出建议的日期", On, Silent ? AnswerBy.AddDays(1) : DemandedOn, null,
        "《浙江省企业工资支付管理办法》第二十八条");
}

/// <summary>对工会建议的书面反馈，立案后另有最终反馈（第二十八条）.</summary>
/// <param name="ToUnion">To whom.</param>
/// <param name="Enterprise">Whom it concerns.</param>
/// <param name="RecommendationNumber">Which recommendation.</param>
/// <param name="RecommendedOn">Its day.</param>
/// <param name="CaseNumber">The case opened from it, or <c>null</c>.</param>
/// <param name="Adoption">采纳、部分采纳、不采纳; empty where it was not said, and in the final one.</param>
/// <param name="Final">Whether it says how the case ended.</param>
/// <param name="Text">The result.</param>
[PaperKind("union-reply", "工会监督建议书面反馈", PaperReaders.Union | PaperReaders.Officers)]
public sealed record UnionReplyPaper(
    string ToUnion, string Enterprise, string RecommendationNumber, DateOnly RecommendedOn, string? CaseNumber, string Adoption, bool Final,
    string Text) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("反馈日期", On, RecommendedOn, null, "《浙江省企业工资支付管理办法》第二十八条");
}
