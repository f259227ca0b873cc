using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;
using static WageSupervision.Domain.Cases.InvestigationTime;

namespace WageSupervision.Domain.Cases;

/// <summary>提请延长调查期限.</summary>
/// <param name="Reason">Why the case is complex.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("extension-proposed")]
public sealed record ExtensionProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请延长调查期限", $"{MoreWorkingDays} 个工作日。{Reason}");
}

/// <summary>批准延长调查期限.</summary>
/// <param name="WorkingDays">By how many working days.</param>
/// <param name="Reason">Why.</param>
[StoredAs("extension-approved")]
public sealed record ExtensionApproved(int WorkingDays, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(ExtensionProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("延长调查期限", $"延长 {WorkingDays} 个工作日。{Reason}");
}

/// <summary>提请延长调查期限, once, before the sixty working days are over; given why.</summary>
public sealed class ProposeExtensionStep() : ProposalStep<string, ExtensionProposed>(new StepCard("extension", "延长调查期限")
{
    Action = "ProposeExtension",
    ActionWords = "提请延长调查期限",
    Roles = [Role.Inspector],
    Page = "/Cases/Extension",
    Law = Term,
    Place = 200,
    IsRare = true,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => InTime(file, facts);

    /// <inheritdoc/>
    protected override ExtensionProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> InTime(SupervisionCase file, CaseFacts facts)
    {
        var (due, _) = file.InvestigateUntil(facts.Calendar, facts.Today, extended: 0);
        return
        [
            Open(file),
            Unfinished(file),
            new(file.Investigation.Extension is null, "还没有延长过（只能延长一次）", "already-extended", Term),
            new(facts.Today <= due, $"{InvestigationTime.WorkingDays} 个工作日还没有过（到 {Iso(due)}）", "investigation-over", Term),
        ];
    }
}

/// <summary>批准延长调查期限, by another person than the proposer, before the sixty working days are over.</summary>
public sealed class ApproveExtensionStep() : ApprovalStep<ExtensionProposed, ExtensionApproved>(new StepCard("approve-extension", "批准延长调查期限")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=extension-proposed",
    Law = Term,
    Place = 202,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, ExtensionProposed? proposal) =>
        ProposeExtensionStep.InTime(file, facts);

    /// <inheritdoc/>
    protected override ExtensionApproved Approve(SupervisionCase file, CaseFacts facts, ExtensionProposed proposal, string number) =>
        new(MoreWorkingDays, proposal.Reason) { On = facts.Today };
}
