using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>How the record of a hearing was signed.</summary>
public enum HearingSignature
{
    /// <summary>当事人或者其代理人签字或者盖章.</summary>
    Given,

    /// <summary>拒绝签字，由听证主持人在笔录中注明.</summary>
    RefusalNoted,
}

/// <summary>Why no hearing was held.</summary>
public enum HearingWaiver
{
    /// <summary>期满没有要求.</summary>
    NotAsked,

    /// <summary>撤回要求.</summary>
    Withdrawn,

    /// <summary>无正当理由不出席，或者未经许可中途退出.</summary>
    Absent,
}

/// <summary>What became of the hearing that the notice offered.</summary>
/// <param name="Held">Whether it was held.</param>
/// <param name="Record">What was argued, or why it was not held.</param>
/// <param name="Waiver">Why it was not held; nobody asked where it is left empty.</param>
/// <param name="Signature">How the record was signed; asked for where it was held.</param>
/// <param name="EvidenceId">The record as a file; asked for where it was held.</param>
public sealed record HearingTerms(
    bool? Held, string Record, HearingWaiver? Waiver = null, HearingSignature? Signature = null, Guid? EvidenceId = null);

/// <summary>登记听证的结果.</summary>
/// <param name="Held">Whether it was held.</param>
/// <param name="Record">What was argued, or why it was not held.</param>
/// <param name="Waiver">Why it was not held; <c>null</c> where it was, and in events from before it was kept.</param>
/// <param name="Signature">How the record was signed; <c>null</c> where none was held, and likewise.</param>
/// <param name="EvidenceId">The record as a file, likewise.</param>
[StoredAs("hearing-settled")]
public sealed record HearingSettled(
    bool Held, string Record,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HearingWaiver? Waiver = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] HearingSignature? Signature = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? EvidenceId = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        (Held, Waiver) switch
        {
            (true, _) => "举行听证",
            (_, HearingWaiver.Withdrawn) => "企业撤回听证要求",
            (_, HearingWaiver.Absent) => "企业没有出席听证，视为放弃",
            _ => "没有要求听证",
        },
        Record + (Signature == HearingSignature.RefusalNoted ? "（拒绝在笔录上签字，主持人已注明）" : ""), EvidenceId);
}

/// <summary>登记听证的结果.</summary>
/// <param name="card">What is said of it.</param>
public abstract class HearingOutcomeStep(StepCard card) : CaseStep<HearingTerms, HearingSettled>(card)
{
    /// <inheritdoc/>
    protected override HearingSettled Make(SupervisionCase file, CaseFacts facts, HearingTerms terms, string number) => terms.Held == true
        ? new(true, terms.Record, null, terms.Signature, terms.EvidenceId) { On = facts.Today }
        : new(false, terms.Record, terms.Waiver ?? HearingWaiver.NotAsked) { On = facts.Today };
}

/// <summary>举行了听证: asked for, notified in time, with a record that is signed or says why not.</summary>
public sealed class HearingHeldStep() : HearingOutcomeStep(new StepCard("hearing-held", "登记听证笔录")
{
    Action = "SettleHearing",
    ActionWords = "登记听证的情况",
    Roles = [Role.Inspector],
    Page = "/Cases/Hearing",
    Law = Hearings.Manner,
    Place = 76,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HearingTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("hearing-not-recorded", Hearings.Manner, "请上传听证笔录。", "File");
        }

        if (terms.Signature is null)
        {
            yield return Wrong("hearing-not-signed", Hearings.Manner, "请选择笔录是签字的，还是拒绝签字、由主持人注明的。", "Signature");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Hearings.Against(file),
        Hearings.Requested(file),
        new(file.HearingCourse.Service is not null, "听证通知书已经送达", "hearing-not-noticed", Hearings.Manner),
        new(facts.Today >= file.HearingCourse.Notice?.HeldOn,
            file.HearingCourse.Notice is { } notice ? $"到了听证的日期（{Iso(notice.HeldOn)}）" : "到了听证的日期", "hearing-to-come", Hearings.Manner),
        Hearings.NotSettled(file),
    ];
}

/// <summary>放弃听证: asked for by nobody in the period, withdrawn, or not attended.</summary>
public sealed class HearingWaivedStep() : HearingOutcomeStep(new StepCard("hearing-waived", "登记没有听证")
{
    Action = "SettleHearing",
    ActionWords = "登记听证的情况",
    Roles = [Role.Inspector],
    Page = "/Cases/Hearing",
    Law = Hearings.Right,
    Query = "?waived=true",
    Place = 77,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HearingTerms terms)
    {
        var requested = file.HearingCourse.Request is not null;
        switch (terms.Waiver ?? HearingWaiver.NotAsked)
        {
            case HearingWaiver.NotAsked when requested:
                yield return Wrong("hearing-was-requested", Hearings.Right, "企业要求过听证，请选择撤回或者没有出席。", "Waiver");
                break;

            // Where the holidays of the period are not announced, nobody can say that it is over.
            case HearingWaiver.NotAsked when !(facts.Today >= file.EarliestDecision(facts.Calendar)):
                yield return Wrong("statement-period", Hearings.Manner, "要求听证的期间还没有过，不能登记为没有要求。", "Held");
                break;
            case HearingWaiver.Withdrawn or HearingWaiver.Absent when !requested:
                yield return Wrong("hearing-not-requested", Hearings.Right, "企业没有要求过听证，请选择期满没有要求。", "Waiver");
                break;
            case HearingWaiver.Absent when file.HearingCourse.Service is null || facts.Today < file.HearingCourse.Notice!.HeldOn:
                yield return Wrong("hearing-to-come", Hearings.Manner, "听证通知书没有送达，或者还没有到听证的日期，不能登记为没有出席。", "Waiver");
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. Hearings.Against(file),
        new(file.Notice?.GraveFacts is not null || file.HearingCourse.Request is not null,
            "按造成严重后果拟处罚，或者企业要求过听证（都没有的，期满就是没有要求，不用登记）", "hearing-not-requested", Hearings.Right),
        Hearings.NotSettled(file),
    ];
}
