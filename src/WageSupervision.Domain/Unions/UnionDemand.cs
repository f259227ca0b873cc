using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>Where a union's demand stands on a day.</summary>
public enum DemandStage
{
    /// <summary>等待企业答复.</summary>
    AwaitingAnswer,

    /// <summary>企业称已改正.</summary>
    Corrected,

    /// <summary>企业拒不改正.</summary>
    Refused,

    /// <summary>逾期未答复. Silence is never consent.</summary>
    Unanswered,

    /// <summary>企业称已改正，工会认为没有改正.</summary>
    Disputed,

    /// <summary>已提出处罚建议，等待书面反馈.</summary>
    Recommended,

    /// <summary>已收到书面反馈.</summary>
    Replied,
}

/// <summary>A union's demand that an enterprise mend a breach, and what follows from it (Article 28). The fold of its events.</summary>
public sealed class UnionDemand
{
    private const string Citation = "《浙江省企业工资支付管理办法》第二十八条";

    private readonly List<ProcedureEvent> events = [];

    private UnionDemand(CorrectionDemanded demanded) => Demanded = demanded;

    /// <summary>要求改正.</summary>
    public CorrectionDemanded Demanded { get; }

    /// <summary>The enterprise's last answer, or <c>null</c>.</summary>
    public DemandAnswered? Answer { get; private set; }

    /// <summary>工会认为没有改正, or <c>null</c>.</summary>
    public CorrectionDisputed? Dispute { get; private set; }

    /// <summary>Whether the enterprise may answer: until a recommendation was made, and not after it said that all is mended.</summary>
    public bool MayAnswer => Recommendation is null && Answer is not { Answer: DemandAnswer.Corrected };

    /// <summary>处理意见或者处罚建议, or <c>null</c>.</summary>
    public PenaltyRecommended? Recommendation { get; private set; }

    /// <summary>The case it went into, or <c>null</c>.</summary>
    public RecommendationTakenUp? TakenUp { get; private set; }

    /// <summary>书面反馈, or <c>null</c>.</summary>
    public RecommendationAnswered? Reply { get; private set; }

    /// <summary>All events, oldest first.</summary>
    public IReadOnlyList<ProcedureEvent> Events => events;

    /// <summary>Rebuilds a demand from its events.</summary>
    /// <exception cref="ArgumentException">The first event is no <see cref="CorrectionDemanded"/>.</exception>
    public static UnionDemand From(IEnumerable<ProcedureEvent> history)
    {
        UnionDemand? built = null;
        foreach (var recorded in history)
        {
            built ??= new UnionDemand(recorded as CorrectionDemanded ?? throw new ArgumentException("a demand begins by being made", nameof(history)));
            built.Apply(recorded);
        }

        return built ?? throw new ArgumentException("a demand has events", nameof(history));
    }

    /// <summary>The first event of a demand. The day for the answer lies after today and at most 60 days ahead.</summary>
    /// <exception cref="ProcedureRuleException">The day is out of bounds.</exception>
    public static CorrectionDemanded Make(DateOnly today, string number, string breach, string demand, DateOnly answerBy)
    {
        if (answerBy <= today || answerBy > today.AddDays(60))
        {
            throw new ProcedureRuleException("answer-day-out-of-bounds", Citation, "答复期限应当在明天至 60 日之内。", "AnswerBy");
        }

        return new CorrectionDemanded(number, breach, demand, answerBy) { On = today };
    }

    /// <summary>Adds an event that has been recorded.</summary>
    public void Apply(ProcedureEvent recorded)
    {
        events.Add(recorded);
        switch (recorded)
        {
            case DemandAnswered answered:
                Answer = answered;
                break;
            case CorrectionDisputed disputed:
                Dispute = disputed;
                break;
            case PenaltyRecommended recommended:
                Recommendation = recommended;
                break;
            case RecommendationTakenUp taken:
                TakenUp = taken;
                break;
            case RecommendationAnswered replied:
                Reply = replied;
                break;
            default:
                break;
        }
    }

    /// <summary>Where it stands on the given day.</summary>
    public DemandStage StageOn(DateOnly today) => this switch
    {
        { Reply: not null } => DemandStage.Replied,
        { Recommendation: not null } => DemandStage.Recommended,
        { Dispute: not null } => DemandStage.Disputed,
        { Answer.Answer: DemandAnswer.Corrected } => DemandStage.Corrected,
        { Answer.Answer: DemandAnswer.Refused } => DemandStage.Refused,
        _ => today > Demanded.AnswerBy ? DemandStage.Unanswered : DemandStage.AwaitingAnswer,
    };

    /// <summary>The enterprise answers; it may still answer late, until a recommendation was made.</summary>
    /// <exception cref="ProcedureRuleException">A recommendation was already made, or it answered already that all is mended.</exception>
    public DemandAnswered AnswerDemand(DateOnly today, DemandAnswer answer, string text)
    {
        if (!MayAnswer)
        {
            throw new ProcedureRuleException("demand-settled", Citation, "这件要求已经答复或者已移交人力社保部门，不能再答复。");
        }

        return new DemandAnswered(answer, text) { On = today };
    }

    /// <summary>What must hold before the union may say that nothing was mended after all.</summary>
    public Gate ToDispute() => new("dispute", "认定没有改正",
    [
        new(Answer is { Answer: DemandAnswer.Corrected }, "企业答复已经改正", "not-claimed", Citation),
        new(Dispute is null, "尚未作过认定", "already-disputed", Citation),
        new(Recommendation is null, "尚未提出过建议", "already-recommended", Citation),
    ]);

    /// <summary>工会认为没有改正. The enterprise's word alone does not end the union's right.</summary>
    /// <exception cref="ProcedureRuleException">The enterprise claims no correction, or it was disputed already.</exception>
    public CorrectionDisputed DisputeCorrection(DateOnly today, string reasons)
    {
        ToDispute().Enter();
        return new CorrectionDisputed(reasons) { On = today };
    }

    /// <summary>What the union must wait for before it may recommend a penalty.</summary>
    public Gate ToRecommend(DateOnly today) => new("recommend", "提出处罚建议",
    [
        new(Recommendation is null, "尚未提出过建议", "already-recommended", Citation),
        new(StageOn(today) is DemandStage.Refused or DemandStage.Unanswered or DemandStage.Disputed || Recommendation is not null,
            $"企业拒不改正，或者到期（{Demanded.AnswerBy:yyyy-MM-dd}）没有答复；企业称已改正的，本会认为没有改正并写明理由", "not-refused", Citation),
    ]);

    /// <summary>提出处理意见或者处罚建议.</summary>
    /// <exception cref="ProcedureRuleException">The enterprise neither refused nor let the day pass, nor is its correction disputed.</exception>
    public PenaltyRecommended Recommend(DateOnly today, string number, string text)
    {
        ToRecommend(today).Enter();
        return new PenaltyRecommended(number, text, Answer is null) { On = today };
    }

    /// <summary>人力社保部门据此立案.</summary>
    /// <exception cref="ProcedureRuleException">There is no recommendation, or it was taken up already.</exception>
    public RecommendationTakenUp TakeUp(DateOnly today, Guid caseId, string caseNumber)
    {
        if (Recommendation is null || TakenUp is not null || Reply is not null)
        {
            throw new ProcedureRuleException("recommendation-not-open", Citation, "工会没有提出建议，或者已据此立案、已书面反馈。");
        }

        return new RecommendationTakenUp(caseId, caseNumber) { On = today };
    }

    /// <summary>书面反馈工会.</summary>
    /// <exception cref="ProcedureRuleException">There is no recommendation, or it was answered already.</exception>
    public RecommendationAnswered AnswerUnion(DateOnly today, string number, string text)
    {
        if (Recommendation is null || Reply is not null)
        {
            throw new ProcedureRuleException("nothing-to-answer", Citation, "工会没有提出建议，或者已经书面反馈。");
        }

        return new RecommendationAnswered(number, text) { On = today };
    }
}
