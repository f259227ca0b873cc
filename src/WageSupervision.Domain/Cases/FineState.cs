using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>A part of a fine with its day.</summary>
/// <param name="DueOn">The last day, inclusive.</param>
/// <param name="Amount">Yuan.</param>
public sealed record FinePart(DateOnly DueOn, decimal Amount);

/// <summary>A decision that was revoked, as it was served.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Service">Its service.</param>
public sealed record RevokedDecision(PenaltyDecided Decision, PenaltyServed Service);

/// <summary>
/// What has become of a fine since its decision. The money goes to the treasury: none of it counts as wages paid. What is worked out here are
/// the day it is due, the surcharge, and the days of enforcement.
/// </summary>
public sealed record FineState
{
    /// <summary>Calendar days in which a fine is paid, from the service of its decision: fifteen (行政处罚法第六十七条).</summary>
    public const int DaysToPay = 15;

    /// <summary>The share of the unpaid fine that each day of delay adds (行政处罚法第七十二条).</summary>
    public const decimal SharePerDay = 0.03m;

    /// <summary>报告上一级的工作日数（浙江省劳动保障监察条例第三十二条）.</summary>
    public const int WorkingDaysToReport = 10;

    /// <summary>Before any decision.</summary>
    internal static FineState None { get; } = new();

    /// <summary>The decision, or <c>null</c>.</summary>
    public PenaltyDecided? Decision { get; private init; }

    /// <summary>Its service, or <c>null</c>.</summary>
    public PenaltyServed? Service { get; private init; }

    /// <summary>Yuan, as decided or as changed since.</summary>
    public decimal Amount { get; private init; }

    /// <summary>What was paid, in the order it was recorded.</summary>
    public IReadOnlyList<FinePaid> Payments { get; private init; } = [];

    /// <summary>An application for deferral or instalments that waits for its decision, or <c>null</c>.</summary>
    public FinePlanAsked? Asked { get; private init; }

    /// <summary>The plans approved, in their order.</summary>
    public IReadOnlyList<FineInstalled> Plans { get; private init; } = [];

    /// <summary>The plan approved last, or <c>null</c>.</summary>
    public FineInstalled? Plan => Plans.Count == 0 ? null : Plans[^1];

    /// <summary>Reconsideration and suit, demand, court.</summary>
    public DecisionCourse Course { get; private init; } = new(DecisionKind.Penalty);

    /// <summary>报告上一级, or <c>null</c>.</summary>
    public ReportedUp? Reported { get; private init; }

    /// <summary>Decisions that were revoked.</summary>
    public IReadOnlyList<RevokedDecision> Revoked { get; private init; } = [];

    /// <summary>Yuan paid.</summary>
    public decimal Paid => Payments.Sum(payment => payment.Amount);

    /// <summary>Yuan of the fine itself that are unpaid: what is paid counts for the fine before it counts for the surcharge.</summary>
    public decimal Unpaid => Service is null ? 0 : Math.Max(0, Amount - Paid);

    /// <summary>The day the fine is due, the last day inclusive; a last day that is none of work moves on. <c>null</c> before its service.</summary>
    public DateOnly? DueOn(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Service is { } served ? calendar.FirstWorkingDayOnOrAfter(served.On.AddDays(DaysToPay)) ?? served.On.AddDays(DaysToPay) : null;
    }

    /// <summary>The parts by which the fine is due on a day: those of the plan from the day on which it was approved.</summary>
    public IReadOnlyList<FinePart> Parts(WorkCalendar calendar, DateOnly day) =>
        Plans.LastOrDefault(plan => day > plan.On) is { } plan ? plan.Parts : DueOn(calendar) is { } due ? [new(due, Amount)] : [];

    /// <summary>
    /// 加处罚款 up to the end of a day, in yuan: for each day after a part was due, 3 % of what was due and unpaid when the day began, at most the
    /// fine itself. Days on which it is stayed don't count (行政处罚法第七十二条、第七十三条).
    /// </summary>
    public decimal Surcharge(WorkCalendar calendar, DateOnly asOf)
    {
        if (DueOn(calendar) is not { } due)
        {
            return 0;
        }

        var sum = 0m;
        for (var day = due.AddDays(1); day <= asOf && sum < Amount; day = day.AddDays(1))
        {
            if (!Course.IsStayedOn(day))
            {
                sum += SharePerDay * Overdue(calendar, day);
            }
        }

        return Money.Round(Math.Min(sum, Amount));
    }

    /// <summary>Yuan of fine and surcharge that are unpaid at the end of a day.</summary>
    public decimal UnpaidWithSurcharge(WorkCalendar calendar, DateOnly asOf) =>
        Service is null ? 0 : Math.Max(0, Amount + Surcharge(calendar, asOf) - Paid);

    /// <summary>Yuan that were paid and are to be refunded if the fine is changed to a sum.</summary>
    public decimal RefundAt(decimal fine, WorkCalendar calendar, DateOnly asOf) =>
        Math.Max(0, Paid - fine - (this with { Amount = fine }).Surcharge(calendar, asOf));

    /// <summary>Whether something is due and unpaid on a day: a part whose day is over, or the surcharge of one that was paid late.</summary>
    public bool IsOverdue(WorkCalendar calendar, DateOnly today) => UnpaidWithSurcharge(calendar, today) > 0
        && (Unpaid == 0 || Math.Min(Amount, Parts(calendar, today).Where(part => part.DueOn < today).Sum(part => part.Amount)) > Paid);

    /// <summary>The clocks of the fine; they run on when the case is closed.</summary>
    public IEnumerable<ProcedureClock> Clocks(WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Decision is { } decision && calendar.AddWorkingDays(decision.On, WorkingDaysToReport) is { } report)
        {
            yield return new("报告上一级部门", report, "《浙江省劳动保障监察条例》第三十二条", Reported is null);
        }

        var owed = UnpaidWithSurcharge(calendar, today) > 0;
        var parts = Plan?.Parts ?? Parts(calendar, today);
        foreach (var part in parts.Where(part => part.DueOn >= today && Amount > 0).Take(1))
        {
            yield return new("缴纳罚款", part.DueOn, Plan is null ? "《行政处罚法》第六十七条" : "《行政处罚法》第六十六条", Unpaid > 0);
        }

        foreach (var clock in Course.Clocks(calendar, today, Service?.On, parts.Count == 0 ? null : parts.Max(part => part.DueOn), owed))
        {
            yield return clock;
        }
    }

    // What was due before the day began and had not been paid by then.
    private decimal Overdue(WorkCalendar calendar, DateOnly day) => Math.Max(0,
        Math.Min(Amount, Parts(calendar, day).Where(part => part.DueOn < day).Sum(part => part.Amount))
        - Payments.Where(payment => payment.PaidOn < day).Sum(payment => payment.Amount));

    internal FineState With(ProcedureEvent recorded) => recorded switch
    {
        PenaltyDecided decided => new() { Decision = decided, Amount = decided.Fine, Revoked = Revoked },
        PenaltyServed served => this with { Service = served },
        FinePaid paid => this with { Payments = [.. Payments, paid] },
        FinePlanAsked asked => this with { Asked = asked },
        FinePlanDeclined => this with { Asked = null },
        FineInstalled installed => this with { Plans = [.. Plans, installed], Asked = null },
        DecisionChanged changed => this with { Amount = changed.Fine, Course = Course.With(changed) },
        DecisionRevoked => new() { Revoked = Decision is { } decision && Service is { } served ? [.. Revoked, new(decision, served)] : Revoked },
        ReportedUp reported => this with { Reported = reported },
        _ => this with { Course = Course.With(recorded) },
    };
}
