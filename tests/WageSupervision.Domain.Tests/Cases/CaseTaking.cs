using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Tests.Procedure.Samples;

namespace WageSupervision.Domain.Tests.Cases;

/// <summary>Steps of a case taken in one line: on a day, by somebody, with what was judged again.</summary>
internal static class CaseTaking
{
    public static readonly Addressee Firm = ProcedureSample.Firm;

    /// <summary>Two officers with their certificates.</summary>
    public static readonly IReadOnlyList<NamedOfficer> Two = ProcedureSample.Two;

    public static CaseFacts Facts(DateOnly today, Guid? actor = null, IReadOnlyList<ArrearsRevision>? revisions = null) =>
        new(today, actor ?? Guid.Empty, revisions ?? [], WorkCalendar.Shipped, LegalParameters.Shipped.Thresholds, Firm);

    public static ServiceTerms Service(DateOnly on, ServiceMethod method, string by) => new(on, method, by, "居委会主任、民警，邮件号 12345678", Guid.NewGuid(), "收到回证晚");

    public static Gate GateOf<TStep>(this SupervisionCase file, CaseFacts facts)
        where TStep : Step<SupervisionCase, CaseFacts> => Steps.The<TStep>().Gate(file, facts);

    public static CaseOpened Open(DateOnly today, string number, IReadOnlyList<ArrearsItem> items, Guid? recommendation, string grounds) =>
        Steps.The<OpenStep>().Enter(Unbegun.File, today, new(items, recommendation, grounds, Officers: Two))(number);

    public static ArrearsRevised Revise(this SupervisionCase file, DateOnly today, string grounds, params IReadOnlyList<ArrearsRevision> revisions) =>
        Steps.The<ReviseStep>().Enter(file, Facts(today, revisions: revisions), grounds)("");

    public static CorrectionOrdered Order(this SupervisionCase file, DateOnly today, string number, DateOnly deadline, string demand) =>
        Steps.The<OrderStep>().Enter(file, Facts(today), new(deadline, demand))(number);

    public static CorrectionOrderServed Serve(this SupervisionCase file, DateOnly today, DateOnly on, ServiceMethod method, string by) =>
        Steps.The<ServeOrderStep>().Enter(file, Facts(today), Service(on, method, by))("");

    public static PriorNoticeServed ServeNotice(this SupervisionCase file, DateOnly today, DateOnly on, ServiceMethod method, string by) =>
        Steps.The<ServeNoticeStep>().Enter(file, Facts(today), Service(on, method, by))("");

    public static PenaltyServed ServeDecision(this SupervisionCase file, DateOnly today, DateOnly on, ServiceMethod method, string by) =>
        Steps.The<ServeDecisionStep>().Enter(file, Facts(today), Service(on, method, by))("");

    public static PaymentProofSubmitted SubmitProof(this SupervisionCase file, DateOnly today, Guid evidence, string hash, decimal amount, DateOnly paidOn) =>
        Steps.The<SubmitProofStep>().Enter(file, Facts(today), new(evidence, amount, paidOn, hash))("");

    public static PaymentConfirmed ConfirmPayment(this SupervisionCase file, DateOnly today, Guid? evidence, decimal amount, DateOnly paidOn) =>
        Steps.The<ConfirmPaymentStep>().Enter(file, Facts(today), new(evidence, amount, paidOn, evidence is null ? "ab" : ""))("");

    /// <summary>A payment of which it is said to whom it went.</summary>
    public static PaymentConfirmed Pay(this SupervisionCase file, DateOnly today, params (string Key, decimal Amount)[] shares) =>
        Steps.The<ConfirmPaymentStep>().Enter(file, Facts(today), new(null, shares.Sum(share => share.Amount), today, "ab") { Lines = Lines(shares) })("");

    /// <summary>To whom the last payment went that nobody has split.</summary>
    public static PaymentSplit Split(this SupervisionCase file, DateOnly today, params (string Key, decimal Amount)[] shares) =>
        Steps.The<SplitPaymentStep>().Enter(file, Facts(today), new(file.Restitution.Unsplit[^1].Sequence, Lines(shares)))("");

    /// <summary>The same, to each what is still owed to them.</summary>
    public static PaymentSplit SplitAsOwed(this SupervisionCase file, DateOnly today) => file.Split(
        today, [.. file.Restitution.Workers(file).Where(worker => worker.Remaining > 0).Select(worker => (worker.Key, worker.Remaining))]);

    /// <summary>What a worker says of the payment at a place of the chain.</summary>
    public static ReceiptAnswered Answer(this SupervisionCase file, DateOnly today, int payment, string key, string? dispute = null) =>
        Steps.The<AnswerReceiptStep>().Enter(file, Facts(today), new(payment, key, dispute is null, dispute ?? ""))("");

    private static IReadOnlyList<PaymentLine> Lines((string Key, decimal Amount)[] shares) =>
        [.. shares.Select(share => new PaymentLine(share.Key, share.Key + "*", share.Amount))];

    public static PaymentProofReturned ReturnProof(this SupervisionCase file, DateOnly today, Guid evidence, string reason) =>
        Steps.The<ReturnProofStep>().Enter(file, Facts(today), new(evidence, reason))("");

    public static RefusalEstablished EstablishRefusal(this SupervisionCase file, DateOnly today, string grounds) =>
        Steps.The<RefusalStep>().Enter(file, Facts(today), grounds)("");

    public static PriorNoticeMade GiveNotice(
        this SupervisionCase file, DateOnly today, string number, decimal fine, string reasons, Guid by, string? grave = null) => grave is null
        ? Steps.The<RefusalNoticeStep>().Enter(file, Facts(today, by), new(fine, reasons))(number)
        : Steps.The<GraveNoticeStep>().Enter(file, Facts(today, by), new(fine, reasons, grave, Guid.NewGuid(), today))(number);

    public static PenaltyDecided Decide(this SupervisionCase file, DateOnly today, string number, Guid by) =>
        Steps.The<DecideStep>().Enter(file, Facts(today, by), new())(number);

    public static PenaltySentBack SendBack(this SupervisionCase file, DateOnly today, string reason) =>
        Steps.The<SendBackStep>().Enter(file, Facts(today), reason)("");

    /// <summary>Proposed by one and approved by another.</summary>
    public static CaseClosed Close(this SupervisionCase file, DateOnly today, string summary)
    {
        var proposed = SupervisionCase.From([.. file.History, Steps.The<CloseStep>().Enter(file, Facts(today), summary)("")]);
        return Steps.The<ApproveCloseStep>().Enter(proposed, Facts(today, Guid.NewGuid()), NoTerms.Given)("");
    }
}
