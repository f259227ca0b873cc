using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<RevokeOrderStep>]
public sealed class OrderRevocationModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new RevokeOrder(CaseId, Input.Reason), "指令书已撤销，企业在平台上已能看到。需要的，可以重新作出指令书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
