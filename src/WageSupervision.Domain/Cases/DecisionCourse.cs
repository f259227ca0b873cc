using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>A decision of a case that can be contested and enforced.</summary>
public enum DecisionKind
{
    /// <summary>行政处罚决定.</summary>
    Penalty,

    /// <summary>行政处理决定.</summary>
    Handling,
}

/// <summary>Kinds of decision in words.</summary>
public static class DecisionKinds
{
    /// <summary>What it is called.</summary>
    public static string Words(this DecisionKind kind) => kind == DecisionKind.Handling ? "行政处理决定" : "行政处罚决定";
}

/// <summary>What becomes of a served decision: reconsideration and suit, demand, court.</summary>
/// <param name="Of">Which decision.</param>
public sealed record DecisionCourse(DecisionKind Of)
{
    /// <summary>催告书送达后的十日：工作日（行政强制法第五十四条、第六十九条）.</summary>
    public const int WorkingDaysAfterDemand = 10;

    /// <summary>Reconsiderations and suits, in the order they were recorded.</summary>
    public IReadOnlyList<RemedyFiled> Remedies { get; private init; } = [];

    /// <summary>What became of them.</summary>
    public IReadOnlyList<RemedyAnswered> Answers { get; private init; } = [];

    /// <summary>催告书, or <c>null</c>.</summary>
    public DemandLetterMade? Demand { get; private init; }

    /// <summary>Its service, or <c>null</c>.</summary>
    public DemandLetterServed? DemandService { get; private init; }

    /// <summary>申请法院强制执行, or <c>null</c>.</summary>
    public CourtApplied? Court { get; private init; }

    /// <summary>The last change of the decision, or <c>null</c>.</summary>
    public DecisionChanged? Change { get; private init; }

    /// <summary>The reconsideration or suit that is under way, or <c>null</c>.</summary>
    public RemedyFiled? Pending => Remedies.LastOrDefault(remedy => AnswerOf(remedy) is null);

    /// <summary>The answer to one, or <c>null</c>.</summary>
    public RemedyAnswered? AnswerOf(RemedyFiled remedy) => Answers.FirstOrDefault(answer => answer.Number == remedy.Number);

    /// <summary>Whether the decision was changed or annulled elsewhere and is not changed here yet: it is not enforced as it was.</summary>
    public bool IsToBeFollowed => Answers.LastOrDefault(IsAgainstIt) is { } answer && !(Change?.On >= answer.AnsweredOn);

    /// <summary>
    /// Whether a day counts neither for a surcharge nor for anything else that delay costs: days of a reconsideration or a suit, its first and last
    /// included; where it changed or annulled the decision, until that was followed.
    /// </summary>
    public bool IsStayedOn(DateOnly day) => Remedies.Any(remedy => remedy.FiledOn <= day && !(LastDayOf(remedy) < day));

    /// <summary>
    /// The last day on which the enterprise may still seek a remedy: six months after the service, fifteen days after a reconsideration was
    /// answered, the day a suit was judged. <c>null</c> while one is under way, and before the service.
    /// </summary>
    public DateOnly? RemediesEndOn(WorkCalendar calendar, DateOnly? servedOn)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (servedOn is not { } served || Pending is not null)
        {
            return null;
        }

        var last = Answers.Count == 0 ? served.AddMonths(6)
            : Answers[^1] is { Way: RemedyKind.Reconsideration } answer ? answer.AnsweredOn.AddDays(15) : Answers[^1].AnsweredOn;

        // What was withdrawn leaves the time as it was.
        if (Answers.Count > 0 && Answers[^1].Outcome == RemedyOutcome.Withdrawn && served.AddMonths(6) > last)
        {
            last = served.AddMonths(6);
        }

        return Answers.Count > 0 && Answers[^1].Way == RemedyKind.Suit ? last : calendar.FirstWorkingDayOnOrAfter(last) ?? last;
    }

    /// <summary>The last day to apply to the court: three months after the remedies ended (行政强制法第五十三条).</summary>
    public DateOnly? CourtUntil(WorkCalendar calendar, DateOnly? servedOn) => RemediesEndOn(calendar, servedOn)?.AddMonths(3);

    /// <summary>The clocks of enforcement.</summary>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day.</param>
    /// <param name="servedOn">When the decision was served.</param>
    /// <param name="dueOn">Its last day, inclusive.</param>
    /// <param name="owed">Whether anything is owed by it.</param>
    internal IEnumerable<ProcedureClock> Clocks(WorkCalendar calendar, DateOnly today, DateOnly? servedOn, DateOnly? dueOn, bool owed)
    {
        var name = Of == DecisionKind.Handling ? "（行政处理）" : "";
        if (DemandService is { } demanded && calendar.AddWorkingDays(demanded.On, WorkingDaysAfterDemand) is { } answerBy && today <= answerBy)
        {
            yield return new("催告后履行" + name, answerBy, "《行政强制法》第五十四条、第六十九条", owed && Court is null);
        }

        // While a remedy can still be sought it has not begun.
        if (CourtUntil(calendar, servedOn) is { } until && dueOn < today && RemediesEndOn(calendar, servedOn) < today)
        {
            yield return new("申请法院强制执行" + name, until, "《行政强制法》第五十三条", owed && Court is null);
        }
    }

    internal DecisionCourse With(ProcedureEvent recorded) => recorded switch
    {
        RemedyFiled filed when filed.Of == Of => this with { Remedies = [.. Remedies, filed] },
        RemedyAnswered answered when answered.Of == Of => this with { Answers = [.. Answers, answered] },
        DecisionChanged changed when Of == DecisionKind.Penalty => this with { Change = changed },
        DemandLetterMade demand when demand.Of == Of => this with { Demand = demand, DemandService = null },
        DemandLetterServed served when served.Of == Of => this with { DemandService = served },
        CourtApplied applied when applied.Of == Of => this with { Court = applied },
        _ => this,
    };

    private static bool IsAgainstIt(RemedyAnswered answer) => answer.Outcome is RemedyOutcome.Changed or RemedyOutcome.Revoked;

    private DateOnly? LastDayOf(RemedyFiled remedy) => AnswerOf(remedy) is not { } answer ? null
        : !IsAgainstIt(answer) ? answer.AnsweredOn
        : Change is { } change && change.On >= answer.AnsweredOn ? change.On : null;
}
