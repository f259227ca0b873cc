using System.Text.Json.Serialization;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>The particulars of a prior notice.</summary>
/// <param name="Fine">Yuan, whole.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="GraveFacts">The facts of 造成严重后果，妨害公共安全; empty where the fine rests on 拒不改正.</param>
/// <param name="EvidenceId">By what those facts are proved: a file; <c>null</c> where there is none.</param>
/// <param name="GraveSince">The day on which the consequences came about; <c>null</c> where it is not said.</param>
/// <param name="Discretion">Why the fine is what it is; <c>null</c> where nothing special is said.</param>
public sealed record NoticeTerms(
    decimal? Fine, string Reasons, string GraveFacts = "", Guid? EvidenceId = null, DateOnly? GraveSince = null, Discretion? Discretion = null);

/// <summary>作出行政处罚事先告知书. Stored as <c>prior-notice-served</c>, from the time when writing it counted as serving it.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="RuleId">The provision the penalty rests on.</param>
/// <param name="Fine">Yuan intended; 0 where a warning alone is.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
/// <param name="GraveFacts">The facts of 造成严重后果，妨害公共安全, or <c>null</c> where the fine rests on 拒不改正.</param>
/// <param name="EvidenceId">By what those facts are proved; <c>null</c> where the fine rests on 拒不改正, and in events from before it was asked for.</param>
/// <param name="GraveSince">The day on which the consequences came about, likewise.</param>
/// <param name="Addressee">To whom; <c>null</c> in events from before it was kept here.</param>
/// <param name="Breach">The number of the breach it rests on; <c>null</c> where it rests on unpaid wages.</param>
/// <param name="Discretion">Why the fine is what it is; <c>null</c> where nothing special is said.</param>
[StoredAs("prior-notice-served")]
public sealed record PriorNoticeMade(
    string NoticeNumber, string RuleId, decimal Fine, string Reasons, Guid ProposedBy, string? GraveFacts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? EvidenceId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? GraveSince = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Addressee? Addressee = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Breach = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Discretion? Discretion = null) : ProcedureEvent
{
    /// <summary>Yuan from which a fine is as heavy as one for grave consequences (第三十五条), whatever it rests on.</summary>
    public const decimal Heavy = 50_000m;

    /// <summary>Whether several persons must have dealt with it before it is decided.</summary>
    [JsonIgnore]
    public bool IsHeavy => GraveFacts is not null || Fine >= Heavy;

    /// <summary>Whether a warning alone is intended.</summary>
    [JsonIgnore]
    public bool IsWarning => Fine == 0;

    /// <inheritdoc/>
    public override EventWords Words() => new(
        "作出行政处罚事先告知书",
        $"{NoticeNumber}，拟{(IsWarning ? "给予" : "")}{Sanction.Words(Fine)}（{BreachGrounds.BasisOf(RuleId)?.CitationAmongLaws}）。"
        + Discretion?.Words()
        + (GraveFacts is { } grave ? $"{(GraveSince is { } day ? Day(day) + " " : "")}造成严重后果，妨害公共安全：{grave.TrimEnd('。')}。" : "") + Reasons,
        EvidenceId);
}

/// <summary>拟处罚并作出事先告知书: the fine lies within the lawful range, both ends included.</summary>
/// <param name="card">What is said of it.</param>
/// <param name="grave">Whether it rests on grave consequences.</param>
public abstract class NoticeStep(StepCard card, bool grave) : CaseStep<NoticeTerms, PriorNoticeMade>(card)
{
    private const string Facts = "《行政处罚法》第四十条";

    /// <summary>What the law allows in a case, by the same rule as the public calculation.</summary>
    public PenaltyAssessment Assess(SupervisionCase file, CaseFacts facts) => Penalties.Assess(
        new PenaltyCircumstances(
            Violation.UnpaidOrDeducted,
            file is { Order: { } order, Service: { } service } ? new CorrectionOrder(service.On, order.Deadline) : null,
            file.Outstanding == 0 ? file.LastPaidOn : null,
            grave,
            facts.Today),
        facts.Thresholds);

    /// <summary>
    /// Every range that the law has for it today, the one that applies first: of several the one with the higher fine (行政处罚法第二十九条).
    /// Article 35 fines enterprises; a person who hires is fined by the regulation alone.
    /// </summary>
    public IReadOnlyList<PenaltyRange> Ranges(SupervisionCase file, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var assessment = Assess(file, facts);
        return
        [
            .. assessment.Fines.Where(_ => !facts.Addressee.IsPerson)
                .Concat(assessment.Alternatives.Where(_ => !grave).Select(other => new PenaltyRange(other.Respondent, ByRegulation, other.Min, other.Max)))
                .Where(range => range.Respondent == Respondent.Enterprise).OrderByDescending(range => range.Max).ThenByDescending(range => range.Min),
        ];
    }

    /// <summary>The range within which a fine lies that was told of, or <c>null</c> where the facts of today allow none.</summary>
    internal static PenaltyRange? RangeOf(PriorNoticeMade notice, SupervisionCase file, CaseFacts facts) => notice.Breach is { } breach
        ? notice.IsWarning ? null : BreachNoticeStep.RangeOf(file, facts, breach)
        : (notice.GraveFacts is null ? Domain.Procedure.Steps.The<RefusalNoticeStep>().Ranges(file, facts)
            : Domain.Procedure.Steps.The<GraveNoticeStep>().Ranges(file, facts)).FirstOrDefault(range => range.RuleId == notice.RuleId);

    private static string ByRegulation => RuleBook.Of<ObstructionDrawsLawfulFine>().Basis.RuleId;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, NoticeTerms terms)
    {
        if (Ranges(file, facts) is not [var range, ..])
        {
            yield return new ProcedureRuleException("no-lawful-fine", Arrears, "按现在的事实没有可以适用的罚款幅度，请核对送达、期限和清偿日期。");
        }
        else if (terms.Fine < range.Min || terms.Fine > range.Max)
        {
            yield return Wrong(
                "fine-out-of-range", Arrears,
                $"罚款数额应当在 {Yuan(range.Min)} 以上、{Yuan(range.Max)} 以下（含本数），填写的是 {Yuan(terms.Fine.Value)}。", "Fine");
        }
        else
        {
            foreach (var fault in (terms.Discretion ?? Discretion.None).Faults(facts.Grades, range.RuleId, terms.Fine, facts.Today))
            {
                yield return fault;
            }
        }

        if (grave)
        {
            foreach (var fault in GraveFaults(file, facts, terms))
            {
                yield return fault;
            }
        }
    }

    // What was ordered may still be done within the term: until then only what came about after the order may be fined besides.
    private static IEnumerable<ProcedureRuleException> GraveFaults(SupervisionCase file, CaseFacts facts, NoticeTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("grave-not-proved", Facts, "按造成严重后果处罚的，事实要有证据：请上传执法记录、照片、出警记录等至少一个文件。", "File");
        }

        if (terms.GraveSince > facts.Today)
        {
            yield return Wrong("grave-in-the-future", Facts, "严重后果发生的日期不能晚于今天。", "GraveSince");
        }
        else if (file is { Order: { } order, Service: not null } && facts.Today <= order.Deadline && terms.GraveSince <= order.On)
        {
            yield return Wrong(
                "term-still-runs", Arrears,
                $"指令书的改正期限 {Iso(order.Deadline)} 还没有过，只有指令书作出（{Iso(order.On)}）以后发生的严重后果才能现在拟处罚。", "GraveSince");
        }
    }

    /// <inheritdoc/>
    protected override PriorNoticeMade Make(SupervisionCase file, CaseFacts facts, NoticeTerms terms, string number) => new(
        number, Ranges(file, facts)[0].RuleId, terms.Fine!.Value, terms.Reasons, facts.Actor, grave ? terms.GraveFacts : null,
        grave ? terms.EvidenceId : null, grave ? terms.GraveSince : null, facts.Addressee,
        Discretion: terms.Discretion?.Words().Length > 0 ? terms.Discretion : null)
    { On = facts.Today };
}

/// <summary>拟处罚并作出事先告知书, for 拒不改正.</summary>
public sealed class RefusalNoticeStep() : NoticeStep(new StepCard("penalty", "拟处罚并事先告知")
{
    Action = "GivePriorNotice",
    ActionWords = "处罚事先告知",
    Roles = [Role.Inspector],
    Page = "/Cases/Penalty",
    Law = Arrears,
    Series = "人社监告",
    Place = 60,
}, grave: false)
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.StageOn(facts.Today) == CaseStage.RefusalEstablished;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Refusal is not null, "已认定拒不改正", "refusal-not-established", Arrears),
        NoStrike(file),
        NotSuspended(file),
        TwoOfficers(file),
        StillRefused(file),
        ProofsRead(file),
        Revised(file, facts),
        NoNotice(file),
        NoPenalty(file),
        NotWithPolice(file),
    ];
}

/// <summary>拟处罚并作出事先告知书, for 造成严重后果，妨害公共安全: the second limb of Article 35 asks for no order before it.</summary>
public sealed class GraveNoticeStep() : NoticeStep(new StepCard("grave-penalty", "按造成严重后果拟处罚")
{
    Action = "GivePriorNotice",
    ActionWords = "处罚事先告知",
    Roles = [Role.Inspector],
    Page = "/Cases/Penalty",
    Law = Arrears,
    Series = "人社监告",
    Place = 120,
}, grave: true)
{
    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) =>
        file.Outstanding > 0 && Gate(file, facts).IsOpen && !Domain.Procedure.Steps.The<RefusalNoticeStep>().Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(!facts.Addressee.IsPerson, "当事人是企业等单位（第三十五条罚的是企业）", "not-a-unit", Arrears),
        SomethingOwed(file),
        NoStrike(file),
        NotSuspended(file),
        CaseFiling.Approved(file),
        TwoOfficers(file),
        ProofsRead(file),
        Revised(file, facts),
        NoNotice(file),
        NoPenalty(file),
        NotWithPolice(file),
    ];
}
