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

    /// <summary>催告书送达后的十日：工作日（行政强制法第五十四条、第六十九条）.</summary>
    public const int WorkingDaysAfterDemand = 10;

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

    /// <summary>Reconsiderations and suits, in the order they were recorded.</summary>
    public IReadOnlyList<RemedyFiled> Remedies { get; private init; } = [];

    /// <summary>What became of them.</summary>
    public IReadOnlyList<RemedyAnswered> Answers { get; private init; } = [];

    /// <summary>The last change of the decision, or <c>null</c>.</summary>
    public DecisionChanged? Change { get; private init; }

    /// <summary>催告书, or <c>null</c>.</summary>
    public DemandLetterMade? Demand { get; private init; }

    /// <summary>Its service, or <c>null</c>.</summary>
    public DemandLetterServed? DemandService { get; private init; }

    /// <summary>申请法院强制执行, or <c>null</c>.</summary>
    public CourtApplied? Court { get; private init; }

    /// <summary>报告上一级, or <c>null</c>.</summary>
    public ReportedUp? Reported { get; private init; }

    /// <summary>Decisions that were revoked.</summary>
    public IReadOnlyList<RevokedDecision> Revoked { get; private init; } = [];

    /// <summary>Yuan paid.</summary>
    public decimal Paid => Payments.Sum(payment => payment.Amount);

    /// <summary>Yuan of the fine itself that are unpaid: what is paid counts for the fine before it counts for the surcharge.</summary>
    public decimal Unpaid => Service is null ? 0 : Math.Max(0, Amount - Paid);

    /// <summary>The reconsideration or suit that is under way, or <c>null</c>.</summary>
    public RemedyFiled? Pending => Remedies.LastOrDefault(remedy => AnswerOf(remedy) is null);

    /// <summary>The answer to one, or <c>null</c>.</summary>
    public RemedyAnswered? AnswerOf(RemedyFiled remedy) => Answers.FirstOrDefault(answer => answer.Number == remedy.Number);

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
    /// fine itself. Days of a reconsideration or a suit don't count, its first and last included (行政处罚法第七十二条、第七十三条).
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
            if (!Remedies.Any(remedy => remedy.FiledOn <= day && !(AnswerOf(remedy)?.AnsweredOn < day)))
            {
                sum += SharePerDay * Overdue(calendar, day);
            }
        }

        return Money.Round(Math.Min(sum, Amount));
    }

    /// <summary>Yuan of fine and surcharge that are unpaid at the end of a day.</summary>
    public decimal UnpaidWithSurcharge(WorkCalendar calendar, DateOnly asOf) =>
        Service is null ? 0 : Math.Max(0, Amount + Surcharge(calendar, asOf) - Paid);

    /// <summary>
    /// The last day on which the enterprise may still seek a remedy: six months after the service, fifteen days after a reconsideration was
    /// answered, the day a suit was judged. <c>null</c> while one is under way, and before the service.
    /// </summary>
    public DateOnly? RemediesEndOn(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (Service is not { } served || Pending is not null)
        {
            return null;
        }

        var last = Answers.Count == 0 ? served.On.AddMonths(6)
            : Answers[^1] is { Way: RemedyKind.Reconsideration } answer ? answer.AnsweredOn.AddDays(15) : Answers[^1].AnsweredOn;

        // What was withdrawn leaves the time as it was.
        if (Answers.Count > 0 && Answers[^1].Outcome == RemedyOutcome.Withdrawn && served.On.AddMonths(6) > last)
        {
            last = served.On.AddMonths(6);
        }

        return Answers.Count > 0 && Answers[^1].Way == RemedyKind.Suit ? last : calendar.FirstWorkingDayOnOrAfter(last) ?? last;
    }

    /// <summary>The last day to apply to the court: three months after the remedies ended (行政强制法第五十三条).</summary>
    public DateOnly? CourtUntil(WorkCalendar calendar) => RemediesEndOn(calendar)?.AddMonths(3);

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
        foreach (var part in Parts(calendar, today).Where(part => part.DueOn >= today).Take(1))
        {
            yield return new("缴纳罚款", part.DueOn, Plan is null ? "《行政处罚法》第六十七条" : "《行政处罚法》第六十六条", Unpaid > 0);
        }

        if (DemandService is { } demanded && calendar.AddWorkingDays(demanded.On, WorkingDaysAfterDemand) is { } answerBy && today <= answerBy)
        {
            yield return new("催告后履行", answerBy, "《行政强制法》第五十四条、第六十九条", owed && Court is null);
        }

        if (CourtUntil(calendar) is { } until && DueOn(calendar) < today)
        {
            yield return new("申请法院强制执行", until, "《行政强制法》第五十三条", owed && Court is null && RemediesEndOn(calendar) < today);
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
        RemedyFiled filed => this with { Remedies = [.. Remedies, filed] },
        RemedyAnswered answered => this with { Answers = [.. Answers, answered] },
        DecisionChanged changed => this with { Amount = changed.Fine, Change = changed },
        DecisionRevoked => new() { Revoked = Decision is { } decision && Service is { } served ? [.. Revoked, new(decision, served)] : Revoked },
        DemandLetterMade demand => this with { Demand = demand, DemandService = null },
        DemandLetterServed served => this with { DemandService = served },
        CourtApplied applied => this with { Court = applied },
        ReportedUp reported => this with { Reported = reported },
        _ => this,
    };
}
