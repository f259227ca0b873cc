using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>What the gate of a proposal must know: the open cases of the enterprise that it would cover, each with what was judged again since.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who proposes.</param>
/// <param name="Covered">The cases, the one it is proposed from among them.</param>
/// <param name="Serious">Whether what they owe together is serious today (Article 30).</param>
public sealed record ProposalFacts(DateOnly Today, Guid Actor, IReadOnlyList<JudgedCase> Covered, bool Serious);

/// <summary>What is proposed to be disclosed, as it stands on the day.</summary>
/// <param name="CaseId">The case it is proposed from.</param>
/// <param name="Facts">Main facts as the public will read them.</param>
/// <param name="Limbs">The limbs of Article 30 that are met, the workers, and the sum they are counted by.</param>
/// <param name="Enterprise">Whom it names.</param>
public sealed record ProposalTerms(Guid CaseId, string Facts, SeriousArrearsAssessment Limbs, DisclosedEnterprise Enterprise);

/// <summary>提出公示, for all open cases of the enterprise that are in no disclosure yet.</summary>
public sealed class ProposeStep() : Step<SupervisionCase, ProposalFacts, ProposalTerms, DisclosureProposed>(new StepCard("disclosure", "提出公示")
{
    Action = "ProposeDisclosure",
    ActionWords = "提出公示",
    Roles = [Role.Inspector],
    Page = "/Cases/Disclosure",
    Law = Disclosure.Citation,
    Place = 90,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(SupervisionCase file, ProposalFacts facts) => CaseConditions.Recused(file, facts.Actor);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, ProposalFacts facts) =>
    [
        new(file.ClosedOn is null, "案件没有结案", "case-closed", Disclosure.Inspection),
        new(file.Outstanding > 0, "还有工资未付清", "nothing-owed", Disclosure.Inspection),
        Disclosure.Revised(facts.Covered),
        new(facts.Serious, "至少符合第三十条第二款三种情形之一", "not-serious", Disclosure.Citation),
        new(file.DisclosureId is null, "本案没有正在审定或者公示中的信息", "already-disclosed", Disclosure.Citation),
    ];

    /// <inheritdoc/>
    protected override DisclosureProposed Make(SupervisionCase file, ProposalFacts facts, ProposalTerms terms, string number)
    {
        List<Guid> others = [.. facts.Covered.Select(covered => covered.CaseId).Where(id => id != terms.CaseId)];
        return new DisclosureProposed(
            terms.CaseId, terms.Facts, terms.Limbs.TwoPayCycles, terms.Limbs.TenWorkers, terms.Limbs.HalfMillion, terms.Limbs.Workers,
            facts.Covered.Sum(covered => covered.File.Outstanding), facts.Actor, terms.Enterprise, others.Count == 0 ? null : others)
        { On = facts.Today };
    }
}

/// <summary>What the gates of a disclosure must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Covered">The cases it covers, closed ones too, each with what was judged again since.</param>
/// <param name="Serious">Whether what they still owe together is serious today.</param>
/// <param name="Calendar">The work calendar, by which the period to object is counted.</param>
public sealed record DisclosureFacts(DateOnly Today, Guid Actor, IReadOnlyList<JudgedCase> Covered, bool Serious, WorkCalendar Calendar);

/// <summary>
/// 同意公示, by another person than the proposer, after the enterprise was told and heard, while the grounds still stand.
/// It stands for six months from today.
/// </summary>
public sealed class ApproveStep() : DisclosureStep<NoTerms, DisclosureApproved>(new StepCard("approve", "同意公示")
{
    Action = "DecideDisclosure",
    ActionWords = "审定公示",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Disclosure",
    Law = Disclosure.Citation,
    Place = 10,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) =>
    [
        .. file.Undecided(facts.Actor),
        new(file.Outstanding > 0, "提出后没有付清（已经付清的，不再公示）", "nothing-owed", Disclosure.Citation),
        Disclosure.Revised(facts.Covered),
        new(file.Doubted is null, "提出后没有因为重新核对而变少（变少的，请不予公示，由监察员重新提出）", "sum-changed", Disclosure.Citation),
        new(facts.Serious, "扣除已核实的清偿，今天仍至少符合第二款三种情形之一", "not-serious", Disclosure.Citation),
        .. file.Heard(facts.Calendar, facts.Today),
    ];

    /// <inheritdoc/>
    protected override DisclosureApproved Make(Disclosure file, DisclosureFacts facts, NoTerms terms, string number) =>
        new(facts.Today.AddMonths(Disclosure.StandsForMonths)) { On = facts.Today };
}

/// <summary>不予公示, by another person than the proposer; given the reason.</summary>
public sealed class DeclineStep() : DisclosureStep<string, DisclosureDeclined>(new StepCard("decline", "审定公示")
{
    Action = "DecideDisclosure",
    ActionWords = "审定公示",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Disclosure",
    Law = Disclosure.Citation,
    Place = 20,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) => file.Undecided(facts.Actor);

    /// <inheritdoc/>
    protected override DisclosureDeclined Make(Disclosure file, DisclosureFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}

/// <summary>What a correction says.</summary>
/// <param name="Facts">Main facts as the public will read them.</param>
/// <param name="Reason">What was wrong, as the public will read it.</param>
/// <param name="Limbs">The limbs of Article 30 that are met today, the workers, and the sum they are counted by.</param>
public sealed record MendTerms(string Facts, string Reason, SeriousArrearsAssessment Limbs);

/// <summary>更正公示: what stands in it follows what the covered cases owe today, while that is still serious.</summary>
public sealed class CorrectDisclosureStep() : DisclosureStep<MendTerms, DisclosureCorrected>(new StepCard("correct-disclosure", "更正公示")
{
    Action = "CorrectDisclosure",
    ActionWords = "更正公示",
    Roles = [Role.Supervisor],
    Page = "/Approvals/DisclosureMending",
    Law = Disclosure.Mending,
    Place = 30,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) =>
    [
        .. Standing(file, facts),
        Disclosure.Revised(facts.Covered),
        new(facts.Serious, "今天仍至少符合第三十条第二款三种情形之一；不再符合的，撤回", "not-serious", Disclosure.Citation),
    ];

    /// <inheritdoc/>
    protected override DisclosureCorrected Make(Disclosure file, DisclosureFacts facts, MendTerms terms, string number) => new(
        terms.Facts, terms.Limbs.TwoPayCycles, terms.Limbs.TenWorkers, terms.Limbs.HalfMillion, terms.Limbs.Workers,
        facts.Covered.Sum(covered => covered.File.Outstanding) + file.PaidTotal, terms.Reason)
    { On = facts.Today };

    internal static IEnumerable<Precondition> Standing(Disclosure file, DisclosureFacts facts) =>
    [
        new(file.StageOn(facts.Today) is DisclosureStage.Standing or DisclosureStage.Settled, "正在公示", "not-standing", Disclosure.Mending),
        new(file.Proposed.ProposedBy != facts.Actor, "由提出人以外的人决定", "four-eyes", Disclosure.Citation),
    ];
}

/// <summary>撤回公示, whatever is wrong with it; given the reason as the public will read it.</summary>
public sealed class WithdrawDisclosureStep() : DisclosureStep<string, DisclosureWithdrawn>(new StepCard("withdraw-disclosure", "撤回公示")
{
    Action = "WithdrawDisclosure",
    ActionWords = "撤回公示",
    Roles = [Role.Supervisor],
    Page = "/Approvals/DisclosureMending",
    Law = Disclosure.Mending,
    Place = 40,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Disclosure file, DisclosureFacts facts) => CorrectDisclosureStep.Standing(file, facts);

    /// <inheritdoc/>
    protected override DisclosureWithdrawn Make(Disclosure file, DisclosureFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
