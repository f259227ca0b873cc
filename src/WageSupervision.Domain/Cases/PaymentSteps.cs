using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>The particulars of a payment.</summary>
/// <param name="EvidenceId">The proof that the enterprise sent, or <c>null</c>.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day the money arrived.</param>
/// <param name="FileHash">SHA-256 of the proof, hexadecimal; asked for where one is handed in.</param>
public sealed record PaymentTerms(Guid? EvidenceId, decimal? Amount, DateOnly? PaidOn, string FileHash = "")
{
    /// <summary>How it was paid; <c>null</c> where nobody says.</summary>
    public PaymentWay? Way { get; init; }

    /// <summary>文号 of the order to pay first that it fulfils; <c>null</c> where there is but one, or the payment is none of that kind.</summary>
    public string? AdvanceNumber { get; init; }

    /// <summary>To whom; none where that is not known yet.</summary>
    public IReadOnlyList<PaymentLine> Lines { get; init; } = [];

    /// <summary>The payment list that says so, or <c>null</c>.</summary>
    public Guid? ListId { get; init; }

    /// <summary>SHA-256 of the list, hexadecimal; empty where there is none.</summary>
    public string ListHash { get; init; } = "";

    /// <summary>What the inspector handed in as its proof, where the enterprise sent none; its hash is <see cref="FileHash"/>.</summary>
    public Guid? OwnProofId { get; init; }
}

/// <summary>A step about a payment: the sum is owed, and the day is neither to come nor before the period that is owed.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class PaymentStep<TEvent>(StepCard card) : CaseStep<PaymentTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PaymentTerms terms)
    {
        if (terms.Amount <= 0 || terms.Amount > file.Outstanding)
        {
            yield return Wrong("impossible-amount", Inspection, $"金额应当大于 0 且不超过尚欠的 {Yuan(file.Outstanding)}。", "Amount");
        }

        if (terms.PaidOn > facts.Today || terms.PaidOn < file.Items.Select(item => item.Payday).DefaultIfEmpty(file.Opened.On).Min().AddDays(-31))
        {
            yield return Wrong("impossible-payment-day", Inspection, "支付日期不能晚于今天，也不能早于所欠工资的周期。", "PaidOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file), Owed(file)];
}

/// <summary>核实工资已到劳动者账户.</summary>
/// <param name="EvidenceId">The proof it rests on; <c>null</c> where that is the list, and in events from before it was asked for.</param>
/// <param name="Amount">Yuan that arrived.</param>
/// <param name="PaidOn">The day the money arrived.</param>
/// <param name="Way">How; <c>null</c> where nobody has said, and in events from before it was asked for.</param>
/// <param name="Lines">To whom; <c>null</c> where that was not known yet, and in events from before it was asked for.</param>
/// <param name="ListId">The payment list that says so, or <c>null</c>.</param>
/// <param name="ListHash">SHA-256 of the list, or <c>null</c>.</param>
/// <param name="Advance">The order to pay first that it fulfils; <c>null</c> where it fulfils none, and in events from before that was asked for.</param>
[StoredAs("payment-confirmed")]
public sealed record PaymentConfirmed(
    Guid? EvidenceId, decimal Amount, DateOnly PaidOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PaymentWay? Way = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PaymentLine>? Lines = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ListId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ListHash = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FulfilledAdvance? Advance = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "核实清偿", $"{Day(PaidOn)} 有 {Yuan(Amount)}到劳动者账户{(Way is { } way ? $"，{Choices.LabelOf(way)}" : "")}{Advance?.Words}"
            + (Lines is null ? "" : "，付给 " + PaymentLines.Words(Lines, ListId)), EvidenceId ?? ListId);
}

/// <summary>核实清偿: the money has arrived with the workers.</summary>
public sealed class ConfirmPaymentStep() : PaymentStep<PaymentConfirmed>(new StepCard("payment", "核实清偿")
{
    Action = "ConfirmPayment",
    ActionWords = "核实清偿",
    Roles = [Role.Inspector],
    Page = "/Cases/Payment",
    Law = Inspection,
    Place = 20,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.ClosedOn is null && (file.OpenProofs.Count > 0 || (file.Owed > 0 && file.StageOn(facts.Today) == CaseStage.Penalised));

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PaymentTerms terms) =>
        terms.EvidenceId is { } proof && !file.OpenProofs.Contains(proof) ? [ReturnProofStep.Settled]
            : [.. base.Faults(file, facts, terms), .. Unproved(terms),
                .. AdvancePayments.Faults(file, terms), .. PaymentLines.Faults(file, terms.Amount, terms.Lines),
                .. PaymentLines.Repeated(file, terms.ListHash)];

    /// <inheritdoc/>
    protected override PaymentConfirmed Make(SupervisionCase file, CaseFacts facts, PaymentTerms terms, string number) => new(
        terms.EvidenceId ?? terms.OwnProofId, terms.Amount!.Value, terms.PaidOn!.Value, terms.Way, terms.Lines.Count == 0 ? null : terms.Lines, terms.ListId,
        terms.ListHash.Length == 0 ? null : terms.ListHash, AdvancePayments.Fulfilled(file, terms))
    { On = facts.Today };

    // A case closes when the money has arrived: that it has is shown by a paper, not by a number typed in.
    private static IEnumerable<ProcedureRuleException> Unproved(PaymentTerms terms) =>
        terms is { EvidenceId: null, FileHash.Length: 0, ListHash.Length: 0 }
            ? [Wrong("payment-not-proved", Inspection, "请上传银行回单，或者劳动者签收的付款单据，或者发放明细表。", "File")] : [];
}

/// <summary>企业提交清偿证明.</summary>
/// <param name="EvidenceId">The stored file.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal.</param>
/// <param name="Amount">Yuan said to be paid.</param>
/// <param name="PaidOn">The day said.</param>
/// <param name="ListId">The list of who was paid what, or <c>null</c>.</param>
[StoredAs("payment-proof-submitted")]
public sealed record PaymentProofSubmitted(
    Guid EvidenceId, string FileHash, decimal Amount, DateOnly PaidOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ListId = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "企业提交清偿证明", $"称于 {Day(PaidOn)} 支付 {Yuan(Amount)}{(ListId is null ? "" : "，附发放明细表")}，文件摘要 {FileHash[..16]}…", EvidenceId);
}

/// <summary>企业提交清偿证明.</summary>
public sealed class SubmitProofStep() : PaymentStep<PaymentProofSubmitted>(new StepCard("payment-proof", "提交清偿证明")
{
    Action = "SubmitPaymentProof",
    ActionWords = "提交清偿证明",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Proof",
    Law = Inspection,
    Place = 130,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PaymentTerms terms)
    {
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (file.StandingProofOf(terms.FileHash) is { } same)
        {
            yield return Wrong(
                "proof-seen-before", Inspection,
                $"这个文件已于 {Iso(same.On)} 提交过，{(file.OpenProofs.Contains(same.EvidenceId) ? "正等待核实" : "已经核实计入")}，"
                + "不用再交。另有一笔付款的，请上传那一笔的回单。",
                "File");
        }
    }

    /// <inheritdoc/>
    protected override PaymentProofSubmitted Make(SupervisionCase file, CaseFacts facts, PaymentTerms terms, string number) =>
        new(terms.EvidenceId!.Value, terms.FileHash, terms.Amount!.Value, terms.PaidOn!.Value, terms.ListId) { On = facts.Today };
}

/// <summary>A proof that is given back.</summary>
/// <param name="EvidenceId">Which.</param>
/// <param name="Reason">Why, all at once.</param>
public sealed record ReturnTerms(Guid EvidenceId, string Reason);

/// <summary>清偿证明退回补正.</summary>
/// <param name="EvidenceId">Which.</param>
/// <param name="Reason">Why, all at once.</param>
[StoredAs("payment-proof-returned")]
public sealed record PaymentProofReturned(Guid EvidenceId, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("退回清偿证明", Reason, EvidenceId);
}

/// <summary>退回清偿证明.</summary>
public sealed class ReturnProofStep() : CaseStep<ReturnTerms, PaymentProofReturned>(new StepCard("payment-return", "退回清偿证明")
{
    Action = "ReturnPaymentProof",
    ActionWords = "退回清偿证明",
    Roles = [Role.Inspector],
    Page = "/Cases/Payment",
    Law = Inspection,
    Place = 140,
})
{
    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ReturnTerms terms) =>
        file.OpenProofs.Contains(terms.EvidenceId) ? [] : [Settled];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.OpenProofs.Count > 0, "有等待核实的清偿证明；已经核实或者退回的不再办", "proof-settled", Inspection),
    ];

    /// <inheritdoc/>
    protected override PaymentProofReturned Make(SupervisionCase file, CaseFacts facts, ReturnTerms terms, string number) =>
        new(terms.EvidenceId, terms.Reason) { On = facts.Today };

    internal static ProcedureRuleException Settled => new("proof-settled", Inspection, "这份清偿证明已经核实或者退回。");
}
