using System.Reflection;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Something in a case that an officer proposes and another person decides.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes.</param>
public abstract record CaseProposal(string Reason, Guid ProposedBy) : ProcedureEvent
{
    /// <summary>What whoever decides reads of it, point by point; most have one.</summary>
    public virtual IReadOnlyList<string> Points() => [Words().Text];

    /// <summary>The name under which proposals of this kind are stored, for example <c>extension-proposed</c>.</summary>
    public string StoredName() => NameOf(GetType());

    internal static string NameOf(Type proposal) => proposal.GetCustomAttribute<StoredAsAttribute>()!.Kind;
}

/// <summary>A proposal was approved.</summary>
public abstract record CaseApproval : ProcedureEvent
{
    internal abstract Type Settles { get; }
}

/// <summary>不同意一项申请.</summary>
/// <param name="Proposal">The stored name of what was proposed.</param>
/// <param name="Title">What the timeline called it.</param>
/// <param name="Reason">Why.</param>
[StoredAs("proposal-declined")]
public sealed record ProposalDeclined(string Proposal, string Title, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"不同意：{Title}", Reason);
}

/// <summary>The proposals of a case that wait for their decision. One that waits when the case ends is void.</summary>
/// <param name="Open">The proposals, oldest first; at most one of a kind.</param>
public sealed record CaseProposals(IReadOnlyList<CaseProposal> Open)
{
    /// <summary>None.</summary>
    public static CaseProposals None { get; } = new([]);

    /// <summary>The open proposal of a kind, or <c>null</c>.</summary>
    public T? Of<T>()
        where T : CaseProposal => Open.OfType<T>().FirstOrDefault();

    /// <summary>The open proposal of a stored name, or <c>null</c>.</summary>
    public CaseProposal? Named(string storedName) => Open.FirstOrDefault(proposal => proposal.StoredName() == storedName);

    internal CaseProposals With(ProcedureEvent recorded, SupervisionCase file) => recorded switch
    {
        // What was void when the case ended, its ending among it, is proposed anew.
        StepStruck struck when file.History[struck.Sequence - 1] is IEndsCase => None,
        CaseProposal proposal => new([.. Open, proposal]),
        IEndsCase => None,
        CaseApproval approval => new([.. Open.Where(proposal => proposal.GetType() != approval.Settles)]),
        ProposalDeclined declined => new([.. Open.Where(proposal => proposal.StoredName() != declined.Proposal)]),
        _ => this,
    };
}

/// <summary>An event with which a case ends.</summary>
public interface IEndsCase;

/// <summary>A step that proposes something.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TProposal">What is proposed.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class ProposalStep<TTerms, TProposal>(StepCard card) : CaseStep<TTerms, TProposal>(card)
    where TProposal : CaseProposal
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Holds(file, facts),
        new(file.Proposals.Of<TProposal>() is null, "没有等待负责人决定的同一种申请", "proposal-pending", OnePerson),
    ];

    /// <summary>What must hold when it is proposed.</summary>
    protected abstract IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts);
}

/// <summary>A step that approves what was proposed.</summary>
public interface IApproves
{
    /// <summary>The stored name of what it approves.</summary>
    string Proposal { get; }
}

/// <summary>A step that approves what was proposed, by another person than the proposer.</summary>
/// <typeparam name="TProposal">What was proposed.</typeparam>
/// <typeparam name="TApproval">The event.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class ApprovalStep<TProposal, TApproval>(StepCard card) : CaseStep<NoTerms, TApproval>(card), IApproves
    where TProposal : CaseProposal
    where TApproval : ProcedureEvent
{
    /// <inheritdoc/>
    public string Proposal => CaseProposal.NameOf(typeof(TProposal));

    /// <inheritdoc/>
    protected sealed override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var proposal = file.Proposals.Of<TProposal>();
        return
        [
            new(proposal is not null, "有等待决定的申请", "no-proposal", OnePerson),
            new(proposal?.ProposedBy != facts.Actor, "由提出人以外的人决定", "four-eyes", OnePerson),
            NoStrike(file),
            .. Holds(file, facts, proposal),
        ];
    }

    /// <summary>What must still hold when it is approved.</summary>
    protected abstract IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, TProposal? proposal);

    /// <inheritdoc/>
    protected sealed override TApproval Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) =>
        Approve(file, facts, file.Proposals.Of<TProposal>()!, number);

    /// <summary>The event; with the number of its document, which is empty where it makes none.</summary>
    protected abstract TApproval Approve(SupervisionCase file, CaseFacts facts, TProposal proposal, string number);
}

/// <summary>Where proposals are decided.</summary>
public static class CaseApprovals
{
    internal const string Page = "/Approvals/Proposal";
    internal const string Action = "ApproveProposal";
    internal const string ActionWords = "批准办案中的申请";

    /// <summary>The step that approves proposals of a stored name; <c>null</c> where there is none.</summary>
    public static Step<SupervisionCase, CaseFacts, NoTerms>? Of(string? storedName) => Steps.On<SupervisionCase, CaseFacts>()
        .Where(step => step is IApproves approves && approves.Proposal == storedName).OfType<Step<SupervisionCase, CaseFacts, NoTerms>>().FirstOrDefault();
}

/// <summary>What is declined.</summary>
/// <param name="Proposal">The stored name of what was proposed.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclineTerms(string Proposal, string Reason);

/// <summary>不同意 a proposal, by another person than the proposer.</summary>
public sealed class DeclineProposalStep() : CaseStep<DeclineTerms, ProposalDeclined>(new StepCard("decline-proposal", "不同意申请")
{
    Action = "DeclineProposal",
    ActionWords = "不同意办案中的申请",
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Law = OnePerson,
    Place = 290,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DeclineTerms terms)
    {
        if (file.Proposals.Named(terms.Proposal) is not { } proposal)
        {
            yield return new ProcedureRuleException("no-proposal", OnePerson, "这项申请不在等待决定，可能已经决定过了。");
        }
        else if (proposal.ProposedBy == facts.Actor)
        {
            yield return new ProcedureRuleException("four-eyes", OnePerson, "由提出人以外的人决定。");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [new(file.Proposals.Open.Count > 0, "有等待决定的申请", "no-proposal", OnePerson)];

    /// <inheritdoc/>
    protected override ProposalDeclined Make(SupervisionCase file, CaseFacts facts, DeclineTerms terms, string number) =>
        new(terms.Proposal, file.Proposals.Named(terms.Proposal)!.Words().Title, terms.Reason) { On = facts.Today };
}
