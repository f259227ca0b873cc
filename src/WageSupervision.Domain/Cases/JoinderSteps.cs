using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Which case another is joined to.</summary>
/// <param name="IntoId">The case; <c>null</c> where the number given is that of no open case of the same enterprise and office.</param>
/// <param name="IntoNumber">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record JoinderTerms(Guid? IntoId, string IntoNumber, string Reason);

/// <summary>提请并案.</summary>
/// <param name="IntoId">The case that goes on.</param>
/// <param name="IntoNumber">Its number.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("joinder-proposed")]
public sealed record JoinderProposed(Guid IntoId, string IntoNumber, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请并案", $"并入 {IntoNumber}。{Reason}");
}

/// <summary>并案: this case ends, what it established goes on in the other.</summary>
/// <param name="IntoId">The case that goes on.</param>
/// <param name="IntoNumber">Its number.</param>
/// <param name="Reason">Why.</param>
[StoredAs("case-joined")]
public sealed record CaseJoined(Guid IntoId, string IntoNumber, string Reason) : CaseApproval, IEndsCase
{
    internal override Type Settles => typeof(JoinderProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("并案", $"并入 {IntoNumber} 一并办理，证据和经过留在本案。{Reason}");
}

/// <summary>接收并入的案件, of itself when another is joined to this one.</summary>
/// <param name="FromId">The case that ended.</param>
/// <param name="FromNumber">Its number.</param>
/// <param name="Items">What it had established.</param>
[StoredAs("case-taken-in")]
public sealed record CaseTakenIn(Guid FromId, string FromNumber, IReadOnlyList<ArrearsItem> Items) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "并入案件", $"{FromNumber} 并入本案" + (Items.Count == 0 ? "" : $"，带来 {Items.Count} 笔，共 {Yuan(Items.Sum(item => item.Amount))}"));
}

/// <summary>提请并案, before anything was ordered or paid in it.</summary>
public sealed class ProposeJoinderStep() : ProposalStep<JoinderTerms, JoinderProposed>(new StepCard("joinder", "提请并案")
{
    Action = "ProposeJoinder",
    ActionWords = "提请并案",
    Roles = [Role.Inspector],
    Page = "/Cases/Joinder",
    Law = Inspection,
    Place = 225,
    IsRare = true,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, JoinderTerms terms)
    {
        if (terms.IntoId is null)
        {
            yield return Wrong("no-such-case", Inspection, "没有这个案号：应当是本单位对同一个企业还没有办结、也还没有认定拒不改正的另一个案件。", "Number");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => Untouched(file);

    /// <inheritdoc/>
    protected override JoinderProposed Make(SupervisionCase file, CaseFacts facts, JoinderTerms terms, string number) =>
        new(terms.IntoId!.Value, terms.IntoNumber, terms.Reason, facts.Actor) { On = facts.Today };

    internal static IEnumerable<Precondition> Untouched(SupervisionCase file) =>
    [
        .. Unacted(file),
        // Whoever complained in a case that was taken in follows it one step, to this one.
        new(file.Last<CaseTakenIn>() is null, "没有并入过别的案件（并入了的，请把另一个案件并到本案）", "took-in", Inspection),
        new(file.Breaches.Found.Count == 0, "没有另外查实的违法行为（有的，分开办理）", "breaches-found", Inspection),
    ];

    /// <summary>Nothing was ordered, paid or made known that would tear apart, or be said twice.</summary>
    internal static IEnumerable<Precondition> Unacted(SupervisionCase file) =>
    [
        Open(file),
        OfUnit(file),
        new(!file.History.OfType<PersonCaseOpened>().Any(), "没有对责任人员另立案件（他们的案件以本案为根据）", "persons-charged", Inspection),
        new(file.Order is null && file.Breaches.Order is null && file.Handling.Notice is null && file.Project.Advances.Count == 0,
            "还没有作出指令书、先行清偿指令书、行政处理告知", "already-ordered", Inspection),
        NoNotice(file),
        NoPenalty(file),
        new(file.Paid == 0, "还没有核实清偿", "already-paid", Inspection),
        ProofsRead(file),
        new(file.Opened.RecommendationId is null, "不是工会建议的案件（要单独答复）", "union-case", Union),
        new(file.DisclosureId is null, "没有正在审定或者公示中的信息", "already-disclosed", Inspection),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
    ];
}

/// <summary>批准并案, by another person than the proposer.</summary>
public sealed class ApproveJoinderStep() : ApprovalStep<JoinderProposed, CaseJoined>(new StepCard("approve-joinder", "批准并案")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=joinder-proposed",
    Law = Inspection,
    Place = 226,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, JoinderProposed? proposal) =>
        ProposeJoinderStep.Untouched(file);

    /// <inheritdoc/>
    protected override CaseJoined Approve(SupervisionCase file, CaseFacts facts, JoinderProposed proposal, string number) =>
        new(proposal.IntoId, proposal.IntoNumber, proposal.Reason) { On = facts.Today };
}

/// <summary>接收并入的案件: taken of itself in the transaction that joins; what was established twice is taken once.</summary>
public sealed class TakeInStep() : CaseStep<CaseJoinedFrom, CaseTakenIn>(new StepCard("take-in", "接收并入的案件")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Law = Inspection,
    Place = 227,
})
{
    /// <summary>It follows of itself.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        OrderConditions.NotRefused(file),
        OrderConditions.NotHandled(file),
        NoNotice(file),
    ];

    /// <inheritdoc/>
    protected override CaseTakenIn Make(SupervisionCase file, CaseFacts facts, CaseJoinedFrom terms, string number)
    {
        var known = file.Items.Where(item => item.Amount > 0).Select(item => (item.WorkerKey, item.Payday, item.RuleId)).ToHashSet();
        return new(terms.FromId, terms.FromNumber, [.. terms.Items.Where(item => known.Add((item.WorkerKey, item.Payday, item.RuleId)))]) { On = facts.Today };
    }
}

/// <summary>A case that is joined to another.</summary>
/// <param name="FromId">The case that ends.</param>
/// <param name="FromNumber">Its number.</param>
/// <param name="Items">What it had established.</param>
public sealed record CaseJoinedFrom(Guid FromId, string FromNumber, IReadOnlyList<ArrearsItem> Items);
