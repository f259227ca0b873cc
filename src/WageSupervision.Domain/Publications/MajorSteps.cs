using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>How a case was dealt with, from its events: decisions that were served and stand, a transfer to the police that did not come back.</summary>
public static class MajorHandlings
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MajorHandling> Of(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<MajorHandling> handled = [];
        if (file is { Penalty: { } penalty, PenaltyService: { } served })
        {
            handled.Add(new(penalty.DecisionNumber, served.On, $"{Sanction.Words(file.Fine.Amount)}（行政处罚决定书 {penalty.DecisionNumber}）"));
        }

        if (file.Handling is { Decision: { } decision, Service: { } service })
        {
            handled.Add(new(decision.DecisionNumber, service.On,
                $"责令支付工资 {Money.Show(decision.Wages())} 元，加付赔偿金 {Money.Show(decision.Added())} 元（行政处理决定书 {decision.DecisionNumber}）"));
        }

        if (file.Police is { Sent: { } sent, IsUnderway: true })
        {
            handled.Add(new(sent.TransferNumber, sent.On, $"移送{sent.Police}（{sent.TransferNumber}）"));
        }

        return handled;
    }
}

/// <summary>What the gate of a proposal must know.</summary>
/// <param name="Case">What the gates of the case know.</param>
/// <param name="Incidents">Numbers of the mass or extreme incidents that were opened from the case.</param>
public sealed record MajorProposalFacts(CaseFacts Case, IReadOnlyList<string> Incidents);

/// <summary>What a proposal is given.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Category">Which of the grave breaches; <c>null</c> where it is left empty.</param>
/// <param name="Facts">What the case does not know as data.</param>
/// <param name="Enterprise">Whom it names.</param>
public sealed record MajorProposalTerms(Guid CaseId, MajorCategory? Category, string Facts, DisclosedEnterprise Enterprise);

/// <summary>提出社会公布, from a case that was investigated and decided.</summary>
public sealed class ProposeMajorStep() : Step<SupervisionCase, MajorProposalFacts, MajorProposalTerms, MajorProposed>(new StepCard("major", "提出社会公布")
{
    Action = "ProposeMajor",
    ActionWords = "提出重大违法行为社会公布",
    Roles = [Role.Inspector],
    Page = "/Cases/MajorNotice",
    Law = MajorNotice.Rules,
    Place = 94,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, MajorProposalFacts facts, MajorProposalTerms terms)
    {
        var fault = terms.Category switch
        {
            MajorCategory.Arrears when file.Owed == 0 => "本案没有查实的欠薪，请选择别的情形。",
            MajorCategory.Transferred when !(file.Police.Sent is not null && file.Police.IsUnderway) => "本案没有移送公安机关，或者已经退回，请选择别的情形。",
            MajorCategory.SocialInfluence when facts.Incidents.Count == 0 => "本案没有登记过群体性、极端事件；有的，请先在重大事件里登记。",
            MajorCategory.Arrears or MajorCategory.Transferred or MajorCategory.SocialInfluence or null => null,
            _ when file.Breaches.Found.Count == 0 => "本案没有查实过欠薪以外的违法行为；有的，请先在案件里登记查实，办理以后再公布。",
            _ => null,
        };
        if (fault is not null)
        {
            yield return new("category-without-fact", MajorNotice.Rules, fault, "Category");
        }

        if (terms.Category is not (null or MajorCategory.Arrears or MajorCategory.Transferred) && terms.Facts.Length == 0)
        {
            yield return new("no-facts", MajorNotice.Rules, "案件里没有这种情形的数据，请写明主要违法事实。", "Facts");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(SupervisionCase file, MajorProposalFacts facts) => CaseConditions.Recused(file, facts.Case.Actor);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, MajorProposalFacts facts) =>
    [
        new(MajorHandlings.Of(file).Count > 0, "已经查处：处罚或者行政处理决定已经送达，或者已经移送公安机关", "not-decided", MajorNotice.Rules),
        new(file.Revoked is null, "没有撤销立案", "case-revoked", MajorNotice.Rules),
        CaseConditions.OfUnit(file),
        CaseConditions.NoStrike(file),
        new(file.Lists.MajorId is null, "本案没有正在办理或者已经公布的", "already-published", MajorNotice.Rules),
    ];

    /// <inheritdoc/>
    protected override MajorProposed Make(SupervisionCase file, MajorProposalFacts facts, MajorProposalTerms terms, string number) => new(
        terms.CaseId, terms.Category!.Value, file.Owed > 0 ? file.Workers : 0, file.Owed, terms.Facts, MajorHandlings.Of(file), terms.Enterprise,
        facts.Case.Actor)
    { On = facts.Case.Today };
}

/// <summary>What the gates of an entry must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who would take the step.</param>
/// <param name="Case">The case it was proposed from.</param>
/// <param name="Calendar">Working days.</param>
public sealed record MajorFacts(DateOnly Today, Guid Actor, SupervisionCase Case, WorkCalendar Calendar);

/// <summary>What a step of an entry is given; each asks for its own, and what a form may leave empty is nullable.</summary>
/// <param name="Text">What is said, or why.</param>
/// <param name="EvidenceId">A file, or <c>null</c>.</param>
/// <param name="Adopted">Whether the objections are right.</param>
/// <param name="Seen">How many objections there were when the answer was written; one that came since is not answered unread.</param>
/// <param name="Facts">What the case does not know as data, corrected; <c>null</c> where it stays.</param>
public sealed record MajorTerms(string Text, Guid? EvidenceId = null, bool? Adopted = null, int? Seen = null, string? Facts = null);

/// <summary>A step of an entry. Whoever withdrew from the case takes none.</summary>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class MajorStep<TEvent>(StepCard card) : Step<MajorNotice, MajorFacts, MajorTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(MajorNotice file, MajorFacts facts) => CaseConditions.Recused(facts.Case, facts.Actor);

    /// <summary>Nobody has decided yet, and it is another person than the proposer.</summary>
    protected static IEnumerable<Precondition> Undecided(MajorNotice file, MajorFacts facts) =>
    [
        new(file.Stage == ListStage.Proposed, "没有审定过", "already-decided", MajorNotice.Rules), ByAnother(file, facts),
    ];

    /// <summary>It is another person than the proposer.</summary>
    protected static Precondition ByAnother(MajorNotice file, MajorFacts facts) =>
        ListingCards.AnotherThan(file.Proposed.ProposedBy, facts.Actor, "提出人", MajorNotice.Rules);
}
