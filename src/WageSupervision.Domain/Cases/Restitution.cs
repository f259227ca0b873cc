using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>What a worker says of money that is said to have been paid to them.</summary>
public enum Receipt
{
    /// <summary>未表示: never consent.</summary>
    [Choice("未表示")]
    Silent,

    /// <summary>已确认收到.</summary>
    [Choice("已确认")]
    Confirmed,

    /// <summary>有异议.</summary>
    [Choice("有异议")]
    Disputed,
}

/// <summary>The last word of a worker on a payment.</summary>
/// <param name="Says">What.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why it is disputed; empty where it is not.</param>
/// <param name="BySheet">Whether a signed list says it, and not the worker in the portal.</param>
/// <param name="Answer">What an officer has answered to a dispute; <c>null</c> where nobody has yet.</param>
public sealed record ReceiptWord(Receipt Says, DateOnly On, string Reason = "", bool BySheet = false, string? Answer = null)
{
    /// <summary>Whether it is a dispute that no officer has answered.</summary>
    public bool IsOpen => Says == Receipt.Disputed && Answer is null;
}

/// <summary>A payment that arrived, to whom, and what they say of it.</summary>
/// <param name="Sequence">The place of its event in the chain, from 1.</param>
/// <param name="Payment">The event.</param>
/// <param name="Lines">To whom; <c>null</c> while nobody has said: 未分到人.</param>
/// <param name="List">The payment list that says so, or <c>null</c>.</param>
/// <param name="Words">The last word of each worker who said something, by pseudonym.</param>
public sealed record ArrivedPayment(
    int Sequence, PaymentConfirmed Payment, IReadOnlyList<PaymentLine>? Lines, Guid? List, IReadOnlyDictionary<string, ReceiptWord> Words)
{
    /// <summary>What workers said before their last word, oldest first, by pseudonym: a dispute that was given up later was one all the same.</summary>
    public IReadOnlyList<(string WorkerKey, ReceiptWord Word)> Earlier { get; init; } = [];

    /// <summary>Everything that a worker has said of it, oldest first.</summary>
    public IReadOnlyList<ReceiptWord> SaidBy(string workerKey) =>
    [
        .. Earlier.Where(each => each.WorkerKey == workerKey).Select(each => each.Word),
        .. Words.TryGetValue(workerKey, out var last) ? [last] : Array.Empty<ReceiptWord>(),
    ];

    /// <summary>Yuan of it that a worker was paid.</summary>
    public decimal To(string workerKey) => Lines?.Where(line => line.WorkerKey == workerKey).Sum(line => line.Amount) ?? 0;

    /// <summary>What a worker says of it.</summary>
    public Receipt Says(string workerKey) => Words.GetValueOrDefault(workerKey)?.Says ?? Receipt.Silent;

    internal ArrivedPayment Say(string workerKey, ReceiptWord word) =>
        (Words.TryGetValue(workerKey, out var last) ? this with { Earlier = [.. Earlier, (workerKey, last)] } : this).With(workerKey, word);

    internal ArrivedPayment With(string workerKey, ReceiptWord word) =>
        this with { Words = new Dictionary<string, ReceiptWord>(Words, StringComparer.Ordinal) { [workerKey] = word } };
}

/// <summary>How it stands with one worker.</summary>
/// <param name="Number">From 1, in the order in which they came into the case: who is meant where masked names are alike.</param>
/// <param name="Key">The pseudonym.</param>
/// <param name="Shown">The masked name.</param>
/// <param name="Items">What is owed, sum by sum.</param>
/// <param name="Owed">Yuan owed before any payment.</param>
/// <param name="Ordered">Yuan that the order in force demands; 0 where there is none.</param>
/// <param name="Paid">Yuan that arrived with them.</param>
/// <param name="Payments">What was paid to them.</param>
public sealed record WorkerStanding(
    int Number, string Key, string Shown, IReadOnlyList<ArrearsItem> Items, decimal Owed, decimal Ordered, decimal Paid,
    IReadOnlyList<ArrivedPayment> Payments)
{
    /// <summary>Yuan still owed to them, never below 0.</summary>
    public decimal Remaining => Math.Max(0, Owed - Paid);

    /// <summary>The worker as lists of the case call them, for example 3 号 张*.</summary>
    public string Called => $"{Number} 号 {Shown}";

    /// <summary>What they say of everything that was paid to them: one dispute is a dispute, and one payment without a word is silence.</summary>
    public Receipt Says => Payments.Count == 0 ? Receipt.Silent
        : Payments.Any(payment => payment.Says(Key) == Receipt.Disputed) ? Receipt.Disputed
        : Payments.All(payment => payment.Says(Key) == Receipt.Confirmed) ? Receipt.Confirmed : Receipt.Silent;

    /// <summary>Whether a dispute of theirs waits for an answer.</summary>
    public bool HasOpenDispute => Payments.Any(payment => payment.Words.GetValueOrDefault(Key)?.IsOpen == true);
}

/// <summary>How many workers say what of the money.</summary>
/// <param name="Confirmed">已确认.</param>
/// <param name="Silent">未表示.</param>
/// <param name="Disputed">有异议.</param>
public sealed record ReceiptCount(int Confirmed, int Silent, int Disputed)
{
    /// <summary>In words.</summary>
    public string Words() => $"{Confirmed} 人确认收到，{Silent} 人未表示，{Disputed} 人有异议";
}

/// <summary>
/// 逐人的清偿: the payments of a case, to whom they went, and what the workers say. What one was paid too much is never set against what another is
/// owed. A payment of which nobody has said to whom it went counts for the case alone; in a case of one worker it went to them.
/// </summary>
/// <param name="Payments">The payments that stand, oldest first.</param>
public sealed record Restitution(IReadOnlyList<ArrivedPayment> Payments)
{
    internal static Restitution None { get; } = new([]);

    /// <summary>Payments that are not split yet.</summary>
    public IReadOnlyList<ArrivedPayment> Unsplit => [.. Payments.Where(payment => payment.Lines is null)];

    /// <summary>Yuan that arrived and of which nobody has said to whom.</summary>
    public decimal UnsplitAmount => Unsplit.Sum(payment => payment.Payment.Amount);

    /// <summary>The workers of a case, in the order in which they came into it.</summary>
    public IReadOnlyList<WorkerStanding> Workers(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var ordered = SumsOf(file.OrderedItems);
        var paid = PaidUntil(null);
        return
        [
            .. file.Items.GroupBy(item => item.WorkerKey, StringComparer.Ordinal).Select((items, index) => new WorkerStanding(
                index + 1, items.Key, items.First().WorkerShown, [.. items.OrderBy(item => item.Payday).ThenBy(item => item.FindingId)],
                items.Sum(item => item.Amount), ordered.GetValueOrDefault(items.Key), paid.GetValueOrDefault(items.Key),
                [.. Payments.Where(payment => payment.To(items.Key) > 0)])),
        ];
    }

    /// <summary>A worker of a case; <c>null</c> where there is none of this pseudonym.</summary>
    public WorkerStanding? Worker(SupervisionCase file, string? workerKey) => Workers(file).FirstOrDefault(worker => worker.Key == workerKey);

    /// <summary>What the workers to whom something is owed say.</summary>
    public ReceiptCount Count(SupervisionCase file)
    {
        var says = Workers(file).Where(worker => worker.Owed > 0 || worker.Paid > 0).CountBy(worker => worker.Says).ToDictionary();
        return new(says.GetValueOrDefault(Receipt.Confirmed), says.GetValueOrDefault(Receipt.Silent), says.GetValueOrDefault(Receipt.Disputed));
    }

    /// <summary>
    /// Yuan of each sum, by <see cref="ArrearsItem.FindingId"/>, that are paid by the end of a day: with each worker what they were paid, the oldest payday
    /// first; then what nobody has split, over the oldest paydays of the case.
    /// </summary>
    public IReadOnlyDictionary<Guid, decimal> Settled(IReadOnlyList<ArrearsItem> items, DateOnly? until = null)
    {
        var left = PaidUntil(until);
        var unsplit = UnsplitUntil(until);
        List<ArrearsItem> oldest = [.. items.OrderBy(item => item.Payday).ThenBy(item => item.FindingId)];
        Dictionary<Guid, decimal> settled = [];
        foreach (var item in oldest)
        {
            var own = Math.Min(left.GetValueOrDefault(item.WorkerKey), item.Amount);
            left[item.WorkerKey] = left.GetValueOrDefault(item.WorkerKey) - own;
            settled[item.FindingId] = own;
        }

        foreach (var item in oldest)
        {
            var more = Math.Min(unsplit, item.Amount - settled[item.FindingId]);
            unsplit -= more;
            settled[item.FindingId] += more;
        }

        return settled;
    }

    /// <summary>Yuan of sums that are unpaid at the end of a day, person by person.</summary>
    /// <param name="due">Yuan due to each worker, by pseudonym.</param>
    /// <param name="until">The day; <c>null</c> for everything that arrived.</param>
    internal decimal Outstanding(IReadOnlyDictionary<string, decimal> due, DateOnly? until = null)
    {
        var paid = PaidUntil(until);
        return Math.Max(0, due.Sum(worker => Math.Max(0, worker.Value - paid.GetValueOrDefault(worker.Key))) - UnsplitUntil(until));
    }

    internal static Dictionary<string, decimal> SumsOf(IEnumerable<ArrearsItem> items) =>
        items.GroupBy(item => item.WorkerKey, StringComparer.Ordinal).ToDictionary(own => own.Key, own => own.Sum(item => item.Amount), StringComparer.Ordinal);

    /// <summary>What was demanded of what is owed: what was found to be owed later was not, what was found not to be owed never was.</summary>
    internal static Dictionary<string, decimal> Demanded(IEnumerable<ArrearsItem> items, IEnumerable<ArrearsItem> ordered)
    {
        var demanded = SumsOf(ordered);
        return SumsOf(items).ToDictionary(own => own.Key, own => Math.Min(own.Value, demanded.GetValueOrDefault(own.Key)), StringComparer.Ordinal);
    }

    internal Restitution With(ProcedureEvent recorded, SupervisionCase file) => recorded switch
    {
        PaymentConfirmed payment => new([.. Payments, new(file.History.Count, payment, payment.Lines ?? OnlyWorker(file, payment), payment.ListId, NoWords)]),
        PaymentSplit split => Change(split.Payment, payment => payment with { Lines = split.Lines, List = split.ListId }),
        ReceiptAnswered said => Change(said.Payment, payment => payment.To(said.WorkerKey) != said.Amount ? payment
            : payment.Say(said.WorkerKey, new(said.Received ? Receipt.Confirmed : Receipt.Disputed, said.On, said.Reason ?? ""))),
        ReceiptDisputeAnswered answer => Change(answer.Payment, payment => payment.Words.GetValueOrDefault(answer.WorkerKey) is { } word
            ? payment.With(answer.WorkerKey, word with { Answer = answer.Answer }) : payment),
        ReceiptsSigned signed => new([.. Payments.Select(payment => signed.Workers.Where(worker => payment.To(worker.WorkerKey) > 0
                && payment.Says(worker.WorkerKey) == Receipt.Silent)
            .Aggregate(payment, (each, worker) => each.With(worker.WorkerKey, new(Receipt.Confirmed, signed.On, BySheet: true))))]),
        _ => this,
    };

    private static readonly IReadOnlyDictionary<string, ReceiptWord> NoWords = new Dictionary<string, ReceiptWord>();

    // What was said of a payment that is struck is gone with it; so is what was said of a sum that a struck split had named.
    private Restitution Change(int sequence, Func<ArrivedPayment, ArrivedPayment> change) =>
        new([.. Payments.Select(payment => payment.Sequence == sequence ? change(payment) : payment)]);

    private static IReadOnlyList<PaymentLine>? OnlyWorker(SupervisionCase file, PaymentConfirmed payment) =>
        file.Items.Where(item => item.Amount > 0).DistinctBy(item => item.WorkerKey).ToList() is [var only]
            ? [new(only.WorkerKey, only.WorkerShown, payment.Amount)] : null;

    private Dictionary<string, decimal> PaidUntil(DateOnly? until) => Payments.Where(payment => until is null || payment.Payment.PaidOn <= until)
        .SelectMany(payment => payment.Lines ?? []).GroupBy(line => line.WorkerKey, StringComparer.Ordinal)
        .ToDictionary(own => own.Key, own => own.Sum(line => line.Amount), StringComparer.Ordinal);

    private decimal UnsplitUntil(DateOnly? until) => Payments.Where(payment => payment.Lines is null && (until is null || payment.Payment.PaidOn <= until))
        .Sum(payment => payment.Payment.Amount);
}
