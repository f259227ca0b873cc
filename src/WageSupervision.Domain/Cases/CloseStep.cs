using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>提请结案: the money has arrived, and another person looks whether everything was done.</summary>
/// <param name="Reason">How it ended.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("closure-proposed")]
public sealed record ClosureProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请结案", Reason);
}

/// <summary>结案.</summary>
/// <param name="Summary">How it ended.</param>
/// <param name="UnpaidFine">Yuan of a fine that were unpaid then; <c>null</c> where there were none. They stay on the list of unpaid fines.</param>
/// <param name="Receipts">What the workers said of the money; <c>null</c> in events from before they were asked.</param>
[StoredAs("case-closed")]
public sealed record CaseClosed(
    string Summary, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? UnpaidFine = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiptCount? Receipts = null) : ProcedureEvent, IEndsCase
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "结案", Summary + (Receipts is { } said ? $"（{said.Words()}）" : "") + (UnpaidFine is { } unpaid ? $"（结案时还有罚款 {Yuan(unpaid)} 没有缴，继续催缴）" : ""));
}

/// <summary>提请结案: the money has arrived and the union has its answer; given how it ended.</summary>
public sealed class CloseStep() : ProposalStep<string, ClosureProposed>(new StepCard("close", "提请结案")
{
    Action = "CloseCase",
    ActionWords = "提请结案",
    Roles = [Role.Inspector],
    Page = "/Cases/Close",
    Law = Inspection,
    Place = 110,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.StageOn(facts.Today) is CaseStage.Settled or CaseStage.Concluded && file.Handling.UnpaidAdded == 0 && file.Proposals.Of<ClosureProposed>() is null;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => AllDone(file, facts);

    /// <inheritdoc/>
    protected override ClosureProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };

    // Who it is can be said only where everything that arrived is split.
    private static string Unpaid(SupervisionCase file) =>
        file.Restitution.Unsplit.Count == 0 && file.Restitution.Workers(file).Where(worker => worker.Remaining > 0).ToList() is [var first, ..] unpaid
            ? $"：{first.Called}{(unpaid.Count == 1 ? "" : $" 等 {unpaid.Count} 人")}" : "";

    internal static IEnumerable<Precondition> AllDone(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        Revised(file, facts),
        NoStrike(file),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
        new(file.Owed > 0 || file.Breaches.Found.Count > 0, "有查实的欠薪或者其他违法行为（没有的，提请撤销立案）", "nothing-established", Inspection),
        new(file.Breaches.AreSettled(file), "其他违法行为已核实改正，或者已处罚、决定不予处罚", "conduct-not-corrected", Inspection),
        new(file.Outstanding == 0, $"每一名劳动者的工资都已付清（尚欠 {Yuan(file.Outstanding)}{Unpaid(file)}）", "money-not-arrived", Inspection),
        new(file.Restitution.Unsplit.Count == 0, $"清偿都已分到人（未分到人 {Yuan(file.Restitution.UnsplitAmount)}）", "payment-not-split", Inspection),
        new(file.Handling.UnpaidAdded == 0, $"责令加付的赔偿金都已付清（尚欠 {Yuan(file.Handling.UnpaidAdded)}）", "added-unpaid", HandlingConditions.Added),
        new(AnswerDisputeStep.Disputes(file).Count == 0, "劳动者的异议都已答复", "dispute-unanswered", Inspection),
        new(file.Notice is null || file.Penalty is not null, "拟处罚意见已决定或者退回", "notice-pending", Notice),
        new(file.Handling.Notice is null || file.Handling.Service is not null, "行政处理已决定并且送达，或者已退回", "handling-pending", Inspection),
        new(file.Penalty is null || file.PenaltyService is not null, "处罚决定书已经送达", "decision-not-served", Decision),
        new(file.UnionHasItsAnswer, "已书面答复工会", "union-unanswered", Union),
    ];
}

/// <summary>批准结案, by another person than the proposer; everything must still hold.</summary>
public sealed class ApproveCloseStep() : ApprovalStep<ClosureProposed, CaseClosed>(new StepCard("approve-close", "批准结案")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=closure-proposed",
    Law = Inspection,
    Place = 112,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, ClosureProposed? proposal) => CloseStep.AllDone(file, facts);

    /// <inheritdoc/>
    protected override CaseClosed Approve(SupervisionCase file, CaseFacts facts, ClosureProposed proposal, string number) =>
        new(proposal.Reason, file.Fine.Unpaid > 0 ? file.Fine.Unpaid : null, file.Items.Count > 0 ? file.Restitution.Count(file) : null) { On = facts.Today };
}
