using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Papers;

/// <summary>公示告知书: before anything is public, the enterprise learns what and why（第三十条）.</summary>
/// <param name="CaseNumbers">The cases whose arrears it states.</param>
/// <param name="To">Whom it names.</param>
/// <param name="Facts">Main facts.</param>
/// <param name="Grounds">Which grounds of 第三十条第二款 hold.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan owed.</param>
/// <param name="OwedByCase">Yuan owed by each case, in the order of their numbers.</param>
[PaperKind("disclosure-notice", "公示拖欠工资信息告知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record DisclosureNoticePaper(
    IReadOnlyList<string> CaseNumbers, DisclosedEnterprise To, string Facts, IReadOnlyList<string> Grounds, int Workers, decimal Amount,
    IReadOnlyList<decimal> OwedByCase) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults()
    {
        if (OwedByCase.Sum() != Amount)
        {
            yield return new("paper-sum-differs", "《浙江省企业工资支付管理办法》第三十条",
                $"拟公示的金额 {Money.Show(Amount)} 元，与所涉案件尚欠相加的 {Money.Show(OwedByCase.Sum())} 元不一致，所以没有作出告知书。请核对案件，再提出一次。");
        }
    }
}

/// <summary>公示决定书（第三十条）.</summary>
/// <param name="CaseNumbers">The cases whose arrears it states.</param>
/// <param name="To">Whom it names.</param>
/// <param name="Facts">Main facts.</param>
/// <param name="Grounds">Which grounds of 第三十条第二款 hold.</param>
/// <param name="Workers">Workers owed.</param>
/// <param name="Amount">Yuan published as owed.</param>
/// <param name="StandsUntil">The last day shown, inclusive, unless the money arrives earlier.</param>
[PaperKind("disclosure-decision", "公示拖欠工资信息决定书")]
public sealed record DisclosureDecisionPaper(
    IReadOnlyList<string> CaseNumbers, DisclosedEnterprise To, string Facts, IReadOnlyList<string> Grounds, int Workers, decimal Amount,
    DateOnly StandsUntil) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Within(
        "公示的最后一日", StandsUntil, On, On.AddMonths(Disclosure.StandsForMonths), "《浙江省企业工资支付管理办法》第三十条");
}

/// <summary>公示更正或者撤回说明 (行政处罚法第四十八条).</summary>
/// <param name="To">Whom it names.</param>
/// <param name="Withdrawn">撤回, not only 更正.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Facts">Main facts as they are stated now; empty where it is withdrawn.</param>
/// <param name="Workers">Workers, likewise 0.</param>
/// <param name="Amount">Yuan, likewise 0.</param>
/// <param name="PublishedOn">The day of the decision; <c>null</c> where nothing had been published.</param>
/// <param name="MendBy">The last of the three working days; <c>null</c> where nobody had found the error before.</param>
[PaperKind("disclosure-mended", "公示更正（撤回）说明")]
public sealed record DisclosureMendedPaper(
    DisclosedEnterprise To, bool Withdrawn, string Reason, string Facts, int Workers, decimal Amount, DateOnly? PublishedOn, DateOnly? MendBy) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("更正、撤回的日期", On, PublishedOn, null, "《行政处罚法》第四十八条");
}
