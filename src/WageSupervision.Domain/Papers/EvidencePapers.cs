using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>先行登记保存证据审批表 (行政处罚法第五十六条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whose things they are.</param>
/// <param name="What">The things.</param>
/// <param name="Reason">Why they may be lost or be hard to obtain later.</param>
/// <param name="ProposedOn">The day it was proposed.</param>
[PaperKind("preservation-approval", "先行登记保存证据审批表")]
public sealed record PreservationApprovalPaper(string CaseNumber, Addressee To, string What, string Reason, DateOnly ProposedOn) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("提请日期", ProposedOn, null, On, CasePreservation.Law);
}

/// <summary>
/// 先行登记保存证据通知书, with the list that is signed on the spot. The enterprise is handed it there; seen before, the things could be gone.
/// </summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whose things they are.</param>
/// <param name="What">The things.</param>
/// <param name="Officers">Who does it, with their certificates.</param>
/// <param name="DecideBy">The last of the seven working days; <c>null</c> where the holidays are not published.</param>
[PaperKind("preservation-notice", "先行登记保存证据通知书")]
public sealed record PreservationNoticePaper(string CaseNumber, Addressee To, string What, IReadOnlyList<string> Officers, DateOnly? DecideBy) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.TwoOfficers(Officers),
        .. PaperChecks.Within("作出处理决定的期限", DecideBy, On.AddDays(CasePreservation.WorkingDays), null, CasePreservation.Law),
    ];
}

/// <summary>先行登记保存证据处理通知书 (同条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whose things they are.</param>
/// <param name="What">The things.</param>
/// <param name="PreservedOn">Since when they are preserved.</param>
/// <param name="DecideBy">The last of the seven working days; <c>null</c> where the holidays are not published.</param>
/// <param name="End">What becomes of them.</param>
/// <param name="Note">Particulars.</param>
[PaperKind("preservation-end", "先行登记保存证据处理通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record PreservationEndPaper(
    string CaseNumber, Addressee To, string What, DateOnly PreservedOn, DateOnly? DecideBy, PreservationEnd End, string Note) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within("处理日期", On, PreservedOn, DecideBy, CasePreservation.Law);
}

/// <summary>调查询问笔录: its head; what was asked and answered stands on the signed pages, which the hash names (行政处罚法第五十五条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom the case concerns.</param>
/// <param name="Interviewee">Who was asked, by what they are in the case.</param>
/// <param name="Shown">The masked name; the full one stands on the signed pages.</param>
/// <param name="Place">Where.</param>
/// <param name="Officers">Who asked, with their certificates.</param>
/// <param name="RefusalNote">Why the pages were not signed; <c>null</c> where they were.</param>
/// <param name="FileHash">SHA-256 of the pages.</param>
[PaperKind("interview", "调查询问笔录")]
public sealed record InterviewPaper(
    string CaseNumber, Addressee To, IntervieweeRole Interviewee, string Shown, string Place, IReadOnlyList<string> Officers, string? RefusalNote,
    string FileHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.TwoOfficers(Officers);
}

/// <summary>One line of an inspection on the spot.</summary>
/// <param name="Article">The article.</param>
/// <param name="What">What is looked at.</param>
/// <param name="Seen">What was seen.</param>
public sealed record SiteRecordLine(string Article, string What, SiteSeen Seen);

/// <summary>现场检查笔录 (劳动保障监察条例第十五条). What was not looked at is not judged.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="Place">Where.</param>
/// <param name="Officers">Who looked, with their certificates.</param>
/// <param name="Lines">Every line of the list.</param>
/// <param name="Remarks">What else was seen; may be empty.</param>
/// <param name="FileHash">SHA-256 of the record as signed, or of photos.</param>
[PaperKind("site-record", "现场检查笔录")]
public sealed record SiteRecordPaper(
    string CaseNumber, Addressee To, DateOnly OpenedOn, string Place, IReadOnlyList<string> Officers, IReadOnlyList<SiteRecordLine> Lines, string Remarks,
    string FileHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        [.. PaperChecks.TwoOfficers(Officers), .. PaperChecks.Within("检查日期", On, OpenedOn, null, "《劳动保障监察条例》第十五条")];
}
