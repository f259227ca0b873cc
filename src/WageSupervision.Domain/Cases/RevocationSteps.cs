using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Why a case ends without anything to be handled.</summary>
public enum RevocationGround
{
    /// <summary>没有违法事实.</summary>
    NotEstablished,

    /// <summary>情节轻微，已经改正.</summary>
    MinorAndCorrected,
}

/// <summary>The grounds of a revocation in words.</summary>
public static class RevocationWords
{
    /// <summary>The ground.</summary>
    public static string Words(this RevocationGround ground) => ground == RevocationGround.NotEstablished ? "经查没有违法事实" : "情节轻微，已经改正";
}

/// <summary>Why a case is to be revoked.</summary>
/// <param name="Ground">Which ground; <c>null</c> where it is left empty.</param>
/// <param name="Reason">What was investigated and found.</param>
public sealed record RevocationTerms(RevocationGround? Ground, string Reason);

/// <summary>提请撤销立案.</summary>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was investigated and found.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("revocation-proposed")]
public sealed record RevocationProposed(RevocationGround Ground, string Reason, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请撤销立案", $"{Ground.Words()}。{Reason}");
}

/// <summary>撤销立案: the case ends.</summary>
/// <param name="Ground">Which ground.</param>
[StoredAs("case-revoked")]
public sealed record CaseRevoked(RevocationGround Ground) : ProcedureEvent, IEndsCase
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销立案", Ground.Words());
}

/// <summary>不同意撤销立案.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("revocation-declined")]
public sealed record RevocationDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不同意撤销立案", Reason);
}

/// <summary>提请撤销立案, while nothing that was established is unpaid.</summary>
public sealed class ProposeRevocationStep() : CaseStep<RevocationTerms, RevocationProposed>(new StepCard("revocation", "提请撤销立案")
{
    Action = "ProposeRevocation",
    ActionWords = "提请撤销立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Revocation",
    Law = Inspection,
    Place = 115,
})
{
    /// <summary>Where, judged again, nothing that was found is owed.</summary>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file is { ClosedOn: null, Notice: null, PendingRevocation: null } && (file.IsUnfounded || IsGroundless(file, facts));

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RevocationTerms terms)
    {
        if (terms.Ground == RevocationGround.NotEstablished && file.Breaches.Found.Count > 0 && !IsGroundless(file, facts))
        {
            yield return Wrong("something-established", Inspection, "本案已查实违法行为，不是没有违法事实；已经改正的，请选情节轻微并已改正，或者结案。", "Ground");
        }

        if (terms.Ground == RevocationGround.NotEstablished && file.Owed > 0)
        {
            yield return Wrong("something-established", Inspection, $"本案已查实欠薪 {Yuan(file.Owed)}，不是没有违法事实；已经付清的，请选情节轻微并已改正，或者结案。", "Ground");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Nothing(file, facts),
        Revised(file, facts),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
        new(file.UnionHasItsAnswer, "已书面答复工会", "union-unanswered", Union),
    ];

    /// <inheritdoc/>
    protected override RevocationProposed Make(SupervisionCase file, CaseFacts facts, RevocationTerms terms, string number) =>
        new(terms.Ground!.Value, terms.Reason, facts.Actor) { On = facts.Today };

    // What a person would answer for fell in the unit's case.
    internal static bool IsGroundless(SupervisionCase file, CaseFacts facts) => file.Opened.Responsible is not null && !facts.UnitBreachStands;

    internal static IEnumerable<Precondition> Nothing(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Outstanding == 0, $"没有查实而未付清的欠薪（尚欠 {Yuan(file.Outstanding)}）", "something-owed", Inspection),
        new(file.Breaches.Uncorrected.Count == 0 || IsGroundless(file, facts), "没有查实而没有改正的其他违法行为", "conduct-not-corrected", Inspection),
        new(file.Notice is null, "没有拟处罚", "notice-pending", Notice),
        new(file.Handling.Notice is null, "没有拟作出或者仍然有效的行政处理（先退回或者撤销）", "handling-pending", Inspection),
    ];
}

/// <summary>撤销立案, by another person than the proposer.</summary>
public sealed class RevokeStep() : CaseStep<NoTerms, CaseRevoked>(new StepCard("revoke", "撤销立案")
{
    Action = "DecideRevocation",
    ActionWords = "决定撤销立案",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Revocation",
    Law = Inspection,
    Place = 192,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Undecided(file, facts), .. ProposeRevocationStep.Nothing(file, facts), Revised(file, facts), NoStrike(file),
        new(file.PendingRevocation?.Ground != RevocationGround.NotEstablished ||
                (file.Owed == 0 && (file.Breaches.Found.Count == 0 || ProposeRevocationStep.IsGroundless(file, facts))),
            "提请以后没有查实欠薪、违法行为", "something-established", Inspection),
    ];

    /// <inheritdoc/>
    protected override CaseRevoked Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) =>
        new(file.PendingRevocation!.Ground) { On = facts.Today };

    internal static IEnumerable<Precondition> Undecided(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.PendingRevocation is not null, "有等待决定的撤销立案", "no-revocation", Inspection),
        new(file.PendingRevocation?.ProposedBy != facts.Actor, "由提出人以外的人决定", "four-eyes", OnePerson),
    ];
}

/// <summary>不同意撤销立案, by another person than the proposer; given the reason.</summary>
public sealed class DeclineRevocationStep() : CaseStep<string, RevocationDeclined>(new StepCard("decline-revocation", "不同意撤销立案")
{
    Action = "DeclineRevocation",
    ActionWords = "不同意撤销立案",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Revocation",
    Law = Inspection,
    Place = 194,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => RevokeStep.Undecided(file, facts);

    /// <inheritdoc/>
    protected override RevocationDeclined Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
