using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Unions;

/// <summary>Where a union's demand stands on a day.</summary>
public enum DemandStage
{
    /// <summary>等待送到企业: nobody signs in for it.</summary>
    ToBeDelivered,

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
public sealed class UnionDemand : Aggregate, IRebuilt<UnionDemand>
{
    /// <summary>内部时限：收到建议后决定立案或者直接反馈的工作日数. The Order sets none.</summary>
    public const int WorkingDaysToTakeUp = 5;

    /// <summary>内部时限：收到建议后书面反馈的工作日数. The Order sets none.</summary>
    public const int WorkingDaysToReply = 15;

    internal const string Citation = "《浙江省企业工资支付管理办法》第二十八条";

    private UnionDemand(CorrectionDemanded demanded) => Demanded = demanded;

    /// <summary>要求改正.</summary>
    public CorrectionDemanded Demanded { get; }

    /// <summary>送到, where nobody signs in for the enterprise; or <c>null</c>.</summary>
    public DemandDelivered? Delivered { get; private set; }

    /// <summary>Whether the enterprise has it: read in the portal, handed over, or answered.</summary>
    public bool IsReceived => Demanded.ByHand is not true || Delivered is not null || Answer is not null;

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

    /// <summary>最终反馈, or <c>null</c> while the case runs.</summary>
    public RecommendationFinallyAnswered? FinalReply { get; private set; }

    /// <inheritdoc/>
    public static UnionDemand From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<UnionDemand, CorrectionDemanded>(history, demanded => new UnionDemand(demanded));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case DemandDelivered delivered:
                Delivered = delivered;
                break;
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
            case RecommendationFinallyAnswered final:
                FinalReply = final;
                break;
            case RecommendationEndStruck:
                FinalReply = null;
                break;
            default:
                break;
        }
    }

    /// <summary>The clocks of the recommendation, both internal, from its receipt; none where nothing was recommended or all is answered.</summary>
    /// <param name="calendar">The work calendar; in a year that is not published no day is named.</param>
    public IReadOnlyList<ProcedureClock> Clocks(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Recommendation is not { } made || Reply is not null || FinalReply is not null)
        {
            return [];
        }

        List<ProcedureClock> clocks = [];
        Add("立案或者反馈", TakenUp is null ? WorkingDaysToTakeUp : null);
        Add("书面反馈工会", WorkingDaysToReply);
        return clocks;

        void Add(string title, int? days)
        {
            if (days is { } some && calendar.AddWorkingDays(made.On, some) is { } due)
            {
                clocks.Add(new ProcedureClock(title, due, ProcedureClock.Internal("第二十八条要求依法处理并书面反馈"), true));
            }
        }
    }

    /// <summary>Where it stands on the given day.</summary>
    public DemandStage StageOn(DateOnly today) => this switch
    {
        not { Reply: null, FinalReply: null } => DemandStage.Replied,
        { Recommendation: not null } => DemandStage.Recommended,
        { Dispute: not null } => DemandStage.Disputed,
        { Answer.Answer: DemandAnswer.Corrected } => DemandStage.Corrected,
        { Answer.Answer: DemandAnswer.Refused } => DemandStage.Refused,
        { IsReceived: false } => DemandStage.ToBeDelivered,
        _ => today > Demanded.AnswerBy ? DemandStage.Unanswered : DemandStage.AwaitingAnswer,
    };
}
