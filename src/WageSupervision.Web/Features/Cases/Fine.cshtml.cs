using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The course of a fine.</summary>
[StepPage<PayFineStep>]
public sealed class FineModel(IMediator sender, CaseFiles cases) : CoursePage(sender, cases, DecisionKind.Penalty)
{
    /// <inheritdoc/>
    protected override Task<IActionResult> TakeOwnAsync(byte[]? content) => StepName switch
    {
        "report" => TakeAsync(new ReportDecision(CaseId, Input.Body), "已登记报告上一级部门。"),
        "change" => TakeAsync(new ProposeDecisionChange(CaseId, Input.Fine, Input.Reason), "已提请变更处罚决定，等待负责人决定。"),
        "revoke" => TakeAsync(new ProposeDecisionRevocation(CaseId, Input.Reason), "已提请撤销处罚决定，等待负责人决定。"),
        _ => TakeAsync(
            new RecordFinePayment(CaseId, Input.Amount, Input.PaidOn, Input.File?.FileName, content), "罚款缴纳已登记。罚款缴入国库，不计入已付工资。"),
    };
}
