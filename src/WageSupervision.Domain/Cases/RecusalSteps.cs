using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Who asks that an officer withdraw.</summary>
public enum RecusalAsker
{
    /// <summary>本人.</summary>
    [Choice("办案人员本人")]
    Officer,

    /// <summary>被查的一方.</summary>
    [Choice("被查的单位或者个人")]
    Respondent,

    /// <summary>劳动者一方.</summary>
    [Choice("投诉人或者劳动者")]
    Worker,
}

/// <summary>Who is to withdraw.</summary>
/// <param name="OfficerId">The officer; <c>null</c> where it is left empty.</param>
/// <param name="Asker">Who asks; <c>null</c> where it is left empty.</param>
/// <param name="Reason">Which interest, which relation.</param>
public sealed record RecusalTerms(Guid? OfficerId, RecusalAsker? Asker, string Reason);

/// <summary>申请回避. Until it is decided the investigation goes on.</summary>
/// <param name="OfficerId">The officer.</param>
/// <param name="Officer">As others see the officer.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Reason">Which interest, which relation.</param>
/// <param name="ProposedBy">Who recorded it; another person decides.</param>
[StoredAs("recusal-asked")]
public sealed record RecusalAsked(Guid OfficerId, string Officer, RecusalAsker Asker, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("申请回避", $"{Officer}，{Choices.LabelOf(Asker)}提出。{Reason}");
}

/// <summary>决定回避: the officer acts in the case no more.</summary>
/// <param name="OfficerId">The officer.</param>
/// <param name="Officer">As others see the officer.</param>
/// <param name="Reason">Why.</param>
[StoredAs("recusal-approved")]
public sealed record RecusalApproved(Guid OfficerId, string Officer, string Reason) : CaseApproval
{
    internal override Type Settles => typeof(RecusalAsked);

    /// <inheritdoc/>
    public override EventWords Words() => new("决定回避", $"{Officer}。{Reason}");
}

/// <summary>申请回避, by an officer, by those who are investigated or by the workers.</summary>
public sealed class AskRecusalStep() : ProposalStep<RecusalTerms, RecusalAsked>(new StepCard("recusal", "申请回避")
{
    Action = "AskRecusal",
    ActionWords = "登记回避申请",
    Roles = [Role.Inspector],
    Page = "/Cases/Recusal",
    Law = RecusalLaw,
    Place = 212,
    IsRare = true,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RecusalTerms terms)
    {
        if (terms.OfficerId is { } officer && Named(file, officer) is null)
        {
            yield return Wrong("not-an-officer", RecusalLaw, "请从本案的办案人员里选。", "OfficerId");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) =>
        [Open(file), new(file.Officers.Named.Count > 0, "已登记办案人员", "no-officers", RecusalLaw)];

    /// <inheritdoc/>
    protected override RecusalAsked Make(SupervisionCase file, CaseFacts facts, RecusalTerms terms, string number) =>
        new(terms.OfficerId!.Value, Named(file, terms.OfficerId.Value)!.Name, terms.Asker!.Value, terms.Reason, facts.Actor) { On = facts.Today };

    private static NamedOfficer? Named(SupervisionCase file, Guid officer) => file.Officers.Named.FirstOrDefault(each => each.OfficerId == officer);
}

/// <summary>决定回避, by another person than who recorded the request.</summary>
public sealed class ApproveRecusalStep() : ApprovalStep<RecusalAsked, RecusalApproved>(new StepCard("approve-recusal", "决定回避")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=recusal-asked",
    Law = RecusalLaw,
    Place = 214,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, RecusalAsked? proposal) => [Open(file)];

    /// <inheritdoc/>
    protected override RecusalApproved Approve(SupervisionCase file, CaseFacts facts, RecusalAsked proposal, string number) =>
        new(proposal.OfficerId, proposal.Officer, proposal.Reason) { On = facts.Today };
}
