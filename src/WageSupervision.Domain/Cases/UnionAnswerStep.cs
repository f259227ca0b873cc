using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>已书面答复工会.</summary>
/// <param name="RecommendationId">Which.</param>
[StoredAs("union-answered")]
public sealed record UnionAnswered(Guid RecommendationId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("书面答复工会", "处理结果已书面反馈（第二十八条）");
}

/// <summary>书面答复工会, whose recommendation the case took up; given the recommendation.</summary>
public sealed class UnionAnswerStep() : CaseStep<Guid, UnionAnswered>(new StepCard("union-answer", "书面答复工会")
{
    Action = "AnswerUnion",
    ActionWords = "向工会书面反馈",
    Roles = [Role.Inspector],
    Page = "/Cases/UnionAnswer",
    Law = Union,
    Place = 100,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        !file.UnionHasItsAnswer && (file.StageOn(facts.Today) == CaseStage.Settled || file is { IsUnfounded: true, ClosedOn: null });

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(!file.UnionHasItsAnswer, "本案来自工会建议，尚未答复", "no-union-waiting", Union),
        new(file.Order is not null || (file.Items.Count > 0 ? file.Outstanding == 0 : IsLookedInto(file)),
            "已作出处理（指令书、处罚决定或者清偿核实）；没有查实欠薪的，已经调查过（询问、现场检查或者取证）", "nothing-decided", Union),
    ];

    private static bool IsLookedInto(SupervisionCase file) => file.Breaches.Found.Count > 0
        || file.Events.Any(each => each is EvidenceAdded or InterviewRecorded or SiteInspected or InquiryServed);

    /// <inheritdoc/>
    protected override UnionAnswered Make(SupervisionCase file, CaseFacts facts, Guid terms, string number) =>
        new(terms) { On = facts.Today };
}
