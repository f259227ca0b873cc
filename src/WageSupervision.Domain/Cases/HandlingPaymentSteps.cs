using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>支付加付赔偿金 to the workers. The wages of the decision are recorded as wages.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="EvidenceId">The bank's receipt or the signed list.</param>
[StoredAs("added-compensation-paid")]
public sealed record AddedCompensationPaid(decimal Amount, DateOnly PaidOn, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记支付加付赔偿金", $"{Day(PaidOn)} 支付 {Yuan(Amount)}", EvidenceId);
}

/// <summary>登记支付加付赔偿金, with its proof.</summary>
public sealed class PayAddedStep() : CaseStep<FinePaymentTerms, AddedCompensationPaid>(new StepCard("added-payment", "登记支付加付赔偿金")
{
    Action = "RecordAddedPayment",
    ActionWords = "登记支付加付赔偿金",
    Roles = [Role.Inspector],
    Page = CourseConditions.PageOf(DecisionKind.Handling),
    Law = HandlingConditions.Added,
    Query = "?step=payment",
    Place = 98,
})
{
    /// <summary>Offered on the page of the decision's course, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, FinePaymentTerms terms)
    {
        if (terms.Amount <= 0 || terms.Amount > file.Handling.UnpaidAdded)
        {
            yield return Wrong("impossible-amount", HandlingConditions.Added, $"金额应当大于 0 且不超过没有付的赔偿金 {Yuan(file.Handling.UnpaidAdded)}。", "Amount");
        }

        if (terms.PaidOn > facts.Today || terms.PaidOn < file.Handling.Decision!.On)
        {
            yield return Wrong("impossible-payment-day", HandlingConditions.Added,
                $"支付日期应当在行政处理决定（{Iso(file.Handling.Decision!.On)}）以后、今天以前（含当日）。", "PaidOn");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-receipt", HandlingConditions.Added, "请上传银行回单或者劳动者签收的发放表。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        StandingDecision.Of(file, facts, DecisionKind.Handling).IsServed,
        new(file.Handling.UnpaidAdded > 0, "加付赔偿金没有付清", "added-paid", HandlingConditions.Added),
    ];

    /// <inheritdoc/>
    protected override AddedCompensationPaid Make(SupervisionCase file, CaseFacts facts, FinePaymentTerms terms, string number) =>
        new(terms.Amount!.Value, terms.PaidOn!.Value, terms.EvidenceId!.Value) { On = facts.Today };
}

/// <summary>提请撤销行政处理决定.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("handling-revocation-proposed")]
public sealed record HandlingRevocationProposed(string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请撤销行政处理决定", Reason);
}

/// <summary>撤销行政处理决定.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="DecisionNumber">Which decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("handling-revoked")]
public sealed record HandlingRevoked(string NoticeNumber, string DecisionNumber, string Reason, Addressee Addressee) : CaseApproval
{
    internal override Type Settles => typeof(HandlingRevocationProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("撤销行政处理决定", $"{NoticeNumber}，撤销 {DecisionNumber}。{Reason}");
}

/// <summary>提请撤销行政处理决定; given the reason.</summary>
public sealed class ProposeHandlingRevocationStep()
    : ProposalStep<string, HandlingRevocationProposed>(new StepCard("handling-revocation", "提请撤销行政处理决定")
    {
        Action = "ProposeHandlingRevocation",
        ActionWords = "提请撤销行政处理决定",
        Roles = [Role.Inspector],
        Page = CourseConditions.PageOf(DecisionKind.Handling),
        Law = HandlingConditions.Added,
        Query = "?step=revoke",
        Place = 99,
    })
{
    /// <summary>Offered on the page of the decision's course, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) =>
        [StandingDecision.Of(file, facts, DecisionKind.Handling).IsServed];

    /// <inheritdoc/>
    protected override HandlingRevocationProposed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, facts.Actor) { On = facts.Today };
}

/// <summary>撤销行政处理决定, by another person than the proposer. It may be told of anew.</summary>
public sealed class RevokeHandlingStep() : ApprovalStep<HandlingRevocationProposed, HandlingRevoked>(new StepCard("revoke-handling", "撤销行政处理决定")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=handling-revocation-proposed",
    Law = HandlingConditions.Added,
    Series = "人社监改",
    Place = 167,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, HandlingRevocationProposed? proposal) =>
        [StandingDecision.Of(file, facts, DecisionKind.Handling).IsServed];

    /// <inheritdoc/>
    protected override HandlingRevoked Approve(SupervisionCase file, CaseFacts facts, HandlingRevocationProposed proposal, string number) =>
        new(number, file.Handling.Decision!.DecisionNumber, proposal.Reason, facts.Addressee) { On = facts.Today };
}
