using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

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
[StoredAs("remedy-filed")]
public sealed record RemedyFiled(int Number, RemedyKind Way, DateOnly FiledOn, string Body) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"企业申请{Way.Words()}", $"{Day(FiledOn)}，{Body}。期间不计算加处罚款");
}

/// <summary>登记复议或者诉讼.</summary>
public sealed class FileRemedyStep() : CaseStep<RemedyTerms, RemedyFiled>(new StepCard("remedy", "登记复议或者诉讼")
{
    Action = "FileRemedy",
    ActionWords = "登记复议或者诉讼",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = RemedyWords.Stay,
    Query = "?step=remedy",
    Place = 83,
})
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RemedyTerms terms)
    {
        if (terms.FiledOn > facts.Today || terms.FiledOn < file.Fine.Service!.On)
        {
            yield return Wrong("impossible-remedy-day", RemedyWords.Stay,
                $"日期应当在决定书送达（{Iso(file.Fine.Service!.On)}）以后、今天以前（含当日）。", "On");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        FineConditions.Served(file),
        new(file.Fine.Pending is null, "没有正在进行的复议或者诉讼", "remedy-pending", RemedyWords.Stay),
    ];

    /// <inheritdoc/>
    protected override RemedyFiled Make(SupervisionCase file, CaseFacts facts, RemedyTerms terms, string number) =>
        new(file.History.OfType<RemedyFiled>().Count() + 1, terms.Kind!.Value, terms.FiledOn!.Value, terms.Body) { On = facts.Today };
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
[StoredAs("remedy-answered")]
public sealed record RemedyAnswered(int Number, RemedyKind Way, RemedyOutcome Outcome, DateOnly AnsweredOn, string Text, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"{Way.Words()}结果：{Outcome.Words()}", $"{Day(AnsweredOn)}。{Text}", EvidenceId);
}

/// <summary>登记复议或者诉讼的结果.</summary>
public sealed class AnswerRemedyStep() : CaseStep<RemedyAnswerTerms, RemedyAnswered>(new StepCard("remedy-answer", "登记复议或者诉讼的结果")
{
    Action = "AnswerRemedy",
    ActionWords = "登记复议或者诉讼的结果",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = RemedyWords.Stay,
    Query = "?step=answer",
    Place = 84,
})
{
    /// <summary>Offered on the page of the fine, not among the buttons of the case.</summary>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, RemedyAnswerTerms terms)
    {
        if (terms.AnsweredOn > facts.Today || terms.AnsweredOn < file.Fine.Pending!.FiledOn)
        {
            yield return Wrong("impossible-remedy-day", RemedyWords.Stay, $"日期应当在 {Iso(file.Fine.Pending!.FiledOn)} 以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("remedy-not-proved", "《行政处罚法》第四十七条", "请上传复议决定书、判决书或者准许撤回的文书。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [new(file.Fine.Pending is not null, "有正在进行的复议或者诉讼", "no-remedy", RemedyWords.Stay)];

    /// <inheritdoc/>
    protected override RemedyAnswered Make(SupervisionCase file, CaseFacts facts, RemedyAnswerTerms terms, string number) => new(
        file.Fine.Pending!.Number, file.Fine.Pending.Way, terms.Outcome!.Value, terms.AnsweredOn!.Value, terms.Text, terms.EvidenceId!.Value)
    { On = facts.Today };
}

/// <summary>A decision that is changed.</summary>
/// <param name="Fine">Yuan; less than it was.</param>
/// <param name="Reason">Why: of one's own motion, or by which decision or judgment.</param>
public sealed record ChangeTerms(decimal? Fine, string Reason);

/// <summary>变更处罚决定, only to the good of the enterprise.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="Fine">Yuan from then on.</param>
/// <param name="Reason">Why.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("decision-changed")]
public sealed record DecisionChanged(string NoticeNumber, decimal Fine, string Reason, Addressee Addressee) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("变更处罚决定", $"{NoticeNumber}，罚款变更为 {Yuan(Fine)}。{Reason}");
}

/// <summary>撤销处罚决定.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="DecisionNumber">Which decision.</param>
/// <param name="Reason">Why.</param>
/// <param name="Refund">Yuan that were paid and are to be refunded.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("decision-revoked")]
public sealed record DecisionRevoked(string NoticeNumber, string DecisionNumber, string Reason, decimal Refund, Addressee Addressee) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "撤销处罚决定", $"{NoticeNumber}，撤销 {DecisionNumber}。{Reason}" + (Refund > 0 ? $"（已缴的 {Yuan(Refund)} 应当退还）" : ""));
}

/// <summary>变更处罚决定: less, never more.</summary>
public sealed class ChangeDecisionStep() : CaseStep<ChangeTerms, DecisionChanged>(new StepCard("change-decision", "变更处罚决定")
{
    Action = "ChangeDecision",
    ActionWords = "变更处罚决定",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Fine",
    Law = Mending,
    Query = "?step=change",
    Series = "人社监改",
    Place = 163,
})
{
    internal const string Mending = "《行政处罚法》第七十五条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ChangeTerms terms)
    {
        if (terms.Fine >= file.Fine.Amount || terms.Fine <= 0)
        {
            yield return Wrong("not-lower", Mending, $"变更只能减轻：应当大于 0、低于现在的 {Yuan(file.Fine.Amount)}；不再罚款的，撤销决定。", "Fine");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [FineConditions.Served(file)];

    /// <inheritdoc/>
    protected override DecisionChanged Make(SupervisionCase file, CaseFacts facts, ChangeTerms terms, string number) =>
        new(number, terms.Fine!.Value, terms.Reason, facts.Addressee) { On = facts.Today };
}

/// <summary>撤销处罚决定; given the reason. What was paid is to be refunded, and the fine may be told of anew.</summary>
public sealed class RevokeDecisionStep() : CaseStep<string, DecisionRevoked>(new StepCard("revoke-decision", "撤销处罚决定")
{
    Action = "RevokeDecision",
    ActionWords = "撤销处罚决定",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Fine",
    Law = ChangeDecisionStep.Mending,
    Query = "?step=revoke",
    Series = "人社监改",
    Place = 164,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [FineConditions.Served(file)];

    /// <inheritdoc/>
    protected override DecisionRevoked Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(number, file.Fine.Decision!.DecisionNumber, terms, file.Fine.Paid, facts.Addressee) { On = facts.Today };
}
