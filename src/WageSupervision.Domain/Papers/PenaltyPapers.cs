using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>行政处罚事先告知书，听证权利在内 (行政处罚法第四十四条、第六十三条、第六十四条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Conduct">What it did, with the order's number where there is one.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="Owed">Yuan established as owed.</param>
/// <param name="Outstanding">Yuan of it not paid on that day.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Fine">Yuan intended; 0 where a warning alone is.</param>
/// <param name="Basis">The provision, by article.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Evidence">By what it is proved.</param>
[PaperKind("prior-notice", "行政处罚事先告知书（听证告知书）", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record PriorNoticePaper(
    string CaseNumber, Addressee To, string Conduct, string Reasons, decimal Owed, decimal Outstanding, int Workers, decimal Fine, string Basis, string Quote,
    IReadOnlyList<string> Evidence) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Between("尚欠", Outstanding, 0, Owed);
}

/// <summary>撤回拟处罚意见的说明: the notice stands no more.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom the notice was addressed.</param>
/// <param name="NoticeNumber">The notice.</param>
/// <param name="Reason">Why.</param>
[PaperKind("notice-withdrawn", "行政处罚事先告知书撤回说明", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record NoticeWithdrawnPaper(string CaseNumber, Addressee To, string NoticeNumber, string Reason) : Paper;

/// <summary>听证情况: the record of the hearing, or that nobody asked in time (行政处罚法第六十四条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="NoticeNumber">The notice that offered it.</param>
/// <param name="NoticeServedOn">The day of its service.</param>
/// <param name="AskUntil">The last day to ask; <c>null</c> where the holidays are not published, and where the request was withdrawn.</param>
/// <param name="Held">Whether it was held.</param>
/// <param name="Outcome">What became of it, in words.</param>
/// <param name="Record">What was said.</param>
[PaperKind("hearing", "听证情况记录")]
public sealed record HearingPaper(
    string CaseNumber, Addressee To, string NoticeNumber, DateOnly NoticeServedOn, DateOnly? AskUntil, bool Held, string Outcome, string Record) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within(
        Held ? "听证登记日期" : "登记没有要求听证的日期", On, Held ? NoticeServedOn : AskUntil?.AddDays(1), null, "《行政处罚法》第六十四条");
}

/// <summary>重大执法决定法制审核意见书 (行政处罚法第五十八条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="NoticeNumber">The notice reviewed.</param>
/// <param name="Fine">Yuan intended.</param>
/// <param name="Basis">The provision.</param>
/// <param name="Agrees">Whether it may be decided so.</param>
/// <param name="Opinion">The opinion.</param>
[PaperKind("legal-review", "行政执法决定法制审核意见书")]
public sealed record LegalReviewPaper(string CaseNumber, Addressee To, string NoticeNumber, decimal Fine, string Basis, bool Agrees, string Opinion) : Paper;

/// <summary>负责人集体讨论记录 (行政处罚法第五十七条第二款).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="NoticeNumber">The notice discussed.</param>
/// <param name="Fine">Yuan intended.</param>
/// <param name="Members">Who took part, by function.</param>
/// <param name="Minutes">What was said and resolved.</param>
[PaperKind("discussion", "行政处罚案件集体讨论记录")]
public sealed record DiscussionPaper(
    string CaseNumber, Addressee To, string NoticeNumber, decimal Fine, IReadOnlyList<string> Members, string Minutes) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults()
    {
        if (Members.Distinct(StringComparer.Ordinal).Count() < DiscussionStep.FewestMembers)
        {
            yield return new("paper-people-differ", "《行政处罚法》第五十七条",
                $"集体讨论应当有 {DiscussionStep.FewestMembers} 名以上不同的参加人，所以没有作出记录。请核对参加人，再登记一次。");
        }
    }
}

/// <summary>行政处罚决定书: the six contents of 行政处罚法第五十九条.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Conduct">What it did.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="Evidence">By what it is proved.</param>
/// <param name="Owed">Yuan established as owed.</param>
/// <param name="Outstanding">Yuan of it not paid on that day.</param>
/// <param name="Workers">To how many.</param>
/// <param name="NoticeNumber">The prior notice.</param>
/// <param name="NoticeServedOn">The day of its service.</param>
/// <param name="DecidableFrom">The first day after the period for statement and hearing; <c>null</c> where it cannot be computed.</param>
/// <param name="Heard">What came of the right to be heard.</param>
/// <param name="NoticedFine">Yuan of the notice.</param>
/// <param name="Fine">Yuan; 0 where a warning alone is given.</param>
/// <param name="Basis">The provision.</param>
/// <param name="Quote">Its words.</param>
[PaperKind("penalty-decision", "行政处罚决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record PenaltyDecisionPaper(
    string CaseNumber, Addressee To, string Conduct, string Reasons, IReadOnlyList<string> Evidence, decimal Owed, decimal Outstanding, int Workers,
    string NoticeNumber, DateOnly NoticeServedOn, DateOnly? DecidableFrom, string Heard, decimal NoticedFine, decimal Fine, string Basis, string Quote) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("罚款", Fine, Math.Min(0.01m, NoticedFine), NoticedFine),
        .. PaperChecks.Between("尚欠", Outstanding, 0, Owed),
        .. PaperChecks.Within("决定日期", On, DecidableFrom ?? NoticeServedOn, null, "《行政处罚法》第六十四条"),
    ];
}
