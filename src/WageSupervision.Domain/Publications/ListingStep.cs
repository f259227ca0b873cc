using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>What the gates of a listing must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Actor">Who would take the step.</param>
/// <param name="Case">The case it was proposed from, with what was judged again since.</param>
/// <param name="LaterCases">Numbers of cases with arrears of the enterprise that were opened while it was listed.</param>
/// <param name="Calendar">Working days.</param>
public sealed record ListingFacts(DateOnly Today, Guid Actor, JudgedCase Case, IReadOnlyList<string> LaterCases, WorkCalendar Calendar)
{
    /// <summary>
    /// The day on which the last of the arrears arrived, or on which the findings were judged again and nothing was left of them; <c>null</c> while
    /// something is owed.
    /// </summary>
    public DateOnly? CorrectedOn => Case.File.Outstanding == 0 ? Case.File.LastPaidOn ?? Case.File.Events.OfType<IRevisesArrears>().LastOrDefault()?.On : null;
}

/// <summary>What a step of a listing is given; each asks for its own, and what a form may leave empty is nullable.</summary>
/// <param name="Text">What is said, or why.</param>
/// <param name="EvidenceId">A file, or <c>null</c>.</param>
/// <param name="Adopted">Whether the objections are right.</param>
/// <param name="Repeated">Whether wages were in arrears again while it was listed.</param>
/// <param name="Prosecuted">Whether criminal proceedings are underway or it was found guilty.</param>
/// <param name="Seen">How many objections there were when the answer was written; one that came since is not answered unread.</param>
public sealed record ListingTerms(
    string Text, Guid? EvidenceId = null, bool? Adopted = null, bool? Repeated = null, bool? Prosecuted = null, int? Seen = null);

/// <summary>A step of a listing. Whoever withdrew from the case takes none.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class ListingStep<TTerms, TEvent>(StepCard card) : Step<DishonestListing, ListingFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(DishonestListing file, ListingFacts facts) => CaseConditions.Recused(facts.Case.File, facts.Actor);
}

/// <summary>Cards of the steps by who takes them, and the preconditions that several share.</summary>
internal static class ListingCards
{
    private static readonly ListDesk Enterprise = new("SpeakOnListing", "就失信联合惩戒名单提出异议、承诺、申请", Role.EnterpriseFiler, "/Enterprise/Listing");
    private static readonly ListDesk Inspector = new("ActOnListing", "办理失信联合惩戒名单", Role.Inspector, "/Listings/Act");
    private static readonly ListDesk Supervisor = new("DecideListing", "审定失信联合惩戒名单", Role.Supervisor, "/Approvals/Listing");

    internal static StepCard ByEnterprise(string name, string title, string law, int place) => Enterprise.Card(name, title, law, place);

    internal static StepCard ByInspector(string name, string title, string law, int place) => Inspector.Card(name, title, law, place);

    internal static StepCard BySupervisor(string name, string title, string law, int place, string? series = null) =>
        Supervisor.Card(name, title, law, place, series);

    internal static Precondition Undecided(DishonestListing file)
    {
        var once = file.Decision is { } yes ? $"没有决定过（{yes.On:yyyy-MM-dd} 已决定列入）"
            : file.Declined is { } no ? $"没有决定过（{no.On:yyyy-MM-dd} 已决定不予列入）" : "没有决定过";
        return new(file.Decision is null && file.Declined is null, once, "already-decided", DishonestListing.Deciding);
    }

    internal static Precondition Listed(DishonestListing file, ListingFacts facts) => new(
        file.StageOn(facts.Today) == ListStage.Standing, "在名单上", "not-listed", DishonestListing.Removal);

    internal static Precondition AnotherThan(Guid? person, Guid actor, string who, string law) => new(person != actor, $"由{who}以外的人决定", "four-eyes", law);

    internal static Precondition Corrected(ListingFacts facts) => new(
        facts.CorrectedOn is not null, "拖欠的工资已经付清并核实", "not-corrected", DishonestListing.Removal);

    internal static Precondition SixMonths(DishonestListing file, ListingFacts facts)
    {
        var from = file.RemovableFrom(facts.CorrectedOn);
        var when = from is { } first ? $"（{first:yyyy-MM-dd} 起）" : "";
        return new(from <= facts.Today, $"改正以后在名单上满 {DishonestListing.MonthsBeforeRemoval} 个月{when}", "six-months", DishonestListing.Removal);
    }

    internal static Precondition Promised(DishonestListing file, string law) =>
        new(file.Promise is not null, "已经作出不再拖欠农民工工资的书面信用承诺", "no-promise", law);
}
