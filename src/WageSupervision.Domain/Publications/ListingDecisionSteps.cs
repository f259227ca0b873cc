using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>提请延长作出决定的期限.</summary>
public sealed class AskListingTimeStep() : ListingStep<ListingTerms, ListingTimeAsked>(
    ListingCards.ByInspector("listing-time", "提请延长决定期限", DishonestListing.Deciding, 12))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        ListingCards.Undecided(file),
        new(!file.Extended, "没有延长过", "already-extended", DishonestListing.Deciding),
        new(file.TimeAsked is null, "没有等待决定的延长", "time-pending", DishonestListing.Deciding),
        new(facts.Today <= file.DecideBy(facts.Calendar), $"作出决定的 {DishonestListing.WorkingDaysToDecide} 个工作日没有过（到 {
            file.DecideBy(facts.Calendar):yyyy-MM-dd}）", "decision-overdue", DishonestListing.Deciding),
    ];

    /// <inheritdoc/>
    protected override ListingTimeAsked Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text, facts.Actor) { On = facts.Today };
}

/// <summary>批准或者不批准延长.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="granted">Whether it is granted.</param>
public abstract class DecideListingTimeStep(StepCard card, bool granted) : ListingStep<ListingTerms, ListingTimeDecided>(card)
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.TimeAsked is not null, "有等待决定的延长", "no-time-asked", DishonestListing.Deciding),
        ListingCards.AnotherThan(file.TimeAsked?.AskedBy, facts.Actor, "提请人", DishonestListing.Deciding),
    ];

    /// <inheritdoc/>
    protected override ListingTimeDecided Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(granted, granted ? "" : terms.Text) { On = facts.Today };
}

/// <summary>批准延长二十个工作日.</summary>
public sealed class GrantListingTimeStep() : DecideListingTimeStep(
    ListingCards.BySupervisor("listing-time-grant", "批准延长决定期限", DishonestListing.Deciding, 13), granted: true);

/// <summary>不批准延长.</summary>
public sealed class RefuseListingTimeStep() : DecideListingTimeStep(
    ListingCards.BySupervisor("listing-time-refuse", "不批准延长决定期限", DishonestListing.Deciding, 14), granted: false);

/// <summary>决定列入, by another person than the proposer, after the enterprise was told and heard; for three years from today.</summary>
public sealed class ListStep() : ListingStep<ListingTerms, Listed>(
    ListingCards.BySupervisor("list", "决定列入", DishonestListing.Deciding, 16, "人社监列"))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts)
    {
        var (matter, last) = (facts.Case.File, file.LastDayToObject(facts.Calendar));
        var period = last is { } day ? $"企业提出异议的期间已过（{day.AddDays(1):yyyy-MM-dd} 起可以决定）" : "企业提出异议的五个工作日已过";
        return
        [
            ListingCards.Undecided(file),
            ListingCards.AnotherThan(file.Proposed.ProposedBy, facts.Actor, "提出人", DishonestListing.Deciding),
            new(file.ServiceOf(ListingDocument.Notice) is not null, "列入事先告知书已经送达企业", "notice-not-served", DishonestListing.Hearing),
            new(facts.Today > last, period, "objection-period", DishonestListing.Hearing),
            new(file.OpenObjection is null, "企业的异议都已答复", "objection-open", DishonestListing.Hearing),
            new(!file.ObjectionAdopted, "没有采纳的异议（采纳的，请不予列入）", "objection-adopted", DishonestListing.Hearing),
            new(file.OrderRevoked is null, "责令支付的文书没有被撤销", "order-revoked", DishonestListing.Revoking),
            new(file.ServiceStruck is null, "责令支付的文书的送达没有划去", "service-struck", DishonestListing.Grounds),
            new(matter.Owed > 0 && matter.OutstandingAfter(file.Proposed.Deadline) > 0, "期限内没有付清（后来核实的清偿没有推翻）", "paid-in-time",
                DishonestListing.Grounds),
            CaseConditions.ProofsRead(matter),
            new(facts.Case.Waiting.Count == 0, "重新核对过的发现都已采用新的结论", "findings-rejudged", DishonestListing.Grounds),
            new(!(facts.CorrectedOn is not null && file.Promise is not null), "没有在决定以前付清并作出承诺（已经改正并承诺的，请不予列入）", "spared",
                DishonestListing.Sparing),
        ];
    }

    /// <inheritdoc/>
    protected override Listed Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(number, facts.Today.AddYears(DishonestListing.Years)) { On = facts.Today };
}

/// <summary>不予列入: paid with a promise, an objection is right, or the grounds do not hold.</summary>
public sealed class DeclineListingStep() : ListingStep<ListingTerms, ListingDeclined>(
    ListingCards.BySupervisor("listing-decline", "不予列入", DishonestListing.Sparing, 18))
{
    /// <summary>Where the order it rests on has fallen nothing else can be decided.</summary>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => !file.OrderStands && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        ListingCards.Undecided(file),
        ListingCards.AnotherThan(file.Proposed.ProposedBy, facts.Actor, "提出人", DishonestListing.Deciding),
    ];

    /// <inheritdoc/>
    protected override ListingDeclined Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(facts.CorrectedOn is not null && file.Promise is not null, terms.Text) { On = facts.Today };
}
