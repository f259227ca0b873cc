using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>
/// 列入拖欠农民工工资失信联合惩戒对象名单 (人社部令第45号), from its proposal to its end. The fold of its events; it ends by itself after three years.
/// </summary>
public sealed class DishonestListing : Aggregate, IRebuilt<DishonestListing>, IHearsObjections
{
    /// <summary>The clock that is the enterprise's own, by its title.</summary>
    public const string ObjectionClock = "企业提出异议";

    /// <summary>企业提出异议的期间，和核实答复异议的期限：五个工作日（第六条）.</summary>
    public const int WorkingDaysToObject = 5;

    /// <summary>作出列入决定的期限，和可以延长的期限：二十个工作日（第八条）.</summary>
    public const int WorkingDaysToDecide = 20;

    /// <summary>列入期限：三年（第十一条）.</summary>
    public const int Years = 3;

    /// <summary>改正以后在名单上满几个月可以申请提前移出：六个月（第十二条）.</summary>
    public const int MonthsBeforeRemoval = 6;

    /// <summary>决定是否提前移出的期限：十五个工作日（第十四条）.</summary>
    public const int WorkingDaysToDecideRemoval = 15;

    /// <summary>移出名单、停止公布的期限：十个工作日（第十七条）.</summary>
    public const int WorkingDaysToTakeDown = 10;

    private const string Rules = "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》";
    internal const string Grounds = $"{Rules}第五条";
    internal const string Hearing = $"{Rules}第六条";
    internal const string Sparing = $"{Rules}第七条";
    internal const string Deciding = $"{Rules}第八条";
    internal const string Term = $"{Rules}第十一条";
    internal const string Removal = $"{Rules}第十二条";
    internal const string NoRemoval = $"{Rules}第十三条";
    internal const string RemovalTerm = $"{Rules}第十四条";
    internal const string Restoring = $"{Rules}第十五条";
    internal const string Revoking = $"{Rules}第十六条";
    internal const string TakingDown = $"{Rules}第十七条";

    private readonly Dictionary<ListingDocument, ListingServed> services = [];

    private DishonestListing(ListingProposed proposed) => Proposed = proposed;

    /// <summary>提出列入.</summary>
    public ListingProposed Proposed { get; }

    /// <summary>Objections, answered ones too.</summary>
    public int Objections { get; private set; }

    /// <summary>When the oldest objection came that is not answered yet, or <c>null</c>.</summary>
    public DateOnly? OpenObjection { get; private set; }

    /// <summary>Whether an objection was found to be right.</summary>
    public bool ObjectionAdopted { get; private set; }

    /// <summary>The written promise, or <c>null</c>; that of before a restoration was broken by what was hidden, and counts no more.</summary>
    public ListingPromised? Promise { get; private set; }

    /// <summary>提请延长 that waits for its decision, or <c>null</c>.</summary>
    public ListingTimeAsked? TimeAsked { get; private set; }

    /// <summary>Whether the time to decide was extended.</summary>
    public bool Extended { get; private set; }

    /// <summary>列入决定, or <c>null</c>.</summary>
    public Listed? Decision { get; private set; }

    /// <summary>不予列入, or <c>null</c>.</summary>
    public ListingDeclined? Declined { get; private set; }

    /// <summary>From when its term runs: the decision, or that by which it was restored; <c>null</c> while it is not listed.</summary>
    public DateOnly? ListedOn { get; private set; }

    /// <summary>The last day on the list, inclusive, unless it ends earlier; <c>null</c> while it is not listed.</summary>
    public DateOnly? StandsUntil { get; private set; }

    /// <summary>An application for early removal that is not decided, or <c>null</c>.</summary>
    public RemovalApplied? Application { get; private set; }

    /// <summary>What was found of it, or <c>null</c>.</summary>
    public RemovalExamined? Examined { get; private set; }

    /// <summary>提前移出, or <c>null</c> (also after it was restored).</summary>
    public RemovalDecided? Removed { get; private set; }

    /// <summary>提请恢复 that waits for its decision, or <c>null</c>.</summary>
    public RestorationProposed? Restoration { get; private set; }

    /// <summary>The order it rests on was revoked.</summary>
    public ListingOrderRevoked? OrderRevoked { get; private set; }

    /// <summary>The service of the order it rests on was struck.</summary>
    public ListingServiceStruck? ServiceStruck { get; private set; }

    /// <summary>Whether the order to pay that it rests on was neither revoked nor lost its service.</summary>
    public bool OrderStands => OrderRevoked is null && ServiceStruck is null;

    /// <summary>撤销列入决定, or <c>null</c>.</summary>
    public ListingRevoked? Revoked { get; private set; }

    /// <summary>Taken down since its end, or <c>null</c>.</summary>
    public ListingTakenDown? TakenDown { get; private set; }

    /// <summary>The last change that takes effect by a paper of its own: revoked or restored; <c>null</c> where there was none.</summary>
    public ProcedureEvent? Change => Events.LastOrDefault(each => each is ListingRevoked or ListingRestored);

    /// <inheritdoc/>
    public static DishonestListing From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<DishonestListing, ListingProposed>(history, proposed => new DishonestListing(proposed));

    /// <summary>The service of a document as it stands now, or <c>null</c>.</summary>
    public ListingServed? ServiceOf(ListingDocument document) => services.GetValueOrDefault(document);

    /// <summary>The documents that were made and not served, in their order.</summary>
    public IReadOnlyList<ListingDocument> ToServe =>
    [
        .. new (ListingDocument Document, bool Made)[]
        {
            (ListingDocument.Notice, Decision is null && Declined is null), (ListingDocument.Decision, Decision is not null),
            (ListingDocument.Removal, Last<RemovalDecided>() is not null), (ListingDocument.Change, Change is not null),
        }.Where(each => each.Made && !services.ContainsKey(each.Document)).Select(each => each.Document),
    ];

    /// <summary>Where it stands on a day.</summary>
    public ListStage StageOn(DateOnly today) => this switch
    {
        { Declined: not null } => ListStage.Declined,
        { Revoked: not null } => ListStage.Revoked,
        { Decision: null } => ListStage.Proposed,
        { Removed: not null } => ListStage.Ended,
        _ => today > StandsUntil ? ListStage.Ended : ListStage.Standing,
    };

    /// <summary>The last day on which it was on the list; <c>null</c> while it is, and where it never was.</summary>
    public DateOnly? EndedOn(DateOnly today) => StageOn(today) switch
    {
        ListStage.Revoked when Decision is not null => Revoked!.On,
        ListStage.Ended => Removed?.On ?? StandsUntil,
        _ => null,
    };

    /// <summary>The last day to object, inclusive; <c>null</c> before the service, and where the calendar of the year is not published.</summary>
    public DateOnly? LastDayToObject(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);

        // One that was recorded late was not seen in the portal before.
        return ServiceOf(ListingDocument.Notice) is { } served
            ? calendar.AddWorkingDays(served.Proof.RecordedOn > served.On ? served.Proof.RecordedOn : served.On, WorkingDaysToObject) : null;
    }

    /// <summary>The last day to decide, inclusive; counted Monday to Friday where the calendar of the year is not published.</summary>
    public DateOnly DecideBy(WorkCalendar calendar) => ToDecide(calendar).DueOn;

    /// <summary>
    /// The first day on which an early removal is possible, given the day the arrears were paid in full: the day after six months on the list since then;
    /// <c>null</c> while it is not listed or they are not paid.
    /// </summary>
    public DateOnly? RemovableFrom(DateOnly? correctedOn) => (ListedOn, correctedOn) is ({ } listed, { } corrected)
        ? (corrected > listed ? corrected : listed).AddMonths(MonthsBeforeRemoval).AddDays(1) : null;

    /// <summary>The clocks that run on a day, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks(WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        List<ProcedureClock> clocks = [];
        if (StageOn(today) == ListStage.Proposed)
        {
            clocks.Add(ToDecide(calendar));
            if (LastDayToObject(calendar) is { } last)
            {
                // The enterprise's own: once it is over it is over, and nobody is late.
                clocks.Add(new(ObjectionClock, last, Hearing, today <= last));
            }

            if (OpenObjection is { } since)
            {
                clocks.Add(ListClocks.Working(calendar, "核实、答复异议", since, WorkingDaysToObject, Hearing));
            }
        }

        if (Application is { } applied)
        {
            clocks.Add(ListClocks.Working(calendar, "决定是否提前移出", applied.On, WorkingDaysToDecideRemoval, RemovalTerm));
        }

        if (TakenDown is null && Decision is not null)
        {
            var ended = EndedOn(today);
            clocks.Add(ended is { } day ? ListClocks.Working(calendar, "移出名单、停止公布", day, WorkingDaysToTakeDown, TakingDown)
                : ListClocks.Working(calendar, $"期满（{StandsUntil:yyyy-MM-dd}）移出名单", StandsUntil!.Value, WorkingDaysToTakeDown, TakingDown));
        }

        return [.. clocks.OrderBy(clock => !clock.Running).ThenBy(clock => clock.DueOn)];
    }

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case ListingServed served:
                services[served.Document] = served;
                break;
            case ListingObjected objected:
                (Objections, OpenObjection) = (Objections + 1, OpenObjection ?? objected.On);
                break;
            case ListingObjectionAnswered answered:
                (OpenObjection, ObjectionAdopted) = (null, ObjectionAdopted || answered.Adopted);
                break;
            case ListingPromised promised:
                Promise = promised;
                break;
            case ListingTimeAsked asked:
                TimeAsked = asked;
                break;
            case ListingTimeDecided decided:
                (TimeAsked, Extended) = (null, Extended || decided.Granted);
                break;
            case Listed listed:
                (Decision, ListedOn, StandsUntil, TimeAsked) = (listed, listed.On, listed.StandsUntil, null);
                break;
            case ListingDeclined declined:
                (Declined, TimeAsked) = (declined, null);
                break;
            case RemovalApplied applied:
                (Application, Examined) = (applied, null);
                break;
            case RemovalExamined examined:
                Examined = examined;
                break;
            case RemovalDecided decided:
                (Application, Examined, Removed) = (null, null, decided.Granted ? decided : null);
                services.Remove(ListingDocument.Removal);
                break;
            case RestorationProposed restoration:
                Restoration = restoration;
                break;
            case RestorationDeclined:
                Restoration = null;
                break;
            case ListingRestored restored:
                (Restoration, Removed, TakenDown, Promise, ListedOn, StandsUntil) = (null, null, null, null, restored.On, restored.StandsUntil);
                services.Remove(ListingDocument.Change);
                break;
            case ListingOrderRevoked revoked:
                OrderRevoked = revoked;
                break;
            case ListingServiceStruck struck:
                ServiceStruck = struck;
                break;
            case ListingRevoked revoked:
                (Revoked, Application, Examined, Restoration) = (revoked, null, null, null);
                services.Remove(ListingDocument.Change);
                break;
            case ListingTakenDown down:
                TakenDown = down;
                break;
            default:
                break;
        }
    }

    private ProcedureClock ToDecide(WorkCalendar calendar) => ListClocks.Working(
        calendar, Extended ? "决定是否列入（已延长）" : "决定是否列入", Proposed.Deadline, Extended ? 2 * WorkingDaysToDecide : WorkingDaysToDecide, Deciding);
}
