using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A hearing that is asked for.</summary>
/// <param name="Text">What it is to be about; may be empty.</param>
/// <param name="Files">Files handed in with it.</param>
/// <param name="ReceivedOn">The day it was received; today where the enterprise asks itself.</param>
public sealed record HearingRequestTerms(string Text, IReadOnlyList<Guid> Files, DateOnly? ReceivedOn = null);

/// <summary>要求听证.</summary>
/// <param name="Text">What it is to be about; may be empty.</param>
/// <param name="Files">Files handed in with it.</param>
/// <param name="ReceivedOn">The day it was received.</param>
[StoredAs("hearing-requested")]
public sealed record HearingRequested(string Text, IReadOnlyList<Guid> Files, DateOnly ReceivedOn) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("要求听证", $"{Day(ReceivedOn)} 提出。{Text}", Files.Count > 0 ? Files[0] : null);
}

/// <summary>Whether a hearing is open, and why not.</summary>
public enum HearingOpenness
{
    /// <summary>公开举行.</summary>
    Open,

    /// <summary>涉及国家秘密.</summary>
    StateSecret,

    /// <summary>涉及商业秘密.</summary>
    TradeSecret,

    /// <summary>涉及个人隐私.</summary>
    Privacy,
}

/// <summary>The particulars of a hearing.</summary>
/// <param name="HeldOn">The day; seven working days ahead at least.</param>
/// <param name="Time">The time of day, for example 09:30.</param>
/// <param name="Place">Where.</param>
/// <param name="ChairId">Who presides; nobody who investigated.</param>
/// <param name="Chair">Their name and post, as the notice bears them.</param>
/// <param name="Openness">Whether it is open.</param>
public sealed record HearingNoticeTerms(DateOnly? HeldOn, string Time, string Place, Guid? ChairId, string Chair, HearingOpenness? Openness);

/// <summary>作出听证通知书; a later one takes the place of an earlier one.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Place">Where.</param>
/// <param name="ChairId">Who presides.</param>
/// <param name="Chair">Their name and post.</param>
/// <param name="Openness">Whether it is open.</param>
/// <param name="Addressee">To whom.</param>
[StoredAs("hearing-noticed")]
public sealed record HearingNoticed(
    string NoticeNumber, DateOnly HeldOn, string Time, string Place, Guid ChairId, string Chair, HearingOpenness Openness, Addressee Addressee)
    : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "作出听证通知书", $"{NoticeNumber}，{Day(HeldOn)} {Time} 在 {Place} {Openness.Words()}，主持人 {Chair}");
}

/// <summary>听证通知书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("hearing-notice-served")]
public sealed record HearingNoticeServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达听证通知书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>How far a hearing has come that was asked for against the notice that stands. A new notice of penalty begins anew.</summary>
/// <param name="Request">要求听证, or <c>null</c>.</param>
/// <param name="Notice">听证通知书 as it stands, or <c>null</c>.</param>
/// <param name="Service">Its service, or <c>null</c>.</param>
public sealed record HearingCourse(HearingRequested? Request, HearingNoticed? Notice, HearingNoticeServed? Service)
{
    /// <summary>举行听证以前七日通知：七个工作日（行政处罚法第六十四条、第八十五条）.</summary>
    public const int WorkingDaysBefore = 7;

    internal static HearingCourse None { get; } = new(null, null, null);

    internal HearingCourse With(ProcedureEvent recorded) => recorded switch
    {
        PriorNoticeMade or PenaltySentBack or DecisionRevoked => None,
        HearingRequested request => this with { Request = request },
        HearingNoticed notice => this with { Notice = notice, Service = null },
        HearingNoticeServed service => this with { Service = service },
        _ => this,
    };

    /// <summary>The clocks of a hearing that is to be held.</summary>
    internal IEnumerable<ProcedureClock> Clocks(WorkCalendar calendar, bool open)
    {
        if (Notice is null)
        {
            yield break;
        }

        if (Service is null && LastDayToServe(calendar) is { } last)
        {
            yield return new("送达听证通知书", last, "《行政处罚法》第六十四条、第八十五条", open);
        }

        yield return new("举行听证", Notice.HeldOn, "听证通知书", open);
    }

    // The notice may be served on the last day from which seven working days end on the day of the hearing or before.
    private DateOnly? LastDayToServe(WorkCalendar calendar)
    {
        for (var day = Notice!.HeldOn; day > Notice.HeldOn.AddDays(-31); day = day.AddDays(-1))
        {
            if (calendar.AddWorkingDays(day, WorkingDaysBefore) <= Notice.HeldOn)
            {
                return day;
            }
        }

        return null;
    }
}

/// <summary>Hearings in words, and what several of their steps ask.</summary>
public static class Hearings
{
    internal const string Right = "《行政处罚法》第六十三条";
    internal const string Manner = "《行政处罚法》第六十四条";
    private const string Threshold = "hearing-organisation";

    /// <summary>Whether it is open.</summary>
    public static string Words(this HearingOpenness openness) => openness switch
    {
        HearingOpenness.Open => "公开举行",
        HearingOpenness.StateSecret => "不公开举行（涉及国家秘密）",
        HearingOpenness.TradeSecret => "不公开举行（涉及商业秘密）",
        _ => "不公开举行（涉及个人隐私）",
    };

    /// <summary>
    /// Whether a hearing may be asked for against a fine: from 较大数额 on, the number included. While the threshold is not set, against any.
    /// </summary>
    public static bool IsOffered(decimal fine, LegalThresholds thresholds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return fine > 0 && (thresholds.Find(Threshold, day)?.Value is not decimal large || fine >= large);
    }

    internal static IEnumerable<Precondition> Against(SupervisionCase file) =>
    [
        Open(file),
        new(file.Notice is not null && file.Penalty is null, "已作出事先告知书，尚未决定", "no-notice", Notice),
        new(file.NoticeService is not null, "事先告知书已经送达", "notice-not-served", Notice),
    ];

    internal static Precondition Requested(SupervisionCase file) =>
        new(file.HearingCourse.Request is not null, "企业要求过听证", "hearing-not-requested", Right);

    internal static Precondition NotSettled(SupervisionCase file) => new(file.Hearing is null, "还没有登记过听证的结果", "hearing-settled", Right);
}

/// <summary>A step by which a hearing is asked for, in the period that runs from the service of the notice.</summary>
/// <param name="card">What is said of it.</param>
public abstract class HearingRequestStep(StepCard card) : CaseStep<HearingRequestTerms, HearingRequested>(card)
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Hearings.Against(file),
        new(file.Notice is null || Hearings.IsOffered(file.Notice.Fine, facts.Thresholds, facts.Today), "拟罚款达到可以要求听证的较大数额（没有规定数额的，都可以）",
            "fine-not-large", Hearings.Right),
        new(file.HearingCourse.Request is null, "还没有要求过听证", "hearing-requested", Hearings.Right),
        Hearings.NotSettled(file),
    ];

    /// <inheritdoc/>
    protected override HearingRequested Make(SupervisionCase file, CaseFacts facts, HearingRequestTerms terms, string number) =>
        new(terms.Text, terms.Files, terms.ReceivedOn ?? facts.Today) { On = facts.Today };
}

/// <summary>要求听证, by the enterprise itself.</summary>
public sealed class AskHearingStep() : HearingRequestStep(new StepCard("ask-hearing", "要求听证")
{
    Action = "AskHearing",
    ActionWords = "要求听证",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Hearing",
    Law = Hearings.Manner,
    Place = 132,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var last = DefenceStep.LastDay(file, facts);
        return
        [
            .. base.Asks(file, facts),
            new(last is null || facts.Today <= last, last is { } day ? $"要求听证的期间没有过（{Iso(day)} 止，含当日）" : "要求听证的期间没有过",
                "statement-period-over", Hearings.Manner),
        ];
    }
}

/// <summary>登记听证要求 that came in on paper or by word of mouth.</summary>
public sealed class RecordHearingRequestStep() : HearingRequestStep(new StepCard("hearing-request", "登记听证要求")
{
    Action = "RecordHearingRequest",
    ActionWords = "登记听证要求",
    Roles = [Role.Inspector],
    Page = "/Cases/HearingRequest",
    Law = Hearings.Manner,
    Place = 73,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HearingRequestTerms terms)
    {
        if (terms.ReceivedOn < file.NoticeService?.On || terms.ReceivedOn > facts.Today)
        {
            yield return Wrong("impossible-request-day", Hearings.Manner,
                $"收到的日期应当在告知书送达（{Iso(file.NoticeService!.On)}）以后、今天以前（含当日）。", "ReceivedOn");
        }
        else if (DefenceStep.LastDay(file, facts) is { } last && terms.ReceivedOn > last)
        {
            yield return Wrong("statement-period-over", Hearings.Manner, $"要求听证的期间 {Iso(last)} 已满，期满以后提出的不再组织听证。", "ReceivedOn");
        }

        if (terms.Files.Count == 0)
        {
            yield return Wrong("request-not-recorded", "《行政处罚法》第四十七条", "请上传听证申请书或者口头申请的笔录。", "File");
        }
    }
}
