using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Papers;

/// <summary>重大劳动保障违法行为社会公布信息 (人社部令第29号): what the site and the press are given.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="To">Whom it names.</param>
/// <param name="Category">Which of the grave breaches, in words.</param>
/// <param name="Facts">Main facts, without personal data.</param>
/// <param name="Handled">How it was dealt with.</param>
/// <param name="Period">With which publication.</param>
[PaperKind("major-notice", "重大劳动保障违法行为社会公布信息")]
public sealed record MajorNoticePaper(
    string CaseNumber, DisclosedEnterprise To, string Category, string Facts, IReadOnlyList<MajorHandling> Handled, PublicationPeriod Period) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("公布的最后一日", Period.LastDay, On, null, "《劳动保障监察条例》第二十二条"),
        .. MajorPaperChecks.Dealt(Handled, On),
    ];
}

/// <summary>社会公布更正或者撤回说明.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="To">Whom it names.</param>
/// <param name="PublishedOn">The day of the publication; <c>null</c> where it was not published yet.</param>
/// <param name="Withdrawn">撤回, not only 更正.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Handled">How it was dealt with, as it stands; empty where it is withdrawn.</param>
/// <param name="Facts">The main facts, corrected; empty where it was withdrawn.</param>
[PaperKind("major-mended", "社会公布更正（撤回）说明")]
public sealed record MajorMendedPaper(
    string CaseNumber, DisclosedEnterprise To, DateOnly? PublishedOn, bool Withdrawn, string Reason, IReadOnlyList<MajorHandling> Handled,
    string Facts) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("更正、撤回的日期", On, PublishedOn, null, "《劳动保障监察条例》第二十二条"),
        .. Withdrawn ? [] : MajorPaperChecks.Dealt(Handled, On),
    ];
}

/// <summary>What both papers must agree with.</summary>
internal static class MajorPaperChecks
{
    /// <summary>It was dealt with, and not after the day of the paper.</summary>
    internal static IEnumerable<ProcedureRuleException> Dealt(IReadOnlyList<MajorHandling> handled, DateOnly on)
    {
        const string Law = "《劳动保障监察条例》第二十二条";
        if (handled.Count == 0)
        {
            yield return new("paper-not-decided", Law, "没有送达的处罚、处理决定，也没有移送公安机关，所以没有作出文书。请核对案件。");
        }

        foreach (var fault in handled.SelectMany(each => PaperChecks.Within($"{each.Number} 的送达日", each.On, null, on, Law)))
        {
            yield return fault;
        }
    }
}
