using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article11;

/// <summary>第十一条第二款：企业保存工资支付表时间不得少于2年。</summary>
[Basis(
    Regulations.Order353,
    11,
    2,
    "企业保存工资支付表时间不得少于2年",
    Sentence = 2,
    Title = "工资支付表至少保存两年",
    Interpretation = "从制作之日起满两年的对应日（含当日）为止；2月29日制作的到2月28日。")]
public sealed class PayrollIsKeptTwoYears : IRule<PayrollIsKeptTwoYears.Facts>
{
    /// <summary>One record.</summary>
    /// <param name="MadeOn">The day it was made; decides whether the Order applies.</param>
    /// <param name="Kept">Whether it is still kept; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging.</param>
    public readonly record struct Facts(DateOnly MadeOn, bool? Kept, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) => RecordRetention.Judge(facts.MadeOn, facts.Kept, facts.AsOf);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) => RecordRetention.Work(facts.MadeOn);
}
