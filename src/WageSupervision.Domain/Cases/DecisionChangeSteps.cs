using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A decision that is changed.</summary>
/// <param name="Fine">Yuan; less than it was.</param>
/// <param name="Reason">Why: of one's own motion, or by which decision or judgment.</param>
public sealed record ChangeTerms(decimal? Fine, string Reason);

/// <summary>提请变更处罚决定.</summary>
/// <param name="Fine">Yuan that it would be from then on.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("decision-change-proposed")]
public sealed record DecisionChangeProposed(decimal Fine, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请变更处罚决定", $"罚款变更为 {Yuan(Fine)}。{Reason}");
}

/// <summary>提请撤销处罚决定.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("decision-revocation-proposed")]
public sealed record DecisionRevocationProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请撤销处罚决定", Reason);
}

/// <summary>变更处罚决定, only to the good of the enterprise.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="Fine">Yuan from then on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Refund">Yuan that were paid and are to be refunded; <c>null</c> where there are none.</param>
[StoredAs("decision-changed")]
public sealed record DecisionChanged(
    string NoticeNumber, decimal Fine, string Reason, Addressee Addressee,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Refund = null) : CaseApproval
{
    internal override Type Settles => typeof(DecisionChangeProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "变更处罚决定", $"{NoticeNumber}，罚款变更为 {Yuan(Fine)}。{Reason}" + (Refund is { } refund ? $"（多缴的 {Yuan(refund)} 应当退还）" : ""));
}

/// <summary>撤销处罚决定.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="DecisionNumber">Which decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Refund">Yuan that were paid and are to be refunded.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("decision-revoked")]
public sealed record DecisionRevoked(string NoticeNumber, string DecisionNumber, string Reason, decimal Refund, Addressee Addressee) : CaseApproval
{
    internal override Type Settles => typeof(DecisionRevocationProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "撤销处罚决定", $"{NoticeNumber}，撤销 {DecisionNumber}。{Reason}" + (Refund > 0 ? $"（已缴的 {Yuan(Refund)} 应当退还）" : ""));
}

/// <summary>提请变更处罚决定: less, never more.</summary>
public sealed class ProposeDecisionChangeStep()
    : ProposalStep<ChangeTerms, DecisionChangeProposed>(new StepCard("decision-change", "提请变更处罚决定")
    {
        Action = "ProposeDecisionChange",
        ActionWords = "提请变更处罚决定",
        Roles = [Role.Inspector],
        Page = "/Cases/Fine",
        Law = Mending,
        Query = "?step=change",
        Place = 88,
    })
{
    internal const string Mending = "《行政处罚法》第七十五条";

    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ChangeTerms terms)
    {
        if (terms.Fine is { } fine && !IsLower(file, fine))
        {
            yield return Wrong("not-lower", Mending, $"变更只能减轻：应当大于 0、低于现在的 {Yuan(file.Fine.Amount)}；不再罚款的，撤销决定。", "Fine");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => [FineConditions.Served(file)];

    /// <inheritdoc/>
    protected override DecisionChangeProposed Make(SupervisionCase file, CaseFacts facts, ChangeTerms terms, string number) =>
        new(terms.Fine!.Value, terms.Reason, facts.Actor) { On = facts.Today };

    internal static bool IsLower(SupervisionCase file, decimal fine) => fine > 0 && fine < file.Fine.Amount;
}

/// <summary>变更处罚决定, by another person than the proposer.</summary>
public sealed class ChangeDecisionStep() : ApprovalStep<DecisionChangeProposed, DecisionChanged>(new StepCard("change-decision", "变更处罚决定")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=decision-change-proposed",
    Law = ProposeDecisionChangeStep.Mending,
    Series = "人社监改",
    Place = 163,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, DecisionChangeProposed? proposal) =>
    [
        FineConditions.Served(file),
        new(proposal is null || ProposeDecisionChangeStep.IsLower(file, proposal.Fine), "变更后的罚款低于现在的罚款", "not-lower",
            ProposeDecisionChangeStep.Mending),
    ];

    /// <inheritdoc/>
    protected override DecisionChanged Approve(SupervisionCase file, CaseFacts facts, DecisionChangeProposed proposal, string number) => new(
        number, proposal.Fine, proposal.Reason, facts.Addressee,
        file.Fine.RefundAt(proposal.Fine, facts.Calendar, facts.Today) is > 0 and var refund ? refund : null)
    { On = facts.Today };
}

/// <summary>提请撤销处罚决定; given the reason.</summary>
public sealed class ProposeDecisionRevocationStep()
    : ProposalStep<string, DecisionRevocationProposed>(new StepCard("decision-revocation", "提请撤销处罚决定")
    {
        Action = "ProposeDecisionRevocation",
        ActionWords = "提请撤销处罚决定",
        Roles = [Role.Inspector],
        Page = "/Cases/Fine",
        Law = ProposeDecisionChangeStep.Mending,
        Query = "?step=revoke",
        Place = 89,
    })
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => [FineConditions.Served(file)];

    /// <inheritdoc/>
    protected override DecisionRevocationProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };
}

/// <summary>撤销处罚决定, by another person than the proposer. What was paid is to be refunded, and the fine may be told of anew.</summary>
public sealed class RevokeDecisionStep() : ApprovalStep<DecisionRevocationProposed, DecisionRevoked>(new StepCard("revoke-decision", "撤销处罚决定")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=decision-revocation-proposed",
    Law = ProposeDecisionChangeStep.Mending,
    Series = "人社监改",
    Place = 164,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, DecisionRevocationProposed? proposal) =>
        [FineConditions.Served(file)];

    /// <inheritdoc/>
    protected override DecisionRevoked Approve(SupervisionCase file, CaseFacts facts, DecisionRevocationProposed proposal, string number) =>
        new(number, file.Fine.Decision!.DecisionNumber, proposal.Reason, file.Fine.Paid, facts.Addressee) { On = facts.Today };
}
