using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>公示告知书送达: the enterprise knows what is to be published, and may object.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("disclosure-notice-served")]
public sealed record DisclosureNoticeServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达公示告知书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>登记公示告知书送达; the five working days to object run from it.</summary>
public sealed class ServeDisclosureNoticeStep() : DisclosureStep<ServiceTerms, DisclosureNoticeServed>(
    new StepCard("disclosure-notice", "登记公示告知书送达")
    {
        Action = "ServeDisclosureNotice",
        ActionWords = "登记公示告知书送达",
        Roles = [Role.Inspector],
        Page = "/Cases/DisclosureNotice",
        Law = Disclosure.Citation,
        Place = 2,
    })
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Disclosure file, DisclosureFacts facts, ServiceTerms terms) =>
        terms.Faults(facts.Today, file.Proposed.On, "公示告知书");

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) =>
    [
        file.NotDecided(),
        new(file.NoticeService is null, "公示告知书尚未登记送达", "already-served", Disclosure.Citation),
    ];

    /// <inheritdoc/>
    protected override DisclosureNoticeServed Make(Disclosure file, DisclosureFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };
}

/// <summary>企业提出异议.</summary>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">Its file; <c>null</c> where it gave none.</param>
[StoredAs("disclosure-objected")]
public sealed record DisclosureObjected(
    string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? EvidenceId = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("企业提出异议", Text, EvidenceId);
}

/// <summary>What the enterprise objects.</summary>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">Its file; <c>null</c> where it gave none.</param>
public sealed record ObjectionTerms(string Text, Guid? EvidenceId);

/// <summary>提出异议, within five working days of the service.</summary>
public sealed class ObjectToDisclosureStep() : DisclosureStep<ObjectionTerms, DisclosureObjected>(
    new StepCard("objection", "提出异议")
    {
        Action = "ObjectToDisclosure",
        ActionWords = "对公示提出异议",
        Roles = [Role.EnterpriseFiler],
        Page = "/Enterprise/Disclosure",
        Law = Disclosure.Citation,
        Place = 4,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) =>
    [
        file.NotDecided(),
        new(file.NoticeService is not null, "公示告知书已经送达", "notice-not-served", Disclosure.Citation),
        new(file.Objections < Most, $"异议不到 {Most} 份", "too-many-objections", Disclosure.Citation),
        new(file.LastDayToObject(facts.Calendar) is not { } last || facts.Today <= last, "提出异议的五个工作日没有过", "objection-period", Disclosure.Citation),
    ];

    private const int Most = 10;

    /// <inheritdoc/>
    protected override DisclosureObjected Make(Disclosure file, DisclosureFacts facts, ObjectionTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId) { On = facts.Today };
}

/// <summary>答复企业的异议.</summary>
/// <param name="Adopted">Whether it is right: then nothing is published.</param>
/// <param name="Reasons">Why, as the enterprise reads it.</param>
[StoredAs("disclosure-objection-answered")]
public sealed record DisclosureObjectionAnswered(bool Adopted, string Reasons) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Adopted ? "采纳异议" : "不采纳异议", Reasons);
}

/// <summary>What is answered to objections.</summary>
/// <param name="Adopted">Whether they are right; <c>null</c> where it is left open.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Seen">How many objections there were when it was written; one that came since is not answered unread.</param>
public sealed record ObjectionAnswerTerms(bool? Adopted, string Reasons, int? Seen = null);

/// <summary>答复异议, all that wait; an adopted one ends in 不予公示.</summary>
public sealed class AnswerObjectionStep() : DisclosureStep<ObjectionAnswerTerms, DisclosureObjectionAnswered>(
    new StepCard("objection-answer", "答复异议")
    {
        Action = "AnswerObjection",
        ActionWords = "答复公示的异议",
        Roles = [Role.Inspector],
        Page = "/Cases/DisclosureObjection",
        Law = Disclosure.Citation,
        Place = 6,
    })
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Disclosure file, DisclosureFacts facts, ObjectionAnswerTerms terms) =>
        terms.Seen is { } seen && seen != file.Objections
            ? [new("objection-added", Disclosure.Citation, "企业又提出了异议，请看过再答复。")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) =>
    [
        file.NotDecided(),
        new(file.OpenObjections > 0, "有没有答复的异议", "no-objection", Disclosure.Citation),
    ];

    /// <inheritdoc/>
    protected override DisclosureObjectionAnswered Make(Disclosure file, DisclosureFacts facts, ObjectionAnswerTerms terms, string number) =>
        new(terms.Adopted!.Value, terms.Reasons) { On = facts.Today };
}
