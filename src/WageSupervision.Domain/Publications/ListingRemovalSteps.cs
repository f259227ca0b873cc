using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>申请提前移出.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="recorded">An officer records it: then it is examined whatever the gate of the enterprise's own page says.</param>
public abstract class RemovalApplicationStep(StepCard card, bool recorded) : ListingStep<ListingTerms, RemovalApplied>(card)
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(DishonestListing file, ListingFacts facts, ListingTerms terms) => terms.EvidenceId is null
        ? [new("no-application-file", DishonestListing.RemovalTerm, "请上传书面申请和已经改正的证据。", "File")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        ListingCards.Listed(file, facts),
        new(file.Application is null, "没有等待决定的申请", "application-pending", DishonestListing.RemovalTerm),
        .. recorded ? Array.Empty<Precondition>()
            : [ListingCards.Corrected(facts), ListingCards.SixMonths(file, facts), ListingCards.Promised(file, DishonestListing.Removal)],
    ];

    /// <inheritdoc/>
    protected override RemovalApplied Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId!.Value, recorded) { On = facts.Today };
}

/// <summary>企业申请提前移出.</summary>
public sealed class ApplyForRemovalStep() : RemovalApplicationStep(
    ListingCards.ByEnterprise("removal-apply", "申请提前移出", DishonestListing.Removal, 30), recorded: false);

/// <summary>登记企业交来的提前移出申请.</summary>
public sealed class RecordRemovalStep() : RemovalApplicationStep(
    ListingCards.ByInspector("removal-apply-recorded", "登记提前移出的申请", DishonestListing.RemovalTerm, 31), recorded: true);

/// <summary>核实申请, before another person decides.</summary>
public sealed class ExamineRemovalStep() : ListingStep<ListingTerms, RemovalExamined>(
    ListingCards.ByInspector("removal-examine", "核实提前移出的申请", DishonestListing.RemovalTerm, 32))
{
    /// <inheritdoc/>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.Application is not null, "有等待决定的申请", "no-application", DishonestListing.RemovalTerm),
        new(file.Examined is null, "还没有核实过", "already-examined", DishonestListing.RemovalTerm),
    ];

    /// <inheritdoc/>
    protected override RemovalExamined Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text, terms.Repeated!.Value, terms.Prosecuted!.Value, facts.Actor) { On = facts.Today };
}

/// <summary>What both decisions on an application share.</summary>
/// <param name="card">What is said of it.</param>
public abstract class RemovalDecisionStep(StepCard card) : ListingStep<ListingTerms, RemovalDecided>(card)
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.Application is not null, "有等待决定的申请", "no-application", DishonestListing.RemovalTerm),
        new(file.Examined is not null, "监察员已经核实", "not-examined", DishonestListing.RemovalTerm),
        ListingCards.AnotherThan(file.Examined?.ExaminedBy, facts.Actor, "核实人", DishonestListing.RemovalTerm),
    ];
}

/// <summary>决定提前移出.</summary>
public sealed class GrantRemovalStep() : RemovalDecisionStep(
    ListingCards.BySupervisor("removal-grant", "决定提前移出", DishonestListing.RemovalTerm, 33, "人社监移"))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts)
    {
        var again = facts.LaterCases.Count == 0 ? "" : $"（列入以后立案的：{string.Join('、', facts.LaterCases)}）";
        return
        [
            .. base.Asks(file, facts),
            ListingCards.Listed(file, facts),
            ListingCards.Corrected(facts),
            ListingCards.SixMonths(file, facts),
            ListingCards.Promised(file, DishonestListing.Removal),
            new(file.Examined is not { Repeated: true } && facts.LaterCases.Count == 0, "列入期间没有再次拖欠" + again, "repeated", DishonestListing.NoRemoval),
            new(file.Examined is not { Prosecuted: true } && !facts.Case.File.Police.IsUnderway, "不在刑事诉讼期间，也没有被追究刑事责任", "prosecuted",
                DishonestListing.NoRemoval),
        ];
    }

    /// <inheritdoc/>
    protected override RemovalDecided Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(number, Granted: true, "") { On = facts.Today };
}

/// <summary>不予提前移出, with the reason.</summary>
public sealed class RefuseRemovalStep() : RemovalDecisionStep(
    ListingCards.BySupervisor("removal-refuse", "不予提前移出", DishonestListing.RemovalTerm, 34, "人社监移"))
{
    /// <inheritdoc/>
    protected override RemovalDecided Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(number, Granted: false, terms.Text) { On = facts.Today };
}

/// <summary>登记移出名单、停止公布, after the term, an early removal or a revocation.</summary>
public sealed class TakeDownListingStep() : ListingStep<ListingTerms, ListingTakenDown>(
    ListingCards.ByInspector("listing-down", "登记移出名单", DishonestListing.TakingDown, 38))
{
    /// <inheritdoc/>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.EndedOn(facts.Today) is not null, "期限届满、决定提前移出或者列入决定被撤销", "not-over", DishonestListing.TakingDown),
        new(file.TakenDown is null, "还没有登记移出", "already-down", DishonestListing.TakingDown),
    ];

    /// <inheritdoc/>
    protected override ListingTakenDown Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text) { On = facts.Today };
}
