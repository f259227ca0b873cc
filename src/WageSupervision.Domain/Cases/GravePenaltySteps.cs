using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What the legal review came to.</summary>
/// <param name="Agrees">Whether the fine may be decided as proposed.</param>
/// <param name="Opinion">The opinion.</param>
public sealed record ReviewTerms(bool? Agrees, string Opinion);

/// <summary>法制审核.</summary>
/// <param name="Agrees">Whether the fine may be decided as proposed.</param>
/// <param name="Opinion">The opinion.</param>
/// <param name="ReviewedBy">Who reviewed; another person decides.</param>
[StoredAs("penalty-legally-reviewed")]
public sealed record PenaltyLegallyReviewed(bool Agrees, string Opinion, Guid ReviewedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Agrees ? "法制审核通过" : "法制审核不通过", Opinion);
}

/// <summary>法制审核 of a fine for grave consequences or after a hearing, by another person than the proposer.</summary>
public sealed class LegalReviewStep() : CaseStep<ReviewTerms, PenaltyLegallyReviewed>(new StepCard("legal-review", "法制审核")
{
    Action = "ReviewPenalty",
    ActionWords = "法制审核",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Review",
    Law = Review,
    Place = 145,
})
{
    private const string Review = "《行政处罚法》第五十八条";

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Penalty is null && (file.Notice?.IsHeavy == true || file is { Notice: not null, Hearing.Held: true }),
            "按造成严重后果拟处罚，或者拟罚款五万元以上，或者举行过听证，还没有决定", "no-grave-notice", Review),
        new(file.Notice is null || file.Notice.ProposedBy != facts.Actor, "由拟处罚人以外的人审核", "four-eyes", Review),
    ];

    /// <inheritdoc/>
    protected override PenaltyLegallyReviewed Make(SupervisionCase file, CaseFacts facts, ReviewTerms terms, string number) =>
        new(terms.Agrees!.Value, terms.Opinion, facts.Actor) { On = facts.Today };
}

/// <summary>Who discussed, and what was resolved.</summary>
/// <param name="Members">Who took part, by function; two at least.</param>
/// <param name="Minutes">What was said and resolved.</param>
public sealed record DiscussionTerms(IReadOnlyList<string> Members, string Minutes);

/// <summary>负责人集体讨论.</summary>
/// <param name="Members">Who took part, by function.</param>
/// <param name="Minutes">What was said and resolved.</param>
[StoredAs("penalty-discussed")]
public sealed record PenaltyDiscussed(IReadOnlyList<string> Members, string Minutes) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("负责人集体讨论", $"{string.Join('、', Members)}。{Minutes}");
}

/// <summary>登记负责人集体讨论 of a fine for grave consequences.</summary>
public sealed class DiscussionStep() : CaseStep<DiscussionTerms, PenaltyDiscussed>(new StepCard("discussion", "登记集体讨论")
{
    Action = "DiscussPenalty",
    ActionWords = "登记集体讨论",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Discussion",
    Law = OnePerson,
    Place = 147,
})
{
    /// <summary>How many take part at least.</summary>
    public const int FewestMembers = 2;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DiscussionTerms terms)
    {
        if (terms.Members.Count is > 0 and < FewestMembers)
        {
            yield return Wrong("too-few-members", OnePerson, "集体讨论至少两人，请写明参加人的职务，用顿号隔开。", "Members");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Notice?.IsHeavy == true && file.Penalty is null, "按造成严重后果拟处罚，或者拟罚款五万元以上，还没有决定", "no-grave-notice", OnePerson),
        new(file.Hearing is not null, "已登记听证的情况", "hearing-open", "《行政处罚法》第六十三条"),
        new(file.LegalReview is { Agrees: true }, "法制审核已通过", "no-legal-review", "《行政处罚法》第五十八条"),
        new(file.Discussion is null, "还没有登记过", "already-discussed", OnePerson),
    ];

    /// <inheritdoc/>
    protected override PenaltyDiscussed Make(SupervisionCase file, CaseFacts facts, DiscussionTerms terms, string number) =>
        new(terms.Members, terms.Minutes) { On = facts.Today };
}
