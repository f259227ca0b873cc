using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;
using static WageSupervision.Domain.Cases.CourseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>作出催告书.</summary>
/// <param name="LetterNumber">文号.</param>
/// <param name="Owed">Yuan unpaid: of the fine, or of the wages of a handling decision.</param>
/// <param name="Added">Yuan unpaid besides, on the day it was made: 加处罚款, or 加付赔偿金.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Of">Which decision is to be performed.</param>
[StoredAs("demand-letter-made")]
public sealed record DemandLetterMade(
    string LetterNumber, decimal Owed, decimal Added, Addressee Addressee,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DecisionKind Of = DecisionKind.Penalty) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("作出履行催告书", $"{LetterNumber}，{SumsIn(Of, Owed, Added)}");
}

/// <summary>催告书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
/// <param name="Of">Which decision is to be performed.</param>
[StoredAs("demand-letter-served")]
public sealed record DemandLetterServed(
    ServiceMethod Method, string ReceivedBy, ServiceProof Proof,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DecisionKind Of = DecisionKind.Penalty) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达履行催告书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>催告, once the decision is overdue.</summary>
/// <param name="of">Of which decision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class DemandLetterStep(DecisionKind of, int place)
    : CourseStep<NoTerms, DemandLetterMade>(of, new StepCard(NameOf("demand-letter", of), "制作履行催告书")
    {
        Action = "DemandPerformance",
        ActionWords = "催告履行决定",
        Roles = [Role.Inspector],
        Page = PageOf(of),
        Law = Demanding,
        Query = "?step=demand",
        Series = "人社监催",
        Place = place,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var standing = Standing(file, facts);
        return
        [
            standing.IsServed, standing.IsOwed, standing.IsOverdue, standing.IsNotContested, standing.IsFollowed, standing.IsNotInCourt,
            new(standing.Course.Demand is null || standing.Course.DemandService is not null, "没有还未送达的催告书", "demand-to-serve", Demanding),
        ];
    }

    /// <inheritdoc/>
    protected override DemandLetterMade Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number)
    {
        var standing = Standing(file, facts);
        return new(number, standing.Owed, standing.Added, facts.Addressee, Of) { On = facts.Today };
    }
}

/// <summary>催告缴纳罚款.</summary>
public sealed class DemandFineStep() : DemandLetterStep(DecisionKind.Penalty, 85);

/// <summary>催告履行行政处理决定.</summary>
public sealed class DemandHandlingStep() : DemandLetterStep(DecisionKind.Handling, 95);

/// <summary>登记催告书送达.</summary>
/// <param name="of">Of which decision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class ServeDemandStep(DecisionKind of, int place) : ServeStep<DemandLetterServed>(new StepCard(NameOf("demand-service", of), "登记催告书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Demanding,
    Query = of == DecisionKind.Handling ? "?document=HandlingDemand" : "?document=Demand",
    Place = place,
}, "催告书")
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(CourseOf(file).Demand is not null, "已制作履行催告书", "no-demand", Demanding),
        new(CourseOf(file).DemandService is null, "催告书尚未登记送达", "already-served", Demanding),
    ];

    /// <inheritdoc/>
    protected override DemandLetterServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today), of) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => CourseOf(file).Demand?.On;

    private DecisionCourse CourseOf(SupervisionCase file) => of == DecisionKind.Handling ? file.Handling.Course : file.Fine.Course;
}

/// <summary>登记罚款催告书送达.</summary>
public sealed class ServeFineDemandStep() : ServeDemandStep(DecisionKind.Penalty, 86);

/// <summary>登记行政处理催告书送达.</summary>
public sealed class ServeHandlingDemandStep() : ServeDemandStep(DecisionKind.Handling, 96);

/// <summary>申请人民法院强制执行.</summary>
/// <param name="ApplicationNumber">文号.</param>
/// <param name="Court">Which court.</param>
/// <param name="Owed">Yuan unpaid: of the fine, or of the wages of a handling decision.</param>
/// <param name="Added">Yuan unpaid besides: 加处罚款, or 加付赔偿金.</param>
/// <param name="Of">Which decision is enforced.</param>
[StoredAs("court-applied")]
public sealed record CourtApplied(
    string ApplicationNumber, string Court, decimal Owed, decimal Added,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DecisionKind Of = DecisionKind.Penalty) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "申请法院强制执行", $"{ApplicationNumber}，向{Court}申请执行{Of.Words()}：{SumsIn(Of, Owed, Added)}");
}

/// <summary>申请法院强制执行: after the remedies ended, ten working days after the demand, within three months; given the court.</summary>
/// <param name="of">Of which decision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class CourtStep(DecisionKind of, int place) : CourseStep<string, CourtApplied>(of, new StepCard(NameOf("court", of), "申请法院强制执行")
{
    Action = "ApplyToCourt",
    ActionWords = "申请法院强制执行",
    Roles = [Role.Inspector],
    Page = PageOf(of),
    Law = Enforcing,
    Query = "?step=court",
    Series = "人社监执",
    Place = place,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var standing = Standing(file, facts);
        var (ended, until) = (standing.Course.RemediesEndOn(facts.Calendar, standing.ServedOn), standing.Course.CourtUntil(facts.Calendar, standing.ServedOn));
        var demanded = standing.Course.DemandService is { } served
            ? facts.Calendar.AddWorkingDays(served.On, DecisionCourse.WorkingDaysAfterDemand) : null;
        return
        [
            standing.IsServed, standing.IsOwed, standing.IsNotInCourt, standing.IsFollowed,
            new(facts.Today > ended, ended is { } last ? $"复议和诉讼的期限已满（{Iso(last)} 止）" : "复议和诉讼的期限已满，没有正在进行的", "remedies-open",
                Enforcing),
            new(until is null || facts.Today <= until, until is { } end ? $"在期限届满之日起三个月内（{Iso(end)} 止）" : "在期限届满之日起三个月内",
                "court-term-over", Enforcing),
            new(standing.Course.DemandService is not null, "履行催告书已经送达", "not-demanded", Demanding),
            new(facts.Today > demanded, demanded is { } day ? $"催告书送达后十个工作日已过（{Iso(day)} 止）" : "催告书送达后十个工作日已过", "demand-runs",
                Demanding),
        ];
    }

    /// <inheritdoc/>
    protected override CourtApplied Make(SupervisionCase file, CaseFacts facts, string terms, string number)
    {
        var standing = Standing(file, facts);
        return new(number, terms, standing.Owed, standing.Added, Of) { On = facts.Today };
    }
}

/// <summary>申请法院强制执行罚款.</summary>
public sealed class FineToCourtStep() : CourtStep(DecisionKind.Penalty, 87);

/// <summary>申请法院强制执行行政处理决定.</summary>
public sealed class HandlingToCourtStep() : CourtStep(DecisionKind.Handling, 97);
