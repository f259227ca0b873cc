using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;
using static WageSupervision.Domain.Cases.CourseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>How a decision is contested.</summary>
public enum RemedyKind
{
    /// <summary>行政复议.</summary>
    Reconsideration,

    /// <summary>行政诉讼.</summary>
    Suit,
}

/// <summary>What a reconsideration or a suit came to.</summary>
public enum RemedyOutcome
{
    /// <summary>维持决定，或者驳回.</summary>
    Upheld,

    /// <summary>变更.</summary>
    Changed,

    /// <summary>撤销，或者确认违法、无效.</summary>
    Revoked,

    /// <summary>撤回或者终止.</summary>
    Withdrawn,
}

/// <summary>Remedies in words.</summary>
public static class RemedyWords
{
    internal const string Stay = "《行政处罚法》第七十三条";

    /// <summary>How.</summary>
    public static string Words(this RemedyKind kind) => kind == RemedyKind.Suit ? "行政诉讼" : "行政复议";

    /// <summary>What it came to.</summary>
    public static string Words(this RemedyOutcome outcome) => outcome switch
    {
        RemedyOutcome.Upheld => "维持或者驳回",
        RemedyOutcome.Changed => "变更",
        RemedyOutcome.Revoked => "撤销或者确认违法",
        _ => "撤回或者终止",
    };
}

/// <summary>A decision that is contested.</summary>
/// <param name="Kind">How.</param>
/// <param name="FiledOn">The day it was filed.</param>
/// <param name="Body">With whom: the government of the county or city, or the court, with the number.</param>
public sealed record RemedyTerms(RemedyKind? Kind, DateOnly? FiledOn, string Body);

/// <summary>申请行政复议或者提起行政诉讼.</summary>
/// <param name="Number">Which of the case, from 1.</param>
/// <param name="Way">How.</param>
/// <param name="FiledOn">The day it was filed.</param>
/// <param name="Body">With whom, with the number.</param>
/// <param name="Of">Which decision is contested.</param>
[StoredAs("remedy-filed")]
public sealed record RemedyFiled(
    int Number, RemedyKind Way, DateOnly FiledOn, string Body,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DecisionKind Of = DecisionKind.Penalty) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        $"企业对{Of.Words()}申请{Way.Words()}", $"{Day(FiledOn)}，{Body}" + (Of == DecisionKind.Penalty ? "。期间不计算加处罚款" : ""));
}

/// <summary>What a remedy came to.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="AnsweredOn">The day the decision or judgment took effect for the enterprise.</param>
/// <param name="Text">What it says, with its number.</param>
/// <param name="EvidenceId">The decision or judgment.</param>
public sealed record RemedyAnswerTerms(RemedyOutcome? Outcome, DateOnly? AnsweredOn, string Text, Guid? EvidenceId);

/// <summary>复议决定或者生效的判决.</summary>
/// <param name="Number">Which.</param>
/// <param name="Way">How it was contested.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="AnsweredOn">The day it took effect for the enterprise.</param>
/// <param name="Text">What it says, with its number.</param>
/// <param name="EvidenceId">The decision or judgment.</param>
/// <param name="Of">Which decision was contested.</param>
[StoredAs("remedy-answered")]
public sealed record RemedyAnswered(
    int Number, RemedyKind Way, RemedyOutcome Outcome, DateOnly AnsweredOn, string Text, Guid EvidenceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DecisionKind Of = DecisionKind.Penalty) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"{Way.Words()}结果：{Outcome.Words()}", $"{Day(AnsweredOn)}。{Text}", EvidenceId);
}

/// <summary>登记复议或者诉讼.</summary>
/// <param name="of">Against which decision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class ContestStep(DecisionKind of, int place) : CourseStep<RemedyTerms, RemedyFiled>(of, new StepCard(NameOf("remedy", of), "登记复议或者诉讼")
{
    Action = "FileRemedy",
    ActionWords = "登记复议或者诉讼",
    Roles = [Role.Inspector],
    Page = PageOf(of),
    Law = RemedyWords.Stay,
    Query = "?step=remedy",
    Place = place,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RemedyTerms terms)
    {
        var served = Standing(file, facts).ServedOn!.Value;
        if (terms.FiledOn > facts.Today || terms.FiledOn < served)
        {
            yield return Wrong("impossible-remedy-day", RemedyWords.Stay, $"日期应当在决定书送达（{Iso(served)}）以后、今天以前（含当日）。", "On");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [Standing(file, facts).IsServed, Standing(file, facts).IsNotContested];

    /// <inheritdoc/>
    protected override RemedyFiled Make(SupervisionCase file, CaseFacts facts, RemedyTerms terms, string number) =>
        new(file.History.OfType<RemedyFiled>().Count() + 1, terms.Kind!.Value, terms.FiledOn!.Value, terms.Body, Of) { On = facts.Today };
}

/// <summary>登记对处罚决定的复议或者诉讼.</summary>
public sealed class ContestFineStep() : ContestStep(DecisionKind.Penalty, 83);

/// <summary>登记对行政处理决定的复议或者诉讼.</summary>
public sealed class ContestHandlingStep() : ContestStep(DecisionKind.Handling, 93);

/// <summary>登记复议或者诉讼的结果.</summary>
/// <param name="of">Of which decision.</param>
/// <param name="place">Its place among the buttons.</param>
public abstract class AnswerRemedyStep(DecisionKind of, int place)
    : CourseStep<RemedyAnswerTerms, RemedyAnswered>(of, new StepCard(NameOf("remedy-answer", of), "登记复议或者诉讼的结果")
    {
        Action = "AnswerRemedy",
        ActionWords = "登记复议或者诉讼的结果",
        Roles = [Role.Inspector],
        Page = PageOf(of),
        Law = RemedyWords.Stay,
        Query = "?step=answer",
        Place = place,
    })
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RemedyAnswerTerms terms)
    {
        var filed = Standing(file, facts).Course.Pending!.FiledOn;
        if (terms.AnsweredOn > facts.Today || terms.AnsweredOn < filed)
        {
            yield return Wrong("impossible-remedy-day", RemedyWords.Stay, $"日期应当在 {Iso(filed)} 以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("remedy-not-proved", "《行政处罚法》第四十七条", "请上传复议决定书、判决书或者准许撤回的文书。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [new(Standing(file, facts).Course.Pending is not null, "有正在进行的复议或者诉讼", "no-remedy", RemedyWords.Stay)];

    /// <inheritdoc/>
    protected override RemedyAnswered Make(SupervisionCase file, CaseFacts facts, RemedyAnswerTerms terms, string number)
    {
        var pending = Standing(file, facts).Course.Pending!;
        return new(pending.Number, pending.Way, terms.Outcome!.Value, terms.AnsweredOn!.Value, terms.Text, terms.EvidenceId!.Value, Of) { On = facts.Today };
    }
}

/// <summary>登记对处罚决定的复议或者诉讼的结果.</summary>
public sealed class AnswerFineRemedyStep() : AnswerRemedyStep(DecisionKind.Penalty, 84);

/// <summary>登记对行政处理决定的复议或者诉讼的结果.</summary>
public sealed class AnswerHandlingRemedyStep() : AnswerRemedyStep(DecisionKind.Handling, 94);
