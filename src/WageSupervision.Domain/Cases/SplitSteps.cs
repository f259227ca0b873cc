using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>How wages were paid.</summary>
public enum PaymentWay
{
    /// <summary>银行转账.</summary>
    [Choice("银行转账")]
    Bank,

    /// <summary>现金.</summary>
    [Choice("现金，本人签收")]
    Cash,

    /// <summary>先行清偿、垫付, by whoever was ordered to.</summary>
    [Choice("按责令先行清偿（总承包、建设单位）")]
    Advance,

    /// <summary>应急周转金垫付.</summary>
    [Choice("应急周转金垫付")]
    ReserveFund,

    /// <summary>工资保证金（含银行保函）.</summary>
    [Choice("动用工资保证金或者银行保函")]
    Deposit,

    /// <summary>法院执行款.</summary>
    [Choice("法院执行到的款项")]
    Court,

    /// <summary>Left with the office, which handed it to each.</summary>
    [Choice("交到本机关，由本机关发给本人")]
    ThroughOffice,
}

/// <summary>What one worker was paid of a payment.</summary>
/// <param name="WorkerKey">The pseudonym of the worker in the case.</param>
/// <param name="WorkerShown">The masked name.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="ByHand">Whether an officer entered it otherwise than the list says that the payment rests on.</param>
public sealed record PaymentLine(
    string WorkerKey, string WorkerShown, decimal Amount, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByHand = false);

/// <summary>To whom a payment went.</summary>
/// <param name="Payment">The place of its event in the chain, from 1; <c>null</c> where none is chosen.</param>
/// <param name="Lines">To whom; those left empty are left out.</param>
/// <param name="ListId">The payment list it rests on; <c>null</c> where the officer read it off another proof.</param>
/// <param name="ListHash">SHA-256 of the list, hexadecimal; empty where there is none.</param>
public sealed record SplitTerms(int? Payment, IReadOnlyList<PaymentLine> Lines, Guid? ListId = null, string ListHash = "");

/// <summary>清偿分到人: to whom a payment went that was recorded as one sum.</summary>
/// <param name="Payment">The place of its event in the chain, from 1.</param>
/// <param name="PaidOn">The day it arrived.</param>
/// <param name="Lines">To whom.</param>
/// <param name="ListId">The payment list it rests on, or <c>null</c>.</param>
/// <param name="ListHash">SHA-256 of the list, or <c>null</c>.</param>
[StoredAs("payment-split")]
public sealed record PaymentSplit(
    int Payment, DateOnly PaidOn, IReadOnlyList<PaymentLine> Lines,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? ListId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ListHash = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "清偿分到人", $"{Day(PaidOn)} 到账的 {Yuan(Lines.Sum(line => line.Amount))}，付给 {PaymentLines.Words(Lines, ListId)}", ListId);
}

/// <summary>What the lines of a payment must be, whether they come with it or after it.</summary>
internal static class PaymentLines
{
    /// <summary>What is wrong with them; nothing where there are none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="amount">The whole payment; <c>null</c> where it is left empty.</param>
    /// <param name="lines">To whom.</param>
    public static IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, decimal? amount, IReadOnlyList<PaymentLine> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        var workers = file.Restitution.Workers(file).ToDictionary(worker => worker.Key, StringComparer.Ordinal);
        if (lines.Any(line => !workers.ContainsKey(line.WorkerKey)))
        {
            yield return Wrong("worker-not-in-case", Inspection, "有一行不是本案的劳动者，请刷新页面重填。", "Lines");
            yield break;
        }

        if (lines.Select(line => line.WorkerKey).Distinct(StringComparer.Ordinal).Count() != lines.Count)
        {
            yield return Wrong("worker-twice", Inspection, "同一个人写了两行，请合成一行。", "Lines");
        }

        foreach (var (line, worker) in lines.Select(line => (line, workers[line.WorkerKey])))
        {
            if (line.Amount <= 0)
            {
                yield return Wrong("impossible-share", Inspection, $"{worker.Called}：金额应当大于 0；没有付的留空。", "Lines");
            }
            else if (line.Amount > worker.Remaining)
            {
                yield return Wrong("share-exceeds-owed", Inspection,
                    $"{worker.Called}：付了 {Yuan(line.Amount)}，比尚欠的 {Yuan(worker.Remaining)} 多 {Yuan(line.Amount - worker.Remaining)}。"
                    + "多付的不能抵别人的欠薪，只登记属于本案的部分。", "Lines");
            }
        }

        var sum = lines.Sum(line => line.Amount);
        if (amount is { } whole && sum != whole)
        {
            yield return Wrong("shares-differ", Inspection,
                $"各人相加 {Yuan(sum)}，与到账的 {Yuan(whole)} 不一致，{(sum < whole ? "少" : "多")} {Yuan(Math.Abs(whole - sum))}。请核对每个人的金额，或者改到账的金额。",
                "Lines");
        }
    }

    /// <summary>To how many, and by what that is known.</summary>
    public static string Words(IReadOnlyList<PaymentLine> lines, Guid? listId) => $"{lines.Count} 人" + (listId is null ? ""
        : "，依据发放明细表" + (lines.Count(line => line.ByHand) is > 0 and var mended ? $"，其中 {mended} 人由监察员核对后填写" : ""));

    /// <summary>A list that was used already; nothing where there is none.</summary>
    public static IEnumerable<ProcedureRuleException> Repeated(SupervisionCase file, string listHash)
    {
        var before = file.Events.FirstOrDefault(each => listHash.Length > 0 && string.Equals(
            (each as PaymentConfirmed)?.ListHash ?? (each as PaymentSplit)?.ListHash, listHash, StringComparison.OrdinalIgnoreCase));
        return before is null ? [] : [Wrong("list-seen-before", Inspection,
            $"这张发放明细表已经在 {Iso(before.On)} 用来登记过，没有再登记。另有一笔付款的，请用那一笔的明细表。", "List")];
    }
}

/// <summary>清偿分到人, of a payment that was recorded as one sum.</summary>
public sealed class SplitPaymentStep() : CaseStep<SplitTerms, PaymentSplit>(new StepCard("payment-split", "把清偿分到人")
{
    Action = "SplitPayment",
    ActionWords = "清偿分到人",
    Roles = [Role.Inspector],
    Page = "/Cases/Split",
    Law = Inspection,
    Place = 22,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.StageOn(facts.Today) == CaseStage.Settled && file.Restitution.Unsplit.Count > 0;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, SplitTerms terms)
    {
        var payment = file.Restitution.Unsplit.FirstOrDefault(each => each.Sequence == terms.Payment);
        if (payment is null)
        {
            return terms.Payment is null ? [] : [Wrong("payment-split-before", Inspection, "这笔清偿已经分到人，或者已经划去。", "Payment")];
        }

        return terms.Lines.Count == 0 ? [Wrong("no-shares", Inspection, "请填写付给谁、付了多少，至少一行。", "Lines")]
            : [.. PaymentLines.Faults(file, payment.Payment.Amount, terms.Lines), .. PaymentLines.Repeated(file, terms.ListHash)];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Restitution.Unsplit.Count > 0, "有还没有分到人的清偿", "nothing-to-split", Inspection),
    ];

    /// <inheritdoc/>
    protected override PaymentSplit Make(SupervisionCase file, CaseFacts facts, SplitTerms terms, string number) => new(
        terms.Payment!.Value, file.Restitution.Payments.Single(payment => payment.Sequence == terms.Payment).Payment.PaidOn, terms.Lines,
        terms.ListId, terms.ListHash.Length == 0 ? null : terms.ListHash)
    { On = facts.Today };
}
