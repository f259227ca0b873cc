using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>The particulars of a union's demand.</summary>
/// <param name="Breach">What was found.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="AnswerBy">The last day for the answer; after today and at most 60 days ahead.</param>
/// <param name="Scope">Months, people, sum, clause; <c>null</c> where none is named.</param>
/// <param name="FileHash">SHA-256 of the attachment, hexadecimal; <c>null</c> where there is none.</param>
/// <param name="ByHand">Nobody signs in for the enterprise.</param>
public sealed record DemandTerms(
    string Breach, string Demand, DateOnly? AnswerBy, DemandScope? Scope = null, string? FileHash = null, bool ByHand = false);

/// <summary>工会要求改正; given today.</summary>
public sealed class DemandStep() : Step<Unbegun, DateOnly, DemandTerms, CorrectionDemanded>(new StepCard("demand", "要求改正")
{
    Action = "DemandCorrection",
    ActionWords = "工会要求改正",
    Roles = [Role.UnionOfficial],
    Page = "/Unions/Make",
    Law = UnionDemand.Citation,
    Series = "总工会监",
    Place = 20,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Unbegun file, DateOnly facts, DemandTerms terms)
    {
        if (terms.AnswerBy <= facts || terms.AnswerBy > facts.AddDays(60))
        {
            yield return new("answer-day-out-of-bounds", UnionDemand.Citation, "答复期限应当在明天至 60 日之内。", "AnswerBy");
        }

        if (terms.Scope is { FirstMonth: { } first } && (first > facts || terms.Scope.LastMonth < first || terms.Scope.LastMonth > facts))
        {
            yield return new("months-out-of-order", UnionDemand.Citation, "月份应当从早到晚，不晚于这个月。", "FirstMonth");
        }
        else if (terms.Scope is { FirstMonth: null, LastMonth: not null })
        {
            yield return new("months-out-of-order", UnionDemand.Citation, "填了到哪个月的，请填从哪个月起。", "FirstMonth");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override CorrectionDemanded Make(Unbegun file, DateOnly facts, DemandTerms terms, string number) =>
        new(number, terms.Breach, terms.Demand, terms.AnswerBy!.Value, terms.Scope, terms.FileHash, terms.ByHand ? true : null) { On = facts };
}

/// <summary>The particulars of an enterprise's answer.</summary>
/// <param name="Answer">Corrected or refused.</param>
/// <param name="Text">In its words.</param>
public sealed record AnswerTerms(DemandAnswer? Answer, string Text);

/// <summary>企业答复工会; it may still answer late, until a recommendation was made.</summary>
public sealed class AnswerDemandStep() : Step<UnionDemand, DateOnly, AnswerTerms, DemandAnswered>(new StepCard("answer-demand", "答复工会")
{
    Action = "AnswerDemand",
    ActionWords = "企业答复工会",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Demand",
    Law = UnionDemand.Citation,
    Place = 10,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(file.MayAnswer, "没有答复过已经改正，也没有移交人力社保部门", "demand-settled", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override DemandAnswered Make(UnionDemand file, DateOnly facts, AnswerTerms terms, string number) =>
        new(terms.Answer!.Value, terms.Text) { On = facts };
}

/// <summary>工会认为没有改正: the enterprise's word alone does not end the union's right; given the reasons.</summary>
public sealed class DisputeStep() : Step<UnionDemand, DateOnly, string, CorrectionDisputed>(new StepCard("dispute", "认定没有改正")
{
    Action = "DisputeCorrection",
    ActionWords = "工会认为没有改正",
    Roles = [Role.UnionOfficial],
    Page = "/Unions/Demand",
    Law = UnionDemand.Citation,
    Place = 20,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(file.Answer is { Answer: DemandAnswer.Corrected }, "企业答复已经改正", "not-claimed", UnionDemand.Citation),
        new(file.Dispute is null, "尚未作过认定", "already-disputed", UnionDemand.Citation),
        new(file.Recommendation is null, "尚未提出过建议", "already-recommended", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override CorrectionDisputed Make(UnionDemand file, DateOnly facts, string terms, string number) =>
        new(terms) { On = facts };
}

/// <summary>What is recommended.</summary>
/// <param name="Text">The recommendation.</param>
/// <param name="FileHash">SHA-256 of the attachment, hexadecimal; <c>null</c> where there is none.</param>
public sealed record RecommendTerms(string Text, string? FileHash = null);

/// <summary>提出处理意见或者处罚建议.</summary>
public sealed class RecommendStep() : Step<UnionDemand, DateOnly, RecommendTerms, PenaltyRecommended>(new StepCard("recommend", "提出处罚建议")
{
    Action = "RecommendPenalty",
    ActionWords = "工会提出处罚建议",
    Roles = [Role.UnionOfficial],
    Page = "/Unions/Demand",
    Law = UnionDemand.Citation,
    Series = "总工会建",
    Place = 30,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts)
    {
        var refused = file.StageOn(facts) is DemandStage.Refused or DemandStage.Unanswered or DemandStage.Disputed;
        return
        [
            new(file.Recommendation is null, "尚未提出过建议", "already-recommended", UnionDemand.Citation),
            new(file.IsReceived, "要求已经送到企业（没有人用本平台的，先登记送到）", "not-delivered", UnionDemand.Citation),
            new(refused || file.Recommendation is not null,
                $"企业拒不改正，或者到期（{file.Demanded.AnswerBy:yyyy-MM-dd}）没有答复；企业称已改正的，本会认为没有改正并写明理由", "not-refused", UnionDemand.Citation),
        ];
    }

    /// <inheritdoc/>
    protected override PenaltyRecommended Make(UnionDemand file, DateOnly facts, RecommendTerms terms, string number) =>
        new(number, terms.Text, file.Answer is null, terms.FileHash) { On = facts };
}

/// <summary>The case into which a recommendation goes.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
public sealed record TakeUpTerms(Guid CaseId, string CaseNumber);

/// <summary>人力社保部门据此立案.</summary>
public sealed class TakeUpStep() : Step<UnionDemand, DateOnly, TakeUpTerms, RecommendationTakenUp>(new StepCard("take-up", "据此立案")
{
    Action = "OpenCase",
    ActionWords = "立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Open",
    Law = UnionDemand.Citation,
    Place = 40,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(file.Recommendation is not null && file.TakenUp is null && file.Reply is null, "工会提出过建议，没有据此立案，也没有书面反馈",
            "recommendation-not-open", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override RecommendationTakenUp Make(UnionDemand file, DateOnly facts, TakeUpTerms terms, string number) =>
        new(terms.CaseId, terms.CaseNumber) { On = facts };
}

/// <summary>What is answered to a recommendation.</summary>
/// <param name="Adoption">Whether it is followed; <c>null</c> where it is left open.</param>
/// <param name="Text">The result and the reasons.</param>
public sealed record ReplyTerms(Adoption? Adoption, string Text);

/// <summary>书面反馈工会.</summary>
public sealed class ReplyStep() : Step<UnionDemand, DateOnly, ReplyTerms, RecommendationAnswered>(new StepCard("reply", "书面反馈工会")
{
    Action = "AnswerUnion",
    ActionWords = "向工会书面反馈",
    Roles = [Role.Inspector],
    Page = "/Inspection/Recommendation",
    Law = UnionDemand.Citation,
    Series = "人社监函",
    Place = 50,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(UnionDemand file, DateOnly facts, ReplyTerms terms) =>
        file.TakenUp is { } taken && terms.Adoption == Adoption.Refused
            ? [new("taken-up", UnionDemand.Citation, $"已经据此立案（{taken.CaseNumber}），不能答复不采纳；只采纳一部分的，选部分采纳并写明理由。", "Adoption")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(UnionDemand file, DateOnly facts) =>
    [
        new(file.Recommendation is not null && file.Reply is null && file.FinalReply is null, "工会提出过建议，还没有书面反馈", "nothing-to-answer", UnionDemand.Citation),
    ];

    /// <inheritdoc/>
    protected override RecommendationAnswered Make(UnionDemand file, DateOnly facts, ReplyTerms terms, string number) =>
        new(number, terms.Text, terms.Adoption) { On = facts };
}
