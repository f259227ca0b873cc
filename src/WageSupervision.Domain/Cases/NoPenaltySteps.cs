using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Why a breach is not fined (行政处罚法第三十三条).</summary>
public enum NoPenaltyGround
{
    /// <summary>第一款前一句: not to be fined.</summary>
    [Choice("轻微并及时改正，没有造成危害后果（不予处罚）")]
    Minor,

    /// <summary>第一款后一句: need not be fined.</summary>
    [Choice("初次违法，危害后果轻微并及时改正（可以不予处罚）")]
    First,

    /// <summary>第二款.</summary>
    [Choice("有证据足以证明没有主观过错（不予处罚）")]
    NoFault,
}

/// <summary>Why a breach is not to be fined.</summary>
/// <param name="Ground">Which ground; <c>null</c> where it is left empty.</param>
/// <param name="Reasons">The facts and evidence.</param>
public sealed record NoPenaltyTerms(NoPenaltyGround? Ground, string Reasons);

/// <summary>提请不予处罚.</summary>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">The facts and evidence.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("no-penalty-proposed")]
public sealed record NoPenaltyProposed(NoPenaltyGround Ground, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请不予处罚", $"{Choices.LabelOf(Ground)}。{Reason}");
}

/// <summary>不予行政处罚决定.</summary>
/// <param name="DecisionNumber">文号.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reasons">The facts and evidence.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("not-penalised")]
public sealed record NotPenalised(string DecisionNumber, NoPenaltyGround Ground, string Reasons, Addressee Addressee) : CaseApproval
{
    internal override Type Settles => typeof(NoPenaltyProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("决定不予处罚", $"{DecisionNumber}，{Choices.LabelOf(Ground)}。{Reasons}");
}

/// <summary>提请不予处罚, once everything was corrected; without fault at any time.</summary>
public sealed class ProposeNoPenaltyStep() : ProposalStep<NoPenaltyTerms, NoPenaltyProposed>(new StepCard("no-penalty", "提请不予处罚")
{
    Action = "ProposeNoPenalty",
    ActionWords = "提请不予处罚",
    Roles = [Role.Inspector],
    Page = "/Cases/NoPenalty",
    Law = Leniency,
    Place = 62,
    IsRare = true,
})
{
    internal const string Leniency = "《行政处罚法》第三十三条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, NoPenaltyTerms terms) =>
        terms.Ground is { } ground ? Of(file, facts, ground).Where(condition => !condition.Met)
            .Select(missing => Wrong(missing.Code, missing.Citation, $"还不能以此不予处罚：还不满足“{missing.Text}”。", "Ground")) : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => Nothing(file);

    /// <inheritdoc/>
    protected override NoPenaltyProposed Make(SupervisionCase file, CaseFacts facts, NoPenaltyTerms terms, string number) =>
        new(terms.Ground!.Value, terms.Reasons, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> Nothing(SupervisionCase file) =>
    [
        Open(file),
        new(file.Owed > 0 || file.Breaches.Found.Count > 0, "有查实的欠薪或者其他违法行为", "nothing-established", Leniency),
        NoNotice(file),
        NoPenalty(file),
    ];

    internal static IEnumerable<Precondition> Of(SupervisionCase file, CaseFacts facts, NoPenaltyGround ground)
    {
        if (ground != NoPenaltyGround.NoFault)
        {
            yield return new(file.Outstanding == 0 && file.Breaches.Uncorrected.Count == 0,
                "已经改正：工资付清，其他违法行为核实已经改正", "not-corrected", Leniency);
            yield return new(file.Refusal is null && file.Breaches.Refused is null, "没有认定拒不改正（认定了的，不是及时改正）", "refused", Leniency);
        }

        if (ground == NoPenaltyGround.First)
        {
            yield return new(facts.EarlierPenalties == 0, $"本平台没有这个企业以前的处罚决定（现有 {facts.EarlierPenalties} 件）", "not-the-first", Leniency);
        }
    }
}

/// <summary>决定不予处罚, by another person than the proposer.</summary>
public sealed class NoPenaltyStep() : ApprovalStep<NoPenaltyProposed, NotPenalised>(new StepCard("approve-no-penalty", "决定不予处罚")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=no-penalty-proposed",
    Law = ProposeNoPenaltyStep.Leniency,
    Series = "人社监免",
    Place = 168,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, NoPenaltyProposed? proposal) =>
        [.. ProposeNoPenaltyStep.Nothing(file), .. proposal is null ? [] : ProposeNoPenaltyStep.Of(file, facts, proposal.Ground)];

    /// <inheritdoc/>
    protected override NotPenalised Approve(SupervisionCase file, CaseFacts facts, NoPenaltyProposed proposal, string number) =>
        new(number, proposal.Ground, proposal.Reason, facts.Addressee) { On = facts.Today };
}
