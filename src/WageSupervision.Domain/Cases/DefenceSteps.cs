using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>How a defence came in.</summary>
public enum DefenceManner
{
    /// <summary>当事人在平台提交.</summary>
    Online,

    /// <summary>口头，制作笔录.</summary>
    Oral,

    /// <summary>书面递交或者邮寄.</summary>
    Written,
}

/// <summary>What became of a defence.</summary>
public enum DefenceOutcome
{
    /// <summary>采纳.</summary>
    Adopted,

    /// <summary>部分采纳.</summary>
    PartlyAdopted,

    /// <summary>不采纳.</summary>
    NotAdopted,
}

/// <summary>Defences in words.</summary>
public static class DefenceWords
{
    /// <summary>How it came in.</summary>
    public static string Words(this DefenceManner manner) => manner switch
    {
        DefenceManner.Oral => "口头陈述申辩",
        DefenceManner.Written => "书面陈述申辩",
        _ => "在平台提交陈述申辩",
    };

    /// <summary>What became of it.</summary>
    public static string Words(this DefenceOutcome outcome) => outcome switch
    {
        DefenceOutcome.Adopted => "采纳",
        DefenceOutcome.PartlyAdopted => "部分采纳",
        _ => "不采纳",
    };
}

/// <summary>What is said against an intended penalty.</summary>
/// <param name="Text">The facts, reasons and evidence put forward.</param>
/// <param name="Files">Files handed in with it.</param>
/// <param name="Manner">How; left empty where the enterprise sends it itself.</param>
/// <param name="ReceivedOn">The day it was received; today where the enterprise sends it itself.</param>
public sealed record DefenceTerms(string Text, IReadOnlyList<Guid> Files, DefenceManner? Manner = null, DateOnly? ReceivedOn = null);

/// <summary>收到陈述申辩.</summary>
/// <param name="Number">Which of the case, from 1.</param>
/// <param name="Manner">How it came in.</param>
/// <param name="Text">The facts, reasons and evidence put forward.</param>
/// <param name="Files">Files handed in with it; for an oral one its record.</param>
/// <param name="ReceivedOn">The day it was received; later recorded than received where an officer enters it.</param>
[StoredAs("defence-received")]
public sealed record DefenceReceived(int Number, DefenceManner Manner, string Text, IReadOnlyList<Guid> Files, DateOnly ReceivedOn) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        $"收到陈述申辩（第 {Number} 份）", $"{Day(ReceivedOn)} {Manner.Words()}。{Text}", Files.Count > 0 ? Files[0] : null);
}

/// <summary>复核陈述申辩.</summary>
/// <param name="Number">Which.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Why, point by point.</param>
[StoredAs("defence-reviewed")]
public sealed record DefenceReviewed(int Number, DefenceOutcome Outcome, string Reasons) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"复核陈述申辩（第 {Number} 份）：{Outcome.Words()}", Reasons);
}

/// <summary>What an enterprise has said against intended penalties of a case. A notice sent back and made anew takes nothing away from it.</summary>
/// <param name="Received">In the order they were recorded.</param>
/// <param name="Reviews">What became of them.</param>
public sealed record Defences(IReadOnlyList<DefenceReceived> Received, IReadOnlyList<DefenceReviewed> Reviews)
{
    internal static Defences None { get; } = new([], []);

    /// <summary>Those that nobody has reviewed yet.</summary>
    public IReadOnlyList<DefenceReceived> Waiting => [.. Received.Where(defence => ReviewOf(defence.Number) is null)];

    /// <summary>What became of one, or <c>null</c>.</summary>
    public DefenceReviewed? ReviewOf(int number) => Reviews.FirstOrDefault(review => review.Number == number);

    internal Defences With(ProcedureEvent recorded) => recorded switch
    {
        DefenceReceived defence => this with { Received = [.. Received, defence] },
        DefenceReviewed review => this with { Reviews = [.. Reviews, review] },
        _ => this,
    };
}

/// <summary>A step that takes in a defence, made in the period that runs from the service of the notice.</summary>
/// <param name="card">What is said of it.</param>
public abstract class DefenceStep(StepCard card) : CaseStep<DefenceTerms, DefenceReceived>(card)
{
    /// <summary>The provision.</summary>
    internal const string Defence = "《行政处罚法》第四十五条";

    /// <summary>The last day to state and defend, inclusive; <c>null</c> where the notice is not served or the calendar is not published.</summary>
    public static DateOnly? LastDay(SupervisionCase file, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return file.EarliestDecision(facts.Calendar)?.AddDays(-1);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Notice is not null && file.Penalty is null, "已作出事先告知书，尚未决定", "no-notice", Notice),
        new(file.NoticeService is not null, "事先告知书已经送达", "notice-not-served", Notice),
        new(file.Defences.Received.Count < MostOfOneNotice, $"陈述申辩不到 {MostOfOneNotice} 份（再有的，交办案人员登记在案卷里）", "too-many-defences", Notice),
    ];

    /// <summary>The most that one notice takes.</summary>
    public const int MostOfOneNotice = 10;

    /// <inheritdoc/>
    protected override DefenceReceived Make(SupervisionCase file, CaseFacts facts, DefenceTerms terms, string number) => new(
        file.History.OfType<DefenceReceived>().Count() + 1, terms.Manner ?? DefenceManner.Online, terms.Text, terms.Files,
        terms.ReceivedOn ?? facts.Today)
    { On = facts.Today };
}

/// <summary>陈述申辩, by the enterprise itself while the period runs.</summary>
public sealed class DefendStep() : DefenceStep(new StepCard("defend", "陈述申辩")
{
    Action = "Defend",
    ActionWords = "陈述申辩",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Defence",
    Law = Defence,
    Place = 131,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var last = LastDay(file, facts);
        return
        [
            .. base.Asks(file, facts),
            new(last is null || facts.Today <= last, last is { } day ? $"陈述申辩的期间没有过（{Iso(day)} 止，含当日）" : "陈述申辩的期间没有过",
                "statement-period-over", Defence),
        ];
    }
}

/// <summary>登记陈述申辩 that came in otherwise, with a record or the paper itself.</summary>
public sealed class RecordDefenceStep() : DefenceStep(new StepCard("defence", "登记陈述申辩")
{
    Action = "RecordDefence",
    ActionWords = "登记陈述申辩",
    Roles = [Role.Inspector],
    Page = "/Cases/Defence",
    Law = Defence,
    Place = 71,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DefenceTerms terms)
    {
        var last = LastDay(file, facts);
        if (terms.ReceivedOn < file.NoticeService?.On || terms.ReceivedOn > facts.Today)
        {
            yield return Wrong("impossible-defence-day", Defence, $"收到的日期应当在告知书送达（{Iso(file.NoticeService!.On)}）以后、今天以前（含当日）。", "ReceivedOn");
        }
        else if (terms.ReceivedOn > last)
        {
            yield return Wrong(
                "statement-period-over", Defence,
                $"期间 {Iso(last.Value)} 已满。期满以后提出的，不能登记为期间内的陈述申辩；有新的事实的，请负责人退回拟处罚意见，核实后重新告知。", "ReceivedOn");
        }

        if (terms.Files.Count == 0)
        {
            yield return Wrong("defence-not-recorded", "《行政处罚法》第四十七条", "请上传陈述申辩笔录（口头的）或者递交的书面材料。", "Files");
        }
    }
}

/// <summary>What became of a defence.</summary>
/// <param name="Number">Which.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Why, point by point.</param>
public sealed record DefenceReviewTerms(int? Number, DefenceOutcome? Outcome, string Reasons);

/// <summary>复核陈述申辩: no decision before each was reviewed.</summary>
public sealed class ReviewDefenceStep() : CaseStep<DefenceReviewTerms, DefenceReviewed>(new StepCard("defence-review", "复核陈述申辩")
{
    Action = "ReviewDefence",
    ActionWords = "复核陈述申辩",
    Roles = [Role.Inspector],
    Page = "/Cases/Defence",
    Law = DefenceStep.Defence,
    Place = 72,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, DefenceReviewTerms terms)
    {
        if (terms.Number is { } number && !file.Defences.Waiting.Any(defence => defence.Number == number))
        {
            yield return Wrong("defence-reviewed", DefenceStep.Defence, "这一份陈述申辩已经复核过，或者不在本案中。", "Number");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Penalty is null, "还没有决定处罚", "already-penalised", Notice),
        new(file.Defences.Waiting.Count > 0, "有没有复核的陈述申辩", "nothing-to-review", DefenceStep.Defence),
    ];

    /// <inheritdoc/>
    protected override DefenceReviewed Make(SupervisionCase file, CaseFacts facts, DefenceReviewTerms terms, string number) =>
        new(terms.Number!.Value, terms.Outcome!.Value, terms.Reasons) { On = facts.Today };
}
