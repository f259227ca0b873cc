using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation;

namespace WageSupervision.Domain.Duties;

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
public sealed class FilingOrder
{
    /// <summary>The longest that one order may run. The Order sets no limit; see docs/regulation/interpretations.md.</summary>
    public const int MostMonths = 12;

    private const string Citation = "《浙江省企业工资支付管理办法》第三十条";

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

    /// <summary>Rebuilds an order from its events.</summary>
    /// <exception cref="ArgumentException">The first event is no <see cref="FilingOrderProposed"/>.</exception>
    public static FilingOrder From(IEnumerable<ProcedureEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        FilingOrder? built = null;
        foreach (var recorded in history)
        {
            built ??= new FilingOrder(recorded as FilingOrderProposed ?? throw new ArgumentException("an order begins by being proposed", nameof(history)));
            built.Apply(recorded);
        }

        return built ?? throw new ArgumentException("an order has events", nameof(history));
    }

    /// <summary>What must hold before it is proposed.</summary>
    /// <param name="file">The case.</param>
    /// <param name="serious">Whether the enterprise's open arrears are serious today.</param>
    /// <param name="none">Whether the enterprise has no order that waits or stands.</param>
    public static Gate ToPropose(SupervisionCase file, bool serious, bool none)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new("filing-order", "责令定期申报",
        [
            new(file.ClosedOn is null, "案件没有结案", "case-closed", Citation),
            new(file.Revisions.Count == 0, "重新核对过的发现都已采用新的结论", "findings-rejudged", "《劳动保障监察条例》第十七条"),
            new(serious, "企业尚欠的工资至少符合第三十条第二款三种情形之一", "not-serious", Citation),
            new(none, "企业没有待审定、待送达或者执行中的责令定期申报", "already-ordered", Citation),
        ]);
    }

    /// <summary>Proposes an order.</summary>
    /// <exception cref="ProcedureRuleException">A month lies outside what can be ordered.</exception>
    public static FilingOrderProposed Propose(DateOnly today, FilingOrderProposed particulars)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        CheckFirst(today, particulars.FirstMonth);
        CheckLast(particulars.FirstMonth, particulars.LastMonth);
        return particulars with { On = today };
    }

    /// <summary>Whether an order made today can begin with that month.</summary>
    public static bool CanBeginWith(DateOnly today, DateOnly first)
    {
        var (month, now) = (YearMonth.Of(first), YearMonth.Of(today));
        return month >= now.AddMonths(-1) && month <= now.AddMonths(1);
    }

    /// <summary>Refuses a first month that is over.</summary>
    public static void CheckFirst(DateOnly today, DateOnly first)
    {
        if (!CanBeginWith(today, first))
        {
            var now = YearMonth.Of(today);
            throw new ProcedureRuleException("first-month", Citation, $"第一个月应当是 {now.AddMonths(-1)}、{now} 或者 {now.AddMonths(1)}：更早的月份已经过了申报的时候，更晚的请到时再责令。", "FirstMonth");
        }
    }

    /// <summary>Refuses a term that is none, or too long.</summary>
    public static void CheckLast(DateOnly first, DateOnly last)
    {
        var (from, until) = (YearMonth.Of(first), YearMonth.Of(last));
        if (until < from || until > from.AddMonths(MostMonths - 1))
        {
            throw new ProcedureRuleException("last-month", Citation, $"最后一个月应当在 {from} 到 {from.AddMonths(MostMonths - 1)} 之间（最长 {MostMonths} 个月）；期满还需要的，重新核对事实后再责令。", "LastMonth");
        }
    }

    /// <summary>Adds an event that has been recorded.</summary>
    public void Apply(ProcedureEvent recorded)
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

    /// <summary>What must hold before somebody decides.</summary>
    public Gate ToDecide(Guid decider) => new("decide-filing-order", "审定责令定期申报",
    [
        new(Approved is null && Declined is null, "没有审定过", "already-decided", Citation),
        new(Proposed.ProposedBy != decider, "由提出人以外的人审定", "four-eyes", Citation),
    ]);

    /// <summary>The last day on which anything falls due under it. Served on that day or later, it binds to nothing.</summary>
    public static DateOnly LastDueOn(DateOnly lastMonth, int dueDay, WorkCalendar calendar) => FilingDuties.DueOn(YearMonth.Of(lastMonth), dueDay, calendar).DueOn;

    /// <summary>The last day on which anything falls due under this order.</summary>
    public DateOnly LastDueOn(WorkCalendar calendar) => LastDueOn(Proposed.LastMonth, Proposed.DueDay, calendar);

    /// <summary>What must hold before it is made: its grounds still stand, and it can still be carried out.</summary>
    /// <param name="decider">Who decides.</param>
    /// <param name="today">The day of the decision.</param>
    /// <param name="serious">Whether the enterprise's open arrears are serious today.</param>
    /// <param name="caseOpen">Whether the case it was proposed from is still open.</param>
    /// <param name="calendar">Working days.</param>
    public Gate ToApprove(Guid decider, DateOnly today, bool serious, bool caseOpen, WorkCalendar calendar) => new("approve-filing-order", "同意责令定期申报",
    [
        .. ToDecide(decider).Preconditions,
        new(caseOpen, "提出责令的案件没有结案；已经结案的，请写明理由，不予责令", "case-closed", Citation),
        new(serious, "扣除已核实的清偿，今天仍至少符合第二款三种情形之一", "not-serious", Citation),
        new(today < LastDueOn(calendar), "今天以后还有到期的申报；都已经到期的，请不予责令，由监察员改月份后重新提出", "nothing-left", Citation),
    ]);

    /// <summary>What must hold before its service is recorded.</summary>
    public Gate ToServe() => new("filing-order-service", "登记责令定期申报决定书送达",
    [
        new(Approved is not null, "决定书已经审定", "not-approved", Citation),
        new(Served is null, "决定书尚未登记送达", "already-served", Citation),
    ]);

    /// <summary>审定, through the gate of <see cref="ToApprove"/>.</summary>
    public static FilingOrderApproved Approve(Gate toApprove, DateOnly today, string number)
    {
        ArgumentNullException.ThrowIfNull(toApprove);
        toApprove.Enter();
        return new FilingOrderApproved(number) { On = today };
    }

    /// <summary>不予责令.</summary>
    public FilingOrderDeclined Decline(DateOnly today, Guid decider, string reason)
    {
        ToDecide(decider).Enter();
        return new FilingOrderDeclined(reason) { On = today };
    }

    /// <summary>送达.</summary>
    /// <exception cref="ProcedureRuleException">Not approved, served already, on a day that cannot be, or on one after which nothing falls due.</exception>
    public FilingOrderServed Serve(DateOnly today, DateOnly on, ServiceMethod method, string receivedBy, WorkCalendar calendar)
    {
        ToServe().Enter();
        if (on < Approved!.On || on > today)
        {
            throw new ProcedureRuleException("service-day", "《民事诉讼法》第八十七条", "送达日期应当在决定书作出之日到今天之间，请核对送达回证。", "ServedOn");
        }

        if (LastDueOn(calendar) is var last && on >= last)
        {
            throw new ProcedureRuleException("nothing-left", Citation, $"最后一个月的申报在 {last:yyyy-MM-dd} 到期，那天和以后送达的没有月份可以执行，不用再送达。在那以前送达的，请填写送达回证上的日期；没有送达过、现在仍属于严重拖欠的，请在案件里重新提出责令定期申报。", "ServedOn");
        }

        return new FilingOrderServed(method, receivedBy) { On = on };
    }
}
