using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>Cards of the steps by who takes them.</summary>
internal static class MajorCards
{
    private static readonly ListDesk Inspector = new("ActOnMajor", "办理重大违法行为社会公布", Role.Inspector, "/MajorNotices/Act");
    private static readonly ListDesk Supervisor = new("DecideMajor", "审定重大违法行为社会公布", Role.Supervisor, "/Approvals/MajorNotice");

    internal static StepCard ByInspector(string name, string title, string law, int place) => Inspector.Card(name, title, law, place);

    internal static StepCard BySupervisor(string name, string title, string law, int place) => Supervisor.Card(name, title, law, place);
}

/// <summary>同意社会公布, by another person than the proposer; with the publication of the quarter or half-year of today.</summary>
public sealed class ApproveMajorStep() : MajorStep<MajorApproved>(MajorCards.BySupervisor("major-approve", "同意社会公布", MajorNotice.Rules, 2))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
    [
        .. Undecided(file, facts),
        new(file.Doubted is null && MajorHandlings.Of(facts.Case).Count > 0, "提出以后处罚、处理决定没有变更、撤销（变了的，请不予公布，由监察员重新提出）",
            "decision-changed", MajorNotice.Rules),
    ];

    /// <inheritdoc/>
    protected override MajorApproved Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) =>
        new(PublicationPeriod.Of(file.Proposed.Enterprise.RegionCode, facts.Today)) { On = facts.Today };
}

/// <summary>不予公布.</summary>
public sealed class DeclineMajorStep() : MajorStep<MajorDeclined>(MajorCards.BySupervisor("major-decline", "不予社会公布", MajorNotice.Rules, 4))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) => Undecided(file, facts);

    /// <inheritdoc/>
    protected override MajorDeclined Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) => new(terms.Text) { On = facts.Today };
}

/// <summary>登记已经公布: on which site and in which press.</summary>
public sealed class PublishMajorStep() : MajorStep<MajorPublished>(MajorCards.ByInspector("major-publish", "登记已经公布", MajorNotice.Rules, 6))
{
    /// <inheritdoc/>
    public override bool IsNext(MajorNotice file, MajorFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
    [
        new(file.Stage == ListStage.Approved, "负责人已经同意，还没有登记公布", "not-approved", MajorNotice.Rules),
        new(file.Doubted is null, "审定以后处罚、处理决定没有变更、撤销", "decision-changed", MajorNotice.Rules),
    ];

    /// <inheritdoc/>
    protected override MajorPublished Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) => new(terms.Text) { On = facts.Today };
}

/// <summary>对公布内容的异议.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="recorded">An officer writes it down.</param>
public abstract class MajorObjectionStep(StepCard card, bool recorded) : MajorStep<MajorObjected>(card)
{
    private const int Most = 10;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
    [
        new(file.Stage == ListStage.Standing, "已经公布，没有撤回", "not-published", MajorNotice.Rules),
        new(file.Objections < Most, $"异议不到 {Most} 份", "too-many-objections", MajorNotice.Rules),
    ];

    /// <inheritdoc/>
    protected override MajorObjected Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId, recorded) { On = facts.Today };
}

/// <summary>企业对公布内容提出异议.</summary>
public sealed class ObjectToMajorStep() : MajorObjectionStep(
    new StepCard("major-objection", "对公布内容提出异议")
    {
        Action = "ObjectToMajor",
        ActionWords = "对社会公布的内容提出异议",
        Roles = [Role.EnterpriseFiler],
        Page = "/Enterprise/MajorNotice",
        Law = MajorNotice.Rules,
        Place = 8,
    }, recorded: false);

/// <summary>登记企业的异议.</summary>
public sealed class RecordMajorObjectionStep() : MajorObjectionStep(
    MajorCards.ByInspector("major-objection-recorded", "登记企业的异议", MajorNotice.Rules, 9), recorded: true);

/// <summary>复核、答复异议, all that wait; an adopted one is corrected or withdrawn.</summary>
public sealed class AnswerMajorObjectionStep() : MajorStep<MajorObjectionAnswered>(
    MajorCards.ByInspector("major-objection-answer", "答复异议", MajorNotice.Rules, 10))
{
    /// <inheritdoc/>
    public override bool IsNext(MajorNotice file, MajorFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(MajorNotice file, MajorFacts facts, MajorTerms terms) =>
        terms.Seen is { } seen && seen != file.Objections
            ? [new("objection-added", MajorNotice.Rules, "企业又提出了异议，请看过再答复。")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
        [new(file.OpenObjection is not null, "有没有答复的异议", "no-objection", MajorNotice.Rules)];

    /// <inheritdoc/>
    protected override MajorObjectionAnswered Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) =>
        new(terms.Adopted!.Value, terms.Text) { On = facts.Today };
}

/// <summary>更正社会公布: its figures and handling follow what the case says today, and what the case does not know is written anew.</summary>
public sealed class CorrectMajorStep() : MajorStep<MajorCorrected>(MajorCards.BySupervisor("major-correct", "更正社会公布", MajorNotice.Rules, 12))
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(MajorNotice file, MajorFacts facts, MajorTerms terms) =>
        Made(file, facts, terms) is var now && now.Matter == file.Matter && now.Handled.SequenceEqual(file.Handled)
            ? [new("nothing-corrected", MajorNotice.Rules,
                "人数、金额、事实和处理情况都与公布的相同。人数、金额先在案件里改正，事实在下面改写；不能改正的，撤回。", "Facts")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
    [
        new(file.Stage is ListStage.Approved or ListStage.Standing, "已经同意公布，没有撤回", "not-published", MajorNotice.Rules),
        new(file.Doubted is not null, "有要更正的内容", "nothing-to-mend", MajorNotice.Rules),
        new(MajorHandlings.Of(facts.Case).Count > 0, "案件仍有送达的处罚、处理决定，或者移送公安机关（没有的，撤回）", "nothing-decided", MajorNotice.Rules),
        ByAnother(file, facts),
    ];

    /// <inheritdoc/>
    protected override MajorCorrected Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) => Made(file, facts, terms);

    private static MajorCorrected Made(MajorNotice file, MajorFacts facts, MajorTerms terms) =>
        new(MajorHandlings.Of(facts.Case), terms.Text, MajorMatter.Of(facts.Case, terms.Facts ?? file.Matter.Facts)) { On = facts.Today };
}

/// <summary>撤回社会公布.</summary>
public sealed class WithdrawMajorStep() : MajorStep<MajorWithdrawn>(MajorCards.BySupervisor("major-withdraw", "撤回社会公布", MajorNotice.Rules, 14))
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(MajorNotice file, MajorFacts facts) =>
    [
        new(file.Stage is ListStage.Approved or ListStage.Standing, "已经同意公布，没有撤回", "not-published", MajorNotice.Rules),
        ByAnother(file, facts),
    ];

    /// <inheritdoc/>
    protected override MajorWithdrawn Make(MajorNotice file, MajorFacts facts, MajorTerms terms, string number) => new(terms.Text) { On = facts.Today };
}
