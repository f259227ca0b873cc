using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Projects;

/// <summary>What is recorded of a project at first.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="RegionCode">The county where it is built.</param>
/// <param name="Place">The address of the site.</param>
/// <param name="Source">By what it is known; <c>null</c> where it is left empty.</param>
public sealed record ProjectTerms(string Name, string RegionCode, string Place, FactSource? Source);

/// <summary>登记工程项目; given today.</summary>
public sealed class RecordProjectStep() : Step<Unbegun, DateOnly, ProjectTerms, ProjectRecorded>(new StepCard("record-project", "登记工程项目")
{
    Action = "RecordProject",
    ActionWords = "登记工程项目",
    Roles = [Role.Inspector],
    Page = "/Projects/New",
    Law = ProjectLaw.Supervision,
    Place = 60,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Unbegun file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override ProjectRecorded Make(Unbegun file, DateOnly facts, ProjectTerms terms, string number) =>
        new(terms.Name, terms.RegionCode, terms.Place, terms.Source!.Value) { On = facts };
}

/// <summary>A fact as a form gives it.</summary>
/// <param name="Fact">The fact; <c>null</c> where the form is incomplete.</param>
/// <param name="Source">By what it is known; <c>null</c> where it is left empty or a party declares it.</param>
/// <param name="Note">Which paper, which person by function.</param>
/// <param name="EnterpriseId">The party that declares it; <c>null</c> where an officer records it.</param>
public sealed record FactTerms(ProjectFact? Fact, FactSource? Source, string Note, long? EnterpriseId = null);

/// <summary>A step on a project; given today.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class ProjectStep<TTerms, TEvent>(StepCard card) : Step<Project, DateOnly, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    private protected static string Shown(Project file, ProjectFact fact) => $"{fact.Title(file)}：{fact.Words(file)}";

    private protected static ProcedureRuleException NoSuchFact() =>
        new("no-such-fact", ProjectLaw.Supervision, "这一条已经有人处理过了，请看“经过”。", "FactId");
}

/// <summary>登记项目的事实.</summary>
public sealed class RecordFactStep() : ProjectStep<FactTerms, FactRecorded>(new StepCard("record-fact", "登记项目的事实")
{
    Action = "RecordProjectFact",
    ActionWords = "登记项目的事实",
    Roles = [Role.Inspector],
    Page = "/Projects/Record",
    Law = ProjectLaw.Supervision,
    Place = 10,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly facts, FactTerms terms) => terms.Fact?.Faults(file, facts) ?? [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Project file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override FactRecorded Make(Project file, DateOnly facts, FactTerms terms, string number) =>
        new(Guid.CreateVersion7(), terms.Fact!, terms.Source!.Value, terms.Note, Shown(file, terms.Fact!)) { On = facts };
}

/// <summary>企业申报项目的事实.</summary>
public sealed class ProposeFactStep() : ProjectStep<FactTerms, FactProposed>(new StepCard("propose-fact", "申报项目的事实")
{
    Action = "ProposeProjectFact",
    ActionWords = "申报项目的事实",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Projects/Propose",
    Law = ProjectLaw.Supervision,
    Place = 20,
})
{
    private const int MostWaiting = 50;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly facts, FactTerms terms) => terms.Fact?.Faults(file, facts) ?? [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Project file, DateOnly facts) =>
        [new(file.Proposals.Count < MostWaiting, $"等待监察员确认的不到 {MostWaiting} 条", "too-many-waiting", ProjectLaw.Supervision)];

    /// <inheritdoc/>
    protected override FactProposed Make(Project file, DateOnly facts, FactTerms terms, string number) =>
        new(Guid.CreateVersion7(), terms.Fact!, terms.EnterpriseId!.Value, terms.Note, Shown(file, terms.Fact!)) { On = facts };
}

/// <summary>Which fact, and why.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Reason">Why, or by what it was checked.</param>
public sealed record FactDecision(Guid FactId, string Reason);

/// <summary>确认企业申报的事实.</summary>
public sealed class ConfirmFactStep() : ProjectStep<FactDecision, FactConfirmed>(new StepCard("confirm-fact", "确认申报的事实")
{
    Action = "DecideProjectFact",
    ActionWords = "确认、不采用或者撤下项目的事实",
    Roles = [Role.Inspector],
    Page = "/Projects/Decide",
    Query = "?step=confirm",
    Law = ProjectLaw.Supervision,
    Place = 30,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly facts, FactDecision terms)
    {
        if (file.Proposals.FirstOrDefault(each => each.FactId == terms.FactId) is not { } proposed)
        {
            return [NoSuchFact()];
        }

        return proposed.Fact.Faults(file, facts).Select(fault => new ProcedureRuleException(
            fault.Code, fault.Citation, "申报以后情况变了，现在不能确认：" + fault.Message));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Project file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override FactConfirmed Make(Project file, DateOnly facts, FactDecision terms, string number) =>
        new(terms.FactId, Shown(file, file.Proposals.First(each => each.FactId == terms.FactId).Fact), terms.Reason) { On = facts };
}

/// <summary>不采用企业申报的事实.</summary>
public sealed class DeclineFactStep() : ProjectStep<FactDecision, FactDeclined>(new StepCard("decline-fact", "不采用申报的事实")
{
    Action = "DecideProjectFact",
    ActionWords = "确认、不采用或者撤下项目的事实",
    Roles = [Role.Inspector],
    Page = "/Projects/Decide",
    Query = "?step=decline",
    Law = ProjectLaw.Supervision,
    Place = 40,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly facts, FactDecision terms) =>
        file.Proposals.Any(each => each.FactId == terms.FactId) ? [] : [NoSuchFact()];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Project file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override FactDeclined Make(Project file, DateOnly facts, FactDecision terms, string number) =>
        new(terms.FactId, file.Proposals.First(each => each.FactId == terms.FactId).Shown, terms.Reason) { On = facts };
}

/// <summary>撤下登记错的事实.</summary>
public sealed class WithdrawFactStep() : ProjectStep<FactDecision, FactWithdrawn>(new StepCard("withdraw-fact", "撤下登记错的事实")
{
    Action = "DecideProjectFact",
    ActionWords = "确认、不采用或者撤下项目的事实",
    Roles = [Role.Inspector],
    Page = "/Projects/Decide",
    Query = "?step=withdraw",
    Law = ProjectLaw.Supervision,
    Place = 50,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(Project file, DateOnly facts, FactDecision terms)
    {
        if (file.Facts.FirstOrDefault(each => each.FactId == terms.FactId) is not { } standing)
        {
            yield return NoSuchFact();
        }
        else if (standing.Fact is PartyFact party && file.Parties.Any(each => each.Who.GivenBy == party.PartyId))
        {
            yield return new("party-gave-work", ProjectLaw.Chain, "还有单位登记为由它交的工程，请先改那些单位。", "FactId");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(Project file, DateOnly facts) => [];

    /// <inheritdoc/>
    protected override FactWithdrawn Make(Project file, DateOnly facts, FactDecision terms, string number) =>
        new(terms.FactId, Shown(file, file.Facts.First(each => each.FactId == terms.FactId).Fact), terms.Reason) { On = facts };
}
