namespace WageSupervision.Domain.Cases;

/// <content>What is owed, paid and demanded, and where the case stands.</content>
public sealed partial class SupervisionCase
{
    /// <summary>Yuan owed before any payment.</summary>
    public decimal Owed => items.Sum(item => item.Amount);

    /// <summary>Whether, judged again, nothing is owed of what it was opened for, and nothing else was established.</summary>
    public bool IsUnfounded => items.Count > 0 && Owed == 0 && Breaches.Found.Count == 0;

    /// <summary>Yuan confirmed to have arrived.</summary>
    public decimal Paid { get; private set; }

    /// <summary>To whom they went, and what those say.</summary>
    public Restitution Restitution { get; private set; } = Restitution.None;

    /// <summary>Yuan still owed, person by person, never below 0.</summary>
    public decimal Outstanding => Restitution.Outstanding(Restitution.SumsOf(items));

    /// <summary>
    /// Yuan of what was ordered that were not paid by the end of a day, however much came later. What was found to be owed only
    /// after the order was not demanded by it; what was found not to be owed was never refused.
    /// </summary>
    public decimal OutstandingAfter(DateOnly day) =>
        Restitution.Outstanding(Order is null ? Restitution.SumsOf(items) : Restitution.Demanded(items, OrderedItems), day);

    /// <summary>A proof of the very same file that waits or was confirmed; one that was returned may come again.</summary>
    public PaymentProofSubmitted? StandingProofOf(string fileHash) => Events.OfType<PaymentProofSubmitted>().LastOrDefault(proof =>
        string.Equals(proof.FileHash, fileHash, StringComparison.OrdinalIgnoreCase)
        && !Events.OfType<PaymentProofReturned>().Any(returned => returned.EvidenceId == proof.EvidenceId));

    /// <summary>The proof that was sent back last, while nothing was sent in or confirmed since; <c>null</c> otherwise.</summary>
    public PaymentProofReturned? ReturnedProof =>
        Events.LastOrDefault(each => each is PaymentProofSubmitted or PaymentProofReturned or PaymentConfirmed) as PaymentProofReturned;

    /// <summary>What was demanded of what is owed, sum by sum, the oldest payday first: what was found to be owed after the order was not.</summary>
    public IReadOnlyList<ArrearsItem> DemandedItems
    {
        get
        {
            var demanded = OrderedItems.GroupBy(item => (item.WorkerKey, item.Payday, item.RuleId))
                .ToDictionary(same => same.Key, same => same.Sum(item => item.Amount));
            return
            [
                .. items.Select(item => item with { Amount = Math.Min(item.Amount, demanded.GetValueOrDefault((item.WorkerKey, item.Payday, item.RuleId))) })
                    .Where(item => item.Amount > 0).OrderBy(item => item.Payday).ThenBy(item => item.FindingId),
            ];
        }
    }

    /// <summary>What is owed and no order that was served demands, because it was established after it; empty before there is one.</summary>
    public IReadOnlyList<ArrearsItem> Unordered
    {
        get
        {
            var ordered = OrderedItems.Select(item => (item.WorkerKey, item.Payday, item.RuleId)).ToHashSet();
            return Service is null ? [] : [.. items.Where(item => item.Amount > 0 && !ordered.Contains((item.WorkerKey, item.Payday, item.RuleId)))];
        }
    }

    /// <summary>Different workers concerned; not those to whom, judged again, nothing is owed.</summary>
    public int Workers => items.Where(item => item.Amount > 0 || openedIds.Contains(item.FindingId)).Select(item => item.WorkerKey)
        .Distinct(StringComparer.Ordinal).Count();

    /// <summary>Of findings that were judged again, those that the case still rests on as they were. A closed case adopts nothing any more.</summary>
    public IReadOnlyList<ArrearsRevision> Waiting(IReadOnlyList<ArrearsRevision> revisions) => ClosedOn is not null || revisions.Count == 0
        ? []
        : [.. revisions.Where(revision => items.Exists(item => item.FindingId == revision.FindingId))];

    /// <summary>Where the case stands on the given day.</summary>
    public CaseStage StageOn(DateOnly today) => this switch
    {
        { ClosedOn: not null } => CaseStage.Closed,
        { Owed: > 0, Outstanding: 0 } => CaseStage.Settled,
        { Owed: 0, Breaches.Found.Count: > 0 } when (Notice is null || PenaltyService is not null) && Breaches.AreSettled(this) => CaseStage.Concluded,
        { Penalty: not null, PenaltyService: null } => CaseStage.PenaltyToBeServed,

        // What was fined is settled; what still is to be corrected, or was only warned of, stands where its order stands.
        { Penalty: not null, Owed: 0 } => Breaches.StageOn(today),
        { Penalty: not null } => CaseStage.Penalised,
        { Notice: not null, NoticeService: null } => CaseStage.NoticeToBeServed,
        { Notice: not null } => CaseStage.NoticeServed,

        // Nothing was established, or, judged again, nothing of it is owed: that is not paid, there is nothing to pay.
        { Owed: 0 } => Breaches.StageOn(today),
        { Refusal: not null } => CaseStage.RefusalEstablished,
        { Order: null } => CaseStage.Investigating,
        _ when HasLapsed(today) => CaseStage.Investigating,
        { Service: null } => CaseStage.OrderToBeServed,
        _ => today > Order.Deadline ? CaseStage.CorrectionOverdue : CaseStage.AwaitingCorrection,
    };
}
