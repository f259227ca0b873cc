using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article12;

/// <summary>第十二条第一款：企业保存劳动考勤记录时间不得少于2年。</summary>
[Basis(
    Regulations.Order353,
    12,
    1,
    "企业保存劳动考勤记录时间不得少于2年",
    Title = "考勤记录至少保存两年",
    Interpretation = "从制作之日起满两年的对应日（含当日）为止；2月29日制作的到2月28日。")]
public sealed class AttendanceIsKeptTwoYears : IRule<AttendanceIsKeptTwoYears.Facts>
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
