using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposeOrderExtensionStep>]
public sealed class OrderExtensionModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new ProposeOrderExtension(CaseId, Input.Deadline, Input.Reason), "已提请延长，等待负责人决定。原来的期限没有变。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
