using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Projects;

/// <summary>A fact that stands, with where it comes from.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Fact">What it says.</param>
/// <param name="Source">By what it is known.</param>
/// <param name="Note">Which paper, or by what an officer checked it.</param>
/// <param name="On">The day it was recorded.</param>
/// <param name="Sequence">The number of the event that recorded it: who did stands there.</param>
public sealed record StandingFact(Guid FactId, ProjectFact Fact, FactSource Source, string Note, DateOnly On, int Sequence);

/// <summary>A party with its price.</summary>
/// <param name="Who">The party.</param>
/// <param name="Price">What it is to be paid and was paid, or <c>null</c>.</param>
public sealed record ProjectParty(PartyFact Who, PriceFact? Price)
{
    /// <summary>The party.</summary>
    public Guid PartyId => Who.PartyId;

    /// <summary>As what it takes part.</summary>
    public PartyRole Role => Who.Role;

    /// <summary>Its name.</summary>
    public string Name => Who.Name;

    /// <summary>Yuan that whoever gave it the work has not paid, never below 0; <c>null</c> where that is not known.</summary>
    public decimal? UnpaidPrice => Price is { ContractSum: { } sum, PaidIn: { } paid } ? Math.Max(0, sum - paid) : null;
}

/// <summary>A building project: who takes part, by what contracts, with which safeguards of wages. The fold of its events.</summary>
public sealed class Project : Aggregate, IRebuilt<Project>
{
    /// <summary>Working days within which a used deposit is filled up again (人社部发〔2021〕65号; taken from a second hand, not checked).</summary>
    public const int RefillWorkingDays = 10;

    private readonly List<StandingFact> said = [];
    private List<StandingFact> facts = [];
    private readonly List<FactProposed> proposals = [];

    private Project(ProjectRecorded recorded) => Recorded = recorded;

    /// <summary>登记.</summary>
    public ProjectRecorded Recorded { get; }

    /// <summary>What is known, oldest first.</summary>
    public IReadOnlyList<StandingFact> Facts => facts;

    /// <summary>What parties declared and nobody has decided on.</summary>
    public IReadOnlyList<FactProposed> Proposals => proposals;

    /// <summary>Who takes part, each below whoever gave it the work.</summary>
    public IReadOnlyList<ProjectParty> Parties => [.. facts.Select(each => each.Fact).OfType<PartyFact>().OrderBy(party => party.Role)
        .Select(party => new ProjectParty(party, facts.Select(each => each.Fact).OfType<PriceFact>().LastOrDefault(price => price.PartyId == party.PartyId)))];

    /// <summary>工资专用账户, or <c>null</c> where none is known.</summary>
    public AccountFact? Account => The<AccountFact>();

    /// <summary>工资保证金, or <c>null</c> where none is known.</summary>
    public DepositFact? Deposit => The<DepositFact>();

    /// <summary>工程完工, or <c>null</c>.</summary>
    public CompletionFact? Completion => The<CompletionFact>();

    /// <summary>Yuan of the deposit that were used and not filled up again.</summary>
    public decimal ToRefill => Math.Max(0, All<DepositUseFact>().Sum(use => use.Amount) - All<DepositRefillFact>().Sum(refill => refill.Amount));

    // What was filled up goes to the oldest use; a later one does not put off what was due before.
    private DateOnly? FirstToRefill
    {
        get
        {
            var refilled = All<DepositRefillFact>().Sum(refill => refill.Amount);
            return All<DepositUseFact>().OrderBy(use => use.UsedOn).FirstOrDefault(use => (refilled -= use.Amount) < 0)?.UsedOn;
        }
    }

    /// <inheritdoc/>
    public static Project From(IEnumerable<ProcedureEvent> history) => Rebuild<Project, ProjectRecorded>(history, recorded => new Project(recorded));

    /// <summary>The party of that id, or <c>null</c>.</summary>
    public ProjectParty? Party(Guid partyId) => Parties.FirstOrDefault(party => party.PartyId == partyId);

    /// <summary>The name of a party.</summary>
    public string NameOf(Guid partyId) => Party(partyId)?.Name ?? "（已撤下的单位）";

    /// <summary>A party, and above it whoever gave the work, as far as that is known.</summary>
    public IReadOnlyList<ProjectParty> PathUp(Guid partyId)
    {
        List<ProjectParty> path = [];
        for (var at = Party(partyId); at is not null && !path.Contains(at); at = at.Who.GivenBy is { } giver ? Party(giver) : null)
        {
            path.Add(at);
        }

        return path;
    }

    /// <summary>The fact of a kind that stands once, or <c>null</c>.</summary>
    public TFact? The<TFact>()
        where TFact : ProjectFact => All<TFact>().LastOrDefault();

    /// <summary>All facts of a kind that stand.</summary>
    public IEnumerable<TFact> All<TFact>()
        where TFact : ProjectFact => facts.Select(each => each.Fact).OfType<TFact>();

    /// <summary>The clocks of the project, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<ProcedureClock> clocks = [];
        if (FirstToRefill is { } used && calendar.AddWorkingDays(used, RefillWorkingDays) is { } refill)
        {
            clocks.Add(new("补足工资保证金", refill, "人社部发〔2021〕65号（十个工作日，出自二手摘要，没有核对原文）", Running: true));
        }

        if (Deposit is { ValidUntil: { } until } && Completion is null)
        {
            clocks.Add(new("保函到期", until, "保函所定", Running: true));
        }

        return [.. clocks.OrderBy(clock => clock.DueOn)];
    }

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case FactRecorded fact:
                Stand(new(fact.FactId, fact.Fact, fact.Source, fact.Note, fact.On, History.Count));
                break;
            case FactProposed proposed:
                proposals.Add(proposed);
                break;
            case FactConfirmed confirmed when proposals.Find(each => each.FactId == confirmed.FactId) is { } proposed:
                proposals.Remove(proposed);
                Stand(new(proposed.FactId, proposed.Fact, FactSource.Enterprise, confirmed.Checked, confirmed.On, History.Count));
                break;
            case FactDeclined declined:
                proposals.RemoveAll(each => each.FactId == declined.FactId);
                break;
            case FactWithdrawn withdrawn:
                said.RemoveAll(each => each.FactId == withdrawn.FactId);
                Settle();
                break;
            default:
                break;
        }
    }

    private void Stand(StandingFact standing)
    {
        said.Add(standing);
        Settle();
    }

    // Of one key the last stands. Where that was a mistake and is taken back, what it had replaced stands again.
    private void Settle()
    {
        var last = said.Where(each => each.Fact.KeyOf().Length > 0).GroupBy(each => each.Fact.KeyOf()).ToDictionary(same => same.Key, same => same.Last());
        facts = [.. said.Where(each => each.Fact.KeyOf() is not { Length: > 0 } key || last[key] == each)];
    }
}
