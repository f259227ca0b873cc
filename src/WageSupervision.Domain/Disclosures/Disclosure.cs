using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Disclosures;

/// <summary>Where a disclosure stands on a day.</summary>
public enum DisclosureStage
{
    /// <summary>待审定.</summary>
    Proposed,

    /// <summary>公示中.</summary>
    Standing,

    /// <summary>已清偿，公示即将结束.</summary>
    Settled,

    /// <summary>公示已结束.</summary>
    Ended,

    /// <summary>不予公示.</summary>
    Declined,
}

/// <summary>The public notice of serious arrears (Article 30). The fold of its events; it ends by itself.</summary>
public sealed class Disclosure
{
    /// <summary>公示期：六个月. The Order sets none; see docs/regulation/interpretations.md#30-1.</summary>
    public const int StandsForMonths = 6;

    /// <summary>清偿后继续公示的工作日数：十个工作日, after 人社部令第45号第十七条.</summary>
    public const int WorkingDaysAfterPayment = 10;

    private const string Citation = "《浙江省企业工资支付管理办法》第三十条";

    private Disclosure(DisclosureProposed proposed)
    {
        Proposed = proposed;
    }

    /// <summary>提出公示.</summary>
    public DisclosureProposed Proposed { get; }

    /// <summary>审定, or <c>null</c>.</summary>
    public DisclosureApproved? Approved { get; private set; }

    /// <summary>不予公示, or <c>null</c>.</summary>
    public DisclosureDeclined? Declined { get; private set; }

    /// <summary>Yuan paid since it was proposed.</summary>
    public decimal PaidTotal { get; private set; }

    /// <summary>The last day shown, inclusive, or <c>null</c> while not published.</summary>
    public DateOnly? StandsUntil { get; private set; }

    /// <summary>Yuan still owed.</summary>
    public decimal Outstanding => Math.Max(0, Proposed.Amount - PaidTotal);

    /// <summary>Rebuilds a disclosure from its events.</summary>
    /// <exception cref="ArgumentException">The first event is no <see cref="DisclosureProposed"/>.</exception>
    public static Disclosure From(IEnumerable<ProcedureEvent> history)
    {
        Disclosure? built = null;
        foreach (var recorded in history)
        {
            built ??= new Disclosure(recorded as DisclosureProposed ?? throw new ArgumentException("a disclosure begins by being proposed", nameof(history)));
            built.Apply(recorded);
        }

        return built ?? throw new ArgumentException("a disclosure has events", nameof(history));
    }

    /// <summary>Adds an event that has been recorded.</summary>
    public void Apply(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case DisclosureApproved approved:
                Approved = approved;
                StandsUntil = approved.StandsUntil;
                break;
            case DisclosureDeclined declined:
                Declined = declined;
                break;
            case DisclosurePaymentNoted payment:
                PaidTotal = payment.PaidTotal;
                StandsUntil = payment.StandsUntil;
                break;
            default:
                break;
        }
    }

    /// <summary>Where it stands on the given day.</summary>
    public DisclosureStage StageOn(DateOnly today) => this switch
    {
        { Declined: not null } => DisclosureStage.Declined,
        { Approved: null } => DisclosureStage.Proposed,
        _ when today > StandsUntil => DisclosureStage.Ended,
        { Outstanding: 0 } => DisclosureStage.Settled,
        _ => DisclosureStage.Standing,
    };

    /// <summary>What must hold before somebody decides.</summary>
    public Gate ToDecide(Guid decider) => new("decide", "审定公示",
    [
        new(Approved is null && Declined is null, Approved is { } yes ? $"没有审定过（{yes.On:yyyy-MM-dd} 已同意公示）" : Declined is { } no ? $"没有审定过（{no.On:yyyy-MM-dd} 已决定不予公示）" : "没有审定过", "already-decided", Citation),
        new(Proposed.ProposedBy != decider, "由提出人以外的人审定", "four-eyes", Citation),
    ]);

    /// <summary>What must hold before it is published: the grounds of the proposal still stand on the day of the decision.</summary>
    /// <param name="decider">Who decides.</param>
    /// <param name="serious">Whether what the covered cases still owe is serious today.</param>
    public Gate ToApprove(Guid decider, bool serious) => new("approve", "同意公示",
    [
        .. ToDecide(decider).Preconditions,
        new(Outstanding > 0, "提出后没有付清（已经付清的，不再公示）", "nothing-owed", Citation),
        new(serious, "扣除已核实的清偿，今天仍至少符合第二款三种情形之一", "not-serious", Citation),
    ]);

    /// <summary>审定公示. It stands for <see cref="StandsForMonths"/> months from today.</summary>
    /// <exception cref="ProcedureRuleException">Decided already, by the same person, or paid so far in the meantime that it is no longer serious.</exception>
    public DisclosureApproved Approve(DateOnly today, Guid decider, bool serious)
    {
        ToApprove(decider, serious).Enter();
        return new DisclosureApproved(today.AddMonths(StandsForMonths)) { On = today };
    }

    /// <summary>不予公示.</summary>
    /// <exception cref="ProcedureRuleException">Decided already, or by the same person.</exception>
    public DisclosureDeclined Decline(DateOnly today, Guid decider, string reason)
    {
        ToDecide(decider).Enter();
        return new DisclosureDeclined(reason) { On = today };
    }

    /// <summary>Notes a confirmed payment; paid in full, the end moves to ten working days on, never later than it was.</summary>
    /// <param name="today">The day it was confirmed.</param>
    /// <param name="amount">Yuan of this payment.</param>
    /// <param name="calendar">The work calendar; where a year is not published, fourteen calendar days stand in.</param>
    public DisclosurePaymentNoted NotePayment(DateOnly today, decimal amount, WorkCalendar calendar)
    {
        var paid = PaidTotal + amount;
        var until = StandsUntil ?? today;
        if (paid >= Proposed.Amount)
        {
            var after = calendar.AddWorkingDays(today, WorkingDaysAfterPayment) ?? today.AddDays(14);
            until = after < until ? after : until;
        }

        return new DisclosurePaymentNoted(paid, until) { On = today };
    }
}
