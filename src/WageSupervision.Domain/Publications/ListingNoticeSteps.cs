using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>登记列入的一种文书送达.</summary>
/// <param name="document">Which.</param>
/// <param name="law">The provision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class ServeListingStep(ListingDocument document, string law, int place) : ListingStep<ServiceTerms, ListingServed>(
    new StepCard($"listing-{document.ToString().ToLowerInvariant()}-service", $"登记{Choices.LabelOf(document)}送达")
    {
        Action = "ServeListing",
        ActionWords = "登记列入名单的文书送达",
        Roles = [Role.Inspector],
        Page = "/Listings/Service",
        Query = $"?document={document}",
        Law = law,
        Place = place,
    })
{
    /// <summary>Which document.</summary>
    public ListingDocument Document { get; } = document;

    /// <inheritdoc/>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(DishonestListing file, ListingFacts facts, ServiceTerms terms) =>
        terms.Faults(facts.Today, MadeOn(file), Choices.LabelOf(Document));

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.ToServe.Contains(Document), $"{Choices.LabelOf(Document)}已经作出，还没有登记送达", "nothing-to-serve", Card.Law),
    ];

    /// <inheritdoc/>
    protected override ListingServed Make(DishonestListing file, ListingFacts facts, ServiceTerms terms, string number) =>
        new(Document, terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    private DateOnly? MadeOn(DishonestListing file) => Document switch
    {
        ListingDocument.Notice => file.Proposed.On,
        ListingDocument.Decision => file.Decision?.On,
        ListingDocument.Removal => file.Last<RemovalDecided>()?.On,
        _ => file.Change?.On,
    };
}

/// <summary>登记列入事先告知书送达; the five working days to object run from it.</summary>
public sealed class ServeListingNoticeStep() : ServeListingStep(ListingDocument.Notice, DishonestListing.Hearing, 2);

/// <summary>登记列入决定书送达.</summary>
public sealed class ServeListedStep() : ServeListingStep(ListingDocument.Decision, DishonestListing.Deciding, 20);

/// <summary>登记提前移出（不予提前移出）决定书送达.</summary>
public sealed class ServeRemovalStep() : ServeListingStep(ListingDocument.Removal, DishonestListing.RemovalTerm, 36);

/// <summary>登记撤销或者恢复列入决定书送达.</summary>
public sealed class ServeListingChangeStep() : ServeListingStep(ListingDocument.Change, DishonestListing.Revoking, 46);

/// <summary>提出异议, within five working days of the service.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="recorded">An officer writes it down.</param>
public abstract class ListingObjectionStep(StepCard card, bool recorded) : ListingStep<ListingTerms, ListingObjected>(card)
{
    private const int Most = 10;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        ListingCards.Undecided(file),
        new(file.ServiceOf(ListingDocument.Notice) is not null, "列入事先告知书已经送达", "notice-not-served", DishonestListing.Hearing),
        new(file.Objections < Most, $"异议不到 {Most} 份", "too-many-objections", DishonestListing.Hearing),
        new(file.LastDayToObject(facts.Calendar) is not { } last || facts.Today <= last, "提出异议的五个工作日没有过", "objection-period",
            DishonestListing.Hearing),
    ];

    /// <inheritdoc/>
    protected override ListingObjected Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId, recorded) { On = facts.Today };
}

/// <summary>企业提出异议.</summary>
public sealed class ObjectToListingStep() : ListingObjectionStep(
    ListingCards.ByEnterprise("listing-objection", "提出异议", DishonestListing.Hearing, 4), recorded: false);

/// <summary>登记企业口头、书面的异议.</summary>
public sealed class RecordListingObjectionStep() : ListingObjectionStep(
    ListingCards.ByInspector("listing-objection-recorded", "登记企业的异议", DishonestListing.Hearing, 5), recorded: true);

/// <summary>核实、答复异议, all that wait; an adopted one ends in 不予列入.</summary>
public sealed class AnswerListingObjectionStep() : ListingStep<ListingTerms, ListingObjectionAnswered>(
    ListingCards.ByInspector("listing-objection-answer", "答复异议", DishonestListing.Hearing, 6))
{
    /// <inheritdoc/>
    public override bool IsNext(DishonestListing file, ListingFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(DishonestListing file, ListingFacts facts, ListingTerms terms) =>
        terms.Seen is { } seen && seen != file.Objections
            ? [new("objection-added", DishonestListing.Hearing, "企业又提出了异议，请看过再答复。")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        ListingCards.Undecided(file),
        new(file.OpenObjection is not null, "有没有答复的异议", "no-objection", DishonestListing.Hearing),
    ];

    /// <inheritdoc/>
    protected override ListingObjectionAnswered Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.Adopted!.Value, terms.Text) { On = facts.Today };
}

/// <summary>书面信用承诺: before the decision it may spare the enterprise, after it a condition of early removal.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="recorded">An officer hands it in.</param>
public abstract class ListingPromiseStep(StepCard card, bool recorded) : ListingStep<ListingTerms, ListingPromised>(card)
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(DishonestListing file, ListingFacts facts, ListingTerms terms) => terms.EvidenceId is null
        ? [new("no-promise-file", DishonestListing.Sparing, "请上传签字或者盖章的书面承诺。", "File")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(DishonestListing file, ListingFacts facts) =>
    [
        new(file.ServiceOf(ListingDocument.Notice) is not null, "列入事先告知书已经送达", "notice-not-served", DishonestListing.Sparing),
        new(file.StageOn(facts.Today) is ListStage.Proposed or ListStage.Standing, "正在办理，或者在名单上", "listing-over", DishonestListing.Sparing),
        new(file.Promise is null, "还没有交过书面信用承诺", "already-promised", DishonestListing.Sparing),
    ];

    /// <inheritdoc/>
    protected override ListingPromised Make(DishonestListing file, ListingFacts facts, ListingTerms terms, string number) =>
        new(terms.EvidenceId!.Value, recorded) { On = facts.Today };
}

/// <summary>企业作出书面信用承诺.</summary>
public sealed class PromiseStep() : ListingPromiseStep(
    ListingCards.ByEnterprise("listing-promise", "提交书面信用承诺", DishonestListing.Sparing, 8), recorded: false);

/// <summary>登记企业交来的书面信用承诺.</summary>
public sealed class RecordPromiseStep() : ListingPromiseStep(
    ListingCards.ByInspector("listing-promise-recorded", "登记书面信用承诺", DishonestListing.Sparing, 9), recorded: true);
