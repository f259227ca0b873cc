using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>第三条第一款: whether a line is one of employment, as the sheet states it. The other rules ask nothing of a line that is not, or may not be.</summary>
[Source(nameof(WorkRelationInput.Relation), "工资表该行的用工性质；没有这一列的，备注")]
internal sealed class WorkRelationCheck(PayrollCircumstances circumstances, LegalParameters parameters)
    : LineCheck<WorkerIsWithinTheOrder, WorkRelationCalculation>
{
    private static readonly WorkerIsWithinTheOrder Judging = new();

    private readonly bool isJudged = Order353Scope.Covers(circumstances.Month);

    internal override bool Precedes => true;

    internal override Finding? Judge(PayrollLine line) => isJudged && line.Relation is { } relation && relation != WorkRelation.Employment
        ? Judging.Judge(new(circumstances.Month, relation), parameters) : null;

    internal override object InputOf(PayrollLine line) => new WorkRelationInput(circumstances.Month, line.Relation ?? WorkRelation.Employment);
}
