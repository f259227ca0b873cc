using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Orders;

/// <summary>Where an order to file periodically stands on a day.</summary>
public enum FilingOrderStage
{
    /// <summary>待审定.</summary>
    Proposed,

    /// <summary>待送达.</summary>
    ToBeServed,

    /// <summary>执行中.</summary>
    Standing,

    /// <summary>期满，自行结束.</summary>
    Ended,

    /// <summary>不予责令.</summary>
    Declined,
}

/// <summary>责令定期申报工资支付情况（第三十条第一款）. The fold of its events; it ends by itself after its last month.</summary>
public sealed class FilingOrder : Aggregate, IRebuilt<FilingOrder>
{
    /// <summary>The longest that one order may run. The Order sets no limit; see docs/regulation/interpretations.md.</summary>
    public const int MostMonths = 12;

    internal const string Citation = "《浙江省企业工资支付管理办法》第三十条";

    private FilingOrder(FilingOrderProposed proposed) => Proposed = proposed;

    /// <summary>提出.</summary>
    public FilingOrderProposed Proposed { get; }

    /// <summary>审定, or <c>null</c>.</summary>
    public FilingOrderApproved? Approved { get; private set; }

    /// <summary>不予责令, or <c>null</c>.</summary>
    public FilingOrderDeclined? Declined { get; private set; }

    /// <summary>送达, or <c>null</c>.</summary>
    public FilingOrderServed? Served { get; private set; }

    /// <summary>First wage month.</summary>
    public YearMonth First => YearMonth.Of(Proposed.FirstMonth);

    /// <summary>Last wage month, inclusive.</summary>
    public YearMonth Last => YearMonth.Of(Proposed.LastMonth);

    /// <inheritdoc/>
    public static FilingOrder From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<FilingOrder, FilingOrderProposed>(history, proposed => new FilingOrder(proposed));

    /// <summary>What is wrong with a first month: it is over or too far ahead; <c>null</c> where nothing is.</summary>
    public static ProcedureRuleException? FaultOfFirst(DateOnly today, YearMonth first)
    {
        var now = YearMonth.Of(today);
        return first >= now.AddMonths(-1) && first <= now.AddMonths(1) ? null : new(
            "first-month", Citation,
            $"第一个月应当是 {now.AddMonths(-1)}、{now} 或者 {now.AddMonths(1)}：更早的月份已经过了申报的时候，更晚的请到时再责令。", "FirstMonth");
    }

    /// <summary>What is wrong with a last month: the term is none, or too long; <c>null</c> where nothing is.</summary>
    public static ProcedureRuleException? FaultOfLast(YearMonth first, YearMonth last)
    {
        var longest = first.AddMonths(MostMonths - 1);
        return last >= first && last <= longest ? null : new(
            "last-month", Citation,
            $"最后一个月应当在 {first} 到 {longest} 之间（最长 {MostMonths} 个月）；期满还需要的，重新核对事实后再责令。", "LastMonth");
    }

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case FilingOrderApproved approved:
                Approved = approved;
                break;
            case FilingOrderDeclined declined:
                Declined = declined;
                break;
            case FilingOrderServed served:
                Served = served;
                break;
            default:
                break;
        }
    }

    /// <summary>Where it stands on a day: it ends with the month in which its last filing falls due.</summary>
    public FilingOrderStage StageOn(DateOnly today) => this switch
    {
        { Declined: not null } => FilingOrderStage.Declined,
        { Approved: null } => FilingOrderStage.Proposed,
        _ when YearMonth.Of(today) > Last.AddMonths(1) => FilingOrderStage.Ended,
        { Served: null } => FilingOrderStage.ToBeServed,
        _ => FilingOrderStage.Standing,
    };

    /// <summary>What must hold before somebody decides either way.</summary>
    internal IEnumerable<Precondition> Undecided(Guid decider) =>
    [
        new(Approved is null && Declined is null, "没有审定过", "already-decided", Citation),
        new(Proposed.ProposedBy != decider, "由提出人以外的人审定", "four-eyes", Citation),
    ];

    /// <summary>The last day on which anything falls due under it. Served on that day or later, it binds to nothing.</summary>
    public static DateOnly LastDueOn(DateOnly lastMonth, int dueDay, WorkCalendar calendar) =>
        FilingDuties.DueOn(YearMonth.Of(lastMonth), dueDay, calendar).DueOn;

    /// <summary>The last day on which anything falls due under this order.</summary>
    public DateOnly LastDueOn(WorkCalendar calendar) => LastDueOn(Proposed.LastMonth, Proposed.DueDay, calendar);
}
