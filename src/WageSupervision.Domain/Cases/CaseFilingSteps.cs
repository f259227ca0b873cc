using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>提请批准立案: recorded with the case when it is opened, and anew after it was not approved.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who opens it; another person decides.</param>
[StoredAs("case-filing-proposed")]
public sealed record CaseFilingProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请批准立案", Reason);
}

/// <summary>批准立案.</summary>
/// <param name="Reason">Why it was opened.</param>
[StoredAs("case-filing-approved")]
public sealed record CaseFilingApproved(string Reason) : CaseApproval
{
    internal override Type Settles => typeof(CaseFilingProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("批准立案", Reason);
}

/// <summary>Whether the filing of a case was approved.</summary>
public static class CaseFiling
{
    internal const string Law = "《浙江省劳动保障监察条例》第二十三条、《行政处罚法》第五十四条";

    /// <summary>
    /// Whether nothing stands in the way of papers that weigh on the party: approved, or from before approvals were recorded, or divided from a case
    /// that was.
    /// </summary>
    public static bool IsApproved(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Last<CaseFilingApproved>() is not null || file.Last<CaseFilingProposed>() is null;
    }

    internal static Precondition Approved(SupervisionCase file) => new(IsApproved(file), "立案已经负责人批准", "filing-not-approved", Law);
}

/// <summary>再次提请批准立案, after it was not approved; given what has been found out since.</summary>
public sealed class ProposeCaseFilingStep() : ProposalStep<string, CaseFilingProposed>(new StepCard("case-filing", "再次提请批准立案")
{
    Action = "ProposeCaseFiling",
    ActionWords = "再次提请批准立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Filing",
    Law = CaseFiling.Law,
    Place = 2,
})
{
    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => IsNext(file, facts);

    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(!CaseFiling.IsApproved(file), "立案还没有批准", "filing-approved", CaseFiling.Law),
    ];

    /// <inheritdoc/>
    protected override CaseFilingProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };
}

/// <summary>批准立案, by another person than who opened the case.</summary>
public sealed class ApproveCaseFilingStep() : ApprovalStep<CaseFilingProposed, CaseFilingApproved>(new StepCard("approve-case-filing", "批准立案")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=case-filing-proposed",
    Law = CaseFiling.Law,
    Place = 14,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, CaseFilingProposed? proposal) => [Open(file)];

    /// <inheritdoc/>
    protected override CaseFilingApproved Approve(SupervisionCase file, CaseFacts facts, CaseFilingProposed proposal, string number) =>
        new(proposal.Reason) { On = facts.Today };
}
