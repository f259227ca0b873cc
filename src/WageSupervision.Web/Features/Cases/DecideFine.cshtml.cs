using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What the supervisor decides of a fine after its decision: a plan, a change, a revocation. Each step is a form of its own.</summary>
[StepPage<ApproveFinePlanStep>]
public sealed class DecideFineModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>Which step is taken.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepName { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step => StepName switch
    {
        "change" => Steps.The<ChangeDecisionStep>(),
        "revoke" => Steps.The<RevokeDecisionStep>(),
        _ => Steps.The<ApproveFinePlanStep>(),
    };

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => StepName switch
    {
        "change" => TakeAsync(new ChangeDecision(CaseId, Input.Fine, Input.Reason), "处罚决定已变更，企业在平台上已能看到。"),
        "revoke" => TakeAsync(new RevokeDecision(CaseId, Input.Reason), "处罚决定已撤销，企业在平台上已能看到。已缴的罚款请办理退还。"),
        _ => TakeAsync(new ApproveFinePlan(CaseId), "已同意，按各期计算。"),
    };

    /// <summary>不同意分期.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => TakeAsync(new DeclineFinePlan(CaseId, Input.Reason), "没有同意，原来的缴款期限不变。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan.</summary>
        public decimal? Fine { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
