using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>通知听证: the seven working days before it, and somebody in the chair who did not investigate.</summary>
public sealed class HearingNoticeStep() : CaseStep<HearingNoticeTerms, HearingNoticed>(new StepCard("hearing-notice", "通知听证")
{
    Action = "NoticeHearing",
    ActionWords = "通知听证",
    Roles = [Role.Inspector],
    Page = "/Cases/HearingNotice",
    Law = Hearings.Manner,
    Series = "人社监听",
    Place = 74,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.HearingCourse.Notice is null && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, HearingNoticeTerms terms)
    {
        // Where the holidays are not announced, nobody can say that it is early enough.
        if (terms.HeldOn is { } day && !(day >= facts.Calendar.AddWorkingDays(facts.Today, HearingCourse.WorkingDaysBefore)))
        {
            yield return Wrong(
                "hearing-too-early", Hearings.Manner,
                facts.Calendar.AddWorkingDays(facts.Today, HearingCourse.WorkingDaysBefore) is { } first
                    ? $"应当在举行听证的七个工作日前通知，最早 {Iso(first)}，而且通知书要今天送达。" : "这一段日期的放假安排还没有公布，不能计算七个工作日。", "HeldOn");
        }

        if (terms.ChairId is { } chair && (chair == file.Notice?.ProposedBy || chair == facts.Actor
            || file.Officers.Have(chair)))
        {
            yield return Wrong("chair-investigated", Hearings.Manner, "听证由非本案调查人员主持，请另选一位。", "ChairId");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [.. Hearings.Against(file), Hearings.Requested(file), Hearings.NotSettled(file)];

    /// <inheritdoc/>
    protected override HearingNoticed Make(SupervisionCase file, CaseFacts facts, HearingNoticeTerms terms, string number) => new(
        number, terms.HeldOn!.Value, terms.Time, terms.Place, terms.ChairId!.Value, terms.Chair, terms.Openness!.Value, facts.Addressee)
    { On = facts.Today };
}

/// <summary>登记听证通知书送达, early enough before the hearing.</summary>
public sealed class ServeHearingStep() : ServeStep<HearingNoticeServed>(new StepCard("hearing-service", "登记听证通知书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Hearings.Manner,
    Query = "?document=Hearing",
    Place = 75,
}, "听证通知书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (terms.DeemedOn is { } day && file.HearingCourse.Notice is { } notice
            && !(facts.Calendar.AddWorkingDays(day, HearingCourse.WorkingDaysBefore) <= notice.HeldOn))
        {
            yield return Wrong(
                "hearing-served-too-late", Hearings.Manner,
                $"送达时离 {Iso(notice.HeldOn)} 的听证已不足七个工作日，请改期，重新作出听证通知书。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.HearingCourse.Notice is not null, "已作出听证通知书", "no-hearing-notice", Hearings.Manner),
        new(file.HearingCourse.Service is null, "听证通知书尚未登记送达", "already-served", Hearings.Manner),
        Hearings.NotSettled(file),
    ];

    /// <inheritdoc/>
    protected override HearingNoticeServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.HearingCourse.Notice?.On;
}
