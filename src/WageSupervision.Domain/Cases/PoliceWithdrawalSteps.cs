using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>提请撤回移送 that was approved and is not sent: what it rested on has fallen away, or was wrong.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("police-transfer-withdrawal-proposed")]
public sealed record PoliceTransferWithdrawalProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请撤回移送公安机关", Reason);
}

/// <summary>撤回移送公安机关, before it was sent.</summary>
/// <param name="Police">To whom it was to go.</param>
/// <param name="ApprovedOn">The day of the approval that is undone.</param>
/// <param name="Reason">Why.</param>
[StoredAs("police-transfer-withdrawn")]
public sealed record PoliceTransferWithdrawn(string Police, DateOnly ApprovedOn, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(PoliceTransferWithdrawalProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "撤回移送公安机关", $"{Day(ApprovedOn)} 批准移送{Police}，没有送出，撤回。{Reason.TrimEnd('。')}。案件由本机关继续依法处理");
}

/// <summary>提请撤回移送, given the reason; once it is sent, only what the police answer or return counts.</summary>
public sealed class ProposePoliceWithdrawalStep() : ProposalStep<string, PoliceTransferWithdrawalProposed>(
    new StepCard("police-withdrawal", "撤回移送公安机关")
    {
        Action = "ProposePoliceWithdrawal",
        ActionWords = "提请撤回移送公安机关",
        Roles = [Role.Inspector],
        Page = "/Cases/Police",
        Query = "?step=withdraw",
        Law = PoliceTransfer.Rules + "第五条",
        Place = 105,
        IsRare = true,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => NotSent(file);

    /// <inheritdoc/>
    protected override PoliceTransferWithdrawalProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> NotSent(SupervisionCase file) =>
    [
        Open(file),
        new(file.Police.Approved is not null, "移送已经批准", "transfer-not-approved", PoliceTransfer.Rules + "第五条"),
        new(file.Police.Sent is null, "还没有送出（送出以后，以公安机关的决定或者退回为准）", "transfer-sent", PoliceTransfer.Rules + "第八条"),
    ];
}

/// <summary>批准撤回移送, by another person than the proposer.</summary>
public sealed class ApprovePoliceWithdrawalStep() : ApprovalStep<PoliceTransferWithdrawalProposed, PoliceTransferWithdrawn>(
    new StepCard("withdraw-police-transfer", "批准撤回移送公安机关")
    {
        Action = CaseApprovals.Action,
        ActionWords = CaseApprovals.ActionWords,
        Roles = [Role.Supervisor],
        Page = CaseApprovals.Page,
        Query = "?of=police-transfer-withdrawal-proposed",
        Law = PoliceTransfer.Rules + "第五条",
        Place = 106,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, PoliceTransferWithdrawalProposed? proposal) =>
        ProposePoliceWithdrawalStep.NotSent(file);

    /// <inheritdoc/>
    protected override PoliceTransferWithdrawn Approve(
        SupervisionCase file, CaseFacts facts, PoliceTransferWithdrawalProposed proposal, string number) =>
        new(file.Police.Approved!.Proposed.Police, file.Police.Approved.On, proposal.Reason) { On = facts.Today };
}
