using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The course of a handling decision.</summary>
[StepPage<PayAddedStep>]
public sealed class HandlingCourseModel(IMediator sender, CaseFiles cases) : CoursePage(sender, cases, DecisionKind.Handling)
{
    /// <inheritdoc/>
    protected override Task<IActionResult> TakeOwnAsync(byte[]? content) => StepName switch
    {
        "revoke" => TakeAsync(new ProposeHandlingRevocation(CaseId, Input.Reason), "已提请撤销行政处理决定，等待负责人决定。"),
        _ => TakeAsync(new RecordAddedPayment(CaseId, Input.Amount, Input.PaidOn, Input.File?.FileName, content), "已登记支付加付赔偿金。"),
    };
}
