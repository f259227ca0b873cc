using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides whether the term of an order is extended.</summary>
[StepPage<ExtendOrderStep>]
public sealed class DecideOrderExtensionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new ExtendOrder(CaseId), "改正期限已延长，企业在平台上已能看到，认定和期限按新的日期计算。");

    /// <summary>不同意.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => TakeAsync(new DeclineOrderExtension(CaseId, Input.Reason), "没有延长，原来的期限不变。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is not extended.</summary>
        public string? Reason { get; set; }
    }
}
