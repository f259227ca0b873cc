using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>重大拖欠工资事件信息报告 (Article 29).</summary>
/// <param name="IncidentNumber">编号.</param>
/// <param name="OpenedOn">The day it was opened.</param>
/// <param name="Which">Which report, from 1.</param>
/// <param name="To">To whom.</param>
/// <param name="Sort">What kind.</param>
/// <param name="Respondent">Who owes, as known.</param>
/// <param name="Place">Where.</param>
/// <param name="People">People by the last count.</param>
/// <param name="Amount">Yuan said to be owed, or <c>null</c>.</param>
/// <param name="What">What happens.</param>
/// <param name="Text">What is reported.</param>
/// <param name="Tasks">What was set to whom, and how far it is.</param>
[PaperKind("incident-report", "重大拖欠工资事件信息报告")]
public sealed record IncidentReportPaper(
    string IncidentNumber, DateOnly OpenedOn, int Which, string To, string Sort, string Respondent, string Place, int People, decimal? Amount,
    string What, string Text, IReadOnlyList<string> Tasks) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("报告日期", On, OpenedOn, null, "《浙江省企业工资支付管理办法》第二十九条");
}
