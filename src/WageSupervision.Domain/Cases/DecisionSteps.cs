using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What is decided.</summary>
/// <param name="Fine">Yuan, whole; as in the notice where it is left empty.</param>
/// <param name="Reasons">Why it is less than in the notice; may be empty where it is not.</param>
public sealed record DecisionTerms(decimal? Fine = null, string Reasons = "");

/// <summary>作出行政处罚决定.</summary>
/// <param name="DecisionNumber">文号.</param>
/// <param name="RuleId">The provision.</param>
/// <param name="Fine">Yuan; 0 where a warning alone is given.</param>
/// <param name="Addressee">To whom; <c>null</c> in events from before it was kept here.</param>
/// <param name="Reasons">Why the fine is less than in the notice; <c>null</c> where it is not.</param>
[StoredAs("penalty-decided")]
public sealed record PenaltyDecided(
    string DecisionNumber, string RuleId, decimal Fine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Addressee? Addressee = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reasons = null) : ProcedureEvent
{
    /// <summary>Whether a warning alone is given.</summary>
    [JsonIgnore]
    public bool IsWarning => Fine == 0;

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "作出行政处罚决定",
        $"{DecisionNumber}，{(IsWarning ? "给予" : "")}{Sanction.Words(Fine)}（{BreachGrounds.BasisOf(RuleId)?.CitationAmongLaws}）"
            + (Reasons is { } less ? $"，比告知的低：{less}" : ""));
}

/// <summary>作出行政处罚决定, by another person than the proposer.</summary>
public sealed class DecideStep() : CaseStep<DecisionTerms, PenaltyDecided>(new StepCard("decision", "作出处罚决定")
{
    Action = "DecidePenalty",
    ActionWords = "决定处罚",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Penalty",
    Law = OnePerson,
    Series = "人社监罚",
    Place = 150,
})
{
    // What was told may be mended in favour of the enterprise; what is heavier was not told and must be told first.
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DecisionTerms terms)
    {
        if (file.Notice is not { } notice || terms.Fine is not { } fine)
        {
            yield break;
        }

        if (fine > notice.Fine)
        {
            yield return Wrong(
                "heavier-than-notice", DefenceStep.Defence,
                $"告知的是{Sanction.Words(notice.Fine)}，决定不能高于告知：不得因陈述、申辩加重处罚。确有新的事实的，请退回拟处罚意见，由监察员重新告知。", "Fine");
        }
        else if (NoticeStep.RangeOf(notice, file, facts) is { } range && fine < range.Min)
        {
            yield return Wrong("fine-out-of-range", Arrears, $"罚款数额不能低于法定的最低数额 {Yuan(range.Min)}。", "Fine");
        }

        if (fine < notice.Fine && terms.Reasons.Length == 0)
        {
            yield return Wrong("lower-without-reasons", OnePerson, "决定的数额低于告知的，请写明理由（采纳了哪些陈述、申辩，有什么从轻的情节）。", "LowerReasons");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var earliest = file.EarliestDecision(facts.Calendar);
        var once = file.Penalty is { } made ? $"没有决定过（{Iso(made.On)} 已决定{Sanction.Words(made.Fine)}）" : "没有决定过";
        var heard = earliest is { } day ? $"陈述申辩和要求听证的期间已过（{Iso(day)} 起可以决定）"
            : "陈述申辩和要求听证的五个工作日已过" + (file.NoticeService is null ? "" : "（该期间所在年份的放假安排还没有公布，不能计算）");
        return
        [
            Open(file),
            new(file.Notice is not null, "已作出事先告知书", "no-notice", Notice),
            new(file.Penalty is null, once, "already-penalised", Notice),
            new(file.NoticeService is not null, "事先告知书已经送达", "notice-not-served", Notice),
            new(facts.Today >= earliest, heard, "statement-period", "《行政处罚法》第六十四条"),
            new(file.Defences.Waiting.Count == 0, "企业的陈述申辩都已复核", "defence-unreviewed", DefenceStep.Defence),
            new(file.HearingCourse.Request is null || file.Hearing is not null, "企业要求的听证已经举行，或者企业放弃", "hearing-open", Hearings.Right),
            StillRefused(file),
            ProofsRead(file),
            Revised(file, facts),
            new(file.Notice is null || file.Notice.ProposedBy != facts.Actor, "由拟处罚人以外的人决定", "four-eyes", OnePerson),
            NoStrike(file),
            NotSuspended(file),
            NotWithPolice(file),
            .. StillAnswerable(file, facts),
            .. GraveConditions(file, facts.Actor),
        ];
    }

    // The heaviest fine of the Order is never one person's word: heard, reviewed, discussed. What was heard is reviewed, too.
    private static IEnumerable<Precondition> GraveConditions(SupervisionCase file, Guid decider)
    {
        var grave = file.Notice?.IsHeavy == true;
        if (grave)
        {
            yield return new(file.Hearing is not null, "已登记听证的情况（举行了听证，或者期满没有要求）", "hearing-open", Hearings.Right);
            yield return SomethingOwed(file);
        }

        if (grave || file.Hearing is { Held: true })
        {
            yield return new(file.LegalReview is { Agrees: true }, "法制审核已通过", "no-legal-review", "《行政处罚法》第五十八条");
            yield return new(file.LegalReview?.ReviewedBy != decider, "由法制审核人以外的人决定", "four-eyes", "《行政处罚法》第五十八条");
        }

        if (grave)
        {
            yield return new(file.Discussion is not null, "负责人已集体讨论", "not-discussed", OnePerson);
        }
    }

    /// <inheritdoc/>
    protected override PenaltyDecided Make(SupervisionCase file, CaseFacts facts, DecisionTerms terms, string number) => new(
        number, file.Notice!.RuleId, terms.Fine ?? file.Notice.Fine, facts.Addressee, terms.Fine < file.Notice.Fine ? terms.Reasons : null)
    { On = facts.Today };
}

/// <summary>负责人退回拟处罚意见.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("penalty-sent-back")]
public sealed record PenaltySentBack(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("退回拟处罚意见", Reason);
}

/// <summary>负责人退回拟处罚意见; given the reason.</summary>
public sealed class SendBackStep() : CaseStep<string, PenaltySentBack>(new StepCard("send-back", "退回拟处罚意见")
{
    Action = "SendBackPenalty",
    ActionWords = "退回处罚建议",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Penalty",
    Law = OnePerson,
    Place = 160,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Notice is not null && file.Penalty is null, "有等待决定的拟处罚意见", "no-notice", OnePerson),
    ];

    /// <inheritdoc/>
    protected override PenaltySentBack Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms) { On = facts.Today };
}
