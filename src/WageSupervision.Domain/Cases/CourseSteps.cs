using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A step of which each decision has its own.</summary>
public interface IOfDecision
{
    /// <summary>Which decision.</summary>
    DecisionKind Of { get; }
}

/// <summary>A step after a decision: contested, demanded, enforced. It is open when the case is closed, too.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="of">Which decision.</param>
/// <param name="card">What is said of it.</param>
public abstract class CourseStep<TTerms, TEvent>(DecisionKind of, StepCard card) : CaseStep<TTerms, TEvent>(card), IOfDecision
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    public DecisionKind Of { get; } = of;

    /// <summary>Offered on the page of the decision's course, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    private protected StandingDecision Standing(SupervisionCase file, CaseFacts facts) => StandingDecision.Of(file, facts, Of);
}

/// <summary>A decision as it stands today, with the preconditions that its course shares.</summary>
/// <param name="Course">What became of it since its service.</param>
/// <param name="ServedOn">When it was served; <c>null</c> where it was not, or there is none.</param>
/// <param name="Owed">Yuan unpaid: of the fine, or of the wages.</param>
/// <param name="Added">Yuan unpaid besides: 加处罚款, or 加付赔偿金.</param>
/// <param name="Due">Its last day, or <c>null</c>.</param>
/// <param name="PastDue">Whether something is due and unpaid.</param>
internal sealed record StandingDecision(DecisionCourse Course, DateOnly? ServedOn, decimal Owed, decimal Added, DateOnly? Due, bool PastDue)
{
    internal static StandingDecision Of(SupervisionCase file, CaseFacts facts, DecisionKind kind)
    {
        if (kind == DecisionKind.Handling)
        {
            var handling = file.Handling;
            var (wages, compensation) = (handling.UnpaidWages(file), handling.UnpaidAdded);
            return new(handling.Course, handling.Service?.On, wages, compensation, handling.Decision?.Deadline,
                facts.Today > handling.Decision?.Deadline && wages + compensation > 0);
        }

        var fine = file.Fine;
        return new(fine.Course, fine.Service?.On, fine.Unpaid, fine.UnpaidWithSurcharge(facts.Calendar, facts.Today) - fine.Unpaid,
            fine.DueOn(facts.Calendar), fine.IsOverdue(facts.Calendar, facts.Today));
    }

    internal Precondition IsServed => new(ServedOn is not null, $"{Course.Of.Words()}书已经送达", "decision-not-served", Decision);

    internal Precondition IsOwed => new(Owed + Added > 0, Course.Of == DecisionKind.Penalty ? "还有罚款或者加处罚款没有缴清" : "决定的工资、赔偿金没有付清", "decision-performed",
        Decision);

    internal Precondition IsOverdue => new(
        PastDue, Due is { } due ? $"履行的期限已过（{Iso(due)} 止；批准分期的，按各期）" : "履行的期限已过", "decision-not-due", CourseConditions.Demanding);

    internal Precondition IsNotContested => new(Course.Pending is null, "没有正在进行的复议或者诉讼", "remedy-pending", RemedyWords.Stay);

    internal Precondition IsFollowed =>
        new(!Course.IsToBeFollowed, "复议、诉讼改变或者撤销了决定的，已经照办（变更或者撤销决定）", "remedy-not-followed", RemedyWords.Stay);

    internal Precondition IsNotInCourt => new(Course.Court is null, "没有申请过法院强制执行", "in-court", CourseConditions.Enforcing);
}

/// <summary>Provisions, names and words of the steps after a decision.</summary>
internal static class CourseConditions
{
    internal const string Demanding = "《行政强制法》第五十四条";
    internal const string Enforcing = "《行政强制法》第五十三条";

    internal static string PageOf(DecisionKind of) => of == DecisionKind.Handling ? "/Cases/HandlingCourse" : "/Cases/Fine";

    internal static string NameOf(string name, DecisionKind of) => of == DecisionKind.Handling ? "handling-" + name : name;

    internal static string SumsIn(DecisionKind of, decimal owed, decimal added) => of == DecisionKind.Handling
        ? $"工资 {Yuan(owed)}，加付赔偿金 {Yuan(added)}" : $"罚款 {Yuan(owed)}，加处罚款 {Yuan(added)}";
}
