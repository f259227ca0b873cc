using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides whether a fine is deferred or paid by instalments.</summary>
[StepPage<ApproveFinePlanStep>]
public sealed class DecideFineModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAsync() =>
        DecideAsync(new ApproveFinePlan(CaseId), "已同意延期或者分期缴纳罚款，按各期计算。");

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostDeclineAsync() =>
        DecideAsync(new DeclineFinePlan(CaseId, Input.Reason), "没有同意延期或者分期缴纳罚款，原来的缴款期限不变。");
}
