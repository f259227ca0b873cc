using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>What was added.</summary>
/// <param name="Particulars">What is said by now; <c>null</c> where nothing of it changed.</param>
/// <param name="TextHash">SHA-256 of the sealed words, or <c>null</c>.</param>
/// <param name="FileHashes">The same of each attachment.</param>
public sealed record SupplementTerms(ContactParticulars? Particulars, string? TextHash, IReadOnlyList<string> FileHashes);

/// <summary>登记补充: what was asked for, or what came by itself. Only what was asked for begins the days to decide anew.</summary>
public sealed class SupplementStep() : ContactStep<SupplementTerms, ContactSupplemented>(new StepCard("supplement", "登记补充")
{
    Action = "SupplementContact",
    ActionWords = "登记补充",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=supplement",
    Law = ContactLaw.Conditions,
    Place = 50,
})
{
    /// <inheritdoc/>
    public override bool IsNext(Contact file, ContactFacts facts) => file.Stage == ContactStage.AwaitingSupplement && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, SupplementTerms terms)
    {
        if (terms.Particulars is { FirstMonth: { } from, LastMonth: { } until } && until < from)
        {
            yield return new("months-reversed", ContactLaw.Particulars, "最后一个月早于第一个月，请核对。", "LastMonth");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) => [Open(file), Ours(file, facts)];

    /// <inheritdoc/>
    protected override ContactSupplemented Make(Contact file, ContactFacts facts, SupplementTerms terms, string number) => new(
        terms.Particulars ?? file.Particulars, terms.TextHash, terms.FileHashes, file.OpenSupplement is null ? file.DecideBy : facts.DecideBy)
    { On = facts.Today };
}

/// <summary>The contact that this one repeats.</summary>
/// <param name="ContactId">It.</param>
/// <param name="ContactNumber">Its number.</param>
/// <param name="Stage">Where that one stands.</param>
public sealed record LinkTerms(Guid ContactId, string ContactNumber, ContactStage Stage);

/// <summary>并入重复的另一件.</summary>
public sealed class LinkContactStep() : ContactStep<LinkTerms, ContactLinked>(new StepCard("link-contact", "并入另一件")
{
    Action = "LinkContact",
    ActionWords = "并入重复的投诉举报",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=link",
    Law = ContactLaw.Acceptance,
    Place = 60,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, LinkTerms terms)
    {
        if (terms.ContactNumber == file.Logged.ContactNumber)
        {
            yield return new("linked-to-itself", ContactLaw.Acceptance, "这就是本件的编号，请填写另一件的编号。", "DuplicateNumber");
        }
        else if (terms.Stage is ContactStage.Refused or ContactStage.Withdrawn or ContactStage.Answered)
        {
            yield return new("other-ended", ContactLaw.Acceptance, "那一件已经办结，不能并入；本件请另行决定是否受理。", "DuplicateNumber");
        }
        else if (terms.Stage == ContactStage.Linked)
        {
            yield return new("linked-already", ContactLaw.Acceptance, "那一件自己已经并入别的一件，请填写它并入的那一件。", "DuplicateNumber");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) => [Undecided(file), Ours(file, facts)];

    /// <inheritdoc/>
    protected override ContactLinked Make(Contact file, ContactFacts facts, LinkTerms terms, string number) =>
        new(terms.ContactId, terms.ContactNumber) { On = facts.Today };
}

/// <summary>登记撤回; given how it was said.</summary>
public sealed class WithdrawContactStep() : ContactStep<string, ContactWithdrawn>(new StepCard("withdraw-contact", "登记撤回")
{
    Action = "WithdrawContact",
    ActionWords = "登记撤回投诉举报",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=withdraw",
    Law = ContactLaw.Right,
    Place = 70,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        new(file.IsUndecided || file.Stage == ContactStage.Accepted, "没有立案、不予受理、撤回、并入另一件或者答复", "contact-ended", ContactLaw.Acceptance),
        Ours(file, facts),
    ];

    /// <inheritdoc/>
    protected override ContactWithdrawn Make(Contact file, ContactFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}

/// <summary>The case that is opened from a contact.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
public sealed record FileTerms(Guid CaseId, string CaseNumber);

/// <summary>据此立案, on the day of acceptance.</summary>
public sealed class FileContactStep() : ContactStep<FileTerms, ContactFiled>(new StepCard("file-contact", "据此立案")
{
    Action = "FileContact",
    ActionWords = "据投诉举报立案",
    Roles = [Role.Inspector],
    Page = "/Cases/OpenOther",
    Law = ContactLaw.Acceptance,
    Place = 80,
})
{
    /// <summary>Opened from the pages of cases, not from here.</summary>
    public override bool IsOffered(Contact file, ContactFacts facts) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        new(file.Stage == ContactStage.Accepted, "已经受理，还没有立案", "not-accepted", ContactLaw.Acceptance),
        Ours(file, facts),
    ];

    /// <inheritdoc/>
    protected override ContactFiled Make(Contact file, ContactFacts facts, FileTerms terms, string number) =>
        new(terms.CaseId, terms.CaseNumber) { On = facts.Today };
}

/// <summary>The particulars of an answer.</summary>
/// <param name="Outcome">What came of it, or <c>null</c> where it is left empty.</param>
/// <param name="Text">In writing.</param>
public sealed record ContactAnswerTerms(ContactOutcome? Outcome, string Text);

/// <summary>答复结果.</summary>
public sealed class AnswerContactStep() : ContactStep<ContactAnswerTerms, ContactAnswered>(new StepCard("answer-contact", "答复结果")
{
    Action = "AnswerContact",
    ActionWords = "答复投诉举报人",
    Roles = [Role.Inspector],
    Page = ActPage,
    Query = "?step=answer",
    Law = ContactLaw.Right,
    Place = 90,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Contact file, ContactFacts facts, ContactAnswerTerms terms)
    {
        if (facts.CaseFound && terms.Outcome is (ContactOutcome.Unfounded or ContactOutcome.NotEstablished))
        {
            yield return new("answer-against-the-case", ContactLaw.Right, "据此立的案件里查实了欠薪，不能答复不属实或者不能认定。请按案件的结果答复。", "Outcome");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        new(file.Stage is ContactStage.Accepted or ContactStage.Filed, "已经受理，还没有答复", "not-accepted", ContactLaw.Acceptance),
        new(!facts.CaseRuns, "据此立的案件已经办结（办理中批准的延长、中止，在案件里告知）", "case-runs", ContactLaw.Right),
        Ours(file, facts),
    ];

    /// <inheritdoc/>
    protected override ContactAnswered Make(Contact file, ContactFacts facts, ContactAnswerTerms terms, string number) =>
        new(terms.Outcome!.Value, terms.Text) { On = facts.Today };
}

/// <summary>查看来人信息: who looked, when and for what stays in the chain; given the purpose.</summary>
public sealed class OpenInformantStep() : ContactStep<InformantPurpose?, InformantOpened>(new StepCard("open-informant", "查看来人信息")
{
    Action = "OpenInformant",
    ActionWords = "查看投诉举报人的姓名和电话",
    Roles = [Role.Inspector],
    Page = "/Contacts/Informant",
    Law = ContactLaw.Right,
    Place = 100,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Contact file, ContactFacts facts) =>
    [
        new(!file.Logged.Anonymous, "来人留下了姓名和电话", "nobody-named", ContactLaw.Right),
        Ours(file, facts),
    ];

    /// <inheritdoc/>
    protected override InformantOpened Make(Contact file, ContactFacts facts, InformantPurpose? terms, string number) => new(terms!.Value) { On = facts.Today };
}
