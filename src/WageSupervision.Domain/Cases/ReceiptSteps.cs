using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What a worker says of a payment.</summary>
/// <param name="Payment">The place of its event in the chain, from 1.</param>
/// <param name="WorkerKey">The pseudonym of the worker who says it.</param>
/// <param name="Received">Whether all of it was received; <c>null</c> where nothing is chosen.</param>
/// <param name="Reason">Why it is disputed.</param>
public sealed record ReceiptTerms(int Payment, string WorkerKey, bool? Received, string Reason);

/// <summary>劳动者确认收到, or 提出异议.</summary>
/// <param name="Payment">The place of the payment's event in the chain, from 1.</param>
/// <param name="WorkerKey">The pseudonym.</param>
/// <param name="WorkerShown">The masked name.</param>
/// <param name="Amount">Yuan that are said to have been paid.</param>
/// <param name="Received">Whether it was received.</param>
/// <param name="Reason">Why it is disputed, or <c>null</c>.</param>
[StoredAs("receipt-answered")]
public sealed record ReceiptAnswered(
    int Payment, string WorkerKey, string WorkerShown, decimal Amount, bool Received,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => Received ? new("劳动者确认收到", $"{WorkerShown} 确认收到 {Yuan(Amount)}")
        : new("劳动者提出异议", $"{WorkerShown} 对登记付给本人的 {Yuan(Amount)} 有异议：{Reason}");
}

/// <summary>A worker's own word on a payment to them, until the case is closed. May be said again; the last word counts.</summary>
public sealed class AnswerReceiptStep() : CaseStep<ReceiptTerms, ReceiptAnswered>(new StepCard("receipt-answer", "确认收到或者提出异议")
{
    Action = "AnswerReceipt",
    ActionWords = "劳动者确认收到或者提出异议",
    Roles = [Role.Worker],
    Page = "/MyWages/Payments",
    Law = Inspection,
    Place = 200,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ReceiptTerms terms)
    {
        if (Of(file, terms) is not { } payment)
        {
            yield return new("nothing-paid-to-you", Inspection, "监察员刚刚更正了这笔登记，请刷新页面，看现在登记的。");
        }
        else if (terms.Received is { } received && payment.Words.GetValueOrDefault(terms.WorkerKey) is { } word
            && word.Says == (received ? Receipt.Confirmed : Receipt.Disputed) && word.Reason == terms.Reason)
        {
            yield return new("said-before", Inspection, "您已经这样说过，不用再说一次。");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Restitution.Payments.Any(payment => payment.Lines is not null), "有登记付给劳动者的工资", "nothing-paid-to-you", Inspection),
    ];

    /// <inheritdoc/>
    protected override ReceiptAnswered Make(SupervisionCase file, CaseFacts facts, ReceiptTerms terms, string number)
    {
        var payment = Of(file, terms)!;
        return new(terms.Payment, terms.WorkerKey, payment.Lines!.First(line => line.WorkerKey == terms.WorkerKey).WorkerShown, payment.To(terms.WorkerKey),
            terms.Received!.Value, terms.Received.Value ? null : terms.Reason)
        { On = facts.Today };
    }

    private static ArrivedPayment? Of(SupervisionCase file, ReceiptTerms terms) =>
        file.Restitution.Payments.FirstOrDefault(payment => payment.Sequence == terms.Payment && payment.To(terms.WorkerKey) > 0);
}

/// <summary>Who signed a list.</summary>
/// <param name="WorkerKey">The pseudonym.</param>
/// <param name="WorkerShown">The masked name.</param>
public sealed record SignedWorker(string WorkerKey, string WorkerShown);

/// <summary>Who signed for what was paid to them.</summary>
/// <param name="Workers">The pseudonyms of those who did.</param>
/// <param name="EvidenceId">The signed list; <c>null</c> where it is not there.</param>
public sealed record SignedTerms(IReadOnlyList<string> Workers, Guid? EvidenceId);

/// <summary>登记签收表: workers who signed for everything that was paid to them.</summary>
/// <param name="EvidenceId">The signed list.</param>
/// <param name="Workers">Who signed.</param>
[StoredAs("receipts-signed")]
public sealed record ReceiptsSigned(Guid EvidenceId, IReadOnlyList<SignedWorker> Workers) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记劳动者签收表", $"{Workers.Count} 人签字确认收到", EvidenceId);
}

/// <summary>登记签收表. It says nothing against what a worker said before.</summary>
public sealed class RecordSignedStep() : CaseStep<SignedTerms, ReceiptsSigned>(new StepCard("receipts-signed", "登记劳动者签收表")
{
    Action = "RecordSignedReceipts",
    ActionWords = "登记劳动者签收表",
    Roles = [Role.Inspector],
    Page = "/Cases/Receipts",
    Law = Inspection,
    Place = 24,
})
{
    /// <summary>The workers who can sign: those who were paid something and have not said yet whether they received it.</summary>
    public static IReadOnlyList<WorkerStanding> Silent(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. file.Restitution.Workers(file).Where(worker => worker.Payments.Any(payment => payment.Says(worker.Key) == Receipt.Silent))];
    }

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, SignedTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-signed-list", Inspection, "请上传劳动者签了字的表（PDF、JPG、PNG）。", "File");
        }

        var silent = Silent(file).Select(worker => worker.Key).ToHashSet(StringComparer.Ordinal);
        if (terms.Workers.Any(key => !silent.Contains(key)))
        {
            yield return Wrong("receipt-said-before", Inspection, "选中的人里有人刚刚自己表示过，或者还没有登记付给他的工资。请看更新后的名单，再选一次。", "Workers");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(Silent(file).Count > 0, "有登记付了工资、还没有表示的劳动者", "nobody-silent", Inspection),
    ];

    /// <inheritdoc/>
    protected override ReceiptsSigned Make(SupervisionCase file, CaseFacts facts, SignedTerms terms, string number) => new(
        terms.EvidenceId!.Value,
        [.. Silent(file).Where(worker => terms.Workers.Contains(worker.Key, StringComparer.Ordinal))
            .Select(worker => new SignedWorker(worker.Key, worker.Shown))])
    { On = facts.Today };
}

/// <summary>An officer's answer to a dispute.</summary>
/// <param name="Payment">The place of the payment's event in the chain, from 1.</param>
/// <param name="WorkerKey">The pseudonym of the worker who disputes it.</param>
/// <param name="Answer">What was looked into, and why the record stands.</param>
public sealed record DisputeAnswerTerms(int? Payment, string? WorkerKey, string Answer);

/// <summary>答复劳动者的异议.</summary>
/// <param name="Payment">The place of the payment's event in the chain, from 1.</param>
/// <param name="WorkerKey">The pseudonym.</param>
/// <param name="WorkerShown">The masked name.</param>
/// <param name="Answer">What was looked into, and why the record stands.</param>
[StoredAs("receipt-dispute-answered")]
public sealed record ReceiptDisputeAnswered(int Payment, string WorkerKey, string WorkerShown, string Answer) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("答复劳动者的异议", $"{WorkerShown}：{Answer}");
}

/// <summary>答复劳动者的异议: the record was looked into and stands. One that is wrong is struck instead.</summary>
public sealed class AnswerDisputeStep() : CaseStep<DisputeAnswerTerms, ReceiptDisputeAnswered>(new StepCard("receipt-dispute", "答复劳动者的异议")
{
    Action = "AnswerReceiptDispute",
    ActionWords = "答复劳动者对清偿的异议",
    Roles = [Role.Inspector],
    Page = "/Cases/Dispute",
    Law = Inspection,
    Place = 19,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.ClosedOn is null && Disputes(file).Count > 0;

    /// <summary>The disputes that wait, each with its payment.</summary>
    public static IReadOnlyList<(WorkerStanding Worker, ArrivedPayment Payment, ReceiptWord Word)> Disputes(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. file.Restitution.Workers(file).Where(worker => worker.HasOpenDispute).SelectMany(worker => worker.Payments
                .Where(payment => payment.Words.GetValueOrDefault(worker.Key)?.IsOpen == true)
                .Select(payment => (worker, payment, payment.Words[worker.Key]))),
        ];
    }

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DisputeAnswerTerms terms) =>
        terms.Payment is null || Disputes(file).Any(each => each.Payment.Sequence == terms.Payment && each.Worker.Key == terms.WorkerKey) ? []
            : [Wrong("dispute-answered", Inspection, "这项异议已经答复，或者那笔登记已经划去。请看现在还没有答复的。", "Payment")];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [Open(file), new(Disputes(file).Count > 0, "有还没有答复的异议", "no-dispute", Inspection)];

    /// <inheritdoc/>
    protected override ReceiptDisputeAnswered Make(SupervisionCase file, CaseFacts facts, DisputeAnswerTerms terms, string number) =>
        new(terms.Payment!.Value, terms.WorkerKey!, file.Restitution.Worker(file, terms.WorkerKey)!.Shown, terms.Answer) { On = facts.Today };
}
