using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;
using static WageSupervision.Domain.Cases.InvestigationTime;

namespace WageSupervision.Domain.Cases;

/// <summary>Why an investigation stands still.</summary>
public enum SuspensionGround
{
    /// <summary>当事人逃匿.</summary>
    [Choice("当事人逃匿，找不到人")]
    PartyFled,

    /// <summary>证据无法取得.</summary>
    [Choice("证据一时无法取得")]
    EvidenceUnobtainable,
}

/// <summary>Why an investigation is to stand still.</summary>
/// <param name="Ground">Which ground; <c>null</c> where it is left empty.</param>
/// <param name="Reason">What was tried, and what is waited for.</param>
public sealed record SuspensionTerms(SuspensionGround? Ground, string Reason);

/// <summary>提请中止调查.</summary>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was tried, and what is waited for.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("suspension-proposed")]
public sealed record SuspensionProposed(SuspensionGround Ground, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请中止调查", $"{Choices.LabelOf(Ground)}。{Reason}");
}

/// <summary>批准中止调查: the time to investigate stands still from the next day.</summary>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What is waited for.</param>
[StoredAs("suspension-approved")]
public sealed record SuspensionApproved(SuspensionGround Ground, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(SuspensionProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("中止调查", $"{Choices.LabelOf(Ground)}。{Reason}");
}

/// <summary>恢复调查.</summary>
/// <param name="Reason">How the ground has gone.</param>
[StoredAs("investigation-resumed")]
public sealed record InvestigationResumed(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("恢复调查", Reason);
}

/// <summary>提请中止调查, while it goes on.</summary>
public sealed class ProposeSuspensionStep() : ProposalStep<SuspensionTerms, SuspensionProposed>(new StepCard("suspension", "中止调查")
{
    Action = "ProposeSuspension",
    ActionWords = "提请中止调查",
    Roles = [Role.Inspector],
    Page = "/Cases/Suspension",
    Law = Suspension,
    Place = 204,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => GoesOn(file);

    /// <inheritdoc/>
    protected override SuspensionProposed Make(SupervisionCase file, CaseFacts facts, SuspensionTerms terms, string number) =>
        new(terms.Ground!.Value, terms.Reason, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> GoesOn(SupervisionCase file) => [Open(file), Unfinished(file), NotSuspended(file)];
}

/// <summary>批准中止调查, by another person than the proposer.</summary>
public sealed class ApproveSuspensionStep() : ApprovalStep<SuspensionProposed, SuspensionApproved>(new StepCard("approve-suspension", "批准中止调查")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=suspension-proposed",
    Law = Suspension,
    Place = 206,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, SuspensionProposed? proposal) =>
        ProposeSuspensionStep.GoesOn(file);

    /// <inheritdoc/>
    protected override SuspensionApproved Approve(SupervisionCase file, CaseFacts facts, SuspensionProposed proposal, string number) =>
        new(proposal.Ground, proposal.Reason) { On = facts.Today };
}

/// <summary>恢复调查, as soon as the ground has gone; given how it has.</summary>
public sealed class ResumeStep() : CaseStep<string, InvestigationResumed>(new StepCard("resume", "恢复调查")
{
    Action = "ResumeInvestigation",
    ActionWords = "恢复调查",
    Roles = [Role.Inspector],
    Page = "/Cases/Resume",
    Law = Suspension,
    Place = 5,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Investigation.IsSuspended && file.ClosedOn is null;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [Open(file), new(file.Investigation.IsSuspended, "调查正在中止", "not-suspended", Suspension)];

    /// <inheritdoc/>
    protected override InvestigationResumed Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
